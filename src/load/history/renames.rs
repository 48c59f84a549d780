//! Files that got another name.

use super::compare::{self, Version};
use super::walk::{FileChange, Judged, Walk};
use crate::model::ChangeKind;

impl Walk<'_> {
    /// Takes out of `changes` what was only renamed, each with its former path.
    pub(super) fn renames(&self, changes: &mut Vec<FileChange>) -> Result<Vec<(String, FileChange)>, String> {
        let (mut gone, rest): (Vec<_>, Vec<_>) = changes.drain(..).partition(|change| change.after.is_none());
        let (appeared, rest): (Vec<_>, Vec<_>) = rest.into_iter().partition(|change| change.before.is_none());
        *changes = rest;
        let mut moved = Vec::new();
        let mut left = Vec::new();
        for change in appeared {
            match gone
                .iter()
                .position(|other| other.before == change.after && same_kind(&other.path, &change.path))
            {
                Some(index) => {
                    let from = gone.swap_remove(index);
                    moved.push((from.path, FileChange { before: from.before, ..change }));
                }
                None => left.push(change),
            }
        }
        gone.sort_by(|a, b| a.path.cmp(&b.path));
        // Renamed and confirmed or touched up at once: the text is still the same.
        let former: Vec<Option<Version>> = if left.is_empty() {
            Vec::new()
        } else {
            gone.iter().map(|change| self.version(change, change.before)).collect::<Result<_, _>>()?
        };
        let mut former: Vec<(FileChange, Option<Version>)> =
            gone.drain(..).zip(former.into_iter().chain(std::iter::repeat_with(|| None))).collect();
        for change in left {
            let version = if former.is_empty() { None } else { self.version(&change, change.after)? };
            let twin = version.and_then(|version| {
                former.iter().position(|(other, before)| {
                    same_kind(&other.path, &change.path)
                        && before.as_ref().is_some_and(|before| before.is_same_text(&version))
                })
            });
            match twin {
                Some(index) => {
                    let (from, _) = former.remove(index);
                    moved.push((from.path, FileChange { before: from.before, ..change }));
                }
                None => changes.push(change),
            }
        }
        changes.extend(former.into_iter().map(|(change, _)| change));
        changes.sort_by(|a, b| a.path.cmp(&b.path));
        Ok(moved)
    }

    /// What happened to a file that was renamed.
    pub(super) fn judge_move(&self, change: &FileChange) -> Result<Judged, String> {
        let (before, after) = (self.version(change, change.before)?, self.version(change, change.after)?);
        let (Some(before), Some(after)) = (before, after) else { return Ok(Judged::default()) };
        let mut kinds = compare::between(&before, &after);
        if compare::was_published(&before) && compare::was_published(&after) {
            kinds.insert(0, ChangeKind::Moved);
        }
        Ok(Judged { kinds, title: None, is_restricted: before.is_restricted() || after.is_restricted() })
    }
}

/// True when both paths can be those of one record at different times.
fn same_kind(a: &str, b: &str) -> bool {
    let ending = |path: &str| {
        let name = path.rsplit('/').next().unwrap_or(path);
        name.split_once('.').map(|(_, ending)| ending.to_owned())
    };
    ending(a) == ending(b)
}
