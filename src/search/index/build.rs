//! Counts what stands in the texts in one pass, and makes a tantivy segment of it if asked.

mod joined;
mod sorted;

use std::sync::{Arc, OnceLock};

use rustc_hash::FxHashSet;
use tantivy::directory::RamDirectory;
use tantivy::fieldnorm::FieldNormReader;
use tantivy::indexer::SingleSegmentIndexWriter;
use tantivy::{IndexSettings, TantivyDocument};

use super::gazetteer::Gazetteer;
use super::lexicon::{self, Lexicon, UNSEEN};
use super::page::PageText;
use super::postings::Tally;
use super::related::{self, Related};
use super::schema::{FIELDS, Fields, schema};
use super::{Contents, Counted, Index};
use crate::search::analysis::{Folding, Joint, Span, Words, joint};
use crate::search::text::tidy;
use crate::search::{Collection, Document, Error};

/// Bytes that decide the size of tantivy's first table of terms; it grows by itself.
const MEMORY_BYTES: usize = 1 << 18;

/// Builds the index of one country in one language.
///
/// The order of the documents is the order of results with equal scores. The
/// words of synonyms are words of the index, though they may stand on no page.
///
/// # Errors
///
/// When tantivy fails, or the documents are more than it can number.
pub fn build(collection: &Collection<'_>) -> Result<Index, Error> {
    let (schema, fields) = schema();
    let (counted, written) = lexicon::with(&collection.language, |lexicon| {
        Builder::new(lexicon, Some(&fields)).build(collection)
    })?;
    let settings = IndexSettings { docstore_compress_dedicated_thread: false, ..IndexSettings::default() };
    let mut writer: SingleSegmentIndexWriter = tantivy::Index::builder()
        .schema(schema)
        .settings(settings)
        .single_segment_index_writer(RamDirectory::create(), MEMORY_BYTES)?;
    for document in written.into_iter().filter_map(|written| written.document) {
        writer.add_document(document)?;
    }
    Ok(Index {
        contents: counted.contents,
        engine: writer.finalize()?,
        fields,
        searcher: OnceLock::new(),
        lengths: OnceLock::new(),
    })
}

/// Counts what [`build`] indexes, for the export to browsers.
///
/// # Errors
///
/// When the documents or words are more than can be numbered.
pub fn count(collection: &Collection<'_>) -> Result<Counted, Error> {
    lexicon::with(&collection.language, |lexicon| Builder::new(lexicon, None).build(collection))
        .map(|(counted, _)| counted)
}

/// The state of one build.
pub(super) struct Builder<'a> {
    lexicon: &'a mut Lexicon,
    /// The fields of the documents to write; none where the words are only counted.
    fields: Option<&'a Fields>,
    /// The spellings met.
    spellings: Vec<u32>,
    /// By word of this index: the surface in the lexicon.
    surfaces: Vec<u32>,
    /// Words of this index and their stems.
    stems: Vec<(u32, u32)>,
    /// By word: the counts in the page at hand.
    counts: Vec<[u32; FIELDS]>,
    /// The words of the page at hand.
    touched: Vec<u32>,
    /// Words and how often they stand in each page, page by page.
    found: Vec<(u32, Tally)>,
    /// By word: how many pages hold it.
    frequencies: Vec<u32>,
    /// Neighbours with a space between them, and where they stand.
    pairs: Vec<Pair>,
}

/// Two words with a space between them.
struct Pair {
    page: u32,
    field: usize,
    words: [u32; 2],
}

/// The lengths of a page's fields, and what tantivy gets of it where it gets anything.
struct Written {
    document: Option<TantivyDocument>,
    lengths: [u32; FIELDS],
}

/// The words of a text as tantivy reads them, divided by spaces; nothing where
/// they are only counted.
struct Surfaces {
    wanted: bool,
    text: String,
}

impl Surfaces {
    fn push(&mut self, surface: &str) {
        if self.wanted {
            if !self.text.is_empty() {
                self.text.push(' ');
            }
            self.text.push_str(surface);
        }
    }
}

/// A spelling of which nothing counts.
const NOTHING: u32 = u32::MAX - 1;

impl<'a> Builder<'a> {
    fn new(lexicon: &'a mut Lexicon, fields: Option<&'a Fields>) -> Self {
        Self {
            lexicon,
            fields,
            spellings: Vec::new(),
            surfaces: Vec::new(),
            stems: Vec::new(),
            counts: Vec::new(),
            touched: Vec::new(),
            found: Vec::new(),
            frequencies: Vec::new(),
            pairs: Vec::new(),
        }
    }

