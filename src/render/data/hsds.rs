//! The files of a package after Open Referral HSDS 3.0: a tabular data package
//! (`datapackage.json`, one CSV file for each object), and beside it the same
//! objects as JSON.

use std::borrow::Cow;

use csv::{Terminator, WriterBuilder};
use schemars::JsonSchema;
use serde::Serialize;
use serde_json::{Map, Value, json};

use super::csv::harmless;
use super::{DataFile, Error};
use crate::plan::data::About;
use crate::plan::hsds::Package;

/// Where the package lies below `data/`.
const DIRECTORY: &str = "hsds";

/// An object of the package with all its rows.
struct Table {
    object: &'static str,
    /// The name of its CSV file in HSDS.
    path: &'static str,
    schema: Value,
    rows: Vec<Map<String, Value>>,
}

/// The files of a package: first `datapackage.json`, which names the others.
/// Empty for a package without services; an object that no service fills has
/// no file.
///
/// # Errors
///
/// None that content could cause; see [`Error`].
pub fn files(about: &About, package: &Package) -> Result<Vec<DataFile>, Error> {
    if package.services.is_empty() {
        return Ok(Vec::new());
    }
    let tables = tables(package)?;
    let head = json!({
        "name": "human_services_data",
        "title": about.network,
        "profile": "tabular-data-package",
        "version": "3.0",
        "homepage": "https://docs.openreferral.org/",
        // A date-time (RFC 3339): the beginning of the day of the build.
        "created": format!("{}T00:00:00Z", about.built),
        "licenses": about.licence.iter().map(|licence| json!({"name": licence})).collect::<Vec<_>>(),
        "resources": tables.iter().map(Table::resource).collect::<Vec<_>>(),
    });
    let mut bytes = serde_json::to_vec_pretty(&head)?;
    bytes.push(b'\n');
    let mut files = vec![file("datapackage.json", tables.len(), bytes)];
    for table in &tables {
        files.push(file(table.path, table.rows.len(), table.csv()?));
        files.push(file(&format!("{}.json", table.object), table.rows.len(), table.json()?));
    }
    Ok(files)
}

fn file(name: &str, count: usize, bytes: Vec<u8>) -> DataFile {
    DataFile {
        name: format!("{DIRECTORY}/{name}"),
        kind: "hsds",
        description: "The directory of services as an HSDS 3.0 data package",
        schema: None,
        count,
        bytes,
    }
}

fn tables(package: &Package) -> Result<Vec<Table>, Error> {
    let all = [
        table("organization", "organizations.csv", &package.organizations)?,
        table("service", "services.csv", &package.services)?,
        table("location", "locations.csv", &package.locations)?,
        table("service_at_location", "service_at_locations.csv", &package.service_at_locations)?,
        table("address", "addresses.csv", &package.addresses)?,
        table("phone", "phones.csv", &package.phones)?,
        table("schedule", "schedules.csv", &package.schedules)?,
        table("language", "languages.csv", &package.languages)?,
        table("service_area", "service_areas.csv", &package.service_areas)?,
        table("cost_option", "cost_options.csv", &package.cost_options)?,
        table("taxonomy", "taxonomies.csv", &package.taxonomies)?,
        table("taxonomy_term", "taxonomy_terms.csv", &package.taxonomy_terms)?,
        table("attribute", "attributes.csv", &package.attributes)?,
        table("contact", "contacts.csv", &package.contacts)?,
    ];
    Ok(all.into_iter().filter(|table| !table.rows.is_empty()).collect())
}

fn table<T: Serialize + JsonSchema>(
    object: &'static str,
    path: &'static str,
    records: &[T],
) -> Result<Table, Error> {
    let mut rows = Vec::with_capacity(records.len());
    for record in records {
        if let Value::Object(row) = serde_json::to_value(record)? {
            rows.push(row);
        }
    }
    Ok(Table { object, path, schema: schemars::schema_for!(T).to_value(), rows })
}

impl Table {
    fn fields(&self) -> impl Iterator<Item = (&String, &Value)> {
        self.schema.get("properties").and_then(Value::as_object).into_iter().flatten()
    }

    /// The table as `datapackage.json` describes it (Frictionless Tabular Data
    /// Resource).
    fn resource(&self) -> Value {
        let required: Vec<&str> = self
            .schema
            .get("required")
            .and_then(Value::as_array)
            .into_iter()
            .flatten()
            .filter_map(Value::as_str)
            .collect();
        let field = |(name, schema): (&String, &Value)| {
            let types = schema.get("type").map(Value::to_string).unwrap_or_default();
            let kind = if types.contains("integer") { "integer" } else { "string" };
            json!({
                "name": name,
                "type": kind,
                "description": schema.get("description"),
                "constraints": {"required": required.contains(&name.as_str()), "unique": name == "id"},
            })
        };
        json!({
            "name": self.object,
            "path": self.path,
            "profile": "tabular-data-resource",
            "format": "csv",
            "mediatype": "text/csv",
            "encoding": "utf-8",
            "description": self.schema.get("description"),
            "schema": {"fields": self.fields().map(field).collect::<Vec<_>>(), "primaryKey": "id"},
        })
    }

    fn csv(&self) -> Result<Vec<u8>, Error> {
        let mut writer = WriterBuilder::new().terminator(Terminator::CRLF).from_writer(Vec::new());
        let names: Vec<&str> = self.fields().map(|(name, _)| name.as_str()).collect();
        writer.write_record(&names)?;
        for row in &self.rows {
            for name in &names {
                let cell = match row.get(*name) {
                    None | Some(Value::Null) => Cow::Borrowed(""),
                    Some(Value::String(text)) => harmless(Cow::Borrowed(text)),
                    Some(other) => Cow::Owned(other.to_string()),
                };
                writer.write_field(cell.as_bytes())?;
            }
            writer.write_record(None::<&[u8]>)?;
        }
        writer.into_inner().map_err(|error| Error::Csv(error.into_error().into()))
    }

    /// The rows as JSON, one a line; what is not known is left out.
    fn json(&self) -> Result<Vec<u8>, Error> {
        let mut bytes = b"[".to_vec();
        for (index, row) in self.rows.iter().enumerate() {
            bytes.extend_from_slice(if index == 0 { b"\n" } else { b",\n" });
            let known: Map<String, Value> = row
                .iter()
                .filter(|(_, value)| !value.is_null())
                .map(|(name, value)| (name.clone(), value.clone()))
                .collect();
            serde_json::to_writer(&mut bytes, &known)?;
        }
        bytes.extend_from_slice(b"\n]\n");
        Ok(bytes)
    }
}
