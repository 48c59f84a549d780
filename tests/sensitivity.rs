//! What is not for everybody is in no byte of a site for everybody.
//!
//! A marker of its own stands in every field of every kind of record that can be
//! kept from readers; the fields are those of the schemas, so that a new field
//! is planted as well. The site for counsellors has to hold what is for them:
//! otherwise this test could not fail.

#![expect(clippy::expect_used, reason = "a test fails by panicking")]

use std::collections::BTreeSet;
use std::fs;
use std::io::Read as _;
use std::path::Path;
use std::sync::Arc;

use base64::Engine as _;
use corin::build::{self, CountryMade, Kept, Made, Settings};
use corin::model::Network;
use corin::model::schema::{SchemaKind, generate};
use corin::readers::{Readers, network_for};
use corin::search::query::{Query, search};
use corin::sound::sound_part;
use corin::write::{Files, Memory};
use jiff::civil::{Date, date};
use serde_json::{Map, Value, json};

const TODAY: Date = date(2026, 11, 22);

/// Fields that have to fit the network around them, or that another test has.
fn fixed(name: &str) -> Option<Value> {
    Some(match name {
        "topic" => json!("housing"),
        "topics" => json!(["housing"]),
        "areas" => json!(["aa", "aa/place"]),
        "groups" => json!(["families"]),
        "host" => json!("SE"),
        "reviewed_by" | "issued_by" | "answered_by" | "recorded_by" | "assured_by" => json!("rc"),
        "as_of" | "published" | "from" | "told" => json!("2026-09-01"),
        "reviewed" | "accessed" | "issued" | "answered" | "asked" | "assured_on" => json!("2026-10-01"),
        "expires" | "valid_until" | "until" => json!("2027-06-01"),
        "status" | "withdrawn_on" | "reason" | "replaced_by" | "closed_on" | "withdrawn"
        | "translation_of" | "variant_of" | "changes" | "aliases" => return None,
        "scope" => json!(["counsellor", "translation"]),
        "source" => json!("zqown"),
        _ => return Some(Value::Null),
    })
}

struct Planter {
    /// What begins each marker.
    prefix: &'static str,
    count: usize,
}

impl Planter {
    fn marker(&mut self) -> String {
        self.count += 1;
        format!("{}{}q", self.prefix, self.count)
    }

    /// A value that keeps a schema, with a marker in each text that takes one.
    fn plant(&mut self, document: &Value, schema: &Value, name: &str) -> Option<Value> {
        match fixed(name) {
            None => return None,
            Some(Value::Null) => {}
            Some(value) => return Some(value),
        }
        let schema = follow(document, schema);
        if let Some(branches) = schema.get("anyOf").and_then(Value::as_array) {
            // Of a text by language or the same in all, the one in all.
            let whole = if name == "sources" { branches.last() } else { branches.first() };
            return self.plant(document, whole?, "");
        }
        if let Some(words) = schema.get("oneOf").and_then(Value::as_array) {
            return words.iter().find_map(|word| word.get("const")).cloned();
        }
        if let Some(words) = schema.get("enum").and_then(Value::as_array) {
            return words.first().cloned();
        }
        let kind = match schema.get("type")? {
            Value::Array(kinds) => kinds.first()?.as_str()?,
            kind => kind.as_str()?,
        };
        Some(match kind {
            "string" => self.text(schema),
            "boolean" => json!(true),
            "integer" | "number" => json!(7),
            "array" => json!([self.plant(document, schema.get("items")?, "")?]),
            _ => match schema.get("properties").and_then(Value::as_object) {
                Some(fields) => {
                    let planted = fields
                        .iter()
                        .filter_map(|(name, field)| Some((name.clone(), self.plant(document, field, name)?)));
                    Value::Object(planted.collect::<Map<_, _>>())
                }
                None => {
                    let key = match name {
                        "components" => "training".to_owned(),
                        _ => self.marker(),
                    };
                    let value = self.plant(document, schema.get("additionalProperties")?, "")?;
                    Value::Object(Map::from_iter([(key, value)]))
                }
            },
        })
    }

