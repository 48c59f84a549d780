//! Any pages: indexed, exported, read back, found.
#![no_main]

#[path = "../../tests/fuzz/held.rs"]
#[allow(dead_code, reason = "each target asks for one of them")]
mod held;

use libfuzzer_sys::fuzz_target;

fuzz_target!(|input: &[u8]| {
    // The first byte chooses, the rest is the text.
    let Some((&first, rest)) = input.split_first() else { return };
    let text = String::from_utf8_lossy(rest);
    let language = held::LANGUAGES[usize::from(first) % held::LANGUAGES.len()];
    held::round_trip(&held::pages(language, &text));
});
