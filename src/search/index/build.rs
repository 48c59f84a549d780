//! Builds an index in memory: one pass over the texts, one tantivy segment.

use std::collections::BTreeMap;
use std::sync::{Arc, OnceLock};

use rustc_hash::{FxHashMap, FxHashSet};
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
use crate::search::analysis::{Folding, Joint, Kind, PARTS_MAX, Span, Words, joined as one_spelling, joint};
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
    /// Neighbours with a space between them, and where they stand.
    pairs: Vec<Pair>,
}

/// Two words with a space between them.
struct Pair {
    page: u32,
    field: usize,
    words: [u32; 2],
}

/// What tantivy gets of a page, and the lengths of its fields.
struct Written {
    document: TantivyDocument,
    lengths: [u32; FIELDS],
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
            pairs: Vec::new(),
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
        let mut written = Vec::with_capacity(documents.len());
        for (number, document) in documents.iter().enumerate() {
            let number = u32::try_from(number).map_err(|_| Error::TooLarge("pages"))?;
            let names = gazetteer.names_of(document);
            written.push(self.document(&fields, number, document, &names)?);
            pages.push(gazetteer.page(document));
        }
        self.join_pairs(&fields, &mut written);
        let mut lengths = Vec::with_capacity(documents.len());
        let mut totals = [0u64; FIELDS];
        for page in written {
            for (total, length) in totals.iter_mut().zip(page.lengths) {
                *total += u64::from(length);
            }
            lengths.push(page.lengths.map(rounded));
            writer.add_document(page.document)?;
        }
        let engine = writer.finalize()?;
        let analyser = self.lexicon.analyser().clone();
        let mut tables = gazetteer.tables(documents, |name| self.names(name));
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
            .map(|named| &mut named.names)
            .chain(tables.own.iter_mut().map(|(_, names)| names))
            .flatten()
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

    fn document(
        &mut self,
        fields: &Fields,
        number: u32,
        document: &Document<'_>,
        names: &[&str],
    ) -> Result<Written, Error> {
        let text = PageText::of(document);
        let names: Vec<_> = names.iter().map(|name| tidy(name)).collect();
        let mut stored = TantivyDocument::new();
        let mut lengths = [0; FIELDS];
        let mut values = String::new();
        let mut joined = String::new();
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
            joined.clear();
            // Each text is a value of its own: no phrase reaches from one to the next.
            for text in texts {
                values.clear();
                *length += self.words(text, number, field_number, &mut values, &mut joined);
                if !values.is_empty() {
                    stored.add_text(*field, &values);
                }
            }
            for one in joined.split(' ').filter(|one| !one.is_empty()) {
                stored.add_text(*field, one);
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
        Ok(Written { document: stored, lengths })
    }

    /// Counts the words of a text and appends their surfaces; those that a sign joins
    /// count as one word besides. Gives how many they are.
    fn words(
        &mut self,
        text: &str,
        page: u32,
        field: usize,
        values: &mut String,
        joined: &mut String,
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
    fn count(&mut self, word: u32, field: usize, values: &mut String) -> bool {
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
            append(values, self.lexicon.surface(*surface));
        }
        true
    }

    /// The word that some words are which a sign joins: `reentry` for `re-entry`.
    /// None for one word, for an article that lost its letter, and for little words.
    fn one_word(&mut self, text: &str, group: &[Span]) -> Option<u32> {
        if group.len() < 2 || group.len() > PARTS_MAX {
            return None;
        }
        let analyser = self.lexicon.analyser();
        let first = group.first().map(|span| analyser.surface(text, span)).unwrap_or_default();
        let how = joint(text, group.first()?, group.get(1)?);
        if how == Joint::Apostrophe && analyser.elides(&first) {
            return None;
        }
        let little = analyser.little_words();
        if how != Joint::Point && group.iter().all(|span| little.contains(&analyser.surface(text, span))) {
            return None;
        }
        let spelling = one_spelling(text, group);
        let whole = Span { start: 0, end: spelling.len(), kind: Kind::Word };
        let spelling = self.lexicon.spelling(&spelling, &whole);
        Some(self.word(spelling)).filter(|word| *word != NOTHING)
    }

    /// Counts neighbours with a space between them that stand elsewhere as one word.
    fn join_pairs(&mut self, fields: &Fields, written: &mut [Written]) {
        let folding = Arc::clone(self.lexicon.analyser().folding());
        let mut known = FxHashMap::<[u32; 2], Option<u32>>::default();
        let mut more = BTreeMap::<(u32, u32), [u32; FIELDS]>::new();
        for Pair { page, field, words } in std::mem::take(&mut self.pairs) {
            let one = *known.entry(words).or_insert_with(|| self.pair_as_one(words, &folding));
            let Some(one) = one else { continue };
            if let Some(count) = more.entry((page, one)).or_default().get_mut(field) {
                *count += 1;
            }
        }
        if more.is_empty() {
            return;
        }
        for ((page, word), counts) in &more {
            let Some(written) = written.get_mut(*page as usize) else { continue };
            let surface = self.surfaces.get(*word as usize).map(|surface| self.lexicon.surface(*surface));
            for ((field, length), count) in fields.searched.iter().zip(&mut written.lengths).zip(counts) {
                for _ in 0..*count {
                    written.document.add_text(*field, surface.unwrap_or_default());
                }
                *length += *count;
            }
        }
        for (word, tally) in &mut self.found {
            if let Some(counts) = more.remove(&(tally.page, *word)) {
                tally.counts.iter_mut().zip(counts).for_each(|(count, more)| *count += more);
            }
        }
        for ((page, word), counts) in more {
            self.found.push((word, Tally { page, counts }));
            if let Some(frequency) = self.frequencies.get_mut(word as usize) {
                *frequency += 1;
            }
        }
        // Stable: the words of a page keep their order.
        self.found.sort_by_key(|(_, tally)| tally.page);
    }

    /// The word that stands on a page and is written as two elsewhere.
    fn pair_as_one(&self, words: [u32; 2], folding: &Folding) -> Option<u32> {
        let surface =
            |word: u32| self.surfaces.get(word as usize).map_or("", |surface| self.lexicon.surface(*surface));
        let [first, second] = words.map(surface);
        if !self.lexicon.analyser().may_be_one(first, second) {
            return None;
        }
        let one = self.lexicon.surface_number(&folding.fold_word(&format!("{first}{second}")))?;
        let word = self.lexicon.by_surface.get(one as usize).copied().filter(|word| *word != UNSEEN)?;
        self.frequencies.get(word as usize).is_some_and(|frequency| *frequency > 0).then_some(word)
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

fn append(values: &mut String, surface: &str) {
    if !values.is_empty() {
        values.push(' ');
    }
    values.push_str(surface);
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
