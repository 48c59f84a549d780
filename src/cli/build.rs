//! `corin build`.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

use clap::Args;
use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};
use jiff::civil::Date;

use crate::build::{self, Examined, Kept, Made, Settings};
use crate::cli::exit::{Exit, Failure};
use crate::cli::findings;
use crate::cli::published;
use crate::cli::readers;
use crate::cli::session::Session;
use crate::model::Network;
use crate::readers::{Readers, network_for};
use crate::sound::{Sound, sound_part};
use crate::write::{self, Output, OutputPath, Release, Staging, Written};

/// Check the network and write its site
#[derive(Debug, Args)]
#[command(after_help = "Examples:
  corin build
  corin build --out /srv/www/return
  corin build --area xk                 only Kosovo; other countries stay as they are
  corin build --as-of 2027-01-15        as it will be on that day
  corin build --keep-going              leave out what has errors, and say so on the site
  corin build --fix                     keep the addresses of pages that were renamed
  corin build --for counsellor          the internal site, marked on each page, in public-counsellor

The new site takes the place of the old one when it is whole; until then, and
when the build fails, the old one stays as it is. Files that did not change are
not touched. Native search indexes go to .corin/index/, next to content/.")]
pub(super) struct Options {
    /// Where the site goes [default: public, in the folder of the network;
    /// public-counsellor for counsellors]
    #[arg(long, value_name = "DIR")]
    out: Option<PathBuf>,

    /// Only this country or return area
    #[arg(long, value_name = "AREA")]
    area: Option<String>,

    /// Who the site is for: public, or counsellor with what is for them only
    #[arg(long = "for", value_name = "READERS", default_value = "public", value_parser = readers::read)]
    readers: Readers,

    /// Build what is sound although there are errors; the site says that it is not whole
    #[arg(long)]
    keep_going: bool,

    /// Write the former address (`aliases`) into each page that was renamed since
    /// the last build, where that is certain
    #[arg(long)]
    fix: bool,

    /// How many threads to use [default: one for each processor]
    #[arg(long, value_name = "N")]
    threads: Option<usize>,
}

pub(super) fn run(options: &Options, session: &Session) -> Result<Exit, Failure> {
    let started = Instant::now();
    let root = session.network()?;
    let today = session.today()?;
    super::use_threads(options.threads)?;
    let mut kept = Kept::default();
    let mut examined = build::examine(&root, today, &mut kept)?;
    let (directory, index) = match options.readers {
        Readers::Public => ("public", "index"),
        Readers::Counsellor => ("public-counsellor", "index-counsellor"),
    };
    let out = options.out.clone().unwrap_or_else(|| root.join(directory));
    let mut lost = published::lost(&examined, &out, options.area.as_deref());
    if options.fix && published::keep_addresses(session, &root, &lost)? > 0 {
        examined = build::examine(&root, today, &mut kept)?;
        lost = published::lost(&examined, &out, options.area.as_deref());
    }
    let Some((network, left_out)) = findings_allow(session, &mut examined, options.keep_going, today) else {
        return Ok(Exit::Findings);
    };
    let sound = left_out.is_empty();
    findings::whole(session, &lost.diagnostics);
    let network = network_for(network, options.readers, today);
    let theme = build::theme_files(&root)?;
    let indexes = root.join(".corin").join(index);
    let settings = Settings {
        today,
        readers: options.readers,
        area: options.area.clone(),
        native_indexes: Some(indexes.clone()),
        left_out,
    };
    let content = root.join("content");
    let sources = [content.as_path(), &root.join("theme"), &root.join("schemas")];
    // Another build of the network may write elsewhere, but its indexes here.
    let _indexes_are_ours = write::Lock::beside(&indexes)?;
    let staging = Staging::begin(&out, &sources)?.for_readers(options.readers)?;
    let progress = Progress::new(session, &staging);
    let made = build::make(&network, theme, &settings, &mut kept, &progress, false)?;
    progress.finish();
    let mut parts: Vec<OutputPath> = Vec::new();
    for country in network.countries.iter().map(crate::model::Country::id) {
        let Ok(path) = OutputPath::parse(country) else { continue };
        if made.anew.iter().any(|anew| anew == country) {
            parts.push(path);
        } else {
            staging.keep(&path)?;
        }
    }
    let written = staging.finish(&Release { built: today, parts: &parts })?;
    if options.area.is_none() {
        let is_made = |country: &str, language: &str| {
            made.countries.get(country).is_some_and(|site| site.sites.contains_key(language))
        };
        write::retain(&indexes, is_made)?;
    }
    let exit = if sound { Exit::Clean } else { Exit::Findings };
    session.remark(&done(&out, &made, &written, started.elapsed()));
    // The process ends here; to give a whole network back value by value takes
    // as long as checking it.
    std::mem::forget((network, examined, kept, made));
    Ok(exit)
}

