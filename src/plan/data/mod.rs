//! What a network says, as plain records for programs.
//!
//! The records are the description of the data files: their schemas in
//! `schemas/data/` and the tables in `docs/data.md` are generated from them.
//! Names of fields are those of the content files; dates are ISO 8601; what is
//! not known is left out.

mod about;
mod schemes;

pub use about::About;
pub use schemes::{MatrixCellData, MatrixData, SchemeData, SchemeRow, matrices, rows, schemes};