    fn build(mut self, collection: &Collection<'_>) -> Result<(Counted, Vec<Written>), Error> {
        let documents = &collection.documents;
        let mut gazetteer = Gazetteer::new(collection);
        let mut pages = Vec::with_capacity(documents.len());
        let mut written = Vec::with_capacity(documents.len());
        for (number, document) in documents.iter().enumerate() {
            let number = u32::try_from(number).map_err(|_| Error::TooLarge("pages"))?;
            let names = gazetteer.names_of(document);
            written.push(self.document(number, document, &names)?);
            pages.push(gazetteer.page(document));
        }
        self.join_pairs(&mut written);
        let mut lengths = Vec::with_capacity(documents.len());
        let mut totals = [0u64; FIELDS];
        for page in &written {
            for (total, length) in totals.iter_mut().zip(page.lengths) {
                *total += u64::from(length);
            }
            lengths.push(page.lengths.map(rounded));
        }
        let analyser = self.lexicon.analyser().clone();
        let mut tables = gazetteer.tables(documents, |name| self.names(name));
        let mut related = related::relate(&mut self, &collection.synonyms);
        let (vocabulary, postings, sorted) = self.vocabulary((lengths, totals))?;
        let renumber = |words: &mut Vec<u32>| {
            for word in words {
                *word = sorted.get(*word as usize).copied().unwrap_or(UNSEEN);
            }
        };
        tables
            .areas
            .iter_mut()
            .chain(&mut tables.topics)
            .map(|named| &mut named.names)
            .chain(tables.own.iter_mut().map(|(_, names)| names))
            .flatten()
            .for_each(renumber);
        related.iter_mut().flat_map(Related::terms_mut).for_each(renumber);
        let contents = Contents { analyser, vocabulary, pages, tables, related };
        Ok((Counted { contents, postings }, written))
    }

    /// The words of a term, in the numbers of this index before they are put in order.
    pub(super) fn term(&mut self, text: &str) -> Vec<u32> {
        let folding = Arc::clone(self.lexicon.analyser().folding());
        let text = tidy(text);
        let spans = Words::new(&text, &folding);
        let words = spans.map(|span| {
            let spelling = self.lexicon.spelling(&text, &span);
            self.word(spelling)
        });
        words.filter(|word| *word != NOTHING).collect()
    }

    /// The words of a name, and once more with those as one that a sign joins.
    fn names(&mut self, text: &str) -> Vec<Vec<u32>> {
        let text = tidy(text);
        let folding = Arc::clone(self.lexicon.analyser().folding());
        let mut apart = Vec::new();
        let mut together = Vec::new();
        for group in groups(&text, &folding) {
            let mut words = Vec::new();
            for span in &group {
                let spelling = self.lexicon.spelling(&text, span);
                words.extend(Some(self.word(spelling)).filter(|word| *word != NOTHING));
            }
            match self.one_word(&text, &group) {
                Some(word) => together.push(word),
                None => together.extend(&words),
            }
            apart.extend(words);
        }
        let mut names = vec![apart];
        names.extend(Some(together).filter(|name| !names.contains(name)));
        names
    }

    /// The same without the little words, if others remain: queries leave them out too.
    pub(super) fn telling(&mut self, text: &str) -> Vec<u32> {
        let words = self.term(text);
        let little = self.lexicon.analyser().little_words();
        let tells = |word: &&u32| {
            let surface = self.surfaces.get(**word as usize).map(|surface| self.lexicon.surface(*surface));
            surface.is_some_and(|surface| !little.contains(surface))
        };
        let telling: Vec<u32> = words.iter().filter(tells).copied().collect();
        if telling.is_empty() { words } else { telling }
    }

    /// The stems of all words so far.
    pub(super) fn stems(&self) -> FxHashSet<u32> {
        self.stems.iter().map(|(stem, _)| *stem).collect()
    }

    /// Whether the stems of all words of a term are among some.
    pub(super) fn stands(&mut self, text: &str, stems: &FxHashSet<u32>) -> bool {
        let folding = Arc::clone(self.lexicon.analyser().folding());
        let text = tidy(text);
        let mut any = false;
        for span in Words::new(&text, &folding) {
            let spelling = self.lexicon.spelling(&text, &span);
            if let Some(known) = self.lexicon.known(spelling).filter(|known| known.surface.is_some()) {
                any = true;
                if !stems.contains(&known.stem) {
                    return false;
                }
            }
        }
        any
    }

    fn document(&mut self, number: u32, document: &Document<'_>, names: &[&str]) -> Result<Written, Error> {
        let text = PageText::of(document);
        let names: Vec<_> = names.iter().map(|name| tidy(name)).collect();
        let fields = self.fields;
        let mut stored = fields.map(|_| TantivyDocument::new());
        let mut lengths = [0; FIELDS];
        let mut values = Surfaces { wanted: stored.is_some(), text: String::new() };
        let mut joined = Surfaces { wanted: stored.is_some(), text: String::new() };
        let values_of: [&mut dyn Iterator<Item = &str>; FIELDS] = [
            &mut std::iter::once(text.title.as_ref()),
            &mut std::iter::once(text.summary.as_ref()),
            &mut text.sections.iter().map(|(heading, _, _)| heading.as_ref()),
            &mut text.sections.iter().map(|(_, _, text)| text.as_ref()),
            &mut names.iter().map(AsRef::as_ref),
        ];
        for ((field_number, length), texts) in lengths.iter_mut().enumerate().zip(values_of) {
            let mut add = |text: &str| {
                let field = fields.and_then(|fields| fields.searched.get(field_number));
                if let (Some(stored), Some(field), false) = (&mut stored, field, text.is_empty()) {
                    stored.add_text(*field, text);
                }
            };
            joined.text.clear();
            // Each text is a value of its own: no phrase reaches from one to the next.
            for text in texts {
                values.text.clear();
                *length += self.words(text, number, field_number, &mut values, &mut joined);
                add(&values.text);
            }
            joined.text.split(' ').for_each(add);
        }
        if let (Some(stored), Some(fields)) = (&mut stored, fields) {
            stored.add_text(fields.id, &document.id);
            stored.add_text(fields.area, &document.area);
            if let Some(topic) = &document.topic {
                stored.add_text(fields.topic, topic);
            }
            stored.add_text(fields.text, serde_json::to_string(&text)?);
        }
        for word in self.touched.drain(..) {
            if let (Some(counts), Some(frequency)) =
                (self.counts.get_mut(word as usize), self.frequencies.get_mut(word as usize))
            {
                self.found.push((word, Tally { page: number, counts: std::mem::take(counts) }));
                *frequency += 1;
            }
        }
        Ok(Written { document: stored, lengths })
    }

