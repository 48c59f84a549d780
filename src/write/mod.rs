//! Puts output down in whole, or not at all.
//!
//! [`Staging`] collects a site in a directory beside the old one and swaps the
//! two when everything is there; [`Memory`] collects it in memory, for
//! [`serve`](crate::serve). Whatever makes pages hands them to an [`Output`]
//! and does not know which of the two it is. [`directory`] replaces a small
//! directory of build products, such as a native index. [`new_files`] adds files
//! to the content of a network.
//!
//! Nothing else in the package writes output.

mod destination;
mod directory;
mod error;
mod lock;
mod manifest;
mod media_type;
mod memory;
mod new_files;
mod path;
mod previous;
mod published;
mod register;
mod retain;
mod staging;
mod swap;

use std::borrow::Cow;

pub use directory::{directory, remove_directory};
pub use error::{Error, Refusal};
pub use lock::Lock;
pub use manifest::{FORMAT, Hash, MANIFEST, Manifest, ManifestFile, ManifestProblem};
pub use media_type::media_type;
pub use memory::{Changes, Files, Memory};
pub use new_files::{NewFileError, change_file, new_files};
pub use path::{LONGEST_PATH, OutputPath, PathProblem, is_device};
pub use published::Published;
pub use retain::retain;
pub use staging::{Release, Staging, Written};

/// Takes the files of a site, from many threads at once and in any order.
pub trait Output: Sync {
    /// Takes one file. The same file may be given twice with the same bytes.
    ///
    /// # Errors
    ///
    /// [`Error::TwoContents`] when the path was given before with other bytes,
    /// [`Error::Clash`] when it differs from another only in case or is also a
    /// directory, [`Error::Machine`] when it cannot be stored.
    fn put(&self, path: &OutputPath, bytes: Cow<'_, [u8]>) -> Result<(), Error>;
}
