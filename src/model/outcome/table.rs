//! A table of outcomes as its file has it: headers, HXL tags, rows.

use std::sync::Arc;

use crate::diagnostic::Diagnostic;
use crate::load::ContentFile;
use crate::model::outcome::cells::{self, Cell};
use crate::model::outcome::rules::{TABLE_FORM, UNKNOWN_TAG};
use crate::model::outcome::tag::{HASHTAGS, Holds, Tag, TagProblem};

/// A table. All rows have as many cells as there are columns.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Table {
    /// The columns in their order.
    pub columns: Vec<Column>,
    /// The rows below the tags.
    pub rows: Vec<Vec<Cell>>,
}

/// A column.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Column {
    /// Its header; no two are alike.
    pub header: Cell,
    /// Its HXL tag.
    pub tag: Tag,
}

impl Table {
    /// Reads a table.
    ///
    /// # Errors
    ///
    /// Everything that is wrong with its form; notes alone stand beside a table.
    pub fn read(file: &Arc<ContentFile>) -> (Option<Self>, Vec<Diagnostic>) {
        let mut findings = Vec::new();
        let rows = cells::read(file, &mut findings);
        let has_form = !findings.iter().any(|finding| finding.rule == &TABLE_FORM);
        let mut rows = rows.into_iter();
        let (Some(headers), Some(tags)) = (rows.next(), rows.next()) else {
            if has_form {
                findings.push(
                    Diagnostic::new(&TABLE_FORM, file, 0..0, "the file has no headers and HXL tags").help(
                        "write the headers in the first row, the tags in the second, and the figures below",
                    ),
                );
            }
            return (None, findings);
        };
        let before = findings.len();
        let columns = columns(file, headers, tags, &mut findings);
        let rows: Vec<Vec<Cell>> = rows.collect();
        if rows.is_empty() && has_form && findings.len() == before {
            let end = file.text.trim_end().len();
            findings.push(
                Diagnostic::new(&TABLE_FORM, file, end..end, "the table has no rows below the tags")
                    .help("write a row for each category, with its figures"),
            );
        }
        let is_sound = has_form && findings.len() == before;
        (is_sound.then_some(Self { columns, rows }), findings)
    }

    /// The number of the column with a header.
    pub fn column(&self, header: &str) -> Option<usize> {
        self.columns.iter().position(|column| column.header.text == header)
    }

    /// A cell.
    pub fn cell(&self, row: usize, column: usize) -> Option<&Cell> {
        self.rows.get(row)?.get(column)
    }
}

fn columns(
    file: &Arc<ContentFile>,
    headers: Vec<Cell>,
    tags: Vec<Cell>,
    findings: &mut Vec<Diagnostic>,
) -> Vec<Column> {
    if !tags.iter().any(|tag| tag.text.starts_with('#')) {
        let span = tags.first().map_or(0, |tag| tag.span.start)..tags.last().map_or(0, |tag| tag.span.end);
        findings.push(Diagnostic::new(&UNKNOWN_TAG, file, span, "the second row has no HXL tags").help(
            "put a row of tags below the headers, for example `#indicator+name,#affected+f,#affected+m`",
        ));
        return Vec::new();
    }
    let mut columns: Vec<Column> = Vec::new();
    for (header, tag) in headers.into_iter().zip(tags) {
        if header.text.is_empty() {
            let finding = Diagnostic::new(&TABLE_FORM, file, header.span.clone(), "the column has no header");
            findings.push(finding.help("name it in the first row"));
        }
        if let Some(first) = columns.iter().find(|column| column.header.text == header.text) {
            findings.push(
                Diagnostic::new(
                    &TABLE_FORM,
                    file,
                    header.span.clone(),
                    format!("two columns are called `{}`", header.text),
                )
                .also(first.header.span.clone(), "the other")
                .help("give one of them another name"),
            );
        }
        match Tag::read(&tag.text) {
            Ok(tag) => columns.push(Column { header, tag }),
            Err(problem) => findings.push(no_tag(file, &header, &tag, &problem)),
        }
    }
    columns
}

fn no_tag(file: &Arc<ContentFile>, header: &Cell, tag: &Cell, problem: &TagProblem) -> Diagnostic {
    let finding = |message: String| Diagnostic::new(&UNKNOWN_TAG, file, tag.span.clone(), message);
    let known = |holds: Holds| {
        let tags = HASHTAGS.iter().filter(|(_, other)| *other == holds).map(|(tag, _)| *tag);
        tags.collect::<Vec<_>>().join(", ")
    };
    match problem {
        TagProblem::Missing => finding(format!("the column `{}` has no HXL tag", header.text))
            .help("write what it holds: words such as `#indicator+name`, or figures such as `#affected+f`"),
        TagProblem::Form => finding(format!("`{}` is no HXL tag", tag.text))
            .help("a tag is a hashtag and its attributes, for example `#affected+f+children`"),
        TagProblem::Unknown(Some(near)) => {
            let hashtag = tag.text.split('+').next().map_or(0, |hashtag| hashtag.trim_end().len());
            let mut finding = finding(format!("corin does not know the HXL tag `{}`", tag.text));
            finding.span.end = finding.span.end.min(finding.span.start + hashtag);
            finding.help(format!("did you mean `{near}`?")).replace_with(*near)
        }
        TagProblem::Unknown(None) => finding(format!("corin does not know the HXL tag `{}`", tag.text))
            .help(format!("tags of words are {}", known(Holds::Words)))
            .help(format!("tags of figures are {} and #indicator+num", known(Holds::Figures))),
    }
}