    /// Counts the words of a text and appends their surfaces; those that a sign joins
    /// count as one word besides. Gives how many they are.
    fn words(
        &mut self,
        text: &str,
        page: u32,
        field: usize,
        values: &mut Surfaces,
        joined: &mut Surfaces,
    ) -> u32 {
        let mut length = 0;
        let folding = Arc::clone(self.lexicon.analyser().folding());
        let mut before: Option<(Span, u32)> = None;
        for group in groups(text, &folding) {
            for span in &group {
                let spelling = self.lexicon.spelling(text, span);
                let word = self.word(spelling);
                if !self.count(word, field, values) {
                    before = None;
                    continue;
                }
                length += 1;
                if let Some((last, first)) = before
                    && joint(text, &last, span) == Joint::Space
                {
                    self.pairs.push(Pair { page, field, words: [first, word] });
                }
                before = Some((*span, word));
            }
            if let Some(word) = self.one_word(text, &group)
                && self.count(word, field, joined)
            {
                length += 1;
            }
        }
        length
    }

    /// Counts a word and appends its surface; false if nothing of it counts.
    fn count(&mut self, word: u32, field: usize, values: &mut Surfaces) -> bool {
        let Some(counts) = self.counts.get_mut(word as usize) else {
            return false;
        };
        if counts.iter().all(|count| *count == 0) {
            self.touched.push(word);
        }
        if let Some(count) = counts.get_mut(field) {
            *count += 1;
        }
        if let Some(surface) = self.surfaces.get(word as usize) {
            values.push(self.lexicon.surface(*surface));
        }
        true
    }

    /// The word of this index that a spelling means; not a word if nothing of it counts.
    fn word(&mut self, spelling: u32) -> u32 {
        match self.lexicon.by_spelling.get(spelling as usize) {
            Some(&UNSEEN) | None => {}
            Some(word) => return *word,
        }
        let word = match self.lexicon.known(spelling) {
            Some(known) => match known.surface {
                Some(surface) => {
                    let word = self.word_of_surface(surface);
                    self.stems.push((known.stem, word));
                    if let Some(bare) = known.bare {
                        let bare = self.word_of_surface(bare);
                        self.stems.push((known.stem, bare));
                    }
                    word
                }
                None => NOTHING,
            },
            None => NOTHING,
        };
        set(&mut self.lexicon.by_spelling, spelling, word);
        self.spellings.push(spelling);
        word
    }

    fn word_of_surface(&mut self, surface: u32) -> u32 {
        match self.lexicon.by_surface.get(surface as usize) {
            Some(&UNSEEN) | None => {}
            Some(word) => return *word,
        }
        let word = u32::try_from(self.surfaces.len()).unwrap_or(NOTHING);
        self.surfaces.push(surface);
        self.counts.push([0; FIELDS]);
        self.frequencies.push(0);
        set(&mut self.lexicon.by_surface, surface, word);
        word
    }
}

/// The words of a text, those together that signs join.
fn groups(text: &str, folding: &Folding) -> Vec<Vec<Span>> {
    let mut groups: Vec<Vec<Span>> = Vec::new();
    for span in Words::new(text, folding) {
        match groups.last_mut() {
            Some(group) if group.last().is_some_and(|last| joint(text, last, &span).is_sign()) => {
                group.push(span);
            }
            _ => groups.push(vec![span]),
        }
    }
    groups
}

/// A length as tantivy keeps it in one byte.
fn rounded(length: u32) -> u32 {
    FieldNormReader::id_to_fieldnorm(FieldNormReader::fieldnorm_to_id(length))
}

fn set(table: &mut [u32], at: u32, value: u32) {
    if let Some(place) = table.get_mut(at as usize) {
        *place = value;
    }
}

impl Drop for Builder<'_> {
    /// Leaves the lexicon as it was found: nothing met.
    fn drop(&mut self) {
        for spelling in &self.spellings {
            set(&mut self.lexicon.by_spelling, *spelling, UNSEEN);
        }
        for surface in &self.surfaces {
            set(&mut self.lexicon.by_surface, *surface, UNSEEN);
        }
    }
}
