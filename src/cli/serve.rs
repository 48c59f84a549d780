//! `corin serve`.

use std::io::Write as _;
use std::sync::Arc;

use clap::Args;

use crate::build::LiveNetwork;
use crate::cli::exit::{Exit, Failure};
use crate::cli::readers;
use crate::cli::session::Session;
use crate::readers::Readers;
use crate::serve::{self, Event};

/// Build the network and serve it on this machine, again after each edit
#[derive(Debug, Args)]
#[command(after_help = "Examples:
  corin serve                      at http://127.0.0.1:8000/ or the next free port
  corin serve --port 4000 --open   at this port, and open it in the browser
  corin serve --for counsellor     the internal site, marked on each page
  corin serve --poll               for network drives that do not tell of changes

Nothing is written: the site lies in memory. An open page loads itself again
when it has changed. While content has errors, they are shown in the page and
here, and the last good site stays. End it with Ctrl-C.")]
pub(super) struct Options {
    /// The port; when it is left out and 8000 is taken, the next free one
    #[arg(long, value_name = "N")]
    port: Option<u16>,
    /// Open the front page in the browser
    #[arg(long)]
    open: bool,
    /// Look through all files once a second instead of waiting for news of them
    #[arg(long)]
    poll: bool,
    /// Who the site is for: public, or counsellor with what is for them only
    #[arg(long = "for", value_name = "READERS", default_value = "public", value_parser = readers::read)]
    readers: Readers,
    /// How many threads to use [default: one for each processor]
    #[arg(long, value_name = "N")]
    threads: Option<usize>,
}

pub(super) fn run(options: &Options, session: &Session) -> Result<Exit, Failure> {
    let network = session.network()?;
    if !network.join("content").is_dir() {
        return Err(crate::error::Error::NoNetwork { path: network }.into());
    }
    // What is heard of changes is told in absolute paths.
    let network = network.canonicalize().map_err(|error| crate::error::Error::read(&network, error))?;
    super::use_threads(options.threads)?;
    let started = session.today()?;
    let session = session.clone();
    let clock = session.clone();
    // The day may change while it serves.
    let site = LiveNetwork::new(network.clone(), options.readers, move || clock.today().unwrap_or(started));
    let settings = serve::Options { port: options.port, network, poll: options.poll };
    let open = options.open;
    serve::run(Arc::new(site), settings, move |event| report(&session, &event, open))
        .map_err(|error| Failure::machine(&error))?;
    Ok(Exit::Clean)
}

fn report(session: &Session, event: &Event, open: bool) {
    // Nobody is left to tell that an output is closed.
    match event {
        Event::Serving { url } => {
            let mut output = session.output();
            let _ = writeln!(output, "{event}");
            let _ = output.flush();
            if open && let Err(error) = open_browser(url) {
                session.complain(&format!("the browser cannot be opened: {error}"), None);
            }
        }
        Event::Rebuilt { .. } if session.is_quiet() => {}
        _ => {
            let _ = writeln!(session.messages(), "{event}");
        }
    }
}

/// Asks the system to show an address.
fn open_browser(url: &str) -> std::io::Result<()> {
    let mut command = if cfg!(target_os = "macos") {
        std::process::Command::new("open")
    } else if cfg!(windows) {
        let mut command = std::process::Command::new("explorer");
        command.arg(url);
        return command.spawn().map(drop);
    } else {
        std::process::Command::new("xdg-open")
    };
    command.arg(url).spawn().map(drop)
}
