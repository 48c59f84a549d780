//! Records that say to many what only few may read.

use crate::check::context::pointer;
use crate::check::{Context, Findings};
use crate::diagnostic::{Diagnostic, Span};
use crate::model::record::{Sensitivity, SourceReference};
use crate::model::{Brief, Scheme, Service, Target};

rules! {
    /// A page that rests on a source which fewer may read about.
    RESTRICTED_SOURCE = "C1601", "restricted-source", Error;
    /// A page that leads to one which fewer may read.
    RESTRICTED_LINK = "C1602", "restricted-link", Error;
    /// Versions of one page that are not for the same readers.
    UNEQUAL_SENSITIVITY = "C1603", "unequal-sensitivity", Error;
}

/// Checks what a text cites and leads to.
pub(super) fn check_brief(context: &Context<'_>, brief: &Brief, findings: &mut Findings<'_>) {
    let Some(record) = &brief.record else { return };
    sources(context, &brief.file, record.sensitivity, &record.sources, findings);
    for (number, link) in brief.body.links.iter().enumerate() {
        // A titled link gives a path from the top of the network, others one
        // from the file; a target that is both is judged as both.
        let mut targets: Vec<&std::sync::Arc<Brief>> = Vec::new();
        if let Target::Brief { area, stem, audience, .. } = Target::read(&link.target, &brief.id.area) {
            targets.extend(context.known.brief(area.as_str(), &stem, audience));
        }
        if let Some(((area, stem), _)) = Target::of_page(&link.target) {
            targets.extend(context.known.brief(area.as_str(), &stem, None));
        }
        let span = brief.body.links.get(number).map_or(0..0, |link| link.span.clone());
        restricted_target(&brief.file, record.sensitivity, &targets, span, findings);
    }
    if let Some(target) = &record.replaced_by
        && let Some(((area, stem), _)) = Target::of_page(target)
    {
        let targets: Vec<&std::sync::Arc<Brief>> = context.known.brief(area.as_str(), &stem, None).to_vec();
        let span = brief.file.span_of("/replaced_by");
        restricted_target(&brief.file, record.sensitivity, &targets, span, findings);
    }
}

/// Checks what a service rests on.
pub(super) fn check_service(context: &Context<'_>, service: &Service, findings: &mut Findings<'_>) {
    let Some(record) = &service.record else { return };
    sources(context, &service.file, record.sensitivity, &record.sources, findings);
}

/// Checks what a scheme rests on.
pub(super) fn check_scheme(context: &Context<'_>, scheme: &Scheme, findings: &mut Findings<'_>) {
    let Some(record) = &scheme.record else { return };
    sources(context, &scheme.file, record.sensitivity, &record.sources, findings);
}

/// Compares the versions of each page: they say the same, so they are for the
/// same readers.
pub(super) fn check_country(context: &Context<'_>, findings: &mut Findings<'_>) {
    let country = context.country;
    for list in [&country.briefs, &country.alerts, &country.answers, &country.voices] {
        let same = |one: &Brief, other: &Brief| one.id.area == other.id.area && one.id.stem == other.id.stem;
        for versions in list.chunk_by(|one, other| same(one, other)) {
            let of = |brief: &Brief| brief.record.as_ref().map(|record| record.sensitivity);
            let Some(strictest) =
                versions.iter().filter(|brief| of(brief).is_some()).max_by_key(|brief| of(brief))
            else {
                continue;
            };
            for brief in versions {
                if of(brief).is_some_and(|own| Some(own) < of(strictest)) {
                    findings.add(unequal(brief, strictest));
                }
            }
        }
    }
}

fn unequal(brief: &Brief, strictest: &Brief) -> Diagnostic {
    let word = |brief: &Brief| brief.record.as_ref().map_or("", |record| record.sensitivity.as_str());
    let span = brief.file.span_of("/sensitivity");
    let message =
        format!("this version is `{}`, and `{}` is `{}`", word(brief), strictest.file.path, word(strictest));
    Diagnostic::new(&UNEQUAL_SENSITIVITY, &brief.file, span, message).help(format!(
        "both say the same: write `sensitivity: {}` here, or open the other one",
        word(strictest)
    ))
}

/// Checks that a record rests on no source which fewer may read about.
pub(super) fn sources(
    context: &Context<'_>,
    file: &std::sync::Arc<crate::load::ContentFile>,
    own: Sensitivity,
    sources: &[SourceReference],
    findings: &mut Findings<'_>,
) {
    for (index, reference) in sources.iter().enumerate() {
        let (id, source) = match reference {
            SourceReference::Shared(id) => match context.network.sources.get(id) {
                Some(source) => (id, source),
                None => continue,
            },
            SourceReference::Own { id, source } => (id, &**source),
        };
        if source.sensitivity > own {
            let span = file.span_of(&pointer(&["sources", &index.to_string()]));
            let message = format!(
                "the source `{id}` is `{}`, and what rests on it here is `{}`",
                source.sensitivity.as_str(),
                own.as_str()
            );
            findings.add(Diagnostic::new(&RESTRICTED_SOURCE, file, span, message).help(format!(
                "leave the source out, or write `sensitivity: {}` for the whole record",
                source.sensitivity.as_str()
            )));
        }
    }
}

fn restricted_target(
    file: &std::sync::Arc<crate::load::ContentFile>,
    own: Sensitivity,
    targets: &[&std::sync::Arc<Brief>],
    span: Span,
    findings: &mut Findings<'_>,
) {
    let stricter = targets.iter().find_map(|target| {
        let sensitivity = target.record.as_ref()?.sensitivity;
        (sensitivity > own).then_some((target, sensitivity))
    });
    if let Some((target, sensitivity)) = stricter {
        let message =
            format!("`{}` is `{}`, and this page is `{}`", target.id, sensitivity.as_str(), own.as_str());
        findings.add(
            Diagnostic::new(&RESTRICTED_LINK, file, span, message).help(
                "leave the link out: its readers would find nothing, and learn that there is something",
            ),
        );
    }
}
