//! Services: what they name, when they are open, how they are reached, and what
//! must never be published of them.

mod hours;
mod named;
pub(in crate::check) mod people;
mod shelters;

use std::sync::Arc;

use jiff::civil::Date;

use crate::check::{Context, Findings, dates, freshness, stewards};
use crate::diagnostic::Diagnostic;
use crate::freshness::{State, service_interval, service_schedule};
use crate::load::ContentFile;
use crate::model::record::{Priority, ServiceRecord, ServiceStatus};
use crate::model::{Country, Network, PartialDate, Service};

rules! {
    /// An area that a service names and the country does not have.
    SERVICE_AREA = "C1201", "service-area", Error;
    /// A group that a service names and the network does not have.
    SERVICE_GROUP = "C1202", "service-group", Error;
    /// A service that `replaced_by` names and that is not there.
    SERVICE_REPLACEMENT = "C1203", "service-replacement", Error;
    /// Opening hours that cannot be.
    OPENING_HOURS = "C1204", "opening-hours", Error;
    /// A service that nobody can reach.
    UNREACHABLE_SERVICE = "C1205", "unreachable-service", Warning;
    /// A status that the other fields do not bear out.
    SERVICE_STATUS = "C1206", "service-status", Warning;
    /// A health service that tells only one of availability and accessibility.
    HALF_ANSWERED_HEALTH = "C1207", "half-answered-health", Warning;
    /// The address of a shelter.
    SHELTER_ADDRESS = "C1208", "shelter-address", Error;
    /// An address beside a name that sounds like a shelter's.
    SHELTER_NAME = "C1209", "shelter-name", Warning;
    /// A mobile number that is given as that of an office.
    PERSONAL_NUMBER = "C1210", "personal-number", Error;
    /// An e-mail address that looks like that of a person.
    PERSONAL_EMAIL = "C1211", "personal-email", Warning;
    /// The name of a person where an organisation is meant.
    NAMED_PERSON = "C1212", "named-person", Warning;
}

/// Topics on which a treatment that exists and one that a person can get are
/// told apart.
const HEALTH_TOPICS: [&str; 2] = ["health", "psychosocial"];

/// Checks a service.
pub(super) fn check(context: &Context<'_>, service: &Service, findings: &mut Findings<'_>) {
    let Some(record) = &service.record else { return };
    let file = &service.file;
    named::check(context, service, record, findings);
    check_dates(context, file, record, findings);
    hours::check(file, &record.opening_hours, findings);
    reach(file, record, findings);
    status(file, record, findings);
    health(file, record, findings);
    shelters::check(file, record, findings);
    people::check(context, file, record, findings);
    if record.status != ServiceStatus::Defunct {
        stewards::check_ended(context, file, "/assured_by", &record.assured_by, findings);
    }
}

/// A finding for each service of a country that is as old as `least` or older.
pub(super) fn of_age<'a>(
    network: &'a Network,
    country: &'a Country,
    today: Date,
    least: State,
) -> impl Iterator<Item = Diagnostic> + 'a {
    let of_topic = Some(network.record.review_interval("services"));
    country.services.iter().filter_map(move |service| {
        let record = service.record.as_ref()?;
        let priority = country.find_area(&service.id.area).map_or(Priority::B, |area| area.priority);
        let schedule = service_schedule(record, of_topic, priority)?;
        let state = schedule.state_on(today);
        let (rule, since, message) = freshness::of_state(state, &schedule).filter(|_| state >= least)?;
        let ended = record.valid_until.filter(|end| end.last_day() < today);
        let place = if ended.is_some() { "/valid_until" } else { "/assured_on" };
        let why = match ended {
            Some(end) => format!("it was valid until {end}"),
            None => format!(
                "somebody made sure on {}, which is to be done every {} days",
                record.assured_on,
                service_interval(record, of_topic, priority).days()
            ),
        };
        let span = service.file.span_of(place);
        Some(Diagnostic::new(rule, &service.file, span, format!("{message} since {since}")).label(why).help(
            "make sure with the organisation that all of it is right, then write the day as `assured_on`",
        ))
    })
}

