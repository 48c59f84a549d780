//! The pages that the server itself has a hand in.

/// The policy of every page; the same as in the pages themselves.
pub const CONTENT_SECURITY_POLICY: &str = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; \
     font-src 'self'; connect-src 'self'; manifest-src 'self'; form-action 'self'; base-uri 'none'; \
     require-trusted-types-for 'script'; trusted-types corin";

/// The script and the style that open pages get while they are served.
pub(super) const LIVE_SCRIPT: &str = include_str!("live.js");
pub(super) const LIVE_STYLE: &str = include_str!("live.css");

/// A page with the live script, which is told what version of the page it is
/// in. Files on the disk never have it.
pub(super) fn with_live_script(html: &[u8], version: &str) -> Vec<u8> {
    let script = format!("<script src=\"/-corin/live.js?version={version}\" defer></script>");
    let head_end = find_ignoring_case(html, b"</head>").unwrap_or(html.len());
    let (before, after) = html.split_at(head_end);
    [before, script.as_bytes(), after].concat()
}

fn find_ignoring_case(text: &[u8], wanted: &[u8]) -> Option<usize> {
    text.windows(wanted.len()).position(|window| window.eq_ignore_ascii_case(wanted))
}

/// A small page with one message. `message` is plain text.
pub(super) fn message(title: &str, message: &str) -> String {
    let (title, message) = (escape(title), escape(message));
    format!(
        "<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width\">\n<title>{title}</title>\n\
         <link rel=\"stylesheet\" href=\"/-corin/live.css\">\n</head>\n\
         <body class=\"corin-message\">\n<main>\n<h1>{title}</h1>\n<p>{message}</p>\n\
         <p><a href=\"/\">Go to the front page</a></p>\n</main>\n</body>\n</html>\n"
    )
}

fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_script_stands_in_the_head() {
        let page = with_live_script(b"<HTML><Head><title>a</title></HEAD><body></body>", "1f");
        assert_eq!(
            String::from_utf8(page).unwrap(),
            "<HTML><Head><title>a</title><script src=\"/-corin/live.js?version=1f\" defer></script></HEAD><body></body>"
        );
        assert!(with_live_script(b"<p>no head", "1f").starts_with(b"<p>no head<script"));
    }

    #[test]
    fn a_message_is_text() {
        assert!(message("Not found", "<b>&").contains("<p>&lt;b&gt;&amp;</p>"));
    }
}
