//! The assistance matrix and the data on schemes.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use corin::build::{Kept, examine};
use corin::load::{AreaFile, Files, RecordFile, file_from_text};
use corin::model::record::ReturnMode;
use corin::model::{AreaId, Network, RecordId, Scheme, build};
use corin::plan::data::{MatrixData, SchemeData};
use corin::plan::matrix::{MODES, Matrix, matrix};
use corin::render::data::csv;
use corin::render::data::json::Document;
use jiff::civil::{Date, date};

const TODAY: Date = date(2026, 11, 22);

fn case() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases/kosovo-2008")
}

/// A matrix as text.
fn text(matrix: &Matrix<'_>) -> String {
    if matrix.is_empty() {
        return format!("{}: no scheme\n", matrix.mode.as_str());
    }
    let mut text = String::new();
    let mut line = |first: &str, cells: Vec<String>| {
        let cells: String = cells.iter().map(|cell| format!("{cell:<11}")).collect();
        writeln!(text, "{}", format!("{first:<30}{cells}").trim_end()).unwrap();
    };
    line(matrix.mode.as_str(), matrix.columns.iter().map(|column| column.host.to_owned()).collect());
    for row in &matrix.rows {
        line(row.component, row.cells.iter().map(|cell| cell.state.as_str().replace('-', " ")).collect());
    }
    text
}

fn tables(network: &Network, area: &str, day: Date) -> Vec<String> {
    let schemes: Vec<&Scheme> = network.countries[0].schemes.iter().map(|scheme| &**scheme).collect();
    let area = AreaId::new(area);
    MODES.map(|mode| text(&matrix(&network.record, &schemes, &area, mode, day))).into()
}

#[test]
fn four_host_countries_in_2008() {
    let examined = examine(&case(), TODAY, &mut Kept::default()).unwrap();
    let network = examined.network.unwrap();
    let expected = fs::read_to_string(case().join("matrix.txt")).unwrap();
    assert_eq!(tables(&network, "xk", TODAY).join("\n"), expected);
}

/// A network with one country, a town and these schemes, by file.
fn network(schemes: &[(&str, &str)]) -> Network {
    let file = |path: &str, text: &str| {
        let (file, findings) = file_from_text(path, text);
        assert!(findings.is_empty(), "{path}: {findings:?}");
        file
    };
    let record = "name: N\nlanguages: [en]\ntopics: {schemes: {name: S}}\nhosts: {DE: {name: Germany}, SE: {name: Sweden}}\n\
                  components: {housing: {name: Housing, stage: after-arrival}, cash: {name: Cash, stage: after-arrival}}\n";
    let area = |id: &str, kind: &str| AreaFile {
        id: AreaId::new(id),
        file: file(
            &format!("content/{id}/area.yaml"),
            &format!("kind: {kind}\nnames: {{en: C}}\nlanguages: [en]\n"),
        ),
    };
    let scheme = |(path, text): &(&str, &str)| {
        let (area, stem) = path.rsplit_once('/').unwrap();
        let text = format!(
            "name: A scheme\n{text}\nas_of: 2026-09\nreviewed: 2026-10-04\nreviewed_by: rc\nsources: [s]\n"
        );
        RecordFile {
            id: RecordId { area: AreaId::new(area), stem: stem.into() },
            file: file(&format!("content/{area}/schemes/{stem}.yaml"), &text),
        }
    };
    let files = Files {
        network: Some(file("content/network.yaml", record)),
        areas: vec![area("xk", "country"), area("xk/prizren", "municipality")],
        schemes: schemes.iter().map(scheme).collect(),
        ..Files::default()
    };
    let built = build(&files, None);
    assert!(built.diagnostics.is_empty(), "{:?}", built.diagnostics);
    built.network.unwrap()
}

