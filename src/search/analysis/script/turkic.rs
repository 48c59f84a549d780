//! Turkish and Azeri: dotted and dotless i are two letters.
//!
//! The stemmer gets them as two (Lucene's `TurkishLowerCaseFilter`); in the
//! surface both are `i`, since neither is typed reliably.

use super::Rule;

/// Lower case as these languages write it.
pub(super) fn case(family: &str) -> &'static [Rule] {
    match family {
        "tr" | "az" => &[('I', "ı"), ('İ', "i")],
        _ => &[],
    }
}
