//! What may be written onto a word, by language: for typed words that no text has.
//!
//! Texts are related by stems and by [`bare`](super::bare), which only what stands in a
//! text can be. A query may have a word with another particle or ending; the browser has
//! no stemmer for it. So the export carries these closed lists, and a typed word that the
//! dictionary lacks is tried without them (`query::unknown`, `4-resolve.js`). The
//! dictionary decides: nothing is cut off of which the rest is not known.

use super::folding::Folding;

/// The lists of a language, folded.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Affixes {
    /// What stands before a word.
    pub(crate) prefixes: Vec<String>,
    /// What stands after it; one may also stand in the place of another.
    pub(crate) suffixes: Vec<String>,
    /// Letters that must be left.
    pub(crate) rest: usize,
}

impl Affixes {
    /// The lists of a family of languages.
    pub(super) fn of(family: &str, folding: &Folding) -> Self {
        let (rest, prefixes, suffixes) = lists(family);
        let folded = |list: &str| {
            let mut folded: Vec<String> = Vec::new();
            for affix in list.split(' ').map(|affix| folding.fold_word(affix)) {
                if !affix.is_empty() && !folded.contains(&affix) {
                    folded.push(affix);
                }
            }
            folded
        };
        Self { prefixes: folded(prefixes), suffixes: folded(suffixes), rest }
    }
}

