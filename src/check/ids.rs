//! Ids that name nothing, and names that mean two things.

use crate::check::context::pointer;
use crate::check::links::shown_path;
use crate::check::{Context, Findings, nearest};
use crate::diagnostic::Diagnostic;
use crate::load::yaml::Value;
use crate::model::record::SourceReference;
use crate::model::{Area, AreaId, Brief, Genre, Target};

rules! {
    /// A brief on a topic that the network does not have.
    UNKNOWN_TOPIC = "C0401", "unknown-topic", Error;
    /// A steward that `stewards.yaml` does not have.
    UNKNOWN_STEWARD = "C0402", "unknown-steward", Error;
    /// A source that neither `sources.yaml` nor the brief has.
    UNKNOWN_SOURCE = "C0403", "unknown-source", Error;
    /// A brief in a language that its country or the network does not have.
    UNLISTED_LANGUAGE = "C0404", "unlisted-language", Error;
    /// A page that `replaced_by` names and that is not there.
    UNKNOWN_PAGE = "C0406", "unknown-page", Error;
    /// A topic or place with the name of a page that corin makes itself.
    RESERVED_NAME = "C0407", "reserved-name", Error;
}

/// Names of pages and directories that corin makes itself in a country.
pub(super) const RESERVED: [&str; 14] = [
    "index",
    "topics",
    "sources",
    "stewards",
    "search",
    "freshness",
    "pages",
    "plan",
    "changes",
    "assets",
    "data",
    "accessibility",
    "privacy",
    "hosts",
];

/// Names of directories that corin makes itself beside those of countries.
const RESERVED_IN_NETWORK: [&str; 3] = ["assets", "data", "hosts"];

/// Checks the ids that a brief names.
pub(super) fn check_brief(context: &Context<'_>, brief: &Brief, findings: &mut Findings<'_>) {
    let reserved = if brief.id.genre == Genre::Brief { &RESERVED[..] } else { &["index"] };
    if reserved.contains(&&*brief.id.stem) {
        let what = if brief.id.genre == Genre::Brief { "a brief" } else { "a text" };
        let message = format!("{what} cannot be called `{}`: a page of corin has that name", brief.id.stem);
        findings.add(Diagnostic::new(&RESERVED_NAME, &brief.file, 0..0, message).help("rename the file"));
    }
    topics(context, brief, findings);
    language(context, brief, findings);
    let Some(record) = &brief.record else {
        listed_sources(context, brief, findings);
        return;
    };
    let file = &brief.file;
    if !context.has_steward(&record.reviewed_by) {
        let span = file.span_of(&brief.pointer_of("reviewed_by"));
        findings.add(unknown_steward(
            context,
            &record.reviewed_by,
            Diagnostic::new(
                &UNKNOWN_STEWARD,
                file,
                span,
                format!("there is no steward `{}`", record.reviewed_by),
            ),
        ));
    }
    if let Some(answer) = brief.answer()
        && answer.reviewed_by.is_some()
        && !context.has_steward(&answer.answered_by)
    {
        let id = &answer.answered_by;
        let message = format!("there is no steward `{id}`");
        let finding = Diagnostic::new(&UNKNOWN_STEWARD, file, file.span_of("/answered_by"), message);
        findings.add(unknown_steward(context, id, finding));
    }
    for (index, source) in record.sources.iter().enumerate() {
        if let SourceReference::Shared(id) = source
            && !context.has_shared_source(id)
        {
            let span = file.span_of(&format!("/sources/{index}"));
            findings.add(unknown_source(
                id,
                context.source_ids(brief),
                Some(brief.id.genre.in_words()),
                Diagnostic::new(
                    &UNKNOWN_SOURCE,
                    file,
                    span,
                    format!("there is no source `{id}` in `content/sources.yaml`"),
                ),
            ));
        }
    }
    for (id, fact) in &record.facts {
        if !context.has_source(&fact.source, brief) {
            let span = file.span_of(&pointer(&["facts", id, "source"]));
            findings.add(unknown_source(
                &fact.source,
                context.source_ids(brief),
                Some(brief.id.genre.in_words()),
                Diagnostic::new(&UNKNOWN_SOURCE, file, span, format!("there is no source `{}`", fact.source)),
            ));
        }
    }
    if let Some(target) = &record.replaced_by {
        replaced_by(context, brief, target, findings);
    }
}

