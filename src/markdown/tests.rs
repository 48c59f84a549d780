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
    assert_eq!(anchors, [(2, "h-rent-now"), (2, "h-rent-now-2"), (3, "h-needed")]);
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

/// The oddities of a text: what was written there, and what would be right.
fn odd(text: &str) -> Vec<(OddityKind, String, Option<String>)> {
    let oddities = read_text(text, 0).oddities.into_iter();
    oddities.map(|oddity| (oddity.kind, text[oddity.span.clone()].to_owned(), oddity.correction)).collect()
}

fn corrected(text: &str) -> String {
    let mut right = text.to_owned();
    for oddity in read_text(text, 0).oddities.into_iter().rev() {
        right.replace_range(oddity.span, oddity.correction.as_deref().unwrap_or("?"));
    }
    right
}

#[test]
fn in_code_an_expression_is_text() {
    assert_eq!(html("`{{ fact(\"rent\") }}`"), "<p><code>{{ fact(\"rent\") }}</code></p>\n");
    for text in [
        "`{{ fact(\"nothing\") }}` and `{% if %}` and `{# x #}`",
        "```\n{{ fact(\"nothing\") }}\n```\n",
        "- a\n\n  ~~~ {{ link(\"x\") }}\n  {{ oops\n  ~~~\n",
        "> ```\n> {{ fact( }}\n> ```\n",
    ] {
        assert_eq!(kinds(text), [], "{text}");
        assert!(read_text(text, 0).facts.is_empty(), "{text}");
        assert!(html(text).contains("{{") || html(text).contains("{%"), "{text}");
    }
    assert_eq!(html("    {{ fact(\"rent\") }}"), "<pre><code>{{ fact(\"rent\") }}</code></pre>\n");
    // Code ends where it ends: what follows is an expression again.
    assert_eq!(read_text("`{{` {{ fact(\"rent\") }} `}}`", 0).facts.len(), 1);
}

#[test]
fn a_backslash_makes_an_expression_text() {
    assert_eq!(html("\\{{ fact(\"rent\") }}"), "<p>{{ fact(\"rent\") }}</p>\n");
    assert_eq!(html("\\{% if %} \\{# x #}"), "<p>{% if %} {# x #}</p>\n");
    assert_eq!(kinds("\\{{ fact( }} \\{% x %}"), []);
    assert_eq!(read_text("\\\\{{ fact(\"rent\") }}", 0).facts.len(), 1);
    assert_eq!(kinds("{# a comment #}"), [ProblemKind::TemplateStatement]);
    assert_eq!(kinds("## A {#needed}\n\n{# x #}"), [ProblemKind::TemplateStatement]);
}

#[test]
fn an_expression_outside_text_is_a_problem_at_its_place() {
    for text in [
        "[a]({{ link(\"xk/x\") }})",
        "[a](x.md#{{ fact(\"rent\") }})",
        "[a](x.md \"{{ fact('rent') }}\")",
        "[a][b]\n\n[b]: {{ link(\"x\") }}\n",
        "![{{ fact(\"rent\") }}](x.png)",
        "![a]({{ fact(\"rent\") }})",
        "<https://example.org/{{ fact(\"rent\") }}>",
        "a[^{{ fact(\"rent\") }}]",
        "## Rents: {{ fact(\"rent\") }}",
        "## Rents {#{{ fact('rent') }}}",
        "[see {{ link(\"x\") }}](y.md)",
    ] {
        let body = read_text(text, 0);
        let found: Vec<_> =
            body.problems.iter().filter(|p| p.kind == ProblemKind::MisplacedExpression).collect();
        assert_eq!(found.len(), 1, "{text}: {:?}", body.problems);
        assert!(text[found[0].span.clone()].starts_with("{{"), "{text}: {:?}", found[0]);
        assert!(text[found[0].span.clone()].ends_with("}}"), "{text}: {:?}", found[0]);
        assert!(body.facts.is_empty(), "{text}");
    }
}

