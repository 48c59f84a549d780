use proptest::prelude::*;
use proptest::sample::select;

use super::{Analyser, WORD_LETTERS_MAX, Words};

fn surface(language: &str, word: &str) -> String {
    let words = Analyser::new(language).words(&crate::search::text::tidy(word));
    words.into_iter().map(|word| word.surface).collect::<Vec<_>>().join("|")
}

#[test]
fn a_language_without_a_stemmer_has_the_word_itself() {
    let words = Analyser::new("sq").words("komuna");
    assert_eq!(words[0].stem, "komuna");
    assert!(!Analyser::new("sq").stems() && Analyser::knows("sq") && !Analyser::knows("xx"));
}

#[test]
fn long_words_are_cut_at_a_letter() {
    for (language, letter) in [("am", "ሀ"), ("ur", "ۓ"), ("de", "ß"), ("hy", "և"), ("hi", "क")] {
        let folded = surface(language, &letter.repeat(500));
        assert_eq!(folded.chars().count(), WORD_LETTERS_MAX, "{letter} in {language}");
    }
}

const LANGUAGES: &[&str] = &[
    "en", "fr", "ar", "sq", "sr", "fa", "ps", "ur", "tr", "ckb", "uk", "am", "ti", "hy", "he", "ka", "vi",
    "zh", "th", "bn", "hi", "ca", "xx",
];

/// Languages, and letters of their filters as they stand in words.
const FILTERS: &[(&[&str], &str)] = &[
    // Never two j together: no word has them, and `djj` would fold twice.
    (&["sr", "hr", "en"], "([a-ik-zA-IK-ZđĐžŽšćčабвгдђежзиклљмнњопрстћуфхцчџшЂДЉ]{1,3}[jJјЈ]?){1,4}"),
    (&["ar", "fa", "ps", "ur", "en", "tr"], "[ءآأإٱؤئىیيےۓېۍکكڪګگةۃہۂۀهھەێۆڵڕڒرماَـ\u{654}ﻻﻪ]{1,12}"),
    (&["ckb"], "[هھہەةرڕڒئاێۆڵ][هھہەةۀۂۃرڕڒئاێۆڵ\u{200c}َـﻪ]{0,12}"),
    (&["fa"], "[ابهیيکك]([ابهیيکك]\u{200c}?){0,8}[ابهیي]"),
    (&["am", "ti", "en"], "[ሀ-ፖ]{1,12}"),
    (&["hy", "en"], "[Ա-Ֆա-և՞՛]{1,12}"),
    (&["hi", "ne", "mr"], "(([क-ह]\u{93c}?[ािीुूृॅॆेैॉॊोौ]?|[क-ह]\u{94d}|[अ-औ]|अा|अो|आे|उु)[ँंः]?){1,6}"),
    (&["bn", "as"], "(([ক-হ]\u{9bc}?[ািীুূেৈোৌ]?|[ক-হ]\u{9cd}\u{200d}?[ক-হ]|[অ-ঔ]|অা|ৎ)[ঁংঃ]?){1,6}"),
    (
        &["tr", "az", "vi", "de", "fr", "ro", "ha", "en"],
        "[a-zA-ZİıŞşÇçĞğÄäÖöÜüßẞœŒæđĐəƏșțţŞƙɗɓ\u{1e00}-\u{1eff}]{1,12}",
    ),
    (&["ru", "uk", "be", "bg", "mk"], "[а-яА-ЯёЁґҐѐѝіїєўјљњќѓ]{1,12}"),
    (&["uk", "so", "ha", "he", "ca"], "[a-zпяא]('|’|ʼ|׳|·)?[a-zпяא]{1,8}"),
    (&["ka", "en"], "[ა-ჰᲐ-Ჰ]{1,12}"),
    (&["he", "yi", "el"], "[א-תְ-ּα-ωΑ-Ωάέήίόύώϊΐς]{1,12}"),
    (&["th", "km", "my", "lo", "zh", "ja"], "[ก-๛ກ-ໟក-៹က-႙難民ァ-ヶ０-９]{1,12}"),
];

/// A word of the letters of one filter, and a language that has the filter.
fn filtered() -> impl Strategy<Value = (&'static str, String)> {
    select(FILTERS).prop_flat_map(|(languages, letters)| {
        let word = proptest::string::string_regex(letters).expect("letters are a pattern");
        (select(languages), word)
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1500))]

    /// A surface folds to itself, and is no longer than the word allows.
    #[test]
    fn folding_again_changes_nothing((language, text) in filtered()) {
        for word in Analyser::new(language).words(&crate::search::text::tidy(&text)) {
            let letters = word.surface.chars().count();
            prop_assert!(letters <= WORD_LETTERS_MAX && letters <= text.chars().count() * 4);
            let again = surface(language, &word.surface);
            prop_assert_eq!(again, word.surface);
        }
    }

    /// A letter of one language's filter is harmless in every other.
    #[test]
    fn no_letter_panics((_, text) in filtered(), language in select(LANGUAGES)) {
        for word in Analyser::new(language).words(&crate::search::text::tidy(&text)) {
            prop_assert!(word.surface.chars().count() <= WORD_LETTERS_MAX);
        }
    }
}

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
    fn spans_are_in_order(text in "\\PC{0,60}", language in select(LANGUAGES)) {
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
}
