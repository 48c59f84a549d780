//! `corin explain`.

use snapbox::str;

use crate::fixture::Network;

#[test]
fn by_code() {
    Network::empty()
        .corin(&["explain", "C0603"])
        .stdout(str![[r#"
uncited-paragraph (C0603): warning

Every paragraph, list and table says where it has it from, so that a reader can judge it and a reviewer can
check it. One citation in it is enough: `[^report-2026]`, behind the sentence. A fact from the front matter
brings its own source. What nobody has said should not stand in a brief.

Example

  content/xk/housing.en.md:

    ---
    title: Housing in Kosovo
    summary: Rents, and what to settle before arriving.
    as_of: 2026-09-30
    reviewed: 2026-10-04
    reviewed_by: rc
    sources: [report-2026, visit-2026]
    ---
    ## Rents

    A flat cost 180 to 250 EUR a month in 2026.[^visit-2026] Rents had risen.[^report-2026]

    Heating is by wood.

  What corin says:

    warning[C0603]: this paragraph cites no source
      --> content/xk/housing.en.md:13:1
       |
    13 | Heating is by wood.
       | ^^^^^^^^^^^^^^^^^^^
       |
       = help: say who says so, such as `[^report-2026]`

"#]])
        .check();
}

#[test]
fn by_name_is_the_same() {
    let network = Network::empty();
    assert_eq!(
        network.corin(&["explain", "uncited-paragraph"]).output(),
        network.corin(&["explain", "c0603"]).output()
    );
}

#[test]
fn unknown() {
    Network::empty()
        .corin(&["explain", "uncited-paragraf"])
        .code(2)
        .stderr(str![[r#"
error: there is no rule `uncited-paragraf`
help: did you mean `uncited-paragraph`?

"#]])
        .check();
}

#[test]
fn all_rules() {
    let list = Network::empty().corin(&["explain", "--list"]).output();
    assert!(list.contains("C0603  warning  uncited-paragraph\n"), "{list}");
    assert!(list.lines().count() > 40, "{list}");
}
