use std::fs;
use std::path::Path;
use std::sync::Arc;

use proptest::prelude::*;

use super::*;

/// A network in a directory of its own.
struct Scene {
    directory: tempfile::TempDir,
}

impl Scene {
    fn new(files: &[(&str, &[u8])]) -> Self {
        let scene = Self { directory: tempfile::tempdir().expect("a directory") };
        scene.write("content/network.yaml", b"name: x\n");
        for (path, bytes) in files {
            scene.write(path, bytes);
        }
        scene
    }

    fn root(&self) -> &Path {
        self.directory.path()
    }

    fn write(&self, path: &str, bytes: &[u8]) {
        let path = self.root().join(path);
        fs::create_dir_all(path.parent().expect("a parent")).expect("a directory");
        fs::write(path, bytes).expect("a file");
    }

    fn load(&self) -> Loaded {
        load(self.root(), None).expect("a network")
    }

    /// Rule, path and message of each finding.
    fn findings(&self) -> Vec<(&'static str, String, String)> {
        let found = self.load().diagnostics.into_iter();
        found.map(|finding| (finding.rule.name, finding.path.to_string(), finding.message)).collect()
    }

    fn rules(&self) -> Vec<&'static str> {
        self.findings().into_iter().map(|finding| finding.0).collect()
    }
}

const AREA: (&str, &[u8]) = ("content/xk/area.yaml", b"kind: country\n");
const SOUND: &[u8] = b"---\ntitle: x\n---\nText\n";

#[test]
fn kinds_come_from_paths() {
    let scene = Scene::new(&[
        AREA,
        ("content/sources.yaml", b"a: {title: x}\n"),
        ("content/stewards.yaml", b""),
        ("content/xk/prizren/area.yaml", b"kind: municipality\n"),
        ("content/xk/prizren/labour-market.sr-Latn.child.md", SOUND),
        ("content/xk/housing.en.md", SOUND),
        ("content/README.md", b"for editors"),
        ("content/.git/config", b"\0"),
        ("content/xk/.DS_Store", b"\0\xFF"),
        ("content/xk/housing.en.md~", b"old"),
        ("content/xk/.housing.en.md.swp", b"old"),
        ("content/xk/#housing.en.md#", b"old"),
    ]);
    let loaded = scene.load();
    assert!(loaded.diagnostics.is_empty(), "{:?}", loaded.diagnostics);
    let areas: Vec<_> = loaded.files.areas.iter().map(|area| area.id.to_string()).collect();
    assert_eq!(areas, ["xk", "xk/prizren"]);
    let briefs: Vec<_> =
        loaded.files.briefs.iter().map(|brief| format!("{} {}", brief.id, brief.language)).collect();
    assert_eq!(briefs, ["xk/housing en", "xk/prizren/labour-market.child sr-Latn"]);
    assert_eq!(loaded.files.briefs[0].file.body(), "Text\n");
    assert!(loaded.files.sources.is_some() && loaded.files.stewards.is_some());
}

#[test]
fn a_directory_without_content_is_no_network() {
    let directory = tempfile::tempdir().expect("a directory");
    let error = load(directory.path(), None).expect_err("no network");
    assert!(matches!(error, Error::NoNetwork { .. }));
}

