//! What tells who a person is: telephone numbers and e-mail addresses in the
//! text, dates of birth, numbers of identity papers, names with case numbers.
//!
//! These are rules of thumb. They look for forms and for words that announce
//! them, in the languages of the sample; they find what was pasted by mistake
//! and not what somebody hides. `tests/spec/personal-data.md` says what they
//! take for personal data, and what an organisation's contact looks like.

use std::ops::Range;
use std::sync::Arc;

use crate::check::Findings;
use crate::diagnostic::{Diagnostic, Span};
use crate::load::ContentFile;
use crate::model::{Brief, Genre};

use plain::Plain;

mod announced;
mod contact;
mod names;
mod plain;

rules! {
    /// Something in a text that tells who a person is.
    PERSONAL_DATA = "C1408", "personal-data", Error;
    /// A telephone number or e-mail address in a page that is about no single
    /// person: most likely that of an organisation.
    CONTACT_IN_TEXT = "C1409", "contact-in-text", Warning;
}

/// What was found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    Email,
    Phone,
    BirthDate,
    IdentityNumber,
    CaseNumber,
    Name,
}

/// Looks through the text of a brief, an alert, an answer or a voice.
pub(super) fn check_body(brief: &Brief, findings: &mut Findings<'_>) {
    let file = &brief.file;
    let about = if is_about_a_person(brief.id.genre) { About::Person } else { About::Text };
    for (kind, place) in find(&without_links(brief), about == About::Person) {
        let span = file.body_start + place.start..file.body_start + place.end;
        let written = file.text.get(span.clone()).unwrap_or_default().trim();
        findings.add(finding(file, kind, about, written, span.clone()));
    }
}

/// A question from counselling and testimony are about one person.
pub(super) fn is_about_a_person(genre: Genre) -> bool {
    matches!(genre, Genre::Answer | Genre::Voice)
}

/// What a text is about, which decides what there is to do.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum About {
    /// One person.
    Person,
    /// No single person: a brief or an alert.
    Text,
    /// No single person: a record of organisations, places, sources and so on.
    Record,
}

/// Looks through a text of a field. In a field for the contacts of
/// organisations a number or an address is no finding.
pub(super) fn check_text(
    file: &Arc<ContentFile>,
    text: &str,
    (about, is_contact): (About, bool),
    place: impl Fn(&Range<usize>) -> Span,
    findings: &mut Findings<'_>,
) {
    for (kind, part) in find(text, about == About::Person) {
        if is_contact && matches!(kind, Kind::Email | Kind::Phone) {
            continue;
        }
        let written = text.get(part.clone()).unwrap_or_default().trim();
        findings.add(finding(file, kind, about, written, place(&part)));
    }
}

/// All that is found in a text, in its order. A case number counts when a name
/// stands beside it, and in what is about one person in any case.
fn find(text: &str, about_a_person: bool) -> Vec<(Kind, Range<usize>)> {
    let plain = Plain::of(text);
    let found = find_plain(&plain.text, about_a_person);
    found
        .into_iter()
        .map(|(kind, part)| (kind, plain.place(&part)))
        .filter(|(_, part)| !part.is_empty())
        .collect()
}

fn find_plain(text: &str, about_a_person: bool) -> Vec<(Kind, Range<usize>)> {
    // All but names have digits in them, or an `@`. Most texts have neither.
    let has_numbers = text.bytes().filter(u8::is_ascii_digit).nth(3).is_some();
    if !has_numbers && !text.contains('@') && !about_a_person {
        return Vec::new();
    }
    // What a word announces is that, whatever else it looks like.
    let mut found = announced::find(text, about_a_person);
    found.extend(contact::emails(text));
    found.extend(contact::phones(text));
    if about_a_person {
        found.extend(names::addressed(text).into_iter().map(|place| (Kind::Name, place)));
    }
    found.sort_by_key(|(_, place)| (place.start, place.end));
    // One place is one finding, whatever else it looks like.
    let mut last = 0;
    found.retain(|(_, place)| {
        let is_new = place.start >= last;
        last = last.max(place.end);
        is_new
    });
    found
}

/// The body of a text, byte for byte, with blanks where nothing is to be
/// looked for: links to mail and telephone, which are contacts of
/// organisations, the addresses of other links, and citations.
fn without_links(brief: &Brief) -> String {
    let start = brief.file.body_start;
    let mut bytes = brief.file.body().as_bytes().to_vec();
    let mut blank = |span: Range<usize>| {
        let place = span.start.saturating_sub(start)..span.end.saturating_sub(start);
        if let Some(part) = bytes.get_mut(place) {
            part.fill(b' ');
        }
    };
    for citation in &brief.body.citations {
        blank(citation.span.clone());
    }
    for link in &brief.body.links {
        let written = brief.file.text.get(link.span.clone()).unwrap_or_default();
        let target = link.target.to_ascii_lowercase();
        let is_contact =
            target.starts_with("mailto:") || target.starts_with("tel:") || written.starts_with('<');
        let from = match written.rfind("](") {
            Some(at) if !is_contact => link.span.start + at,
            _ => link.span.start,
        };
        blank(from..link.span.end);
    }
    // Blanks stand for whole characters, so that this is text in any case.
    String::from_utf8(bytes).unwrap_or_default()
}

