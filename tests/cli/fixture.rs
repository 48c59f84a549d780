//! A network in a temporary directory, and the program run in it.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use snapbox::cmd::Command as Checked;
use snapbox::{Assert, IntoData, Redactions};

/// A network to run the program in. Begins as the base network of the
/// specifications.
pub(crate) struct Network {
    directory: tempfile::TempDir,
}

impl Network {
    /// The base network, in which nothing is wrong.
    pub(crate) fn new() -> Self {
        let network = Self::empty();
        copy(&Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/spec/base"), network.path());
        network
    }

    /// An empty directory.
    pub(crate) fn empty() -> Self {
        Self { directory: tempfile::tempdir().expect("a temporary directory") }
    }

    /// Writes a file.
    pub(crate) fn file(self, path: &str, text: &str) -> Self {
        let path = self.path().join(path);
        fs::create_dir_all(path.parent().expect("a directory")).expect("a directory");
        fs::write(path, text).expect("a file");
        self
    }

    /// Replaces text in a file.
    pub(crate) fn change(self, path: &str, from: &str, to: &str) -> Self {
        let text = fs::read_to_string(self.path().join(path)).expect("a file");
        assert!(text.contains(from), "{path} holds {from:?}");
        let text = text.replace(from, to);
        self.file(path, &text)
    }

    /// The directory.
    pub(crate) fn path(&self) -> &Path {
        self.directory.path()
    }

    /// A run of the program in the directory, on 22 November 2026.
    pub(crate) fn corin(&self, arguments: &[&str]) -> Run {
        let mut command = Command::new(env!("CARGO_BIN_EXE_corin"));
        command.current_dir(self.path()).args(arguments).env("SOURCE_DATE_EPOCH", "1795305600");
        for variable in ["NO_COLOR", "CLICOLOR", "CLICOLOR_FORCE", "TERM", "COLUMNS"] {
            command.env_remove(variable);
        }
        let path = fs::canonicalize(self.path()).unwrap_or_else(|_| self.path().to_owned());
        Run { command, path, code: 0, stdout: None, stderr: None }
    }
}

/// A run of the program with what it must print.
#[must_use = "call `check` to run the program"]
pub(crate) struct Run {
    command: Command,
    path: PathBuf,
    code: i32,
    stdout: Option<snapbox::Data>,
    stderr: Option<snapbox::Data>,
}

impl Run {
    /// Sets a variable of the environment.
    pub(crate) fn env(mut self, name: &str, value: &str) -> Self {
        self.command.env(name, value);
        self
    }

    /// Runs in a directory below that of the network.
    pub(crate) fn inside(mut self, directory: &str) -> Self {
        self.command.current_dir(self.path.join(directory));
        self
    }

    /// How the program must end; 0 without.
    pub(crate) fn code(mut self, code: i32) -> Self {
        self.code = code;
        self
    }

    /// What it must print to standard output; nothing without.
    pub(crate) fn stdout(mut self, text: impl IntoData) -> Self {
        self.stdout = Some(text.into_data());
        self
    }

    /// What it must print to standard error; nothing without.
    pub(crate) fn stderr(mut self, text: impl IntoData) -> Self {
        self.stderr = Some(text.into_data());
        self
    }

    /// Runs the program and compares.
    pub(crate) fn check(self) {
        let mut redactions = Redactions::new();
        redactions.insert("[NETWORK]", self.path.display().to_string()).expect("a redaction");
        redactions.insert("[VERSION]", env!("CARGO_PKG_VERSION")).expect("a redaction");
        let assert = Assert::new().action_env(snapbox::assert::DEFAULT_ACTION_ENV).redact_with(redactions);
        Checked::from_std(self.command)
            .with_assert(assert)
            .assert()
            .code(self.code)
            .stdout_eq(self.stdout.unwrap_or_else(|| "".into_data()))
            .stderr_eq(self.stderr.unwrap_or_else(|| "".into_data()));
    }

    /// Runs the program and returns what it printed to standard output.
    pub(crate) fn output(mut self) -> String {
        let output = self.command.output().expect("the program runs");
        assert_eq!(output.status.code(), Some(self.code));
        String::from_utf8(output.stdout).expect("text")
    }
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).expect("a directory");
    for entry in fs::read_dir(from).expect("a directory") {
        let entry = entry.expect("an entry");
        let target = to.join(entry.file_name());
        if entry.path().is_dir() {
            copy(&entry.path(), &target);
        } else {
            fs::copy(entry.path(), target).expect("a file");
        }
    }
}
