//! Who a site is for, as the command line says it.

use crate::readers::Readers;

/// Reads the word after `--for`.
pub(super) fn read(word: &str) -> Result<Readers, String> {
    [Readers::Public, Readers::Counsellor]
        .into_iter()
        .find(|readers| readers.as_str() == word)
        .ok_or_else(|| "a site is for `public` or `counsellor`".to_owned())
}
