//! The tree of topics, and the briefs that share one.

use std::collections::BTreeMap;

use crate::check::context::pointer;
use crate::check::{Context, Findings, nearest};
use crate::diagnostic::Diagnostic;
use crate::model::record::{Audience, BriefRecord, NetworkRecord, Status};
use crate::model::{AreaId, Brief, LanguageTag, Network, TOPIC_LEVELS};

rules! {
    /// Two briefs that claim to be the same page on a topic.
    DUPLICATE_BRIEF = "C0405", "duplicate-brief", Warning;
    /// A topic under one that the network does not have.
    UNKNOWN_TOPIC_ABOVE = "C0440", "unknown-topic-above", Error;
    /// A topic that lies under itself.
    TOPIC_IN_CIRCLE = "C0441", "topic-in-circle", Error;
    /// A topic below the last level.
    TOPIC_TOO_DEEP = "C0442", "topic-too-deep", Error;
    /// A translation with another place among the pages than its original.
    UNEQUAL_PLACE = "C0443", "unequal-place", Warning;
}

/// Checks that the topics of `network.yaml` form a tree.
pub(super) fn check_network(network: &Network, findings: &mut Findings<'_>) {
    let (file, record) = (&network.file, &network.record);
    for (id, topic) in &record.topics {
        let Some(above) = topic.under.as_deref() else { continue };
        let span = file.span_of(&pointer(&["topics", id, "under"]));
        if !record.topics.contains_key(above) {
            let message = format!("there is no topic `{above}` that `{id}` could lie under");
            let finding = Diagnostic::new(&UNKNOWN_TOPIC_ABOVE, file, span, message);
            let others = record.topics.keys().map(String::as_str).filter(|other| other != id);
            findings.add(match nearest(above, others) {
                Some(meant) => finding.help(format!("did you mean `{meant}`?")).replace_with(meant),
                None => {
                    finding.help("add that topic, or leave `under` out: the topic then stands at the top")
                }
            });
            continue;
        }
        let way = way_up(record, id);
        let place = |id: &&str| record.topics.get_index_of(*id);
        // A circle is said once, of its first topic; so is what lies too deep.
        if way.first() == way.last() && way.len() > 1 {
            if way.iter().any(|other| place(other) < place(&id.as_str())) {
                continue;
            }
            let message = format!("the topic `{id}` lies under itself: {}", way.join(" → "));
            findings.add(
                Diagnostic::new(&TOPIC_IN_CIRCLE, file, span, message)
                    .help("one of them must stand at the top: leave its `under` out"),
            );
        } else if way.len() == TOPIC_LEVELS + 1 && is_open(record, &way) {
            let message = format!("the topic `{id}` lies on level {}: {}", way.len(), upside_down(&way));
            findings.add(
                Diagnostic::new(&TOPIC_TOO_DEEP, file, span, message)
                    .label(format!("there are {TOPIC_LEVELS} levels at most"))
                    .help("put it under a topic further up, or make several briefs of one topic of it"),
            );
        }
    }
}

/// A topic and those that it lies under, as the file says, until the top or the
/// first that comes again.
fn way_up<'a>(record: &'a NetworkRecord, id: &'a str) -> Vec<&'a str> {
    let mut way = vec![id];
    let mut here = id;
    while let Some((above, _)) =
        record.topics.get(here).and_then(|topic| record.topics.get_key_value(topic.under.as_deref()?))
    {
        let again = way.contains(&above.as_str());
        way.push(above);
        if again {
            break;
        }
        here = above;
    }
    way
}

/// True when a way ends at the top.
fn is_open(record: &NetworkRecord, way: &[&str]) -> bool {
    let above = way.last().and_then(|id| record.topics.get(*id)?.under.as_deref());
    above.is_none_or(|above| !record.topics.contains_key(above))
}

fn upside_down(way: &[&str]) -> String {
    way.iter().rev().copied().collect::<Vec<_>>().join(" › ")
}

