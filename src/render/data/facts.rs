//! `facts.csv`: facts as a table.

use std::borrow::Cow;

use super::csv::Column;
use crate::plan::data::Fact;

/// The columns.
pub const COLUMNS: [Column<Fact>; 18] = [
    Column {
        name: "id",
        tag: "#indicator+code",
        meaning: "Id of the brief and id of the fact. Together with `lang` it names one row.",
        value: |fact| Cow::Borrowed(&fact.id),
    },
    Column {
        name: "lang",
        tag: "#meta+lang",
        meaning: "Language of the row, as a BCP 47 tag.",
        value: |fact| Cow::Borrowed(fact.lang.as_str()),
    },
    Column {
        name: "area",
        tag: "#loc+code",
        meaning: "Id of the area; its codes in other systems are in `areas.csv`.",
        value: |fact| Cow::Borrowed(&fact.area),
    },
    Column {
        name: "area_name",
        tag: "#loc+name",
        meaning: "Name of the area.",
        value: |fact| Cow::Borrowed(&fact.area_name),
    },
    Column {
        name: "topic",
        tag: "#sector+code",
        meaning: "Id of the topic.",
        value: |fact| Cow::Borrowed(&fact.topic),
    },
    Column {
        name: "topic_name",
        tag: "#sector+name",
        meaning: "Name of the topic.",
        value: |fact| Cow::Borrowed(&fact.topic_name),
    },
    Column {
        name: "label",
        tag: "#indicator+name",
        meaning: "What it is.",
        value: |fact| Cow::Borrowed(&fact.label),
    },
    Column {
        name: "value",
        tag: "#indicator+value",
        meaning: "The value as it was written; it may be a span or words.",
        value: |fact| Cow::Borrowed(&fact.value),
    },
    Column {
        name: "unit",
        tag: "#indicator+unit",
        meaning: "The unit.",
        value: |fact| optional(fact.unit.as_ref()),
    },
    Column {
        name: "as_of",
        tag: "#date+observed",
        meaning: "When it was true: a day, a month or a year.",
        value: |fact| Cow::Owned(fact.as_of.to_string()),
    },
    Column {
        name: "source",
        tag: "#meta+source+code",
        meaning: "Id of the source.",
        value: |fact| Cow::Borrowed(&fact.source),
    },
    Column {
        name: "source_title",
        tag: "#meta+source+name",
        meaning: "Title of the source.",
        value: |fact| optional(fact.source_title.as_ref()),
    },
    Column {
        name: "source_distance",
        tag: "#meta+source+distance",
        meaning: "`first-hand` or `second-hand`.",
        value: |fact| Cow::Borrowed(fact.source_distance.map_or("", |distance| distance.as_str())),
    },
    Column {
        name: "reviewed",
        tag: "#date+reviewed",
        meaning: "When the steward last confirmed the brief.",
        value: |fact| Cow::Owned(fact.reviewed.to_string()),
    },
    Column {
        name: "outdated",
        tag: "#date+outdated",
        meaning: "From this day on the brief is outdated: not to be relied on.",
        value: |fact| Cow::Owned(fact.outdated.to_string()),
    },
    Column {
        name: "state",
        tag: "#status+freshness",
        meaning: "`current`, `due`, `overdue` or `outdated` on the day of the build.",
        value: |fact| Cow::Borrowed(fact.state.as_str()),
    },
    Column {
        name: "address",
        tag: "#meta+address",
        meaning: "The page, below the root of the country's site.",
        value: |fact| Cow::Borrowed(&fact.address),
    },
    Column {
        name: "url",
        tag: "#meta+url",
        meaning: "The page on the web, where the network has a public address.",
        value: |fact| optional(fact.url.as_ref()),
    },
];

fn optional(text: Option<&String>) -> Cow<'_, str> {
    Cow::Borrowed(text.map_or("", String::as_str))
}
