//! The documents in `tests/spec/`: what a rule asks, with examples that find it.
//!
//! One document is the explanation on the command line, the page of the
//! handbook and the test of a rule.

use std::ops::Range;

/// A document on a rule.
#[derive(Debug, PartialEq, Eq)]
pub struct Specification<'a> {
    /// The text between the heading and the first example.
    pub prose: &'a str,
    /// The examples in order.
    pub examples: Vec<Example<'a>>,
}

/// A small network that differs from the base network, and what is found in it.
#[derive(Debug, PartialEq, Eq)]
pub struct Example<'a> {
    /// Its heading, `Example` or `Sound: …`.
    pub title: &'a str,
    /// The files by which it differs.
    pub files: Vec<Block<'a>>,
    /// The age of pages that is asked for, as in `--fail-on`.
    pub fail_on: Option<&'a str>,
    /// What is shown for it.
    pub expected: &'a str,
    /// Where that stands in the document.
    pub expected_place: Range<usize>,
}

/// A fenced block.
#[derive(Debug, PartialEq, Eq)]
pub struct Block<'a> {
    /// What stands behind the fence: `yaml`, `markdown`, `base64`.
    pub language: &'a str,
    /// The attributes behind it: `file=content/xk/area.yaml`.
    pub attributes: Vec<(&'a str, &'a str)>,
    /// The text, with its last line end.
    pub text: &'a str,
}

impl<'a> Block<'a> {
    /// The value of an attribute.
    pub fn attribute(&self, name: &str) -> Option<&'a str> {
        self.attributes.iter().find(|(key, _)| *key == name).map(|(_, value)| *value)
    }
}

impl<'a> Specification<'a> {
    /// Reads a document. What is not in its form is left out.
    pub fn read(document: &'a str) -> Self {
        let mut specification = Self { prose: "", examples: Vec::new() };
        let mut prose = None;
        let mut fence: Option<(&str, &str, usize)> = None;
        let mut at = 0;
        for line in document.split_inclusive('\n') {
            let start = at;
            at += line.len();
            let line = line.trim_end();
            if let Some((mark, info, text_start)) = fence {
                if line == mark {
                    specification.close(document, info, text_start..start);
                    fence = None;
                }
                continue;
            }
            if line.starts_with("```") {
                let mark_length = line.len() - line.trim_start_matches('`').len();
                let (mark, info) = line.split_at(mark_length);
                fence = Some((mark, info, at));
            } else if let Some(title) = line.strip_prefix("## ") {
                prose.get_or_insert(start);
                specification.examples.push(Example {
                    title,
                    files: Vec::new(),
                    fail_on: None,
                    expected: "",
                    expected_place: at..at,
                });
            }
        }
        let heading = document.find('\n').map_or(document.len(), |end| end + 1);
        specification.prose =
            document.get(heading..prose.unwrap_or(document.len())).unwrap_or_default().trim();
        specification
    }

    fn close(&mut self, document: &'a str, info: &'a str, place: Range<usize>) {
        let Some(example) = self.examples.last_mut() else { return };
        let text = document.get(place.clone()).unwrap_or_default();
        let mut words = info.split_whitespace();
        let language = words.next().unwrap_or_default();
        let attributes: Vec<(&str, &str)> =
            words.map(|word| word.split_once('=').unwrap_or((word, ""))).collect();
        let block = Block { language, attributes, text };
        if block.attribute("expected").is_some() {
            example.fail_on = block.attribute("fail-on");
            example.expected = text;
            example.expected_place = place;
        } else {
            example.files.push(block);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_document() {
        let document = "# a-rule (C9999)\n\nWhy.\n\n## Example\n\n```yaml file=a.yaml\na: b\n```\n\n````text expected\n```\n````\n";
        let specification = Specification::read(document);
        assert_eq!(specification.prose, "Why.");
        let [example] = specification.examples.as_slice() else { panic!("one example") };
        assert_eq!(example.title, "Example");
        assert_eq!(example.files[0].attribute("file"), Some("a.yaml"));
        assert_eq!(example.files[0].text, "a: b\n");
        assert_eq!(example.expected, "```\n");
        assert_eq!(&document[example.expected_place.clone()], "```\n");
    }
}
