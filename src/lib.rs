//! corin builds country-of-return information networks: a folder of Markdown
//! briefs goes in, a checked, dated and searchable site per country comes out.
//!
//! The way of the data is the way of the code, in one direction:
//!
//! [`load`] reads files and keeps the place of every value, [`model`] gives
//! them types, [`check`] finds what is wrong, [`sound`] can leave out what has
//! errors, [`readers`] what is not for those that the site is made for, [`plan`] decides which pages exist, [`render`] and [`search`] make their bytes, [`write`](mod@write) puts
//! them down in whole. [`serve`] does the same again and again while somebody
//! edits. Nothing but `load` reads content, nothing but `write` writes output,
//! nothing but `cli` prints.

pub mod archetype;
pub mod build;
pub mod characters;
pub mod check;
pub mod cli;
pub mod diagnostic;
pub mod error;
pub mod freshness;
pub mod load;
pub mod markdown;
pub mod model;
pub mod plan;
pub mod readers;
pub mod render;
pub mod search;
pub mod serve;
pub mod sound;
pub mod write;
