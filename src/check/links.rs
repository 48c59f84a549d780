//! Links between pages.

use crate::check::ids::note_country;
use crate::check::meant_links::meant;
use crate::check::{Context, Findings, nearest, unsafe_links, withdrawal};
use crate::diagnostic::{Diagnostic, Rule, Span};
use crate::markdown::{Heading, Link, Piece};
use crate::model::record::{Audience, Status};
use crate::model::{AreaId, Brief, LanguageTag, Refusal, Target};

rules! {
    /// A link to a page that is not there.
    BROKEN_LINK = "C0701", "broken-link", Error;
    /// A link to a heading that is not there.
    BROKEN_ANCHOR = "C0702", "broken-anchor", Error;
    /// A link by a path that leads out of the network.
    LINK_LEAVES_NETWORK = "C0703", "link-leaves-network", Error;
    /// A link to a page that is not published.
    LINK_TO_DRAFT = "C0704", "link-to-draft", Warning;
    /// A link to a page of the network by its address on the web.
    OWN_ADDRESS = "C0729", "own-address", Warning;
}

/// Checks the links of a brief.
pub(super) fn check_brief(context: &Context<'_>, brief: &Brief, findings: &mut Findings<'_>) {
    if brief.body.links.is_empty() {
        return;
    }
    let titled: Vec<usize> = brief
        .body
        .pieces
        .iter()
        .filter_map(|piece| match piece {
            Piece::TitledLink(number) => Some(*number),
            _ => None,
        })
        .collect();
    for (number, link) in brief.body.links.iter().enumerate() {
        // An expression in an address is a finding of its own.
        if link.target.contains("{{") {
            continue;
        }
        let judge = Judge { context, brief, link };
        if titled.contains(&number) {
            judge.by_path(findings);
        } else {
            judge.relative(findings);
        }
    }
}

/// A page that links may lead to, as one of them says it.
struct Page<'a> {
    area: &'a AreaId,
    stem: &'a str,
    language: Option<&'a LanguageTag>,
    audience: Option<Audience>,
    anchor: Option<&'a str>,
}

struct Judge<'a> {
    context: &'a Context<'a>,
    brief: &'a Brief,
    link: &'a Link,
}

