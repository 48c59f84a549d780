//! Printing: where to, and whether in colour.

use std::io::{self, IsTerminal as _, Write as _};

use anstyle::{AnsiColor, Style};
use clap::ValueEnum;

/// When to use colours.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum Color {
    /// On a terminal, unless `NO_COLOR` is set.
    Auto,
    /// Always.
    Always,
    /// Never.
    Never,
}

/// Where a command prints.
#[derive(Debug, Clone, Copy)]
pub(super) struct Terminal {
    color: Color,
    quiet: bool,
}

impl Terminal {
    pub(super) fn new(color: Color, quiet: bool) -> Self {
        Self { color, quiet }
    }

    /// True when results may be coloured.
    pub(super) fn colours_results(&self) -> bool {
        self.colours(io::stdout().is_terminal())
    }

    /// True when messages may be coloured.
    pub(super) fn colours_messages(&self) -> bool {
        self.colours(io::stderr().is_terminal())
    }

    fn colours(&self, is_terminal: bool) -> bool {
        match self.color {
            Color::Always => true,
            Color::Never => false,
            // https://no-color.org: set and not empty.
            Color::Auto => is_terminal && std::env::var_os("NO_COLOR").is_none_or(|value| value.is_empty()),
        }
    }

    /// True when a person watches the messages and wants to see progress.
    pub(super) fn shows_progress(&self) -> bool {
        !self.quiet && io::stderr().is_terminal()
    }

    /// Prints a result.
    pub(super) fn result(&self, text: &str) -> io::Result<()> {
        let mut out = io::stdout().lock();
        out.write_all(text.as_bytes())?;
        out.flush()
    }

    /// Says something that is not the result; silent with `--quiet`.
    pub(super) fn say(&self, text: &str) {
        if !self.quiet {
            self.message(text);
        }
    }

    /// Says something even with `--quiet`: a finding or an error.
    pub(super) fn message(&self, text: &str) {
        // Nobody can be told that messages cannot be written.
        let _ = writeln!(io::stderr().lock(), "{text}");
    }

    /// Says why the command ended, and what to do.
    pub(super) fn error(&self, message: &str, help: &[String]) {
        self.headed("error", AnsiColor::Red, message);
        for help in help {
            self.headed("help", AnsiColor::Cyan, help);
        }
    }

    /// Warns of something that is no finding in content.
    pub(super) fn warning(&self, message: &str) {
        self.headed("warning", AnsiColor::Yellow, message);
    }

    fn headed(&self, word: &str, color: AnsiColor, message: &str) {
        if self.colours_messages() {
            let style = Style::new().bold().fg_color(Some(color.into()));
            self.message(&format!("{style}{word}{style:#}: {message}"));
        } else {
            self.message(&format!("{word}: {message}"));
        }
    }
}
