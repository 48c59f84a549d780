//! What a request asks for.

use percent_encoding::percent_decode_str;

/// The longest query that is searched for, in bytes.
const LONGEST_QUERY: usize = 1_000;

/// Whether a `Host` header names this machine. Any other name means that a
/// foreign page reaches for 127.0.0.1 under its own name (DNS rebinding).
pub(super) fn is_local(host: &str) -> bool {
    let name = match host.rsplit_once(':') {
        Some((name, port)) if !port.is_empty() && port.bytes().all(|digit| digit.is_ascii_digit()) => name,
        _ => host,
    };
    name == "127.0.0.1" || name == "[::1]" || name.eq_ignore_ascii_case("localhost")
}

/// The path of a file below the root, from the path of an address: decoded
/// once, with `index.html` for a directory. `None` when it is no path of a
/// site: parts that are empty or climb, characters that no file here has.
pub(super) fn file_path(raw: &str) -> Option<String> {
    let decoded = percent_decode_str(raw.strip_prefix('/')?).decode_utf8().ok()?;
    let mut path = decoded.into_owned();
    if path.is_empty() || path.ends_with('/') {
        path.push_str("index.html");
    }
    let sound = path.split('/').all(|part| {
        !part.is_empty()
            && part != "."
            && part != ".."
            && !part.starts_with(".corin")
            && !part.contains(['\\', '\0'])
            && !part.contains(char::is_control)
    });
    sound.then_some(path)
}

/// One value of the query of an address: `+` is a space, the rest is decoded.
pub(super) fn parameter(query: &str, name: &str) -> Option<String> {
    let value = query.split('&').find_map(|pair| pair.split_once('=').filter(|(key, _)| *key == name))?.1;
    Some(percent_decode_str(&value.replace('+', " ")).decode_utf8_lossy().into_owned())
}

/// The query of a search, or `None` when it is longer than anybody types.
pub(super) fn search_query(query: &str) -> Option<String> {
    parameter(query, "q").map_or_else(
        || Some(String::new()),
        |text| (text.len() <= LONGEST_QUERY).then(|| text.trim().to_owned()),
    )
}

/// Where the search form of a country goes when there is no JavaScript:
/// `xk/en/search.html?q=rent` is answered at `/search?area=xk&lang=en&q=rent`.
pub(super) fn search_address(path: &str, query: &str) -> Option<String> {
    let (place, "search.html") = path.rsplit_once('/')? else { return None };
    let (area, lang) = place.rsplit_once('/')?;
    let plain = |text: &str| text.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-');
    let asked = query.split('&').find(|pair| pair.strip_prefix("q=").is_some_and(|text| !text.is_empty()))?;
    (plain(area) && plain(lang)).then(|| format!("/search?area={area}&lang={lang}&{asked}"))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn only_names_of_this_machine_are_local() {
        for host in ["localhost", "LOCALHOST:8000", "127.0.0.1", "127.0.0.1:8123", "[::1]", "[::1]:80"] {
            assert!(is_local(host), "{host}");
        }
        for host in [
            "",
            "evil.example",
            "localhost.evil.example",
            "127.0.0.1.evil.example:80",
            "127.0.0.1:",
            "::1",
            "localhost:80:80",
        ] {
            assert!(!is_local(host), "{host}");
        }
    }

    #[test]
    fn a_path_is_decoded_once_and_stays_below_the_root() {
        assert_eq!(file_path("/").as_deref(), Some("index.html"));
        assert_eq!(file_path("/xk/en/").as_deref(), Some("xk/en/index.html"));
        assert_eq!(file_path("/xk/%65n/a%2Dz.html").as_deref(), Some("xk/en/a-z.html"));
        assert_eq!(file_path("/%2565").as_deref(), Some("%65"));
        for wrong in [
            "",
            "xk",
            "//evil.example/",
            "/../a",
            "/xk/%2e%2e/a",
            "/xk/..%2fa",
            "/xk\\a",
            "/xk/%5c..",
            "/a%00b",
            "/%ff",
            "/./a",
            "/.corin/index",
            "/xk/%2ecorin/a",
        ] {
            assert_eq!(file_path(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn a_form_is_read() {
        assert_eq!(parameter("area=xk&q=rent+in+Pej%C3%AB&x", "q").as_deref(), Some("rent in Pejë"));
        assert_eq!(parameter("aq=1", "q"), None);
        assert_eq!(search_query("q=%20rent%20").as_deref(), Some("rent"));
        assert_eq!(search_query("").as_deref(), Some(""));
        assert_eq!(search_query(&format!("q={}", "a".repeat(LONGEST_QUERY + 1))), None);
    }

    #[test]
    fn the_form_without_javascript_is_sent_on() {
        let address = search_address("xk/sr-Latn/search.html", "kind=brief&q=rent+%22a%22");
        assert_eq!(address.as_deref(), Some("/search?area=xk&lang=sr-Latn&q=rent+%22a%22"));
        for (path, query) in [
            ("xk/en/search.html", "q="),
            ("xk/en/search.html", ""),
            ("search.html", "q=a"),
            ("xk/en/housing.html", "q=a"),
            ("x&q/en/search.html", "q=a"),
        ] {
            assert_eq!(search_address(path, query), None, "{path}?{query}");
        }
    }

    proptest! {
        #[test]
        fn nothing_climbs(raw in "/(\\.|/|%2e|%2f|%5c|\\\\|a|%00){0,12}") {
            if let Some(path) = file_path(&raw) {
                prop_assert!(path.split('/').all(|part| !part.is_empty() && part != ".." && part != "."));
                prop_assert!(!path.contains(['\\', '\0']));
            }
        }
    }
}
