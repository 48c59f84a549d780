//! What the path of a file says: which kind of file it is, of which area, on
//! which topic, in which language, for whom.

use crate::diagnostic::Diagnostic;
use crate::load::rules;
use crate::model::record::Audience;
use crate::model::{AreaId, BriefId, Genre, LanguageProblem, LanguageTag, RecordId};
use crate::write::is_device;

mod records;
mod search;

pub use records::RECORD_DIRECTORIES;
pub use search::SEARCH_DIRECTORY;

/// Directory names that cannot be areas, because a country site has
/// directories of these names.
pub const RESERVED_DIRECTORIES: &[&str] = &["assets", "data", "search", "topics"];

/// File stems that cannot be briefs, because an area has a page of this name.
pub const RESERVED_STEMS: &[&str] = &["index"];

/// What a file is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Kind {
    /// `network.yaml`.
    Network,
    /// `sources.yaml`.
    Sources,
    /// `stewards.yaml`.
    Stewards,
    /// The synonyms of a language, `search/synonyms.en.yaml`.
    Synonyms(LanguageTag),
    /// `area.yaml` of an area.
    Area(AreaId),
    /// A brief, an alert, an answer or a voice in one language.
    Brief(BriefId, LanguageTag),
    /// A service.
    Service(RecordId),
    /// A scheme.
    Scheme(RecordId),
    /// What a table of outcomes is about.
    OutcomeRecord(RecordId),
    /// A table of outcomes.
    OutcomeTable(RecordId),
}

impl Kind {
    /// True for Markdown with front matter.
    pub fn is_text(&self) -> bool {
        matches!(self, Self::Brief(..))
    }
}

/// What is to be done with a path.
#[derive(Debug)]
pub(super) enum Verdict {
    /// A file to read, or (`None`) a directory to look into.
    Take(Option<Kind>),
    /// Nothing; somebody else's file.
    Ignore,
    /// Not read, for a reason.
    Refuse(Diagnostic),
}

/// True for what editors, systems and version control leave behind.
pub(super) fn is_hidden(name: &str) -> bool {
    name.starts_with('.')
        || name.ends_with('~')
        || (name.starts_with('#') && name.ends_with('#'))
        || [".swp", ".swo", ".swx", ".tmp", ".bak", ".orig"].iter().any(|ending| name.ends_with(ending))
        || ["Thumbs.db", "desktop.ini", "4913"].contains(&name)
}

/// True for `housing`, `labour-market`, `2026-10-road`: lower-case ASCII
/// letters and digits, in groups that single hyphens divide.
pub fn is_slug(name: &str) -> bool {
    name.split('-').all(|group| {
        !group.is_empty() && group.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit())
    })
}

/// What a file at a path would be, for those who are about to make one; `path`
/// is relative to the network and begins with `content/`.
///
/// # Errors
///
/// What loading would say of the path; it need not exist.
pub fn judge(path: &str) -> Result<Kind, Box<Diagnostic>> {
    let parts: Vec<&str> = path.split('/').skip(1).collect();
    for end in 1..parts.len() {
        if let Verdict::Refuse(finding) = directory(path, parts.get(..end).unwrap_or_default()) {
            return Err(Box::new(finding));
        }
    }
    match file(path, &parts) {
        Verdict::Take(Some(kind)) => Ok(kind),
        Verdict::Refuse(finding) => Err(Box::new(finding)),
        Verdict::Take(None) | Verdict::Ignore => Err(Box::new(
            Diagnostic::about_path(
                &rules::UNKNOWN_FILE,
                path,
                format!("`{path}` is a name that corin passes over"),
            )
            .help("take another name"),
        )),
    }
}

/// The nearest slug to a name: `Housing_New` becomes `housing-new`. `None`
/// when nothing is left of it.
fn to_slug(name: &str) -> Option<String> {
    let lower: String = name
        .chars()
        .map(|character| if character.is_ascii_alphanumeric() { character.to_ascii_lowercase() } else { '-' })
        .collect();
    let slug = lower.split('-').filter(|group| !group.is_empty()).collect::<Vec<_>>().join("-");
    (!slug.is_empty() && name.is_ascii()).then_some(slug)
}

