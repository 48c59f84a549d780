//! What `network.yaml` says of rules, topics and addresses.

use crate::check::context::pointer;
use crate::check::ids::{RESERVED, RESERVED_NAME};
use crate::check::{Findings, registry};
use crate::diagnostic::Diagnostic;
use crate::model::Network;
use crate::model::record::CheckSetting;

rules! {
    /// A rule in `checks` that there is not.
    UNKNOWN_RULE = "C0409", "unknown-rule", Warning;
    /// A rule in `checks` that cannot be lowered.
    FIXED_RULE = "C0410", "fixed-rule", Warning;
    /// A publisher that nobody can reach.
    UNREACHABLE_PUBLISHER = "C0907", "unreachable-publisher", Warning;
}

/// Checks `network.yaml`.
pub(super) fn check(network: &Network, findings: &mut Findings<'_>) {
    let file = &network.file;
    for (name, setting) in &network.record.checks {
        let span = file.span_of_key(&pointer(&["checks", name]));
        match registry::find(name).filter(|rule| rule.name == name) {
            None => {
                let mut finding =
                    Diagnostic::new(&UNKNOWN_RULE, file, span, format!("there is no rule `{name}`"));
                let by_code = registry::find(name).map(|rule| rule.name);
                finding = match by_code.or_else(|| registry::suggest(name)) {
                    Some(meant) => finding.help(format!("did you mean `{meant}`?")).replace_with(meant),
                    None => finding.help("`corin explain --list` shows all rules"),
                };
                findings.add(finding);
            }
            Some(rule) if registry::is_fixed(rule) && *setting != CheckSetting::Error => {
                findings.add(
                    Diagnostic::new(&FIXED_RULE, file, span, format!("`{name}` always stops a build"))
                        .help("pages would be wrong or unsafe without it: remove the line"),
                );
            }
            // What is asked for anyway says nothing.
            Some(_) => {}
        }
    }
    for topic in network.record.topics.keys() {
        if RESERVED.contains(&topic.as_str()) {
            let span = file.span_of_key(&pointer(&["topics", topic]));
            findings.add(
                Diagnostic::new(
                    &RESERVED_NAME,
                    file,
                    span,
                    format!("a topic cannot have the id `{topic}`: pages of corin have it"),
                )
                .help("choose another id; the name that readers see stays as it is"),
            );
        }
    }
    let record = &network.record;
    if let Some(publisher) = &record.publisher {
        let is_empty = |text: &Option<String>| text.as_deref().is_none_or(|text| text.trim().is_empty());
        if is_empty(&publisher.contact) && is_empty(&publisher.url) {
            let message = "the publisher has no public contact: nobody can ask, or tell what is wrong";
            findings.add(
                Diagnostic::new(&UNREACHABLE_PUBLISHER, file, file.span_of_key("/publisher"), message).help(
                    "write `contact:` under it, the address of a desk and not of a person, or `url:`, a page that says how to reach it",
                ),
            );
        }
    }
}