impl Judge<'_> {
    fn relative(&self, findings: &mut Findings<'_>) {
        let written = &self.link.target;
        let target = Target::read(written, &self.brief.directory());
        if matches!(target, Target::Refused(_))
            && let Some(finding) = self.meant()
        {
            findings.add(finding);
            return;
        }
        match target {
            Target::Address(address) => self.own_address(&address, findings),
            Target::Anchor(anchor) => self.anchor(self.brief, &anchor, findings),
            Target::Brief { area, stem, language, audience, anchor } => self.page(
                &Page {
                    area: &area,
                    stem: &stem,
                    language: language.as_ref(),
                    audience,
                    anchor: anchor.as_deref(),
                },
                findings,
            ),
            Target::Area { area, .. } => self.area(&area, findings),
            Target::Refused(Refusal::Outside) => findings.add(
                self.finding(&LINK_LEAVES_NETWORK, format!("the link `{written}` leads out of `content/`"))
                    .help("pages can link to pages of the network and to addresses on the web"),
            ),
            Target::Refused(Refusal::Absolute) => findings.add(
                self.finding(&BROKEN_LINK, format!("the link `{written}` begins with `/`"))
                    .help("write the path from this file, such as `documents.md` or `../housing.md`"),
            ),
            Target::Refused(Refusal::Form) if !unsafe_links::may_be_address(written) => {
                let mut finding =
                    self.finding(&BROKEN_LINK, format!("the link `{written}` leads to no page"));
                let path = written.split('#').next().unwrap_or_default();
                finding = match path.strip_suffix(".html") {
                    Some(stem) => finding.help(format!("write the name of the file: `{stem}.md`")),
                    None => finding.help("write the path of a file from this one, such as `documents.md`"),
                };
                findings.add(finding);
            }
            Target::Refused(refusal) => {
                findings.add(unsafe_links::of_link(&self.brief.file, &self.span(), written, refusal));
            }
        }
    }

    /// What was meant by a link that leads nowhere, with the link as it would
    /// be right.
    fn meant(&self) -> Option<Diagnostic> {
        let written = &self.link.target;
        let (problem, right) = meant(self.context, &self.brief.directory(), written)?;
        let finding = self.finding(&BROKEN_LINK, format!("the link `{written}` {problem}"));
        let finding = finding.help(format!("write `{right}`"));
        Some(match self.with_target(&right) {
            Some(link) => finding.replace_with(link),
            None => finding,
        })
    }

    /// The link as it was written, with another target.
    fn with_target(&self, target: &str) -> Option<String> {
        let written = self.brief.file.text.get(self.span())?;
        let (label, rest) = written.rsplit_once("](")?;
        let behind = rest.strip_prefix(self.link.target.as_str())?;
        (behind == ")").then(|| format!("{label}]({target})"))
    }

    /// An address on the web that is a page of this network: in a copy it
    /// leads out of the copy.
    fn own_address(&self, address: &str, findings: &mut Findings<'_>) {
        let base = self.context.network.record.base_url.as_deref();
        let Some(path) = base.and_then(|base| address.strip_prefix(base)) else { return };
        let right =
            meant(self.context, &self.brief.directory(), &format!("/{}", path.trim_start_matches('/')));
        let Some((_, right)) = right else { return };
        let finding = self
            .finding(&OWN_ADDRESS, format!("the link `{address}` leads to the network itself"))
            .help(format!("write the path of the file, `{right}`: copies of the site work without the web"));
        findings.add(match self.with_target(&right) {
            Some(link) => finding.replace_with(link),
            None => finding,
        });
    }

    /// `{{ link("xk/prizren/housing") }}`.
    fn by_path(&self, findings: &mut Findings<'_>) {
        let written = &self.link.target;
        let known = self.context.known;
        if let Some(((area, stem), whole)) = Target::of_page(written) {
            note_country(self.context, &whole, findings);
            if known.has_area(whole.as_str()) {
                return;
            }
            let found = known.brief(area.as_str(), &stem, None);
            if !found.is_empty() {
                self.draft(found, written, findings);
                withdrawal::check_link(self.context, self.brief, self.link, (found, None), findings);
                return;
            }
        }
        let finding = self.finding(&BROKEN_LINK, format!("there is no page `{written}`"));
        let paths: Vec<String> = known.brief_paths().collect();
        let all = paths.iter().map(String::as_str).chain(known.area_ids());
        findings.add(match nearest(written, all) {
            Some(meant) => finding.help(format!("did you mean `link(\"{meant}\")`?")),
            None => finding.help(format!("write the path of a page, such as `{}`", shown_path(self.context))),
        });
    }

    fn page(&self, page: &Page<'_>, findings: &mut Findings<'_>) {
        note_country(self.context, page.area, findings);
        let found = self.context.known.brief(page.area.as_str(), page.stem, page.audience);
        if found.is_empty() {
            findings.add(self.no_such_page(page));
            return;
        }
        if let Some(language) = page.language
            && !found.iter().any(|brief| brief.language == *language)
        {
            let there: Vec<&str> = found.iter().map(|brief| brief.language.as_str()).collect();
            findings.add(
                self.finding(
                    &BROKEN_LINK,
                    format!("the page `{}/{}` does not exist in `{language}`", page.area, page.stem),
                )
                .help(format!("it exists in {}", there.join(", ")))
                .help("a link without a language leads each reader to the page in their own"),
            );
            return;
        }
        self.draft(found, &self.link.target, findings);
        withdrawal::check_link(self.context, self.brief, self.link, (found, page.language), findings);
        if let Some(anchor) = page.anchor
            && let Some(target) = self.in_language(found, page.language)
        {
            self.anchor(target, anchor, findings);
        }
    }

    /// The version of a page that a reader of this brief is led to: the one
    /// asked for, else that in the brief's language, else in that of the
    /// network's fallback.
    fn in_language<'b>(
        &self,
        found: &[&'b std::sync::Arc<Brief>],
        asked: Option<&LanguageTag>,
    ) -> Option<&'b Brief> {
        let fallback = self.context.network.fallback_language();
        [asked, Some(&self.brief.language), fallback]
            .into_iter()
            .flatten()
            .find_map(|language| found.iter().find(|brief| brief.language == *language))
            .or(found.first())
            .map(|brief| &***brief)
    }

    fn anchor(&self, target: &Brief, anchor: &str, findings: &mut Findings<'_>) {
        let headings = &target.body.headings;
        // `#` and `#top` lead to the beginning of the page (HTML, indicated
        // part of the document).
        if anchor.is_empty() || anchor == "top" || headings.iter().any(|heading| heading.is_named(anchor)) {
            return;
        }
        let finding = self
            .finding(&BROKEN_ANCHOR, format!("there is no heading `#{anchor}` in `{}`", target.file.path));
        let anchors = || headings.iter().map(Heading::name);
        findings.add(match nearest(anchor, anchors()) {
            Some(meant) => finding.help(format!("did you mean `#{meant}`?")),
            None if headings.is_empty() => {
                finding.help("the page has no headings: leave the part after `#` out")
            }
            None => {
                let all: Vec<String> = anchors().take(10).map(|anchor| format!("`#{anchor}`")).collect();
                finding.help(format!("its headings are {}", all.join(", ")))
            }
        });
    }

    fn area(&self, area: &AreaId, findings: &mut Findings<'_>) {
        note_country(self.context, area, findings);
        if self.context.known.has_area(area.as_str()) {
            return;
        }
        if let Some(finding) = self.meant() {
            findings.add(finding);
            return;
        }
        let written = &self.link.target;
        let stem = area.directory();
        let above = area.parent();
        let brief_there = above
            .as_ref()
            .is_some_and(|above| !self.context.known.brief(above.as_str(), stem, None).is_empty());
        let finding = self.finding(&BROKEN_LINK, format!("there is no area `{area}`"));
        findings.add(if brief_there {
            let (path, anchor) = written.split_once('#').map_or((written.as_str(), ""), |(path, _)| {
                (path, written.get(path.len()..).unwrap_or_default())
            });
            finding.help(format!("a link to a page ends with `.md`: `{path}.md{anchor}`"))
        } else {
            match nearest(area.as_str(), self.context.known.area_ids()) {
                Some(meant) => {
                    finding.help(format!("did you mean `{}/`?", relative(&self.brief.directory(), meant)))
                }
                None => finding.help("a link to a page ends with `.md`, a link to an area with `/`"),
            }
        });
    }

    fn draft(&self, found: &[&std::sync::Arc<Brief>], written: &str, findings: &mut Findings<'_>) {
        let status = |brief: &Brief| brief.record.as_ref().map_or(Status::Current, |record| record.status);
        let today = self.context.today;
        let is_silent = |brief: &Brief| {
            brief.voice().is_some_and(|voice| voice.may_be_shown(voice.sensitivity, today).is_err())
        };
        if !is_silent(self.brief) && found.iter().all(|brief| is_silent(brief)) {
            findings.add(
                self.finding(
                    &LINK_TO_DRAFT,
                    format!("the voice `{written}` is not published: its consent does not cover that"),
                )
                .help("leave the link out"),
            );
            return;
        }
        if status(self.brief) != Status::Draft && found.iter().all(|brief| status(brief) == Status::Draft) {
            findings.add(
                self.finding(
                    &LINK_TO_DRAFT,
                    format!("the page `{written}` is a draft, which is not published"),
                )
                .help("publish it first, or leave the link out"),
            );
        }
    }

    fn no_such_page(&self, page: &Page<'_>) -> Diagnostic {
        let known = self.context.known;
        let path = format!("{}/{}", page.area, page.stem);
        let finding = self.finding(&BROKEN_LINK, format!("there is no page `{path}`"));
        let here = &self.brief.directory();
        // A place often links to a page that only its country has.
        let mut above = page.area.parent();
        while let Some(area) = above {
            if !known.brief(area.as_str(), page.stem, page.audience).is_empty() {
                let written = relative(here, &format!("{area}/{}", page.stem));
                return finding.help(format!("`{area}` has that page: `{written}.md`"));
            }
            above = area.parent();
        }
        if let Some(stem) = nearest(page.stem, known.stems(page.area.as_str())) {
            let written = relative(here, &format!("{}/{stem}", page.area));
            return finding.help(format!("did you mean `{written}.md`?"));
        }
        let paths: Vec<String> = known.brief_paths().collect();
        match nearest(&path, paths.iter().map(String::as_str)) {
            Some(meant) => finding.help(format!("did you mean `{}.md`?", relative(here, meant))),
            None if !known.has_area(page.area.as_str()) => {
                finding.help(format!("there is no area `{}`", page.area))
            }
            None => finding.help("write the path of a file from this one, such as `documents.md`"),
        }
    }

    fn finding(&self, rule: &'static Rule, message: String) -> Diagnostic {
        Diagnostic::new(rule, &self.brief.file, self.span(), message)
    }

    fn span(&self) -> Span {
        self.link.span.clone()
    }
}

/// The path of a page (`xk/prizren/housing`) from a brief of an area.
pub(super) fn relative(from: &AreaId, to: &str) -> String {
    let from: Vec<&str> = from.as_str().split('/').collect();
    let to: Vec<&str> = to.split('/').collect();
    // The last step of `to` is the page itself and never left out.
    let last = to.len().saturating_sub(1);
    let shared = from.iter().zip(to.iter().take(last)).take_while(|(a, b)| a == b).count();
    let up = std::iter::repeat_n("..", from.len() - shared);
    up.chain(to.into_iter().skip(shared)).collect::<Vec<_>>().join("/")
}

/// A page that there is, as an example.
pub(super) fn shown_path(context: &Context<'_>) -> String {
    context.known.brief_paths().next().unwrap_or_else(|| "xk/housing".to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_from_a_brief() {
        let from = |area: &str, to: &str| relative(&AreaId::new(area), to);
        assert_eq!(from("xk", "xk/housing"), "housing");
        assert_eq!(from("xk/prizren", "xk/housing"), "../housing");
        assert_eq!(from("xk/prizren", "rs/nis/housing"), "../../rs/nis/housing");
        assert_eq!(from("xk/prizren", "xk/prizren"), "../prizren");
    }
}
