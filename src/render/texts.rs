//! The templates of alerts, answers and voices, and what is said of an alert
//! where there is no template.

use fluent_bundle::FluentArgs;
use tera::Value;

use crate::plan::view::{AlertEntry, TextPage};

use super::site::serialised;
use super::theme::Theme;

/// The template that shows a page.
pub(super) fn template(page: &TextPage) -> &'static str {
    match page {
        TextPage::Alert(_) => "alert.html",
        TextPage::Alerts(_) => "alerts.html",
        TextPage::Answer(_) => "answer.html",
        TextPage::Answers(_) => "answers.html",
        TextPage::Voice(_) => "voice.html",
        TextPage::Voices(_) => "voices.html",
    }
}

/// The value that the template shows, by its name.
pub(super) fn value(page: &TextPage) -> Result<(&'static str, Value), tera::Error> {
    Ok(match page {
        TextPage::Alert(alert) => ("alert", serialised(alert)?),
        TextPage::Alerts(alerts) => ("alerts", serialised(alerts)?),
        TextPage::Answer(answer) => ("answer", serialised(answer)?),
        TextPage::Answers(answers) => ("answers", serialised(answers)?),
        TextPage::Voice(voice) => ("voice", serialised(voice)?),
        TextPage::Voices(voices) => ("voices", serialised(voices)?),
    })
}

impl Theme {
    /// How severe an alert is and until when it holds, as a sentence in the
    /// language of `tag`.
    pub fn about_alert(&self, alert: &AlertEntry, tag: &str) -> Option<String> {
        let messages = self.messages(tag);
        let severity = messages.plain(&format!("severity-{}", alert.severity))?;
        let mut arguments = FluentArgs::new();
        arguments.set("severity", severity);
        arguments.set("area", alert.area.name.as_str());
        arguments.set("date", alert.expires.words.as_str());
        messages.message("alert-in-feed", Some(&arguments))?.ok()
    }
}
