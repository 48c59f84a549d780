//! Alerts, answers and voices of the sample.

use std::sync::Arc;

use corin::plan::view::{
    Age, AlertEntry, AlertList, AlertView, AnswerView, AnswersOnTopic, Beside, TextList, TextLists, TextPage,
    VoiceEntry, VoiceView,
};

use super::Sample;

impl Sample<'_> {
    pub(super) fn text_lists(&self) -> TextLists {
        let list =
            |name: &str| Some(TextList { address: format!("{}/{name}/index.html", self.tag), count: 2 });
        TextLists {
            alerts: list("alerts"),
            feed: Some(format!("{}/alerts.xml", self.tag)),
            answers: list("answers"),
            voices: list("voices"),
        }
    }

    /// An alert, an answer and a voice.
    #[allow(dead_code, reason = "shared with the tests, which take all kinds at once")]
    pub(crate) fn single_texts(&self) -> [TextPage; 3] {
        [
            TextPage::Alert(self.alert()),
            TextPage::Answer(Box::new(self.answer())),
            TextPage::Voice(self.voice()),
        ]
    }

    /// A page of each kind, by the name of its kind.
    #[allow(dead_code, reason = "shared with the example, which shows some of them")]
    pub(crate) fn text_pages(&self) -> [(&'static str, TextPage); 6] {
        let some = |list: Vec<_>| if self.full { list } else { Vec::new() };
        let alerts = AlertList {
            current: some(vec![self.alert_entry("extreme", false), self.alert_entry("minor", false)]),
            past: some(vec![self.alert_entry("moderate", true)]),
        };
        let answers = vec![AnswersOnTopic { topic: self.topic(0), entries: vec![self.entry(0, 1, "due")] }];
        let voices = if self.full { vec![self.voice_entry()] } else { Vec::new() };
        [
            ("alert", TextPage::Alert(self.alert())),
            ("alerts", TextPage::Alerts(alerts)),
            ("answer", TextPage::Answer(Box::new(self.answer()))),
            ("answers", TextPage::Answers(if self.full { answers } else { Vec::new() })),
            ("voice", TextPage::Voice(self.voice())),
            ("voices", TextPage::Voices(voices)),
        ]
    }

    /// What stands beside a page.
    #[allow(dead_code, reason = "shared with the example, which shows none of it")]
    pub(crate) fn beside(&self) -> Beside {
        if !self.full {
            return Beside::default();
        }
        Beside {
            alerts: vec![self.alert_entry("severe", false), self.alert_entry("minor", false)],
            answers: vec![self.entry(0, 1, "current"), self.foreign_entry(1)],
            voices: vec![self.voice_entry()],
        }
    }

    fn alert_entry(&self, severity: &'static str, has_expired: bool) -> Arc<AlertEntry> {
        Arc::new(AlertEntry {
            title: self.words.title.to_owned(),
            summary: self.when(|| self.words.summary.to_owned()),
            address: format!("{}/alerts/road.html", self.tag),
            language: self.when(|| self.theme.language("en", self.tag)),
            area: self.area(0),
            topics: vec![self.topic(0).name],
            severity,
            issued: self.day("2026-11-16"),
            expires: self.day("2026-12"),
            last_day: "2026-12-31".to_owned(),
            has_expired,
            age: age(has_expired),
            withdrawn: None,
        })
    }

    fn voice_entry(&self) -> Arc<VoiceEntry> {
        Arc::new(VoiceEntry {
            title: self.words.title.to_owned(),
            summary: self.when(|| self.words.summary.to_owned()),
            speaker: self.words.note.to_owned(),
            address: format!("{}/voices/voice.html", self.tag),
            language: None,
            area: self.area(1),
            topics: vec![self.topic(0).name],
            told: self.day("2026-05"),
            last_day: self.when(|| "2026-12-31".to_owned()),
        })
    }

    fn alert(&self) -> AlertView {
        AlertView {
            body: self.words.body.to_owned(),
            plain: String::new(),
            severity: "severe",
            issued: self.day("2026-11-16"),
            expires: self.day("2026-12-05"),
            last_day: "2026-12-05".to_owned(),
            has_expired: !self.full,
            age: age(!self.full),
            withdrawn: None,
            issuer: self.when(|| self.steward()),
            sources: self.brief("current").sources,
            area: self.area(1),
            topics: if self.full { vec![self.topic(0), self.topic(3)] } else { Vec::new() },
        }
    }

    fn answer(&self) -> AnswerView {
        AnswerView {
            body: self.words.body.to_owned(),
            plain: String::new(),
            freshness: self.freshness("due"),
            withdrawn: if self.full { None } else { self.withdrawn().withdrawn },
            asked: self.when(|| self.day("2026-09")),
            answered: self.day("2026-10-02"),
            answered_by: self.when(|| self.steward()),
            steward: self.when(|| self.steward()),
            sources: self.brief("current").sources,
            area: self.area(1),
            topic: self.topic(0),
            briefs: if self.full { vec![self.entry(0, 1, "current")] } else { Vec::new() },
            related: if self.full { vec![self.entry(1, 1, "outdated")] } else { Vec::new() },
        }
    }

    fn voice(&self) -> VoiceView {
        VoiceView {
            body: self.words.body.to_owned(),
            speaker: self.words.note.to_owned(),
            told: self.day("2026-05"),
            last_day: self.when(|| "2026-12-31".to_owned()),
            recorded_by: self.when(|| self.steward()),
            original: self.when(|| self.theme.language("sq", self.tag)),
            sources: Vec::new(),
            area: self.area(1),
            topics: if self.full { vec![self.topic(0)] } else { Vec::new() },
        }
    }
}

fn age(has_expired: bool) -> Age {
    Age { state: if has_expired { "outdated" } else { "current" }, outdated: "2026-12-06".to_owned() }
}
