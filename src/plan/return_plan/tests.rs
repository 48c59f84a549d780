use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use jiff::civil::date;

use super::*;
use crate::load;
use crate::model::{Network, build};
use crate::plan::catalogue::Catalogue;
use crate::plan::country::Settings;
use crate::plan::dates::Dates;
use crate::readers::{Readers, network_for};
use crate::render::plan_files;

fn network(readers: Readers) -> Network {
    let directory = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases/return-plan");
    let loaded = load::load(&directory, None).expect("a network");
    network_for(build(&loaded.files, None).network.expect("a network"), readers, date(2026, 11, 22))
}

fn on_shelf<T>(network: &Network, language: &str, work: impl FnOnce(&Shelf<'_>) -> T) -> T {
    let country = network.countries.first().expect("a country");
    let left_out = BTreeSet::new();
    let catalogue = Catalogue::new(network, country, &left_out);
    let dates: BTreeMap<String, Dates> =
        country.languages.iter().map(|tag| (tag.to_string(), Dates::new(tag.as_str()))).collect();
    let name_language = |tag: &str, _: &str| view::Language {
        tag: tag.to_owned(),
        dir: if tag == "ar" { "rtl" } else { "ltr" },
        name: tag.to_owned(),
        name_here: tag.to_owned(),
    };
    let settings = Settings {
        today: date(2026, 11, 22),
        name_language: &name_language,
        dates: &dates,
        left_out: &left_out,
    };
    let language = language.parse().expect("a tag");
    let shelf = Shelf::new(network, country, &language, &catalogue, &settings).expect("a shelf");
    work(&shelf)
}

fn public(language: &str) -> PlanData {
    on_shelf(&network(Readers::Public), language, data)
}

fn part<'a>(data: &'a PlanData, area: &str) -> &'a Part {
    data.parts.iter().find(|part| part.area == area).expect(area)
}

#[test]
fn each_area_gives_what_it_has_itself() {
    let data = public("en");
    let areas: Vec<_> = data.parts.iter().map(|part| part.area.as_str()).collect();
    assert_eq!(areas, ["xa", "xa/hilltop", "xa/lakeside"]);
    let topics = |area| part(&data, area).pages.iter().map(|page| page.topic.as_str()).collect::<Vec<_>>();
    assert_eq!(topics("xa"), ["security", "housing", "transport"]);
    assert_eq!(topics("xa/lakeside"), ["housing"]);
    assert!(part(&data, "xa/hilltop").is_empty());
}

#[test]
fn a_page_brings_its_facts_dates_and_sources() {
    let data = public("en");
    let lakeside = part(&data, "xa/lakeside");
    let page = &lakeside.pages[0];
    assert_eq!(
        (page.title.text(), page.address.as_str()),
        ("Housing in Lakeside", "en/lakeside/housing.html")
    );
    assert_eq!(page.reviewed, "2026-11-02");
    assert_eq!(lakeside.days["2026-11-02"], "2 November 2026");
    assert!(lakeside.days.contains_key(&page.ages.outdated), "the day is there in words");
    let fact = &page.facts[0];
    assert_eq!((fact.label.text(), fact.value.text()), ("Rent of a two-room flat", "180–250 EUR a month"));
    let source = &lakeside.sources[fact.source.expect("a source")];
    assert_eq!(source.title.text(), "Visit of the example desk");
    assert_eq!(page.steward.as_ref().map(Said::text), Some("Example desk"));
}

#[test]
fn facts_of_places_can_be_asked_for_elsewhere_and_those_of_the_country_cannot() {
    let asked: Vec<_> = public("en").asked.into_iter().map(|fact| (fact.topic, fact.id)).collect();
    assert_eq!(asked, [("housing".to_owned(), "rent".to_owned())]);
}

#[test]
fn a_text_that_stands_in_says_its_language() {
    let data = public("ar");
    let country = part(&data, "xa");
    let title = |topic: &str| &country.pages.iter().find(|page| page.topic == topic).expect("a page").title;
    assert_eq!(title("housing"), &Said::Here("السكن في بلاد المثال".to_owned()));
    let spoken = Spoken { text: "Security in Exampleland".to_owned(), lang: "en".to_owned(), dir: "ltr" };
    assert_eq!(title("security"), &Said::Elsewhere(spoken));
}

#[test]
fn alerts_that_have_expired_on_the_day_of_the_build_are_not_there() {
    let data = public("en");
    let alerts: Vec<_> = part(&data, "xa").alerts.iter().map(|alert| alert.title.text()).collect();
    assert_eq!(alerts, ["Unrest in the capital", "The pass is closed"]);
}

