//! `corin theme`: what a network makes its own of how pages look and speak.

use std::io::Write as _;

use clap::{Args, Subcommand};

use crate::cli::exit::{Exit, Failure};
use crate::cli::session::Session;
use crate::model::LanguageProblem;
use crate::model::LanguageTag;
use crate::render;
use crate::write::{self, NewFileError, OutputPath};

/// Begin parts of a theme of your own
#[derive(Debug, Args)]
#[command(after_help = "Examples:
  corin theme language new de     begin the words of the pages in German

Exit codes: 0 written, 1 it exists already, 2 that is not the tag of a language,
3 the machine failed")]
pub(super) struct Options {
    #[command(subcommand)]
    part: Part,
}

#[derive(Debug, Subcommand)]
enum Part {
    /// The words of the pages in a language
    Language(Language),
}

#[derive(Debug, Args)]
struct Language {
    #[command(subcommand)]
    act: Act,
}

#[derive(Debug, Subcommand)]
enum Act {
    /// Begin theme/strings/TAG/: every word of the pages in English, to be translated
    #[command(after_help = "Examples:
  corin theme language new de
  corin theme language new pt-BR

Each message stands there in English behind `# `. Take that away where you have
translated; what stays appears in English, marked as English. Names of languages
are filled in from CLDR. Files that exist are never changed: run it again after a
new version of corin to get the files that were added.")]
    New {
        /// The language, such as `de`, `pt-BR` or `zh-Hant`
        #[arg(value_name = "TAG")]
        tag: String,
    },
}

pub(super) fn run(options: &Options, session: &Session) -> Result<Exit, Failure> {
    let Part::Language(Language { act: Act::New { tag } }) = &options.part;
    let tag: LanguageTag = tag.parse().map_err(|problem| match problem {
        LanguageProblem::Form => Failure::usage(
            format!("`{tag}` is not the tag of a language"),
            Some("write a BCP 47 tag, such as de, pt-BR or zh-Hant".to_owned()),
        ),
        LanguageProblem::NotCanonical(right) => Failure::usage(
            format!("`{tag}` is written `{right}`"),
            Some(format!("corin theme language new {right}")),
        ),
    })?;
    let root = session.network()?;
    let begun = render::begin_language(tag.as_str()).map_err(|error| Failure::machine(&error))?;
    let mut files = Vec::new();
    let mut kept = 0;
    for (path, text) in begun {
        let path = format!("theme/{path}");
        if root.join(&path).symlink_metadata().is_ok() {
            kept += 1;
        } else if let Ok(path) = OutputPath::parse(&path) {
            files.push((path, text));
        }
    }
    if files.is_empty() {
        return Err(Failure::Other {
            exit: Exit::Findings,
            message: format!(
                "theme/strings/{tag}/ has all {kept} files already, and they are left as they are"
            ),
        });
    }
    write::new_files(&root, &files).map_err(|error| match error {
        NewFileError::Machine(error) => error.into(),
        other => Failure::Other { exit: Exit::Findings, message: other.to_string() },
    })?;
    let mut output = session.output();
    for (path, _) in &files {
        writeln!(output, "{path}")?;
    }
    output.flush()?;
    if !session.is_quiet() {
        let next = "translate a message and take away the `# ` before it; `corin check` counts those that are missing";
        // Nobody is left to tell that standard error is closed.
        let _ = writeln!(session.messages(), "next: {next}");
    }
    Ok(Exit::Clean)
}