/// Checks the list of sources of a brief whose front matter has errors
/// elsewhere, so that one run finds this as well. Sources of its own stand in
/// the list as groups of fields and are not judged.
fn listed_sources(context: &Context<'_>, brief: &Brief, findings: &mut Findings<'_>) {
    let list = brief.file.yaml.as_ref().and_then(|tree| tree.field("sources"));
    let Some(Value::Sequence(sources)) = list.map(|node| &node.value) else { return };
    for source in sources {
        let Value::Scalar { text, .. } = &source.value else { continue };
        if !text.is_empty() && !context.has_shared_source(text) {
            let message = format!("there is no source `{text}` in `content/sources.yaml`");
            findings.add(unknown_source(
                text,
                context.source_ids(brief),
                Some(brief.id.genre.in_words()),
                Diagnostic::new(&UNKNOWN_SOURCE, &brief.file, source.span.clone(), message),
            ));
        }
    }
}

/// Checks the ids that an area names.
pub(super) fn check_area(context: &Context<'_>, area: &Area, findings: &mut Findings<'_>) {
    let file = &area.file;
    let reserved = if area.id.depth() > 0 { &RESERVED[..] } else { &RESERVED_IN_NETWORK };
    if reserved.contains(&area.id.directory()) {
        findings.add(
            Diagnostic::new(
                &RESERVED_NAME,
                file,
                0..0,
                format!(
                    "a place cannot have the directory name `{}`: pages of corin have it",
                    area.id.directory()
                ),
            )
            .help("rename the directory"),
        );
    }
    if let Some(steward) = &area.record.steward
        && !context.has_steward(steward)
    {
        let message = format!("there is no steward `{steward}`");
        let finding = Diagnostic::new(&UNKNOWN_STEWARD, file, file.span_of("/steward"), message);
        findings.add(unknown_steward(context, steward, finding));
    }
    for (index, contact) in area.record.contact_points.iter().enumerate() {
        if !context.has_shared_source(&contact.source) {
            let span = file.span_of(&format!("/contact_points/{index}/source"));
            let message = format!("there is no source `{}` in `content/sources.yaml`", contact.source);
            let ids = context.network.sources.keys().map(String::as_str);
            findings.add(unknown_source(
                &contact.source,
                ids,
                None,
                Diagnostic::new(&UNKNOWN_SOURCE, file, span, message),
            ));
        }
    }
}

fn topics(context: &Context<'_>, brief: &Brief, findings: &mut Findings<'_>) {
    for (topic, place) in brief.topics() {
        // An alert or a voice may name no topic.
        if !context.network.record.topics.contains_key(topic)
            && (!topic.is_empty() || brief.id.genre == Genre::Brief)
        {
            findings.add(unknown_topic(context, brief, topic, &place));
        }
    }
}

fn unknown_topic(context: &Context<'_>, brief: &Brief, topic: &str, place: &str) -> Diagnostic {
    let topics = &context.network.record.topics;
    let file = &brief.file;
    let named = brief.record.as_ref().is_some_and(|record| record.topic.is_some());
    let span = if named { file.span_of(place) } else { 0..0 };
    let message = format!("there is no topic `{topic}` in `content/network.yaml`");
    let mut finding = Diagnostic::new(&UNKNOWN_TOPIC, file, span, message);
    let near = nearest(topic, topics.keys().map(String::as_str));
    let further =
        elsewhere(context, brief).or_else(|| context.network.record.topic_in_name(topic)).filter(|_| !named);
    match (near, further) {
        (Some(meant), _) if named => {
            finding = finding.help(format!("did you mean `{meant}`?")).replace_with(meant);
        }
        (_, Some(meant)) => {
            finding = finding.help(format!(
                "for a further page on `{meant}` write `topic: {meant}` in its front matter; the file keeps its name"
            ));
        }
        (Some(meant), None) => {
            finding = finding.help(format!(
                "did you mean `{meant}`? the name of the file says the topic: `{meant}.{}.md`",
                brief.language
            ));
        }
        (None, None) => {
            let all: Vec<&str> = topics.keys().map(String::as_str).take(30).collect();
            finding = finding
                .help(format!("the topics are {}", all.join(", ")))
                .help("name the file after its topic, write `topic:` in its front matter, or add the topic");
        }
    }
    finding
}

