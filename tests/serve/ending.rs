//! A server whose process is told to end.

use std::env;
use std::io::{BufRead as _, BufReader};
use std::net::SocketAddr;
use std::process::{Command, Stdio};
use std::sync::Arc;
use std::time::{Duration, Instant};

use corin::serve::{Event, Options, Site};

use super::client::Stream;
use super::site::Served;

/// Marks the process that serves until it is told to end.
const SERVING: &str = "CORIN_TEST_SERVING";

/// Not a test of its own: serves in the process that
/// [`ctrl_c_ends_at_once_and_cleanly`] starts.
#[test]
fn serving() {
    if env::var_os(SERVING).is_none() {
        return;
    }
    let site: Arc<dyn Site> = Served::begin(&[("index.md", "front")]).site;
    let options = Options { port: Some(0), ..Options::default() };
    let report = |event: Event| {
        if let Event::Serving { url } = event {
            eprintln!("at {url}");
        }
    };
    corin::serve::run(site, options, report).unwrap();
}

#[cfg(unix)]
#[test]
fn ctrl_c_ends_at_once_and_cleanly() {
    for signal in ["-INT", "-TERM"] {
        let mut child = Command::new(env::current_exe().unwrap())
            .args(["ending::serving", "--exact", "--nocapture", "--test-threads=1"])
            .env(SERVING, "1")
            .stdout(Stdio::null())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        let mut lines = BufReader::new(child.stderr.take().unwrap()).lines().map(Result::unwrap);
        let line = lines.find(|line| line.contains("at http://")).unwrap();
        let address: SocketAddr =
            line.split("http://").nth(1).unwrap().trim_end_matches('/').parse().unwrap();
        let mut stream = Stream::open(address, "path=/&version=none");
        stream.next().unwrap();

        let start = Instant::now();
        Command::new("kill").arg(signal).arg(child.id().to_string()).status().unwrap();
        assert!(stream.next().is_none());
        assert!(child.wait().unwrap().success(), "{signal}");
        assert!(start.elapsed() < Duration::from_secs(3));
    }
}
