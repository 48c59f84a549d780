//! The list of all files of an output, with their lengths and hashes.

use std::fmt;

use jiff::civil::Date;
use serde::de::Error as _;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use sha2::{Digest as _, Sha256};

use super::media_type::media_type;
use super::register::Registered;
use crate::readers::Readers;

/// The name of the manifest in the root of an output, and of each part.
pub const MANIFEST: &str = "manifest.json";

/// What a manifest calls its own form. The number grows when a reader of the
/// old form would misunderstand the new.
pub const FORMAT: &str = "corin-manifest-1";

/// A SHA-256; written as 64 hexadecimal digits in lower case.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, std::hash::Hash)]
pub struct Hash(pub [u8; 32]);

impl Hash {
    /// The hash of some bytes.
    pub fn of(bytes: &[u8]) -> Self {
        Self(Sha256::digest(bytes).into())
    }

    /// Reads 64 hexadecimal digits in lower case.
    pub fn parse(text: &str) -> Option<Self> {
        let digits = text.as_bytes();
        if digits.len() != 64 {
            return None;
        }
        let mut hash = [0; 32];
        for (byte, pair) in hash.iter_mut().zip(digits.chunks_exact(2)) {
            let [high, low] = *pair else { return None };
            *byte = digit(high)? << 4 | digit(low)?;
        }
        Some(Self(hash))
    }
}

fn digit(character: u8) -> Option<u8> {
    match character {
        b'0'..=b'9' => Some(character - b'0'),
        b'a'..=b'f' => Some(character - b'a' + 10),
        _ => None,
    }
}

impl fmt::Display for Hash {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut text = String::with_capacity(64);
        for byte in self.0 {
            for half in [byte >> 4, byte & 15] {
                text.extend(char::from_digit(u32::from(half), 16));
            }
        }
        formatter.write_str(&text)
    }
}

impl fmt::Debug for Hash {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, formatter)
    }
}

impl Serialize for Hash {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Hash {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        Self::parse(&text).ok_or_else(|| D::Error::custom("not a SHA-256 in 64 hexadecimal digits"))
    }
}

/// One file in a manifest.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ManifestFile {
    /// The path relative to the directory of the manifest, with `/`.
    pub path: String,
    /// The length in bytes.
    pub length: u64,
    /// The media type, as a server should send it.
    #[serde(rename = "type")]
    pub media_type: String,
    /// The hash of the bytes.
    pub sha256: Hash,
}

/// The files of an output, or of a part of it that is a site on its own.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Manifest {
    /// [`FORMAT`].
    pub format: String,
    /// Program and version, such as `corin 0.1.0`.
    pub generator: String,
    /// The date that the build was told.
    pub built: Date,
    /// Who the output is made for; left out where that is everybody.
    #[serde(default, skip_serializing_if = "is_public")]
    pub readers: Readers,
    /// All files but the manifest itself, sorted by the bytes of their paths.
    pub files: Vec<ManifestFile>,
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde passes a reference")]
fn is_public(readers: &Readers) -> bool {
    *readers == Readers::Public
}

/// Why a text is not a manifest.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ManifestProblem {
    /// Something else.
    #[error("it is not a manifest of corin")]
    Foreign,
    /// A later form.
    #[error("it was written by a later version of corin")]
    Later,
}

