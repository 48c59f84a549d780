//! Pages for other readers (`plain`, `child`): each says in other words what
//! the page for everybody of the same name and language says, and no more.

use crate::check::{Context, Findings, body_digest};
use crate::diagnostic::Diagnostic;
use crate::model::Brief;
use crate::model::record::{Audience, BriefRecord, Status};

rules! {
    /// A page for other readers without the page that it is written from.
    VARIANT_WITHOUT_PAGE = "C1005", "variant-without-page", Warning;
    /// A page for other readers that does not say from which text it was written.
    UNBOUND_VARIANT = "C1006", "unbound-variant", Warning;
    /// A page for other readers whose page for everybody was changed since.
    DRIFTED_VARIANT = "C1007", "drifted-variant", Warning;
    /// A page for other readers that stays when the page for everybody was withdrawn.
    VARIANT_OF_WITHDRAWN = "C1008", "variant-of-withdrawn", Error;
    /// A page for other readers that claims to be newer than the page for everybody.
    VARIANT_AHEAD = "C1009", "variant-ahead", Warning;
    /// `variant_of` in a page that is for everybody.
    MISPLACED_VARIANT_OF = "C1010", "misplaced-variant-of", Warning;
}

/// How many digits of a digest the help shows.
const SHOWN_DIGITS: usize = 16;

/// Checks a page against the page for everybody that it is written from.
pub(super) fn check_brief(context: &Context<'_>, brief: &Brief, findings: &mut Findings<'_>) {
    let Some(record) = &brief.record else { return };
    match brief.id.audience {
        None if record.variant_of.is_some() => findings.add(misplaced(brief)),
        None => {}
        // A withdrawn page says why it is, and nothing else.
        Some(_) if record.status == Status::Withdrawn => {}
        Some(audience) => variant(context, brief, record, audience, findings),
    }
}

fn misplaced(brief: &Brief) -> Diagnostic {
    let stem = &brief.id.stem;
    let language = &brief.language;
    Diagnostic::new(
        &MISPLACED_VARIANT_OF,
        &brief.file,
        brief.file.span_of_key("/variant_of"),
        "this page is for everybody, and not written from another page",
    )
    .help(format!(
        "leave `variant_of` out, or name the file `{stem}.{language}.plain.md` or `{stem}.{language}.child.md`"
    ))
}

fn variant(
    context: &Context<'_>,
    brief: &Brief,
    record: &BriefRecord,
    audience: Audience,
    findings: &mut Findings<'_>,
) {
    let versions = context.known.brief(brief.id.area.as_str(), &brief.id.stem, None);
    let Some(page) = versions.iter().find(|page| page.language == brief.language) else {
        let languages: Vec<&str> = versions.iter().map(|page| page.language.as_str()).collect();
        findings.add(without_page(brief, audience, &languages));
        return;
    };
    // While the front matter of the page has errors, nobody knows where it stands.
    if let Some(of_page) = &page.record {
        match of_page.status {
            Status::Withdrawn if record.status == Status::Current => {
                findings.add(of_withdrawn(brief, page, of_page));
                return;
            }
            Status::Draft if record.status == Status::Current => findings.add(
                Diagnostic::new(
                    &VARIANT_WITHOUT_PAGE,
                    &brief.file,
                    brief.file.span_of_key("/variant_of"),
                    format!("`{}` is a draft, which is not published", page.file.path),
                )
                .help("publish that page first, or make this one a draft as well: `status: draft`"),
            ),
            _ => {}
        }
        ahead(brief, record, page, of_page, findings);
    }
    bound(brief, record, page, findings);
}

fn without_page(brief: &Brief, audience: Audience, languages: &[&str]) -> Diagnostic {
    let path = brief.file.path.replace(&format!(".{}.md", audience.as_str()), ".md");
    let file = &brief.file;
    let has_field = brief.record.as_ref().is_some_and(|record| record.variant_of.is_some());
    let span = if has_field { file.span_of_key("/variant_of") } else { 0..0 };
    let finding = Diagnostic::new(
        &VARIANT_WITHOUT_PAGE,
        file,
        span,
        format!("there is no page `{path}`, which this page would say in other words"),
    );
    if languages.is_empty() {
        finding.help("write that page first: readers are led to it for the whole")
    } else {
        finding.help(format!(
            "the page exists in {}: translate it into `{}` first",
            languages.join(", "),
            brief.language
        ))
    }
}

fn of_withdrawn(brief: &Brief, page: &Brief, of_page: &BriefRecord) -> Diagnostic {
    let reason = of_page.reason.as_deref().unwrap_or_default();
    let finding = Diagnostic::new(
        &VARIANT_OF_WITHDRAWN,
        &brief.file,
        brief.file.span_of("/title"),
        format!("`{}` is withdrawn, and this page says the same", page.file.path),
    )
    .help("withdraw this page too: write `status: withdrawn`, `withdrawn_on` and `reason`");
    if reason.is_empty() { finding } else { finding.help(format!("that page gives as reason: {reason}")) }
}

/// A page in other words cannot know more, nor hold longer, than the page itself.
fn ahead(
    brief: &Brief,
    record: &BriefRecord,
    page: &Brief,
    of_page: &BriefRecord,
    findings: &mut Findings<'_>,
) {
    let file = &brief.file;
    let path = &page.file.path;
    let finding = |field: &str, message: String| {
        Diagnostic::new(&VARIANT_AHEAD, file, file.span_of(&format!("/{field}")), message)
    };
    if record.reviewed.is_certainly_after(of_page.reviewed) {
        findings.add(
            finding(
                "reviewed",
                format!("reviewed {}, later than `{path}`, reviewed {}", record.reviewed, of_page.reviewed),
            )
            .help("review that page as well, then write the same day in both"),
        );
    }
    if record.as_of.is_certainly_after(of_page.as_of) {
        findings.add(
            finding(
                "as_of",
                format!("`as_of` is {}, and `{path}` has nothing later than {}", record.as_of, of_page.as_of),
            )
            .help("say here only what that page says; write what is new there first"),
        );
    }
    let Some(end) = of_page.valid_until else { return };
    if record.valid_until.is_none_or(|own| own.is_certainly_after(end)) {
        let field = if record.valid_until.is_some() { "valid_until" } else { "title" };
        findings.add(
            finding(field, format!("`{path}` holds until {end}, and this page longer"))
                .help(format!("write `valid_until: {end}` here too")),
        );
    }
}

/// Whether the page was written from the text that the page for everybody has now.
fn bound(brief: &Brief, record: &BriefRecord, page: &Brief, findings: &mut Findings<'_>) {
    let now = body_digest(&page.file);
    let path = &page.file.path;
    let shown = |digits: usize| now.get(..digits).unwrap_or(&now);
    let Some(origin) = &record.variant_of else {
        findings.add(
            Diagnostic::new(
                &UNBOUND_VARIANT,
                &brief.file,
                0..0,
                format!("this page does not say from which text of `{path}` it was written"),
            )
            // In quotes: all digits would be a number in YAML.
            .help(format!(
                "compare the two; when this page says the same, add `variant_of: {{body: \"{}\"}}`",
                shown(SHOWN_DIGITS)
            )),
        );
        return;
    };
    if !now.starts_with(origin.body.as_str()) {
        findings.add(
            Diagnostic::new(
                &DRIFTED_VARIANT,
                &brief.file,
                brief.file.span_of("/variant_of/body"),
                format!("`{path}` was changed after this page was written"),
            )
            .help(format!(
                "compare the two; when this page says the same again, write `\"{}\"`",
                shown(origin.body.len().clamp(8, 64))
            )),
        );
    }
}
