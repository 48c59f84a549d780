//! The order of lists that people read: that of the language of the page.

use std::cmp::Ordering;

use icu_collator::options::CollatorOptions;
use icu_collator::preferences::CollationNumericOrdering;
use icu_collator::{Collator, CollatorBorrowed, CollatorPreferences};

use crate::model::{Area, LanguageTag};

/// Compares names as a language does (CLDR collation), numbers in them by their value:
/// `Zone 2` comes before `Zone 10`.
pub struct Order(Option<CollatorBorrowed<'static>>);

impl Order {
    /// The order of a language; that of all languages (root collation) for one
    /// that has none of its own.
    pub fn of(language: &LanguageTag) -> Self {
        let locale: icu_locale::Locale = language.as_str().parse().unwrap_or(icu_locale::Locale::UNKNOWN);
        let mut preferences = CollatorPreferences::from(&locale);
        preferences.numeric_ordering = Some(CollationNumericOrdering::True);
        Self(Collator::try_new(preferences, CollatorOptions::default()).ok())
    }

    /// Which of two names comes first; names that the language holds for equal
    /// are in the order of their characters.
    pub fn compare(&self, one: &str, other: &str) -> Ordering {
        let by_language = self.0.as_ref().map_or(Ordering::Equal, |collator| collator.compare(one, other));
        by_language.then_with(|| one.cmp(other))
    }

    /// What a name sorts by, for sorting by several things at once.
    pub fn key(&self, name: &str) -> Vec<u8> {
        let mut key = Vec::new();
        if let Some(collator) = &self.0 {
            // Writing to a list of bytes cannot fail.
            let _ = collator.write_sort_key_to(name, &mut key);
        }
        key.extend_from_slice(name.as_bytes());
        key
    }

    /// Sorts by name, then by what tells equal names apart, such as an id.
    pub fn sort<T>(&self, sorted: &mut [T], name_and_id: impl Fn(&T) -> (&str, &str)) {
        sorted.sort_by(|one, other| {
            let (one, other) = (name_and_id(one), name_and_id(other));
            self.compare(one.0, other.0).then_with(|| one.1.cmp(other.1))
        });
    }

    /// Areas with those that lie in them: each after the one above it, those
    /// in one area by their names.
    pub fn sort_tree<'n, T>(
        &self,
        sorted: &mut [T],
        id: impl Fn(&T) -> &str,
        name: impl Fn(&str) -> &'n str,
    ) {
        let steps = |id: &str| -> Vec<(&'n str, String)> {
            let ends = id.match_indices('/').map(|(end, _)| end).chain([id.len()]);
            ends.filter_map(|end| id.get(..end)).map(|above| (name(above), above.to_owned())).collect()
        };
        sorted.sort_by_cached_key(|one| Steps { order: self, steps: steps(id(one)) });
    }

    /// The areas of a country in this order, by their names in the first of `tags`.
    pub fn areas<'a>(
        &self,
        areas: &'a [std::sync::Arc<Area>],
        tags: &[&str],
    ) -> Vec<&'a std::sync::Arc<Area>> {
        let names: std::collections::BTreeMap<&str, &str> =
            areas.iter().map(|area| (area.id.as_str(), area.name(tags))).collect();
        let mut sorted: Vec<_> = areas.iter().collect();
        self.sort_tree(&mut sorted, |area| area.id.as_str(), |id| names.get(id).copied().unwrap_or_default());
        sorted
    }
}

/// The way to an area by the names of the areas on it.
struct Steps<'o, 'n> {
    order: &'o Order,
    steps: Vec<(&'n str, String)>,
}

impl Ord for Steps<'_, '_> {
    fn cmp(&self, other: &Self) -> Ordering {
        let by_step = self.steps.iter().zip(&other.steps).map(|((one, id), (other, other_id))| {
            if id == other_id {
                Ordering::Equal
            } else {
                self.order.compare(one, other).then_with(|| id.cmp(other_id))
            }
        });
        by_step.fold(Ordering::Equal, Ordering::then).then_with(|| self.steps.len().cmp(&other.steps.len()))
    }
}

impl PartialOrd for Steps<'_, '_> {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl PartialEq for Steps<'_, '_> {
    fn eq(&self, other: &Self) -> bool {
        self.cmp(other) == Ordering::Equal
    }
}

impl Eq for Steps<'_, '_> {}

#[cfg(test)]
mod tests {
    use super::*;

    fn sorted(language: &str, names: &[&str]) -> Vec<String> {
        let mut names: Vec<String> = names.iter().rev().map(|name| (*name).to_owned()).collect();
        Order::of(&language.parse().expect("a tag")).sort(&mut names, |name| (name, ""));
        names
    }

    #[test]
    fn names_are_in_the_order_of_the_language() {
        for (language, names) in [
            ("en", &["apple", "École", "Example", "Zone 2", "Zone 10"][..]),
            ("fr", &["cote", "côte", "école", "zéro"]),
            (
                "sq",
                &[
                    "Cërrik",
                    "Çamëri",
                    "Dardhë",
                    "Dhërmi",
                    "Elbasan",
                    "Ersekë",
                    "Ëndërr",
                    "Zall",
                    "Xhafzotaj",
                    "Zhur",
                ],
            ),
            (
                "sr-Latn",
                &[
                    "Cetinje",
                    "Čačak",
                    "Ćuprija",
                    "Dečani",
                    "Đakovica",
                    "Sarajevo",
                    "Šabac",
                    "Zubin",
                    "Žabljak",
                ],
            ),
            ("ar", &["أربيل", "بغداد", "دهوك", "منطقة ٢", "منطقة ١٠"]),
            ("tr", &["Cizre", "Çanakkale", "Diyarbakır", "Ilgaz", "İstanbul", "Suruç", "Şırnak"]),
            ("sv", &["Zorn", "Åsa", "Älv", "Öland"]),
        ] {
            let mut names: Vec<&str> = names.to_vec();
            if language == "sq" {
                // xh comes before z and zh after it.
                names.swap(7, 8);
            }
            assert_eq!(sorted(language, &names), names, "{language}");
        }
    }

    #[test]
    fn areas_stand_below_the_one_that_they_lie_in() {
        let names = |id: &str| match id {
            "x/a" => "Zone 10",
            "x/b" => "Zone 2",
            "x/b/k" => "Élan",
            "x/b/l" => "Dune",
            "x/c" => "zone 1",
            _ => "Land",
        };
        let mut ids = ["x", "x/a", "x/b", "x/b/k", "x/b/l", "x/c"];
        Order::of(&"fr".parse().expect("a tag")).sort_tree(&mut ids, |id| id, names);
        assert_eq!(ids, ["x", "x/c", "x/b", "x/b/l", "x/b/k", "x/a"]);
    }
}
