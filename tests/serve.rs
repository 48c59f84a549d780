//! The local server over a real socket, with a site that is made of the files
//! of a directory.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test may stop")]

#[path = "serve/answers.rs"]
mod answers;
#[path = "serve/client.rs"]
mod client;
#[path = "serve/ending.rs"]
mod ending;
#[cfg(unix)]
#[path = "serve/links.rs"]
mod links;
#[path = "serve/site.rs"]
mod site;
#[path = "serve/watching.rs"]
mod watching;
