//! All rules, by code and by name.

use crate::check::{
    addresses, alerts, aliases, areas, changes, characters, citations, consent, dates, empty, freshness, ids,
    interface, left_over, links, lost, markup, nearest, network_file, outcomes, personal_data, reading_level,
    relative_time, repeated, schemes, sensitivity, services, sources, stewards, synonyms, texts, topics,
    translations, unsafe_links, variants, withdrawal, yaml_traps,
};
use crate::diagnostic::{Rule, Severity};

/// The families of rules. Those of [`crate::load`] and [`crate::model`] judge
/// files and fields, those of [`crate::check`] what they say.
static FAMILIES: &[&[&Rule]] = &[
    crate::load::rules::ALL,
    crate::model::rules::ALL,
    crate::model::outcome::rules::ALL,
    outcomes::ALL,
    ids::ALL,
    topics::ALL,
    addresses::ALL,
    lost::ALL,
    aliases::ALL,
    network_file::ALL,
    interface::ALL,
    dates::ALL,
    freshness::ALL,
    citations::ALL,
    sources::ALL,
    links::ALL,
    unsafe_links::ALL,
    markup::ALL,
    left_over::ALL,
    empty::ALL,
    relative_time::ALL,
    characters::ALL,
    texts::ALL,
    yaml_traps::ALL,
    repeated::ALL,
    areas::ALL,
    stewards::ALL,
    translations::ALL,
    variants::ALL,
    withdrawal::ALL,
    reading_level::ALL,
    sensitivity::ALL,
    synonyms::ALL,
    services::ALL,
    alerts::ALL,
    consent::ALL,
    personal_data::ALL,
    schemes::ALL,
    changes::ALL,
];

/// Rules of this step whose findings would make pages wrong or unsafe. A
/// network cannot lower them.
static FIXED: &[&Rule] = &[
    &markup::RAW_HTML,
    &markup::TEMPLATE_STATEMENT,
    &markup::FAILING_EXPRESSION,
    &markup::FOOTNOTE_DEFINITION,
    &markup::TOO_LONG,
    &markup::MISPLACED_EXPRESSION,
    &markup::LOST_CELLS,
    &citations::UNKNOWN_FACT,
    &characters::STRAY_CHARACTER,
    &texts::UNSEEN_CHARACTER,
    &unsafe_links::UNSAFE_LINK,
    &unsafe_links::REMOTE_IMAGE,
    &ids::RESERVED_NAME,
    &addresses::IMPOSSIBLE_ADDRESS,
    &aliases::BAD_ALIAS,
    &outcomes::UNPAIRED_OUTCOME,
    &outcomes::WRONG_SUM,
    &outcomes::SMALL_FIGURE,
    &outcomes::RECOVERABLE_FIGURE,
    &services::SHELTER_ADDRESS,
    &consent::CONSENT_SCOPE,
    &sensitivity::RESTRICTED_SOURCE,
    &sensitivity::RESTRICTED_LINK,
    &sensitivity::UNEQUAL_SENSITIVITY,
];

/// Every rule, by code.
pub fn all() -> Vec<&'static Rule> {
    let mut rules: Vec<&'static Rule> = FAMILIES.iter().flat_map(|family| family.iter().copied()).collect();
    rules.sort_by_key(|rule| rule.code);
    rules
}

/// The rule with a code or a name; of a code the case does not matter.
pub fn find(code_or_name: &str) -> Option<&'static Rule> {
    all().into_iter().find(|rule| rule.code.eq_ignore_ascii_case(code_or_name) || rule.name == code_or_name)
}

/// The name of a rule that somebody may have meant.
pub fn suggest(name: &str) -> Option<&'static str> {
    let rules = all();
    let lower = name.to_lowercase();
    nearest(name, rules.iter().map(|rule| rule.name)).or_else(|| {
        // `citation` is far from `uncited-paragraph`, and still part of a name.
        let mut holding = rules.iter().filter(|rule| lower.len() > 3 && rule.name.contains(&lower));
        let only = holding.next()?;
        holding.next().is_none().then_some(only.name)
    })
}

/// True for rules whose severity a network cannot lower: what is broken in
/// files and fields, raw HTML, unsafe links and the like. Without them pages
/// would be missing, wrong or dangerous, and nobody would see why.
pub fn is_fixed(rule: &Rule) -> bool {
    let of_files_and_fields = ["C01", "C02", "C03"].iter().any(|family| rule.code.starts_with(family));
    let of_tables = crate::model::outcome::rules::ALL.iter().any(|other| other.code == rule.code);
    ((of_files_and_fields || of_tables) && rule.severity == Severity::Error)
        || FIXED.iter().any(|fixed| fixed.code == rule.code)
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn codes_and_names_are_unique() {
        let rules = all();
        let codes: BTreeSet<_> = rules.iter().map(|rule| rule.code).collect();
        let names: BTreeSet<_> = rules.iter().map(|rule| rule.name).collect();
        assert_eq!(codes.len(), rules.len());
        assert_eq!(names.len(), rules.len());
        for rule in rules {
            assert!(rule.code.len() == 5 && rule.code.starts_with('C'), "{}", rule.code);
            assert!(rule.code[1..].bytes().all(|byte| byte.is_ascii_digit()), "{}", rule.code);
            assert!(
                rule.name.bytes().all(|byte| byte.is_ascii_lowercase() || b"-8".contains(&byte)),
                "{}",
                rule.name
            );
        }
    }

    #[test]
    fn every_specification_names_its_rule() {
        for rule in all() {
            let heading = format!("# {} ({})\n", rule.name, rule.code);
            assert!(
                rule.explanation.starts_with(&heading),
                "tests/spec/{}.md begins with {heading:?}",
                rule.name
            );
        }
    }

    #[test]
    fn found_by_code_and_name() {
        assert_eq!(find("c0603").map(|rule| rule.name), Some("uncited-paragraph"));
        assert_eq!(find("uncited-paragraph").map(|rule| rule.code), Some("C0603"));
        assert_eq!(find("C9999"), None);
        assert_eq!(suggest("uncited-paragraf"), Some("uncited-paragraph"));
        assert_eq!(suggest("uncited"), Some("uncited-paragraph"));
        assert_eq!(suggest("x"), None);
    }

    #[test]
    fn fixed_rules_are_errors() {
        for rule in all().into_iter().filter(|rule| is_fixed(rule)) {
            assert_eq!(rule.severity, Severity::Error, "{}", rule.name);
        }
    }
}