    fn text(&mut self, schema: &Value) -> Value {
        let word = |name: &str| schema.get(name).and_then(Value::as_str);
        let marker = self.marker();
        json!(match (word("format"), word("pattern")) {
            (Some("corin-date"), _) => "2026-09-15".to_owned(),
            (Some("corin-interval"), _) => "90d".to_owned(),
            (Some("corin-language"), _) => "en".to_owned(),
            (Some("uri"), _) => format!("https://example.org/{marker}"),
            (Some("email"), _) => format!("{marker}@example.org"),
            (None, Some("^[A-Z]{2}$")) => "SE".to_owned(),
            (None, Some("^[A-Z]{3}$")) => "EUR".to_owned(),
            (None, Some(pattern)) if pattern.starts_with("^([01][0-9]") => "08:07".to_owned(),
            (None, Some(pattern)) if pattern.starts_with("^(([01][0-9]") => "17:53".to_owned(),
            (None, Some(pattern)) if pattern.starts_with("^\\+?") => "+383 38 76 54 32 1".to_owned(),
            (None, Some(pattern)) if pattern.starts_with("^[0-9]{1,12}") => "86421".to_owned(),
            _ => marker,
        })
    }
}

fn follow<'a>(document: &'a Value, schema: &'a Value) -> &'a Value {
    let reference = schema.get("$ref").and_then(Value::as_str);
    reference.map_or(schema, |reference| {
        document.pointer(reference.trim_start_matches('#')).expect("the reference leads somewhere")
    })
}

/// The kinds of records that say who may read them, with the path of a file.
const KINDS: [(SchemaKind, &str); 6] = [
    (SchemaKind::Brief, "aa/place/{stem}.en.md"),
    (SchemaKind::Alert, "aa/alerts/{stem}.en.md"),
    (SchemaKind::Answer, "aa/place/answers/{stem}.en.md"),
    (SchemaKind::Voice, "aa/voices/{stem}.en.md"),
    (SchemaKind::Service, "aa/services/{stem}.yaml"),
    (SchemaKind::Scheme, "aa/schemes/{stem}.yaml"),
];

fn put(root: &Path, path: &str, text: &str) {
    let path = root.join("content").join(path);
    fs::create_dir_all(path.parent().expect("a directory")).expect("a directory is made");
    fs::write(path, text).expect("a file is written");
}

/// A network with a public page, and records of every kind with a sensitivity.
fn network(root: &Path) {
    put(
        root,
        "network.yaml",
        "name: Net\nbase_url: https://example.net/\nlanguages: [en, fr]\n\
         topics: {housing: {name: Housing}, health: {name: Health}}\n\
         hosts: {SE: {name: Sweden}}\ngroups: {families: {name: Families}}\n\
         components: {training: {name: Training, stage: after-arrival}}\n",
    );
    put(root, "stewards.yaml", "rc: {name: Red Cross, in_country: true}\n");
    let place = "kind: municipality\nnames: {en: Place}\n";
    let mut area = "kind: country\nnames: {en: Aaland}\nlanguages: [en, fr]\nsteward: rc\n".to_owned();
    let mut sources = "open: {title: Open report, kind: official, distance: first-hand}\n".to_owned();
    let public = "---\ntitle: Health\nas_of: 2026-09-01\nreviewed: 2026-10-01\nreviewed_by: rc\nsources: [open]\n---\nOpen text.[^open]\n";
    put(root, "aa/health.en.md", public);
    put(root, "aa/place/area.yaml", place);
    area.push_str("contact_points:\n");
    for (sensitivity, prefix) in [("counsellor", "zqc"), ("withheld", "zqw")] {
        let mut planter = Planter { prefix, count: 0 };
        for (kind, path) in KINDS {
            let document = generate(kind);
            let mut fields = planter.plant(&document, &document, "").expect("a sample");
            fields["sensitivity"] = json!(sensitivity);
            let mut own = planter.source();
            own["id"] = json!("zqown");
            own["sensitivity"] = json!(sensitivity);
            if fields.get("sources").is_some() {
                fields["sources"] = json!([own, {"id": format!("{prefix}2own"), "title": "x"}]);
            }
            // JSON is YAML, but for keys that are longer than a line may be.
            let text = serde_json::to_string_pretty(&fields).expect("JSON");
            let stem = planter.marker();
            let body = planter.marker();
            let heading = planter.marker();
            let whole = if path.ends_with(".md") {
                format!("---\n{text}\n---\n## About {heading}\n\nThere is {body} here in 2026.[^zqown]\n")
            } else {
                text
            };
            put(root, &path.replace("{stem}", &stem), &whole);
        }
        let mut source = planter.source();
        source["sensitivity"] = json!(sensitivity);
        sources.push_str(&format!("{}: {source}\n", planter.marker()));
        let contact = json!({
            "name": planter.marker(), "purpose": planter.marker(), "phone": planter.marker(),
            "email": format!("{}@example.org", planter.marker()),
            "url": format!("https://example.org/{}", planter.marker()),
            "address": planter.marker(), "source": "open", "as_of": "2026-09", "sensitivity": sensitivity,
        });
        area.push_str(&format!("  - {contact}\n"));
    }
    put(root, "sources.yaml", &sources);
    put(root, "aa/area.yaml", &area);
}