#[test]
fn a_service_stands_with_each_area_that_it_names() {
    let data = public("en");
    let names = |area| part(&data, area).services.iter().map(|one| one.name.text()).collect::<Vec<_>>();
    assert_eq!(names("xa"), ["Women's shelter", "Advice centre"]);
    assert_eq!(names("xa/lakeside"), ["Advice centre", "Lakeside clinic"]);
    let advice = &part(&data, "xa").services[1];
    assert_eq!(advice.cost, Some("free"));
    assert_eq!(advice.street.as_deref(), Some("Main street 1, Capital"));
    assert_eq!(
        (advice.hours[0].days.as_slice(), advice.hours[0].time.as_str()),
        (&[1, 2, 3, 4][..], "09:00–16:30")
    );
    let clinic = &part(&data, "xa/lakeside").services[1];
    assert_eq!((clinic.cost, clinic.status), (None, Some("temporarily-closed")));
    assert_eq!(clinic.availability.as_ref().map(|(state, _)| *state), Some("partly"));
}

#[test]
fn the_address_of_a_shelter_is_on_no_sheet() {
    let mut network = network(Readers::Public);
    let services = &mut network.countries[0].services;
    for service in services {
        let record = service.record.clone().expect("a record");
        let record = crate::model::record::ServiceRecord {
            facility: Some(crate::model::record::Facility::Shelter),
            ..record
        };
        let shelter = crate::model::Service {
            id: service.id.clone(),
            file: std::sync::Arc::clone(&service.file),
            record: Some(record),
        };
        *service = std::sync::Arc::new(shelter);
    }
    let data = on_shelf(&network, "en", data);
    assert!(data.parts.iter().flat_map(|part| &part.services).all(|service| service.street.is_none()));
}

#[test]
fn closed_schemes_are_on_no_sheet_and_what_is_not_listed_is_not_there() {
    let data = public("en");
    let schemes = &part(&data, "xa").schemes;
    let names: Vec<_> = schemes.iter().map(|scheme| scheme.name.text()).collect();
    assert_eq!(names, ["Danish scheme", "Winter scheme", "Airport desk", "Start in Exampleland"]);
    let start = &schemes[3];
    let given: Vec<_> = start.components.iter().map(|(id, said)| (id.as_str(), said.given)).collect();
    assert_eq!(given, [("cash", true), ("training", false), ("travel", true)]);
    assert!(schemes[0].suspended);
    assert_eq!(schemes[1].until.as_deref(), Some("2026-12-31"));
    assert_eq!(schemes[1].ages.outdated, "2027-01-01", "the day after its last day");
}

#[test]
fn what_is_for_counsellors_is_marked_and_not_in_a_public_site() {
    let names = |data: &PlanData| -> Vec<(String, bool)> {
        let services = data.parts.iter().flat_map(|part| &part.services);
        services.map(|service| (service.name.text().to_owned(), service.restricted)).collect()
    };
    let internal = on_shelf(&network(Readers::Counsellor), "en", data);
    assert!(names(&internal).contains(&("Line for counsellors".to_owned(), true)));
    assert!(
        names(&public("en")).iter().all(|(name, restricted)| name != "Line for counsellors" && !restricted)
    );
}

#[test]
fn a_small_country_is_one_file_and_a_large_one_a_file_for_each_area() {
    let mut data = public("en");
    let files = plan_files("en", &data).expect("files");
    assert_eq!(files.len(), 1);
    assert!(files[0].address.starts_with("plan/en/index."));
    let text = String::from_utf8(files[0].bytes.clone()).expect("text");
    assert!(text.starts_with("corinPlanData(\"en\",\"\",{\"areas\":{"), "{text}");
    assert_eq!(files, plan_files("en", &data).expect("files"), "the same data gives the same bytes");

    let country = data.parts.first_mut().expect("a country");
    for number in 0..2_000 {
        country.pages.push(PlanPage {
            general: true,
            topic: "housing".to_owned(),
            title: Said::Here(format!("Page {number}\u{2028} of many")),
            summary: None,
            address: format!("en/page-{number}.html"),
            reviewed: "2026-11-02".to_owned(),
            steward: None,
            ages: Ages { due: String::new(), overdue: String::new(), outdated: String::new() },
            facts: Vec::new(),
            sources: Vec::new(),
            restricted: false,
        });
    }
    let files = plan_files("en", &data).expect("files");
    let addresses: Vec<&str> = files.iter().filter_map(|file| file.address.split('.').next()).collect();
    assert_eq!(addresses, ["plan/en/index", "plan/en/country", "plan/en/lakeside"]);
    assert!(files[0].bytes.len() < 1_000, "what is loaded with the page stays small");
    assert!(files.iter().all(|file| !String::from_utf8_lossy(&file.bytes).contains('\u{2028}')));
}
