//! Hooked letters of Hausa and Fulani, typed without hooks on most keyboards.

use super::Rule;

#[rustfmt::skip]
pub(super) const LETTERS: &[Rule] = &[('ɓ', "b"), ('ɗ', "d"), ('ƙ', "k"), ('ƴ', "y"), ('ŋ', "n"), ('ɲ', "n")];
