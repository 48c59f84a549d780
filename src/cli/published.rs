//! Addresses of the last site, before a new one takes its place.

use std::path::Path;
use std::sync::Arc;

use crate::build::Examined;
use crate::check::{Lost, lost_addresses, with_alias};
use crate::cli::exit::Failure;
use crate::cli::session::Session;
use crate::load::{ContentFile, file_from_text};
use crate::write::{NewFileError, Published, change_file};

/// The addresses of the site in the directory `out` that the network will not
/// have; with `area`, those of one country.
pub(super) fn lost(examined: &Examined, out: &Path, area: Option<&str>) -> Lost {
    let Some((network, published)) = examined.network.as_ref().zip(Published::open(out)) else {
        return Lost::default();
    };
    lost_addresses(network, published.pages(), area, &|path| published.page(path))
}

/// Writes the former addresses that are certain into the pages that took their
/// place. Returns how many there are.
pub(super) fn keep_addresses(session: &Session, root: &Path, lost: &Lost) -> Result<usize, Failure> {
    let mut written = 0;
    let mut rest = lost.certain.as_slice();
    while let Some(first) = rest.first() {
        let same = rest.iter().take_while(|other| other.file.path == first.file.path).count();
        let (own, others) = rest.split_at(same);
        rest = others;
        let mut file: Arc<ContentFile> = Arc::clone(&first.file);
        for former in own {
            let Some(text) = with_alias(&file, &former.alias) else { continue };
            file = file_from_text(&file.path, &text).0;
            session.remark(&format!("{}: wrote the former address `{}`", file.path, former.alias));
            written += 1;
        }
        if file.text != first.file.text {
            change_file(root, &file.path, &first.file.text, &file.text).map_err(|error| match error {
                NewFileError::Machine(error) => error.into(),
                other => Failure::machine(&other),
            })?;
        }
    }
    Ok(written)
}
