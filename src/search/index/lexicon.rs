//! Analyses each spelling once, for all indexes of a language that a thread makes.

use std::cell::RefCell;

use rustc_hash::FxHashMap;

use crate::search::analysis::{Analyser, Span};

/// Spellings kept before the memory is given back; the words of a few large countries.
const SPELLINGS_MAX: usize = 400_000;
/// Languages kept at a time.
const LANGUAGES_MAX: usize = 8;

/// Words by number, so that a spelling costs one look-up after its first time.
#[derive(Debug)]
pub(super) struct Lexicon {
    analyser: Analyser,
    spellings: FxHashMap<Box<str>, u32>,
    known: Vec<Known>,
    surfaces: Names,
    stems: Names,
    /// By spelling and by surface: the word of the index in the making, or [`UNSEEN`].
    /// Kept between indexes, for it is as long as the lexicon.
    pub(super) by_spelling: Vec<u32>,
    pub(super) by_surface: Vec<u32>,
}

/// Not met yet in the index in the making.
pub(super) const UNSEEN: u32 = u32::MAX;

/// What a spelling means.
#[derive(Debug, Clone, Copy)]
pub(super) struct Known {
    /// `None` if nothing of it counts.
    pub(super) surface: Option<u32>,
    pub(super) stem: u32,
    /// The surface of the bare word, which readers type though it may stand in no text.
    pub(super) bare: Option<u32>,
}

#[derive(Debug, Default)]
struct Names {
    numbers: FxHashMap<Box<str>, u32>,
    names: Vec<Box<str>>,
}

impl Names {
    fn number(&mut self, name: &str) -> u32 {
        if let Some(number) = self.numbers.get(name) {
            return *number;
        }
        let number = u32::try_from(self.names.len()).unwrap_or(u32::MAX);
        self.names.push(name.into());
        self.numbers.insert(name.into(), number);
        number
    }
}

impl Lexicon {
    fn new(language: &str) -> Self {
        Self {
            analyser: Analyser::new(language),
            spellings: FxHashMap::default(),
            known: Vec::new(),
            surfaces: Names::default(),
            stems: Names::default(),
            by_spelling: Vec::new(),
            by_surface: Vec::new(),
        }
    }

    pub(super) fn analyser(&self) -> &Analyser {
        &self.analyser
    }

    /// The number of the spelling at a place in a text.
    pub(super) fn spelling(&mut self, text: &str, span: &Span) -> u32 {
        let word = text.get(span.start..span.end).unwrap_or_default();
        if let Some(number) = self.spellings.get(word) {
            return *number;
        }
        let analysed = self.analyser.analyse(text, span);
        let surface = (!analysed.surface.is_empty()).then(|| self.surfaces.number(&analysed.surface));
        let bare = analysed.bare.as_deref().filter(|_| surface.is_some());
        let known = Known {
            surface,
            stem: self.stems.number(&analysed.stem),
            bare: bare.map(|bare| self.surfaces.number(bare)),
        };
        let number = u32::try_from(self.known.len()).unwrap_or(u32::MAX);
        self.known.push(known);
        self.spellings.insert(word.into(), number);
        self.by_spelling.push(UNSEEN);
        self.by_surface.resize(self.surfaces.names.len(), UNSEEN);
        number
    }

    /// The number of a surface, if it was met.
    pub(super) fn surface_number(&self, surface: &str) -> Option<u32> {
        self.surfaces.numbers.get(surface).copied()
    }

    pub(super) fn known(&self, spelling: u32) -> Option<Known> {
        self.known.get(spelling as usize).copied()
    }

    pub(super) fn surface(&self, number: u32) -> &str {
        self.surfaces.names.get(number as usize).map_or("", |name| name)
    }
}

thread_local! {
    static LEXICONS: RefCell<FxHashMap<String, Lexicon>> = RefCell::new(FxHashMap::default());
}

/// Works with this thread's lexicon of a language.
pub(super) fn with<T>(language: &str, work: impl FnOnce(&mut Lexicon) -> T) -> T {
    // Taken out while in use, so that no second use can meet it borrowed.
    let taken = LEXICONS.with_borrow_mut(|lexicons| lexicons.remove(language));
    let mut lexicon = taken.unwrap_or_else(|| Lexicon::new(language));
    let result = work(&mut lexicon);
    if lexicon.known.len() < SPELLINGS_MAX {
        LEXICONS.with_borrow_mut(|lexicons| {
            if lexicons.len() >= LANGUAGES_MAX {
                lexicons.clear();
            }
            lexicons.insert(language.to_owned(), lexicon);
        });
    }
    result
}
