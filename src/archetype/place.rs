//! Where a new file goes, read from what was typed.

use jiff::civil::Date;

use super::{Kind, Refusal};
use crate::load::names::RECORD_DIRECTORIES;
use crate::model::record::Audience;

/// The longest path that is looked at, in bytes.
const LONGEST: usize = 300;

/// Where a new file goes.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Place {
    /// The id of the area.
    pub(super) area: String,
    /// The file stem; for an area the name of its directory.
    pub(super) name: String,
    /// The language, when the path names one.
    pub(super) language: Option<String>,
    /// For whom, when the path says so.
    pub(super) audience: Option<Audience>,
}

impl Place {
    /// Reads a path below `content/`, as people type it: with or without
    /// `content/` before it, the directory of the kind in it, and the ending of
    /// the file. A dated kind gets the month before its name.
    ///
    /// # Errors
    ///
    /// When it leads out of `content/` or names no area.
    pub(super) fn read(kind: Kind, typed: &str, today: Date) -> Result<Self, Refusal> {
        let path = typed.trim().replace('\\', "/");
        let path = path.strip_prefix("./").unwrap_or(&path);
        let path = path.strip_prefix("content/").unwrap_or(path).trim_end_matches('/');
        let leads_out = path.starts_with('/')
            || path.contains(':')
            || path.len() > LONGEST
            || path.split('/').any(|part| ["", ".", ".."].contains(&part));
        if leads_out {
            return Err(Refusal::name(
                format!("`{typed}` is no path in content/"),
                format!("write the path from there, such as `{}`", kind.example()),
            ));
        }
        if kind == Kind::Area {
            let area = path.strip_suffix("/area.yaml").unwrap_or(path);
            let name = area.rsplit('/').next().unwrap_or(area).to_owned();
            return Ok(Self { area: area.to_owned(), name, language: None, audience: None });
        }
        let Some((above, file)) = path.rsplit_once('/') else {
            return Err(Refusal::name(
                format!("`{typed}` names no area"),
                format!("write the area before it, such as `{}`", kind.example()),
            ));
        };
        let area = match (above.rsplit_once('/'), kind.directory()) {
            (Some((area, last)), Some(directory)) if last == directory => area,
            _ => above,
        };
        if let Some(other) = area.split('/').find(|part| RECORD_DIRECTORIES.contains(part)) {
            return Err(Refusal::name(
                format!("no {} lies in `{other}`", kind.as_str()),
                format!("write the path as in `{}`", kind.example()),
            ));
        }
        let mut place = if kind.is_text() { text(area, file) } else { record(area, file) };
        if matches!(kind, Kind::Alert | Kind::Answer) && !is_dated(&place.name) {
            place.name = format!("{:04}-{:02}-{}", today.year(), today.month(), place.name);
        }
        Ok(place)
    }

    /// The files below `content/`, each with its archetype.
    pub(super) fn files(&self, kind: Kind, language: Option<&str>) -> Vec<(String, &'static str)> {
        let area = &self.area;
        let directory = kind.directory().map(|directory| format!("{directory}/")).unwrap_or_default();
        let language = language.map(|tag| format!(".{tag}")).unwrap_or_default();
        let audience = self.audience.map(|audience| format!(".{}", audience.as_str())).unwrap_or_default();
        let stem = if kind == Kind::Area { "area" } else { &self.name };
        kind.archetypes()
            .iter()
            .map(|(ending, archetype)| {
                (format!("{area}/{directory}{stem}{language}{audience}.{ending}"), *archetype)
            })
            .collect()
    }
}

