use proptest::prelude::*;

use super::{Analyser, Words};

fn surfaces(language: &str, text: &str) -> Vec<String> {
    Analyser::new(language).words(text).into_iter().map(|word| word.surface).collect()
}

fn surface(language: &str, word: &str) -> String {
    surfaces(language, &crate::search::text::tidy(word)).join("|")
}

fn stem(language: &str, word: &str) -> String {
    Analyser::new(language).words(word).into_iter().map(|word| word.stem).collect::<Vec<_>>().join("|")
}

#[track_caller]
fn same(language: &str, words: &[&str]) {
    let first = surface(language, words[0]);
    assert!(!first.is_empty());
    for word in words {
        assert_eq!(surface(language, word), first, "{word} in {language}");
    }
}

#[test]
fn spellings_of_one_word_are_one() {
    same("sr-Latn", &["zaštita", "zastita", "заштита", "ЗАШТИТА"]);
    same("sr-Cyrl", &["Đakovica", "Djakovica", "Dakovica", "Ђаковица", "DJAKOVICA"]);
    same("sr", &["Ниш", "Niš", "nis"]);
    same("sr", &["џамија", "džamija", "dzamija"]);
    same("sq", &["Pejë", "peje", "PEJË"]);
    same("tr", &["ışık", "IŞIK", "isik", "ISIK", "Işık"]);
    same("tr", &["Diyarbakır", "Diyarbakır'daki", "DİYARBAKIR’da", "diyarbakir"]);
    same("fa", &["پزشکی", "پزشكي"]);
    same("fa", &["کتاب‌ها", "کتابها"]);
    same("ar", &["مدرسة", "مدرسه", "مَدْرَسَة", "مـدرسة"]);
    same("ar", &["إلى", "الي", "الى", "ألي"]);
    same("ur", &["ہسپتال", "هسپتال", "ھسپتال"]);
    same("ps", &["كور", "کور"]);
    same("ckb", &["خانوه", "خانوە"]);
    same("am", &["ሀኪም", "ሐኪም", "ኃኪም"]);
    same("am", &["አለም", "ዓለም"]);
    same("am", &["ሰላም", "ሠላም"]);
    same("hy", &["Երևան", "Երեւան", "ԵՐԵՒԱՆ"]);
    same("ru", &["ещё", "еще"]);
    same("uk", &["п'ять", "п’ять", "пʼять"]);
    same("ka", &["ᲗᲑᲘᲚᲘᲡᲘ", "თბილისი"]);
    same("fr", &["cœur", "coeur", "CŒUR"]);
    same("de", &["Straße", "STRASSE", "strasse"]);
    same("vi", &["đường", "duong", "ĐƯỜNG"]);
    same("en", &["e\u{301}cole", "école", "ecole"]);
    same("en", &["ﬁne", "fine", "ｆｉｎｅ"]);
    same("el", &["ΟΔΟΣ", "οδός", "οδος"]);
}

#[test]
fn words_of_one_letter_more_are_two() {
    assert_ne!(surface("ti", "ሐ"), surface("ti", "ሀ"), "Tigrinya speaks them apart");
    assert_ne!(surface("ckb", "نە"), surface("ckb", "نی"));
    assert_ne!(surface("ru", "й"), surface("ru", "и"));
}

#[test]
fn numbers_have_one_spelling() {
    for text in ["35.000", "35,000", "35 000", "35\u{a0}000", "35'000", "٣٥٬٠٠٠", "۳۵۰۰۰", "35000"]
    {
        assert_eq!(surface("en", text), "35000", "{text}");
    }
    assert_eq!(surface("en", "1.234,56"), "1234.56");
    assert_eq!(surface("en", "1,234.56"), "1234.56");
    assert_eq!(surface("en", "93 110"), "93110");
    assert_eq!(surface("en", "10,5 %"), "10.5");
    assert_eq!(surfaces("en", "04.10.2026"), ["04", "10", "2026"]);
    assert_eq!(surfaces("en", "in 2026, 100 came"), ["in", "2026", "100", "came"]);
    assert_eq!(surfaces("en", "2026 100"), ["2026", "100"]);
    assert_eq!(surfaces("en", "10km, A4."), ["10km", "a4"]);
    assert_eq!(surfaces("en", "3."), ["3"]);
}

