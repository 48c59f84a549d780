//! What lies in the directories of an area that hold records: alerts, answers,
//! voices, services, schemes, outcomes.

use super::{Kind, Verdict, brief, is_slug, to_slug};
use crate::diagnostic::Diagnostic;
use crate::load::rules;
use crate::model::{AreaId, Genre, RecordId};
use crate::write::is_device;

/// The directories below an area that hold records.
pub const RECORD_DIRECTORIES: &[&str] = &["alerts", "answers", "outcomes", "schemes", "services", "voices"];

/// Judges a directory with the name of a record directory, or one that lies in
/// such a directory; `None` for all others.
pub(super) fn directory(path: &str, above: &[&str], name: &str) -> Option<Verdict> {
    if let Some(holder) = above.iter().skip(1).find(|name| RECORD_DIRECTORIES.contains(name)) {
        let finding = Diagnostic::about_path(
            &rules::DIRECTORY_NAME,
            path,
            format!("a directory cannot lie in `{holder}`, which holds single files"),
        );
        return Some(Verdict::Refuse(finding.help(format!("move the files of `{name}` up into `{holder}`"))));
    }
    if !RECORD_DIRECTORIES.contains(&name) {
        return None;
    }
    Some(if above.is_empty() {
        Verdict::Refuse(
            Diagnostic::about_path(
                &rules::OUTSIDE_COUNTRY,
                path,
                format!("`{name}` lies in `content/` itself, which is no area"),
            )
            .help(format!("move it into the directory of its area, for example `content/xk/{name}`")),
        )
    } else {
        Verdict::Take(None)
    })
}

/// Judges a file in a record directory; `None` for files elsewhere.
pub(super) fn file(path: &str, name: &str, above: &[&str]) -> Option<Verdict> {
    let (&holder, area) = above.split_last()?;
    if area.is_empty() || !RECORD_DIRECTORIES.contains(&holder) {
        return None;
    }
    let genre = Genre::ALL.into_iter().find(|genre| genre.directory() == Some(holder));
    if let Some(genre) = genre {
        let is_text = name
            .to_ascii_lowercase()
            .rsplit_once('.')
            .is_some_and(|(_, ending)| ["md", "markdown", "mdx"].contains(&ending));
        return Some(if is_text {
            brief(path, name, area, genre)
        } else {
            unknown(path, name, holder, "NAME.en.md")
        });
    }
    let (endings, form): (&[&str], _) = match holder {
        "outcomes" => (&["yaml", "csv"], "NAME.yaml` and `NAME.csv"),
        _ => (&["yaml"], "NAME.yaml"),
    };
    let Some((stem, ending)) = name.rsplit_once('.').filter(|(_, ending)| endings.contains(ending)) else {
        return Some(unknown(path, name, holder, form));
    };
    if !is_slug(stem) || stem == "index" {
        let finding = Diagnostic::about_path(
            &rules::BRIEF_NAME,
            path,
            format!("`{stem}` cannot be the name of a file in `{holder}`"),
        );
        return Some(Verdict::Refuse(match to_slug(stem).filter(|slug| slug != "index") {
            Some(slug) => finding.help(format!("rename the file to `{slug}.{ending}`")),
            None => finding.help("use lower-case letters from a to z, digits and single hyphens"),
        }));
    }
    if is_device(stem) {
        let message = format!("Windows keeps the name `{stem}` for a device, and no file can have it there");
        return Some(Verdict::Refuse(
            Diagnostic::about_path(&rules::BRIEF_NAME, path, message)
                .help(format!("rename the file, for example to `{stem}-1.{ending}`")),
        ));
    }
    let id = RecordId { area: AreaId::new(&area.join("/")), stem: stem.into() };
    Some(Verdict::Take(Some(match (holder, ending) {
        ("services", _) => Kind::Service(id),
        ("schemes", _) => Kind::Scheme(id),
        (_, "csv") => Kind::OutcomeTable(id),
        _ => Kind::OutcomeRecord(id),
    })))
}

fn unknown(path: &str, name: &str, holder: &str, form: &str) -> Verdict {
    let finding =
        Diagnostic::about_path(&rules::UNKNOWN_FILE, path, format!("corin does not know the file `{name}`"));
    let stem = name.rsplit_once('.').map_or(name, |(stem, _)| stem);
    Verdict::Refuse(if name.ends_with(".yml") && holder != "outcomes" {
        finding.help(format!("rename it to `{stem}.yaml`"))
    } else {
        finding.help(format!("it is not read; the files in `{holder}` are called `{form}`"))
    })
}
