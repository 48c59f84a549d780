//! The fields of the tantivy index; `docs/search-format.md` documents them.

use tantivy::schema::{Field, IndexRecordOption, STORED, Schema, TextFieldIndexing, TextOptions};

/// How many fields are searched.
pub(crate) const FIELDS: usize = 5;

/// The names of the searched fields, in the order of everything that counts by field.
pub(crate) const FIELD_NAMES: [&str; FIELDS] = ["title", "summary", "headings", "body", "places"];

/// The fields of the index.
#[derive(Debug, Clone)]
pub(crate) struct Fields {
    /// Those that are searched, as [`FIELD_NAMES`].
    pub(crate) searched: [Field; FIELDS],
    pub(crate) id: Field,
    pub(crate) area: Field,
    pub(crate) topic: Field,
    /// Address, title, summary and sections as JSON, for results and excerpts.
    pub(crate) text: Field,
}

/// The schema and its fields.
///
/// The values of searched fields are surfaces divided by spaces, so that
/// tantivy's own `whitespace` tokenizer reads them and any program can open
/// the index without this one's analyser. The others are stored only: tantivy
/// makes a dictionary per indexed field, and the query filters without them.
pub(super) fn schema() -> (Schema, Fields) {
    let mut builder = Schema::builder();
    let indexing = TextFieldIndexing::default()
        .set_tokenizer("whitespace")
        .set_index_option(IndexRecordOption::WithFreqsAndPositions)
        .set_fieldnorms(true);
    let searched = FIELD_NAMES.map(|name| {
        builder.add_text_field(name, TextOptions::default().set_indexing_options(indexing.clone()))
    });
    let fields = Fields {
        searched,
        id: builder.add_text_field("id", STORED),
        area: builder.add_text_field("area", STORED),
        topic: builder.add_text_field("topic", STORED),
        text: builder.add_text_field("text", STORED),
    };
    (builder.build(), fields)
}