/// What stands in the cell on housing from Germany: `yes`, `no`, `not-known`,
/// or nothing when Germany has no column.
fn housing(network: &Network, area: &str, mode: ReturnMode, day: Date) -> Option<&'static str> {
    let schemes: Vec<&Scheme> = network.countries[0].schemes.iter().map(|scheme| &**scheme).collect();
    let matrix = matrix(&network.record, &schemes, &AreaId::new(area), mode, day);
    let column = matrix.columns.iter().position(|column| column.host == "DE")?;
    let row = matrix.rows.iter().find(|row| row.component == "housing").unwrap();
    Some(row.cells[column].state.as_str())
}

const YES: &str = "components: {housing: {given: yes}}";
const NO: &str = "components: {housing: {given: no}}";

#[test]
fn any_kind_of_return_counts_in_both_tables_and_an_unknown_one_in_its_own() {
    for (mode, cells) in [
        ("voluntary", ["yes", "not-known", "not-known"]),
        ("enforced", ["not-known", "yes", "not-known"]),
        ("any", ["yes", "yes", "not-known"]),
        ("not-known", ["not-known", "not-known", "yes"]),
    ] {
        let network = network(&[("xk/de", &format!("host: DE\nmode: {mode}\n{YES}"))]);
        let found = MODES.map(|asked| housing(&network, "xk", asked, TODAY).unwrap());
        assert_eq!(found, cells, "{mode}");
    }
}

#[test]
fn what_is_not_listed_is_not_known_and_never_no() {
    let voluntary = |schemes: &[(&str, &str)]| housing(&network(schemes), "xk", ReturnMode::Voluntary, TODAY);
    let scheme = |body: &str| format!("host: DE\nmode: voluntary\n{body}");
    assert_eq!(voluntary(&[("xk/a", &scheme(""))]), Some("not-known"));
    assert_eq!(voluntary(&[("xk/a", &scheme("components: {cash: {given: yes}}"))]), Some("not-known"));
    assert_eq!(voluntary(&[("xk/a", &scheme(NO))]), Some("no"));
    assert_eq!(voluntary(&[("xk/a", &scheme(NO)), ("xk/b", &scheme(""))]), Some("no"));
    // A `no` speaks of its own scheme.
    assert_eq!(voluntary(&[("xk/a", &scheme(NO)), ("xk/b", &scheme(YES))]), Some("yes"));
    assert_eq!(voluntary(&[("xk/a", &scheme(YES).replace("DE", "SE"))]), None);
}

#[test]
fn schemes_that_cannot_be_had_leave_the_matrix() {
    let on = |body: &str, day: Date| {
        let network = network(&[("xk/de", &format!("host: DE\nmode: any\n{YES}\n{body}"))]);
        housing(&network, "xk", ReturnMode::Voluntary, day)
    };
    assert_eq!(on("status: active", TODAY), Some("yes"));
    assert_eq!(on("status: suspended", TODAY), None);
    assert_eq!(on("status: closed\nclosed_on: 2026-05", TODAY), None);
    assert_eq!(on("until: 2026-11-22", TODAY), Some("yes"));
    assert_eq!(on("until: 2026-11-22", date(2026, 11, 23)), None);
    assert_eq!(on("until: 2026-11", date(2026, 11, 30)), Some("yes"));
    assert_eq!(on("from: 2026-12", TODAY), None);
    assert_eq!(on("from: 2026-12", date(2026, 12, 1)), Some("yes"));
}

#[test]
fn a_scheme_of_the_country_counts_for_its_towns_and_not_the_other_way_round() {
    let of = |path: &str, areas: &str, area: &str| {
        let network = network(&[(path, &format!("host: DE\nmode: voluntary\n{areas}\n{YES}"))]);
        housing(&network, area, ReturnMode::Voluntary, TODAY)
    };
    assert_eq!(of("xk/de", "", "xk/prizren"), Some("yes"));
    assert_eq!(of("xk/prizren/de", "", "xk/prizren"), Some("yes"));
    assert_eq!(of("xk/prizren/de", "", "xk"), None);
    assert_eq!(of("xk/de", "areas: [xk/prizren]", "xk/prizren"), Some("yes"));
    assert_eq!(of("xk/de", "areas: [xk/prizren]", "xk"), None);
}

