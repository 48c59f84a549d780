//! Figures as bars: where each stands on the sheet.
//!
//! The sheet is as wide as a small telephone in CSS pixels, so that letters keep
//! their size there, and grows on wider screens. Labels stand above their bars:
//! beside them there would be no room for either. Bars have patterns and figures
//! and do not rest on colour.

use crate::plan::view::{Chart, ChartAxis, ChartBar, ChartText, Words};

/// The width of the sheet.
const WIDTH: u32 = 360;
/// How wide the longest bar may be: its figure stands behind it.
const LONGEST_BAR: u32 = WIDTH - 80;
/// The width of the mark of a figure that is not shown.
const HIDDEN_MARK: u32 = 28;
const LINE: u32 = 20;
const BAR: u32 = 16;
/// The mark in the legend.
const SWATCH: u32 = 22;
/// Letters in a line, for letters of 15 units.
const LETTERS: usize = 42;
/// The most bars that a reader can take in.
pub(super) const MOST_BARS: usize = 60;
/// The most columns that have patterns of their own.
pub(super) const MOST_PATTERNS: usize = 4;

/// What is drawn: figures by series and category.
pub(super) struct Drawing {
    /// What the bars of a category are, in their order.
    pub(super) series: Vec<Words>,
    /// What the figures are about.
    pub(super) categories: Vec<Words>,
    /// The figures of each category in the order of the series: as a number and in words.
    pub(super) figures: Vec<Vec<Option<(u64, String)>>>,
    /// The figure of the longest bar that there can be.
    pub(super) most: u64,
    /// A panel for each series, instead of bars side by side.
    pub(super) panels: bool,
    /// `ltr` or `rtl`.
    pub(super) dir: &'static str,
    /// `people` or `percent`.
    pub(super) unit: &'static str,
}

/// The chart of a drawing; `None` for one that nobody could read.
pub(super) fn chart(drawing: &Drawing) -> Option<Chart> {
    let bars = drawing.series.len() * drawing.categories.len();
    if bars == 0 || bars > MOST_BARS || (!drawing.panels && drawing.series.len() > MOST_PATTERNS) {
        return None;
    }
    let mut sheet = Sheet::new(drawing);
    if drawing.panels {
        for (series, name) in drawing.series.iter().enumerate() {
            sheet.heading(name);
            for (category, label) in drawing.categories.iter().enumerate() {
                sheet.group(label, [(drawing.figure(category, series), 1)].into_iter());
            }
        }
    } else {
        if drawing.series.len() > 1 {
            for (series, name) in drawing.series.iter().enumerate() {
                sheet.legend(name, pattern(series));
            }
            sheet.y += 10;
        }
        for (category, label) in drawing.categories.iter().enumerate() {
            let series = 0..drawing.series.len();
            sheet.group(label, series.map(|series| (drawing.figure(category, series), pattern(series))));
        }
    }
    Some(sheet.finish())
}

fn pattern(series: usize) -> u32 {
    u32::try_from(series).unwrap_or(0) + 1
}

impl Drawing {
    fn figure(&self, category: usize, series: usize) -> Option<&(u64, String)> {
        self.figures.get(category)?.get(series)?.as_ref()
    }
}

/// A sheet that is filled from above.
struct Sheet<'a> {
    drawing: &'a Drawing,
    chart: Chart,
    y: u32,
}

impl<'a> Sheet<'a> {
    fn new(drawing: &'a Drawing) -> Self {
        let chart = Chart {
            width: WIDTH,
            height: 0,
            dir: drawing.dir,
            unit: drawing.unit,
            legend: Vec::new(),
            texts: Vec::new(),
            bars: Vec::new(),
            axes: Vec::new(),
        };
        Self { drawing, chart, y: 0 }
    }

    /// The place of a box whose near edge is `from` units from the side on
    /// which the language begins.
    fn left(&self, from: u32, width: u32) -> u32 {
        if self.drawing.dir == "rtl" { WIDTH.saturating_sub(from + width) } else { from }
    }

    fn text(&mut self, from: u32, kind: &'static str, words: &Words, letters: usize) {
        for line in lines(&words.text, letters) {
            self.y += LINE;
            let words = Words { text: line, language: words.language.clone() };
            self.chart.texts.push(ChartText { x: self.left(from, 0), y: self.y - 4, kind, words });
        }
    }

    fn heading(&mut self, words: &Words) {
        if self.y > 0 {
            self.y += 12;
        }
        self.text(0, "heading", words, LETTERS);
        self.y += 2;
    }

    fn legend(&mut self, words: &Words, pattern: u32) {
        let (top, x) = (self.y + 3, self.left(0, SWATCH));
        self.text(SWATCH + 8, "legend", words, LETTERS - 5);
        self.chart.legend.push(ChartBar {
            x,
            y: top,
            width: SWATCH,
            height: LINE - 5,
            pattern,
            figure_x: x,
            figure_y: top,
            figure: None,
        });
    }

