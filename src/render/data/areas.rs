//! `areas.csv`: areas as a table.

use std::borrow::Cow;

use super::csv::Column;
use crate::model::record::{AreaCodes, Priority};
use crate::plan::data::Area;

/// The columns.
pub const COLUMNS: [Column<Area>; 16] = [
    Column {
        name: "id",
        tag: "#loc+code",
        meaning: "Id of the area, which is its path.",
        value: |area| Cow::Borrowed(&area.id),
    },
    Column {
        name: "parent",
        tag: "#loc+code+parent",
        meaning: "Id of the area that it lies in; empty for a country.",
        value: |area| optional(area.parent.as_ref()),
    },
    Column {
        name: "kind",
        tag: "#loc+type",
        meaning: "`country`, `return-area`, `region`, `municipality` or `settlement`.",
        value: |area| Cow::Borrowed(area.kind.as_str()),
    },
    Column {
        name: "name",
        tag: "#loc+name",
        meaning: "Its name in the first language that it is given in.",
        value: |area| Cow::Borrowed(area.first_name()),
    },
    Column {
        name: "names",
        tag: "#loc+name+alt+list",
        meaning: "All its names and other spellings, each once, divided by `|`.",
        value: |area| Cow::Owned(all_names(area)),
    },
    Column {
        name: "iso",
        tag: "#country+code+v_iso2",
        meaning: "ISO 3166-1 alpha-2 code of a country.",
        value: |area| optional(area.codes.iso.as_ref()),
    },
    Column {
        name: "user_assigned",
        tag: "#country+code+user_assigned",
        meaning: "`true` when that code is a user-assigned one and not in the standard.",
        value: |area| user_assigned(&area.codes),
    },
    Column {
        name: "gec",
        tag: "#country+code+v_fips",
        meaning: "GEC code (formerly FIPS 10-4).",
        value: |area| optional(area.codes.gec.as_ref()),
    },
    Column {
        name: "iso_3166_2",
        tag: "#adm1+code+v_iso3166_2",
        meaning: "ISO 3166-2 code of a division.",
        value: |area| optional(area.codes.iso_3166_2.as_ref()),
    },
    Column {
        name: "pcode",
        tag: "#adm+code+v_pcode",
        meaning: "OCHA place code (P-code).",
        value: |area| optional(area.codes.pcode.as_ref()),
    },
    Column {
        name: "un_m49",
        tag: "#country+code+v_m49",
        meaning: "UN M49 code, three digits.",
        value: |area| optional(area.codes.un_m49.as_ref()),
    },
    Column {
        name: "priority",
        tag: "#loc+priority",
        meaning: "How closely it is followed: `A`, `B` or `C`.",
        value: |area| Cow::Borrowed(priority(area.priority)),
    },
    Column {
        name: "steward",
        tag: "#org+code+steward",
        meaning: "Id of the steward who answers for its pages.",
        value: |area| optional(area.steward.as_ref()),
    },
    Column {
        name: "disclaimer",
        tag: "#description+disclaimer",
        meaning: "A note on the name or status, to be shown wherever the name is; in the first language that it is given in.",
        value: |area| Cow::Borrowed(area.disclaimer.as_ref().map_or("", |text| text.get(&[]))),
    },
    Column {
        name: "address",
        tag: "#meta+address",
        meaning: "Its page in the first language of the country, below the root of the country's site.",
        value: |area| Cow::Borrowed(&area.address),
    },
    Column {
        name: "url",
        tag: "#meta+url",
        meaning: "The same page on the web, where the network has a public address.",
        value: |area| optional(area.url.as_ref()),
    },
];

fn optional(text: Option<&String>) -> Cow<'_, str> {
    Cow::Borrowed(text.map_or("", String::as_str))
}

fn user_assigned(codes: &AreaCodes) -> Cow<'_, str> {
    Cow::Borrowed(match (&codes.iso, codes.user_assigned) {
        (None, _) => "",
        (Some(_), true) => "true",
        (Some(_), false) => "false",
    })
}

fn priority(priority: Priority) -> &'static str {
    match priority {
        Priority::A => "A",
        Priority::B => "B",
        Priority::C => "C",
    }
}

fn all_names(area: &Area) -> String {
    let mut names: Vec<&str> = Vec::new();
    for name in area.names.values().chain(&area.aliases) {
        if !names.contains(&name.as_str()) {
            names.push(name);
        }
    }
    names.join("|")
}
