//! Hand-made figures of follow-up, for looking at a theme and for testing it.

use corin::plan::view::{
    Answered, Chart, ChartAxis, ChartBar, ChartText, FigureRow, FigureTable, OutcomeList, OutcomeView,
    ShownFigure, Withdrawal, Words,
};

use super::sample::Sample;

impl Sample<'_> {
    fn words(&self, text: &str) -> Words {
        let language = self.full.then(|| self.theme.language("en", self.tag));
        Words { text: text.to_owned(), language: language.filter(|language| language.tag != self.tag) }
    }

    /// The list of figures.
    pub(crate) fn outcomes(&self) -> OutcomeList {
        let entries = if self.full { vec![self.entry(0, 0, "current")] } else { Vec::new() };
        OutcomeList { entries }
    }

    /// Figures, with a hidden one; withdrawn ones have no table.
    pub(crate) fn outcome(&self, state: &'static str, is_withdrawn: bool) -> OutcomeView {
        let count = |count: &str| count.to_owned();
        let words = |text: &str| self.words(text);
        let by_column = || Answered { column: Some(self.words(self.words.title)), count: count("70") };
        OutcomeView {
            language: words("x").language,
            summary: self.full.then(|| words(self.words.summary)),
            freshness: self.freshness(state),
            withdrawn: is_withdrawn.then(|| Withdrawal {
                on: self.full.then(|| self.day("2026-10-04")),
                reason: self.full.then(|| self.words.note.to_owned()),
                replaced_by: None,
            }),
            steward: self.full.then(|| self.steward()),
            sources: if self.full { vec![self.source("follow-up", 1, "field")] } else { Vec::new() },
            area: self.area(0),
            topic: self.full.then(|| self.topic(0)),
            list: format!("{}/outcomes/index.html", self.tag),
            method: words(self.words.summary),
            from: self.day("2025-01"),
            until: self.day("2025-12"),
            asked: self.full.then(|| count("1,600")),
            answered: if self.full {
                vec![by_column(), by_column()]
            } else {
                vec![Answered { column: None, count: count("140") }]
            },
            several: self.full,
            minimum: count("10"),
            table: (!is_withdrawn).then(|| self.figure_table()),
            chart: (self.full && !is_withdrawn).then(|| self.chart()),
            data: self.full.then(|| "data/outcomes/2026.csv".to_owned()),
        }
    }

    fn figure_table(&self) -> FigureTable {
        let shown =
            |figure: &str| ShownFigure { value: Some(figure.to_owned()), words: Some(figure.to_owned()) };
        let hidden = ShownFigure { value: None, words: None };
        let row = |figures: Vec<ShownFigure>, is_total: bool| FigureRow {
            label: self.words(self.words.title),
            is_total,
            figures,
        };
        FigureTable {
            category: self.words(self.words.title),
            columns: vec![self.words(self.words.country), self.words(self.words.organisation)],
            has_total_column: self.full,
            rows: vec![
                row(vec![shown("61"), shown("120")], false),
                row(vec![hidden.clone(), hidden], false),
                row(vec![shown("70"), shown("140")], self.full),
            ],
            unit: if self.full { "percent" } else { "people" },
            has_hidden: true,
        }
    }

    fn chart(&self) -> Chart {
        let bar = |pattern: u32, y: u32, figure: Option<&str>| ChartBar {
            x: 1,
            y,
            width: if pattern == 4 { 0 } else { 120 },
            height: 16,
            pattern,
            figure_x: 130,
            figure_y: y + 13,
            figure: figure.map(str::to_owned),
        };
        Chart {
            width: 360,
            height: 160,
            dir: self.theme.language(self.tag, self.tag).dir,
            unit: "percent",
            legend: vec![bar(2, 2, None)],
            texts: vec![ChartText { x: 0, y: 30, kind: "label", words: self.words(self.words.title) }],
            bars: vec![
                bar(1, 40, Some("61")),
                bar(2, 60, Some("38")),
                bar(0, 80, None),
                bar(4, 100, Some("0")),
            ],
            axes: vec![ChartAxis { x: 0, top: 38, bottom: 120 }],
        }
    }
}