/// Finds briefs of a country that claim to be the same page, and translations
/// that stand elsewhere than their original.
pub(super) fn check_country(context: &Context<'_>, findings: &mut Findings<'_>) {
    let briefs =
        || context.country.briefs.iter().filter_map(|brief| Some((&**brief, brief.record.as_ref()?)));
    type Subject<'a> = (&'a AreaId, &'a str, Option<Audience>, &'a LanguageTag);
    let mut by_subject: BTreeMap<Subject<'_>, Vec<(&Brief, &BriefRecord)>> = BTreeMap::new();
    for (brief, record) in briefs().filter(|(_, record)| record.status != Status::Withdrawn) {
        let subject = (&brief.id.area, brief.topic(), brief.id.audience, &brief.language);
        by_subject.entry(subject).or_default().push((brief, record));
    }
    for (subject, same) in &by_subject {
        clashes(subject.1, same, findings);
    }
    for versions in context.country.briefs.chunk_by(|one, other| one.id == other.id) {
        let original =
            versions.iter().find(|brief| Some(&brief.language) == context.network.fallback_language());
        if let Some(original) = original.or(versions.first()) {
            for brief in versions.iter().filter(|brief| brief.language != original.language) {
                unequal(context, original, brief, findings);
            }
        }
    }
}

/// Two briefs with one title, which nobody can tell apart, and two that both
/// stand for the topic.
fn clashes(topic: &str, same: &[(&Brief, &BriefRecord)], findings: &mut Findings<'_>) {
    let mut titles: BTreeMap<String, &Brief> = BTreeMap::new();
    let mut leading: Option<&Brief> =
        same.iter().map(|(brief, _)| *brief).find(|brief| *brief.id.stem == *topic);
    for (brief, record) in same {
        let title = record.title.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase();
        if let Some(first) = titles.get(&title) {
            let span = brief.file.span_of("/title");
            let message = format!("`{}` has the same topic and the same title", first.file.path);
            findings.add(
                Diagnostic::new(&DUPLICATE_BRIEF, &brief.file, span, message)
                    .help("say in the title what each is about, or put both into one brief"),
            );
        } else {
            titles.insert(title, brief);
        }
        if !record.stands_for_topic {
            continue;
        }
        match leading {
            Some(first) if first.id.stem != brief.id.stem => {
                let span = brief.file.span_of("/stands_for_topic");
                let message = format!("`{}` stands for the topic `{topic}` already", first.file.path);
                let finding = Diagnostic::new(&DUPLICATE_BRIEF, &brief.file, span, message);
                findings.add(if *first.id.stem == *topic {
                    finding
                        .help("leave `stands_for_topic` out: the brief named after the topic stands for it")
                } else {
                    finding.help("leave `stands_for_topic` out of one of them")
                });
            }
            _ => leading = Some(brief),
        }
    }
}

/// A version in another language that gives another topic or place.
fn unequal(context: &Context<'_>, original: &Brief, brief: &Brief, findings: &mut Findings<'_>) {
    let (Some(record), Some(other)) = (&brief.record, &original.record) else { return };
    // A topic that the network does not have is said as that.
    let is_known = context.network.record.topics.contains_key(brief.topic());
    let unequal = [
        ("topic", is_known && brief.topic() != original.topic(), Some(original.topic().to_owned())),
        (
            "order",
            record.order.is_some() && record.order != other.order,
            other.order.map(|order| order.to_string()),
        ),
        ("stands_for_topic", record.stands_for_topic && !other.stands_for_topic, None),
    ];
    for (field, _, wanted) in unequal.into_iter().filter(|(_, is_unequal, _)| *is_unequal) {
        let key = format!("/{field}");
        let span = brief.file.span_of(&key);
        let message = format!("`{field}` is another than in `{}`", original.file.path);
        let finding = Diagnostic::new(&UNEQUAL_PLACE, &brief.file, span, message);
        let written = brief.file.yaml.as_ref().and_then(|tree| tree.field(field)).is_some();
        findings.add(match wanted {
            Some(wanted) if written => {
                finding.help("a page has one place in all languages").replace_with(&wanted)
            }
            Some(wanted) => finding.help(format!("write `{field}: {wanted}`, as there")),
            None => finding.help(format!(
                "a page has one place in all languages: leave `{field}` out, or write it there too"
            )),
        });
    }
}
