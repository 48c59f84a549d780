//! Changes behind symbolic links that stay in the network.

use std::fs;
use std::os::unix::fs::symlink;
use std::path::{Path, PathBuf};
use std::sync::mpsc::{self, Receiver};
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

use corin::build::LiveNetwork;
use corin::readers::Readers;
use corin::serve::{Event, Options, Server, Site};
use jiff::civil::date;

use super::client::get;
use super::site::write;

struct Network {
    place: tempfile::TempDir,
    server: Server,
    events: Receiver<Event>,
}

const BRIEF: &str = "---\ntitle: Health\nas_of: 2026-09-30\nreviewed: 2026-10-04\nreviewed_by: rc\nsources: [visit-2026, report-2026]\n---\nWORD[^visit-2026][^report-2026]\n";

fn copy(from: &Path, to: &Path) {
    for entry in walkdir::WalkDir::new(from) {
        let entry = entry.unwrap();
        let target = to.join(entry.path().strip_prefix(from).unwrap());
        if entry.file_type().is_dir() {
            fs::create_dir_all(target).unwrap();
        } else {
            fs::copy(entry.path(), target).unwrap();
        }
    }
}

impl Network {
    /// Serves the base network, which `prepare` has changed.
    fn serve(poll: bool, prepare: impl FnOnce(&Path)) -> Self {
        let place = tempfile::tempdir().unwrap();
        let root = place.path().canonicalize().unwrap();
        copy(&Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/spec/base"), &root);
        prepare(&root);
        let site = LiveNetwork::new(root.clone(), Readers::Public, || date(2026, 11, 22));
        let (sender, events) = mpsc::channel();
        let sender = Mutex::new(sender);
        let report = move |event| drop(sender.lock().unwrap().send(event));
        let options = Options { port: Some(0), network: root, poll };
        let server = Server::start(Arc::new(site) as Arc<dyn Site>, options, report).unwrap();
        let network = Self { place, server, events };
        while !matches!(network.events.recv_timeout(Duration::from_secs(60)).unwrap(), Event::Serving { .. })
        {
        }
        network
    }

    fn path(&self, path: &str) -> PathBuf {
        self.place.path().join(path)
    }

    fn shows(&self, word: &str) {
        let end = Instant::now() + Duration::from_secs(20);
        while !get(self.server.address(), "/xk/en/health.html").body.contains(word) {
            assert!(
                Instant::now() < end,
                "{word} is not shown; {:?}",
                self.events.try_iter().map(|event| event.to_string()).collect::<Vec<_>>()
            );
            std::thread::sleep(Duration::from_millis(20));
        }
    }
}

#[test]
fn a_file_behind_a_link_is_seen_however_it_is_written() {
    for poll in [false, true] {
        let network = Network::serve(poll, |root| {
            write(&root.join("shared/health.md"), &BRIEF.replace("WORD", "First."));
            symlink("../../shared/health.md", root.join("content/xk/health.en.md")).unwrap();
        });
        network.shows("First.");
        write(&network.path("shared/health.md"), &BRIEF.replace("WORD", "Second."));
        network.shows("Second.");
        // As most editors do: a new file takes the name.
        write(&network.path("shared/new.md"), &BRIEF.replace("WORD", "Third."));
        fs::rename(network.path("shared/new.md"), network.path("shared/health.md")).unwrap();
        network.shows("Third.");
    }
}

#[test]
fn a_directory_behind_a_link_is_seen() {
    let network = Network::serve(false, |root| {
        write(
            &root.join("shared/xk/area.yaml"),
            &fs::read_to_string(root.join("content/xk/area.yaml")).unwrap(),
        );
        write(&root.join("shared/xk/health.en.md"), &BRIEF.replace("WORD", "First."));
        fs::remove_dir_all(root.join("content/xk")).unwrap();
        symlink("../shared/xk", root.join("content/xk")).unwrap();
    });
    network.shows("First.");
    write(&network.path("shared/xk/health.en.md"), &BRIEF.replace("WORD", "Second."));
    network.shows("Second.");
    // Another directory takes its place behind the link.
    copy(&network.path("shared/xk"), &network.path("other"));
    write(&network.path("other/health.en.md"), &BRIEF.replace("WORD", "Third."));
    fs::rename(network.path("shared/xk"), network.path("old")).unwrap();
    fs::rename(network.path("other"), network.path("shared/xk")).unwrap();
    network.shows("Third.");
    write(&network.path("shared/xk/health.en.md"), &BRIEF.replace("WORD", "Fourth."));
    network.shows("Fourth.");
}

#[test]
fn a_link_that_is_made_or_led_elsewhere_is_followed() {
    let network = Network::serve(false, |root| {
        for name in ["one", "two"] {
            write(&root.join(format!("{name}/health.md")), &BRIEF.replace("WORD", &format!("Of {name}.")));
        }
    });
    let link = network.path("content/xk/health.en.md");
    symlink("../../one/health.md", &link).unwrap();
    network.shows("Of one.");
    fs::remove_file(&link).unwrap();
    symlink("../../two/health.md", &link).unwrap();
    network.shows("Of two.");
    write(&network.path("two/health.md"), &BRIEF.replace("WORD", "Later of two."));
    network.shows("Later of two.");
    // What a link leads to goes, and comes back.
    fs::rename(network.path("two"), network.path("aside")).unwrap();
    std::thread::sleep(Duration::from_millis(700));
    write(&network.path("aside/health.md"), &BRIEF.replace("WORD", "Back."));
    fs::rename(network.path("aside"), network.path("two")).unwrap();
    network.shows("Back.");
}
