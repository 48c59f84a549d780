//! Which pages exist, at which addresses, and what they show.

pub mod view;
