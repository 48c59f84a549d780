//! Reads the files of a network; the only reader of content.
//!
//! [`yaml`] turns YAML into a tree that keeps the place of every key and
//! value.

mod content_file;
pub mod rules;
pub mod yaml;

pub use content_file::ContentFile;
