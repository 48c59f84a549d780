//! Any text as the file of a brief.
#![no_main]

#[path = "../../tests/fuzz/held.rs"]
#[allow(dead_code, reason = "each target asks for one of them")]
mod held;

use libfuzzer_sys::fuzz_target;

fuzz_target!(|input: &[u8]| {
    held::brief(&String::from_utf8_lossy(input));
});
