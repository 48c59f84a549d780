//! What holds for all commands.

use std::io::Read;
use std::process::{Command, Stdio};

use snapbox::str;

use crate::fixture::Network;

#[test]
fn help() {
    Network::empty().corin(&["--help"]).stdout(str![[""]]).check();
}

#[test]
fn help_of_check() {
    Network::empty().corin(&["check", "--help"]).stdout(str![[""]]).check();
}

#[test]
fn version() {
    Network::empty().corin(&["--version"]).stdout(str![[""]]).check();
}

#[test]
fn a_slip_of_the_pen() {
    let network = Network::empty();
    network.corin(&["chek"]).code(2).stderr(str![[""]]).check();
    network.corin(&["check", "--formt", "json"]).code(2).stderr(str![[""]]).check();
    network.corin(&["check", "--as-of", "yesterday"]).code(2).stderr(str![[""]]).check();
}

#[test]
fn a_wrong_source_date() {
    Network::new().corin(&["check"]).env("SOURCE_DATE_EPOCH", "now").code(2).stderr(str![[""]]).check();
}

#[test]
fn colours() {
    let network = Network::new().change("content/xk/housing.en.md", "reviewed_by: rc", "reviewed_by: rx");
    let with = |arguments: &[&str]| network.corin(arguments).code(1).output().contains('\u{1b}');
    assert!(!with(&["check"]), "not into a pipe");
    assert!(with(&["check", "--color", "always"]));
    assert!(!with(&["check", "--color", "never"]));
}

#[test]
fn completions() {
    let script = Network::empty().corin(&["completions", "bash"]).output();
    assert!(script.contains("--fail-on"), "{script}");
}

#[test]
fn a_reader_who_leaves_is_no_failure() {
    let mut child = Command::new(env!("CARGO_BIN_EXE_corin"))
        .args(["explain", "--list"])
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the program runs");
    drop(child.stdout.take());
    let status = child.wait().expect("the program ends");
    let mut errors = String::new();
    child.stderr.take().expect("a pipe").read_to_string(&mut errors).expect("text");
    assert_eq!((status.code(), errors.as_str()), (Some(0), ""));
}
