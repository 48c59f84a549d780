//! One country in one language: the values that its pages share, and the pages.

use std::sync::Arc;

use serde::Serialize;
use tera::{Context, Value};

use crate::plan::view;

use super::error::{ThemeError, ThemeProblem};
use super::linked_data::LinkedData;
use super::marking::finish;
use super::shared::EntryValues;
use super::texts;
use super::theme::{Spoken, Theme};

/// What a page shows: it decides the template and the name of the value in it.
#[derive(Debug, Clone, Copy)]
pub enum Shown<'a> {
    /// `home.html`, with `home`.
    Home(&'a view::Home),
    /// `brief.html`, or `brief-plain.html` when it is for other readers, with `brief`.
    Brief(&'a view::BriefView),
    /// `locality.html`, with `locality`.
    Locality(&'a view::Locality),
    /// `topic.html`, with `topic`.
    Topic(&'a view::TopicView),
    /// `sources.html`, with `register`.
    Sources(&'a view::SourcesView),
    /// `source.html`, with `use`.
    Source(&'a view::SourceUse),
    /// `stewards.html`, with `stewards`.
    Stewards(&'a view::StewardsView),
    /// `steward.html`, with `answers_for`.
    Steward(&'a view::StewardUse),
    /// `freshness.html`, with `overview`.
    Freshness(&'a view::FreshnessOverview),
    /// `pages.html`, with `all`.
    Pages(&'a view::AllPages),
    /// `plan.html`, with `plan`.
    ReturnPlan(&'a view::ReturnPlan),
    /// `services.html`, with `directory`.
    Services(&'a view::Directory),
    /// `service.html`, with `service`.
    Service(&'a view::ServiceView),
    /// `changes.html`, with `changes`.
    Changes(&'a view::ChangesView),
    /// `data.html`, with `data`.
    Data(&'a view::DataView),
    /// `accessibility.html`.
    Accessibility,
    /// `privacy.html`.
    Privacy,
    /// `alert.html`, `alerts.html` and so on, with a value of that name.
    Text(&'a view::TextPage),
    /// `schemes.html`, with `schemes`.
    Schemes(&'a view::SchemesView),
    /// `scheme.html`, with `scheme`.
    Scheme(&'a view::SchemeView),
    /// `host.html`, with `host`.
    Host(&'a view::HostView),
    /// `outcomes.html`, with `outcomes`.
    Outcomes(&'a view::OutcomeList),
    /// `outcome.html`, with `outcome`.
    Outcome(&'a view::OutcomeView),
    /// `search.html`.
    Search,
    /// `results.html`, with `results`.
    Results(&'a view::Results),
    /// `languages.html`: which language to go on in.
    Languages,
    /// `moved.html`, with `moved`: the page that stands at another address now.
    Moved(&'a view::Crumb),
}

impl Shown<'_> {
    /// The template that shows it.
    pub fn template(&self) -> &'static str {
        match self {
            Self::Home(_) => "home.html",
            Self::Brief(brief) if brief.audience.is_some() => "brief-plain.html",
            Self::Brief(_) => "brief.html",
            Self::Locality(_) => "locality.html",
            Self::Topic(_) => "topic.html",
            Self::Sources(_) => "sources.html",
            Self::Source(_) => "source.html",
            Self::Stewards(_) => "stewards.html",
            Self::Steward(_) => "steward.html",
            Self::Freshness(_) => "freshness.html",
            Self::Pages(_) => "pages.html",
            Self::ReturnPlan(_) => "plan.html",
            Self::Services(_) => "services.html",
            Self::Service(_) => "service.html",
            Self::Changes(_) => "changes.html",
            Self::Data(_) => "data.html",
            Self::Accessibility => "accessibility.html",
            Self::Privacy => "privacy.html",
            Self::Text(text) => texts::template(text),
            Self::Schemes(_) => "schemes.html",
            Self::Scheme(_) => "scheme.html",
            Self::Host(_) => "host.html",
            Self::Outcomes(_) => "outcomes.html",
            Self::Outcome(_) => "outcome.html",
            Self::Search => "search.html",
            Self::Results(_) => "results.html",
            Self::Languages => "languages.html",
            Self::Moved(_) => "moved.html",
        }
    }

    fn value(&self, entries: &EntryValues) -> Result<Option<(&'static str, Value)>, tera::Error> {
        Ok(Some(match self {
            Self::Home(home) => ("home", entries.home(home)?),
            Self::Brief(brief) => ("brief", entries.brief(brief)?),
            Self::Locality(locality) => ("locality", entries.locality(locality)?),
            Self::Topic(topic) => ("topic", entries.topic(topic)?),
            Self::Sources(register) => ("register", serialised(register)?),
            Self::Source(used) => ("use", serialised(used)?),
            Self::Stewards(stewards) => ("stewards", serialised(stewards)?),
            Self::Steward(used) => ("answers_for", serialised(used)?),
            Self::Freshness(overview) => ("overview", serialised(overview)?),
            Self::Pages(all) => ("all", entries.pages(all)?),
            Self::ReturnPlan(plan) => ("plan", serialised(plan)?),
            Self::Services(directory) => ("directory", serialised(directory)?),
            Self::Service(service) => ("service", serialised(service)?),
            Self::Text(text) => texts::value(text)?,
            Self::Schemes(schemes) => ("schemes", serialised(schemes)?),
            Self::Scheme(scheme) => ("scheme", serialised(scheme)?),
            Self::Host(host) => ("host", serialised(host)?),
            Self::Changes(changes) => ("changes", serialised(changes)?),
            Self::Outcomes(outcomes) => ("outcomes", serialised(outcomes)?),
            Self::Outcome(outcome) => ("outcome", serialised(outcome)?),
            Self::Results(results) => ("results", serialised(results)?),
            Self::Moved(moved) => ("moved", serialised(moved)?),
            Self::Data(data) => ("data", serialised(data)?),
            Self::Accessibility | Self::Privacy | Self::Search | Self::Languages => return Ok(None),
        }))
    }
}

pub(super) fn serialised<T: Serialize + ?Sized>(value: &T) -> Result<Value, tera::Error> {
    Value::try_from_serializable(value)
}

/// Makes the pages of one country in one language.
///
/// It can be shared between threads. What it keeps of one page for the next (the
/// values of entries) changes nothing in what it makes.
#[derive(Debug)]
pub struct SiteRenderer {
    theme: Arc<Spoken>,
    shared: Context,
    entries: EntryValues,
    linked_data: LinkedData,
    /// The language of the content.
    language: String,
}

impl Theme {
    /// The renderer for a country in a language: `site` and the words are made into
    /// template values here, once for all pages.
    ///
    /// # Errors
    /// When the values cannot be handed to templates.
    pub fn site(&self, site: &view::Site) -> Result<SiteRenderer, ThemeError> {
        let theme = Arc::clone(self.spoken(&site.language.tag));
        let mut shared = shared_context(&theme, &site.language, &site.built, &site.late);
        let value = serialised(site).map_err(|error| self.engine_error(&error))?;
        shared.insert_value("site", value);
        Ok(SiteRenderer {
            theme,
            shared,
            entries: EntryValues::default(),
            linked_data: LinkedData::new(site),
            language: site.language.tag.clone(),
        })
    }

    /// The front page of the network, `network.html` with `front`.
    ///
    /// # Errors
    /// When the template cannot show it.
    pub fn front(&self, front: &view::Front) -> Result<String, ThemeError> {
        let theme = self.spoken(&front.language.tag);
        let mut context = shared_context(theme, &front.language, &front.built, &front.late);
        serialised(front)
            .and_then(|value| {
                context.insert_value("front", value);
                theme.tera.render("network.html", &context)
            })
            .map(|html| finish(html, &front.language.tag))
            .map_err(|error| self.engine_error(&error))
    }
}

impl Theme {
    /// The page of a host country at the network, `host-network.html` with
    /// `front`; `root` in it leads to the root of the network.
    ///
    /// # Errors
    /// When the template cannot show it.
    pub fn host(&self, front: &view::HostFront) -> Result<String, ThemeError> {
        let theme = self.spoken(&front.language.tag);
        let mut context = shared_context(theme, &front.language, &front.built, &front.late);
        context.insert_value("root", Value::from(root_of(&front.address).as_str()));
        serialised(front)
            .and_then(|value| {
                context.insert_value("front", value);
                theme.tera.render("host-network.html", &context)
            })
            .map(|html| finish(html, &front.language.tag))
            .map_err(|error| self.engine_error(&error))
    }
}

impl SiteRenderer {
    /// One page, whole.
    ///
    /// `root` in templates leads from `page.address` to the root of the country's site.
    ///
    /// # Errors
    /// When the template asks for what is not there; the error names the place in the
    /// template, the page, and what there is.
    pub fn render(&self, page: &view::Page, shown: Shown<'_>) -> Result<String, ThemeError> {
        self.render_at(page, shown, &root_of(&page.address))
    }

    /// One page with what stands beside it: `beside` in templates.
    ///
    /// # Errors
    /// As [`render`](Self::render).
    pub fn render_beside(
        &self,
        page: &view::Page,
        shown: Shown<'_>,
        beside: &view::Beside,
    ) -> Result<String, ThemeError> {
        let context = self.context(page, shown, &root_of(&page.address)).and_then(|mut context| {
            context.insert_value("beside", serialised(beside)?);
            Ok(context)
        });
        self.page(page, shown, context)
    }

    /// One page that is shown at another place than its address: `root` leads
    /// from there to the root of the country's site.
    ///
    /// # Errors
    /// As [`render`](Self::render).
    pub fn render_at(&self, page: &view::Page, shown: Shown<'_>, root: &str) -> Result<String, ThemeError> {
        self.page(page, shown, self.context(page, shown, root))
    }

    fn page(
        &self,
        page: &view::Page,
        shown: Shown<'_>,
        context: Result<Context, tera::Error>,
    ) -> Result<String, ThemeError> {
        let html = context.and_then(|context| self.theme.tera.render(shown.template(), &context));
        html.map(|html| finish(html, &self.language)).map_err(|error| {
            let mut error = ThemeError::from_engine(&error, &self.theme.files);
            for problem in &mut error.problems {
                note_page(problem, &page.address);
            }
            error
        })
    }

    fn context(&self, page: &view::Page, shown: Shown<'_>, root: &str) -> Result<Context, tera::Error> {
        let mut context = self.shared.clone();
        context.insert_value("page", serialised(page)?);
        context.insert_value("root", Value::from(root));
        context.insert_value("linked_data", Value::safe_string(&self.linked_data.of(page, &shown)));
        if let Some((name, value)) = shown.value(&self.entries)? {
            context.insert_value(name, value);
        }
        Ok(context)
    }
}

fn note_page(problem: &mut ThemeProblem, address: &str) {
    let note = format!("note: while making {address}");
    problem.excerpt = Some(match problem.excerpt.take() {
        Some(excerpt) => format!("{excerpt}\n{note}"),
        None => note,
    });
}

/// The way from a page to the root of its site: `../` for each directory.
fn root_of(address: &str) -> String {
    "../".repeat(address.matches('/').count())
}

/// What every template has besides the page: the words `t`, the language
/// `interface` that they are in, `content_language`, the attributes for content when that
/// is in another language than the words, and `copy`, the sentences on when the copy
/// was made, which are the same on all pages.
fn shared_context(theme: &Spoken, content: &view::Language, built: &view::Day, late: &view::Day) -> Context {
    let mut context = Context::new();
    context.insert_value("t", theme.words.clone());
    context
        .insert_value("copy", Value::from_serializable(&theme.messages.about_copy(built, late, theme.page)));
    context.insert_value(
        "interface",
        Value::from_serializable(&std::collections::BTreeMap::from([
            ("tag", theme.messages.tag.as_str()),
            ("dir", super::language::direction(&theme.messages.tag)),
        ])),
    );
    let attributes = if theme.speaks(&content.tag) {
        String::new()
    } else {
        format!(" lang=\"{}\" dir=\"{}\"", attribute(&content.tag), content.dir)
    };
    context.insert_value("content_language", Value::safe_string(&attributes));
    context
}

/// Language tags are letters, digits and hyphens; anything else is dropped.
fn attribute(tag: &str) -> String {
    tag.chars().filter(|letter| letter.is_ascii_alphanumeric() || *letter == '-').collect()
}