impl Manifest {
    /// Lists files, given sorted by path.
    pub(super) fn new<'a>(
        built: Date,
        readers: Readers,
        files: impl IntoIterator<Item = (&'a str, &'a Registered)>,
    ) -> Self {
        let files = files
            .into_iter()
            .map(|(path, file)| ManifestFile {
                path: path.to_owned(),
                length: file.length,
                media_type: media_type(path).to_owned(),
                sha256: file.hash,
            })
            .collect();
        let generator = concat!("corin ", env!("CARGO_PKG_VERSION")).to_owned();
        Self { format: FORMAT.to_owned(), generator, built, readers, files }
    }

    /// The manifest without its files.
    fn head(&self) -> Self {
        Self {
            format: self.format.clone(),
            generator: self.generator.clone(),
            built: self.built,
            readers: self.readers,
            files: Vec::new(),
        }
    }

    /// Reads a manifest. Paths are as they stand in it: whoever opens them
    /// passes them through [`OutputPath`](super::OutputPath) first.
    ///
    /// # Errors
    ///
    /// [`ManifestProblem`], when it is something else or of a later form.
    pub fn parse(bytes: &[u8]) -> Result<Self, ManifestProblem> {
        if let Ok(manifest) = serde_json::from_slice::<Self>(bytes)
            && manifest.format == FORMAT
        {
            return Ok(manifest);
        }
        let later = serde_json::from_slice::<serde_json::Value>(bytes).is_ok_and(|value| {
            let format = value.get("format").and_then(serde_json::Value::as_str);
            format.is_some_and(|format| format.starts_with("corin-manifest-") && format != FORMAT)
        });
        Err(if later { ManifestProblem::Later } else { ManifestProblem::Foreign })
    }

    /// The bytes of the manifest: JSON with one file a line, so that people
    /// and version control can compare two.
    pub fn to_bytes(&self) -> Vec<u8> {
        let head = serde_json::json!(self.head());
        let mut text = head.to_string();
        // Opens the empty list at the end again.
        text.truncate(text.len().saturating_sub("]}".len()));
        for (index, file) in self.files.iter().enumerate() {
            text.push_str(if index == 0 { "\n" } else { ",\n" });
            text.push_str(&serde_json::json!(file).to_string());
        }
        text.push_str("\n]}\n");
        text.into_bytes()
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;
    use proptest::prelude::*;

    use super::*;

    fn file(path: &str, text: &str) -> ManifestFile {
        ManifestFile {
            path: path.to_owned(),
            length: text.len() as u64,
            media_type: media_type(path).to_owned(),
            sha256: Hash::of(text.as_bytes()),
        }
    }

    fn manifest(files: Vec<ManifestFile>) -> Manifest {
        Manifest {
            readers: Readers::Public,
            format: FORMAT.to_owned(),
            generator: "corin 0.1.0".to_owned(),
            built: date(2026, 11, 22),
            files,
        }
    }

    #[test]
    fn is_one_line_a_file() {
        let text =
            String::from_utf8(manifest(vec![file("index.html", "hello"), file("xk/a.js", "")]).to_bytes())
                .unwrap();
        assert_eq!(
            text,
            concat!(
                r#"{"format":"corin-manifest-1","generator":"corin 0.1.0","built":"2026-11-22","files":["#,
                "\n",
                r#"{"path":"index.html","length":5,"type":"text/html; charset=utf-8","sha256":"2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824"},"#,
                "\n",
                r#"{"path":"xk/a.js","length":0,"type":"text/javascript; charset=utf-8","sha256":"e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"}"#,
                "\n]}\n"
            )
        );
    }

    #[test]
    fn reads_what_it_wrote_and_nothing_else() {
        for files in [vec![], vec![file("index.html", "hello")]] {
            let written = manifest(files);
            assert_eq!(Manifest::parse(&written.to_bytes()), Ok(written));
        }
        let later = br#"{"format":"corin-manifest-2","anything":1}"#;
        assert_eq!(Manifest::parse(later), Err(ManifestProblem::Later));
        for other in
            [&br#"{"name":"Some web app","icons":[]}"#[..], b"", b"[]", b"{\"format\":\"corin-manifest-1\"}"]
        {
            assert_eq!(Manifest::parse(other), Err(ManifestProblem::Foreign));
        }
    }

    proptest! {
        #[test]
        fn a_hash_survives_its_text(bytes in any::<[u8; 32]>()) {
            prop_assert_eq!(Hash::parse(&Hash(bytes).to_string()), Some(Hash(bytes)));
        }

        #[test]
        fn a_torn_manifest_is_none(length in 0usize..400) {
            let bytes = manifest(vec![file("index.html", "hello"), file("xk/a.js", "")]).to_bytes();
            let torn = &bytes[..length.min(bytes.len() - 2)];
            prop_assert_eq!(Manifest::parse(torn), Err(ManifestProblem::Foreign));
        }
    }
}
