use proptest::prelude::*;

use super::*;
use crate::model::PartialDate;

struct Page;

impl PageContext for Page {
    fn link(&self, n: usize) -> Option<(&str, &str)> {
        Some(if n == 0 { ("../documents.html", "Documents & papers") } else { ("x.html", "X") })
    }
    fn source_number(&self, id: &str) -> Option<usize> {
        ["report", "visit"].iter().position(|known| *known == id).map(|index| index + 1)
    }
    fn fact(&self, id: &str) -> Option<FactWords<'_>> {
        (id == "rent").then(|| FactWords {
            label: "Rent of a flat",
            value: "180–250",
            unit: Some("EUR a month"),
            as_of: "August 2026".to_owned(),
            as_of_iso: "2026-08".to_owned(),
            source: "visit",
        })
    }
    fn date(&self, date: PartialDate) -> String {
        format!("in words {date}")
    }
}

fn html(text: &str) -> String {
    finish(&read_text(text, 0), &Page).0
}

fn kinds(text: &str) -> Vec<ProblemKind> {
    read_text(text, 0).problems.iter().map(|problem| problem.kind).collect()
}

#[test]
fn citations_are_numbered_links_with_anchors_of_their_own() {
    assert_eq!(
        html("Rents rise.[^visit] And fall.[^visit]"),
        "<p>Rents rise.<sup class=\"citation\"><a id=\"cite-visit-1\" href=\"#source-visit\">[2]</a></sup> And fall.\
         <sup class=\"citation\"><a id=\"cite-visit-2\" href=\"#source-visit\">[2]</a></sup></p>\n"
    );
}

#[test]
fn a_fact_shows_value_unit_date_and_source() {
    let html = html("Rents: {{ fact(\"rent\") }}.");
    assert!(html.contains("180–250\u{A0}EUR a month</data>"), "{html}");
    assert!(html.contains("<time datetime=\"2026-08\">August 2026</time>"), "{html}");
    assert!(html.contains("#source-visit"), "{html}");
}

#[test]
fn a_citation_right_behind_a_fact_of_the_same_source_is_not_shown_twice() {
    assert_eq!(html("{{ fact(\"rent\") }}[^visit]").matches("#source-visit").count(), 1);
    assert_eq!(html("{{ fact(\"rent\") }}[^report]").matches("#source-").count(), 2);
    assert_eq!(html("{{ fact(\"rent\") }}, says one.[^visit]").matches("#source-visit").count(), 2);
}

#[test]
fn a_fact_cites_its_paragraph() {
    let body = read_text("Rents: {{ fact('rent') }}.\n\nNothing here.\n", 0);
    assert_eq!(body.paragraphs.iter().map(|paragraph| paragraph.cited).collect::<Vec<_>>(), [true, false]);
}

#[test]
fn titled_links_and_dates() {
    assert_eq!(
        html("See {{ link(\"xk/documents\") }} of {{ date(\"2026-10\") }}."),
        "<p>See <a href=\"../documents.html\">Documents &amp; papers</a> of <time datetime=\"2026-10\">in words 2026-10</time>.</p>\n"
    );
}

#[test]
fn addresses_wait_for_the_page() {
    let body = read_text("[papers](documents.md#registration) [web](https://example.org/?a=1&b=2)", 10);
    assert_eq!(body.links.len(), 2);
    assert_eq!(body.links[0].target, "documents.md#registration");
    assert_eq!(body.links[0].span, 10..45);
    assert!(html("[papers](documents.md)").contains("<a href=\"../documents.html\">papers</a>"));
}

#[test]
fn raw_html_is_refused_and_shown_as_text() {
    for text in ["<script>alert(1)</script>", "a <b onclick=x>c</b>", "<!-- x -->", "<div>\n\nx\n\n</div>"] {
        assert!(kinds(text).contains(&ProblemKind::RawHtml), "{text}");
        assert!(
            !html(text).contains("<script") && !html(text).contains("<b ") && !html(text).contains("<div>"),
            "{text}"
        );
    }
}

#[test]
fn forged_marks_are_nothing() {
    let text = "\u{FDD0}A0\u{FDD1} and \u{FDD0}0\u{FDD1} `\u{FDD0}F0\u{FDD1}`";
    assert!(kinds(text).iter().all(|kind| *kind == ProblemKind::Character) && kinds(text).len() == 6);
    assert!(!html(text).contains("documents.html"));
}

