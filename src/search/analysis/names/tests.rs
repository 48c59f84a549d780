use proptest::prelude::*;

use super::{NAME_CHARACTERS_MAX, spellings_of_name};

#[track_caller]
fn check(name: &str, tag: Option<&str>, expected: &[&str]) {
    assert_eq!(spellings_of_name(name, tag), expected, "{name} in {tag:?}");
}

#[test]
fn serbian_names_cross_scripts_and_keyboards() {
    check("Ђаковица", Some("sr-Cyrl"), &["Djakovica", "Đakovica"]);
    check("Đakovica", Some("sr-Latn"), &["Djakovica", "Ђаковица"]);
    check("Djakovica", Some("bs"), &["Đakovica", "Ђаковица"]);
    check("Đakovica", None, &["Djakovica", "Ђаковица"]);
    check("Пећ", None, &["Peć"]);
    check("Косовска Митровица", Some("sr"), &["Kosovska Mitrovica"]);
    check("Kosovska Mitrovica", Some("sr-Latn"), &["Косовска Митровица"]);
    check("Lješane", Some("sr-Latn"), &["Љешане"]);
    check("НИШ", Some("sr"), &["NIŠ"]);
}

#[test]
fn a_name_without_a_language_is_not_taken_for_serbian() {
    check("Prizren", None, &[]);
    check("Đà Nẵng", None, &[]);
    check("Łódź", None, &[]);
    check("Herat", Some("en"), &[]);
}

#[test]
fn names_are_romanised_by_their_country() {
    check("Скопје", Some("mk"), &["Skopje"]);
    check("Ѓорче", Some("mk"), &["Ǵorče"]);
    check("Пловдив", Some("bg"), &["Plovdiv"]);
    check("Търговище", Some("bg"), &["Targovishte"]);
    check("София", Some("bg"), &["Sofia"]);
    check("Екатеринбург", Some("ru"), &["Yekaterinburg"]);
    check("Ногай-Юрт", Some("ru"), &["Nogay-Yurt"]);
    check("Чебоксары", None, &["Cheboksary"]);
    check("Київ", Some("uk"), &["Kyiv"]);
    check("Київ", None, &["Kyiv"]);
    check("Єнакієве", Some("uk"), &["Yenakiieve"]);
    check("Згурський", Some("uk"), &["Zghurskyi"]);
    check("Кам'янець-Подільський", Some("uk"), &["Kamianets-Podilskyi"]);
    check("Երևան", Some("hy"), &["Yerevan"]);
    check("Եղեգնաձոր", Some("hy"), &["Yeghegnadzor"]);
    check("Որոտան", None, &["Vorotan"]);
    check("Հռազդան", Some("hy"), &["Hrazdan", "Hrrazdan"]);
    check("Գյումրի", None, &["Gyumri"]);
    check("თბილისი", None, &["tbilisi"]);
    check("ქუთაისი", Some("ka"), &["kutaisi"]);
    check("ᲖᲣᲒᲓᲘᲓᲘ", Some("ka"), &["ZUGDIDI"]);
    check("Köln", Some("de"), &["Koeln"]);
    check("Köln", None, &[]);
}

#[test]
fn what_is_no_name_has_no_spellings() {
    check("", None, &[]);
    check(" - ", Some("sr"), &[]);
    check(&"Пећ ".repeat(NAME_CHARACTERS_MAX), Some("sr"), &[]);
}

proptest! {
    /// Any text in any language: sorted, few, not the name.
    #[test]
    fn spellings_are_few_and_sorted(
        name in "[\\PCа-яА-ЯђљћąԱ-ֆა-ჰ'’ -]{0,30}",
        tag in proptest::option::of(proptest::sample::select(vec!["sr", "mk", "bg", "ru", "uk", "hy", "ka", "de", "xx"])),
    ) {
        let spellings = spellings_of_name(&name, tag);
        prop_assert!(spellings.len() <= 10);
        prop_assert!(spellings.is_sorted());
        prop_assert!(!spellings.contains(&name));
        prop_assert!(spellings.iter().all(|spelling| spelling.chars().count() <= name.chars().count() * 6));
        prop_assert_eq!(spellings_of_name(&name, tag), spellings);
    }
}
