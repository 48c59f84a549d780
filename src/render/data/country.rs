//! The data files of a country.

use std::collections::BTreeSet;

use rayon::prelude::*;
use serde::Serialize;

use super::{DataFile, Error, areas, calendar, csv, facts, json};
use crate::plan::data::{About, CountryRecords};

/// The names of schemas are those of single records.
const VERSION: u32 = 1;

/// The data files that every country has, by name.
///
/// `host` makes the ids of calendar events those of this network.
///
/// # Errors
///
/// None that content could cause; see [`Error`].
pub fn files(records: &CountryRecords, host: &str) -> Result<Vec<DataFile>, Error> {
    let about = &records.about;
    let make: [&(dyn Fn() -> Result<Vec<DataFile>, Error> + Sync); 3] = [
        &|| {
            Ok(vec![
                json(about, "briefs", "brief", "The briefs, in each of their languages", &records.briefs)?,
                json(
                    about,
                    "alerts",
                    "alert",
                    "Dated notices, with the day on which they expire",
                    &records.alerts,
                )?,
                json(
                    about,
                    "answers",
                    "answer",
                    "Questions from counselling and their answers",
                    &records.answers,
                )?,
                json(about, "voices", "voice", "Testimony, with what its consent covers", &records.voices)?,
            ])
        },
        &|| {
            Ok(vec![
                json(about, "areas", "area", "The country and the places in it", &records.areas)?,
                table(
                    "areas",
                    "The country and the places in it, as a table",
                    &areas::COLUMNS,
                    &records.areas,
                )?,
                json(about, "facts", "fact", "Figures and other facts of the briefs", &records.facts)?,
                table(
                    "facts",
                    "Figures and other facts of the briefs, as a table",
                    &facts::COLUMNS,
                    &records.facts,
                )?,
            ])
        },
        &|| {
            let mut files = vec![
                json(about, "sources", "source", "The sources, with what cites them", &records.sources)?,
                json(about, "stewards", "steward", "Who answers for areas and pages", &records.stewards)?,
                json(
                    about,
                    "topics",
                    "topic",
                    "The topics, with the areas that have a page on them",
                    &records.topics,
                )?,
                json(
                    about,
                    "freshness",
                    "page-age",
                    "How old each page is, and when its review is due",
                    &records.ages,
                )?,
            ];
            files.extend(calendars(records, host));
            Ok(files)
        },
    ];
    let made: Vec<Vec<DataFile>> = make.par_iter().map(|make| make()).collect::<Result<_, Error>>()?;
    Ok(made.into_iter().flatten().collect())
}

fn json<T: Serialize>(
    about: &About,
    kind: &'static str,
    schema: &'static str,
    description: &'static str,
    records: &[T],
) -> Result<DataFile, Error> {
    Ok(DataFile {
        name: format!("{kind}.json"),
        kind,
        description,
        schema: Some(schema),
        count: records.len(),
        bytes: json::document(kind, VERSION, about, records)?,
    })
}

fn table<T>(
    kind: &'static str,
    description: &'static str,
    columns: &[csv::Column<T>],
    records: &[T],
) -> Result<DataFile, Error> {
    Ok(DataFile {
        name: format!("{kind}.csv"),
        kind,
        description,
        schema: None,
        count: records.len(),
        bytes: csv::table(columns, records)?,
    })
}

/// The calendar of all reviews, and one for each steward who has any.
fn calendars(records: &CountryRecords, host: &str) -> Vec<DataFile> {
    let about = &records.about;
    let area = about.area.as_deref().unwrap_or_default();
    let calendar = |name: String, kind, description, title: &str, of: Option<&str>| {
        let pages = || records.ages.iter().filter(|page| of.is_none_or(|steward| page.steward == steward));
        DataFile {
            name,
            kind,
            description,
            schema: None,
            count: pages().count(),
            bytes: calendar::reviews(title, host, about.built.0, pages()),
        }
    };
    let all = "The days on which reviews are due, as a calendar";
    let mut files = vec![calendar(
        "reviews.ics".to_owned(),
        "reviews",
        all,
        &format!("{} – {area}", about.network),
        None,
    )];
    let stewards: BTreeSet<&str> = records.ages.iter().map(|page| page.steward.as_str()).collect();
    for steward in stewards {
        let of_one = "The days on which the reviews of one steward are due, as a calendar";
        let title = format!("{} – {area} – {steward}", about.network);
        files.push(calendar(
            format!("reviews-{steward}.ics"),
            "reviews-of-steward",
            of_one,
            &title,
            Some(steward),
        ));
    }
    files
}
