//! Every text of a file, as the schema of its kind says what each one is.
//!
//! A rule on text is written once, over [`walk`], and holds for each field of
//! each kind of file, also for fields that are still to come: a text that no
//! schema says anything of is prose. `x-corin-text` in a schema says that a
//! field, and whatever lies below it, is something else.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use serde_json::Value as Json;

use super::{SchemaKind, fields};
use crate::diagnostic::Span;
use crate::load::yaml::{Node, Value};

/// What a text is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Role {
    /// Sentences and words that readers read. What nothing is said of.
    Prose,
    /// Prose with a date of its own beside it, such as a fact (`dated`).
    Dated,
    /// What somebody or something is called, also by others: titles of
    /// sources (`name`).
    Name,
    /// How to reach an organisation: a public telephone number, e-mail address
    /// or whatever else (`contact`).
    Contact,
    /// The id, the path or the code of something (`id`).
    Id,
    /// An address on the web.
    Address,
    /// A value of a fixed form: a date, a word of a list, digits.
    Form,
}

impl Role {
    fn of_word(word: &str) -> Option<Self> {
        Some(match word {
            "prose" => Self::Prose,
            "dated" => Self::Dated,
            "name" => Self::Name,
            "contact" => Self::Contact,
            "id" => Self::Id,
            _ => return None,
        })
    }

    /// True for what people read as text, and write without a thought of YAML.
    pub fn is_text(self) -> bool {
        matches!(self, Self::Prose | Self::Dated | Self::Name | Self::Contact)
    }
}

/// One text of a file.
#[derive(Debug, Clone, Copy)]
pub struct FieldText<'a> {
    /// The text, after YAML's own escapes.
    pub value: &'a str,
    /// Where it stands in the file, with its quotes.
    pub span: &'a Span,
    /// What it is.
    pub role: Role,
    /// The language that the file gives it in, where it says one.
    pub language: Option<&'a str>,
    /// True where texts in any language belong.
    pub any_language: bool,
    /// The name of the field that it stands in.
    pub field: &'a str,
    /// True for the name of a field that the file chose itself.
    pub is_key: bool,
    /// True when it was written in quotes or as a block.
    pub quoted: bool,
    /// The known fields of the group that it stands in.
    pub fields: &'a [String],
}

/// What may stand in one place.
#[derive(Debug, Default, Clone)]
struct Shape {
    text: Option<Role>,
    items: Option<Box<Shape>>,
    fields: BTreeMap<String, Shape>,
    names: Vec<String>,
    others: Option<Box<Others>>,
}

/// Fields whose names the file chooses.
#[derive(Debug, Clone)]
struct Others {
    key: Role,
    by_language: bool,
    any_language: bool,
    value: Shape,
}

/// No schema is deeper than a file may be.
const MOST_STEPS: usize = 2 * crate::load::yaml::MAXIMUM_DEPTH;

/// Visits every key and value of a file that is a text, in the order of the
/// file, with what the schema of its kind says of it. What the schema does not
/// know counts as prose, so that no rule misses it.
pub fn walk<'a>(kind: SchemaKind, tree: &'a Node, visit: &mut dyn FnMut(FieldText<'a>)) {
    static SHAPES: LazyLock<[Shape; SchemaKind::ALL.len()]> = LazyLock::new(|| {
        SchemaKind::ALL
            .map(|kind| kind.schema().map(|schema| of_document(&schema.document)).unwrap_or_default())
    });
    let Some(shape) = SHAPES.get(kind as usize) else { return };
    visit_node(
        tree,
        Some(shape),
        &Place { field: "", language: None, any_language: false, fields: &[] },
        visit,
    );
}

/// What the way to a node says of it.
struct Place<'a> {
    field: &'a str,
    language: Option<&'a str>,
    any_language: bool,
    fields: &'a [String],
}

