//! Which voices may be shown to whom.
//!
//! The one place that says it: the checks, the pages and the search ask here,
//! and so does whatever leaves records out for a group of readers.

use std::sync::Arc;

use jiff::civil::Date;

use crate::model::Brief;
use crate::model::record::{Consent, ConsentScope, Sensitivity, VoiceRecord};

/// Why a voice may not be shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NoConsent {
    /// The person withdrew the consent. It holds from the day on which it is
    /// known, whatever day is written.
    Withdrawn,
    /// The last day that it covers has passed.
    Ended,
    /// It does not cover these readers.
    Readers,
    /// It does not cover a translation, and this is one.
    Translation,
}

impl Consent {
    /// True when it covers something. Who agreed to the public site agreed to
    /// the site for counsellors, whose readers are fewer.
    pub fn covers(&self, scope: ConsentScope) -> bool {
        self.scope.contains(&scope)
            || (scope == ConsentScope::Counsellor && self.scope.contains(&ConsentScope::Public))
    }
}

impl VoiceRecord {
    /// Whether the voice may be shown on `day` on a site for the readers of
    /// `site`: [`Sensitivity::Public`] is the public site,
    /// [`Sensitivity::Counsellor`] that for counsellors. Nothing may be shown
    /// on a site for nobody.
    ///
    /// # Errors
    /// Why it may not.
    pub fn may_be_shown(&self, site: Sensitivity, day: Date) -> Result<(), NoConsent> {
        if self.consent.withdrawn.is_some() {
            return Err(NoConsent::Withdrawn);
        }
        if self.consent.until.is_some_and(|until| until.last_day() < day) {
            return Err(NoConsent::Ended);
        }
        let scope = match site {
            Sensitivity::Public => ConsentScope::Public,
            Sensitivity::Counsellor => ConsentScope::Counsellor,
            Sensitivity::Withheld => return Err(NoConsent::Readers),
        };
        if self.sensitivity > site || !self.consent.covers(scope) {
            return Err(NoConsent::Readers);
        }
        if self.translation_of.is_some() && !self.consent.covers(ConsentScope::Translation) {
            return Err(NoConsent::Translation);
        }
        Ok(())
    }
}

/// Those of `voices` that may be shown on `day` on a site for the readers of
/// `site`, in their order. Whoever withdraws a consent withdraws it for all
/// languages, whatever the files of the other languages say; a version that
/// cannot be read may be the one that says so.
pub fn shown_voices(voices: &[Arc<Brief>], site: Sensitivity, day: Date) -> Vec<&Arc<Brief>> {
    let works = voices.chunk_by(|one, other| one.id == other.id);
    let not_withdrawn = works.filter(|versions| {
        versions.iter().all(|version| version.voice().is_some_and(|voice| voice.consent.withdrawn.is_none()))
    });
    not_withdrawn
        .flatten()
        .filter(|version| version.voice().is_some_and(|voice| voice.may_be_shown(site, day).is_ok()))
        .collect()
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    const TODAY: Date = date(2026, 11, 22);

    fn voice(fields: serde_json::Value) -> VoiceRecord {
        let mut record = serde_json::json!({
            "title": "A way back", "speaker": "a returnee", "told": "2026-05", "recorded_by": "rc",
            "consent": {"given": "2026-05-03", "scope": ["public"]},
        });
        if let (Some(record), serde_json::Value::Object(fields)) = (record.as_object_mut(), fields) {
            record.extend(fields);
        }
        serde_json::from_value(record).expect("a voice")
    }

    fn consent(more: serde_json::Value) -> serde_json::Value {
        let mut consent = serde_json::json!({"given": "2026-05-03", "scope": ["public"]});
        if let (Some(consent), serde_json::Value::Object(more)) = (consent.as_object_mut(), more) {
            consent.extend(more);
        }
        serde_json::json!({ "consent": consent })
    }

    fn shown(fields: serde_json::Value, site: Sensitivity) -> Result<(), NoConsent> {
        voice(fields).may_be_shown(site, TODAY)
    }

    #[test]
    fn only_what_the_consent_covers() {
        use serde_json::json;
        let public = Sensitivity::Public;
        assert_eq!(shown(json!({}), public), Ok(()));
        assert_eq!(shown(json!({}), Sensitivity::Counsellor), Ok(()));
        assert_eq!(shown(json!({}), Sensitivity::Withheld), Err(NoConsent::Readers));
        let counsellor = consent(json!({"scope": ["counsellor"]}));
        assert_eq!(shown(counsellor.clone(), public), Err(NoConsent::Readers));
        assert_eq!(shown(counsellor, Sensitivity::Counsellor), Ok(()));
        assert_eq!(shown(json!({"sensitivity": "counsellor"}), public), Err(NoConsent::Readers));
        let translated = json!({"translation_of": {"lang": "sq"}});
        assert_eq!(shown(translated, public), Err(NoConsent::Translation));
    }

    #[test]
    fn a_withdrawal_counts_whatever_its_day() {
        use serde_json::json;
        for day in ["2026-11-01", "2027-01-01"] {
            let withdrawn = consent(json!({"withdrawn": day}));
            assert_eq!(shown(withdrawn, Sensitivity::Public), Err(NoConsent::Withdrawn), "{day}");
        }
    }

    #[test]
    fn the_last_day_is_covered() {
        use serde_json::json;
        assert_eq!(shown(consent(json!({"until": "2026-11-22"})), Sensitivity::Public), Ok(()));
        assert_eq!(shown(consent(json!({"until": "2026-11"})), Sensitivity::Public), Ok(()));
        let ended = shown(consent(json!({"until": "2026-11-21"})), Sensitivity::Public);
        assert_eq!(ended, Err(NoConsent::Ended));
    }
}
