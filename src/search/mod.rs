//! Finds pages: analysis, the tantivy index, queries, the export for browsers.
