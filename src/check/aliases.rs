//! Former addresses of pages.

use crate::check::{Context, Findings};
use crate::diagnostic::Diagnostic;
use crate::plan::claims::{Claims, Obstacle, Owner};
use crate::write::OutputPath;

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
    let mut claims = Claims::of(context.network, context.country);
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
                continue;
            }
            let Err(obstacle) = claims.claim(alias, Owner::Content(brief.file.path.clone())) else {
                continue;
            };
            findings.add(match obstacle {
                Obstacle::Taken { owner: Owner::Content(other), .. } if other == brief.file.path => {
                    finding(format!("the page has the address `{alias}` already")).help("remove the line")
                }
                Obstacle::Taken { address, owner: Owner::Content(other) } => {
                    finding(format!("the address `{address}` belongs to `{other}`"))
                        .help("an address can lead to one page only")
                }
                Obstacle::Taken { address, owner: Owner::Corin } => {
                    finding(format!("the address `{address}` belongs to a page that corin makes itself"))
                        .help("an address can lead to one page only: remove the line")
                }
                Obstacle::Directory { inside } => {
                    finding(format!("`{alias}` is a directory: `{inside}` lies in it"))
                        .help("a former address is that of a page, such as `en/shelter.html`")
                }
                Obstacle::File { address } => {
                    finding(format!("nothing can lie below `{address}`, which is a page"))
                        .help("write the address that the page had, such as `en/shelter.html`")
                }
            });
        }
    }
}

/// Why a text is not the former address of a page.
fn form(context: &Context<'_>, alias: &str) -> Result<(), String> {
    let mut steps = alias.split('/');
    let first = steps.next().unwrap_or_default();
    if !context.country.languages.iter().any(|language| language.as_str() == first) {
        return Err("it does not begin with a language of the country".to_owned());
    }
    OutputPath::parse(&format!("{}/{alias}", context.country.id())).map_err(|problem| problem.to_string())?;
    if steps.clone().any(|step| step.starts_with('.')) {
        return Err("a part of it begins with a full stop".to_owned());
    }
    let name = steps.next_back().unwrap_or_default();
    if !name.ends_with(".html") {
        return Err("it does not end with the name of a page, such as `shelter.html`".to_owned());
    }
    Ok(())
}
