//! Addresses that could harm a reader.

use std::ops::Range;
use std::sync::Arc;

use crate::check::Findings;
use crate::diagnostic::{Diagnostic, Span};
use crate::load::ContentFile;
use crate::markdown::{Image, Link};
use crate::model::{AreaId, Brief, Refusal, Target, mailbox};

rules! {
    /// A link that runs something, hides where it leads or carries a password.
    UNSAFE_LINK = "C0705", "unsafe-link", Error;
    /// A picture that would be fetched from elsewhere.
    REMOTE_IMAGE = "C0706", "remote-image", Error;
    /// A picture of the network, which pages cannot show yet.
    LOCAL_PICTURE = "C0717", "local-picture", Warning;
}

/// Checks the pictures of a brief, and the addresses in its text that are no
/// links. Its links are judged with [`super::links`], the addresses in fields
/// with [`super::texts`].
pub(super) fn check_brief(brief: &Brief, findings: &mut Findings<'_>) {
    let file = &brief.file;
    for image in brief.body.images.iter().filter(|image| !image.target.contains("{{")) {
        match Target::read(&image.target, &brief.directory()) {
            Target::Address(_) => findings.add(
                Diagnostic::new(
                    &REMOTE_IMAGE,
                    file,
                    image.span.clone(),
                    format!("the picture `{}` would be fetched from another site", image.target),
                )
                .help("who opens the page would be seen by that site: leave the picture out, or link to its page"),
            ),
            Target::Refused(refusal @ Refusal::NoScheme) => {
                findings.add(finding(file, image.span.clone(), &image.target, refusal));
            }
            Target::Refused(refusal) if may_be_address(&image.target) => {
                findings.add(finding(file, image.span.clone(), &image.target, refusal));
            }
            _ => findings.add(local_picture(file, image)),
        }
    }
    in_body(brief, findings);
}

/// A picture that pages leave out.
fn local_picture(file: &Arc<ContentFile>, image: &Image) -> Diagnostic {
    let shown = match image.alternative.trim() {
        "" => "nothing is shown in its place".to_owned(),
        text => format!("the page says `{text}` in its place"),
    };
    let message = format!("pages cannot show pictures yet: the picture `{}` is left out", image.target);
    Diagnostic::new(&LOCAL_PICTURE, file, image.span.clone(), message)
        .help(format!("{shown}: write in words what the picture shows, and take it out"))
}

/// Finds addresses with a user name that stand in the text of a brief without
/// being links.
fn in_body(brief: &Brief, findings: &mut Findings<'_>) {
    let (file, body) = (&brief.file, brief.file.body());
    if !body.contains('@') {
        return;
    }
    for place in with_user(body) {
        let span = file.body_start + place.start..file.body_start + place.end;
        let is_link = |link: &&Link| link.span.start <= span.start && span.end <= link.span.end;
        if brief.body.links.iter().any(|link| is_link(&link)) {
            continue;
        }
        let written = body.get(place).unwrap_or_default();
        if let Some(refusal) = refusal_of(written) {
            let finding = finding(file, span, written, refusal);
            findings.add(match mailbox(written) {
                Some(meant) if refusal == Refusal::Mailbox => finding.replace_with(format!("<{meant}>")),
                _ => finding,
            });
        }
    }
}

/// Finds addresses with a user name in a text of a record.
pub(super) fn check_text(
    file: &Arc<ContentFile>,
    text: &str,
    place: impl Fn(&Range<usize>) -> Span,
    findings: &mut Findings<'_>,
) {
    for part in with_user(text) {
        let written = text.get(part.clone()).unwrap_or_default();
        if let Some(refusal) = refusal_of(written) {
            let finding = finding(file, place(&part), written, refusal);
            findings.add(match mailbox(written) {
                Some(meant) if refusal == Refusal::Mailbox => finding.help(format!(
                    "in a text of its own it is written `{}`",
                    meant.trim_start_matches("mailto:")
                )),
                _ => finding,
            });
        }
    }
}

