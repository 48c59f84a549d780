//! Any text as a page, a word or a query.

use proptest::prelude::*;
use proptest::sample::{Index, select};

use super::{cases, held};

/// Pieces that mean something to the words or to the queries of some language.
const PIECES: [&str; 44] = [
    "\"",
    "-",
    "--",
    "- ",
    " ",
    "'",
    "’",
    "…",
    "*",
    "\u{0}",
    "\u{7}",
    "\u{200c}",
    "\u{200d}",
    "\u{202e}",
    "\u{2067}",
    "\u{fe0f}",
    "\u{301}",
    "\u{340}",
    "\u{e0041}",
    "😀",
    "👨‍👩‍👧‍👦",
    "ß",
    "İ",
    "ı",
    "ﬁ",
    "ﷺ",
    "ـ",
    "أإآ",
    "ى",
    "ة",
    "۳۵٬۰۰۰",
    "35.000",
    "1,2,3",
    "ሠላም",
    "հայերեն",
    "և",
    "ছাত্র",
    "மருத்துவ",
    "ภาษาไทย",
    "漢字",
    "housing",
    "prizren",
    "Đakovica",
    "constructor",
];

fn text() -> impl Strategy<Value = String> {
    let piece =
        prop_oneof![4 => select(&PIECES[..]).prop_map(str::to_owned), 1 => ".{0,6}", 2 => "[a-zé ]{0,12}"];
    proptest::collection::vec(piece, 0..12).prop_map(|pieces| pieces.concat())
}

fn language() -> impl Strategy<Value = &'static str> {
    select(&held::LANGUAGES[..])
}

proptest! {
    #![proptest_config(cases(600))]

    #[test]
    fn every_word_has_a_surface_and_a_stem(language in language(), text in text()) {
        held::analysis(language, &text);
    }

    #[test]
    fn any_text_is_a_query(country in any::<Index>(), text in text()) {
        held::question(country.index(8), &text);
    }

    #[test]
    fn each_finding_in_a_brief_has_its_place(text in text(), head in text()) {
        held::brief(&format!("---\n{head}\n---\n{text}"));
        held::brief(&text);
    }
}

proptest! {
    #![proptest_config(cases(96))]

    #[test]
    fn any_pages_are_indexed_exported_and_found(
        language in language(),
        pages in proptest::collection::vec((text(), text(), text(), text()), 1..6),
    ) {
        let written: Vec<String> = pages
            .iter()
            .map(|(title, heading, body, place)| {
                let line = |text: &str| text.replace(['\n', '\r'], " ");
                format!("{}\n# {}\n{}\n@ {}", line(title), line(heading), line(body), line(place))
            })
            .collect();
        held::round_trip(&held::pages(language, &written.join("\n=\n")));
    }
}

/// Long queries and long pages take time that one can wait for.
#[test]
fn length_is_bounded() {
    for piece in PIECES {
        let begin = std::time::Instant::now();
        held::question(1, &piece.repeat(10_000 / piece.len()));
        held::analysis("sr-Latn", &piece.repeat(200_000 / piece.len()));
        assert!(begin.elapsed().as_secs() < 20, "{piece:?} took {:?}", begin.elapsed());
    }
}