    fn group<'b>(&mut self, label: &Words, bars: impl Iterator<Item = (Option<&'b (u64, String)>, u32)>) {
        self.text(0, "label", label, LETTERS);
        let top = self.y;
        for (figure, pattern) in bars {
            self.y += 2;
            let (width, pattern) = match figure {
                Some((figure, _)) => (self.length(*figure), pattern),
                None => (HIDDEN_MARK, 0),
            };
            self.chart.bars.push(ChartBar {
                x: self.left(1, width),
                y: self.y,
                width,
                height: BAR,
                pattern,
                figure_x: self.left(width + 8, 0),
                figure_y: self.y + 13,
                figure: figure.map(|(_, words)| words.clone()),
            });
            self.y += BAR + 2;
        }
        self.chart.axes.push(ChartAxis { x: self.left(0, 1), top, bottom: self.y });
        self.y += 10;
    }

    /// The length of a bar: at least one unit for a figure that is not zero.
    fn length(&self, figure: u64) -> u32 {
        let length = figure.saturating_mul(u64::from(LONGEST_BAR)) / self.drawing.most.max(1);
        let length = u32::try_from(length).unwrap_or(LONGEST_BAR).min(LONGEST_BAR);
        if figure > 0 { length.max(1) } else { 0 }
    }

    fn finish(mut self) -> Chart {
        self.chart.height = self.y;
        self.chart
    }
}

/// A text in lines of about so many letters, divided between words.
fn lines(text: &str, letters: usize) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    let mut length = 0;
    for word in text.split_whitespace() {
        let letters_in_word = word.chars().count();
        match lines.last_mut() {
            Some(line) if length + 1 + letters_in_word <= letters => {
                line.push(' ');
                line.push_str(word);
                length += 1 + letters_in_word;
            }
            _ => {
                lines.push(word.to_owned());
                length = letters_in_word;
            }
        }
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(text: &str) -> Words {
        Words { text: text.to_owned(), language: None }
    }

    fn drawing(panels: bool, dir: &'static str) -> Drawing {
        let figure = |figure: u64| Some((figure, figure.to_string()));
        Drawing {
            series: vec![words("Women"), words("Men")],
            categories: vec![words("In work"), words(&"a long name ".repeat(8)), words("Nobody")],
            figures: vec![vec![figure(50), figure(100)], vec![None, figure(1)], vec![figure(0), None]],
            most: 100,
            panels,
            dir,
            unit: "people",
        }
    }

    #[test]
    fn bars_are_as_long_as_their_figures() {
        let chart = chart(&drawing(false, "ltr")).expect("a chart");
        let widths: Vec<(u32, u32)> = chart.bars.iter().map(|bar| (bar.width, bar.pattern)).collect();
        assert_eq!(
            widths,
            [
                (LONGEST_BAR / 2, 1),
                (LONGEST_BAR, 2),
                (HIDDEN_MARK, 0),
                (LONGEST_BAR / 100, 2),
                (0, 1),
                (HIDDEN_MARK, 0)
            ]
        );
    }

    #[test]
    fn everything_stands_on_the_sheet_and_nothing_over_another() {
        for panels in [true, false] {
            for dir in ["ltr", "rtl"] {
                let chart = chart(&drawing(panels, dir)).expect("a chart");
                let mut bottom = 0;
                for bar in &chart.bars {
                    assert!(bar.x + bar.width <= WIDTH && bar.y >= bottom, "{dir} {bar:?}");
                    bottom = bar.y + bar.height;
                }
                assert!(bottom <= chart.height);
                assert!(chart.texts.iter().all(|text| text.x <= WIDTH && text.y <= chart.height));
                assert_eq!(chart.legend.len(), if panels { 0 } else { 2 });
            }
        }
    }

    #[test]
    fn right_to_left_is_the_mirror() {
        let (one, other) = (chart(&drawing(false, "ltr")), chart(&drawing(false, "rtl")));
        for (one, other) in one.expect("a chart").bars.iter().zip(other.expect("a chart").bars) {
            assert_eq!(one.x, WIDTH - other.x - other.width);
            assert_eq!((one.y, one.figure_x), (other.y, WIDTH - other.figure_x));
        }
    }

    #[test]
    fn long_names_go_on_in_the_next_line() {
        assert_eq!(lines("one two three", 7), ["one two", "three"]);
        assert_eq!(lines("unbreakable", 3), ["unbreakable"]);
    }

    #[test]
    fn what_nobody_could_read_is_not_drawn() {
        let mut large = drawing(false, "ltr");
        large.categories = vec![words("x"); 31];
        assert!(chart(&large).is_none());
    }
}
