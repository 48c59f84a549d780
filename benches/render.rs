//! What a page costs: its values and its template, with everything shared made once.
#![expect(clippy::expect_used, reason = "a measurement of what works")]

use corin::render::{OwnFiles, Shown, Theme};
use divan::{Bencher, black_box};

#[path = "../examples/theme_preview/sample.rs"]
#[allow(dead_code, reason = "shared with the example, which uses all of it")]
mod sample;
#[path = "../examples/theme_preview/words.rs"]
#[allow(dead_code, reason = "shared with the example, which shows both languages")]
mod words;

use sample::Sample;

fn main() {
    divan::main();
}

#[divan::bench]
fn theme_loaded() -> Theme {
    Theme::load(OwnFiles::new()).expect("the default theme")
}

#[divan::bench]
fn site(bencher: Bencher<'_, '_>) {
    let theme = Theme::load(OwnFiles::new()).expect("the default theme");
    let sample = Sample { theme: &theme, tag: "en", words: words::ENGLISH, full: true };
    let site = sample.site();
    bencher.bench(|| theme.site(black_box(&site)).expect("a renderer"));
}

#[divan::bench(args = [true, false])]
fn brief(bencher: Bencher<'_, '_>, full: bool) {
    let theme = Theme::load(OwnFiles::new()).expect("the default theme");
    let sample = Sample { theme: &theme, tag: "en", words: words::ENGLISH, full };
    let renderer = theme.site(&sample.site()).expect("a renderer");
    let page = sample.page("brief", "Housing", "en/place-0/housing.html");
    let brief = sample.brief("overdue");
    bencher.bench(|| renderer.render(black_box(&page), Shown::Brief(&brief)).expect("a page"));
}

#[divan::bench]
fn home(bencher: Bencher<'_, '_>) {
    let theme = Theme::load(OwnFiles::new()).expect("the default theme");
    let sample = Sample { theme: &theme, tag: "en", words: words::ENGLISH, full: true };
    let renderer = theme.site(&sample.site()).expect("a renderer");
    let page = sample.page("home", "Testland", "en/index.html");
    let home = sample.home();
    bencher.bench(|| renderer.render(black_box(&page), Shown::Home(&home)).expect("a page"));
}