#[test]
fn what_names_say_wrongly() {
    let help = |name: &str| {
        let scene = Scene::new(&[AREA, (&format!("content/xk/{name}"), SOUND)]);
        let loaded = scene.load();
        assert_eq!(loaded.diagnostics.len(), 1, "{name}: {:?}", loaded.diagnostics);
        let finding = &loaded.diagnostics[0];
        (finding.rule.name, finding.help.first().cloned().unwrap_or_default())
    };
    assert_eq!(
        help("housing.md"),
        ("brief-name", "rename it to `housing.LANGUAGE.md`, for example `housing.en.md`".to_owned())
    );
    assert_eq!(help("housing.sr-latn.md").1, "rename the file to `housing.sr-Latn.md`");
    assert!(help("housing.english!.md").1.starts_with("use the BCP 47 tag"));
    assert_eq!(help("Housing_new.en.md").1, "rename the file to `housing-new.en.md`");
    assert_eq!(help("housing.child.en.md").1, "rename it to `housing.en.child.md`");
    assert!(help("housing.en.adult.md").1.starts_with("an audience is `plain` or `child`"));
    assert_eq!(help("housing.en.MD").1, "rename it to `housing.en.md`");
    assert!(help("index.en.md").1.starts_with("name the file after its topic"));
    assert_eq!(help("area.yml"), ("unknown-file", "rename it to `area.yaml`".to_owned()));
    assert_eq!(help("map.png").0, "unknown-file");
    assert_eq!(
        help("synonyms.en.yaml"),
        ("unknown-file", "files of synonyms lie in `content/search`: move it there".to_owned())
    );
    assert_eq!(help("search/synonyms.en.yaml").0, "directory-name");
    assert_eq!(
        help("services/ura.yml"),
        ("unknown-file", "rename it to `ura.yaml`".to_owned()),
        "records have names of their own"
    );
    assert_eq!(help("services/deep/ura.yaml").0, "directory-name");
    assert_eq!(help("services/Ura_1.yaml"), ("brief-name", "rename the file to `ura-1.yaml`".to_owned()));
    assert_eq!(help("alerts/road.md").0, "brief-name");
    assert_eq!(help("alerts/road.en.child.md").0, "brief-name");
    assert_eq!(help("outcomes/2026.txt").0, "unknown-file");
    assert_eq!(help("topics/x.en.md").0, "directory-name");
    assert_eq!(help("Novi Pazar/area.yaml"), ("directory-name", "rename it to `novi-pazar`".to_owned()));
    assert_eq!(help("Peć/area.yaml").0, "directory-name");
}

#[test]
fn synonyms_lie_beside_the_countries_and_make_no_area() {
    let scene = Scene::new(&[
        AREA,
        ("content/search/synonyms.en.yaml", b"same: [[a, b]]\n"),
        ("content/search/synonyms.sr-Latn.yaml", b""),
        ("content/search/README.md", b"for editors"),
    ]);
    let loaded = scene.load();
    assert!(loaded.diagnostics.is_empty(), "{:?}", loaded.diagnostics);
    let languages: Vec<_> = loaded.files.synonyms.iter().map(|list| list.language.to_string()).collect();
    assert_eq!(languages, ["en", "sr-Latn"]);
    assert_eq!(loaded.files.areas.len(), 1);
    assert_eq!(loaded.files.len(), 4);
}

#[test]
fn what_else_lies_beside_synonyms() {
    let help = |name: &str| {
        let scene = Scene::new(&[AREA, (&format!("content/search/{name}"), b"same: []\n")]);
        let loaded = scene.load();
        assert_eq!(loaded.diagnostics.len(), 1, "{name}: {:?}", loaded.diagnostics);
        assert!(loaded.files.synonyms.is_empty() && loaded.files.areas.len() == 1, "{name}");
        let finding = &loaded.diagnostics[0];
        (finding.rule.name, finding.help.first().cloned().unwrap_or_default())
    };
    for name in ["area.yaml", "housing.en.md", "prizren/area.yaml", "topics/x.en.md"] {
        assert_eq!(help(name).0, "directory-name", "{name}");
    }
    let rename = |name: &str| ("synonyms-name", format!("rename it to `{name}`"));
    assert_eq!(help("synonyms.en.yml"), rename("synonyms.en.yaml"));
    assert_eq!(help("Synonym.sr-Latn.yaml"), rename("synonyms.sr-Latn.yaml"));
    assert_eq!(help("synonyms.SR-latn.yaml").1, "rename the file to `synonyms.sr-Latn.yaml`");
    assert!(help("synonyms.yaml").1.starts_with("a file of synonyms is called"));
    assert!(help("synonyms.english!.yaml").1.starts_with("use the BCP 47 tag"));
    assert_eq!(help("words.txt").0, "unknown-file");
}

