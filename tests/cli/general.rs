//! What holds for all commands.

use std::io::Read;
use std::process::{Command, Stdio};

use snapbox::str;

use crate::fixture::Network;

#[test]
fn help() {
    Network::empty()
        .corin(&["--help"])
        .stdout(str![[r#"
Builds country-of-return information networks: checked, dated, searchable sites from folders of
Markdown briefs

Usage: corin [OPTIONS] <COMMAND>

Commands:
...

Options:
      --network <DIR>
          The directory of the network, which holds `content/` [default: this directory, or the
          nearest above it that holds `content/network.yaml`]

      --as-of <DATE>
          The date that counts as today, such as 2026-11-22 [default: the day of SOURCE_DATE_EPOCH,
          or today; both in the `time_zone` of the network, or UTC]

  -q, --quiet
          Print results only, no summaries and no progress

      --color <WHEN>
          When to use colours; NO_COLOR is respected

          Possible values:
          - auto:   On a terminal that can show them
          - always: Always, also into files and pipes
          - never:  Never
          
          [default: auto]

  -h, --help
          Print help (see a summary with '-h')

  -V, --version
          Print version

Examples:
...

Exit codes: 0 done and clean, 1 errors in content, 2 wrong command line, 3 the machine failed

"#]])
        .check();
}

#[test]
fn help_of_check() {
    Network::empty()
        .corin(&["check", "--help"])
        .stdout(str![[r#"
Look for everything that is wrong in the network, in one run

Usage: corin check [OPTIONS]

Options:
      --format <FORMAT>
          How to show findings

          Possible values:
          - human:   With the lines they are about
          - concise: One to a line: `path:line:column: error[CODE]: message`
          - json:    One JSON object
          
          [default: human]

      --network <DIR>
          The directory of the network, which holds `content/` [default: this directory, or the
          nearest above it that holds `content/network.yaml`]

      --as-of <DATE>
          The date that counts as today, such as 2026-11-22 [default: the day of SOURCE_DATE_EPOCH,
          or today; both in the `time_zone` of the network, or UTC]

      --fail-on <WHAT>
          What counts as an error besides errors: `warning`, the code or name of a rule, or an age
          that pages must not have: `due`, `overdue`, `outdated`

      --only <RULE>
          Show the findings of this rule only, by code or name

  -q, --quiet
          Print results only, no summaries and no progress

      --all
          Show every finding whole. Otherwise, when there are more than 30, `human` says each rule
          of warnings and notes once

      --color <WHEN>
          When to use colours; NO_COLOR is respected

          Possible values:
          - auto:   On a terminal that can show them
          - always: Always, also into files and pipes
          - never:  Never
          
          [default: auto]

  -h, --help
          Print help (see a summary with '-h')

  -V, --version
          Print version

Examples:
  corin check                                    all findings, for people
  corin check --format concise                   one line each, for editors
  corin check --only broken-link                 the findings of one rule
  corin check --all                              each of them, however many there are
  corin check --fail-on warning --format json    for a pipeline
  corin check --fail-on outdated                 fail when a page is outdated today

"#]])
        .check();
}

#[test]
fn version() {
    Network::empty()
        .corin(&["--version"])
        .stdout(str![[r#"
corin [VERSION]

"#]])
        .check();
}

#[test]
fn a_slip_of_the_pen() {
    let network = Network::empty();
    network
        .corin(&["chek"])
        .code(2)
        .stderr(str![[r#"
error: unrecognized subcommand 'chek'

  tip: a similar subcommand exists: 'check'

Usage: corin [OPTIONS] <COMMAND>

For more information, try '--help'.

"#]])
        .check();
    network
        .corin(&["check", "--formt", "json"])
        .code(2)
        .stderr(str![[r#"
error: unexpected argument '--formt' found

  tip: a similar argument exists: '--format'

Usage: corin check --format <FORMAT>

For more information, try '--help'.

"#]])
        .check();
    network
        .corin(&["check", "--as-of", "yesterday"])
        .code(2)
        .stderr(str![[r#"
error: invalid value 'yesterday' for '--as-of <DATE>': write a day as 2026-11-22

For more information, try '--help'.

"#]])
        .check();
}

#[test]
fn a_wrong_source_date() {
    Network::new()
        .corin(&["check"])
        .env("SOURCE_DATE_EPOCH", "now")
        .code(2)
        .stderr(str![[r#"
error: SOURCE_DATE_EPOCH is not a number of seconds: `now`
help: unset it, or set it to seconds since 1970, such as 1790000000

"#]])
        .check();
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
