//! Editing while the site is served.

use std::fs;
use std::time::Duration;

use corin::serve::Event;

use super::client::{Stream, get};
use super::site::{Served, write};

fn version(served: &Served, path: &str) -> String {
    get(served.address(), path).header("etag").trim_matches('"').to_owned()
}

fn stream(served: &Served, path: &str) -> Stream {
    let version = version(served, path);
    let mut stream = Stream::open(served.address(), &format!("path={path}&version={version}"));
    let first = stream.next().unwrap();
    assert_eq!((&first["reload"], &first["problems"]), (&false.into(), &serde_json::Value::Null));
    stream
}

#[test]
fn a_page_hears_of_its_own_change_and_not_of_others() {
    let served = Served::begin(&[("a.md", "a"), ("b.md", "b"), ("c.css", "")]);
    let (mut a, mut b) = (stream(&served, "/a.html"), stream(&served, "/b.html"));
    write(&served.content("a.md"), "changed");
    let line = served.wait_for_rebuild();
    assert!(line.starts_with("rebuilt 1 page in ") && line.ends_with(" ms: content/a.md"), "{line}");
    assert_eq!(a.next().unwrap()["reload"], true);
    assert_eq!(b.next().unwrap()["reload"], false);
    assert!(get(served.address(), "/a.html").body.contains("changed"));

    write(&served.content("c.css"), "p {}");
    served.wait_for_rebuild();
    assert_eq!(b.next().unwrap()["parts"], serde_json::json!(["c.css"]));
}

#[test]
fn a_page_that_missed_a_change_hears_of_it_when_it_listens_again() {
    let served = Served::begin(&[("a.md", "a")]);
    let old = version(&served, "/a.html");
    write(&served.content("a.md"), "changed");
    served.wait_for_rebuild();
    let news = Stream::open(served.address(), &format!("path=/a.html&version={old}")).next().unwrap();
    assert_eq!(news["reload"], true);
    // A page that did not exist has no version; it loads when it appears.
    let news = Stream::open(served.address(), "path=/a.html&version=none").next().unwrap();
    assert_eq!(news["reload"], true);
    let news = Stream::open(served.address(), "path=/none.html&version=none").next().unwrap();
    assert_eq!(news["reload"], false);
}

#[test]
fn errors_are_shown_and_the_last_good_site_stays() {
    let served = Served::begin(&[("a.md", "good")]);
    let mut page = stream(&served, "/a.html");
    write(&served.content("a.md"), "wrong");
    let text = served.wait_for(|event| matches!(event, Event::Findings { .. }));
    assert_eq!(text, "error in a.md\nnot rebuilt: the last good site stays until this is put right");
    let news = page.next().unwrap();
    assert_eq!(
        (&news["reload"], &news["problems"]["title"]),
        (&false.into(), &"1 error in the content".into())
    );
    let finding = &news["problems"]["findings"][0];
    assert_eq!((&finding["path"], &finding["line"]), (&"content/a.md".into(), &3.into()));
    assert!(get(served.address(), "/a.html").body.contains("good"));
    // A page that is opened now hears of it as well.
    let news = Stream::open(served.address(), "path=/a.html&version=none").next().unwrap();
    assert_eq!(news["problems"]["findings"][0]["code"], "C0001");

    write(&served.content("a.md"), "broken");
    served.wait_for(|event| matches!(event, Event::Failure { .. }));
    assert_eq!(page.next().unwrap()["problems"]["message"], "cannot read content/a.md: broken");

    write(&served.content("a.md"), "defect");
    let text = served.wait_for(|event| matches!(event, Event::Failure { .. }));
    assert!(text.starts_with("the build stopped unexpectedly"), "{text}");
    page.next().unwrap();

    write(&served.content("a.md"), "good");
    served.wait_for_rebuild();
    let news = page.next().unwrap();
    assert_eq!((&news["reload"], &news["problems"]), (&false.into(), &serde_json::Value::Null));
}

#[test]
fn content_that_is_wrong_from_the_start_is_served_when_it_is_right() {
    let served = Served::begin(&[("index.md", "wrong")]);
    let waiting = get(served.address(), "/");
    assert_eq!(waiting.status, 503);
    assert!(waiting.body.contains("live.js?version=none"), "{}", waiting.body);
    let mut page = Stream::open(served.address(), "path=/&version=none");
    assert!(page.next().unwrap()["problems"].is_object());
    write(&served.content("index.md"), "right");
    served.wait_for_rebuild();
    assert_eq!(page.next().unwrap()["reload"], true);
    assert_eq!(get(served.address(), "/").status, 200);
}