/// Shows the findings that matter to somebody who builds. Returns what is built
/// and the files that are left out, or `None` when the build ends here.
fn findings_allow(
    session: &Session,
    examined: &mut Examined,
    keep_going: bool,
    today: Date,
) -> Option<(Network, BTreeSet<Arc<str>>)> {
    findings::show(session, &examined.diagnostics);
    let is_sound = examined.is_sound();
    let network = examined.network.take();
    if is_sound {
        return Some((network?, BTreeSet::new()));
    }
    if !keep_going {
        let help = "put the errors right, or leave out the pages that have them with `--keep-going`";
        session.complain("nothing was written", Some(help));
        return None;
    }
    let Some(sound) = network.and_then(|network| sound_part(network, &examined.diagnostics, today)) else {
        let help = "put the errors in `content/network.yaml` right: they concern every page";
        session.complain("nothing was written", Some(help));
        return None;
    };
    for line in left_out(&sound) {
        session.remark(&line);
    }
    Some((sound.network, sound.left_out))
}

/// How many reasons are told for which more is left out than what has errors.
const MOST_REASONS: usize = 10;

/// Says what is not on the site.
fn left_out(sound: &Sound) -> Vec<String> {
    let mut lines = vec!["what has errors is left out, and the site says that it is not whole".to_owned()];
    let reasons: BTreeMap<&str, &str> =
        sound.because.iter().rev().map(|finding| (&*finding.path, finding.message.as_str())).collect();
    if !reasons.is_empty() {
        lines.push("left out as well, because they rest on what is left out:".to_owned());
        lines.extend(reasons.iter().take(MOST_REASONS).map(|(path, message)| format!("  {path}: {message}")));
        if let Some(more @ 1..) = reasons.len().checked_sub(MOST_REASONS) {
            lines.push(format!("  and {more} more"));
        }
    }
    lines
}

fn done(out: &Path, made: &Made, written: &Written, time: Duration) -> String {
    let countries = match made.anew.len() {
        1 => "1 country".to_owned(),
        number => format!("{number} countries"),
    };
    format!(
        "built {countries} in {:.2} s: {} files in {}, {} of them new or changed, {} gone",
        time.as_secs_f64(),
        written.files,
        out.display(),
        written.changed,
        written.removed,
    )
}

/// Counts the files that are written, on a terminal, when it takes longer
/// than a second.
struct Progress<'a> {
    inner: &'a dyn Output,
    bar: ProgressBar,
    hidden_until: Option<Mutex<Option<Instant>>>,
}

impl<'a> Progress<'a> {
    fn new(session: &Session, inner: &'a dyn Output) -> Self {
        let bar = ProgressBar::with_draw_target(None, ProgressDrawTarget::hidden());
        if let Ok(style) = ProgressStyle::with_template("{spinner} {pos} files written") {
            bar.set_style(style);
        }
        let shows = session.is_watched() && !session.is_quiet();
        let hidden_until = shows.then(|| Mutex::new(Some(Instant::now() + Duration::from_secs(1))));
        Self { inner, bar, hidden_until }
    }

    fn finish(&self) {
        self.bar.finish_and_clear();
    }
}

impl Output for Progress<'_> {
    fn put(&self, path: &OutputPath, bytes: Cow<'_, [u8]>) -> Result<(), write::Error> {
        if let Some(until) = &self.hidden_until {
            self.bar.inc(1);
            if let Ok(mut until) = until.try_lock()
                && until.is_some_and(|until| Instant::now() >= until)
            {
                self.bar.set_draw_target(ProgressDrawTarget::stderr());
                *until = None;
            }
        }
        self.inner.put(path, bytes)
    }
}
