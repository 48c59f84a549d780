//! Ethiopic: letters that were different sounds in Ge'ez and are one today.
//!
//! Amharic joins four series, Tigrinya still speaks three of them apart and
//! joins two. Each series has seven orders, one code point after the other.
//! Amharic also writes some rounded letters as plain ones with o or u.

use super::Rule;

/// The first letters of a series and of the one it is found by.
#[rustfmt::skip]
const BOTH: &[(char, char)] = &[('ሠ', 'ሰ'), ('ፀ', 'ጸ')];
/// Joined outside Tigrinya only.
#[rustfmt::skip]
const AMHARIC: &[(char, char)] = &[('ሐ', 'ሀ'), ('ኀ', 'ሀ'), ('ኸ', 'ሀ'), ('ዐ', 'አ')];

/// Gondar is `ጎንደር` and `ጐንደር`; w with u is w without a vowel (`ዉሃ`, `ውሃ`), as the
/// normalisers of Amharic have it (etltk, amseg). Tigrinya speaks these letters apart.
#[rustfmt::skip]
const ROUNDED: &[Rule] = &[
    ('ቈ', "ቆ"),
    ('ኈ', "ሆ"),
    ('ኰ', "ኮ"),
    ('ጐ', "ጎ"),
    ('ሗ', "ኋ"),
    ('ሧ', "ሷ"),
    ('ዉ', "ው"),
];

/// The letters of the series joined, in all orders.
pub(super) fn homophones(family: &str) -> Vec<Rule> {
    let mut series = BOTH.to_vec();
    if family != "ti" {
        series.extend_from_slice(AMHARIC);
    }
    let mut rules = Vec::new();
    for (from, to) in series {
        for order in 0..7u32 {
            let Some(from) = char::from_u32(u32::from(from) + order) else {
                continue;
            };
            if let Some(to) = letter(to, order, family) {
                rules.push((from, to));
            }
        }
    }
    if family != "ti" {
        // The first and the fourth order of the gutturals are one sound in Amharic.
        rules.extend([('ሃ', "ሀ"), ('ኣ', "አ")]);
        rules.extend_from_slice(ROUNDED);
    }
    rules
}

/// The letter of a series in an order, as text that lives as long as the program.
fn letter(first: char, order: u32, family: &str) -> Option<&'static str> {
    let series: [&'static str; 7] = match first {
        'ሰ' => ["ሰ", "ሱ", "ሲ", "ሳ", "ሴ", "ስ", "ሶ"],
        'ጸ' => ["ጸ", "ጹ", "ጺ", "ጻ", "ጼ", "ጽ", "ጾ"],
        'ሀ' => ["ሀ", "ሁ", "ሂ", "ሀ", "ሄ", "ህ", "ሆ"],
        'አ' if family != "ti" => ["አ", "ኡ", "ኢ", "አ", "ኤ", "እ", "ኦ"],
        _ => return None,
    };
    series.get(order as usize).copied()
}
