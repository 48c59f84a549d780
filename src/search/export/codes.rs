//! Numbers as printable characters.
//!
//! A number below 62 is one character, so that gzip sees numbers and not bits
//! of them; base64 over bytes costs more after compression (see
//! `docs/decisions/search.md` for what was measured).

/// The characters in order: 62 that end a number, then 31 that lead one.
/// Neither `"` nor `\`, so that JSON writes each as it is.
const DIGITS: &[u8; 93] =
    b"abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789 !#$%&'()*+,-./:;<=>?@[]^_`{|}~";
/// How many characters end a number.
const LAST: u32 = 62;
/// How many lead one.
const LEADING: u32 = 31;

/// Appends a number.
pub(super) fn push(out: &mut String, number: u32) {
    lead(out, number / LAST);
    digit(out, number % LAST);
}

/// Appends numbers.
pub(super) fn push_all(out: &mut String, numbers: impl IntoIterator<Item = u32>) {
    for number in numbers {
        push(out, number);
    }
}

/// The leading digits, highest first; each is counted from one, so that none is idle.
fn lead(out: &mut String, rest: u32) {
    if rest > 0 {
        lead(out, (rest - 1) / LEADING);
        digit(out, LAST + (rest - 1) % LEADING);
    }
}

fn digit(out: &mut String, digit: u32) {
    if let Some(byte) = DIGITS.get(digit as usize) {
        out.push(char::from(*byte));
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::{DIGITS, LAST, LEADING, push};

    fn read(text: &str) -> Vec<u32> {
        let mut numbers = Vec::new();
        let mut rest = 0u32;
        for byte in text.bytes() {
            let digit = DIGITS
                .iter()
                .position(|known| *known == byte)
                .and_then(|at| u32::try_from(at).ok())
                .unwrap_or(0);
            if digit < LAST {
                numbers.push(rest * LAST + digit);
                rest = 0;
            } else {
                rest = rest * LEADING + digit - LAST + 1;
            }
        }
        numbers
    }

    proptest! {
        #[test]
        fn numbers_are_read_as_written(numbers in proptest::collection::vec(prop_oneof![0u32..200, 0u32..20_000, any::<u32>()], 0..20)) {
            let mut text = String::new();
            for number in &numbers {
                push(&mut text, *number);
            }
            prop_assert_eq!(read(&text), numbers);
            prop_assert!(!text.contains(['"', '\\']));
        }
    }
}
