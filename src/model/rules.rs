//! The rules that the fields of content files must keep.

use crate::diagnostic::declare_rules;

declare_rules! {
    pub,
    /// A field that does not exist.
    UNKNOWN_FIELD = "C0301", "unknown-field", Error;
    /// A value of another kind than the field takes.
    WRONG_TYPE = "C0302", "wrong-type", Error;
    /// A field that must be there, or has no value.
    MISSING_FIELD = "C0303", "missing-field", Error;
    /// Not a date.
    BAD_DATE = "C0304", "bad-date", Error;
    /// Not a length of time.
    BAD_INTERVAL = "C0305", "bad-interval", Error;
    /// Not a language tag, or not in its canonical spelling.
    BAD_LANGUAGE = "C0306", "bad-language", Error;
    /// Not an address of the web or of mail.
    BAD_ADDRESS = "C0307", "bad-address", Error;
    /// Not one of the words that a field takes.
    UNKNOWN_VALUE = "C0308", "unknown-value", Error;
    /// Text that has not the form of its field.
    BAD_FORM = "C0309", "bad-form", Error;
    /// Too long, too short, empty.
    BAD_LENGTH = "C0310", "bad-length", Error;
    /// Any other value that does not fit.
    BAD_VALUE = "C0311", "bad-value", Error;
    /// A withdrawn page that does not say when and why.
    WITHDRAWN_UNEXPLAINED = "C0312", "withdrawn-unexplained", Error;
    /// An area of a kind that does not belong where it lies.
    AREA_KIND = "C0313", "area-kind", Error;
}
