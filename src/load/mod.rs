//! Reads the files of a network; the only reader of content.
