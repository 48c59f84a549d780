//! Which request gets which answer.

use std::convert::Infallible;
use std::sync::Arc;
use std::time::Duration;

use axum::Router;
use axum::body::Body;
use axum::extract::{Request, State};
use axum::http::header;
use axum::http::{Method, Response, StatusCode, Uri};
use axum::response::IntoResponse as _;
use axum::response::sse::{Event, KeepAlive, Sse};
use futures_util::stream;
use tokio::sync::watch;

use super::answer;
use super::live::{self, Live, NO_FILE};
use super::page::{LIVE_SCRIPT, LIVE_STYLE};
use super::request::{file_path, is_local, parameter, search_address, search_query};
use super::site::{Question, Site};

/// What all requests share.
#[derive(Clone)]
pub(super) struct Shared {
    pub(super) site: Arc<dyn Site>,
    pub(super) live: Live,
}

/// The server's answers to everything.
pub(super) fn router(shared: Shared) -> Router {
    Router::new().fallback(respond).with_state(shared)
}

async fn respond(State(shared): State<Shared>, request: Request) -> Response<Body> {
    let host = request.headers().get(header::HOST).and_then(|host| host.to_str().ok());
    if !host.is_some_and(is_local) {
        let text = "This server answers only under the names localhost and 127.0.0.1.";
        return answer::message(StatusCode::FORBIDDEN, "Not here", text);
    }
    if *request.method() != Method::GET && *request.method() != Method::HEAD {
        let text = "Pages can be read here, nothing else.";
        let mut response = answer::message(StatusCode::METHOD_NOT_ALLOWED, "Not possible", text);
        answer::set(&mut response, header::ALLOW, "GET, HEAD");
        return response;
    }
    // The connection leaves out the body for HEAD and keeps its length.
    match request.uri().path() {
        "/-corin/events" => events(&shared, request.uri()),
        "/-corin/live.js" => answer::part("live.js", LIVE_SCRIPT),
        "/-corin/live.css" => answer::part("live.css", LIVE_STYLE),
        "/search" => search(shared.site, request.uri()).await,
        _ => file(&shared, &request),
    }
}

fn file(shared: &Shared, request: &Request) -> Response<Body> {
    let raw = request.uri().path();
    let query = request.uri().query();
    let Some(path) = file_path(raw) else { return not_found() };
    if let Some(address) = query.and_then(|query| search_address(&path, query)) {
        return answer::redirect(&address);
    }
    if let Some(bytes) = shared.site.file(&path) {
        return answer::file(&path, bytes, request.headers());
    }
    if shared.site.file(&format!("{path}/index.html")).is_some() {
        let query = query.map_or_else(String::new, |query| format!("?{query}"));
        return answer::redirect(&format!("{raw}/{query}"));
    }
    if shared.live.has_site() {
        return not_found();
    }
    let text = "The site appears here by itself as soon as it has been built.";
    answer::message(StatusCode::SERVICE_UNAVAILABLE, "Not built yet", text)
}

fn not_found() -> Response<Body> {
    let text = "There is no page at this address. Perhaps it has another name now, or it is a draft.";
    answer::message(StatusCode::NOT_FOUND, "Not found", text)
}

async fn search(site: Arc<dyn Site>, uri: &Uri) -> Response<Body> {
    let form = uri.query().unwrap_or_default().to_owned();
    let Some(query) = search_query(&form) else {
        let text = "Nobody needs that many words. Search for a few.";
        return answer::message(StatusCode::BAD_REQUEST, "Too long", text);
    };
    let chosen = |name: &str| parameter(&form, name).filter(|value| !value.is_empty());
    let question = Question {
        query,
        area: chosen("area"),
        lang: chosen("lang"),
        topic: chosen("topic"),
        kind: chosen("kind"),
        state: chosen("state"),
        exact: chosen("exact").is_some(),
    };
    let found = tokio::task::spawn_blocking(move || site.search(&question)).await;
    match found {
        Ok(Some(html)) => answer::page(StatusCode::OK, &html),
        Ok(None) => {
            answer::message(StatusCode::NOT_FOUND, "Not found", "There is no such country or language here.")
        }
        Err(_) => {
            let text = "The search stopped unexpectedly.";
            answer::message(StatusCode::INTERNAL_SERVER_ERROR, "Failed", text)
        }
    }
}

/// The news for one open page, until it is left or the server ends.
fn events(shared: &Shared, uri: &Uri) -> Response<Body> {
    let form = uri.query().unwrap_or_default();
    let states = shared.live.subscribe();
    let heard = parameter(form, "heard").and_then(|build| build.parse().ok());
    let newest = states.borrow().build;
    let reader = Reader {
        site: Arc::clone(&shared.site),
        path: parameter(form, "path").unwrap_or_default(),
        version: parameter(form, "version").unwrap_or_default(),
        heard: heard.unwrap_or(newest),
        is_first: true,
        states,
    };
    let news = stream::unfold(reader, |mut reader| async move {
        let event = reader.next().await?;
        Some((Ok::<_, Infallible>(event), reader))
    });
    let mut response = Sse::new(news).keep_alive(KeepAlive::default()).into_response();
    answer::set(&mut response, header::CACHE_CONTROL, "no-cache");
    response
}

/// An open page.
struct Reader {
    site: Arc<dyn Site>,
    path: String,
    /// What the page was when it was sent.
    version: String,
    /// The last build that it knows of.
    heard: u64,
    is_first: bool,
    states: watch::Receiver<live::State>,
}

impl Reader {
    async fn next(&mut self) -> Option<Event> {
        if !self.is_first {
            self.states.changed().await.ok()?;
        }
        self.is_first = false;
        let state = self.states.borrow_and_update().clone();
        if state.ended {
            return None;
        }
        let event = Event::default().event("news").retry(Duration::from_secs(1));
        let news = serde_json::to_string(&state.news(self.has_changed(), self.heard)).ok()?;
        self.heard = state.build;
        Some(event.data(news))
    }

    /// Whether the page would now be sent with other bytes.
    fn has_changed(&self) -> bool {
        let now = file_path(&self.path).and_then(|path| self.site.file(&path));
        now.map_or_else(|| NO_FILE.to_owned(), |bytes| live::version(&bytes)) != self.version
    }
}