#[test]
fn marks_cannot_be_made_by_entities_or_strings() {
    for text in [
        "&#xFDD0;A0&#xFDD1; [x](y.md)",
        "{{ \"\\uFDD0A0\\uFDD1\" }} [x](y.md)",
        "[x](&#xFDD0;0&#xFDD1;) {{ fact(\"rent\") }}",
        "![&#xFDD0;A0&#xFDD1;](y.png)",
    ] {
        let html = html(text);
        assert!(
            html.matches("documents.html").count() <= 1 && !html.contains(['\u{FDD0}', '\u{FDD1}']),
            "{html}"
        );
    }
    assert_eq!(kinds("a &#x202e;12 b"), [ProblemKind::Character]);
    assert_eq!(kinds("{{ \"\\u202e\" }}"), [ProblemKind::Character]);
}

#[test]
fn a_link_never_holds_another() {
    let html = html("[now {{ fact(\"rent\") }} at least](x.md) [a {{ date('2026') }}](x.md)");
    assert!(!html.split("</a>").any(|part| part.matches("<a ").count() > 1), "{html}");
    assert!(html.contains("at least</a><sup class=\"citation\"><a id=\"cite-visit-1\""), "{html}");
    assert!(html.contains("180–250"), "{html}");
}

#[test]
fn stars_work_in_scripts_without_spaces() {
    for (text, right) in [
        ("و**«السكن»** هنا", "و<strong>«السكن»</strong> هنا"),
        ("و**(السكن)**، هنا", "و<strong>(السكن)</strong>، هنا"),
        ("**«أ»**و**«ب»**ثم", "<strong>«أ»</strong>و<strong>«ب»</strong>ثم"),
        ("これは**「家」**です", "これは<strong>「家」</strong>です"),
        ("**「a」**は**「b」**です", "<strong>「a」</strong>は<strong>「b」</strong>です"),
        ("*注意：*全部（*家*）", "<em>注意：</em>全部（<em>家</em>）"),
        ("**注意。**続く", "<strong>注意。</strong>続く"),
        ("ข้อ**(บ้าน)**นี้", "ข้อ<strong>(บ้าน)</strong>นี้"),
        ("ផ្ទះ**«ក»**ខ", "ផ្ទះ<strong>«ក»</strong>ខ"),
        (
            "Rent**(cold)**now and **Note:**text",
            "Rent<strong>(cold)</strong>now and <strong>Note:</strong>text",
        ),
        ("و**{{ fact(\"rent\") }}**", "و<strong><span class=\"fact\">"),
        ("و**`a`**ب", "و<strong><code>a</code></strong>ب"),
        ("و**[«أ»](x.md)**ب", "و<strong><a href=\"../documents.html\">«أ»</a></strong>ب"),
    ] {
        assert!(html(text).contains(right), "{text}: {}", html(text));
        assert!(odd(text).is_empty(), "{text}: {:?}", odd(text));
    }
    for same in ["a*(b*c)", "2**3", "Rent**, food**.", "`و**«x»**ب`", "f(*args)", "5 * 3 * 2"] {
        assert!(!html(same).contains("<strong>") && !html(same).contains("<em>"), "{same}: {}", html(same));
        assert!(!html(same).contains('\u{FDD2}'), "{same}");
    }
}

#[test]
fn places_behind_stars_are_those_of_the_file() {
    let text = "و**«السكن»**ب <b>";
    let body = read_text(text, 9);
    assert_eq!(body.problems[0].span, 9 + text.len() - 3..9 + text.len());
}

