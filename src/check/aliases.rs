//! Former addresses of pages.

use std::collections::BTreeMap;

use crate::check::{Context, Findings};
use crate::diagnostic::Diagnostic;
use crate::model::Brief;

rules! {
    /// A former address that leads nowhere, or that another page has.
    BAD_ALIAS = "C0408", "bad-alias", Error;
}

/// Checks the former addresses of all pages of a country.
pub(super) fn check_country(context: &Context<'_>, findings: &mut Findings<'_>) {
    let briefs = &context.country.briefs;
    if !briefs.iter().any(|brief| brief.record.as_ref().is_some_and(|record| !record.aliases.is_empty())) {
        return;
    }
    let mut taken: BTreeMap<String, &str> =
        briefs.iter().map(|brief| (address(brief), &*brief.file.path)).collect();
    for brief in briefs {
        let aliases = brief.record.iter().flat_map(|record| &record.aliases);
        for (index, alias) in aliases.enumerate() {
            let span = brief.file.span_of(&format!("/aliases/{index}"));
            let finding = |message: String| Diagnostic::new(&BAD_ALIAS, &brief.file, span.clone(), message);
            if let Err(problem) = form(context, alias) {
                findings.add(
                    finding(format!("`{alias}` cannot be a former address: {problem}"))
                        .help("write the address below the country, such as `en/shelter.html`"),
                );
            } else if let Some(other) = taken.get(alias) {
                findings.add(
                    finding(format!("the address `{alias}` belongs to `{other}`"))
                        .help("an address can lead to one page only"),
                );
            } else {
                taken.insert(alias.clone(), &brief.file.path);
            }
        }
    }
}

/// The address of a page below its country.
fn address(brief: &Brief) -> String {
    let below = brief.id.area.below_country();
    let slash = if below.is_empty() { "" } else { "/" };
    let audience = brief.id.audience.map_or(String::new(), |audience| format!(".{}", audience.as_str()));
    format!("{}/{below}{slash}{}{audience}.html", brief.language, brief.id.stem)
}

fn form(context: &Context<'_>, alias: &str) -> Result<(), &'static str> {
    let mut steps = alias.split('/');
    let first = steps.next().unwrap_or_default();
    if !context.country.languages.iter().any(|language| language.as_str() == first) {
        return Err("it does not begin with a language of the country");
    }
    let mut depth = 0;
    for step in steps {
        depth += 1;
        let sound = !step.is_empty()
            && step.chars().all(|character| character.is_alphanumeric() || "-_.".contains(character))
            && !step.starts_with('.');
        if !sound {
            return Err("its parts are made of letters, digits, `-`, `_` and `.` only");
        }
    }
    if depth == 0 || !alias.ends_with(".html") {
        return Err("it does not end with the name of a page, such as `shelter.html`");
    }
    Ok(())
}
