//! What a data file is about.

use jiff::civil::Date;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::Day;
use crate::model::{Network, Text};
use crate::readers::Readers;

/// Of what a data file is, who publishes it, and when it was made.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct About {
    /// Id of the country or return area; left out in files of the whole network.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub area: Option<String>,
    /// The name of the network, in its first language.
    pub network: String,
    /// The name of its publisher, in the first language of the network.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub publisher: Option<String>,
    /// The licence of the content, as an SPDX identifier.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub licence: Option<String>,
    /// `counsellor` in a site for counsellors only: not to be passed on.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub readers: Option<String>,
    /// The day of the build. A `state` is that of this day.
    pub built: Day,
    /// Program and version that made the file.
    pub generator: String,
}

impl About {
    /// About a country or return area of a network, or about the whole network.
    pub fn new(network: &Network, area: Option<&str>, built: Date) -> Self {
        let languages: Vec<&str> = network.record.languages.iter().map(|tag| tag.as_str()).collect();
        let say = |text: &Text| text.get(&languages).to_owned();
        Self {
            area: area.map(str::to_owned),
            network: say(&network.record.name),
            publisher: network.record.publisher.as_ref().map(|publisher| say(&publisher.name)),
            licence: network.record.licence.clone(),
            readers: None,
            built: Day(built),
            generator: concat!("corin ", env!("CARGO_PKG_VERSION")).to_owned(),
        }
    }

    /// The same, in a site for these readers.
    pub fn for_readers(self, readers: Readers) -> Self {
        let readers = (readers != Readers::Public).then(|| readers.as_str().to_owned());
        Self { readers, ..self }
    }
}
