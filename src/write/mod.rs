//! Puts output down in whole, or not at all.