/// Letters that must be left, prefixes, suffixes.
#[rustfmt::skip]
fn lists(family: &str) -> (usize, &'static str, &'static str) {
    match family {
        // The conjunctions and prepositions of one letter, with and without the article
        // (Lucene's ArabicStemmer, and `ك`); the sound plurals, the dual, the feminine, the
        // pronouns.
        "ar" => (3,
            "ال لل و ف ب ك ل وال فال بال كال ولل فلل وبال فبال وكال فكال وب ول وك فب فل",
            "ة ات ون ين ان ه ها هم هن هما نا ك كم كما ي ية يات يون يين ته تها تهم تنا تي تك اته اتها اتهم اتنا"),
        // Plurals, the link to what follows, pronouns, comparatives; the prefixes of verbs.
        "fa" => (3,
            "می نمی ب ن",
            "ها های هایی هایم هایت هایش هایمان هایتان هایشان ان ات ین ی ای ام ات اش مان تان شان م ت ش یم ید ند تر ترین ه گان گی"),
        "ckb" => (3,
            "",
            "ەکان ەکانی ەکە ەکەی ێک ێکی یەک یەکی ان انی ی دا ەوە مان تان یان م ت ە ەی یەکە یەکان گەل"),
        "ur" => (3,
            "",
            "وں یں یاں یوں یوں ے ی ہ ا ات ین اں ئیں ؤں"),
        "ps" => (3,
            "",
            "ونه ونو ان انو ې و ه ي ۍ ګان ګانو یان یانو ات"),
        // The article, prepositions and conjunctions; plurals and the feminine.
        "he" => (3,
            "ה ו ב ל מ ש כ וה וב ול ומ וש וכ שה מה כש לכש שב של בה לה כה",
            "ים ות י ה ת יה ית ייה יות יים ן נו כם הם"),
        // Plural, cases, possessives and their chains, with and without the apostrophe.
        "tr" | "az" => (3,
            "",
            "ler lar leri ları lerin ların lerde larda lerden lardan lere lara lerle larla i ı u ü yi yı yu yü si sı su sü \
             in ın un ün nin nın nun nün e a ye ya ne na de da te ta nde nda den dan ten tan nden ndan le la yle yla \
             im ım um üm imiz ımız umuz ümüz iniz ınız lik lık luk lük li lı lu lü siz sız suz süz ki deki daki teki taki ci cı cu cü"),
        // Definite forms, cases and plurals; the apostrophe before an ending is a divider.
        "sq" => (3,
            "",
            "i u a e ë ja je s së t it ut in un n ën në t të ve sh ish ash et at ot eve ave ove evet avet esh ash isht isht shme shëm ore or ar are"),
        "kmr" => (3,
            "",
            "an ên ê î a ya yê yan ek ekî ekê in"),
        "so" => (3,
            "",
            "ka ga ha ta da sha ku gu hu tu du shu ki kii gii tii dii yo oyin yaal yaasha o kan gan tan dan keen teen aha aaha yaha yada ada"),
        "am" => (2,
            "የ በ ለ ከ ስለ እንደ ወደ የሚ የተ",
            "ን ም ች ዎች ው ዋ ኦች ና"),
        "ti" => (2,
            "ን ብ ካብ ናይ ዝ ኣብ",
            "ን ታት ት ኡ ኣ"),
        "ka" => (3,
            "",
            "ი ს მა ად ით ის ო ები ებს ების ებმა ებით ებად ში ზე თან დან ებში ებზე ებთან ებიდან იდან ისთვის ებისთვის სთვის"),
        "hy" => (3,
            "",
            "ներ եր ի ը ն ին ից ով ում ներ ները ներին ների ներից ներով ներում երը երի երին երից երով երում ս դ ություն ության"),
        "en" => (3, "", "s es ed d ing er ers ment ments ly y ies e"),
        "fr" => (3, "l d j m n s t c qu jusqu lorsqu puisqu", "s x e es ee ees er ez ent ant ment aux al ale ales eur euse ite ation"),
        "it" => (3, "l d un dell all nell dall sull quest quell", "a e i o ita zione zioni re ta to ti te"),
        "ca" => (3, "l d m n s t", "s es a os ns"),
        "es" | "pt" => (3, "", "s es a o as os ado ada ados adas r cion ciones cao coes mente"),
        "ro" => (3, "", "i e a ul ului le lor elor ilor ii uri urile ului ei"),
        "de" => (4, "", "e n en er es s em ern se nen innen in ung ungen"),
        "nl" => (3, "", "e n en s es ing ingen"),
        "da" | "no" | "sv" => (3, "", "e en er et s ene erne n r ar or na orna arna ens ets"),
        "sr" => (3,
            "",
            "a e i o u om em ama ima ih og eg oj im omu emu ju je iju ija ije ijom ski ska sko skog skoj skim ci ca ac aca ova ove ovi ovima evi eva"),
        "ru" | "uk" | "be" | "bg" | "mk" => (3,
            "",
            "а я о е ы и і ї й ь у ю ой ей ом ем ам ям ами ями ах ях ов ев ів ий ый ая яя ое ее ые ие ого его ому ему ым им ых их ую юю ою ею і а та то те от ът ят ите ата ото ва ове ови ість ості ость ости"),
        "pl" | "cs" | "sk" | "sl" => (3,
            "",
            "a e i o u y om em ami ach ech ich ow iem owi ie ou ego emu ej im ym ych ymi mi em ove ova ov ich"),
        "hu" | "fi" | "et" => (3,
            "",
            "t k ok ek ak ban ben ba be nak nek bol rol tol ra re hoz hez val vel a e i an en n ssa sta lla lta lle ksi s d st le ga"),
        "hi" | "ne" => (3, "", "ों ें े ी ा ियां ियों याँ यों हरू को ले मा बाट"),
        "bn" => (3, "", "ে র ের কে টি টা গুলি গুলো রা তে য়"),
        "pa" => (3, "", "ਾਂ ਾ ੇ ੀ ੀਆਂ ਆਂ"),
        "ta" => (3, "", "கள் களை களில் க்கு இல் ஐ ஆல் இன்"),
        "sw" => (3, "", "ni"),
        _ => (3, "", ""),
    }
}

#[cfg(test)]
mod tests {
    use super::super::Analyser;
    use super::super::language::KNOWN;

    #[test]
    fn affixes_are_folded_and_none_is_twice() {
        for language in KNOWN {
            let analyser = Analyser::new(language);
            let affixes = analyser.affixes();
            for list in [&affixes.prefixes, &affixes.suffixes] {
                for affix in list {
                    assert_eq!(list.iter().filter(|other| *other == affix).count(), 1, "{language} {affix}");
                    assert!(!affix.contains(' '), "{language} {affix}");
                }
            }
        }
        let arabic = Analyser::new("ar");
        assert!(arabic.affixes().suffixes.contains(&"ه".to_owned()), "teh marbuta is folded");
    }
}
