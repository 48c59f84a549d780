//! Archetypes: the patterns of new content files, filled.
//!
//! They are MiniJinja templates of the theme, with fuel and access to nothing
//! but the values that are handed to them.

use minijinja::syntax::SyntaxConfig;
use minijinja::{Environment, UndefinedBehavior};
use serde::Serialize;

use super::error::{ThemeError, ThemeProblem};
use super::files::{OwnFiles, ThemeFiles};

/// Far more than a list of all ids of a large network needs.
const FUEL: u64 = 200_000;

/// Fills an archetype, `brief.md`: the network's own, if it has one of that
/// name in `theme/archetypes/`, or else that of the default theme.
///
/// Lines that hold nothing but a statement (`{% if … %}`) leave no trace.
///
/// # Errors
///
/// When there is no such archetype, when it is no text, or when it asks for
/// what there is not.
pub fn archetype(own: OwnFiles, name: &str, values: &impl Serialize) -> Result<String, ThemeError> {
    let files = ThemeFiles::new(own)?;
    let path = format!("archetypes/{name}");
    let Some(file) = files.get(&path) else {
        return Err(ThemeProblem::file(&path, false, "there is no such archetype".to_owned()).into());
    };
    let Ok(source) = std::str::from_utf8(&file.content) else {
        return Err(ThemeProblem::file(&path, file.own, "this is no text in UTF-8".to_owned()).into());
    };
    fill(source, values).map_err(|error| {
        let message = error.detail().map_or_else(|| error.kind().to_string(), str::to_owned);
        let place = error.line().map(|line| (line, 1));
        ThemeProblem { place, ..ThemeProblem::file(&path, file.own, message) }.into()
    })
}

fn fill(source: &str, values: &impl Serialize) -> Result<String, minijinja::Error> {
    let mut environment = Environment::empty();
    let syntax =
        SyntaxConfig::builder().trim_blocks(true).lstrip_blocks(true).keep_trailing_newline(true).build()?;
    environment.set_syntax(syntax);
    environment.set_fuel(Some(FUEL));
    environment.set_undefined_behavior(UndefinedBehavior::Strict);
    environment.add_filter("join", minijinja::filters::join);
    environment.render_str(source, minijinja::value::Serde(values))
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::*;

    fn own(text: &str) -> OwnFiles {
        BTreeMap::from([("archetypes/brief.md".to_owned(), text.as_bytes().to_vec())])
    }

    #[test]
    fn the_networks_own_stands_in_the_place_of_the_default() {
        let values = BTreeMap::from([("name", "housing")]);
        let text =
            archetype(own("a\n{% if name %}\n{{ name }}\n{% endif %}\n"), "brief.md", &values).unwrap();
        assert_eq!(text, "a\nhousing\n");
    }

    #[test]
    fn a_mistake_is_told_with_its_line() {
        let values = BTreeMap::from([("name", "housing")]);
        for text in ["a\n{{ nam }}\n", "a\n{% if %}\n", "a\n{{ name.x.y }}\n"] {
            let error = archetype(own(text), "brief.md", &values).unwrap_err();
            let problem = &error.problems[0];
            assert_eq!((problem.file.as_str(), problem.own), ("archetypes/brief.md", true));
            assert_eq!(problem.place, Some((2, 1)), "{problem:?}");
        }
        assert!(archetype(BTreeMap::new(), "none.md", &values).is_err());
        assert!(archetype(own("{% for a in name %}{% endfor %}"), "brief.md", &values).is_ok());
    }
}
