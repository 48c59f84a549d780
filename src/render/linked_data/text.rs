//! An alert as a `SpecialAnnouncement`, an answer as a `QAPage`.

use serde::Serialize;

use super::page::PageOf;
use super::{CONTEXT, Citation, LinkedData, Named, Organization, citations, place};
use crate::plan::view;

/// An alert: <https://schema.org/SpecialAnnouncement>.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Announcement<'a> {
    #[serde(rename = "@context")]
    context: &'static str,
    #[serde(rename = "@type")]
    kind: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    url: Option<String>,
    name: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    description: Option<&'a str>,
    text: &'a str,
    in_language: &'a str,
    date_posted: &'a str,
    /// The last day on which it holds.
    expires: &'a str,
    /// The names of its topics; none when it concerns all.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    category: Vec<&'a str>,
    spatial_coverage: Named<'a>,
    #[serde(skip_serializing_if = "Option::is_none")]
    author: Option<Organization<'a>>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    citation: Vec<Citation<'a>>,
    is_part_of: Named<'a>,
    #[serde(skip_serializing_if = "Option::is_none")]
    publisher: Option<Organization<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    license: Option<&'a str>,
}

/// A question: <https://schema.org/Question>.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Question<'a> {
    #[serde(rename = "@type")]
    kind: &'static str,
    name: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    date_created: Option<&'a str>,
    answer_count: usize,
    accepted_answer: Answer<'a>,
}

/// Its answer: <https://schema.org/Answer>.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Answer<'a> {
    #[serde(rename = "@type")]
    kind: &'static str,
    text: &'a str,
    date_created: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    author: Option<Organization<'a>>,
}

impl<'a> Announcement<'a> {
    pub(super) fn new(data: &'a LinkedData, page: &'a view::Page, alert: &'a view::AlertView) -> Self {
        Self {
            context: CONTEXT,
            kind: "SpecialAnnouncement",
            url: data.url(&page.address),
            name: &page.title,
            description: page.description.as_deref(),
            text: &alert.plain,
            in_language: &data.language,
            date_posted: &alert.issued.iso,
            expires: &alert.last_day,
            category: alert.topics.iter().map(|topic| topic.name.as_str()).collect(),
            spatial_coverage: place(&alert.area),
            author: organisation(alert.issuer.as_ref()),
            citation: citations(&alert.sources),
            is_part_of: Named { kind: "WebSite", name: &data.site, url: data.url(&data.home) },
            publisher: data.publisher(),
            license: data.licence.as_deref(),
        }
    }
}

/// The page of an answer: <https://schema.org/QAPage>.
pub(super) fn answer<'a>(
    data: &'a LinkedData,
    page: &'a view::Page,
    answer: &'a view::AnswerView,
) -> PageOf<'a, Question<'a>> {
    let (reviewed, steward) = (&answer.freshness.reviewed, answer.steward.as_ref());
    let mut shown =
        PageOf::new(data, page, reviewed, steward, &answer.sources).aging(Some(&answer.freshness));
    shown.kind = "QAPage";
    shown.about = vec![Named { kind: "Thing", name: &answer.topic.name, url: None }];
    shown.spatial_coverage = vec![place(&answer.area)];
    shown.main_entity = Some(Question {
        kind: "Question",
        name: &page.title,
        date_created: answer.asked.as_ref().map(|day| day.iso.as_str()),
        answer_count: 1,
        accepted_answer: Answer {
            kind: "Answer",
            text: &answer.plain,
            date_created: &answer.answered.iso,
            author: organisation(answer.answered_by.as_ref()),
        },
    });
    shown
}

fn organisation(steward: Option<&view::Steward>) -> Option<Organization<'_>> {
    steward.map(|steward| Organization::new(&steward.name, steward.url.as_deref()))
}
