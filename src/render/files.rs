//! The files of a theme: the default theme with the network's own laid over it.

use std::borrow::Cow;
use std::collections::BTreeMap;

use include_dir::{Dir, include_dir};

use super::error::{ThemeError, ThemeProblem};

static DEFAULT: Dir<'static> = include_dir!("$CARGO_MANIFEST_DIR/themes/default");

/// The files of a network's `theme/` folder: path below it, with `/`, to content.
pub type OwnFiles = BTreeMap<String, Vec<u8>>;

/// The folders that a theme may have.
const FOLDERS: [&str; 6] = ["archetypes", "images", "scripts", "strings", "styles", "templates"];

/// A file of the theme.
#[derive(Debug)]
pub(super) struct ThemeFile {
    /// What is in it.
    pub(super) content: Cow<'static, [u8]>,
    /// True when it is the network's and not the default theme's.
    pub(super) own: bool,
}

/// All files of a theme by path.
#[derive(Debug)]
pub(super) struct ThemeFiles {
    files: BTreeMap<String, ThemeFile>,
    /// Strings of the network stand beside those of the default theme and not in
    /// their place, so that a network can change one message.
    own_strings: BTreeMap<String, ThemeFile>,
}

impl ThemeFiles {
    /// Lays `own` over the default theme, file by file.
    ///
    /// # Errors
    /// When a file of the network lies where no theme looks for it.
    pub(super) fn new(own: OwnFiles) -> Result<Self, ThemeError> {
        let mut theme = Self { files: BTreeMap::new(), own_strings: BTreeMap::new() };
        theme.add_embedded(&DEFAULT);
        let mut problems = Vec::new();
        for (path, content) in own {
            let Some((folder, rest)) = path.split_once('/') else {
                continue; // a README and the like
            };
            if !FOLDERS.contains(&folder) {
                problems.push(ThemeProblem::file(
                    &path,
                    true,
                    format!("a theme has no folder `{folder}`; its folders are {}", FOLDERS.join(", ")),
                ));
                continue;
            }
            if rest.rsplit('/').next().is_some_and(|name| name.starts_with('.')) {
                continue;
            }
            let file = ThemeFile { content: Cow::Owned(content), own: true };
            if folder == "strings" {
                theme.own_strings.insert(path, file);
            } else {
                theme.files.insert(path, file);
            }
        }
        ThemeError::unless_empty(problems).map(|()| theme)
    }

    fn add_embedded(&mut self, dir: &'static Dir<'static>) {
        for file in dir.files() {
            let path = file.path().to_string_lossy().replace('\\', "/");
            self.files.insert(path, ThemeFile { content: Cow::Borrowed(file.contents()), own: false });
        }
        for inner in dir.dirs() {
            self.add_embedded(inner);
        }
    }

    /// The file at `path`.
    pub(super) fn get(&self, path: &str) -> Option<&ThemeFile> {
        self.files.get(path)
    }

    /// The files below `folder/` with their paths below it, in order.
    pub(super) fn below<'a>(&'a self, folder: &'a str) -> impl Iterator<Item = (&'a str, &'a ThemeFile)> {
        below(&self.files, folder)
    }

    /// The network's own files of strings.
    pub(super) fn own_strings(&self) -> impl Iterator<Item = (&str, &ThemeFile)> {
        below(&self.own_strings, "strings")
    }
}

fn below<'a>(
    files: &'a BTreeMap<String, ThemeFile>,
    folder: &'a str,
) -> impl Iterator<Item = (&'a str, &'a ThemeFile)> {
    files.iter().filter_map(move |(path, file)| {
        path.strip_prefix(folder).and_then(|rest| rest.strip_prefix('/')).map(|rest| (rest, file))
    })
}
