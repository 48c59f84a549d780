//! A small network that is true of no place, with every kind of text and with
//! what tempts a careless writer of files; and what is built from it.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::process::Command;

/// The files of a built site by path.
pub(crate) type Site = BTreeMap<String, Vec<u8>>;

const NETWORK: &str = "\
name: {en: Network of Exampleland, fr: Réseau}
publisher: {name: \"Desk, \\\"the\\\" <best> & =SUM(1)\"}
languages: [en, fr]
licence: CC-BY-4.0
topics: {housing: {name: Housing}, health: {name: {en: Health}, review_every: 30d}}
groups: {}
hosts: {DE: {name: Germany}}
components: {cash: {name: Cash, stage: arrival}, housing: {name: {en: Housing, fr: Logement}, stage: after-arrival}}
";

const FILES: [(&str, &str); 19] = [
    ("stewards.yaml", "desk: {name: Desk}\nother: {name: Another desk}\n"),
    (
        "sources.yaml",
        "report: {title: {en: '=1+1', fr: Rapport}, distance: second-hand, kind: un, url: 'https://example.org/r?a=1&b=2'}\n",
    ),
    (
        "ex/area.yaml",
        "kind: country\nnames: {en: Exampleland, fr: \"Pays, d'exemple\"}\naliases: [\"+Land\"]\nlanguages: [en, fr]\nsteward: desk\n",
    ),
    ("ex/town/area.yaml", "kind: municipality\nnames: {en: \"@Town\"}\n"),
    (
        "ex/housing.en.md",
        "---\ntitle: \"</script><!-- Housing, \\\"here\\\"; {é}\"\nsummary: \"<script>alert(1)</script>\"\nas_of: 2026-10\nreviewed: 2026-10-04\nreviewed_by: desk\nvalid_until: 2027-03-31\nsources: [report]\nfacts:\n  rent: {label: \"-Rent, a month\", value: \"=180–250\", unit: EUR, as_of: 2026-08, source: report}\n  change: {label: Change, value: -5, as_of: 2026, source: report}\n---\nRents start at {{ fact(\"rent\") }}.[^report]\n\n## Which *way*\n\nAsk the town <https://example.org/>.[^report]\n",
    ),
    (
        "ex/housing.fr.md",
        "---\ntitle: Logement\nas_of: 2026-10\nreviewed: 2026-10-04\nreviewed_by: other\nsources: [report]\ntranslation_of: {lang: en}\n---\nLe loyer.[^report]\n",
    ),
    (
        "ex/health.en.md",
        "---\ntitle: Health\nas_of: 2026\nreviewed: 2026-09\nreviewed_by: desk\nstatus: withdrawn\nwithdrawn_on: 2026-10-01\nreason: Wrong.\nreplaced_by: ex/housing\nsources: [report]\n---\nIt was wrong.[^report]\n",
    ),
    (
        "ex/town/housing.en.md",
        "---\ntitle: Housing in the town\nas_of: 2024-09\nreviewed: 2024-10-04\nreviewed_by: desk\nsources: [{id: visit, title: Visit, kind: field, distance: first-hand}]\n---\nFull.[^visit]\n",
    ),
    (
        "ex/alerts/road.en.md",
        "---\ntitle: The road is closed\nseverity: severe\ntopics: [housing]\nissued: 2026-11-01\nissued_by: desk\nexpires: 2026-12-01\nsources: [report]\n---\nClosed.[^report]\n",
    ),
    (
        "ex/answers/insulin.en.md",
        "---\nquestion: Is there insulin?\ntopic: health\nasked: 2026-09\nanswered: 2026-09-20\nanswered_by: desk\nsources: [report]\n---\nYes.[^report]\n",
    ),
    (
        "ex/voices/told.en.md",
        "---\ntitle: Back home\nspeaker: someone who came back\ntold: 2026-05\nrecorded_by: desk\nconsent: {given: 2026-05-03, scope: [public], reference: SECRET-REFERENCE}\n---\nI came back.\n",
    ),
    (
        "ex/schemes/de-start.yaml",
        "name: {en: '+Start \"again\"', fr: Départ}\nhost: DE\nmode: voluntary\ncomponents:\n  cash: {given: yes, cash: [{amount: '200', currency: EUR, per: adult}, {most: '99.50', currency: EUR, per: child, note: </script>}]}\n  housing: {given: no}\nas_of: 2026-09\nreviewed: 2026-10-04\nreviewed_by: desk\nsources: [report]\n",
    ),
    (
        "ex/schemes/de-old.yaml",
        "name: Old scheme\nhost: DE\nmode: any\nstatus: closed\nclosed_on: 2020-05\nreplaced_by: ex/schemes/de-start\nas_of: 2020\nreviewed: 2020-06\nreviewed_by: desk\nsources: [report]\n",
    ),
    (
        "ex/services/desk.yaml",
        "name: {en: '</script><b>Desk</b>', fr: Guichet}\norganisation: {name: Office of returns, url: 'https://example.org/', public: true}\ndescription: Advice.\ntopics: [housing]\nlanguages: [en]\ncontact: {address: {street: 1 Way, town: Town}, phones: [{number: '+383 28 200 000', kind: office}]}\nopening_hours: [{days: [MO, TU], opens: '09:00', closes: '24:00'}]\nstatus: active\nas_of: 2026-10\nassured_on: 2026-10-04\nassured_by: desk\nsources: [report]\n",
    ),
    (
        "ex/outcomes/2026.csv",
        "outcome,women,men\n#indicator+name,#affected+f,#affected+m\n\"work, \"\"paid\"\"\",24,1037\nlooking,0,20\n",
    ),
    (
        "ex/outcomes/2026.yaml",
        "title: {en: One year later, fr: Un an après}\nmethod: Telephone.\nanswered: {women: 24, men: 1057}\nperiod: {from: 2025-01, until: 2025-12}\ncategories: {looking: {fr: En recherche}}\nas_of: 2026-09\nreviewed: 2026-10-04\nreviewed_by: desk\nsources: [report]\n",
    ),
    (
        "ex/town/outcomes/2025.csv",
        "outcome,all\n#indicator+name,#affected+ind\nwork,62.5\nlooking,x\nother,x\n",
    ),
    (
        "ex/town/outcomes/2025.yaml",
        "title: In the town\nmethod: Visits.\nanswered: 80\nunit: percent\nperiod: {from: 2025, until: 2025}\nas_of: 2026\nreviewed: 2026-10\nreviewed_by: desk\nsources: [report]\n",
    ),
    (
        "ex/voices/taken-back.en.md",
        "---\ntitle: TAKEN-BACK\nspeaker: someone\ntold: 2026-05\nrecorded_by: desk\nconsent: {given: 2026-05-03, scope: [public], withdrawn: 2026-10-01}\n---\nTAKEN-BACK.\n",
    ),
];

/// Builds the fictional network; with a public address, or without.
pub(crate) fn fictional(base_url: Option<&str>) -> Site {
    let base = base_url.map_or_else(String::new, |base| format!("base_url: {base}\n"));
    let network = ("network.yaml", format!("{NETWORK}{base}"));
    let files = FILES.iter().map(|(path, text)| (*path, (*text).to_owned())).chain([network]);
    written(files)
}

/// Builds a network of these files, by their path below `content/`.
pub(crate) fn written<'a>(files: impl Iterator<Item = (&'a str, String)>) -> Site {
    let directory = tempfile::tempdir().unwrap();
    let content = directory.path().join("content");
    for (path, text) in files {
        let path = content.join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }
    build(directory.path())
}

/// Builds the sample network.
pub(crate) fn sample() -> Site {
    build(Path::new(env!("CARGO_MANIFEST_DIR")))
}

fn build(network: &Path) -> Site {
    let out = tempfile::tempdir().unwrap();
    let public = out.path().join("public");
    let done = Command::new(env!("CARGO_BIN_EXE_corin"))
        .args(["--as-of", "2026-11-22", "--quiet", "--network"])
        .arg(network)
        .args(["build", "--out"])
        .arg(&public)
        .output()
        .unwrap();
    assert!(done.status.success(), "{}", String::from_utf8_lossy(&done.stderr));
    let mut site = Site::new();
    for entry in walkdir::WalkDir::new(&public) {
        let entry = entry.unwrap();
        if entry.file_type().is_file() {
            let path = entry.path().strip_prefix(&public).unwrap().to_string_lossy().replace('\\', "/");
            site.insert(path, fs::read(entry.path()).unwrap());
        }
    }
    site
}
