//! Armenian: the ligature `և` is written `եւ` by many keyboards
//! (Unicode gives it that compatibility decomposition).

use super::Rule;

pub(super) const LIGATURES: &[Rule] = &[('և', "եւ")];