/// Builds of the same network share the directory of its native indexes.
static ONE_AT_A_TIME: std::sync::Mutex<()> = std::sync::Mutex::new(());

/// Builds a network and gives its directory.
fn built(network: &Path, day: &str) -> tempfile::TempDir {
    let _turn = ONE_AT_A_TIME.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
    let out = tempfile::tempdir().unwrap();
    let done = Command::new(env!("CARGO_BIN_EXE_corin"))
        .args(["--as-of", day, "--quiet", "--network"])
        .arg(network)
        .args(["build", "--out"])
        .arg(out.path().join("public"))
        .output()
        .unwrap();
    assert!(done.status.success(), "{}", String::from_utf8_lossy(&done.stderr));
    out
}

#[test]
fn the_sample_is_exported_as_it_is_and_can_be_read_back() {
    let repository = Path::new(env!("CARGO_MANIFEST_DIR"));
    let out = built(repository, "2026-11-22");
    let examined = examine(repository, TODAY, &mut Kept::default()).unwrap();
    let network = examined.network.unwrap();
    let mut seen = 0;
    for country in network.countries.iter().filter(|country| !country.schemes.is_empty()) {
        let data = out.path().join("public").join(country.id()).join("data");
        let bytes = fs::read(data.join("schemes.json")).unwrap();
        let read: Document<SchemeData> = serde_json::from_slice(&bytes).unwrap();
        let ids: Vec<String> = country.schemes.iter().map(|scheme| scheme.id.path("schemes")).collect();
        assert_eq!(read.records.iter().map(|record| record.id.clone()).collect::<Vec<_>>(), ids);
        for record in &read.records {
            for page in record.pages.values() {
                assert!(data.join("..").join(page).is_file(), "{page}");
            }
        }
        let bytes = fs::read(data.join("matrix.json")).unwrap();
        let matrices: Document<MatrixData> = serde_json::from_slice(&bytes).unwrap();
        for matrix in &matrices.records {
            assert_eq!(matrix.cells.len(), matrix.hosts.len() * matrix.components.len());
            for cell in &matrix.cells {
                assert_eq!(cell.cell == "not-known", cell.schemes.is_empty(), "{cell:?}");
            }
        }
        let table = csv::read(&fs::read(data.join("schemes.csv")).unwrap()).unwrap();
        assert!(table.tags.iter().all(|tag| tag.starts_with('#')), "{:?}", table.tags);
        assert_eq!(table.tags.iter().collect::<BTreeSet<_>>().len(), table.tags.len());
        let in_table: BTreeSet<&String> = table.rows.iter().map(|row| &row[0]).collect();
        assert_eq!(in_table, ids.iter().collect());
        seen += ids.len();
    }
    assert!(seen >= 10, "the sample has schemes");
}

#[test]
fn a_closed_scheme_keeps_its_page_and_leaves_lists_and_search() {
    let out = built(Path::new(env!("CARGO_MANIFEST_DIR")), "2026-11-22");
    let read = |path: &str| fs::read_to_string(out.path().join("public").join(path)).unwrap();
    let page = read("iq-kr/en/schemes/dk-voluntary-return.html");
    assert!(page.contains("This scheme is closed") && page.contains("2009-05"), "{page}");
    assert!(!page.contains("<article class=\"brief scheme\" data-freshness"), "it does not age");
    for list in ["iq-kr/en/hosts/dk.html", "hosts/dk.html"] {
        assert!(!read(list).contains("dk-voluntary-return.html"), "{list}");
    }
    let found = |words: &str| {
        let done = Command::new(env!("CARGO_BIN_EXE_corin"))
            .args(["--as-of", "2026-11-22", "--network", env!("CARGO_MANIFEST_DIR"), "search", words])
            .args(["--area", "iq-kr", "--format", "json"])
            .output()
            .unwrap();
        String::from_utf8(done.stdout).unwrap()
    };
    assert!(!found("Danish project for voluntary return to Iraq").contains("dk-voluntary-return"));
    assert!(found("Re-establishment support").contains("en/schemes/se-re-establishment.html"));
}
