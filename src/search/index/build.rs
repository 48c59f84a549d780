//! Builds an index in memory: one pass over the texts, one tantivy segment.

use std::sync::{Arc, OnceLock};

use rustc_hash::FxHashSet;
use tantivy::directory::RamDirectory;
use tantivy::fieldnorm::FieldNormReader;
use tantivy::indexer::SingleSegmentIndexWriter;
use tantivy::{IndexSettings, TantivyDocument};

use super::gazetteer::Gazetteer;
use super::lexicon::{self, Lexicon, UNSEEN};
use super::page::PageText;
use super::postings::{Postings, Tally};
use super::related::{self, Related};
use super::schema::{FIELDS, Fields, schema};
use super::{Index, Lengths};
use crate::search::analysis::Words;
use crate::search::text::tidy;
use crate::search::vocabulary::Vocabulary;
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
    lexicon::with(&collection.language, |lexicon| Builder::new(lexicon).build(collection))
}

/// The state of one build.
pub(super) struct Builder<'a> {
    lexicon: &'a mut Lexicon,
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
}

/// A spelling of which nothing counts.
const NOTHING: u32 = u32::MAX - 1;

impl<'a> Builder<'a> {
    fn new(lexicon: &'a mut Lexicon) -> Self {
        Self {
            lexicon,
            spellings: Vec::new(),
            surfaces: Vec::new(),
            stems: Vec::new(),
            counts: Vec::new(),
            touched: Vec::new(),
            found: Vec::new(),
            frequencies: Vec::new(),
        }
    }

