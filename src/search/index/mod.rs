//! The index of one country in one language: a tantivy segment and a dictionary.

mod build;
mod files;
mod gazetteer;
mod lexicon;
mod page;
mod postings;
mod related;
mod schema;

use std::sync::OnceLock;

use tantivy::{Searcher, SegmentReader};

pub(crate) use gazetteer::Tables;
pub(crate) use page::{Named, Page, PageText};
pub(crate) use postings::{Postings, Tally};
pub(crate) use related::Related;
pub(crate) use schema::{FIELDS, Fields};

use super::Error;
use super::analysis::Analyser;
use super::vocabulary::Vocabulary;

pub use build::{build, count};

/// What the texts of a country in a language hold: words, pages, names. It is
/// what the index and the export for browsers have in common.
#[derive(Clone)]
pub(crate) struct Contents {
    pub(crate) analyser: Analyser,
    pub(crate) vocabulary: Vocabulary,
    pub(crate) pages: Vec<Page>,
    /// The places, topics and kinds of pages.
    pub(crate) tables: Tables,
    /// The synonyms.
    pub(crate) related: Vec<Related>,
}

/// All that was counted in the texts: what is exported for browsers. It cannot
/// be searched itself, and costs a third of an [`Index`].
pub struct Counted {
    pub(crate) contents: Contents,
    pub(crate) postings: Postings,
}

/// An index that can be searched and written to files.
pub struct Index {
    contents: Contents,
    engine: tantivy::Index,
    fields: Fields,
    searcher: OnceLock<Searcher>,
    lengths: OnceLock<Lengths>,
}

/// The lengths of each page's fields as tantivy rounds them, and the words in each field of all pages.
pub(crate) type Lengths = (Vec<[u32; FIELDS]>, [u64; FIELDS]);

impl std::fmt::Debug for Index {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Index")
            .field("language", &self.language())
            .field("pages", &self.len())
            .field("words", &self.vocabulary().words().len())
            .finish_non_exhaustive()
    }
}

impl Index {
    /// The language of the index, as it was given.
    pub fn language(&self) -> &str {
        self.contents.analyser.language()
    }

    /// How many pages it holds.
    pub fn len(&self) -> usize {
        self.contents.pages.len()
    }

    /// Whether it holds no page.
    pub fn is_empty(&self) -> bool {
        self.contents.pages.is_empty()
    }

    pub(crate) fn analyser(&self) -> &Analyser {
        &self.contents.analyser
    }

    pub(crate) fn fields(&self) -> &Fields {
        &self.fields
    }

    pub(crate) fn vocabulary(&self) -> &Vocabulary {
        &self.contents.vocabulary
    }

    pub(crate) fn pages(&self) -> &[Page] {
        &self.contents.pages
    }

    /// The places, topics and kinds of pages.
    pub(crate) fn tables(&self) -> &Tables {
        &self.contents.tables
    }

    /// The synonyms.
    pub(crate) fn related(&self) -> &[Related] {
        &self.contents.related
    }

    /// What was counted, read back from tantivy.
    ///
    /// # Errors
    ///
    /// When tantivy cannot read its postings.
    pub fn counted(&self) -> Result<Counted, Error> {
        Ok(Counted { contents: self.contents.clone(), postings: postings::read(self)? })
    }

    /// The pages of some words together, ascending, from tantivy's postings.
    pub(crate) fn union(&self, words: &[u32]) -> Result<Vec<Tally>, Error> {
        postings::union(self, words)
    }

    /// The lengths of fields, from tantivy.
    pub(crate) fn lengths(&self) -> Result<&Lengths, Error> {
        if let Some(lengths) = self.lengths.get() {
            return Ok(lengths);
        }
        let read = postings::lengths(self)?;
        Ok(self.lengths.get_or_init(|| read))
    }

    /// The one segment; `None` if the index holds no page.
    pub(crate) fn segment(&self) -> Result<Option<&SegmentReader>, Error> {
        Ok(self.searcher()?.segment_readers().first())
    }

    pub(crate) fn searcher(&self) -> Result<&Searcher, Error> {
        if let Some(searcher) = self.searcher.get() {
            return Ok(searcher);
        }
        let reader = self.engine.reader_builder().reload_policy(tantivy::ReloadPolicy::Manual).try_into()?;
        let searcher = tantivy::IndexReader::searcher(&reader);
        Ok(self.searcher.get_or_init(|| searcher))
    }

    /// The texts of a page, from the document store.
    pub(crate) fn text(&self, page: u32) -> Result<PageText<'static>, Error> {
        let document: tantivy::TantivyDocument = self.searcher()?.doc(tantivy::DocAddress::new(0, page))?;
        page::stored_text(&document, &self.fields)
    }
}
