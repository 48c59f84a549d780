//! The port to listen on.

use std::io::{self, ErrorKind};
use std::net::{Ipv4Addr, TcpListener};

use super::error::Error;

/// The port that is taken when it is free and none was asked for.
const FIRST: u16 = 8000;

/// How many ports after it are tried.
const TRIED: u16 = 100;

/// Listens on 127.0.0.1: on `port` if it is given (0 lets the system choose),
/// otherwise on 8000 or the next that is free.
///
/// # Errors
///
/// [`Error::PortTaken`] when `port` is given and in use, [`Error::Port`] when
/// it cannot be had.
pub(super) fn listen(port: Option<u16>) -> Result<TcpListener, Error> {
    if let Some(port) = port {
        return bind(port).map_err(|source| match source.kind() {
            ErrorKind::AddrInUse => Error::PortTaken { port, free: free_after(port) },
            _ => Error::Port { port, source },
        });
    }
    let any = (FIRST..FIRST + TRIED).find_map(|port| bind(port).ok());
    any.map_or_else(|| Ok(bind(0)?), Ok)
}

fn bind(port: u16) -> io::Result<TcpListener> {
    TcpListener::bind((Ipv4Addr::LOCALHOST, port))
}

fn free_after(port: u16) -> Option<u16> {
    (port.checked_add(1)?..=port.saturating_add(TRIED)).find(|next| bind(*next).is_ok())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_port_in_use_is_said_and_another_named() {
        let held = bind(0).unwrap();
        let port = held.local_addr().unwrap().port();
        let refused = listen(Some(port)).unwrap_err();
        let message = refused.to_string();
        let Error::PortTaken { free: Some(free), .. } = refused else { panic!("{refused:?}") };
        assert_eq!(
            message,
            format!(
                "port {port} is in use by another program; --port {free} is free, and without --port a free one is chosen"
            )
        );
        bind(free).unwrap();
    }

    #[test]
    fn without_a_wish_the_next_free_port_is_taken() {
        let first = listen(None).unwrap();
        let second = listen(None).unwrap();
        assert!(first.local_addr().unwrap().port() < second.local_addr().unwrap().port());
    }
}