/// Where addresses stand in a text that have an `@` before their path.
fn with_user(text: &str) -> Vec<Range<usize>> {
    if !text.contains('@') {
        return Vec::new();
    }
    let mut found: Vec<Range<usize>> = Vec::new();
    for (at, _) in text.match_indices("//") {
        if found.last().is_some_and(|last| at < last.end) {
            continue;
        }
        let before = text.get(..at).unwrap_or_default();
        let scheme = ["https:", "http:", "mailto:"].into_iter().find(|scheme| {
            let start = before.len().checked_sub(scheme.len());
            start.and_then(|start| before.get(start..)).is_some_and(|end| end.eq_ignore_ascii_case(scheme))
        });
        let start = at - scheme.map_or(0, str::len);
        // `a//b` is no address.
        if scheme.is_none() && before.ends_with(|c: char| !c.is_whitespace() && !"([<\"'".contains(c)) {
            continue;
        }
        let rest = text.get(start..).unwrap_or_default();
        let ends = |c: char| c.is_whitespace() || c.is_control() || "<>\"()[]{}|`".contains(c);
        let length = rest.find(ends).unwrap_or(rest.len());
        let written = rest
            .get(..length)
            .unwrap_or_default()
            .trim_end_matches(['.', ',', ';', ':', '!', '?', '\'', '*', '_']);
        if written.contains('@') {
            found.push(start..start + written.len());
        }
    }
    found
}

fn refusal_of(written: &str) -> Option<Refusal> {
    match Target::read(written, &AreaId::new("")) {
        Target::Refused(refusal @ (Refusal::Credentials | Refusal::Mailbox)) => Some(refusal),
        _ => None,
    }
}

/// Checks a field that holds an address on the web.
pub(super) fn field(file: &Arc<ContentFile>, span: &Span, address: &str, findings: &mut Findings<'_>) {
    // Of all others the schema speaks.
    if !address.starts_with("https:") && !address.starts_with("http:") {
        return;
    }
    let Target::Refused(refusal) = Target::read(address, &AreaId::new("")) else { return };
    let finding = finding(file, span.clone(), address, refusal);
    findings.add(match refusal {
        Refusal::Mailbox => finding.help("this field takes a page of the web: write its address, or leave it out and give the e-mail address where the contact is"),
        _ => finding,
    });
}

/// A finding about a link in a text.
pub(super) fn of_link(file: &Arc<ContentFile>, span: &Span, target: &str, refusal: Refusal) -> Diagnostic {
    let meant = mailbox(target).filter(|_| refusal == Refusal::Mailbox);
    let written = file.text.get(span.clone()).unwrap_or_default();
    match (meant, written.rfind(target)) {
        (Some(meant), Some(at)) => {
            let place = span.start + at..span.start + at + target.len();
            finding(file, place, target, refusal).replace_with(meant)
        }
        _ => finding(file, span.clone(), target, refusal),
    }
}

/// A finding about an address that is not taken.
pub(super) fn finding(file: &Arc<ContentFile>, span: Span, written: &str, refusal: Refusal) -> Diagnostic {
    if let Some(meant) = mailbox(written).filter(|_| refusal == Refusal::Mailbox) {
        let message =
            format!("the address `{written}` is that of a mail box, and begins like one of the web");
        let finding = Diagnostic::new(&UNSAFE_LINK, file, span, message);
        return finding.help(format!("a link to a mail box is `{meant}`"));
    }
    let (problem, help) = match refusal {
        Refusal::Credentials | Refusal::Mailbox => (
            "holds a user name or password, or hides where it leads",
            "write the address without the part before `@`",
        ),
        Refusal::NoScheme => ("begins with `//`", "begin the address with `https://`"),
        Refusal::Form => (
            "is no address that every browser understands the same",
            "write it as `https://example.org/page`",
        ),
        Refusal::Scheme | Refusal::Outside | Refusal::Absolute => (
            "is of a kind that is not safe",
            "addresses begin with `https://`, `http://`, `mailto:` or `tel:`",
        ),
    };
    Diagnostic::new(&UNSAFE_LINK, file, span, format!("the address `{written}` {problem}")).help(help)
}

/// True for a text that a browser may take for an address with a scheme or a
/// host: it leaves out white space and takes `\` for `/`.
pub(super) fn may_be_address(written: &str) -> bool {
    let seen: String =
        written.chars().filter(|character| !character.is_control() && *character != ' ').collect();
    let path = seen.split(['/', '#', '?']).next().unwrap_or_default();
    path.contains(':') || seen.starts_with('\\') || written.chars().any(char::is_control)
}
