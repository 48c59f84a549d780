//! The time zone of a network, which is needed before there is a network.

use std::path::Path;
use std::sync::Arc;

use crate::load::file::{self, Form, LONGEST_DATA_FILE};
use crate::load::yaml::Value;
use crate::model::TimeZoneName;

/// The time zone that `content/network.yaml` names; UTC when the file names
/// none or cannot be read, which is a finding when the network is loaded.
pub fn time_zone(network: &Path) -> TimeZoneName {
    named(network).and_then(|name| name.parse().ok()).unwrap_or_default()
}

fn named(network: &Path) -> Option<String> {
    let path: Arc<str> = Arc::from("content/network.yaml");
    let bytes = file::bytes(&network.join(&*path), LONGEST_DATA_FILE).ok()?;
    // Most networks name none, and their file is read later.
    if !bytes.windows(9).any(|part| part == b"time_zone") {
        return None;
    }
    let (file, _) = file::from_bytes(&path, Form::of_path(&path), bytes);
    match &file.yaml.as_ref()?.field("time_zone")?.value {
        Value::Scalar { text, .. } => Some(text.to_string()),
        Value::Sequence(_) | Value::Mapping(_) => None,
    }
}
