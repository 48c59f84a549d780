//! `schemes/NAME.yaml`.

use indexmap::IndexMap;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::model::record::{ChangeRecord, Sensitivity, SourceReference, country_code, slug};
use crate::model::{Interval, PartialDate, Text};

/// What a host country gives to people who return to an area. Lies in
/// `schemes/NAME.yaml` below that area. The fields follow the European
/// Union's Return and Reintegration Assistance Inventory.
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(
    title = "Scheme",
    extend(
        "x-corin-when" = "a closed scheme",
        "if" = {"properties": {"status": {"const": "closed"}}, "required": ["status"]},
        "then" = {"required": ["closed_on"]}
    )
)]
pub struct SchemeRecord {
    /// The name of the scheme.
    #[schemars(extend("x-corin-text" = "name"))]
    pub name: Text,
    /// Other names that it is known by: found by search.
    #[serde(default)]
    #[schemars(extend("x-corin-text" = "name"))]
    pub aliases: Vec<String>,
    /// What it is, in a few sentences.
    pub description: Option<Text>,
    /// The host country, by its ISO 3166-1 alpha-2 code in `network.yaml`.
    #[schemars(extend("pattern" = country_code()["pattern"], "x-corin-help" = country_code()["x-corin-help"]))]
    pub host: String,
    /// Ids of the areas that people return to with it. Default: the area that
    /// the file lies in.
    #[serde(default)]
    #[schemars(extend("uniqueItems" = true))]
    #[schemars(extend("x-corin-text" = "id"))]
    pub areas: Vec<String>,
    /// Who can have it.
    pub eligibility: Option<Text>,
    /// Ids of the groups in `network.yaml` that it is meant for. Without any
    /// it is for everybody who can have it.
    #[serde(default)]
    #[schemars(extend("uniqueItems" = true))]
    #[schemars(extend("x-corin-text" = "id"))]
    pub groups: Vec<String>,
    /// The kind of return that it is for.
    pub mode: ReturnMode,
    /// What it gives and what it does not, by the id of a component in
    /// `network.yaml`. What is not listed here is not known.
    #[serde(default)]
    #[schemars(extend("propertyNames" = slug()))]
    pub components: IndexMap<String, Component>,
    /// Who gives it.
    #[schemars(extend("x-corin-text" = "name"))]
    pub provider: Option<Text>,
    /// Who pays for it.
    #[schemars(extend("x-corin-text" = "name"))]
    pub funder: Option<Text>,
    /// Where to ask: a public web page.
    #[schemars(url)]
    pub url: Option<String>,
    /// What a person must do, bring or give up.
    #[serde(default)]
    pub conditions: Conditions,
    /// When it began.
    pub from: Option<PartialDate>,
    /// The last day on which it can be had, if that is known.
    pub until: Option<PartialDate>,
    /// Where it stands. Default: active.
    #[serde(default)]
    pub status: SchemeStatus,
    /// When it was closed. Required where `status` is `closed`.
    pub closed_on: Option<PartialDate>,
    /// Why it was suspended or closed.
    pub reason: Option<Text>,
    /// The scheme that stands in its place, by its path (`xk/schemes/de-reag`).
    #[schemars(extend("x-corin-text" = "id"))]
    pub replaced_by: Option<String>,
    /// The day, month or year after which nothing is included.
    pub as_of: PartialDate,
    /// When the steward last confirmed every statement. Editing is not reviewing.
    pub reviewed: PartialDate,
    /// Id of the steward who confirmed it.
    #[schemars(extend("x-corin-text" = "id"))]
    pub reviewed_by: String,
    /// How often it must be reviewed. Default: 90d as the priority of the area
    /// changes it.
    pub review_every: Option<Interval>,
    /// The sources: ids from `sources.yaml`, or whole sources with an `id`.
    #[schemars(length(min = 1))]
    pub sources: Vec<SourceReference>,
    /// Who may read it. Default: public.
    #[serde(default)]
    pub sensitivity: Sensitivity,
    /// What changed, for the page of changes. Default: what the history of the
    /// file says, where the content lies in git.
    #[serde(default)]
    pub changes: Vec<ChangeRecord>,
}