#[test]
fn left_over_markup_is_found_with_what_would_be_right() {
    for (text, right) in [
        ("a **bold ** b", "a **bold** b"),
        ("a ** bold** b", "a **bold** b"),
        ("an *italic *.", "an *italic*."),
        ("a ~~ old ~~ b", "a ~~old~~ b"),
        ("a ==new== b", "a **new** b"),
        ("و__السكن__هنا", "و**السكن**هنا"),
        ("[x](https://example.org/a b)", "[x](https://example.org/a%20b)"),
        ("[x](my page.md)", "[x](<my page.md>)"),
        ("[text[^visit]](health.md)", "[text](health.md)[^visit]"),
        ("[text] (health.md)", "[text](health.md)"),
        ("(text)[health.md]", "[text](health.md)"),
        ("[[housing]] x", "[housing](housing.md) x"),
        ("^[note] x", "[^note] x"),
        ("- [ ] task", "- task"),
        ("- [x] task", "- task"),
        ("#Heading", "## Heading"),
        ("##Heading", "## Heading"),
        ("##\u{a0}Heading", "## Heading"),
        ("＃ Heading", "## Heading"),
        ("text\n##Heading", "text\n## Heading"),
        ("• one\n• two", "- one\n- two"),
        ("-\u{a0}one", "- one"),
        ("– one\n– two", "- one\n– two"),
        ("1) a\n\n———", "1) a\n\n---"),
        ("a &nbsp b", "a &nbsp; b"),
        ("the end\\", "the end"),
        ("a {.note} b", "a  b"),
        ("19. November 2026", "19\\. November 2026"),
        ("| a | b |\n|---|\n| 1 | 2 |", "| a | b |\n|---|---|\n| 1 | 2 |"),
        ("| a | b |\n|---|---|---|\n| 1 | 2 |", "| a | b |\n|---|---|\n| 1 | 2 |"),
        ("| a |\n|—|—|", "| a |\n|---|"),
        ("see www.example.org.", "see <https://www.example.org>."),
        ("see https://example.org/a, b", "see <https://example.org/a>, b"),
        ("(see https://example.org/a)", "(see <https://example.org/a>)"),
        ("<www.example.org>", "<https://www.example.org>"),
    ] {
        assert_eq!(corrected(text), right, "{text}: {:?}", odd(text));
    }
    for text in [
        "a **bold b",
        "[text][word] x",
        "[^] x",
        "![[x]] y",
        ":::note\nx\n:::",
        "a :smile: b",
        "> [!NOTE]\n> x",
        "a) one\nb) two",
        "١. واحد\n٢. اثنان",
        "Para\n---",
        "    indented",
        "```\nopen\n\nx",
        "- a\n-\n- b",
        "| a | b |\n| 1 | 2 |",
        "| a | b |\n|---|---|\n| 1 | 2 |\nafter",
        "[a](b.md \"title\")",
        "1. a\n2. b\n4. c",
        "x\n\n[Note]: closed\n",
    ] {
        assert!(!odd(text).is_empty(), "{text}");
    }
}

#[test]
fn what_is_no_markup_is_left_in_peace() {
    for text in [
        "5 * 3 is 15, 2 ** 3 is 8, a*b",
        "Rent* and food** cost more.\n\n\\* without heating",
        "snake_case and a_b_c, __ , _ and ____",
        "He said [sic] and [...] and [\"quoted\"] and \u{201c}[a]\u{201d} (b)",
        "\\*not bold\\* \\# no \\[x](y z) `**x **` `[a](b c)`",
        "#1 of 5, # 5",
        "R&D, AT&T, a & b, Q&A",
        "10:30:45 and 1:2:3 and a: b: c",
        "See [x](y.md) (z) and [x](y.md)(z)",
        "<https://example.org> [https://example.org](https://example.org) [www.example.org](https://www.example.org)",
        "a|b and c | d",
        "1. a\n2. b\n\ntext\n\n3. c\n",
        "1. a\n1. b\n1. c\n",
        "| a | b |\n|---|---|\n| 1 | 2\\|3 |\n| 1 |\n",
        "a - b - c\nd - e",
        "{a} and {b: c} and :) and ;)",
        "one\n***\ntwo\n\n---\n\n* * *",
        "In 2026.\nA. Smith said",
        "a == b and c = d",
        "**bold**, *it*, ~~x~~, __b__, _i_",
        "- one\n- two\n\n  three\n",
        "costs ~5 to ~6 EUR",
        "the form <i>",
    ] {
        assert!(odd(text).is_empty(), "{text}: {:?}", odd(text));
    }
}

