//! What is answered to what.

use std::io::{Read as _, Write as _};
use std::net::TcpStream;
use std::sync::Arc;

use corin::serve::{CONTENT_SECURITY_POLICY, Error, Options, Server, Site};

use super::client::{Stream, ask, get};
use super::site::Served;

fn served() -> Served {
    Served::begin(&[
        ("index.md", "front"),
        ("xk/en/index.md", "Kosovo"),
        ("xk/en/search.md", "form"),
        ("xk/en/data.json", "{}"),
        ("xk/en/a b.txt", "space"),
    ])
}

#[test]
fn files_have_type_policy_and_tag() {
    let served = served();
    let page = get(served.address(), "/xk/en/index.html");
    assert_eq!((page.status, page.header("content-type")), (200, "text/html; charset=utf-8"));
    assert_eq!(page.header("content-security-policy"), CONTENT_SECURITY_POLICY);
    assert_eq!(
        (page.header("cache-control"), page.header("x-content-type-options")),
        ("no-cache", "nosniff")
    );
    let version = page.header("etag").trim_matches('"');
    let script = format!("<head><script src=\"/-corin/live.js?version={version}\" defer></script></head>");
    assert!(page.body.starts_with(&script), "{}", page.body);

    let data = get(served.address(), "/xk/en/data.json");
    assert_eq!((data.body.as_str(), data.header("content-type")), ("{}", "application/json"));
    assert_eq!(get(served.address(), "/xk/en/a%20b.txt").body, "space");
    assert_eq!(get(served.address(), "/").body, get(served.address(), "/index.html").body);
    assert_eq!(
        get(served.address(), "/-corin/live.js").header("content-type"),
        "text/javascript; charset=utf-8"
    );
    assert_eq!(get(served.address(), "/-corin/live.css").header("content-type"), "text/css; charset=utf-8");
}

#[test]
fn what_the_browser_has_is_not_sent_again() {
    let served = served();
    let tag = get(served.address(), "/xk/en/").header("etag").to_owned();
    for known in [tag.clone(), format!("\"other\", W/{tag}"), "*".to_owned()] {
        let again = ask(
            served.address(),
            "GET /xk/en/ HTTP/1.1",
            &["Host: localhost", &format!("If-None-Match: {known}")],
        );
        assert_eq!(
            (again.status, again.body.as_str(), again.header("etag")),
            (304, "", tag.as_str()),
            "{known}"
        );
    }
    let other = ask(served.address(), "GET /xk/en/ HTTP/1.1", &["Host: localhost", "If-None-Match: \"0\""]);
    assert_eq!(other.status, 200);
}

#[test]
fn a_directory_leads_to_its_index() {
    let served = served();
    let answer = get(served.address(), "/xk/en?print=1");
    assert_eq!((answer.status, answer.header("location")), (302, "/xk/en/?print=1"));
    assert!(get(served.address(), "/xk/en/").body.contains("Kosovo"));
    // Nobody is sent to another server.
    for path in ["//xk/en", "//evil.example/..", "/\\evil.example"] {
        assert_eq!(get(served.address(), path).status, 404, "{path}");
    }
}

#[test]
fn what_is_not_there_is_said_in_words() {
    let served = served();
    for path in [
        "/nothing.html",
        "/xk/%2e%2e/index.html",
        "/xk/..%2f..%2fetc/passwd",
        "/%00",
        "/.corin/index",
        "/%ff",
    ] {
        let answer = get(served.address(), path);
        assert_eq!(answer.status, 404, "{path}");
        assert!(
            answer.body.contains("There is no page at this address") && answer.body.contains("href=\"/\"")
        );
        assert_eq!(answer.header("content-security-policy"), CONTENT_SECURITY_POLICY);
    }
}

#[test]
fn only_reading_is_possible() {
    let served = served();
    let head = ask(served.address(), "HEAD /xk/en/data.json HTTP/1.1", &["Host: localhost"]);
    assert_eq!((head.status, head.body.as_str(), head.header("content-length")), (200, "", "2"));
    for method in ["POST", "PUT", "DELETE", "OPTIONS"] {
        let answer = ask(
            served.address(),
            &format!("{method} /index.html HTTP/1.1"),
            &["Host: localhost", "Content-Length: 0"],
        );
        assert_eq!((answer.status, answer.header("allow")), (405, "GET, HEAD"), "{method}");
    }
}

#[test]
fn other_names_are_not_answered() {
    let served = served();
    for host in ["evil.example", "localhost.evil.example:8000", "192.168.1.2"] {
        for path in ["/index.html", "/-corin/events", "/search?q=a"] {
            let answer = ask(served.address(), &format!("GET {path} HTTP/1.1"), &[&format!("Host: {host}")]);
            assert_eq!(answer.status, 403, "{host}{path}");
            assert!(!answer.body.contains("<main>front"));
        }
    }
    assert_eq!(ask(served.address(), "GET /index.html HTTP/1.0", &["Accept: */*"]).status, 403);
    assert_eq!(ask(served.address(), "GET /index.html HTTP/1.1", &["Host: [::1]:8000"]).status, 200);
}

#[test]
fn the_search_form_works_without_javascript() {
    let served = served();
    let sent = get(served.address(), "/xk/en/search.html?q=rent+in+Pej%C3%AB");
    assert_eq!((sent.status, sent.header("location")), (302, "/search?area=xk&lang=en&q=rent+in+Pej%C3%AB"));
    let found = get(served.address(), sent.header("location"));
    assert_eq!(found.status, 200);
    assert!(found.body.ends_with("Some(\"xk\") Some(\"en\") rent in Pejë"), "{}", found.body);
    assert!(get(served.address(), "/xk/en/search.html?q=").body.contains("form"));
    let narrowed = get(served.address(), "/search?area=xk&q=a&topic=housing&kind=&state=due&exact=1");
    assert!(
        narrowed.body.contains("Some(\"housing\") None Some(\"due\") true Some(\"xk\")"),
        "{}",
        narrowed.body
    );
    assert!(get(served.address(), "/search?area=&q=a").body.contains("None None a"));
    assert_eq!(get(served.address(), "/search?area=nowhere&q=a").status, 404);
    assert_eq!(get(served.address(), &format!("/search?q={}", "a".repeat(1_001))).status, 400);
    assert_eq!(get(served.address(), "/search?q=defect").status, 500);
    assert_eq!(get(served.address(), "/search?q=a").status, 200, "it goes on");
}

#[test]
fn a_port_that_is_asked_for_and_taken_is_an_error() {
    let served = served();
    let port = served.address().port();
    let site: Arc<dyn Site> = Arc::clone(&served.site) as Arc<dyn Site>;
    let options = Options { port: Some(port), ..Options::default() };
    let Err(refused) = Server::start(site, options, |_| {}) else { panic!("two servers on one port") };
    assert!(matches!(refused, Error::PortTaken { free: Some(_), .. }), "{refused}");
}

#[test]
fn stopping_ends_open_streams() {
    let served = served();
    let address = served.address();
    let mut stream = Stream::open(address, "path=/index.html&version=none");
    assert!(stream.next().is_some());
    // A connection that asks for nothing must not hold it up.
    let mut idle = TcpStream::connect(address).unwrap();
    idle.write_all(b"GET / HTTP/1.1\r\n").unwrap();
    let start = std::time::Instant::now();
    served.server.stop();
    assert!(start.elapsed() < std::time::Duration::from_secs(3));
    assert!(stream.next().is_none());
    assert!(TcpStream::connect(address).is_err());
    assert_eq!(idle.read(&mut [0; 8]).unwrap_or(0), 0);
}
