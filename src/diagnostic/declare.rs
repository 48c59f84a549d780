//! How rules are declared: once for all families.

/// Declares rules as statics of a visibility, and their list `ALL` by code.
/// The explanation of each is its specification in `tests/spec/`.
macro_rules! declare_rules {
    ($visibility:vis, $($(#[doc = $doc:literal])* $identifier:ident = $code:literal, $name:literal, $severity:ident;)*) => {
        $(
            $(#[doc = $doc])*
            $visibility static $identifier: $crate::diagnostic::Rule = $crate::diagnostic::Rule {
                code: $code,
                name: $name,
                severity: $crate::diagnostic::Severity::$severity,
                explanation: include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/spec/", $name, ".md")),
            };
        )*

        /// The rules of this family, by code.
        $visibility static ALL: &[&$crate::diagnostic::Rule] = &[$(&$identifier),*];
    };
}

pub(crate) use declare_rules;
