//! `corin explain`.

use snapbox::str;

use crate::fixture::Network;

#[test]
fn by_code() {
    Network::empty().corin(&["explain", "C0603"]).stdout(str![[r#"
uncited-paragraph (C0603): warning

Every paragraph, list and table says where it has it from, so that a reader can judge it and a reviewer
can check it. One citation in it is enough: `[^report-2026]`, behind the sentence. A fact from the front matter brings its
own source. What nobody has said should not stand in a brief.

Example

  What corin says:


"#]]).check();
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
