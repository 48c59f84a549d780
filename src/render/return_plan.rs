//! The data of return plans as scripts.
//!
//! Each file is a classic script that hands its data to one function: the one
//! way to load data that works over http and from `file://`, and needs nothing
//! of the policy of a page but `script-src 'self'`. What a page loads with
//! itself is the first file; while a country is small, that is all there is.

use serde::Serialize;
use serde_json::{Map, Value};
use sha2::{Digest, Sha256};

use crate::plan::return_plan::{AskedFact, Part, PlanData};

/// The function that every file calls: `corinPlanData("en", "xk/prizren", {…})`.
const CALL: &str = "corinPlanData";
/// Up to this many bytes all parts travel in the first file: one request.
/// Compressed it is about a sixth of that.
const SMALL_BYTES: usize = 90_000;

/// A script with data.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlanFile {
    /// Its address below the country's root: `plan/en/prizren.0123abcd.js`.
    pub address: String,
    /// The script.
    pub bytes: Vec<u8>,
}

/// What the first file holds.
#[derive(Serialize)]
struct First<'a> {
    /// The parts by area: the part itself, the address of its file, or nothing
    /// for an area that has none.
    areas: Map<String, Value>,
    asked: &'a [AskedFact],
}

/// Makes the files of a country in a language; the one that the page loads with
/// itself is the first. The same data gives the same bytes.
///
/// # Errors
///
/// Only if a value could not be written as JSON, which the types rule out.
pub fn plan_files(language: &str, data: &PlanData) -> Result<Vec<PlanFile>, serde_json::Error> {
    let parts: Vec<(&Part, String)> = data
        .parts
        .iter()
        .filter(|part| !part.is_empty())
        .map(|part| Ok((part, serde_json::to_string(part)?)))
        .collect::<Result<_, serde_json::Error>>()?;
    let is_small = parts.iter().map(|(_, json)| json.len()).sum::<usize>() <= SMALL_BYTES;
    let mut files = Vec::new();
    let mut areas: Map<String, Value> =
        data.parts.iter().map(|part| (part.area.clone(), Value::Null)).collect();
    for (part, json) in parts {
        let value = if is_small {
            serde_json::to_value(part)?
        } else {
            let name = part.area.split_once('/').map_or("country", |(_, below)| below);
            let file = file(language, name, &part.area, &json);
            let address = Value::String(file.address.clone());
            files.push(file);
            address
        };
        areas.insert(part.area.clone(), value);
    }
    let json = serde_json::to_string(&First { areas, asked: &data.asked })?;
    files.insert(0, file(language, "index", "", &json));
    Ok(files)
}

fn file(language: &str, name: &str, key: &str, json: &str) -> PlanFile {
    // Two line separators of Unicode end a line in older scripts and not in JSON.
    let json = json.replace('\u{2028}', "\\u2028").replace('\u{2029}', "\\u2029");
    let bytes = format!("{CALL}(\"{language}\",\"{key}\",{json});\n").into_bytes();
    let digest = Sha256::digest(&bytes);
    let hash: String = digest.iter().take(4).map(|byte| format!("{byte:02x}")).collect();
    PlanFile { address: format!("plan/{language}/{name}.{hash}.js"), bytes }
}