#[test]
fn the_ways_of_editors_are_all_seen() {
    let served = Served::begin(&[("a.md", "1")]);
    // A new file that takes the name, as Vim and most others write.
    let new = served.content(".a.md.swp");
    write(&new, "2");
    fs::rename(&new, served.content("a.md")).unwrap();
    served.wait_for_rebuild();
    assert!(get(served.address(), "/a.html").body.contains("2"));
    // A new directory with a file in it at once, and a file in that later.
    write(&served.content("xk/en/b.md"), "3");
    served.wait_for_rebuild();
    assert_eq!(get(served.address(), "/xk/en/b.html").status, 200);
    write(&served.content("xk/en/c.md"), "4");
    served.wait_for_rebuild();
    assert_eq!(get(served.address(), "/xk/en/c.html").status, 200);
    // Gone.
    fs::remove_dir_all(served.content("xk")).unwrap();
    while get(served.address(), "/xk/en/c.html").status != 404 {
        served.wait_for_rebuild();
    }
}

#[test]
fn what_editors_make_for_a_moment_and_reading_cause_nothing() {
    let served = Served::begin(&[("a.md", "1")]);
    for name in [".a.md.swp", "4913", "a.md~", "#a.md#"] {
        write(&served.content(name), "x");
    }
    fs::read(served.content("a.md")).unwrap();
    std::thread::sleep(Duration::from_millis(400));
    assert_eq!(served.builds(), 1);
}

#[test]
fn changes_during_a_build_cause_one_more() {
    let served = Served::begin_with(&[("a.md", "1")], Duration::from_millis(300), false);
    write(&served.content("a.md"), "2");
    while served.builds() < 2 {
        std::thread::sleep(Duration::from_millis(5));
    }
    for number in 0..5 {
        write(&served.content(&format!("n{number}.md")), "x");
        std::thread::sleep(Duration::from_millis(10));
    }
    served.wait_for_rebuild();
    served.wait_for_rebuild();
    std::thread::sleep(Duration::from_millis(400));
    assert_eq!(served.builds(), 3);
    assert_eq!(get(served.address(), "/n4.html").status, 200);
}

#[test]
fn a_directory_that_vanishes_is_waited_for() {
    for poll in [false, true] {
        let served = Served::begin_with(&[("a.md", "1")], Duration::ZERO, poll);
        let content = served.content("");
        let aside = served.place.path().join("aside");
        fs::rename(&content, &aside).unwrap();
        let text = served.wait_for(|event| matches!(event, Event::Vanished { .. }));
        assert_eq!(text, "content is gone; waiting until it is back");
        assert!(get(served.address(), "/a.html").body.contains('1'), "the last good site stays");
        write(&aside.join("b.md"), "2");
        fs::rename(&aside, &content).unwrap();
        served.wait_for(|event| matches!(event, Event::Returned { .. }));
        served.wait_for_rebuild();
        assert_eq!(get(served.address(), "/b.html").status, 200);
        write(&served.content("c.md"), "3");
        while get(served.address(), "/c.html").status != 200 {
            served.wait_for_rebuild();
        }
    }
}

#[test]
fn a_directory_that_was_never_there_is_watched_when_it_comes() {
    let served = Served::begin(&[("a.md", "1")]);
    let theme = served.place.path().join("theme");
    write(&theme.join("page.html"), "x");
    served.wait_for_rebuild();
    let builds = served.builds();
    write(&theme.join("page.html"), "y");
    served.wait_for_rebuild();
    assert!(served.builds() > builds);
}

#[test]
fn a_directory_that_another_takes_the_place_of_is_watched_on() {
    let served = Served::begin(&[("a.md", "1")]);
    let other = served.place.path().join("other");
    write(&other.join("b.md"), "2");
    fs::rename(served.content(""), served.place.path().join("old")).unwrap();
    fs::rename(&other, served.content("")).unwrap();
    while get(served.address(), "/b.html").status != 200 {
        served.wait_for_rebuild();
    }
    std::thread::sleep(Duration::from_millis(700));
    write(&served.content("c.md"), "3");
    while get(served.address(), "/c.html").status != 200 {
        served.wait_for_rebuild();
    }
}

#[test]
fn polling_sees_changes_too() {
    let served = Served::begin_with(&[("a.md", "1")], Duration::ZERO, true);
    write(&served.content("a.md"), "longer");
    served.wait_for_rebuild();
    assert!(get(served.address(), "/a.html").body.contains("longer"));
}
