//! The rules that the file of a table must keep.

use crate::diagnostic::declare_rules;

declare_rules! {
    pub,
    /// A file that is not a table in CSV.
    TABLE_FORM = "C2001", "table-form", Error;
    /// How a spreadsheet program wrote a table, where that does no harm.
    TABLE_SPELLING = "C2002", "table-spelling", Note;
    /// A column whose HXL tag is missing or not known.
    UNKNOWN_TAG = "C2003", "unknown-tag", Error;
    /// A cell that should hold a figure.
    NOT_A_FIGURE = "C2004", "not-a-figure", Error;
    /// Two rows on the same.
    DUPLICATE_ROW = "C2005", "duplicate-row", Error;
    /// A table and a description that do not fit each other.
    TABLE_DESCRIPTION = "C2006", "table-description", Error;
}
