//! `network.yaml`.

use indexmap::IndexMap;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::model::record::{ChangesSetting, Stage, country_code, slug};
use crate::model::{Interval, LanguageTag, Text, TimeZoneName};

/// The network as a whole: its name, who publishes it, its languages and
/// its vocabulary of topics. Lies in `content/network.yaml`.
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(title = "Network")]
pub struct NetworkRecord {
    /// The name of the network.
    #[schemars(extend("x-corin-text" = "name"))]
    pub name: Text,
    /// One or two sentences on what the network is, for the front page.
    pub summary: Option<Text>,
    /// Who publishes the network.
    pub publisher: Option<Publisher>,
    /// The public address of the network, used in feeds and metadata only;
    /// pages use relative links. Without a query and a fragment: the addresses
    /// of pages are put behind it.
    #[schemars(url, extend("pattern" = "^https?://[^?#]*$"))]
    pub base_url: Option<String>,
    /// The languages of the network as BCP 47 tags. The first is the one that
    /// stands in where a translation is missing.
    #[schemars(length(min = 1), extend("uniqueItems" = true))]
    pub languages: Vec<LanguageTag>,
    /// The time zone that says what day it is for the people who write: nothing
    /// may be reviewed tomorrow. Default: UTC.
    pub time_zone: Option<TimeZoneName>,
    /// The licence of the content, as an SPDX identifier.
    #[schemars(extend("x-corin-text" = "name"))]
    pub licence: Option<String>,
    /// After how long a copy must say that the next build is late. Default: 7d.
    pub build_every: Option<Interval>,
    /// The vocabulary of topics, in the order in which pages show them, each
    /// followed by those under it. The key is what briefs are named after.
    #[schemars(extend("minProperties" = 1, "propertyNames" = slug()))]
    pub topics: IndexMap<String, TopicRecord>,
    /// Host countries by ISO 3166-1 alpha-2 code: the countries that people
    /// return from.
    #[serde(default)]
    #[schemars(extend("propertyNames" = country_code()))]
    pub hosts: IndexMap<String, Host>,
    /// What schemes can be made of, in the order in which the assistance
    /// matrix shows it. The key is the id that schemes use.
    #[serde(default)]
    #[schemars(extend("propertyNames" = slug()))]
    pub components: IndexMap<String, ComponentRecord>,
    /// Groups of people that services and schemes are meant for.
    #[serde(default)]
    #[schemars(extend("propertyNames" = slug()))]
    pub groups: IndexMap<String, GroupRecord>,
    /// How serious a rule is in this network, by the name of the rule.
    #[serde(default)]
    pub checks: IndexMap<String, CheckSetting>,
    /// Where the page of changes has its entries from, and how far it looks
    /// back.
    #[serde(default)]
    pub changes: ChangesSetting,
}

/// Who publishes a network.
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Publisher {
    /// The name of the organisation.
    #[schemars(extend("x-corin-text" = "name"))]
    pub name: Text,
    /// Its web site.
    #[schemars(url)]
    pub url: Option<String>,
    /// How to reach it: a public address of the organisation, never of a person.
    #[schemars(extend("x-corin-text" = "contact"))]
    pub contact: Option<String>,
}

/// A topic of the vocabulary.
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct TopicRecord {
    /// The name that readers see.
    #[schemars(extend("x-corin-text" = "name"))]
    pub name: Text,
    /// The topic that this one lies under, as a chapter of a guide has parts.
    /// There are at most four levels.
    pub under: Option<String>,
    /// How often a brief on this topic must be reviewed. Default: by topic,
    /// from the table in the handbook; for topics that it lacks as the topic
    /// above, 180d where there is none.
    pub review_every: Option<Interval>,
}

/// A host country.
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Host {
    /// The name that readers see.
    #[schemars(extend("x-corin-text" = "name"))]
    pub name: Text,
}

/// One thing that a scheme can give.
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ComponentRecord {
    /// The name that readers see.
    #[schemars(extend("x-corin-text" = "name"))]
    pub name: Text,
    /// When it is given.
    pub stage: Stage,
}

/// A group of people.
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct GroupRecord {
    /// The name that readers see.
    #[schemars(extend("x-corin-text" = "name"))]
    pub name: Text,
}

/// How serious a rule is in this network.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum CheckSetting {
    /// Findings stop a build.
    Error,
    /// Findings are shown and do not stop a build.
    Warning,
    /// The rule is off.
    Allow,
}