#[test]
fn elision_divides_and_scripts_without_spaces_pair() {
    assert_eq!(surfaces("fr", "l'école d’Arte"), ["l", "ecole", "d", "arte"]);
    assert_eq!(surfaces("zh", "难民署a"), ["难民", "民署", "a"]);
    assert_eq!(surfaces("ja", "水"), ["水"]);
    assert_eq!(surfaces("bn", "হাসপাতাল"), ["হাসপাতাল"]);
    assert_eq!(surfaces("ta", "மருத்துவமனை"), ["மருத்துவமனை"]);
    assert_eq!(surfaces("en", "😀 -- \u{202e}"), Vec::<String>::new());
    assert_eq!(surfaces("en", "hyphen\u{ad}ated \u{202a}left"), ["hyphenated", "left"]);
}

#[test]
fn stems_are_taken_from_the_accented_word() {
    assert_eq!(stem("en", "returning"), stem("en", "returned"));
    assert_eq!(stem("fr", "écoles"), stem("fr", "école"));
    assert_eq!(stem("sr", "izbjeglice"), stem("sr", "izbeglica"));
    assert_eq!(stem("sr", "избеглице"), stem("sr", "izbeglica"));
    assert_eq!(stem("fa", "کتاب‌ها"), stem("fa", "کتاب"));
    assert_eq!(stem("sq", "komuna"), "komuna", "no stemmer: the word itself");
    assert!(!Analyser::new("sq").stems() && Analyser::knows("sq") && !Analyser::knows("xx"));
}

#[test]
fn long_words_are_cut_at_a_letter() {
    let word = "ሀ".repeat(500);
    assert_eq!(surface("am", &word).chars().count(), super::WORD_LETTERS_MAX);
}

const LANGUAGES: &[&str] =
    &["en", "fr", "ar", "sq", "sr", "fa", "tr", "ckb", "uk", "am", "hy", "ka", "vi", "zh", "xx"];

proptest! {
    /// Departures of `words` from UAX #29 are only the documented ones.
    #[test]
    fn words_are_those_of_uax_29(text in "(a|e|é|z|Z|ل|न|क|Ж| |;|—|[(]|क\u{93c}|e\u{301}|की){0,30}") {
        use unicode_segmentation::UnicodeSegmentation;
        let text = crate::search::text::tidy(&text);
        let analyser = Analyser::new("en");
        let ours: Vec<&str> = Words::new(&text, analyser.folding()).map(|span| &text[span.start..span.end])
            .filter(|word| word.chars().any(char::is_alphanumeric)).collect();
        let theirs: Vec<&str> = text.unicode_words().collect();
        prop_assert_eq!(ours, theirs);
    }

    /// Any text: spans in order, on letter boundaries, inside the text.
    #[test]
    fn spans_are_in_order(text in "\\PC{0,60}", language in proptest::sample::select(LANGUAGES)) {
        let analyser = Analyser::new(language);
        let mut before = 0;
        for span in Words::new(&text, analyser.folding()) {
            prop_assert!(before <= span.start && span.start < span.end);
            prop_assert!(text.get(span.start..span.end).is_some());
            before = span.start;
            analyser.analyse(&text, &span);
        }
    }

    /// Numbers in text with many signs never stop or repeat.
    #[test]
    fn numbers_end(text in "[0-9٣., '’a]{0,60}") {
        let analyser = Analyser::new("en");
        let digits = |text: &str| text.chars().filter(char::is_ascii_digit).count();
        let folded: String = Words::new(&text, analyser.folding()).map(|span| analyser.surface(&text, &span)).collect();
        prop_assert_eq!(digits(&folded), text.chars().filter(|c| c.is_numeric()).count());
    }

    /// A surface folds to itself; but Sorani's final heh, which only the written letter tells.
    #[test]
    fn folding_again_changes_nothing(
        text in "[a-zA-Zäđßœıİżšчшђљћأإىيكکةهہሐሠዐёґև]{1,12}",
        language in proptest::sample::select(LANGUAGES).prop_filter("anchored", |language| *language != "ckb"),
    ) {
        for word in Analyser::new(language).words(&crate::search::text::tidy(&text)) {
            let again = surface(language, &word.surface);
            prop_assert_eq!(again, word.surface);
        }
    }
}