fn finding(file: &Arc<ContentFile>, kind: Kind, about: About, written: &str, span: Span) -> Diagnostic {
    // Only the text of a page has links.
    let in_body = about != About::Record && span.start >= file.body_start && file.body_start > 0;
    let of_organisation = |link: String| match about {
        About::Record => {
            "of an organisation: give it in a field for contacts; of a person: take it out".to_owned()
        }
        _ if in_body => format!("of an organisation: make it a link, `{link}`; of a person: take it out"),
        _ => format!(
            "of an organisation: make it a link in the text below, `{link}`; of a person: take it out"
        ),
    };
    let (message, help) = match kind {
        Kind::Email => {
            ("an e-mail address stands in the text".to_owned(), of_organisation(format!("<{written}>")))
        }
        Kind::Phone => (
            "a telephone number stands in the text".to_owned(),
            of_organisation(format!("[{written}](tel:{})", plain::dialled(written))),
        ),
        Kind::BirthDate => (
            "a date of birth tells who a person is".to_owned(),
            "write an age or a year where it matters, or leave it out".to_owned(),
        ),
        Kind::IdentityNumber => (
            "the number of an identity paper tells who a person is".to_owned(),
            "leave it out; to show what such a number looks like, write `X` for its digits".to_owned(),
        ),
        Kind::CaseNumber => (
            "a case number tells who a person is to all who know the case".to_owned(),
            "leave it out".to_owned(),
        ),
        Kind::Name => (
            "a name tells who a person is".to_owned(),
            "write what the person is instead, such as `a father of two`".to_owned(),
        ),
    };
    let rule = match kind {
        Kind::Email | Kind::Phone if about != About::Person => &CONTACT_IN_TEXT,
        _ => &PERSONAL_DATA,
    };
    Diagnostic::new(rule, file, span, message).help(help)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn found(text: &str) -> Vec<Kind> {
        find(text, false).into_iter().map(|(kind, _)| kind).collect()
    }

    /// Holidays are called so; the birthdays of kings are no secret.
    #[test]
    fn the_birthday_that_a_country_keeps_is_no_date_of_birth() {
        assert!(found("note: the monarch's actual birthday is 12 July 1959").is_empty());
        assert_eq!(found("born 12 July 1959"), [Kind::BirthDate]);
    }

    #[test]
    fn contacts_in_the_text() {
        for text in ["Write to a.b@example.org.", "ask office@mail.example.co.uk, or not"] {
            assert_eq!(found(text), [Kind::Email], "{text}");
        }
        for text in [
            "Call +383 38 123 456.",
            "Call +383(0)44/123-456 at night",
            "00964 770 123 4567",
            "Ring 044 123 456 first",
            "06 12 34 56 78",
            "WhatsApp: 770 123 4567",
            "0612345678",
            "هاتف ٠٧٧٠١٢٣٤٥٦٧",
            "+٣٨٣ ٣٨ ١٢٣ ٤٥٦",
            "Call +383&nbsp;38&nbsp;123&nbsp;456",
            "Call \\+383 38 123 456",
            "Call \u{200e}+383\u{202f}38\u{2011}123\u{2011}456",
        ] {
            assert_eq!(found(text), [Kind::Phone], "{text}");
        }
    }

    #[test]
    fn what_is_no_contact() {
        for text in [
            "Rents of 180 to 250 EUR; 3 000 000 people; 35.000 in 2024.",
            "0.5 to 0.75 of 100, 007, 2024-2025, 112 and 192",
            "On 01.02.2026 and 05/03/2026 10:30; 01-02-2026 10:30",
            "from 10:00 12:00 to 22:00 24:00",
            "+5 % and +3, 000 and 1 000 000 000",
            "user@host, @name, a @ b, see https://example.org/a@b.org/00964770123456",
            "ISBN 978-3-16-148410-0 and 0-19-853453-1",
            "tel. 112",
        ] {
            assert_eq!(found(text), [], "{text}");
        }
    }

    #[test]
    fn what_words_announce() {
        for (text, kind) in [
            ("She was born on 3 May 1988 in town", Kind::BirthDate),
            ("date of birth: 1988-05-03", Kind::BirthDate),
            ("né le 03/05/1988 à", Kind::BirthDate),
            ("تاريخ الميلاد: 03/05/1988", Kind::BirthDate),
            ("passport no. P01234567 was", Kind::IdentityNumber),
            ("numri personal 1012345678", Kind::IdentityNumber),
            ("JMBG 0305988123456", Kind::IdentityNumber),
            ("born 12.03.1981", Kind::BirthDate),
            ("a man (born 12 March 1981)", Kind::BirthDate),
            ("born: 12/03/81, in town", Kind::BirthDate),
            ("BORN THE 12th of March 1981", Kind::BirthDate),
            ("née 12.03.1981", Kind::BirthDate),
            ("Né le 12 mars 1981", Kind::BirthDate),
            ("i lindur 12.03.1981", Kind::BirthDate),
            ("Lindur më 12 mars 1981", Kind::BirthDate),
            ("rođena 12. 3. 1981", Kind::BirthDate),
            ("rodjen 12.3.1981.", Kind::BirthDate),
            ("Рођен 12.03.1981", Kind::BirthDate),
            ("geb. 12.03.1981", Kind::BirthDate),
            ("من مواليد ١٢/٠٣/١٩٨١", Kind::BirthDate),
            ("ولدت في 12 آذار 1981", Kind::BirthDate),
            ("passport no. K1234567", Kind::IdentityNumber),
            ("passport number: K 1234567", Kind::IdentityNumber),
            ("her passport (K1234567)", Kind::IdentityNumber),
            ("rakam, جواز السفر رقم ١٢٣٤٥٦٧٨", Kind::IdentityNumber),
            ("Pass-Nr. C01X00T47", Kind::IdentityNumber),
            ("пасош бр. 012345678", Kind::IdentityNumber),
            ("Mr Krasniqi (case number 2024/12345)", Kind::CaseNumber),
            ("Arben Krasniqi, file no. AB-12345, came", Kind::CaseNumber),
        ] {
            assert_eq!(found(text), [kind], "{text}");
        }
    }

    #[test]
    fn what_words_do_not_announce() {
        for text in [
            "children born on or after 1 January 2015",
            "persons born before 12.03.1981",
            "a stubborn 12.03.1981",
            "born in 1988, born on a farm",
            "the passport has a number of 9 digits; a passport costs 25000 dinars",
            "a new passport: 150000 IQD, 2024-2025",
            "the case number 2024/12345 stands on each letter",
            "European Court of Human Rights, case no. 30696/09, M.S.S. v. Belgium and Greece",
            "the file number is on the first page",
        ] {
            assert_eq!(found(text), [], "{text}");
        }
    }

    #[test]
    fn about_one_person_more_counts() {
        let found = |text| find(text, true).into_iter().map(|(kind, _)| kind).collect::<Vec<_>>();
        assert_eq!(found("Mrs Krasniqi asks"), [Kind::Name]);
        assert_eq!(found("My name is Arben"), [Kind::Name]);
        assert_eq!(found("السيدة فاطمة"), [Kind::Name]);
        assert_eq!(found("my case number 2024/12345"), [Kind::CaseNumber]);
        assert_eq!(found("A father of two asks about Mrs. Nobody knew"), [Kind::Name]);
        assert_eq!(found("Mr and Mrs ask; my name is not important"), []);
    }

    #[test]
    fn a_place_is_found_once() {
        assert_eq!(found("phone: +383 38 123 456"), [Kind::Phone]);
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(400))]

        #[test]
        fn any_text_has_places_that_are_text(
            text in "([a-zA-Z ]{0,3}|[0-9 +./()@:-]{0,12}|Mr |born on |passport |case no|né le |رقم|é){0,30}"
        ) {
            for about_a_person in [true, false] {
                let mut end = 0;
                for (_, place) in find(&text, about_a_person) {
                    prop_assert!(place.start >= end && text.get(place.clone()).is_some_and(|part| !part.is_empty()));
                    end = place.end;
                }
            }
        }

        #[test]
        fn an_address_is_found_in_any_sentence(
            before in "[a-z ]{0,20} ", user in "[a-z][a-z0-9._-]{0,10}[a-z]", host in "[a-z]{1,10}\\.[a-z]{2,6}", after in "( [a-z ]{0,20}|[.,;)!?])"
        ) {
            let text = format!("{before}{user}@{host}{after}");
            prop_assert!(find(&text, false).contains(&(Kind::Email, before.len()..before.len() + user.len() + 1 + host.len())));
        }
    }

    #[test]
    fn long_hostile_texts_take_no_longer_than_others() {
        for part in ["+1", "0 ", "born on ", "passport ", "a@", "Mr ", "case no ", "01.", "(+"] {
            let text = part.repeat(256 * 1024 / part.len());
            let begin = std::time::Instant::now();
            let _ = find(&text, true);
            assert!(begin.elapsed().as_secs() < 5, "{part:?} took {:?}", begin.elapsed());
        }
    }
}
