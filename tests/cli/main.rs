//! The program as its users see it: what it prints, and how it ends.

#![expect(clippy::expect_used, reason = "a test fails by panicking")]

mod audiences;
mod build;
mod check;
mod evaluate;
mod explain;
mod fixture;
mod general;
mod new;
mod search;
mod theme;
mod withdrawal;