#[test]
fn areas_that_are_missing() {
    let scene = Scene::new(&[
        ("content/xk/prizren/suva-reka/housing.en.md", SOUND),
        ("content/rs/nis/area.yaml", b"kind: municipality\n"),
        ("content/housing.en.md", SOUND),
        ("content/area.yaml", b"kind: country\n"),
    ]);
    let found: Vec<_> = scene.findings().into_iter().map(|(rule, path, _)| (rule, path)).collect();
    let expected = [
        ("outside-country", "content/area.yaml"),
        ("outside-country", "content/housing.en.md"),
        ("missing-area", "content/rs/area.yaml"),
        ("missing-area", "content/xk/area.yaml"),
        ("missing-area", "content/xk/prizren/area.yaml"),
        ("missing-area", "content/xk/prizren/suva-reka/area.yaml"),
    ];
    assert_eq!(found, expected.map(|(rule, path)| (rule, path.to_owned())));
}

#[test]
fn a_missing_network_file() {
    let scene = Scene::new(&[AREA]);
    fs::remove_file(scene.root().join("content/network.yaml")).expect("removed");
    assert_eq!(scene.rules(), ["missing-network"]);
}

#[test]
fn bytes_that_are_no_text() {
    let scene = Scene::new(&[
        AREA,
        ("content/xk/a.en.md", b"---\ntitle: x\n---\ncaf\xE9\n"),
        ("content/xk/b.en.md", b"\xFF\xFE-\0-\0"),
        ("content/xk/c.en.md", b"---\ntitle: x\n---\na\0b\n"),
    ]);
    let loaded = scene.load();
    let messages: Vec<_> = loaded.diagnostics.iter().map(|finding| finding.message.as_str()).collect();
    assert_eq!(
        messages,
        [
            "the file is not UTF-8: the byte 0xE9 in line 4, column 4",
            "the file is written in UTF-16, not in UTF-8",
            "the file holds a NUL character",
        ]
    );
    assert_eq!(loaded.diagnostics[0].span, 20..21);
    assert_eq!(loaded.diagnostics[2].span, 18..19);
    assert_eq!(loaded.files.briefs.len(), 3, "they are known to exist");
}

#[test]
fn a_byte_order_mark_is_no_matter_and_moves_no_place() {
    let scene =
        Scene::new(&[AREA, ("content/xk/a.en.md", b"\xEF\xBB\xBF---\r\ntitle: x\r\n---\r\nText\r\n")]);
    let loaded = scene.load();
    assert!(loaded.diagnostics.is_empty(), "{:?}", loaded.diagnostics);
    let file = &loaded.files.briefs[0].file;
    assert_eq!(file.text.get(file.span_of("/title")), Some("x"));
    assert_eq!(file.text.get(file.span_of_key("/title")), Some("title"));
    assert_eq!(file.body(), "Text\r\n");
}

#[test]
fn sizes_are_bounded() {
    let long = |length: usize| [b"---\ntitle: x\n---\n".as_slice(), &vec![b'x'; length]].concat();
    let most = usize::try_from(LONGEST_BRIEF).expect("small");
    let front = format!("---\ntitle: {}\n---\n", "x".repeat(LONGEST_FRONT_MATTER));
    let scene = Scene::new(&[
        AREA,
        ("content/xk/a.en.md", &long(most)),
        ("content/xk/b.en.md", &long(most - 17)),
        ("content/xk/c.en.md", front.as_bytes()),
        ("content/sources.yaml", &vec![b'#'; usize::try_from(LONGEST_DATA_FILE).expect("small") + 1]),
    ]);
    let found: Vec<_> = scene.findings().into_iter().map(|(rule, path, _)| (rule, path)).collect();
    let expected = [
        ("file-too-large", "content/sources.yaml"),
        ("file-too-large", "content/xk/a.en.md"),
        ("long-front-matter", "content/xk/c.en.md"),
    ];
    assert_eq!(found, expected.map(|(rule, path)| (rule, path.to_owned())));
}

