//! Assets: what pages load, named by what is in it.

use std::collections::BTreeMap;

use sha2::{Digest, Sha256};

use super::error::{ThemeError, ThemeProblem};
use super::files::ThemeFiles;
use super::{script, style};

/// A file that pages load.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Asset {
    /// Its name in templates: `style.css`, `freshness.js`.
    pub name: String,
    /// Its name in the site: the first eight hexadecimal digits of the SHA-256 of its
    /// bytes stand before the ending, so that caches may keep it for ever.
    pub hashed_name: String,
    /// Its bytes.
    pub bytes: Vec<u8>,
    /// Its media type.
    pub media_type: &'static str,
}

impl Asset {
    /// Where it lies below the root of a country's site.
    pub fn address(&self) -> String {
        format!("assets/{}", self.hashed_name)
    }

    fn new(name: &str, media_type: &'static str, bytes: Vec<u8>) -> Self {
        let digest = Sha256::digest(&bytes);
        let hash: String = digest.iter().take(4).map(|byte| format!("{byte:02x}")).collect();
        let hashed_name = match name.rsplit_once('.') {
            Some((stem, ending)) => format!("{stem}.{hash}.{ending}"),
            None => format!("{name}.{hash}"),
        };
        Self { name: name.to_owned(), hashed_name, bytes, media_type }
    }
}

/// The assets of a theme, by name: all images, all scripts (those of a folder
/// below `scripts` as one, in the order of their names, since each request
/// counts on a bad line; without their comments), and one style sheet `style.css` out of all styles.
pub(super) fn assets(files: &ThemeFiles) -> Result<Vec<Asset>, ThemeError> {
    let mut assets = Vec::new();
    let mut problems = Vec::new();
    let mut joined: BTreeMap<String, Vec<u8>> = BTreeMap::new();
    for folder in ["images", "scripts"] {
        for (name, file) in files.below(folder) {
            let path = format!("{folder}/{name}");
            match media_type(name) {
                Some(_) if folder == "scripts" && name.matches('/').count() == 1 => {
                    let folder = name.split('/').next().unwrap_or(name);
                    joined.entry(format!("{folder}.js")).or_default().extend(script::stripped(&file.content));
                }
                _ if name.contains('/') => problems.push(ThemeProblem::file(
                    &path,
                    file.own,
                    format!("`{folder}` has no folders below it: assets lie side by side in a site"),
                )),
                Some(media_type) => {
                    let script = folder == "scripts";
                    let content = if script { script::stripped(&file.content) } else { file.content.to_vec() };
                    assets.push(Asset::new(name, media_type, content));
                }
                None => problems.push(ThemeProblem::file(
                    &path,
                    file.own,
                    "not a kind of file that a page can load; use .js, .svg, .png, .jpg, .webp, .avif, .ico, \
                     .woff2 or .webmanifest"
                        .to_owned(),
                )),
            }
        }
    }
    ThemeError::unless_empty(problems)?;
    let script =
        |(name, bytes): (String, Vec<u8>)| Asset::new(&name, "text/javascript; charset=utf-8", bytes);
    assets.extend(joined.into_iter().map(script));
    let sheet = style::sheet(files, &assets)?;
    assets.push(Asset::new("style.css", "text/css; charset=utf-8", sheet.into_bytes()));
    assets.sort_by(|a, b| a.name.cmp(&b.name));
    Ok(assets)
}

fn media_type(name: &str) -> Option<&'static str> {
    Some(match name.rsplit_once('.')?.1 {
        "js" => "text/javascript; charset=utf-8",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "jpg" | "jpeg" => "image/jpeg",
        "webp" => "image/webp",
        "avif" => "image/avif",
        "ico" => "image/vnd.microsoft.icon",
        "woff2" => "font/woff2",
        "webmanifest" => "application/manifest+json",
        _ => return None,
    })
}
