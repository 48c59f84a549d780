//! Two schemes of one host country that say the opposite of each other.

use std::collections::{BTreeMap, BTreeSet};

use crate::check::context::pointer;
use crate::check::schemes::CONTRADICTING_SCHEMES;
use crate::check::{Context, Findings};
use crate::diagnostic::{Diagnostic, Lines, Span};
use crate::model::record::{Given, ReturnMode};
use crate::model::{AreaId, Scheme, Standing};

/// A statement of a scheme on a component.
struct Statement<'a> {
    scheme: &'a Scheme,
    span: Span,
}

/// What is said for an area and a kind of return by a host on a component.
#[derive(Default)]
struct Said<'a> {
    yes: Vec<Statement<'a>>,
    no: Vec<Statement<'a>>,
}

pub(super) fn check(context: &Context<'_>, findings: &mut Findings<'_>) {
    let mut said: BTreeMap<(&str, AreaId, ReturnMode, &str), Said<'_>> = BTreeMap::new();
    for scheme in &context.country.schemes {
        let Some(record) = &scheme.record else { continue };
        if record.standing_on(context.today) != Standing::InForce {
            continue;
        }
        let modes = [ReturnMode::Voluntary, ReturnMode::Enforced, ReturnMode::NotKnown];
        for area in scheme.areas() {
            for mode in modes.into_iter().filter(|mode| record.mode.counts_for(*mode)) {
                for (id, component) in &record.components {
                    let said = said.entry((&record.host, area.clone(), mode, id)).or_default();
                    let span = scheme.file.span_of(&pointer(&["components", id, "given"]));
                    let statement = Statement { scheme, span };
                    match component.given {
                        Given::Yes => said.yes.push(statement),
                        Given::No => said.no.push(statement),
                    }
                }
            }
        }
    }
    let mut told: BTreeSet<(&str, usize, &str)> = BTreeSet::new();
    for ((host, _, _, component), said) in &said {
        for (one, other, word) in [(&said.yes, &said.no, "no"), (&said.no, &said.yes, "yes")] {
            let Some(against) = other.first() else { continue };
            for statement in one {
                // Two areas or kinds of return make one contradiction, not two.
                let place = (&*statement.scheme.file.path, statement.span.start, &*against.scheme.file.path);
                if told.insert(place) {
                    findings.add(finding(host, component, statement, against, word));
                }
            }
        }
    }
}

fn finding(
    host: &str,
    component: &str,
    statement: &Statement<'_>,
    against: &Statement<'_>,
    word: &str,
) -> Diagnostic {
    let (file, other) = (&statement.scheme.file, &against.scheme.file);
    let line = Lines::new(&other.text).place(against.span.start).line;
    Diagnostic::new(
        &CONTRADICTING_SCHEMES,
        file,
        statement.span.clone(),
        format!("`{}:{line}` says `{word}` on `{component}` for people who return from {host}", other.path),
    )
    .help("the matrix shows `yes` where one scheme gives it: leave a `no` out that is about the one scheme only")
}
