//! Answers as HTTP has them.

use std::sync::Arc;

use axum::body::{Body, Bytes};
use axum::http::header::{self, HeaderMap, HeaderName, HeaderValue};
use axum::http::{Response, StatusCode};

use super::live::{NO_FILE, version};
use super::page::{self, CONTENT_SECURITY_POLICY};
use crate::write::media_type;

/// A file of the site. Pages get the live script.
pub(super) fn file(path: &str, bytes: Arc<[u8]>, request: &HeaderMap) -> Response<Body> {
    let version = version(&bytes);
    let tag = format!("\"{version}\"");
    let is_known = request.get_all(header::IF_NONE_MATCH).iter().any(|known| names(known, &tag));
    let body = if is_known {
        Bytes::new()
    } else if super::live::is_page(path) {
        page::with_live_script(&bytes, &version).into()
    } else {
        Bytes::from_owner(bytes)
    };
    let status = if is_known { StatusCode::NOT_MODIFIED } else { StatusCode::OK };
    let mut response = answer(status, media_type(path), body);
    set(&mut response, header::ETAG, &tag);
    response
}

/// Whether a list of entity tags has this one; `W/` before a tag does not
/// matter here (RFC 9110, 13.1.2).
fn names(known: &HeaderValue, tag: &str) -> bool {
    let Ok(known) = known.to_str() else { return false };
    known.split(',').map(str::trim).any(|one| one == "*" || one.strip_prefix("W/").unwrap_or(one) == tag)
}

/// A page that is not a file of the site.
pub(super) fn page(status: StatusCode, html: &str) -> Response<Body> {
    let html = page::with_live_script(html.as_bytes(), NO_FILE);
    answer(status, media_type("page.html"), html.into())
}

/// A page with one message.
pub(super) fn message(status: StatusCode, title: &str, text: &str) -> Response<Body> {
    page(status, &page::message(title, text))
}

/// Sends the browser elsewhere. `location` is a path of this server.
pub(super) fn redirect(location: &str) -> Response<Body> {
    let mut response = message(StatusCode::FOUND, "Elsewhere", "This page has another address.");
    set(&mut response, header::LOCATION, location);
    response
}

/// A part of the server itself.
pub(super) fn part(name: &str, text: &'static str) -> Response<Body> {
    answer(StatusCode::OK, media_type(name), Bytes::from_static(text.as_bytes()))
}

/// Any answer, with what all of them carry.
fn answer(status: StatusCode, media_type: &'static str, body: Bytes) -> Response<Body> {
    let mut response = Response::new(Body::from(body));
    *response.status_mut() = status;
    for (name, value) in [
        (header::CONTENT_TYPE, media_type),
        (header::CACHE_CONTROL, "no-cache"),
        (header::CONTENT_SECURITY_POLICY, CONTENT_SECURITY_POLICY),
        (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
        (header::REFERRER_POLICY, "no-referrer"),
    ] {
        response.headers_mut().insert(name, HeaderValue::from_static(value));
    }
    response
}

/// Sets a header, unless the text cannot be one.
pub(super) fn set(response: &mut Response<Body>, name: HeaderName, value: &str) {
    if let Ok(value) = HeaderValue::from_str(value) {
        response.headers_mut().insert(name, value);
    }
}
