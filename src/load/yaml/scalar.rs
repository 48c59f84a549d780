//! What a plain scalar is.

use serde_json::{Number, Value};

/// Numbers of more digits than this are not kept exactly by every program that
/// reads JSON (a double has 15 to 17 significant digits).
const MOST_DIGITS: usize = 15;

/// The JSON value of a plain scalar: null, booleans and numbers of the YAML
/// 1.2 core schema; a number only when writing it back gives the same letters.
pub(super) fn resolve(text: &str) -> Value {
    match text {
        "" | "~" | "null" | "Null" | "NULL" => Value::Null,
        "true" | "True" | "TRUE" => Value::Bool(true),
        "false" | "False" | "FALSE" => Value::Bool(false),
        _ => number(text).map_or_else(|| Value::String(text.to_owned()), Value::Number),
    }
}

fn number(text: &str) -> Option<Number> {
    let first = text.bytes().next()?;
    if !(first.is_ascii_digit() || first == b'-') {
        return None;
    }
    if !text.bytes().all(|byte| byte.is_ascii_digit() || byte == b'-' || byte == b'.') {
        return None;
    }
    if text.bytes().filter(u8::is_ascii_digit).count() > MOST_DIGITS {
        return None;
    }
    let number = match text.parse::<i64>() {
        Ok(integer) => Number::from(integer),
        Err(_) => Number::from_f64(text.parse::<f64>().ok()?)?,
    };
    (number.to_string() == text).then_some(number)
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn core_types() {
        for (text, value) in [
            ("", json!(null)),
            ("~", json!(null)),
            ("null", json!(null)),
            ("true", json!(true)),
            ("True", json!(true)),
            ("FALSE", json!(false)),
            ("0", json!(0)),
            ("2026", json!(2026)),
            ("-7", json!(-7)),
            ("1.5", json!(1.5)),
            ("-0.25", json!(-0.25)),
            ("1.0", json!(1.0)),
        ] {
            assert_eq!(resolve(text), value, "{text}");
        }
    }

    #[test]
    fn what_json_would_change_stays_text() {
        for text in [
            "NO",
            "no",
            "yes",
            "on",
            "tRuE",
            "0612345678",
            "007",
            "1_000",
            "1,000",
            "1.10",
            "+5",
            "-0",
            "0x1F",
            "0o17",
            "1e3",
            ".5",
            "5.",
            "-",
            ".nan",
            ".inf",
            "-.inf",
            "NaN",
            "inf",
            "infinity",
            "2026-10-04",
            "2026-10",
            "12:30:45",
            "1234567890123456",
            "0.00000001",
            "1.2.3",
            "180–250",
        ] {
            assert_eq!(resolve(text), json!(text), "{text}");
        }
    }

    proptest::proptest! {
        /// Whatever is not text comes back as the letters that were written.
        #[test]
        fn a_number_keeps_its_spelling(text in "[-+0-9.eE_]{1,18}") {
            if let Value::Number(number) = resolve(&text) {
                proptest::prop_assert_eq!(number.to_string(), text);
            }
        }
    }
}