fn visit_node<'a>(
    node: &'a Node,
    shape: Option<&'static Shape>,
    place: &Place<'a>,
    visit: &mut dyn FnMut(FieldText<'a>),
) {
    match &node.value {
        Value::Scalar { text, quoted } => visit(FieldText {
            value: text,
            span: &node.span,
            role: shape.map_or(Role::Prose, |shape| shape.text.unwrap_or(Role::Form)),
            language: place.language,
            any_language: place.any_language,
            field: place.field,
            is_key: false,
            quoted: *quoted,
            fields: place.fields,
        }),
        Value::Sequence(items) => {
            let of_items = shape.and_then(|shape| shape.items.as_deref());
            for item in items {
                visit_node(item, of_items, place, visit);
            }
        }
        Value::Mapping(entries) => {
            let names = shape.map_or(&[][..], |shape| &shape.names);
            for (name, entry) in entries {
                let known = shape.and_then(|shape| shape.fields.get(&**name));
                if let Some(known) = known {
                    let place = Place {
                        field: name,
                        language: place.language,
                        any_language: place.any_language,
                        fields: names,
                    };
                    visit_node(&entry.node, Some(known), &place, visit);
                    continue;
                }
                let others = shape.and_then(|shape| shape.others.as_deref());
                let by_language = others.is_some_and(|others| others.by_language);
                let any_language = place.any_language || others.is_some_and(|others| others.any_language);
                let field = if by_language { place.field } else { name };
                visit(FieldText {
                    value: name,
                    span: &entry.key.span,
                    role: others.map_or(Role::Prose, |others| others.key),
                    language: by_language.then_some(&**name),
                    any_language,
                    field,
                    is_key: true,
                    quoted: false,
                    fields: names,
                });
                let language = if by_language { Some(&**name) } else { place.language };
                let place = Place { field, language, any_language, fields: names };
                visit_node(&entry.node, others.map(|others| &others.value), &place, visit);
            }
        }
    }
}

fn of_document(document: &Json) -> Shape {
    let mut shape = Shape::default();
    read(document, document, None, MOST_STEPS, &mut shape);
    shape
}

/// Adds what a schema lets stand in its place.
fn read(document: &Json, schema: &Json, above: Option<Role>, steps: usize, shape: &mut Shape) {
    let Some(steps) = steps.checked_sub(1) else { return };
    let word = |name: &str| schema.get(name).and_then(Json::as_str);
    let mark = word("x-corin-text").and_then(Role::of_word).or(above);
    let target = fields::follow(document, schema);
    if !std::ptr::eq(target, schema) {
        read(document, target, mark, steps, shape);
    }
    for branches in ["anyOf", "oneOf", "allOf"] {
        for branch in schema.get(branches).and_then(Json::as_array).into_iter().flatten() {
            read(document, branch, mark, steps, shape);
        }
    }
    if super::words::types(schema).contains(&"string") {
        let has = |name: &str| schema.get(name).is_some();
        let role = if word("format") == Some("uri") {
            Role::Address
        } else {
            let fixed = has("format") || has("pattern") || has("enum") || has("const");
            mark.unwrap_or(if fixed { Role::Form } else { Role::Prose })
        };
        // Of two branches the one that takes more decides.
        if shape.text.is_none_or(|known| known == Role::Form) {
            shape.text = Some(role);
        }
    }
    if let Some(items) = schema.get("items") {
        read(document, items, mark, steps, shape.items.get_or_insert_default());
    }
    if let Some(known) = fields::properties(schema) {
        for (name, field) in known {
            read(document, field, mark, steps, shape.fields.entry(name.clone()).or_default());
        }
        shape.names = shape.fields.keys().cloned().collect();
    }
    if let Some(others) = schema.get("additionalProperties").filter(|others| others.is_object()) {
        let names = schema.get("propertyNames");
        let is_fixed = |names: &Json| names.get("pattern").is_some() || names.get("format").is_some();
        let format = names.and_then(|names| names.get("format")).and_then(Json::as_str);
        let mut value = Shape::default();
        read(document, others, mark, steps, &mut value);
        shape.others = Some(Box::new(Others {
            key: if names.is_some_and(is_fixed) { Role::Form } else { Role::Prose },
            by_language: format == Some("corin-language"),
            any_language: word("x-corin-languages") == Some("any"),
            value,
        }));
    }
}
