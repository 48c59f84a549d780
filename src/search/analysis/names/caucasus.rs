//! Armenian and Georgian names in Latin letters.

use super::system::{PLAIN, System};

pub(super) const SYSTEMS: &[System] = &[ARMENIAN, GEORGIAN];

/// BGN/PCGN 1981 without its apostrophes: ե is `ye` and և `yev` at the beginning of a word
/// and after vowels, ո is `vo` at the beginning. Maps also write ռ with one r.
#[rustfmt::skip]
const ARMENIAN: System = System {
    languages: &["hy"],
    letters: &[
        ('ա', "a"), ('բ', "b"), ('գ', "g"), ('դ', "d"), ('ե', "e"), ('զ', "z"), ('է', "e"), ('ը', "y"),
        ('թ', "t"), ('ժ', "zh"), ('ի', "i"), ('լ', "l"), ('խ', "kh"), ('ծ', "ts"), ('կ', "k"), ('հ', "h"),
        ('ձ', "dz"), ('ղ', "gh"), ('ճ', "ch"), ('մ', "m"), ('յ', "y"), ('ն', "n"), ('շ', "sh"), ('ո', "o"),
        ('չ', "ch"), ('պ', "p"), ('ջ', "j"), ('ռ', "rr"), ('ս', "s"), ('վ', "v"), ('տ', "t"), ('ր', "r"),
        ('ց', "ts"), ('ւ', "w"), ('փ', "p"), ('ք', "k"), ('և', "ev"), ('օ', "o"), ('ֆ', "f"),
    ],
    groups: &[("ու", "u"), ("եւ", "ev")],
    initial: &[('ե', "ye"), ('ո', "vo"), ('և', "yev")],
    after_vowels: &[('ե', "ye"), ('և', "yev")],
    vowels: "աեէըիոուօ",
    also: &[('ռ', "r")],
    ..PLAIN
};

/// Georgia's national system of 2002 without its apostrophes. Lower case of Mtavruli is Mkhedruli.
#[rustfmt::skip]
const GEORGIAN: System = System {
    languages: &["ka"],
    letters: &[
        ('ა', "a"), ('ბ', "b"), ('გ', "g"), ('დ', "d"), ('ე', "e"), ('ვ', "v"), ('ზ', "z"), ('თ', "t"),
        ('ი', "i"), ('კ', "k"), ('ლ', "l"), ('მ', "m"), ('ნ', "n"), ('ო', "o"), ('პ', "p"), ('ჟ', "zh"),
        ('რ', "r"), ('ს', "s"), ('ტ', "t"), ('უ', "u"), ('ფ', "p"), ('ქ', "k"), ('ღ', "gh"), ('ყ', "q"),
        ('შ', "sh"), ('ჩ', "ch"), ('ც', "ts"), ('ძ', "dz"), ('წ', "ts"), ('ჭ', "ch"), ('ხ', "kh"), ('ჯ', "j"),
        ('ჰ', "h"),
    ],
    ..PLAIN
};