impl Planter {
    fn source(&mut self) -> Value {
        let document = generate(SchemaKind::Sources);
        let entry = document.get("additionalProperties").expect("entries").clone();
        self.plant(&document, &entry, "").expect("a source")
    }
}

fn build(root: &Path, readers: Readers) -> ((Network, Made), Arc<Files>) {
    let mut kept = Kept::default();
    let examined = build::examine(root, TODAY, &mut kept).expect("a network");
    let errors: Vec<String> = examined
        .diagnostics
        .iter()
        .filter(|finding| finding.severity == corin::diagnostic::Severity::Error)
        .map(|finding| {
            format!("{} {}: {} {:?}", finding.rule.name, finding.path, finding.message, finding.help)
        })
        .collect();
    assert!(errors.is_empty(), "the planted network is sound: {errors:#?}");
    let network = network_for(examined.network.expect("a network"), readers, TODAY);
    let settings =
        Settings { today: TODAY, readers, area: None, native_indexes: None, left_out: BTreeSet::new() };
    let memory = Memory::edit(Arc::default());
    let made =
        build::make(&network, Default::default(), &settings, &mut kept, &memory, false).expect("a site");
    ((network, made), memory.finish().files)
}

/// Every byte of a file, its packed parts as what they hold: the letters that they
/// are packed in spell any three by chance.
fn everything(bytes: &[u8]) -> String {
    let raw = String::from_utf8_lossy(bytes);
    let mut text = raw.to_string();
    let is_packed = |character: char| character.is_ascii_alphanumeric() || "+/=".contains(character);
    for part in raw.split(|character| !is_packed(character)).filter(|part| part.len() > 40) {
        let Ok(packed) = base64::engine::general_purpose::STANDARD.decode(part) else { continue };
        let mut inflated = Vec::new();
        if flate2::read::ZlibDecoder::new(&*packed).read_to_end(&mut inflated).is_ok() {
            text = text.replace(part, " ");
            text.push_str(&String::from_utf8_lossy(&inflated));
        }
    }
    text.to_lowercase()
}

fn leaks(files: &Files, prefix: &str) -> Vec<String> {
    let mut found = Vec::new();
    for (path, bytes) in files {
        if path.as_str().contains(prefix) {
            found.push(format!("the name {path}"));
        }
        let text = everything(bytes);
        if let Some(at) = text.find(prefix) {
            let around: String = text[at..].chars().take(60).collect();
            found.push(format!("{path}: {around}"));
        }
    }
    found
}

fn finds((network, made): &(Network, Made), marker: &str) -> usize {
    let query = Query { text: marker, exact: true, ..Query::default() };
    let in_country = |(id, country): (&String, &Arc<CountryMade>)| -> usize {
        let indexes = country.languages().map(|language| country.index(network, id, language, TODAY));
        let indexes = indexes.map(|index| index.expect("tantivy").expect("an index"));
        indexes.map(|index| search(index, &query, TODAY, 10).expect("an answer").total).sum()
    };
    made.countries.iter().map(in_country).sum()
}

