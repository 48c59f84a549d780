//! Outcomes: what became of people who returned, as figures on many of them.

mod build;
mod cells;
pub mod disclosure;
mod figure;
mod grid;
mod parts;
mod publish;
pub mod rules;
mod table;
mod tag;

pub use build::Outcome;
pub(in crate::model) use build::build;
pub use cells::{Cell, LONGEST_CELL, MOST_COLUMNS, MOST_ROWS};
pub use figure::{Figure, FigureProblem, HIDDEN};
pub use grid::Grid;
pub use parts::Part;
pub use table::{Column, Table};
pub use tag::{HASHTAGS, Holds, Tag, TagProblem};
