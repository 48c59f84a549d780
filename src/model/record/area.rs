//! `area.yaml`.

use indexmap::IndexMap;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::model::record::{Sensitivity, language_key};
use crate::model::{LanguageTag, PartialDate, Text};

/// A country, a return area or a place in it. Lies in `area.yaml` in the
/// directory of the area; the path of the directory is its identity and
/// says what it lies in.
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(title = "Area")]
pub struct AreaRecord {
    /// What kind of area it is.
    pub kind: AreaKind,
    /// Its names by language tag (BCP 47).
    #[schemars(extend(
        "minProperties" = 1,
        "propertyNames" = language_key(),
        "x-corin-text" = "name",
        "x-corin-languages" = "any"
    ))]
    pub names: IndexMap<LanguageTag, String>,
    /// Other spellings and former names: found by search, not shown.
    #[serde(default)]
    #[schemars(extend("x-corin-text" = "name"))]
    pub aliases: Vec<String>,
    /// Codes of the area in other systems. Codes are attributes, not identity.
    #[serde(default)]
    pub codes: AreaCodes,
    /// The languages that its pages are written in. Needed on a country or
    /// return area; places below it share them.
    #[serde(default)]
    #[schemars(extend("uniqueItems" = true))]
    pub languages: Vec<LanguageTag>,
    /// Id of the steward who answers for the pages of the area.
    #[schemars(extend("x-corin-text" = "id"))]
    pub steward: Option<String>,
    /// How closely the area is followed. A halves the review intervals,
    /// C doubles them. Default: that of the area above, B at the top.
    pub priority: Option<Priority>,
    /// One or two sentences for the first page of the country.
    pub summary: Option<Text>,
    /// A note on the name or status, shown where the name first stands.
    /// Required where `codes.user_assigned` is true.
    pub disclaimer: Option<Text>,
    /// Public contacts of organisations, never of private persons.
    #[serde(default)]
    pub contact_points: Vec<ContactPoint>,
}

/// What kind of area it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum AreaKind {
    /// A state or territory with a country code of its own.
    Country,
    /// An area that people return to and that is followed as one, without
    /// being a state (northern Iraq).
    ReturnArea,
    /// A first-level division: region, province, governorate.
    Region,
    /// A municipality or district.
    Municipality,
    /// A town, village, quarter or camp.
    Settlement,
}

impl AreaKind {
    /// True for kinds that have a site of their own.
    pub fn is_country(self) -> bool {
        matches!(self, Self::Country | Self::ReturnArea)
    }

    /// The word used in content files and in `data` attributes.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Country => "country",
            Self::ReturnArea => "return-area",
            Self::Region => "region",
            Self::Municipality => "municipality",
            Self::Settlement => "settlement",
        }
    }
}

/// Codes of an area in other systems.
#[derive(Debug, Clone, Default, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct AreaCodes {
    /// ISO 3166-1 alpha-2 code of a country.
    #[schemars(regex(pattern = "^[A-Z]{2}$"), extend("x-corin-help" = "write two capital letters, for example XK"))]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub iso: Option<String>,
    /// True when the ISO code is one of the user-assigned codes (such as XK)
    /// and not in the standard. The area then needs a `disclaimer`.
    #[serde(default)]
    pub user_assigned: bool,
    /// GEC code (formerly FIPS 10-4), used by the World Factbook.
    #[schemars(regex(pattern = "^[A-Z0-9]{2}$"), extend("x-corin-help" = "write two capital letters or digits, for example KV"))]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub gec: Option<String>,
    /// ISO 3166-2 code of a division.
    #[schemars(
        regex(pattern = "^[A-Z]{2}-[A-Z0-9]{1,3}$"),
        extend("x-corin-help" = "write the code of the country, a hyphen and that of the division, for example RS-00")
    )]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub iso_3166_2: Option<String>,
    /// OCHA place code (P-code).
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-corin-text" = "name"))]
    pub pcode: Option<String>,
    /// UN M49 code: three digits, in quotes.
    #[schemars(
        regex(pattern = "^[0-9]{3}$"),
        extend("x-corin-help" = "write three digits in quotes, for example \"688\"")
    )]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub un_m49: Option<String>,
}

/// How closely an area is followed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub enum Priority {
    /// Followed closely: review intervals are halved.
    A,
    /// Followed normally.
    B,
    /// Followed loosely: review intervals are doubled.
    C,
}

/// A public contact of an organisation.
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ContactPoint {
    /// The organisation.
    #[schemars(extend("x-corin-text" = "name"))]
    pub name: Text,
    /// What it can be asked for.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub purpose: Option<Text>,
    /// Telephone number, in quotes, with the country code.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-corin-text" = "contact"))]
    pub phone: Option<String>,
    /// E-mail address of the organisation.
    #[schemars(email, extend("x-corin-help" = "write an e-mail address, for example info@example.org"))]
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-corin-text" = "contact"))]
    pub email: Option<String>,
    /// Web site.
    #[schemars(url)]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
    /// Postal or street address that is public.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub address: Option<Text>,
    /// Id of the source that gives the contact.
    #[schemars(extend("x-corin-text" = "id"))]
    pub source: String,
    /// When it was last known to be right.
    pub as_of: PartialDate,
    /// Who may see it. Default: public.
    #[serde(default)]
    pub sensitivity: Sensitivity,
}
