//! What a country says in the language of its pages: dates, names of languages,
//! who stands behind it, and where its pages lie.

use jiff::civil::Date;

use super::Shelf;
use crate::model::record::{AreaRecord, Weekday};
use crate::model::{AreaId, LanguageTag, PartialDate};
use crate::plan::address;
use crate::plan::aging;
use crate::plan::catalogue::Version;
use crate::plan::tongue;
use crate::plan::view;

impl<'a> Shelf<'a> {
    /// A language, named in this language.
    pub fn language_named(&self, language: &LanguageTag) -> view::Language {
        self.languages
            .get(language.as_str())
            .cloned()
            .unwrap_or_else(|| (self.settings.name_language)(language.as_str(), self.language.as_str()))
    }

    /// A date in words.
    pub fn say(&self, date: PartialDate) -> view::Day {
        self.dates.say(date)
    }

    /// The day that weeks begin with in this language.
    pub fn first_weekday(&self) -> Weekday {
        self.dates.first_weekday()
    }

    /// A day in words.
    pub fn say_day(&self, day: Date) -> view::Day {
        self.dates.say_day(day)
    }

    /// How old a version is.
    pub fn freshness(&self, version: &Version<'_>) -> view::Freshness {
        view::Freshness {
            state: version.state_on(self.settings.today).as_str(),
            reviewed: self.say(version.record.reviewed),
            as_of: self.say(version.record.as_of),
            due: self.say_day(version.schedule.due),
            overdue: self.say_day(version.schedule.overdue),
            outdated: self.say_day(version.schedule.outdated),
            valid_until: version.record.valid_until.map(|date| self.say(date)),
        }
    }

    /// How many of the listed pages are how old on the day of the build.
    pub fn counts(&self) -> view::Counts {
        aging::counts(&self.aging, self.settings.today)
    }

    /// A steward in this language.
    pub fn steward(&self, id: &str) -> Option<view::Steward> {
        let record = self.network.stewards.get(id)?;
        let name = self.said(&record.name);
        Some(view::Steward {
            id: id.to_owned(),
            name: name.text,
            name_language: name.language,
            address: address::steward(self.language, id),
            in_country: record.in_country,
            url: record.url.clone(),
            contact: record.contact.clone(),
            until: record.until.map(|date| self.say(date)),
            note: record.note.as_ref().map(|note| self.said(note)),
        })
    }

    /// The public contacts of an area.
    pub fn contacts(&self, record: &AreaRecord) -> Vec<view::Contact> {
        let text = |text: &crate::model::Text| self.said(text);
        let contact = |point: &crate::model::record::ContactPoint| view::Contact {
            name: text(&point.name),
            purpose: point.purpose.as_ref().map(text),
            phone: point.phone.clone(),
            email: point.email.clone(),
            url: point.url.clone(),
            address: point.address.as_ref().map(text),
            source: point.source.clone(),
            as_of: self.say(point.as_of),
        };
        record.contact_points.iter().map(contact).collect()
    }

    /// The language of texts that name none: the first of the network.
    pub(in crate::plan) fn author(&self) -> &'a str {
        self.network.fallback_language().unwrap_or(self.language).as_str()
    }

    /// A text, with its language where that is another than the page's; one that
    /// names none is in that of its `author`.
    pub(in crate::plan) fn said_by(&self, text: &crate::model::Text, author: &str) -> view::Said {
        tongue::said(text, &self.chain_tags(), author, self.settings.name_language)
    }

    /// The way from the first page to an area, the area itself included.
    pub fn way_to(&self, area: &AreaId) -> Vec<view::Crumb> {
        let mut way = Vec::new();
        let mut here = Some(area.clone());
        while let Some(id) = here {
            if let Some(name) = self.area(&id) {
                way.push(view::Crumb { title: name.name.clone(), address: name.address.clone() });
            }
            here = id.parent();
        }
        way.reverse();
        way
    }

    /// The same page in the other languages: `find` gives its address in a
    /// language, `nearest` the page that is nearest to it where it is missing.
    pub fn translations(
        &self,
        find: impl Fn(&LanguageTag) -> Option<String>,
        nearest: impl Fn(&LanguageTag) -> String,
    ) -> Vec<view::Translation> {
        let others = self.country.languages.iter().filter(|other| *other != self.language);
        let translation = |other: &LanguageTag| {
            let found = find(other);
            let exists = found.is_some();
            let address = found.unwrap_or_else(|| nearest(other));
            view::Translation { language: self.language_named(other), address, exists }
        };
        others.map(translation).collect()
    }
}