#[test]
fn expressions_that_fail_say_why() {
    let details = |text: &str| {
        read_text(text, 0)
            .problems
            .into_iter()
            .map(|problem| (problem.kind, problem.detail))
            .collect::<Vec<_>>()
    };
    assert!(details("{{ facts(\"x\") }}")[0].1.contains("`fact`, `link` and `date`"));
    assert!(details("{{ fact(rent) }}")[0].1.contains("in quotes"));
    assert!(details("{{ fact( }}")[0].0 == ProblemKind::Expression);
    assert!(details("{{ date(\"2026-02-30\") }}")[0].1.contains("not a date"));
    assert!(details("{{ fact(\"a\"")[0].1.contains("never closed"));
    assert_eq!(details("{% for x in y %}")[0].0, ProblemKind::TemplateStatement);
    assert_eq!(details("{{ \"<b>*x*\" }}"), []);
    assert_eq!(html("{{ \"<b>*x*\" }}"), "<p>&lt;b&gt;*x*</p>\n");
}

#[test]
fn places_behind_an_expression_are_those_of_the_file() {
    let text = "{{ fact(\"rent\") }} <b>";
    let body = read_text(text, 100);
    let raw = body.problems.iter().find(|problem| problem.kind == ProblemKind::RawHtml).expect("raw HTML");
    assert_eq!(raw.span, 100 + text.len() - 3..100 + text.len());
    assert_eq!(body.facts[0].1, 100..100 + text.len() - 4);
}

#[test]
fn headings_give_contents_anchors_and_sections() {
    let body = read_text(
        "Intro.[^a]\n\n## Rent *now*\n\nText.\n\n## Rent now\n\n### Papers {#needed}\n\n- a\n- b\n",
        0,
    );
    let anchors: Vec<_> =
        body.headings.iter().map(|heading| (heading.level, heading.anchor.as_str())).collect();
    assert_eq!(anchors, [(2, "rent-now"), (2, "rent-now-2"), (3, "needed")]);
    let sections: Vec<_> =
        body.sections.iter().map(|section| (section.heading.as_str(), section.text.as_str())).collect();
    assert_eq!(sections, [("", "Intro."), ("Rent now", "Text."), ("Rent now", ""), ("Papers", "a \nb")]);
}

#[test]
fn a_list_counts_as_one_statement() {
    let body = read_text("- a\n- b[^x]\n  - c\n\n> quoted\n\n|a|b|\n|-|-|\n|1|2[^x]|\n", 0);
    assert_eq!(
        body.paragraphs.iter().map(|paragraph| paragraph.cited).collect::<Vec<_>>(),
        [true, false, true]
    );
}

#[test]
fn no_inline_style_from_aligned_tables() {
    assert!(!html("|a|b|\n|:-:|-:|\n|1|2|\n").contains("style"));
}

#[test]
fn bidirectional_controls_must_be_closed_in_their_line() {
    assert_eq!(kinds("a \u{2067}b\u{2069} c"), []);
    assert_eq!(kinds("a \u{2067}b\nc"), [ProblemKind::Character]);
    assert_eq!(kinds("a \u{202E}12\u{202C}"), [ProblemKind::Character]);
    assert_eq!(kinds("a\u{2069}"), [ProblemKind::Character]);
    assert_eq!(kinds("می\u{200C}خواهم"), []);
}

#[test]
fn a_flood_of_brackets_is_refused() {
    assert_eq!(kinds(&"[^".repeat(100_000)), [ProblemKind::TooLong]);
}

proptest! {
    #[test]
    fn any_text_is_read_without_panic_and_with_places_inside(text in "(\\PC|[\\[\\]{}%\"'()^*_`<>#|:\n-])*") {
        let body = read_text(&text, 7);
        let inside = |span: &std::ops::Range<usize>| span.start >= 7 && span.start <= span.end && span.end <= text.len() + 7;
        prop_assert!(body.links.iter().all(|link| inside(&link.span)));
        prop_assert!(body.problems.iter().all(|problem| inside(&problem.span)));
        prop_assert!(body.paragraphs.iter().all(|paragraph| inside(&paragraph.span)));
        let (html, _) = finish(&body, &Page);
        let unfinished = html.contains(['\u{FDD0}', '\u{FDD1}']);
        prop_assert!(!unfinished);
    }

    #[test]
    fn only_known_elements_come_out(text in "[a<>/= \"!?\\-scriptb&;\n`]{0,60}") {
        let (html, _) = finish(&read_text(&text, 0), &Page);
        for tag in html.split('<').skip(1) {
            let name: String = tag.trim_start_matches('/').chars().take_while(char::is_ascii_alphanumeric).collect();
            prop_assert!(["p", "h2", "h3", "h4", "h5", "h6", "code", "pre", "blockquote", "ul", "li", "hr", "a", "br", "dl", "dt", "dd"].contains(&name.as_str()), "{}", html);
        }
    }
}