#[test]
fn a_public_site_holds_no_byte_of_what_is_kept_from_the_public() {
    let place = tempfile::tempdir().expect("a directory");
    network(place.path());
    let (public, public_files) = build(place.path(), Readers::Public);
    let (internal, internal_files) = build(place.path(), Readers::Counsellor);
    for prefix in ["zqc", "zqw", "zqown"] {
        let found = leaks(&public_files, prefix);
        assert!(found.is_empty(), "public: {found:#?}");
    }
    assert_eq!(leaks(&internal_files, "zqw"), Vec::<String>::new(), "what is withheld is in no site");

    // The page of the brief and the index for counsellors do hold it.
    assert!(!leaks(&internal_files, "zqc").is_empty());
    let body = internal_files
        .iter()
        .filter(|(path, _)| path.as_str().starts_with("aa/en/place/zqc"))
        .map(|(_, bytes)| String::from_utf8_lossy(bytes).into_owned())
        .next()
        .expect("the page of the brief for counsellors");
    assert!(body.contains("notice-restricted"), "the page says that it is for counsellors");
    let marker = body.split("There is ").nth(1).and_then(|rest| rest.split(' ').next()).expect("the marker");
    assert!(finds(&internal, marker) > 0, "{marker}");
    assert_eq!(finds(&public, marker), 0);
}

#[test]
fn each_page_of_an_internal_site_says_so() {
    let place = tempfile::tempdir().expect("a directory");
    network(place.path());
    let (_, files) = build(place.path(), Readers::Counsellor);
    for (path, bytes) in files.iter().filter(|(path, _)| path.as_str().ends_with(".html")) {
        let html = String::from_utf8_lossy(bytes);
        assert!(html.contains("class=\"internal\"") || html.contains("http-equiv=\"refresh\""), "{path}");
        assert!(html.contains("noindex"), "{path}");
        assert!(html.contains("[internal]") || html.contains("[interne]"), "{path}");
    }
    let (_, files) = build(place.path(), Readers::Public);
    for (path, bytes) in files.iter() {
        assert!(!String::from_utf8_lossy(bytes).contains("class=\"internal\""), "{path}");
    }
}

