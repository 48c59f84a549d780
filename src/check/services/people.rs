//! Personal data: what belongs to a person and not to an organisation.

use std::str::FromStr;
use std::sync::Arc;

use phonenumber::Type;
use phonenumber::metadata::DATABASE;

use super::{NAMED_PERSON, PERSONAL_EMAIL, PERSONAL_NUMBER};
use crate::check::{Context, Findings};
use crate::diagnostic::Diagnostic;
use crate::load::ContentFile;
use crate::model::record::{PhoneKind, ServiceRecord};
use crate::model::schema::FieldText;

/// Providers of mail boxes for everybody; what follows the first dot is the
/// country or `com`.
const FREE_MAIL: [&str; 26] = [
    "aol",
    "free",
    "freenet",
    "gmail",
    "gmx",
    "googlemail",
    "hotmail",
    "icloud",
    "inbox",
    "laposte",
    "live",
    "mac",
    "mail",
    "me",
    "msn",
    "orange",
    "outlook",
    "proton",
    "protonmail",
    "rambler",
    "t-online",
    "wanadoo",
    "web",
    "yahoo",
    "yandex",
    "ymail",
];

/// Parts of addresses that name a desk and not a person.
const DESKS: [&str; 28] = [
    "admin",
    "administration",
    "assistance",
    "bureau",
    "centre",
    "center",
    "contact",
    "cross",
    "crescent",
    "desk",
    "emergency",
    "hello",
    "help",
    "helpdesk",
    "hotline",
    "info",
    "kontakt",
    "legal",
    "mail",
    "migration",
    "office",
    "reception",
    "red",
    "return",
    "secretariat",
    "service",
    "services",
    "support",
];

/// Forms of address, lower case and without a full stop, in the languages of
/// networks. A word that begins with a capital follows where a person is named.
const TITLES: [&str; 22] = [
    "mr",
    "mrs",
    "ms",
    "miss",
    "dr",
    "prof",
    "mme",
    "mlle",
    "monsieur",
    "madame",
    "herr",
    "frau",
    "zoti",
    "zonja",
    "znj",
    "zj",
    "gospodin",
    "gospođa",
    "gospodja",
    "gđa",
    "السيد",
    "السيدة",
];

/// Checks numbers and e-mail addresses.
pub(super) fn check(
    context: &Context<'_>,
    file: &Arc<ContentFile>,
    record: &ServiceRecord,
    findings: &mut Findings<'_>,
) {
    let code = context.country.area().and_then(|area| area.record.codes.iso.as_deref());
    for (index, phone) in record.contact.phones.iter().enumerate() {
        if phone.kind == PhoneKind::Office && is_of_a_person(&phone.number, code) {
            findings.add(
                Diagnostic::new(
                    &PERSONAL_NUMBER,
                    file,
                    file.span_of(&format!("/contact/phones/{index}/number")),
                    format!("`{}` is a mobile number, which is nearly always that of a person", phone.number),
                )
                .help("give the number of the office; a mobile number that the organisation publishes as its own has `kind: mobile-office`, a help line `kind: hotline`"),
            );
        }
    }
    if let Some(email) = &record.contact.email
        && let Some(reason) = email_of_a_person(email)
    {
        findings.add(
            Diagnostic::new(
                &PERSONAL_EMAIL,
                file,
                file.span_of("/contact/email"),
                format!("`{email}` {reason}"),
            )
            .help("give the address of a desk, such as info@example.org: it stays when people go, and names nobody"),
        );
    }
}

/// True for numbers of a kind that persons carry. Where mobile and fixed
/// numbers look alike (North America), and for numbers that the plan of the
/// country does not know, nothing is said.
fn is_of_a_person(number: &str, country: Option<&str>) -> bool {
    let country = country.and_then(|code| phonenumber::country::Id::from_str(code).ok());
    let Ok(number) = phonenumber::parse(country, number) else { return false };
    matches!(number.number_type(&DATABASE), Type::Mobile | Type::PersonalNumber | Type::Pager)
}