/// Judges a directory; `path` is relative to the network, `parts` are the
/// names below `content/`.
pub(super) fn directory(path: &str, parts: &[&str]) -> Verdict {
    let Some((name, above)) = parts.split_last() else { return Verdict::Take(None) };
    if is_hidden(name) {
        return Verdict::Ignore;
    }
    match *parts {
        [SEARCH_DIRECTORY] => return Verdict::Take(None),
        [SEARCH_DIRECTORY, ..] => return search::directory(path),
        _ => {}
    }
    if let Some(verdict) = records::directory(path, above, name) {
        return verdict;
    }
    if RESERVED_DIRECTORIES.contains(name) {
        return Verdict::Refuse(
            Diagnostic::about_path(
                &rules::DIRECTORY_NAME,
                path,
                format!("an area cannot be called `{name}`: a site has a directory of that name"),
            )
            .help("give the directory another name"),
        );
    }
    if !is_slug(name) {
        let finding = Diagnostic::about_path(
            &rules::DIRECTORY_NAME,
            path,
            format!("`{name}` cannot be the name of an area's directory"),
        );
        return Verdict::Refuse(match to_slug(name) {
            Some(slug) => finding.help(format!("rename it to `{slug}`")),
            None => finding.help("use lower-case letters from a to z, digits and single hyphens"),
        });
    }
    if is_device(name) {
        return Verdict::Refuse(
            Diagnostic::about_path(
                &rules::DIRECTORY_NAME,
                path,
                format!("Windows keeps the name `{name}` for a device, and no directory can have it there"),
            )
            .help(format!("rename it, for example to `{name}-1`")),
        );
    }
    Verdict::Take(None)
}

/// Judges a file.
pub(super) fn file(path: &str, parts: &[&str]) -> Verdict {
    let Some((&name, above)) = parts.split_last() else { return Verdict::Ignore };
    if is_hidden(name) || name.to_ascii_lowercase().starts_with("readme") {
        return Verdict::Ignore;
    }
    if above.first() == Some(&SEARCH_DIRECTORY) {
        return search::file(path, name);
    }
    if let Some(verdict) = records::file(path, name, above) {
        return verdict;
    }
    let lower = name.to_ascii_lowercase();
    if lower.ends_with(".md") || lower.ends_with(".markdown") || lower.ends_with(".mdx") {
        return brief(path, name, above, Genre::Brief);
    }
    let kind = match (name, above.is_empty()) {
        ("network.yaml", true) => Kind::Network,
        ("sources.yaml", true) => Kind::Sources,
        ("stewards.yaml", true) => Kind::Stewards,
        ("area.yaml", false) => Kind::Area(AreaId::new(&above.join("/"))),
        ("area.yaml", true) => {
            return Verdict::Refuse(
                Diagnostic::about_path(
                    &rules::OUTSIDE_COUNTRY,
                    path,
                    "`area.yaml` lies in `content/` itself, which is no area",
                )
                .help("move it into the directory of its area, for example `content/xk/area.yaml`"),
            );
        }
        _ => return Verdict::Refuse(unknown(path, name, above.is_empty())),
    };
    Verdict::Take(Some(kind))
}

fn unknown(path: &str, name: &str, at_top: bool) -> Diagnostic {
    let finding =
        Diagnostic::about_path(&rules::UNKNOWN_FILE, path, format!("corin does not know the file `{name}`"));
    let known: &[&str] =
        if at_top { &["network.yaml", "sources.yaml", "stewards.yaml"] } else { &["area.yaml"] };
    let near = known.iter().find(|known| strsim::damerau_levenshtein(known, &name.to_ascii_lowercase()) <= 2);
    match near {
        Some(near) => finding.help(format!("rename it to `{near}`")),
        None if ["network.yaml", "sources.yaml", "stewards.yaml"].contains(&name) => {
            finding.help(format!("`{name}` lies in `content/` itself: move it there"))
        }
        None if name.split('.').next().is_some_and(search::is_meant) => {
            finding.help("files of synonyms lie in `content/search`: move it there")
        }
        None => finding.help("it is not read; keep in `content/` only what corin publishes"),
    }
}

