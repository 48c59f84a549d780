//! Why no server could be started.

use std::io;

/// A failure to start.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// The port that was asked for is in use.
    #[error("port {port} is in use by another program; {}", advise(*free))]
    PortTaken {
        /// The port.
        port: u16,
        /// One that is free, if one was found.
        free: Option<u16>,
    },
    /// The port cannot be had for another reason.
    #[error(
        "cannot listen on port {port}: {source}; ports below 1024 need special rights, --port 8000 does not"
    )]
    Port {
        /// The port.
        port: u16,
        /// What the system answered.
        source: io::Error,
    },
    /// The system refused threads or sockets.
    #[error("cannot start the server: {0}; end other programs and try again")]
    Machine(#[from] io::Error),
}

fn advise(free: Option<u16>) -> String {
    free.map_or_else(
        || "leave out --port to have a free one chosen".to_owned(),
        |free| format!("--port {free} is free, and without --port a free one is chosen"),
    )
}