/// Why an e-mail address looks like that of a person.
pub(in crate::check) fn email_of_a_person(email: &str) -> Option<&'static str> {
    let email = email.to_lowercase();
    let (local, host) = email.rsplit_once('@')?;
    let provider = host.split('.').next().unwrap_or_default();
    // `free.fr`, `web.de`: two parts. `mail.example.org` is somebody's own.
    if FREE_MAIL.contains(&provider) && host.matches('.').count() <= 1 + usize::from(host.ends_with(".uk")) {
        return Some("is a mail box that anybody can open");
    }
    let parts: Vec<&str> = local.split(['.', '_']).collect();
    let is_name = |part: &&str| part.chars().count() > 1 && part.chars().all(char::is_alphabetic);
    let names = parts.len() == 2 && parts.iter().all(is_name);
    (names && !parts.iter().any(|part| DESKS.contains(part))).then_some("looks like the address of a person")
}

/// Finds a form of address that is followed by a name.
pub(in crate::check) fn check_text(
    file: &Arc<ContentFile>,
    text: &FieldText<'_>,
    findings: &mut Findings<'_>,
) {
    let Some(named) = named_person(text.value) else { return };
    findings.add(
        Diagnostic::new(&NAMED_PERSON, file, text.span.clone(), format!("“{named}” names a person"))
            .help("name the desk or the role instead: people change, and a name here is found by everybody"),
    );
}

/// The first form of address in a text that a name follows, with the name.
pub(in crate::check) fn named_person(text: &str) -> Option<String> {
    let words: Vec<&str> = text.split_whitespace().collect();
    words.iter().zip(words.iter().skip(1)).find_map(|(title, name)| {
        let plain = title.trim_matches(|mark: char| !mark.is_alphanumeric());
        let is_title = TITLES.contains(&plain.to_lowercase().as_str());
        let name = name.trim_matches(|mark: char| !mark.is_alphanumeric());
        let first = name.chars().next()?;
        // Scripts without capitals: whatever follows.
        let is_name = first.is_uppercase() || (first.is_alphabetic() && !first.is_lowercase());
        (is_title && is_name).then(|| format!("{title} {name}"))
    })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        // The library unwraps in places: nothing that the schemas let through may reach them.
        #[test]
        fn no_number_makes_it_fail(number in "\\+?[0-9][0-9 ()./-]{1,30}", code in proptest::option::of("[A-Z]{2}")) {
            is_of_a_person(&number, code.as_deref());
        }
    }

    #[test]
    fn mobile_numbers_of_many_countries() {
        // Examples of the numbering plans (libphonenumber's example numbers).
        for (number, country) in
            [("+383 43 201 234", None), ("043 201 234", Some("XK")), ("+223 65 01 23 45", None)]
        {
            assert!(is_of_a_person(number, country), "{number}");
        }
        for (number, country) in [
            ("+383 28 012 345", None),
            ("+223 20 21 23 45", None),
            ("+1 201 555 0123", None),
            ("112", Some("RS")),
            ("not a number", None),
            ("+999 1", Some("??")),
        ] {
            assert!(!is_of_a_person(number, country), "{number}");
        }
    }

    #[test]
    fn addresses_of_persons() {
        for email in [
            "a@gmail.com",
            "office@yahoo.fr",
            "x@yahoo.co.uk",
            "ana.petrovic@example.org",
            "First.Last@example.org",
        ] {
            assert!(email_of_a_person(email).is_some(), "{email}");
        }
        for email in [
            "info@example.org",
            "red.cross@example.org",
            "legal.aid@example.org",
            "a@mail.example.org",
            "return_desk@x.org",
        ] {
            assert_eq!(email_of_a_person(email), None, "{email}");
        }
    }

    #[test]
    fn names_of_persons() {
        assert_eq!(named_person("Ask for Mr. Berisha at the desk").as_deref(), Some("Mr. Berisha"));
        assert_eq!(named_person("Demandez Mme Diallo.").as_deref(), Some("Mme Diallo"));
        assert_eq!(named_person("السيد أحمد").as_deref(), Some("السيد أحمد"));
        for text in ["Ask the dr on duty", "Bring a letter", "ms", ""] {
            assert_eq!(named_person(text), None, "{text}");
        }
    }
}