/// Judges a Markdown file: `TOPIC.LANGUAGE.md` or `TOPIC.LANGUAGE.AUDIENCE.md`
/// in the directory of an area, whose names are `above`.
fn brief(path: &str, name: &str, above: &[&str], genre: Genre) -> Verdict {
    let refuse = |message: String, help: String| {
        Verdict::Refuse(Diagnostic::about_path(&rules::BRIEF_NAME, path, message).help(help))
    };
    let Some(parts) = name.strip_suffix(".md") else {
        let stem = name.rsplit_once('.').map_or(name, |(stem, _)| stem);
        return refuse(
            format!("the name of `{name}` does not end with `.md`"),
            format!("rename it to `{stem}.md`"),
        );
    };
    let parts: Vec<&str> = parts.split('.').collect();
    let (stem, language, audience) = match *parts.as_slice() {
        [stem] => {
            return refuse(
                format!("`{name}` has no language in its name"),
                format!("rename it to `{stem}.LANGUAGE.md`, for example `{stem}.en.md`"),
            );
        }
        [stem, language] => (stem, language, None),
        [stem, language, audience] => (stem, language, Some(audience)),
        _ => {
            return refuse(
                format!("`{name}` has too many dots in its name"),
                "a brief is called `TOPIC.LANGUAGE.md`, for example `housing.en.md`".to_owned(),
            );
        }
    };
    let ending = audience.map(|audience| format!(".{audience}")).unwrap_or_default();
    if !is_slug(stem) {
        return refuse(
            format!("`{stem}` cannot be the name of a brief"),
            match to_slug(stem) {
                Some(slug) => format!("rename the file to `{slug}.{language}{ending}.md`"),
                None => "use lower-case letters from a to z, digits and single hyphens".to_owned(),
            },
        );
    }
    if is_device(stem) {
        return refuse(
            format!("Windows keeps the name `{stem}` for a device, and no file can have it there"),
            format!("rename the file, for example to `{stem}-1.{language}{ending}.md`"),
        );
    }
    if RESERVED_STEMS.contains(&stem) {
        return refuse(
            format!("a brief cannot be called `{stem}`: each area has a page of that name"),
            "name the file after its topic, for example `housing.en.md`".to_owned(),
        );
    }
    let audience = match audience {
        Some(audience) if genre != Genre::Brief => {
            return refuse(
                format!(
                    "only briefs have an audience, and `{name}` lies in `{}`",
                    genre.directory().unwrap_or("")
                ),
                format!(
                    "rename it to `{stem}.{language}.md`; what `{audience}` should read belongs into a brief"
                ),
            );
        }
        None => None,
        Some("plain") => Some(Audience::Plain),
        Some("child") => Some(Audience::Child),
        Some(other) if ["plain", "child"].contains(&language) => {
            return refuse(
                format!("in the name of `{name}` the language must come first"),
                format!("rename it to `{stem}.{other}.{language}.md`"),
            );
        }
        Some(other) => {
            return refuse(
                format!("`{other}` in the name of `{name}` is no audience"),
                format!("an audience is `plain` or `child`, for example `{stem}.{language}.plain.md`"),
            );
        }
    };
    let language = match language.parse::<LanguageTag>() {
        Ok(language) => language,
        Err(LanguageProblem::NotCanonical(canonical)) => {
            return refuse(
                format!("the language `{language}` is written `{canonical}`"),
                format!("rename the file to `{stem}.{canonical}{ending}.md`"),
            );
        }
        Err(LanguageProblem::Form) => {
            return refuse(
                format!("`{language}` in the name of `{name}` is no language tag"),
                format!(
                    "use the BCP 47 tag of the language, such as en, fr, sr-Latn or ckb: `{stem}.en{ending}.md`"
                ),
            );
        }
    };
    if above.is_empty() {
        return Verdict::Refuse(
            Diagnostic::about_path(
                &rules::OUTSIDE_COUNTRY,
                path,
                "a brief lies in `content/` itself, which is no area",
            )
            .help(format!("move it into the directory of its area, for example `content/xk/{name}`")),
        );
    }
    let id = BriefId { area: AreaId::new(&above.join("/")), genre, stem: stem.into(), audience };
    Verdict::Take(Some(Kind::Brief(id, language)))
}
