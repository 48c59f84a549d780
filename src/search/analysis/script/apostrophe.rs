//! Apostrophes: a letter, the begin of an ending, or a divider, by language.

/// Every sign that is typed for an apostrophe.
const SIGNS: &str = "'’ʼ‘ʻ`´";

/// The same and Hebrew's geresh, `ג׳נין`.
const SIGNS_AND_GERESH: &str = "'’ʼ‘ʻ`´׳";

/// Signs that belong to a word and do not count: Ukrainian `п'ять`, Somali `go'aan`,
/// the point of Catalan `col·legi`.
pub(super) fn inside(family: &str) -> &'static str {
    match family {
        "uk" | "be" | "so" | "om" | "uz" | "ha" | "sw" => SIGNS,
        "he" | "yi" => SIGNS_AND_GERESH,
        "ca" => "·‧",
        _ => "",
    }
}

/// Apostrophes that begin an ending: Turkish `Diyarbakır'daki` is found as `Diyarbakır`
/// (as Lucene's `ApostropheFilter` does).
pub(super) fn before_ending(family: &str) -> &'static str {
    match family {
        "tr" | "az" => SIGNS,
        _ => "",
    }
}
