//! Who answers for pages.

use std::sync::Arc;

use crate::check::context::pointer;
use crate::check::services::people::{email_of_a_person, named_person};
use crate::check::{Context, Findings};
use crate::diagnostic::Diagnostic;
use crate::load::ContentFile;
use crate::model::record::{Status, StewardRecord};
use crate::model::{Area, Brief, Genre, Network, PartialDate};

rules! {
    /// A country that nobody in the country answers for.
    NO_STEWARD_IN_COUNTRY = "C0903", "no-steward-in-country", Warning;
    /// A steward who does not answer for pages any more.
    STEWARD_ENDED = "C0904", "steward-ended", Warning;
    /// A steward that looks like a person.
    PRIVATE_STEWARD = "C0906", "private-steward", Warning;
}

/// Looks for persons among the stewards: an organisation answers for pages, and
/// every page says how to reach it.
pub(super) fn check_network(network: &Network, findings: &mut Findings<'_>) {
    let Some(file) = &network.stewards_file else { return };
    for (id, steward) in &network.stewards {
        let texts = [("name", Some(&steward.name)), ("note", steward.note.as_ref())];
        let texts = texts.into_iter().filter_map(|(field, text)| Some((field, text?)));
        for (field, language, text) in
            texts.flat_map(|(field, text)| text.all().map(move |(language, text)| (field, language, text)))
        {
            let way: Vec<&str> = [id.as_str(), field].into_iter().chain(language).collect();
            private(file, &pointer(&way), text, findings);
        }
        if let Some(contact) = &steward.contact {
            private(file, &pointer(&[id, "contact"]), contact, findings);
        }
    }
}

fn private(file: &Arc<ContentFile>, place: &str, text: &str, findings: &mut Findings<'_>) {
    let email = text
        .split(|mark: char| mark.is_whitespace() || "<>()[],;:\"".contains(mark))
        .map(|word| word.trim_end_matches('.'))
        .find_map(|word| Some((word, email_of_a_person(word)?)));
    let (message, help) = if let Some((email, reason)) = email {
        (
            format!("`{email}` {reason}"),
            "give the address of a desk, such as info@example.org: every page that the steward answers for shows it",
        )
    } else if let Some(name) = named_person(text) {
        (
            format!("“{name}” names a person"),
            "name the organisation or the desk: people change, and a name on every page is found by everybody",
        )
    } else {
        return;
    };
    findings.add(Diagnostic::new(&PRIVATE_STEWARD, file, file.span_of(place), message).help(help));
}

/// Checks who answers for an area.
pub(super) fn check_area(context: &Context<'_>, area: &Area, findings: &mut Findings<'_>) {
    let file = &area.file;
    let Some(id) = &area.record.steward else {
        if area.id.depth() == 0 {
            findings.add(
                Diagnostic::new(
                    &NO_STEWARD_IN_COUNTRY,
                    file,
                    0..0,
                    "nobody answers for the pages of this country",
                )
                .help("write who does: `steward:` and the id of an organisation in `content/stewards.yaml`"),
            );
        }
        return;
    };
    let Some(steward) = context.network.stewards.get(id) else { return };
    let span = file.span_of("/steward");
    if area.id.depth() == 0 && !steward.in_country {
        findings.add(
            Diagnostic::new(
                &NO_STEWARD_IN_COUNTRY,
                file,
                span.clone(),
                format!("`{id}` does not work in the country"),
            )
            .help("somebody in the country should answer for its pages; pages say so when nobody does"),
        );
    }
    if let Some(until) = ended(context, steward) {
        findings.add(
            Diagnostic::new(
                &STEWARD_ENDED,
                file,
                span,
                format!("`{id}` answered for its pages until {until}"),
            )
            .help("find an organisation that goes on, and write its id here"),
        );
    }
}

/// Checks who confirmed a brief.
pub(super) fn check_brief(context: &Context<'_>, brief: &Brief, findings: &mut Findings<'_>) {
    let Some(record) = brief.record.as_ref().filter(|record| record.status != Status::Withdrawn) else {
        return;
    };
    let (lost, help) = match brief.id.genre {
        // An alert ends by itself.
        Genre::Alert => return,
        Genre::Brief | Genre::Answer => (REVIEWS_NO_MORE, CONFIRM_ANEW),
        Genre::Voice => (
            "nobody keeps the consent to this voice",
            "let another organisation take over the record of the consent, and write its id",
        ),
    };
    let place = brief.pointer_of("reviewed_by");
    steward_ended(context, &brief.file, &place, &record.reviewed_by, (lost, help), findings);
}

const REVIEWS_NO_MORE: &str = "nobody reviews this one";
const CONFIRM_ANEW: &str = "let another organisation confirm the page, and write its id and the day";

/// Finds that the steward who confirmed a page answers for none any more.
pub(super) fn check_ended(
    context: &Context<'_>,
    file: &Arc<ContentFile>,
    place: &str,
    id: &str,
    findings: &mut Findings<'_>,
) {
    steward_ended(context, file, place, id, (REVIEWS_NO_MORE, CONFIRM_ANEW), findings);
}

fn steward_ended(
    context: &Context<'_>,
    file: &Arc<ContentFile>,
    place: &str,
    id: &str,
    (lost, help): (&str, &str),
    findings: &mut Findings<'_>,
) {
    if let Some(until) = context.network.stewards.get(id).and_then(|steward| ended(context, steward)) {
        findings.add(
            Diagnostic::new(
                &STEWARD_ENDED,
                file,
                file.span_of(place),
                format!("`{id}` answered for its pages until {until}: {lost}"),
            )
            .help(help),
        );
    }
}

pub(super) fn ended(context: &Context<'_>, steward: &StewardRecord) -> Option<PartialDate> {
    steward.until.filter(|until| until.last_day() < context.today)
}