#[test]
fn front_matter_that_is_missing_or_open() {
    let finding = |text: &str| {
        let (file, mut findings) = file_from_text("content/xk/housing.en.md", text);
        assert_eq!(findings.len(), 1, "{text:?}: {findings:?}");
        assert!(file.yaml.is_none());
        findings.remove(0)
    };
    assert_eq!(finding("Text\n").rule.name, "missing-front-matter");
    assert_eq!(finding("").rule.name, "missing-front-matter");
    assert!(finding("\n---\na: 1\n---\n").help[0].starts_with("delete what stands before"));
    assert!(finding("+++\na = 1\n+++\n").help[0].contains("TOML"));
    let open = finding("---\ntitle: x\n\nText\n");
    assert_eq!((open.rule.name, open.span), ("open-front-matter", 0..3));
    let (file, findings) = file_from_text("content/xk/housing.en.md", "---  \r\n--- \nText");
    assert!(findings.is_empty() && file.yaml.is_none());
    assert_eq!(file.body(), "Text");
}

#[test]
fn an_error_in_front_matter_has_the_place_of_the_file() {
    let text = "---\ntitle: Housing: rents\n---\n";
    let (_, findings) = file_from_text("content/xk/housing.en.md", text);
    assert_eq!(&text[findings[0].span.clone()], "Housing: rents");
    assert!(findings[0].file.is_some());
}

#[cfg(unix)]
#[test]
fn links_stay_inside_and_come_once() {
    use std::os::unix::fs::symlink;
    let outside = tempfile::tempdir().expect("a directory");
    fs::write(outside.path().join("x.md"), "x").expect("a file");
    let scene =
        Scene::new(&[AREA, ("content/xk/housing.en.md", SOUND), ("shared/area.yaml", b"kind: region\n")]);
    let content = scene.root().join("content");
    symlink(scene.root().join("shared"), content.join("xk/shared")).expect("a link");
    symlink("housing.en.md", content.join("xk/health.en.md")).expect("a link");
    symlink(&content, content.join("xk/circle")).expect("a link");
    symlink(outside.path(), content.join("xk/away")).expect("a link");
    symlink(outside.path().join("x.md"), content.join("xk/money.en.md")).expect("a link");
    symlink("nothing.en.md", content.join("xk/nowhere.en.md")).expect("a link");
    symlink(content.join("xk"), scene.root().join("shared/again")).expect("a link");
    let loaded = scene.load();
    let found: Vec<_> =
        loaded.diagnostics.iter().map(|finding| (&*finding.path, finding.message.as_str())).collect();
    assert_eq!(
        found,
        [
            ("content/xk/away", "the link leads out of the network's directory"),
            ("content/xk/circle", "the link leads back to a directory above it"),
            ("content/xk/money.en.md", "the link leads out of the network's directory"),
            ("content/xk/nowhere.en.md", "the link leads nowhere"),
            ("content/xk/shared/again", "the link leads back to a directory above it"),
        ]
    );
    assert!(loaded.diagnostics.iter().all(|finding| finding.rule.name == "bad-link"));
    assert_eq!(loaded.files.briefs.len(), 2);
    assert_eq!(loaded.files.areas.len(), 2);
}

#[cfg(unix)]
#[test]
fn a_pipe_is_not_waited_for() {
    let scene = Scene::new(&[AREA]);
    let pipe = scene.root().join("content/xk/housing.en.md");
    let made = std::process::Command::new("mkfifo").arg(&pipe).status().is_ok_and(|status| status.success());
    if made {
        assert_eq!(scene.rules(), ["unknown-file"]);
    }
}