/// `housing`, `housing.en`, `housing.en.child.md`.
fn text(area: &str, file: &str) -> Place {
    let parts = file.strip_suffix(".md").unwrap_or(file);
    let mut parts = parts.splitn(3, '.');
    let name = parts.next().unwrap_or_default().to_owned();
    let language = parts.next().map(str::to_owned);
    let audience = match parts.next() {
        Some("plain") => Some(Audience::Plain),
        Some("child") => Some(Audience::Child),
        // The rest of a name that no text can have, for the judgement on names.
        Some(rest) => {
            let language = language.map(|language| format!("{language}.{rest}"));
            return Place { area: area.to_owned(), name, language, audience: None };
        }
        None => None,
    };
    Place { area: area.to_owned(), name, language, audience }
}

/// `ura`, `ura.yaml`.
fn record(area: &str, file: &str) -> Place {
    let ended = [".yaml", ".yml", ".csv"].iter().find_map(|ending| file.strip_suffix(ending));
    Place { area: area.to_owned(), name: ended.unwrap_or(file).to_owned(), language: None, audience: None }
}

/// True for names that begin with a year.
fn is_dated(name: &str) -> bool {
    let year = name.split('-').next().unwrap_or_default();
    year.len() == 4 && year.bytes().all(|byte| byte.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;
    use proptest::prelude::*;

    use super::*;

    fn files(kind: Kind, typed: &str) -> Vec<String> {
        let place = Place::read(kind, typed, date(2026, 11, 22)).unwrap();
        let language = kind.is_text().then(|| place.language.clone().unwrap_or_else(|| "en".to_owned()));
        place.files(kind, language.as_deref()).into_iter().map(|(path, _)| path).collect()
    }

    #[test]
    fn takes_what_people_type() {
        for typed in
            ["xk/prizren/housing", "content/xk/prizren/housing.en.md", "./content/xk/prizren/housing"]
        {
            assert_eq!(files(Kind::Brief, typed), ["xk/prizren/housing.en.md"], "{typed}");
        }
        assert_eq!(files(Kind::Brief, "xk/housing.sq.child.md"), ["xk/housing.sq.child.md"]);
        for typed in ["xk/services/ura", "xk/ura", "content/xk/services/ura.yaml", "xk\\services\\ura"] {
            assert_eq!(files(Kind::Service, typed), ["xk/services/ura.yaml"], "{typed}");
        }
        for typed in ["xk/prizren", "content/xk/prizren/", "xk/prizren/area.yaml"] {
            assert_eq!(files(Kind::Area, typed), ["xk/prizren/area.yaml"], "{typed}");
        }
        assert_eq!(files(Kind::Outcome, "xk/2026"), ["xk/outcomes/2026.yaml", "xk/outcomes/2026.csv"]);
    }

    #[test]
    fn a_notice_has_its_month_in_its_name() {
        assert_eq!(files(Kind::Alert, "xk/road"), ["xk/alerts/2026-11-road.en.md"]);
        assert_eq!(files(Kind::Alert, "xk/alerts/2025-03-road"), ["xk/alerts/2025-03-road.en.md"]);
        assert_eq!(files(Kind::Voice, "xk/prizren"), ["xk/voices/prizren.en.md"]);
    }

    #[test]
    fn refuses_what_is_no_place_in_content() {
        for typed in
            ["", "/etc/x", "../x/y", "xk/../y", "xk//y", "C:/xk/y", "housing", "xk/services/schemes/a"]
        {
            assert!(Place::read(Kind::Service, typed, date(2026, 11, 22)).is_err(), "{typed}");
        }
    }

    proptest! {
        #[test]
        fn never_leads_out(typed in "[a-z./\\\\:~-]{0,20}|\\PC{0,20}") {
            for kind in [Kind::Brief, Kind::Area, Kind::Service, Kind::Alert] {
                if let Ok(place) = Place::read(kind, &typed, date(2026, 11, 22)) {
                    for (path, _) in place.files(kind, Some("en")) {
                        prop_assert!(!path.starts_with('/'));
                        prop_assert!(path.split('/').all(|part| part != ".." && !part.is_empty()), "{}", path);
                    }
                }
            }
        }
    }
}