    fn build(mut self, collection: &Collection<'_>) -> Result<Index, Error> {
        let documents = &collection.documents;
        let (schema, fields) = schema();
        let settings =
            IndexSettings { docstore_compress_dedicated_thread: false, ..IndexSettings::default() };
        let mut writer: SingleSegmentIndexWriter = tantivy::Index::builder()
            .schema(schema)
            .settings(settings)
            .single_segment_index_writer(RamDirectory::create(), MEMORY_BYTES)?;
        let mut gazetteer = Gazetteer::new(collection);
        let mut pages = Vec::with_capacity(documents.len());
        let mut lengths = Vec::with_capacity(documents.len());
        let mut totals = [0u64; FIELDS];
        for (number, document) in documents.iter().enumerate() {
            let number = u32::try_from(number).map_err(|_| Error::TooLarge("pages"))?;
            let names = gazetteer.names_of(document);
            let (stored, of_page) = self.document(&fields, number, document, &names)?;
            writer.add_document(stored)?;
            for (total, length) in totals.iter_mut().zip(of_page) {
                *total += u64::from(length);
            }
            lengths.push(of_page.map(rounded));
            pages.push(gazetteer.page(document));
        }
        let engine = writer.finalize()?;
        let analyser = self.lexicon.analyser().clone();
        let mut tables = gazetteer.tables(|name| self.term(name));
        let mut related = related::relate(&mut self, &collection.synonyms);
        let (vocabulary, counted, sorted) = self.vocabulary((lengths, totals))?;
        let renumber = |words: &mut Vec<u32>| {
            for word in words {
                *word = sorted.get(*word as usize).copied().unwrap_or(UNSEEN);
            }
        };
        tables
            .areas
            .iter_mut()
            .chain(&mut tables.topics)
            .flat_map(|named| &mut named.names)
            .for_each(renumber);
        related.iter_mut().flat_map(Related::terms_mut).for_each(renumber);
        Ok(Index {
            analyser,
            engine,
            fields,
            vocabulary,
            pages,
            tables,
            related,
            counted: counted.into(),
            searcher: OnceLock::new(),
            lengths: OnceLock::new(),
        })
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

    /// What tantivy gets of a page, and the lengths of its fields.
    fn document(
        &mut self,
        fields: &Fields,
        number: u32,
        document: &Document<'_>,
        names: &[&str],
    ) -> Result<(TantivyDocument, [u32; FIELDS]), Error> {
        let text = PageText::of(document);
        let names: Vec<_> = names.iter().map(|name| tidy(name)).collect();
        let mut stored = TantivyDocument::new();
        let mut lengths = [0; FIELDS];
        let mut values = String::new();
        let values_of: [&mut dyn Iterator<Item = &str>; FIELDS] = [
            &mut std::iter::once(text.title.as_ref()),
            &mut std::iter::once(text.summary.as_ref()),
            &mut text.sections.iter().map(|(heading, _, _)| heading.as_ref()),
            &mut text.sections.iter().map(|(_, _, text)| text.as_ref()),
            &mut names.iter().map(AsRef::as_ref),
        ];
        for ((field_number, (field, length)), texts) in
            fields.searched.iter().zip(&mut lengths).enumerate().zip(values_of)
        {
            // Each text is a value of its own: no phrase reaches from one to the next.
            for text in texts {
                values.clear();
                *length += self.words(text, field_number, &mut values);
                if !values.is_empty() {
                    stored.add_text(*field, &values);
                }
            }
        }
        stored.add_text(fields.id, &document.id);
        stored.add_text(fields.area, &document.area);
        if let Some(topic) = &document.topic {
            stored.add_text(fields.topic, topic);
        }
        stored.add_text(fields.text, serde_json::to_string(&text)?);
        for word in self.touched.drain(..) {
            if let (Some(counts), Some(frequency)) =
                (self.counts.get_mut(word as usize), self.frequencies.get_mut(word as usize))
            {
                self.found.push((word, Tally { page: number, counts: std::mem::take(counts) }));
                *frequency += 1;
            }
        }
        Ok((stored, lengths))
    }

    /// Counts the words of a text and appends their surfaces; gives how many they are.
    fn words(&mut self, text: &str, field: usize, values: &mut String) -> u32 {
        let mut length = 0;
        let folding = Arc::clone(self.lexicon.analyser().folding());
        for span in Words::new(text, &folding) {
            let spelling = self.lexicon.spelling(text, &span);
            let word = self.word(spelling);
            let Some(counts) = self.counts.get_mut(word as usize) else {
                continue;
            };
            if counts.iter().all(|count| *count == 0) {
                self.touched.push(word);
            }
            if let Some(count) = counts.get_mut(field) {
                *count += 1;
            }
            length += 1;
            if let Some(surface) = self.surfaces.get(word as usize) {
                if !values.is_empty() {
                    values.push(' ');
                }
                values.push_str(self.lexicon.surface(*surface));
            }
        }
        length
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

    /// Puts words in the order of their code points, and their postings with them;
    /// gives the new number of each word too.
    fn vocabulary(mut self, lengths: Lengths) -> Result<(Vocabulary, Postings, Vec<u32>), Error> {
        let lexicon = &*self.lexicon;
        let mut order: Vec<(&str, u32)> = self
            .surfaces
            .iter()
            .zip(0u32..)
            .map(|(surface, word)| (lexicon.surface(*surface), word))
            .collect();
        order.sort_unstable();
        let mut sorted = vec![0u32; order.len()];
        let mut frequencies = Vec::with_capacity(order.len());
        for ((_, word), number) in order.iter().zip(0u32..) {
            set(&mut sorted, *word, number);
            frequencies.push(self.frequencies.get(*word as usize).copied().unwrap_or(0));
        }
        let words = order.into_iter().map(|(word, _)| word.to_owned()).collect();
        for (word, _) in &mut self.found {
            *word = sorted.get(*word as usize).copied().unwrap_or(UNSEEN);
        }
        let postings = Postings::new(&self.found, &frequencies, lengths);
        let mut stems = std::mem::take(&mut self.stems);
        stems.sort_unstable();
        let mut groups: Vec<Vec<u32>> = stems
            .chunk_by(|a, b| a.0 == b.0)
            .map(|group| {
                let mut words: Vec<u32> =
                    group.iter().filter_map(|(_, word)| sorted.get(*word as usize).copied()).collect();
                words.sort_unstable();
                words.dedup();
                words
            })
            .filter(|words| words.len() > 1)
            .collect();
        groups.sort_unstable();
        groups.dedup();
        let vocabulary = Vocabulary::new(words, frequencies, groups).ok_or(Error::TooLarge("words"))?;
        Ok((vocabulary, postings, sorted))
    }
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
