//! Synonyms that the search cannot use, or has already.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::check::Findings;
use crate::diagnostic::{Diagnostic, Span};
use crate::load::ContentFile;
use crate::model::record::SynonymsRecord;
use crate::model::{LanguageTag, Network};
use crate::search::analysis::Analyser;
use crate::search::{MOST_WORDS, Term};

rules! {
    /// Synonyms in a language that the network does not have.
    SYNONYMS_LANGUAGE = "C1101", "synonyms-language", Warning;
    /// A synonym without a word in it.
    UNSEARCHABLE_TERM = "C1102", "unsearchable-term", Warning;
    /// A synonym that is a sentence.
    WORDY_TERM = "C1103", "wordy-term", Warning;
    /// A group with nothing to be a synonym of.
    LONE_TERM = "C1104", "lone-term", Warning;
    /// A synonym that is there already.
    REPEATED_TERM = "C1105", "repeated-term", Warning;
    /// A near term that is found as the word itself is.
    NEAR_AND_SAME = "C1106", "near-and-same", Warning;
}

/// Checks the files of synonyms of a network.
pub(super) fn check(network: &Network, findings: &mut Findings<'_>) {
    for (language, list) in &network.synonyms {
        of_network(network, language, &list.file, findings);
        let terms = Terms { file: &list.file, analyser: Analyser::new(language.as_str()) };
        let groups = terms.same(&list.record, findings);
        terms.near(&list.record, &groups, findings);
    }
}

fn of_network(
    network: &Network,
    language: &LanguageTag,
    file: &Arc<ContentFile>,
    findings: &mut Findings<'_>,
) {
    let languages = &network.record.languages;
    if !languages.iter().any(|used| network.synonyms_language(used) == Some(language)) {
        let message = format!("the network has no pages in the language `{language}`");
        findings.add(
            Diagnostic::new(&SYNONYMS_LANGUAGE, file, 0..0, message).help(format!(
                "add `{language}` to `languages` in `content/network.yaml`, or delete the file"
            )),
        );
    }
}

/// Where a term stands first in `same`.
struct First {
    group: usize,
    surface: String,
    span: Span,
}

/// Terms by their stems: what has the same stems is the same to the search.
type Groups = BTreeMap<String, First>;

/// The terms of one file.
struct Terms<'a> {
    file: &'a Arc<ContentFile>,
    analyser: Analyser,
}

impl Terms<'_> {
    /// Checks the groups, and gives the terms in them.
    fn same(&self, record: &SynonymsRecord, findings: &mut Findings<'_>) -> Groups {
        let mut groups = Groups::new();
        for (group, texts) in record.same.iter().enumerate() {
            if let [only] = texts.as_slice() {
                let message = format!("`{only}` stands alone in its group");
                findings.add(
                    Diagnostic::new(&LONE_TERM, self.file, self.span(&format!("/same/{group}/0")), message)
                        .help("add a word that means the same, or delete the group"),
                );
            }
            for (index, text) in texts.iter().enumerate() {
                let span = self.span(&format!("/same/{group}/{index}"));
                let Some(term) = self.term(text, &span, findings) else { continue };
                let surface = term.surface();
                match groups.get(&term.stem()) {
                    Some(first) => findings.add(self.repeated(text, group, &surface, span, first)),
                    None => {
                        groups.insert(term.stem(), First { group, surface, span });
                    }
                }
            }
        }
        groups
    }

    fn repeated(&self, text: &str, group: usize, surface: &str, span: Span, first: &First) -> Diagnostic {
        let is_spelling = first.surface == surface;
        let message = match (first.group == group, is_spelling) {
            (true, true) => format!("`{text}` is in the list twice"),
            (true, false) => format!("`{text}` is found with another word of the list anyway"),
            (false, _) => format!("`{text}` stands in two groups"),
        };
        let help = match (first.group == group, is_spelling) {
            (true, true) => "delete one: capitals, accents and scripts make no difference to the search",
            (true, false) => "delete one: the search takes forms of a word for one",
            (false, _) => {
                "make one group of the two, or take the word out of one: a word that means two things finds too much"
            }
        };
        let label = if is_spelling { "it stands here" } else { "another form of it stands here" };
        Diagnostic::new(&REPEATED_TERM, self.file, span, message).also(first.span.clone(), label).help(help)
    }

    /// Checks the near terms against themselves and the groups.
    fn near(&self, record: &SynonymsRecord, groups: &Groups, findings: &mut Findings<'_>) {
        for (index, near) in record.near.iter().enumerate() {
            let place = format!("/near/{index}");
            let words = self.list(&near.words, &format!("{place}/words"), findings);
            for (stem, text, span) in self.list(&near.finds, &format!("{place}/finds"), findings) {
                let group = groups.get(&stem);
                let same = words.iter().find(|(word, ..)| {
                    *word == stem
                        || group.is_some_and(|found| {
                            groups.get(word).is_some_and(|first| first.group == found.group)
                        })
                });
                let Some((word, typed, _)) = same else { continue };
                let (message, help) = if *word == stem {
                    (format!("`{text}` is found with `{typed}` anyway"), "delete it")
                } else {
                    (
                        format!("`{text}` means the same as `{typed}` already"),
                        "delete it here, or in `same` if pages with it should come below the others",
                    )
                };
                let finding = Diagnostic::new(&NEAR_AND_SAME, self.file, span, message).help(help);
                findings.add(match group.filter(|_| *word != stem) {
                    Some(group) => finding.also(group.span.clone(), "it stands in a group here"),
                    None => finding,
                });
            }
        }
    }

    /// The usable terms of a list: stems, text and place.
    fn list<'b>(
        &self,
        texts: &'b [String],
        place: &str,
        findings: &mut Findings<'_>,
    ) -> Vec<(String, &'b str, Span)> {
        let mut terms: Vec<(String, &str, Span)> = Vec::new();
        let mut firsts: BTreeMap<String, First> = BTreeMap::new();
        for (index, text) in texts.iter().enumerate() {
            let span = self.span(&format!("{place}/{index}"));
            let Some(term) = self.term(text, &span, findings) else { continue };
            let (stem, surface) = (term.stem(), term.surface());
            if let Some(first) = firsts.get(&stem) {
                findings.add(self.repeated(text, 0, &surface, span, first));
                continue;
            }
            firsts.insert(stem.clone(), First { group: 0, surface, span: span.clone() });
            terms.push((stem, text, span));
        }
        terms
    }

    fn term(&self, text: &str, span: &Span, findings: &mut Findings<'_>) -> Option<Term> {
        let term = Term::new(&self.analyser, text);
        if term.length == 0 {
            findings.add(
                Diagnostic::new(
                    &UNSEARCHABLE_TERM,
                    self.file,
                    span.clone(),
                    format!("`{text}` has no letter or digit that a search could find"),
                )
                .help("write a word, or delete it"),
            );
        } else if term.length > MOST_WORDS {
            findings.add(
                Diagnostic::new(
                    &WORDY_TERM,
                    self.file,
                    span.clone(),
                    format!("a synonym has {MOST_WORDS} words at most, and this one has {}", term.length),
                )
                .help("write the words that people type, and leave the others out"),
            );
        }
        term.is_usable().then_some(term)
    }

    fn span(&self, pointer: &str) -> Span {
        self.file.span_of(pointer)
    }
}
