//! `corin explain`.

use snapbox::str;

use crate::fixture::Network;

#[test]
fn by_code() {
    Network::empty().corin(&["explain", "C0603"]).stdout(str![[""]]).check();
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
    Network::empty().corin(&["explain", "uncited-paragraf"]).code(2).stderr(str![[""]]).check();
}

#[test]
fn all_rules() {
    let list = Network::empty().corin(&["explain", "--list"]).output();
    assert!(list.contains("C0603  warning  uncited-paragraph\n"), "{list}");
    assert!(list.lines().count() > 40, "{list}");
}