/// The topic that the same page gives in another language, or for other readers.
fn elsewhere<'a>(context: &Context<'a>, brief: &Brief) -> Option<&'a str> {
    let own = &brief.id;
    let others = context.country.briefs.iter();
    let mut same = others.filter(|other| other.id.area == own.area && other.id.stem == own.stem);
    same.find_map(|other| other.record.as_ref()?.topic.as_deref())
        .filter(|topic| context.network.record.topics.contains_key(*topic))
}

fn language(context: &Context<'_>, brief: &Brief, findings: &mut Findings<'_>) {
    let of_country = &context.country.languages;
    if of_country.contains(&brief.language) {
        return;
    }
    let (whose, file) = if context.network.record.languages.contains(&brief.language) {
        ("the country", format!("content/{}/area.yaml", context.country.id()))
    } else {
        ("the network", "content/network.yaml".to_owned())
    };
    findings.add(
        Diagnostic::new(
            &UNLISTED_LANGUAGE,
            &brief.file,
            0..0,
            format!(
                "{whose} does not have the language `{}`, so that nobody would see this page",
                brief.language
            ),
        )
        .help(format!("add `{}` to `languages` in `{file}`, or rename the file", brief.language)),
    );
}

fn replaced_by(context: &Context<'_>, brief: &Brief, target: &str, findings: &mut Findings<'_>) {
    let path = format!("{}/{}", brief.directory(), brief.id.stem);
    let file = &brief.file;
    let span = file.span_of("/replaced_by");
    if let Some(((area, stem), _)) = Target::of_page(target) {
        note_country(context, &area, findings);
        if target == path && brief.id.audience.is_none() {
            findings.add(
                Diagnostic::new(&UNKNOWN_PAGE, file, span, "a page cannot be replaced by itself")
                    .help("name the page that stands in its place, or leave `replaced_by` out"),
            );
            return;
        }
        if !context.known.brief(area.as_str(), &stem, None).is_empty() {
            return;
        }
    }
    let mut finding = Diagnostic::new(&UNKNOWN_PAGE, file, span, format!("there is no page `{target}`"));
    let paths: Vec<String> = context.known.brief_paths().collect();
    finding = match nearest(target, paths.iter().map(String::as_str)) {
        Some(meant) => finding.help(format!("did you mean `{meant}`?")).replace_with(meant),
        None => finding.help(format!("write the path of a page, such as `{}`", shown_path(context))),
    };
    findings.add(finding);
}

/// Notes that a finding depends on another country.
pub(super) fn note_country(context: &Context<'_>, area: &AreaId, findings: &mut Findings<'_>) {
    if area.country() != context.country.id() {
        findings.asked(area.country());
    }
}

pub(super) fn unknown_steward(context: &Context<'_>, id: &str, finding: Diagnostic) -> Diagnostic {
    match nearest(id, context.network.stewards.keys().map(String::as_str)) {
        Some(meant) => finding.help(format!("did you mean `{meant}`?")).replace_with(meant),
        None => finding
            .help("add the organisation to `content/stewards.yaml`, or write the id of one that is there"),
    }
}

/// Says what to do about an unknown source in what is called `what`: `the
/// brief`, when it can have sources of its own.
pub(super) fn unknown_source<'a>(
    id: &str,
    ids: impl Iterator<Item = &'a str>,
    what: Option<&str>,
    finding: Diagnostic,
) -> Diagnostic {
    match nearest(id, ids) {
        Some(meant) => finding.help(format!("did you mean `{meant}`?")).replace_with(meant),
        None => finding.help(match what {
            Some(what) => format!("add the source to `content/sources.yaml` or to `sources` of {what}"),
            None => "add the source to `content/sources.yaml`".to_owned(),
        }),
    }
}
