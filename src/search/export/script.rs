//! The scripts that hand data over, compressed.

use std::io::Write as _;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use flate2::Compression;
use flate2::write::ZlibEncoder;
use sha2::{Digest, Sha256};

use super::ExportedFile;
use crate::search::Error;

/// The function that every file calls.
const CALL: &str = "corinSearchChunk";
/// Characters of the hash in the name of an entry, which pages carry.
const ENTRY_DIGITS: usize = 12;
/// Characters of the hash in other names. They only tell the versions of one file apart,
/// and an entry carries the names of all files; 36^5 is 60 million.
pub(super) const DIGITS: usize = 5;

/// The entry, named by 12 hexadecimal digits.
pub(super) fn entry(json: &str) -> Result<ExportedFile, Error> {
    let hash: String =
        Sha256::digest(json).iter().take(ENTRY_DIGITS / 2).map(|byte| format!("{byte:02x}")).collect();
    script(&format!("entry.{hash}"), json)
}

/// Another file, and the hash in its name.
pub(super) fn file(kind: &str, number: usize, json: &str) -> Result<(String, ExportedFile), Error> {
    let mut value =
        Sha256::digest(json).iter().take(8).fold(0u64, |value, byte| value << 8 | u64::from(*byte));
    let mut hash = String::new();
    for _ in 0..DIGITS {
        hash.extend(u32::try_from(value % 36).ok().and_then(|digit| char::from_digit(digit, 36)));
        value /= 36;
    }
    Ok((hash.clone(), script(&format!("{kind}{number}.{hash}"), json)?))
}

/// How hard to pack. Measured on 120 entries of 6.2 MB with zlib-rs: level 5 gives
/// 2.51 MB in 106 ms, level 6 the same bytes in 144 ms, level 9 2.47 MB in 308 ms.
const LEVEL: Compression = Compression::new(5);

/// A script that hands data over under its own name: the base64 of its JSON in zlib's
/// format (RFC 1950). So a host need not compress, and a changed character is noticed.
fn script(name: &str, json: &str) -> Result<ExportedFile, Error> {
    let mut encoder = ZlibEncoder::new(Vec::with_capacity(json.len() / 2), LEVEL);
    let packed = encoder.write_all(json.as_bytes()).and_then(|()| encoder.finish());
    let packed = STANDARD.encode(packed.map_err(Error::Compress)?);
    Ok(ExportedFile {
        name: format!("{name}.js"),
        bytes: format!("{CALL}(\"{name}\",\"{packed}\");\n").into_bytes(),
    })
}