/// The network of [`network`] without restricted records, and with one of each
/// kind that has an error, which stands in a field or between records.
fn with_errors(root: &Path) {
    let settings = "name: Net\nbase_url: https://example.net/\nlanguages: [en, fr]\n\
         publisher: {name: zqnpublisher, url: 'https://user:zqnpassword@example.org/'}\n\
         topics: {housing: {name: Housing}, health: {name: Health}, nul: {name: zqntopic}}\n\
         hosts: {SE: {name: Sweden}}\ngroups: {families: {name: Families}}\n\
         components: {training: {name: Training, stage: after-arrival}}\n";
    put(root, "network.yaml", settings);
    let mut stewards = "rc: {name: Red Cross, in_country: true}\n".to_owned();
    let mut sources = "open: {title: Open report, kind: official, distance: first-hand}\n\
         second: {title: Second report, kind: official, distance: first-hand}\n"
        .to_owned();
    for (prefix, field) in [("zqs", true), ("zqk", false)] {
        let mut planter = Planter { prefix, count: 0 };
        for (kind, path) in KINDS {
            let document = generate(kind);
            let mut fields = planter.plant(&document, &document, "").expect("a sample");
            let stem = planter.marker();
            if fields.get("sensitivity").is_some() {
                fields["sensitivity"] = json!("public");
            }
            if fields.get("scope").is_none() && fields.get("consent").is_some() {
                fields["consent"]["scope"] = json!(["web", "translation"]);
            }
            let mut own = planter.source();
            own["id"] = json!("zqown");
            own["sensitivity"] = json!("public");
            if field {
                fields["unknown"] = json!(planter.marker());
            } else {
                own["url"] = json!(format!("https://user:{}@example.org/", planter.marker()));
            }
            if fields.get("sources").is_some() {
                fields["sources"] = json!([own, {"id": format!("{prefix}2own"), "title": "x"}]);
            }
            let text = serde_json::to_string_pretty(&fields).expect("JSON");
            let body = planter.marker();
            let whole = if path.ends_with(".md") {
                format!("---\n{text}\n---\n## About {body}\n\nThere is {body} here in 2026.[^zqown]\n")
            } else {
                text
            };
            put(root, &path.replace("{stem}", &stem), &whole);
        }
        let stem = planter.marker();
        let table = format!("{0},{0}\n#indicator+name,#affected+f\n{0},24\n", planter.marker());
        put(root, &format!("aa/outcomes/{stem}.csv"), &table);
        put(
            root,
            &format!("aa/outcomes/{stem}.yaml"),
            &format!("title: {0}\nsummary: {0}\n", planter.marker()),
        );
        // Entries of lists, and what rests on them.
        for (list, name) in [(&mut sources, "title"), (&mut stewards, "name")] {
            let id = planter.marker();
            list.push_str(&format!(
                "{id}: {{{name}: {}, note: {}, url: 'https://user:{}@example.org/'}}\n",
                planter.marker(),
                planter.marker(),
                planter.marker()
            ));
            let (reviewer, source) = if name == "name" { (id.as_str(), "open") } else { ("rc", id.as_str()) };
            let text = brief(&planter.marker(), reviewer, source, &planter.marker());
            put(root, &format!("aa/{}.en.md", planter.marker()), &text);
        }
        // A place with an error, with what lies in it and what is for it.
        let place = planter.marker();
        let wrong = if field { "unknown: x" } else { "steward: nobody" };
        let name = planter.marker();
        put(
            root,
            &format!("aa/{place}/area.yaml"),
            &format!(
                "kind: municipality\nnames: {{en: {name}}}\naliases: [{name}a]\nsummary: {name}b\n{wrong}\n"
            ),
        );
        put(
            root,
            &format!("aa/{place}/housing.en.md"),
            &brief(&planter.marker(), "rc", "open", &planter.marker()),
        );
        put(
            root,
            &format!("aa/{place}/inner/area.yaml"),
            &format!("kind: settlement\nnames: {{en: {}}}\n", planter.marker()),
        );
        put(
            root,
            &format!("aa/{place}/inner/health.en.md"),
            &brief(&planter.marker(), "rc", "open", &planter.marker()),
        );
        let service = format!(
            "name: {}\norganisation: {{name: O}}\ndescription: D\ntopics: [housing]\nareas: [aa/{place}]\nassured_on: 2026-10-01\nassured_by: rc\nsources: [open]\n",
            planter.marker()
        );
        put(root, &format!("aa/services/{}.yaml", planter.marker()), &service);
        // Pages that stay, and lead to what does not.
        let gone = format!("{prefix}gone");
        put(root, &format!("aa/{gone}.en.md"), &brief(&gone, "nobody", "open", &planter.marker()));
        put(root, &format!("aa/{gone}.fr.md"), &brief(&gone, "nobody", "open", &planter.marker()));
        let leads = format!(
            "See [the page]({gone}.en.md), [a place]({place}/) and {{{{ link(\"aa/{gone}\") }}}} in 2026.[^open] More.[^second]"
        );
        put(
            root,
            &format!("aa/leads-{}.en.md", &prefix[2..]),
            &brief("Leads", "rc", "open", &leads)
                .replace("sources: [open]", "sources: [open, second]")
                .replace("title: Leads", "topic: housing\ntitle: Leads"),
        );
        let old = brief("Old", "rc", "open", "Old text.[^open]").replace("reviewed_by", &format!("status: withdrawn\nwithdrawn_on: 2026-10-02\nreason: It was old.\nreplaced_by: aa/{gone}\nreviewed_by"));
        put(
            root,
            &format!("aa/old-{}.en.md", &prefix[2..]),
            &old.replace("title: Old", "topic: housing\ntitle: Old"),
        );
    }
    put(root, "search/synonyms.en.yaml", "same: [[housing, zqnsynonym]]\nunknown: 1\n");
    put(root, "sources.yaml", &sources);
    put(root, "stewards.yaml", &stewards);
    put(root, "aa/area.yaml", "kind: country\nnames: {en: Aaland}\nlanguages: [en, fr]\nsteward: rc\n");
    put(root, "aa/place/area.yaml", "kind: municipality\nnames: {en: Place}\n");
    put(root, "aa/health.en.md", &brief("Health", "rc", "open", "Open text.[^open]"));
    put(
        root,
        "bb/area.yaml",
        "kind: country\nnames: {en: zqncountry}\nlanguages: [en]\nsteward: rc\nsummary: zqnsummary\nunknown: zqn\n",
    );
    put(root, "bb/health.en.md", &brief("Health", "rc", "open", "Open text.[^open]"));
}