#[cfg(unix)]
#[test]
fn what_may_not_be_read_is_a_finding() {
    use std::os::unix::fs::PermissionsExt;
    let scene = Scene::new(&[AREA, ("content/xk/housing.en.md", SOUND)]);
    let path = scene.root().join("content/xk/housing.en.md");
    fs::set_permissions(&path, fs::Permissions::from_mode(0o000)).expect("permissions");
    if fs::read(&path).is_ok() {
        return; // Root reads everything.
    }
    let loaded = scene.load();
    assert_eq!(loaded.diagnostics[0].message, "the file cannot be read: the system does not allow it");
    fs::set_permissions(&path, fs::Permissions::from_mode(0o644)).expect("permissions");
    let again = load(scene.root(), Some(&loaded.cache)).expect("a network");
    assert!(again.diagnostics.is_empty());
}

#[test]
fn names_that_differ_only_in_case() {
    let scene = Scene::new(&[AREA, ("content/xk/Area.yaml", b"kind: country\n")]);
    let found = scene.findings();
    if found.is_empty() {
        return; // A file system that takes them for one.
    }
    assert!(
        found.iter().any(|(rule, path, _)| *rule == "name-clash" && path == "content/xk/area.yaml"),
        "{found:?}"
    );
}

#[test]
fn what_has_not_changed_is_not_read_again() {
    let scene =
        Scene::new(&[AREA, ("content/xk/a.en.md", SOUND), ("content/xk/b.en.md", b"no front matter")]);
    let first = scene.load();
    let second = load(scene.root(), Some(&first.cache)).expect("a network");
    for (old, new) in first.files.briefs.iter().zip(&second.files.briefs) {
        assert!(Arc::ptr_eq(&old.file, &new.file));
    }
    assert_eq!(format!("{:?}", first.diagnostics), format!("{:?}", second.diagnostics));
    scene.write("content/xk/a.en.md", b"---\ntitle: y\n---\nText\n");
    fs::remove_file(scene.root().join("content/xk/b.en.md")).expect("removed");
    let third = load(scene.root(), Some(&second.cache)).expect("a network");
    assert_eq!(third.files.briefs.len(), 1);
    assert!(!Arc::ptr_eq(&first.files.briefs[0].file, &third.files.briefs[0].file));
    assert!(third.diagnostics.is_empty());
    assert_eq!(third.cache.len(), 3);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(500))]

    #[test]
    fn any_bytes_are_a_file(bytes in proptest::collection::vec(any::<u8>(), 0..200), form in 0..3usize) {
        let form = [file::Form::Markdown, file::Form::Yaml, file::Form::Table][form];
        let (file, findings) = file::from_bytes(&"content/x".into(), form, bytes);
        prop_assert!(file.text.get(file.body_start..).is_some());
        for finding in findings.iter().filter(|_| !file.text.is_empty()) {
            prop_assert!(file.text.get(finding.span.clone()).is_some(), "{:?}", finding);
        }
    }

    #[test]
    fn any_front_matter_gives_places_in_the_file(yaml in "[-a:{} \"'\r\n\u{fc}]{0,30}", bom: bool) {
        let mark = if bom { "\u{feff}" } else { "" };
        let text = format!("{mark}---\n{yaml}\n---\nText");
        let (file, findings) = file_from_text("content/xk/a.en.md", &text);
        prop_assert!(file.text.get(file.body_start..).is_some());
        for finding in &findings {
            prop_assert!(file.text.get(finding.span.clone()).is_some(), "{:?}", finding);
        }
    }

    #[test]
    fn any_name_is_judged(name in "\\PC{0,20}") {
        let path = format!("content/xk/{name}");
        let parts: Vec<&str> = path.split('/').skip(1).collect();
        let _ = names::file(&path, &parts);
        let _ = names::directory(&path, &parts);
    }
}
