//! The rules that the file of a table must keep.

use crate::diagnostic::declare_rules;

declare_rules! {
    pub,
    /// A file that is not a table in CSV.
    TABLE_FORM = "C1601", "table-form", Error;
    /// How a spreadsheet program wrote a table, where that does no harm.
    TABLE_SPELLING = "C1602", "table-spelling", Note;
    /// A column whose HXL tag is missing or not known.
    UNKNOWN_TAG = "C1603", "unknown-tag", Error;
    /// A cell that should hold a figure.
    NOT_A_FIGURE = "C1604", "not-a-figure", Error;
    /// Two rows on the same.
    DUPLICATE_ROW = "C1605", "duplicate-row", Error;
    /// A table and a description that do not fit each other.
    TABLE_DESCRIPTION = "C1606", "table-description", Error;
}
