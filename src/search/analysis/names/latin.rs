//! Latin names in Serbian Cyrillic, and names with letters that have a spelling without them.

use super::system::{length, push_capital};

/// Gaj's alphabet and Vuk's; digraphs first.
#[rustfmt::skip]
const TO_CYRILLIC: &[(&str, &str)] = &[
    ("lj", "љ"), ("nj", "њ"), ("dž", "џ"), ("dj", "ђ"),
    ("a", "а"), ("b", "б"), ("c", "ц"), ("č", "ч"), ("ć", "ћ"), ("d", "д"), ("đ", "ђ"), ("e", "е"),
    ("f", "ф"), ("g", "г"), ("h", "х"), ("i", "и"), ("j", "ј"), ("k", "к"), ("l", "л"), ("m", "м"),
    ("n", "н"), ("o", "о"), ("p", "п"), ("r", "р"), ("s", "с"), ("š", "ш"), ("t", "т"), ("u", "у"),
    ("v", "в"), ("z", "з"), ("ž", "ж"),
];

/// đ and `dj` for one another (Lucene's `SerbianNormalizationFilter`).
const WITH_DJ: &[(&str, &str)] = &[("đ", "dj")];
const WITH_STROKE: &[(&str, &str)] = &[("dj", "đ")];

/// German letters where there are none (DIN 5007-2, passports after ICAO Doc 9303).
const GERMAN: &[(&str, &str)] = &[("ä", "ae"), ("ö", "oe"), ("ü", "ue"), ("ß", "ss")];

/// Letters by which a name without a language is taken for one of Gaj's alphabet.
const GAJS_OWN: &str = "čćđšž";

/// A Latin name of the Serbian family in Cyrillic, and with `dj` and đ for one another.
pub(super) fn serbian(name: &str, family: Option<&str>) -> Vec<String> {
    let lower = name.to_lowercase();
    let mut letters = lower.chars().filter(|c| c.is_alphabetic()).peekable();
    if letters.peek().is_none() {
        return Vec::new();
    }
    let gajs = letters.all(|c| TO_CYRILLIC.iter().any(|(from, _)| from.contains(c)));
    let is_serbian = match family {
        Some(family) => family == "sr",
        None => lower.contains(|c| GAJS_OWN.contains(c)),
    };
    if !gajs || !is_serbian {
        return Vec::new();
    }
    let tables: &[_] = match family {
        Some(_) => &[TO_CYRILLIC, WITH_DJ, WITH_STROKE],
        // `dj` in a name of unknown language may be d and j.
        None => &[TO_CYRILLIC, WITH_DJ],
    };
    tables.iter().map(|table| replace(name, table)).collect()
}

/// A German name without letters that only German has.
pub(super) fn german(name: &str, family: Option<&str>) -> Option<String> {
    (family == Some("de")).then(|| replace(name, GERMAN))
}

fn replace(name: &str, table: &[(&str, &str)]) -> String {
    let mut out = String::with_capacity(name.len());
    let mut at = 0;
    while let Some(rest) = name.get(at..) {
        let Some(c) = rest.chars().next() else { break };
        let found = table.iter().find_map(|(from, to)| Some((length(rest, from)?, *to)));
        match found {
            Some((length, to)) => {
                if c.is_uppercase() {
                    push_capital(&mut out, to);
                } else {
                    out.push_str(to);
                }
                at += length;
            }
            None => {
                out.push(c);
                at += c.len_utf8();
            }
        }
    }
    out
}
