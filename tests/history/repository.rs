//! A network in a git repository of its own.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

pub(crate) const NETWORK: &str = "name: Sample network\nlanguages: [en, fr]\nbase_url: https://example.org/\ntopics: {housing: {name: Housing}, health: {name: Health}}\n";
pub(crate) const AREA: &str = "kind: country\nnames: {en: Kosovo}\nlanguages: [en, fr]\n";
pub(crate) const STEWARDS: &str = "rc: {name: Red Cross, in_country: true}\n";

/// A brief with a text.
pub(crate) fn brief(title: &str, reviewed: &str, text: &str) -> String {
    format!("---\ntitle: {title}\nas_of: 2026-01\nreviewed: {reviewed}\nreviewed_by: rc\n---\n{text}\n")
}

/// A directory with a network in a repository.
pub(crate) struct Repository {
    directory: tempfile::TempDir,
    /// The directory of the network below that of the repository.
    network: &'static str,
}

impl Repository {
    /// A network without briefs, committed on 1 February 2026.
    pub(crate) fn new(network: &'static str) -> Self {
        let repository = Self { directory: tempfile::tempdir().unwrap(), network };
        repository.git("2026-02-01", &["init", "--quiet", "--initial-branch=main"]);
        repository.write("content/network.yaml", NETWORK);
        repository.write("content/stewards.yaml", STEWARDS);
        repository.write("content/xk/area.yaml", AREA);
        repository.commit("2026-02-01", "Begin");
        repository
    }

    /// The directory of the network.
    pub(crate) fn root(&self) -> PathBuf {
        self.directory.path().join("repository").join(self.network)
    }

    /// A directory beside the repository.
    pub(crate) fn beside(&self, name: &str) -> PathBuf {
        self.directory.path().join(name)
    }

    /// Writes a file of the network.
    pub(crate) fn write(&self, path: &str, text: &str) {
        let path = self.root().join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }

    /// Commits everything as it is, at noon (UTC) of a day.
    pub(crate) fn commit(&self, day: &str, message: &str) {
        self.git(day, &["add", "--all", "."]);
        self.git(day, &["commit", "--quiet", "--allow-empty", "-m", message]);
    }

    /// Runs git in the repository, on a day.
    pub(crate) fn git(&self, day: &str, arguments: &[&str]) {
        let directory = self.directory.path().join("repository");
        fs::create_dir_all(directory.join(self.network)).unwrap();
        git_in(&directory, day, arguments);
    }
}

/// Runs git in a directory, with no settings but its own.
pub(crate) fn git_in(directory: &Path, day: &str, arguments: &[&str]) {
    let date = if day.contains('T') { day.to_owned() } else { format!("{day}T12:00:00+0000") };
    let output = Command::new("git")
        .current_dir(directory)
        .args(["-c", "user.name=Somebody Private", "-c", "user.email=private@example.org"])
        .args(["-c", "commit.gpgsign=false", "-c", "core.hooksPath=/dev/null"])
        .args(arguments)
        // The author wrote it long before.
        .env("GIT_AUTHOR_DATE", "2020-01-01T00:00:00+0000")
        .env("GIT_COMMITTER_DATE", date)
        .env("GIT_CONFIG_GLOBAL", "/dev/null")
        .env("GIT_CONFIG_SYSTEM", "/dev/null")
        .env_remove("GIT_DIR")
        .output()
        .unwrap();
    assert!(output.status.success(), "git {arguments:?}: {}", String::from_utf8_lossy(&output.stderr));
}
