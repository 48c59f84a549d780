//! Writes an index for the reader in the browser.
