//! Outcomes: what became of people who returned, as figures on many of them.

pub mod disclosure;