/// The kind of return that assistance is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum ReturnMode {
    /// Voluntary return only.
    Voluntary,
    /// Enforced return only.
    Enforced,
    /// Both.
    Any,
    /// The source does not say.
    NotKnown,
}

impl ReturnMode {
    /// The word used in content files and in string ids.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Voluntary => "voluntary",
            Self::Enforced => "enforced",
            Self::Any => "any",
            Self::NotKnown => "not-known",
        }
    }
}

/// When on the way back assistance is given.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Stage {
    /// In the host country.
    BeforeDeparture,
    /// On the journey and at the airport.
    Arrival,
    /// In the country of return.
    AfterArrival,
}

impl Stage {
    /// The word used in content files and in string ids.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::BeforeDeparture => "before-departure",
            Self::Arrival => "arrival",
            Self::AfterArrival => "after-arrival",
        }
    }
}

/// One part of what a scheme gives, or does not give.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Component {
    /// Whether it is given: `yes`, or `no` where a source says that it is not.
    pub given: Given,
    /// When it is given, where that differs from what `network.yaml` says of
    /// the component.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub stage: Option<Stage>,
    /// Money.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[schemars(length(max = 20))]
    pub cash: Vec<Amount>,
    /// What is given in kind.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub in_kind: Option<Text>,
    /// Up to what value it is given in kind.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[schemars(length(max = 20))]
    pub in_kind_value: Vec<Amount>,
    /// Who, when, on what terms.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<Text>,
    /// Id of the source that says so, among those of the scheme.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-corin-text" = "id"))]
    pub source: Option<String>,
}

/// Whether something is given. What is not known is not listed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum Given {
    /// It is.
    Yes,
    /// A source says that it is not.
    No,
}

/// An amount of money.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Amount {
    /// The amount, or the least where there is also `most`: digits, with a
    /// point before decimals. Leave it out where only the most is known.
    #[schemars(
        regex(pattern = "^[0-9]{1,12}(\\.[0-9]{1,2})?$"),
        extend("x-corin-help" = "write digits only, in quotes, for example \"1500\" or \"460.50\"")
    )]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub amount: Option<String>,
    /// The most that is given.
    #[schemars(
        regex(pattern = "^[0-9]{1,12}(\\.[0-9]{1,2})?$"),
        extend("x-corin-help" = "write digits only, in quotes, for example \"1500\" or \"460.50\"")
    )]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub most: Option<String>,
    /// ISO 4217 code of the currency.
    #[schemars(
        regex(pattern = "^[A-Z]{3}$"),
        extend("x-corin-help" = "write the three letters of the currency, for example EUR")
    )]
    pub currency: String,
    /// For whom the amount is.
    pub per: AmountPer,
    /// Under which condition.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<Text>,
}

/// For whom an amount is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum AmountPer {
    /// Each person.
    Person,
    /// Each adult.
    Adult,
    /// Each child.
    Child,
    /// Each family.
    Family,
    /// The source does not say.
    NotKnown,
}

impl AmountPer {
    /// The word used in content files and in string ids.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Person => "person",
            Self::Adult => "adult",
            Self::Child => "child",
            Self::Family => "family",
            Self::NotKnown => "not-known",
        }
    }
}

/// What a person must do, bring or give up.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Conditions {
    /// When it must be paid back.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub repayment: Option<Text>,
    /// Whether coming back to the host country is forbidden, and for how long.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub re_entry_ban: Option<Text>,
    /// Everything else.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub other: Option<Text>,
}

/// Where a scheme stands.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum SchemeStatus {
    /// It can be had.
    #[default]
    Active,
    /// It cannot be had at the moment.
    Suspended,
    /// It has ended. Its page stays at its address and leaves the matrix.
    Closed,
}

impl SchemeStatus {
    /// The word used in content files and in string ids.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Active => "active",
            Self::Suspended => "suspended",
            Self::Closed => "closed",
        }
    }
}