#[test]
fn cells_beyond_the_head_are_a_problem_and_alignment_is_kept() {
    let text = "| a | b |\n|:--|--:|\n| 1 | 2 | 3[^visit] | 4 |\n| 5 |\n";
    let body = read_text(text, 0);
    assert_eq!(body.problems.len(), 1, "{:?}", body.problems);
    assert_eq!(body.problems[0].detail, "3[^visit] | 4");
    assert_eq!(&text[body.problems[0].span.clone()], "3[^visit] | 4");
    assert!(body.citations.is_empty());
    let html = html(text);
    assert!(html.contains("<th class=\"align-start\">a</th><th class=\"align-end\">b</th>"), "{html}");
    assert!(html.contains("<td class=\"align-end\">2</td>"), "{html}");
    assert_eq!(kinds("> | a |\n> |---|\n> | 1 | {{ fact(\"rent\") }} |\n"), [ProblemKind::LostCells]);
    assert_eq!(kinds("|a|b|\n|-|-|\n|`x|y`|z|\n"), [ProblemKind::LostCells]);
    assert_eq!(kinds("|a|b|\n|-|-|\n|1|2|   |\n|1|2||\n"), []);
}

#[test]
fn words_in_brackets_may_be_sources() {
    let words =
        |text: &str| read_text(text, 0).bracketed.into_iter().map(|(word, _)| word).collect::<Vec<_>>();
    assert_eq!(words("So [visit], so [@report] and [a b]."), ["visit", "report"]);
    assert_eq!(words("[visit](x.md) [visit][x] \\[visit] `[visit]` [^visit]"), Vec::<String>::new());
}

const PARTS: [&str; 44] = [
    "{{ fact(\"rent\") }}",
    "{{ link(\"xk/x\") }}",
    "{{ date(\"2026-10\") }}",
    "{{ \"<*>|\" }}",
    "{{ fact(",
    "{{ \"\\uFDD0\" }}",
    "{% if %}",
    "{# x #}",
    "{{",
    "}}",
    "\\",
    "`",
    "```\n",
    "~~~\n",
    "    ",
    "\n",
    "\n\n",
    "[",
    "](",
    ")",
    "![",
    "<https://e.org/",
    ">",
    "[^visit]",
    "[^",
    "]",
    "## ",
    "{#",
    "}",
    "| ",
    "\n|---|---|\n",
    "- ",
    "1. ",
    "> ",
    "**",
    "*",
    "«",
    "»",
    "و",
    "家",
    "<b>",
    "&#xFDD0;",
    "\"",
    "[a]: ",
];

proptest! {
    #[test]
    fn nothing_internal_reaches_a_page_or_a_message(parts in proptest::collection::vec(proptest::sample::select(&PARTS[..]), 0..24)) {
        let text = parts.concat();
        let body = read_text(&text, 0);
        let internal = |text: &str| text.contains(|character| matches!(character, '\u{FDD0}'..='\u{FDEF}' | '\u{FFFE}' | '\u{FFFF}'));
        let said = body.problems.iter().map(|problem| problem.detail.as_str())
            .chain(body.oddities.iter().flat_map(|oddity| std::iter::once(oddity.detail.as_str()).chain(oddity.correction.as_deref())))
            .chain(body.links.iter().flat_map(|link| std::iter::once(link.target.as_str()).chain(link.text.as_deref())))
            .chain(body.images.iter().flat_map(|image| [image.target.as_str(), image.alternative.as_str()]))
            .chain(body.headings.iter().flat_map(|heading| [heading.text.as_str(), heading.anchor.as_str()]))
            .chain(body.citations.iter().map(|citation| citation.source.as_str()))
            .chain(body.facts.iter().map(|(id, _)| id.as_str()))
            .chain(body.bracketed.iter().map(|(word, _)| word.as_str()))
            .chain(body.paragraphs.iter().map(|paragraph| paragraph.text.as_str()));
        for words in said {
            prop_assert!(!internal(words), "{:?} in {:?}", words, text);
        }
        for section in &body.sections {
            prop_assert!(!internal(&section.heading) && !internal(&section.text_with_facts(|_| Some("x".to_owned()))), "{:?}", text);
        }
        let (html, _) = finish(&body, &Page);
        prop_assert!(!internal(&html), "{:?} in {:?}", html, text);
        // A link holds no other.
        prop_assert!(!html.split("</a>").any(|part| part.matches("<a ").count() > 1), "{:?}", html);
        for oddity in &body.oddities {
            prop_assert!(text.get(oddity.span.clone()).is_some(), "{:?} in {:?}", oddity, text);
        }
        for problem in &body.problems {
            prop_assert!(text.get(problem.span.clone()).is_some(), "{:?} in {:?}", problem, text);
        }
    }

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