fn check_dates(
    context: &Context<'_>,
    file: &Arc<ContentFile>,
    record: &ServiceRecord,
    findings: &mut Findings<'_>,
) {
    let today = context.today;
    let assured = dates::not_future(file, "/assured_on", record.assured_on, today, findings);
    let sound = |place: &str, date: Option<PartialDate>, findings: &mut Findings<'_>| {
        date.filter(|date| dates::not_future(file, place, *date, today, findings) && assured)
    };
    if let Some(as_of) = sound("/as_of", record.as_of, findings)
        && as_of.is_certainly_after(record.assured_on)
    {
        let message = format!(
            "`as_of` is {as_of}, later than the day on which somebody made sure, {}",
            record.assured_on
        );
        findings.add(
            Diagnostic::new(&dates::DATE_ORDER, file, file.span_of("/as_of"), message)
                .also(file.span_of("/assured_on"), "made sure of")
                .help("make sure of all of it again, or correct one of the two dates"),
        );
    }
    if let Some(closed) = sound("/closed_on", record.closed_on, findings)
        && record.status == ServiceStatus::Defunct
        && closed.is_certainly_after(record.assured_on)
    {
        let message = format!(
            "it closed on {closed}, and the last time that somebody made sure was before, on {}",
            record.assured_on
        );
        findings.add(
            Diagnostic::new(&dates::DATE_ORDER, file, file.span_of("/closed_on"), message)
                .also(file.span_of("/assured_on"), "made sure of")
                .help("make sure that it closed, and write the day of that as `assured_on`"),
        );
    }
    if let Some(end) = record.valid_until
        && assured
        && record.assured_on.is_certainly_after(end)
    {
        let message = format!(
            "the service was valid until {end}, and somebody made sure later, on {}",
            record.assured_on
        );
        findings.add(
            Diagnostic::new(&dates::ENDED_BEFORE_REVIEW, file, file.span_of("/valid_until"), message)
                .also(file.span_of("/assured_on"), "made sure of")
                .help("say until when it may be relied on now, or leave `valid_until` out"),
        );
    }
}

/// Finds services that work and give no way to them.
fn reach(file: &Arc<ContentFile>, record: &ServiceRecord, findings: &mut Findings<'_>) {
    let contact = &record.contact;
    let none = contact.phones.is_empty()
        && contact.email.is_none()
        && contact.url.is_none()
        && contact.address.is_none()
        && contact.note.is_none();
    if none && record.status == ServiceStatus::Active {
        findings.add(
            Diagnostic::new(
                &UNREACHABLE_SERVICE,
                file,
                file.span_of_key("/name"),
                "nothing says how to reach this service",
            )
            .help("add `contact:` with a telephone number, e-mail address, web page or address of the organisation, or a `note:` on how people get there"),
        );
    }
}

fn status(file: &Arc<ContentFile>, record: &ServiceRecord, findings: &mut Findings<'_>) {
    let word = record.status.as_str();
    if record.status != ServiceStatus::Active && record.reason.is_none() {
        findings.add(
            Diagnostic::new(
                &SERVICE_STATUS,
                file,
                file.span_of("/status"),
                format!("the service is `{word}`, and nothing says why"),
            )
            .help("add `reason:` with a sentence on why, and until when if that is known"),
        );
    }
    if record.status != ServiceStatus::Defunct && record.closed_on.is_some() {
        findings.add(
            Diagnostic::new(
                &SERVICE_STATUS,
                file,
                file.span_of("/closed_on"),
                format!("it closed, and its `status` is `{word}`"),
            )
            .help("write `status: defunct` where it is closed for good, or leave `closed_on` out"),
        );
    }
}

/// In health a treatment may exist and be out of reach: both are told, or none.
fn health(file: &Arc<ContentFile>, record: &ServiceRecord, findings: &mut Findings<'_>) {
    if !record.topics.iter().any(|topic| HEALTH_TOPICS.contains(&topic.as_str())) {
        return;
    }
    let (told, missing) = match (&record.availability, &record.accessibility) {
        (Some(_), None) => ("availability", "accessibility"),
        (None, Some(_)) => ("accessibility", "availability"),
        _ => return,
    };
    findings.add(
        Diagnostic::new(
            &HALF_ANSWERED_HEALTH,
            file,
            file.span_of_key(&format!("/{told}")),
            format!("`{told}` is told, and `{missing}` is not"),
        )
        .help(format!("add `{missing}:`; `{{state: not-known}}` says that nobody knows")),
    );
}
