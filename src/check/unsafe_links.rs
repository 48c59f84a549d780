//! Addresses that could harm a reader.

use std::sync::Arc;

use crate::check::{Context, Findings};
use crate::diagnostic::{Diagnostic, Span};
use crate::load::ContentFile;
use crate::markdown::Image;
use crate::model::record::{SourceRecord, SourceReference};
use crate::model::{Area, AreaId, Brief, Network, Refusal, Target};

use super::context::pointer;

rules! {
    /// A link that runs something, hides where it leads or carries a password.
    UNSAFE_LINK = "C0705", "unsafe-link", Error;
    /// A picture that would be fetched from elsewhere.
    REMOTE_IMAGE = "C0706", "remote-image", Error;
    /// A picture of the network, which pages cannot show yet.
    LOCAL_PICTURE = "C0717", "local-picture", Warning;
}

/// Checks the pictures of a brief, and the addresses of its own sources. Its
/// links are judged with [`super::links`].
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
    let sources = brief.record.as_ref().map_or(&[][..], |record| &record.sources);
    check_own_sources(file, sources, findings);
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

/// Checks the addresses of the sources that a file has for itself.
pub(super) fn check_own_sources(
    file: &Arc<ContentFile>,
    sources: &[SourceReference],
    findings: &mut Findings<'_>,
) {
    for (index, source) in sources.iter().enumerate() {
        if let SourceReference::Own { source, .. } = source {
            check_source(file, &format!("/sources/{index}"), source, findings);
        }
    }
}

/// Checks the addresses of an area's contacts.
pub(super) fn check_area(_: &Context<'_>, area: &Area, findings: &mut Findings<'_>) {
    for (index, contact) in area.record.contact_points.iter().enumerate() {
        field(&area.file, &format!("/contact_points/{index}/url"), contact.url.as_deref(), findings);
    }
}

/// Checks the addresses of shared sources and of stewards.
pub(super) fn check_network(network: &Network, findings: &mut Findings<'_>) {
    if let Some(file) = &network.sources_file {
        for (id, source) in &network.sources {
            check_source(file, &pointer(&[id]), source, findings);
        }
    }
    if let Some(file) = &network.stewards_file {
        for (id, steward) in &network.stewards {
            field(file, &pointer(&[id, "url"]), steward.url.as_deref(), findings);
        }
    }
}

pub(super) fn check_source(
    file: &Arc<ContentFile>,
    place: &str,
    source: &SourceRecord,
    findings: &mut Findings<'_>,
) {
    field(file, &format!("{place}/url"), source.url.as_deref(), findings);
    field(file, &format!("{place}/archived"), source.archived.as_deref(), findings);
}

/// Checks a field that holds an address on the web.
pub(super) fn field(
    file: &Arc<ContentFile>,
    place: &str,
    address: Option<&str>,
    findings: &mut Findings<'_>,
) {
    let Some(address) = address else { return };
    let refusal = match Target::read(address, &AreaId::new("")) {
        Target::Address(address) if address.to_ascii_lowercase().starts_with("http") => return,
        Target::Refused(refusal @ (Refusal::Credentials | Refusal::NoScheme | Refusal::Form)) => refusal,
        _ => Refusal::Scheme,
    };
    findings.add(finding(file, file.span_of(place), address, refusal));
}

/// A finding about an address that is not taken.
pub(super) fn finding(file: &Arc<ContentFile>, span: Span, written: &str, refusal: Refusal) -> Diagnostic {
    let (problem, help) = match refusal {
        Refusal::Credentials => (
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
