//! What was probably meant as something else than pages show.

use crate::check::context::listed_sources;
use crate::check::markup::first_line;
use crate::check::{Context, Findings};
use crate::diagnostic::Diagnostic;
use crate::markdown::{Oddity, OddityKind};
use crate::model::Brief;

rules! {
    /// Markup that does nothing and is shown as it was typed.
    LEFT_OVER_MARKUP = "C0719", "left-over-markup", Warning;
    /// An address in the text that is no link.
    BARE_ADDRESS = "C0720", "bare-address", Warning;
    /// Lines that were to be a table, or no part of one.
    BROKEN_TABLE = "C0721", "broken-table", Warning;
    /// Words that no reader sees.
    UNSEEN_TEXT = "C0727", "unseen-text", Warning;
    /// Text that Markdown takes for something else.
    UNMEANT_MARKUP = "C0728", "unmeant-markup", Warning;
}

/// Checks what stands in the text of a brief as it was typed.
pub(super) fn check_brief(context: &Context<'_>, brief: &Brief, findings: &mut Findings<'_>) {
    for oddity in &brief.body.oddities {
        // An address with a user name is found as what it is.
        if oddity.kind == OddityKind::BareAddress && oddity.detail.contains('@') {
            continue;
        }
        findings.add(finding(brief, oddity));
    }
    let listed = listed_sources(brief).unwrap_or_default();
    for (word, span) in &brief.body.bracketed {
        let is_source = listed.contains(word.as_str()) || context.network.sources.contains_key(word);
        if is_source {
            findings.add(
                Diagnostic::new(
                    &LEFT_OVER_MARKUP,
                    &brief.file,
                    span.clone(),
                    format!("`[{word}]` is shown as it is, and `{word}` is a source"),
                )
                .help("a citation has a `^` before the id")
                .replace_with(format!("[^{word}]")),
            );
        }
    }
}

fn finding(brief: &Brief, oddity: &Oddity) -> Diagnostic {
    let written = first_line(&oddity.detail);
    let new = |rule, message: String| Diagnostic::new(rule, &brief.file, oddity.span.clone(), message);
    let left_over = |what: &str| new(&LEFT_OVER_MARKUP, format!("`{written}` is shown as it is{what}"));
    let as_it_is = "to show it as it is, write a `\\` before each sign";
    let found = match oddity.kind {
        OddityKind::Emphasis => left_over(": the signs do nothing here")
            .help("signs stand close to the words: `**bold**`, `*italic*`")
            .help(as_it_is),
        OddityKind::Link => left_over(": it is no link")
            .help(
                "a link is `[text](address)`, without blanks in the address and without brackets in the text",
            )
            .help(as_it_is),
        OddityKind::Citation => left_over(": it is no citation")
            .help("a citation is the id of a source: `[^id]`; a note belongs into the text"),
        OddityKind::Reference => left_over(": nothing gives the address for it")
            .help("write the address beside the text: `[text](address)`; a citation is `[^id]`"),
        OddityKind::Heading => left_over(": it is no heading")
            .help("a heading begins with `##` and a blank")
            .help("to show it as it is, write a `\\` before the first sign"),
        OddityKind::ListItem => left_over(": the lines run into one another")
            .help("entries of a list begin with `- ` or `1. `, after an empty line"),
        OddityKind::Task => left_over("").help("pages have no boxes to tick: leave it out"),
        OddityKind::Rule => left_over(": it divides nothing")
            .help("a line of `---` between two empty lines divides; headings do it better"),
        OddityKind::Entity => left_over("").help("the name of a character ends with `;`"),
        OddityKind::Backslash => left_over(": a `\\` does nothing at the end")
            .help("leave it out; an empty line begins a new paragraph"),
        OddityKind::OtherMarkup => left_over(": briefs do not know it")
            .help("leave it out, or write it in words")
            .help("to show it as it is, write a `\\` before the first sign"),
        OddityKind::BareAddress => new(&BARE_ADDRESS, format!("the address `{written}` is no link"))
            .help("put it in angle brackets, or better behind words: `[text](https://example.org/page)`"),
        OddityKind::TableColumns => {
            let (head, below) = oddity.detail.split_once(' ').unwrap_or_default();
            let message = if head == below {
                "these lines are shown with their `|`: they are no table here".to_owned()
            } else {
                format!("the head of the table has {head} columns, and the line below it {below}")
            };
            new(&BROKEN_TABLE, message)
                .help("a table begins after an empty line, with a head and a line such as `|---|---|`")
        }
        OddityKind::TableLines => {
            new(&BROKEN_TABLE, "these lines are shown with their `|`: they are no table".to_owned())
                .help(format!("write `{}` below the head of the table", oddity.detail))
        }
        OddityKind::TableRow => new(&BROKEN_TABLE, "this line became a row of the table above".to_owned())
            .help("leave an empty line between the table and the text"),
        OddityKind::Unseen => new(&UNSEEN_TEXT, format!("`{written}` is shown to nobody"))
            .help("write it into the text, or leave it out"),
        OddityKind::UnderlinedHeading => {
            new(&UNMEANT_MARKUP, "the line of `-` makes a heading of the text above it".to_owned()).help(
                "for a heading write `## ` before the text; else put an empty line before the line of `-`",
            )
        }
        OddityKind::IndentedCode => {
            new(&UNMEANT_MARKUP, "four blanks at the beginning make this a piece of a program".to_owned())
                .help("take the blanks away; below an entry of a list, indent as far as its text")
        }
        OddityKind::OpenCode => {
            new(&UNMEANT_MARKUP, format!("from `{}` on everything is a piece of a program", oddity.detail))
                .help(format!("close it with a line `{}`, or delete this line", oddity.detail))
        }
        OddityKind::Renumbered => {
            let (number, shown) = oddity.detail.split_once(' ').unwrap_or_default();
            new(&UNMEANT_MARKUP, format!("`{number}` is shown as `{shown}`: lists are counted"))
                .help(format!("if the number says something, write it as text: `{}`", escaped(number)))
        }
        OddityKind::ListStart => {
            new(&UNMEANT_MARKUP, format!("`{written}` begins a list here, and not with `1`"))
                .help(format!("to show the number as text, write `{}`", escaped(&oddity.detail)))
        }
        OddityKind::EmptyItem => {
            new(&UNMEANT_MARKUP, "an entry of the list has no text".to_owned()).help("delete it")
        }
    };
    match &oddity.correction {
        Some(right) => found.replace_with(right.clone()),
        None => found,
    }
}

/// A number with its sign (`19.`) as Markdown shows it without counting.
fn escaped(number: &str) -> String {
    let digits = number.trim_end_matches(|sign: char| !sign.is_ascii_digit());
    format!("{digits}\\{}", number.get(digits.len()..).unwrap_or_default())
}