fn brief(title: &str, reviewer: &str, source: &str, body: &str) -> String {
    let topic = if title == "Health" { "health" } else { "housing" };
    format!(
        "---\ntitle: {title}\ntopic: {topic}\nas_of: 2026-09-01\nreviewed: 2026-10-01\nreviewed_by: {reviewer}\nsources: [{source}]\n---\n{body}\n"
    )
    .replace("topic: housing\nas_of", if title == "Leads" || title == "Old" { "as_of" } else { "topic: housing\nas_of" })
}

/// What is wrong with the file of the network.
fn of_network(findings: &[corin::diagnostic::Diagnostic]) -> Vec<String> {
    let here = findings.iter().filter(|finding| &*finding.path == "content/network.yaml");
    here.map(|finding| format!("{}: {}", finding.rule.name, finding.message)).collect()
}

#[test]
fn what_has_errors_is_in_no_byte_of_a_site_that_is_built_all_the_same() {
    let place = tempfile::tempdir().expect("a directory");
    let root = place.path();
    with_errors(root);
    let mut kept = Kept::default();
    let examined = build::examine(root, TODAY, &mut kept).expect("a network");
    let network = examined.network.expect("a network");
    let sound = sound_part(network, &examined.diagnostics, TODAY);
    let sound = sound.unwrap_or_else(|| {
        unreachable!("the network itself is sound: {:#?}", of_network(&examined.diagnostics))
    });
    let reasons: Vec<String> =
        sound.because.iter().map(|finding| format!("{}: {}", finding.path, finding.message)).collect();
    let network = network_for(sound.network, Readers::Public, TODAY);
    let settings = Settings {
        today: TODAY,
        readers: Readers::Public,
        area: None,
        native_indexes: Some(root.join("index")),
        left_out: sound.left_out,
    };
    let memory = Memory::edit(Arc::default());
    build::make(&network, Default::default(), &settings, &mut kept, &memory, false).expect("a site");
    let files = memory.finish().files;
    for prefix in ["zqs", "zqk", "zqn", "zqown", "user:"] {
        let found = leaks(&files, prefix);
        assert!(found.is_empty(), "{prefix}: {found:#?}");
    }
    for entry in walkdir::WalkDir::new(root.join("index")) {
        let entry = entry.expect("an entry");
        if entry.file_type().is_file() {
            let bytes = fs::read(entry.path()).expect("a file");
            let text = everything(&bytes);
            assert!(!["zqs", "zqk", "zqn"].iter().any(|prefix| text.contains(prefix)), "{:?}", entry.path());
        }
    }
    // What is sound is there, and says that the site is not whole.
    let html = |path: &str| {
        let found = files.iter().find(|(file, _)| file.as_str() == path);
        String::from_utf8_lossy(found.unwrap_or_else(|| panic!("{path}: {reasons:#?}")).1).into_owned()
    };
    assert!(html("aa/en/health.html").contains("notice-incomplete"));
    assert!(
        html("bb/en/health.html").contains("Open text."),
        "a country stays, under the name of its directory"
    );
    for page in ["aa/en/leads-s.html", "aa/en/leads-k.html"] {
        let page = html(page);
        assert!(page.contains("<a>the page</a>, <a>a place</a> and …"), "{page}");
        assert!(!page.contains("href=\"\""));
    }
    assert!(html("aa/en/old-s.html").contains("It was old."));
}

#[test]
fn an_error_that_concerns_every_page_stops_the_build_all_the_same() {
    let place = tempfile::tempdir().expect("a directory");
    let root = place.path();
    network(root);
    let settings = fs::read_to_string(root.join("content/network.yaml")).expect("a file");
    put(root, "network.yaml", &settings.replace("name: Net", "name: \"Net \\u202e\""));
    let settings = fs::read_to_string(root.join("content/network.yaml")).expect("a file");
    put(root, "network.yaml", &settings.replace("\\u202e", "\u{202e}"));
    let examined = build::examine(root, TODAY, &mut Kept::default()).expect("a network");
    assert!(!examined.is_sound());
    assert!(sound_part(examined.network.expect("a network"), &examined.diagnostics, TODAY).is_none());
}
