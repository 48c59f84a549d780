//! Starts and ends the server.

use std::net::SocketAddr;
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::mpsc::{self, Sender};
use std::time::Duration;

use axum::serve::ListenerExt as _;
use tokio::runtime::{self, Runtime};

use super::address;
use super::error::Error;
use super::event::Event;
use super::live::Live;
use super::router::{Shared, router};
use super::site::Site;
use super::watch::{Builder, Signal};

/// How long open connections may take to end.
const LAST_MOMENTS: Duration = Duration::from_millis(500);

/// What can be chosen.
#[derive(Debug, Clone, Default)]
pub struct Options {
    /// The port; `None` takes 8000 or the next free one.
    pub port: Option<u16>,
    /// The network's directory, to which paths in events are relative.
    pub network: PathBuf,
    /// Looks through all files again and again instead of asking the system
    /// what has changed: for network disks and some containers.
    pub poll: bool,
}

/// A server that runs on threads of its own until it is stopped or dropped.
pub struct Server {
    address: SocketAddr,
    runtime: Option<Runtime>,
    live: Live,
    signals: Sender<Signal>,
}

impl Server {
    /// Listens, and begins to build and to watch.
    ///
    /// # Errors
    ///
    /// [`Error::PortTaken`] and [`Error::Port`], [`Error::Machine`] when the
    /// system refuses threads.
    pub fn start(
        site: Arc<dyn Site>,
        options: Options,
        report: impl Fn(Event) + Send + Sync + 'static,
    ) -> Result<Self, Error> {
        let listener = address::listen(options.port)?;
        let address = listener.local_addr()?;
        listener.set_nonblocking(true)?;
        let runtime = runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build()?;
        let live = Live::new();
        let shared = Shared { site: Arc::clone(&site), live: live.clone() };
        let listener = {
            let _inside = runtime.enter();
            tokio::net::TcpListener::from_std(listener)?
        };
        // News are a few bytes that must not wait for more.
        let listener = listener.tap_io(|connection| {
            let _ = connection.set_nodelay(true);
        });
        let mut states = live.subscribe();
        runtime.spawn(async move {
            let ended = async move {
                let _ = states.wait_for(|state| state.ended).await;
            };
            axum::serve(listener, router(shared)).with_graceful_shutdown(ended).await
        });
        let (signals, heard) = mpsc::channel();
        let builder = Builder {
            site,
            live: live.clone(),
            network: options.network,
            poll: options.poll,
            url: format!("http://{address}/"),
            report: Box::new(report),
            signals: signals.clone(),
        };
        std::thread::Builder::new().name("build".to_owned()).spawn(move || builder.run(&heard))?;
        Ok(Self { address, runtime: Some(runtime), live, signals })
    }

    /// Where it listens.
    pub fn address(&self) -> SocketAddr {
        self.address
    }

    /// Waits until the process is told to end.
    pub fn wait_for_signal(&self) {
        let Some(runtime) = &self.runtime else { return };
        runtime.block_on(async {
            tokio::select! {
                _ = tokio::signal::ctrl_c() => {}
                () = asked_to_terminate() => {}
            }
        });
    }

    /// Ends all event streams and then the server. A build that is under way
    /// is not waited for; it writes nothing.
    pub fn stop(mut self) {
        self.end();
    }

    fn end(&mut self) {
        let _ = self.signals.send(Signal::Stop);
        self.live.end();
        if let Some(runtime) = self.runtime.take() {
            runtime.shutdown_timeout(LAST_MOMENTS);
        }
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.end();
    }
}

#[cfg(unix)]
async fn asked_to_terminate() {
    use tokio::signal::unix::{SignalKind, signal};
    match signal(SignalKind::terminate()) {
        Ok(mut asked) => {
            asked.recv().await;
        }
        // Then the system ends the process by itself.
        Err(_) => std::future::pending().await,
    }
}

#[cfg(not(unix))]
async fn asked_to_terminate() {
    std::future::pending().await
}
