//! A local server that builds again when a file changes.
//!
//! It knows nothing of how a site is built: [`Site`] is what it serves. The
//! site lies in memory, the last good one stays while content has errors, and
//! an open page learns of changes through `/-corin/events`: it loads itself
//! again when it has changed, and shows what is wrong.
//!
//! Only programs and browsers on the same machine reach it: it listens on
//! 127.0.0.1, and answers no other name (a foreign page that has its own name
//! point to 127.0.0.1 would otherwise read drafts).

mod address;
mod answer;
mod error;
mod event;
mod live;
mod page;
mod request;
mod router;
mod server;
mod site;
mod watch;
mod watcher;

use std::sync::Arc;

pub use error::Error;
pub use event::Event;
pub use page::CONTENT_SECURITY_POLICY;
pub use server::{Options, Server};
pub use site::{Finding, Question, RebuildOutcome, Site};

/// Serves a site until the process is told to end (Ctrl-C, or SIGTERM).
///
/// `report` hears of everything that a terminal should show, from several
/// threads; [`Event::Serving`] comes once, after the first build.
///
/// # Errors
///
/// [`Error`], when no server could be started.
pub fn run(
    site: Arc<dyn Site>,
    options: Options,
    report: impl Fn(Event) + Send + Sync + 'static,
) -> Result<(), Error> {
    let server = Server::start(site, options, report)?;
    server.wait_for_signal();
    server.stop();
    Ok(())
}
