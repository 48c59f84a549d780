//! Voices: nothing is published without the consent of who speaks.

use std::sync::Arc;

use crate::check::dates::{DATE_ORDER, not_future};
use crate::check::{Context, Findings};
use crate::diagnostic::Diagnostic;
use crate::model::record::{ConsentScope, Sensitivity, VoiceRecord};
use crate::model::{Brief, NoConsent};

rules! {
    /// A voice on a site, or in a language, that its consent does not cover.
    CONSENT_SCOPE = "C1403", "consent-scope", Error;
    /// A consent that was given before anything was told.
    CONSENT_BEFORE_TELLING = "C1404", "consent-before-telling", Warning;
    /// A voice whose consent has ended.
    CONSENT_ENDED = "C1405", "consent-ended", Warning;
    /// A voice whose consent was withdrawn.
    CONSENT_WITHDRAWN = "C1406", "consent-withdrawn", Warning;
}

/// Checks the consents to all voices of a country.
pub(super) fn check_country(context: &Context<'_>, findings: &mut Findings<'_>) {
    for versions in context.country.voices.chunk_by(|one, other| one.id == other.id) {
        let withdrawn_in = versions
            .iter()
            .find(|version| version.voice().is_some_and(|voice| voice.consent.withdrawn.is_some()));
        for version in versions {
            let Some(voice) = version.voice() else { continue };
            dates(context, version, voice, findings);
            match withdrawn_in {
                Some(first) => withdrawn(version, first, findings),
                None => {
                    covered(context, version, voice, findings);
                    if is_unmarked_translation(version, versions) {
                        not_translatable(version, findings);
                    }
                }
            }
        }
    }
}

fn covered(context: &Context<'_>, brief: &Brief, voice: &VoiceRecord, findings: &mut Findings<'_>) {
    if voice.sensitivity == Sensitivity::Withheld {
        return;
    }
    match voice.may_be_shown(voice.sensitivity, context.today) {
        Ok(()) | Err(NoConsent::Withdrawn) => {}
        Err(NoConsent::Translation) => not_translatable(brief, findings),
        Err(NoConsent::Ended) => findings.add(
            Diagnostic::new(
                &CONSENT_ENDED,
                &brief.file,
                brief.file.span_of("/consent/until"),
                "the consent to this voice has ended: it is not published any more",
            )
            .help("ask the person again, or delete the file"),
        ),
        Err(NoConsent::Readers) => {
            let (site, help) = match voice.sensitivity {
                Sensitivity::Public => (
                    "the public site",
                    "ask the person; until then write `sensitivity: counsellor` if the consent covers that, or `withheld`",
                ),
                _ => ("the site for counsellors", "ask the person; until then write `sensitivity: withheld`"),
            };
            findings.add(
                Diagnostic::new(
                    &CONSENT_SCOPE,
                    &brief.file,
                    brief.file.span_of("/consent/scope"),
                    format!("the consent does not cover {site}, on which this voice would stand"),
                )
                .help(help),
            );
        }
    }
}

fn not_translatable(brief: &Brief, findings: &mut Findings<'_>) {
    findings.add(
        Diagnostic::new(
            &CONSENT_SCOPE,
            &brief.file,
            brief.file.span_of("/consent/scope"),
            "the consent does not cover translations, and this is one",
        )
        .help("ask the person, and add `translation` to `scope`; or delete this file"),
    );
}

/// True for all versions but the first when none says which is the original:
/// whichever it is, the others are translations.
fn is_unmarked_translation(version: &Arc<Brief>, versions: &[Arc<Brief>]) -> bool {
    let says = |version: &Arc<Brief>| version.voice().is_some_and(|voice| voice.translation_of.is_some());
    let is_first = versions.first().is_some_and(|first| Arc::ptr_eq(first, version));
    let is_covered = version.voice().is_some_and(|voice| voice.consent.covers(ConsentScope::Translation));
    !is_first && !is_covered && !versions.iter().any(says)
}

fn withdrawn(brief: &Brief, first: &Brief, findings: &mut Findings<'_>) {
    let own = brief.voice().is_some_and(|voice| voice.consent.withdrawn.is_some());
    let (span, message) = if own {
        (
            brief.file.span_of("/consent/withdrawn"),
            "the consent was withdrawn: this voice is on no page and not found by search".to_owned(),
        )
    } else {
        (
            brief.file.span_of_key("/consent"),
            format!("the consent was withdrawn in `{}`, and so in all languages", first.file.path),
        )
    };
    findings.add(
        Diagnostic::new(&CONSENT_WITHDRAWN, &brief.file, span, message)
            .help("build and publish, so that it disappears from the site and its mirrors")
            .help("then delete the file; it stays in the version history, which only its administrators can clear"),
    );
}

fn dates(context: &Context<'_>, brief: &Brief, voice: &VoiceRecord, findings: &mut Findings<'_>) {
    let file = &brief.file;
    let consent = &voice.consent;
    let given_is_sound = not_future(file, "/consent/given", consent.given, context.today, findings);
    if given_is_sound && voice.told.is_certainly_after(consent.given) {
        findings.add(
            Diagnostic::new(
                &CONSENT_BEFORE_TELLING,
                file,
                file.span_of("/consent/given"),
                format!(
                    "the consent is of {}, before the person told this, on {}",
                    consent.given, voice.told
                ),
            )
            .also(file.span_of("/told"), "when it was told")
            .help(
                "nobody can agree to words that are not yet said: read the text to the person, and ask then",
            ),
        );
    }
    let others = [("/consent/until", consent.until), ("/consent/withdrawn", consent.withdrawn)];
    for (place, date) in others.into_iter().filter_map(|(place, date)| Some((place, date?))) {
        let is_past = place == "/consent/until" || not_future(file, place, date, context.today, findings);
        if is_past && given_is_sound && consent.given.is_certainly_after(date) {
            let field = place.trim_start_matches("/consent/");
            findings.add(
                Diagnostic::new(
                    &DATE_ORDER,
                    file,
                    file.span_of(place),
                    format!("`{field}` is {date}, before the consent was given on {}", consent.given),
                )
                .also(file.span_of("/consent/given"), "the consent")
                .help("correct one of the two dates"),
            );
        }
    }
}
