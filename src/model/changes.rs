//! What changed in a country: from the lists in its files, else from the
//! history of its files.

use std::collections::BTreeMap;
use std::sync::Arc;

use jiff::civil::Date;

use crate::load::ContentFile;
use crate::load::history::History;
use crate::model::network::{Country, Network};
use crate::model::record::{ChangeRecord, ChangeWord, ChangesSetting};
use crate::model::{PartialDate, Text};

/// What happened to a page.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ChangeKind {
    /// It is there for the first time, or again.
    New,
    /// It says something else than before.
    Edited,
    /// It was confirmed without a change.
    Reviewed,
    /// It was withdrawn; its address stays.
    Withdrawn,
    /// What it describes has ended.
    Closed,
    /// It stands at another address and says the same.
    Moved,
    /// It is gone, and so is its address.
    Removed,
}

impl ChangeKind {
    /// All kinds, in the order in which pages name them.
    pub const ALL: [Self; 7] =
        [Self::New, Self::Edited, Self::Reviewed, Self::Withdrawn, Self::Closed, Self::Moved, Self::Removed];

    /// The word used in addresses, attributes and string ids.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::New => "new",
            Self::Edited => "edited",
            Self::Reviewed => "reviewed",
            Self::Withdrawn => "withdrawn",
            Self::Closed => "closed",
            Self::Moved => "moved",
            Self::Removed => "removed",
        }
    }
}

impl From<ChangeWord> for ChangeKind {
    fn from(word: ChangeWord) -> Self {
        match word {
            ChangeWord::New => Self::New,
            ChangeWord::Edited => Self::Edited,
            ChangeWord::Reviewed => Self::Reviewed,
            ChangeWord::Withdrawn => Self::Withdrawn,
            ChangeWord::Closed => Self::Closed,
        }
    }
}

/// A change of one file of content.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Change {
    /// When.
    pub on: PartialDate,
    /// What happened.
    pub kind: ChangeKind,
    /// What is different now: the editors' sentence, or first lines of commits.
    pub summary: Option<Text>,
    /// True when the editors listed it themselves.
    pub recorded: bool,
    /// The last title of what is removed.
    pub title: Option<Text>,
}

/// The days that changes are told of, both included.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Window {
    /// The first day.
    pub from: Date,
    /// The last day: that of the build.
    pub until: Date,
}

impl Window {
    /// How many days changes are told of, unless the network says otherwise.
    pub const DAYS: u16 = 365;

    /// The window of a network on a day.
    pub fn of(setting: &ChangesSetting, today: Date) -> Self {
        let days = jiff::Span::new().days(i64::from(setting.days.unwrap_or(Self::DAYS)));
        Self { from: today.saturating_sub(days), until: today }
    }

    /// True when the date may mean a day in the window.
    fn may_hold(self, date: PartialDate) -> bool {
        date.last_day() >= self.from && date.first_day() <= self.until
    }
}

/// The changes of a country by the path of the file
/// (`content/xk/housing.en.md`), those of each file newest first. Paths of
/// files that are gone are among them.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Changes {
    by_path: BTreeMap<Arc<str>, Vec<Change>>,
    from: Option<Date>,
}

impl Changes {
    /// The changes of a country: what a file says itself stands in the place
    /// of what its history says.
    fn of(country: &Country, history: &History, window: Window, summaries: bool) -> Self {
        let directory = format!("content/{}/", country.id());
        let mut by_path: BTreeMap<Arc<str>, Vec<Change>> = history
            .changes
            .range(Arc::<str>::from(directory.as_str())..)
            .take_while(|(path, _)| path.starts_with(&directory))
            .map(|(path, changes)| (Arc::clone(path), changes.clone()))
            .collect();
        if !summaries {
            by_path.values_mut().flatten().for_each(|change| change.summary = None);
        }
        for file in country.files() {
            if let Some(own) = recorded(file) {
                by_path.insert(Arc::clone(&file.path), own);
            }
        }
        for changes in by_path.values_mut() {
            changes.retain(|change| window.may_hold(change.on));
            changes.sort_by_key(|change| (std::cmp::Reverse(change.on.last_day()), change.kind));
        }
        by_path.retain(|_, changes| !changes.is_empty());
        Self { by_path, from: Some(window.from) }
    }

    /// The changes of a file, newest first.
    pub fn of_file(&self, path: &str) -> &[Change] {
        self.by_path.get(path).map_or(&[], Vec::as_slice)
    }

    /// Forgets the files that `is_gone` is true of.
    pub(crate) fn forget(&mut self, is_gone: impl Fn(&str) -> bool) {
        self.by_path.retain(|path, _| !is_gone(path));
    }

    /// All files that changed, by path.
    pub fn files(&self) -> impl Iterator<Item = (&Arc<str>, &[Change])> {
        self.by_path.iter().map(|(path, changes)| (path, changes.as_slice()))
    }

    /// The first day that changes are told of.
    pub fn from(&self) -> Option<Date> {
        self.from
    }
}

impl Network {
    /// Gives each country its changes.
    pub fn take_changes(&mut self, history: &History, window: Window) {
        let summaries = self.record.changes.summaries.unwrap_or(true);
        for country in &mut self.countries {
            country.changes = Changes::of(country, history, window, summaries);
        }
    }
}

/// The changes that a file lists itself; `None` when it has no list, or one
/// with errors.
fn recorded(file: &ContentFile) -> Option<Vec<Change>> {
    let list = file.yaml.as_ref()?.field("changes").filter(|list| !list.is_empty())?;
    let records: Vec<ChangeRecord> = serde_json::from_value(list.to_json()).ok()?;
    let change = |record: ChangeRecord| Change {
        on: record.on,
        kind: record.kind.into(),
        summary: record.summary,
        recorded: true,
        title: None,
    };
    Some(records.into_iter().map(change).collect())
}
