//! The rules about text, on every text of every file.
//!
//! One walk, driven by the schemas ([`crate::model::schema::walk`]): a rule
//! that is called here holds for each kind of record, and for each field that
//! a kind may get one day. The body of a Markdown file has its own reader, and
//! the same rules.

use std::ops::Range;
use std::sync::Arc;

use crate::characters::without_unseen;
use crate::check::personal_data::{self, About};
use crate::check::services::people;
use crate::check::{Findings, characters, relative_time, unsafe_links, yaml_traps};
use crate::diagnostic::{Diagnostic, Span};
use crate::load::ContentFile;
use crate::load::yaml::place_in;
use crate::model::schema::{FieldText, Role, SchemaKind, walk};
use crate::model::{Brief, Country, Genre, LanguageTag, Network, Outcome};

rules! {
    /// A text in a language that the network does not have.
    TEXT_LANGUAGE = "C0805", "text-language", Warning;
    /// An id with a character that nobody sees.
    UNSEEN_CHARACTER = "C0806", "unseen-character", Error;
}

/// What the texts of a file are judged by.
struct Judge<'a> {
    network: &'a Network,
    /// `None` in the files that all countries share.
    country: Option<&'a Country>,
    kind: SchemaKind,
    file: &'a Arc<ContentFile>,
    /// The language of what names no language.
    language: &'a str,
    about: About,
}

/// Checks all texts of a data file.
pub(super) fn check_file(
    network: &Network,
    country: Option<&Country>,
    kind: SchemaKind,
    file: &Arc<ContentFile>,
    findings: &mut Findings<'_>,
) {
    let language = network.fallback_language().map_or("", LanguageTag::as_str);
    Judge { network, country, kind, file, language, about: About::Record }.tree(findings);
}

/// Checks all texts above the Markdown of a text.
pub(super) fn check_front_matter(
    network: &Network,
    country: &Country,
    brief: &Brief,
    findings: &mut Findings<'_>,
) {
    let kind = match brief.id.genre {
        Genre::Brief => SchemaKind::Brief,
        Genre::Alert => SchemaKind::Alert,
        Genre::Answer => SchemaKind::Answer,
        Genre::Voice => SchemaKind::Voice,
    };
    let about = if personal_data::is_about_a_person(brief.id.genre) { About::Person } else { About::Text };
    let language = brief.language.as_str();
    Judge { network, country: Some(country), kind, file: &brief.file, language, about }.tree(findings);
}

/// Checks the words in a table of outcomes: all cells that are no figures.
pub(super) fn check_table(network: &Network, outcome: &Outcome, findings: &mut Findings<'_>) {
    let (Some(file), Some(table)) = (&outcome.table_file, &outcome.table) else { return };
    let language = network.fallback_language().map_or("", LanguageTag::as_str);
    let kind = SchemaKind::Outcome;
    let judge = Judge { network, country: None, kind, file, language, about: About::Record };
    let headers = table.columns.iter().map(|column| &column.header);
    for cell in headers.chain(table.rows.iter().flatten()) {
        judge.prose(&cell.text, false, &|_| cell.span.clone(), findings);
    }
}

impl Judge<'_> {
    fn tree(&self, findings: &mut Findings<'_>) {
        let Some(tree) = &self.file.yaml else { return };
        walk(self.kind, tree, &mut |text| self.text(&text, findings));
    }

    fn text(&self, text: &FieldText<'_>, findings: &mut Findings<'_>) {
        characters::check_value(self.file, text, findings);
        yaml_traps::check(self.file, text, findings);
        let place = |part: &Range<usize>| place_in(&self.file.text, text.span, text.value, part);
        match text.role {
            Role::Address => unsafe_links::field(self.file, text.span, text.value, findings),
            Role::Id => self.unseen(text, findings),
            Role::Form if text.is_key && text.language.is_some() => self.language(text, findings),
            Role::Form => {}
            Role::Prose | Role::Dated | Role::Name | Role::Contact => {
                self.prose(text.value, text.role == Role::Contact, &place, findings);
                if text.role == Role::Prose && !text.is_key && self.ages() {
                    let language = text.language.unwrap_or(self.language);
                    relative_time::check_text(self.file, text.value, language, place, findings);
                }
                self.person(text, findings);
            }
        }
    }

    /// What holds for whatever people wrote.
    fn prose(
        &self,
        text: &str,
        is_contact: bool,
        place: &dyn Fn(&Range<usize>) -> Span,
        findings: &mut Findings<'_>,
    ) {
        personal_data::check_text(self.file, text, (self.about, is_contact), place, findings);
        unsafe_links::check_text(self.file, text, place, findings);
    }

    /// A voice speaks of the day on which it was told, and a word that people
    /// type says nothing of time.
    fn ages(&self) -> bool {
        !matches!(self.kind, SchemaKind::Voice | SchemaKind::Synonyms)
    }

    /// Finds that a record of organisations names a person. Names of things
    /// (a clinic, a report) hold the names of persons.
    fn person(&self, text: &FieldText<'_>, findings: &mut Findings<'_>) {
        let of_organisations = matches!(
            self.kind,
            SchemaKind::Service
                | SchemaKind::Scheme
                | SchemaKind::Area
                | SchemaKind::Network
                | SchemaKind::Outcome
        );
        if of_organisations && text.role != Role::Name {
            people::check_text(self.file, text, findings);
        }
    }

    /// An id that looks like another one and is none.
    fn unseen(&self, text: &FieldText<'_>, findings: &mut Findings<'_>) {
        if text.value.is_ascii() && !text.value.contains('\t') {
            return;
        }
        if let Some((name, clean)) = without_unseen(text.value) {
            let message = format!("`{clean}` is written with {name}, which nobody sees");
            findings.add(
                Diagnostic::new(&UNSEEN_CHARACTER, self.file, text.span.clone(), message)
                    .help("delete the character: the two look the same, and are not")
                    .replace_with(clean),
            );
        }
    }

    fn language(&self, text: &FieldText<'_>, findings: &mut Findings<'_>) {
        let language = text.value;
        let countries = self.network.countries.iter();
        let of_countries =
            countries.filter(|one| self.country.is_none_or(|country| country.id() == one.id()));
        let mut listed =
            self.network.record.languages.iter().chain(of_countries.flat_map(|country| &country.languages));
        // A text in `sr` stands in for pages in `sr-Latn`.
        let is_used =
            |tag: &LanguageTag| tag.as_str() == language || tag.as_str().split('-').next() == Some(language);
        // What is no tag of a language is an error of the field.
        if text.any_language || language.parse::<LanguageTag>().is_err() || listed.any(is_used) {
            return;
        }
        let message =
            format!("the network does not have the language `{language}`: nobody would see this text");
        findings.add(
            Diagnostic::new(&TEXT_LANGUAGE, self.file, text.span.clone(), message).help(format!(
                "add `{language}` to `languages` in `content/network.yaml`, or correct the tag"
            )),
        );
    }
}
