//! Amounts of money, and what is not given.

use iso_currency::Currency;

use crate::check::Findings;
use crate::check::context::pointer;
use crate::check::schemes::{AMOUNT, GIVEN_AND_NOT, UNKNOWN_CURRENCY};
use crate::diagnostic::Diagnostic;
use crate::model::Scheme;
use crate::model::record::{Amount, Given, SchemeRecord};

pub(super) fn check(scheme: &Scheme, record: &SchemeRecord, findings: &mut Findings<'_>) {
    for (id, component) in &record.components {
        let fields = [("cash", &component.cash), ("in_kind_value", &component.in_kind_value)];
        for (field, amounts) in fields {
            for (index, amount) in amounts.iter().enumerate() {
                let place = format!("{}/{index}", pointer(&["components", id, field]));
                one(scheme, &place, amount, findings);
            }
        }
        if component.given == Given::No {
            let in_kind = component.in_kind.is_some().then_some("in_kind");
            let listed = fields.into_iter().filter(|(_, amounts)| !amounts.is_empty()).map(|(name, _)| name);
            for field in listed.chain(in_kind) {
                let file = &scheme.file;
                findings.add(
                    Diagnostic::new(
                        &GIVEN_AND_NOT,
                        file,
                        file.span_of_key(&pointer(&["components", id, field])),
                        format!("`{id}` is not given, and `{field}` says what is given"),
                    )
                    .also(file.span_of(&pointer(&["components", id, "given"])), "not given")
                    .help(format!("write `given: yes`, or leave `{field}` out")),
                );
            }
        }
    }
}

fn one(scheme: &Scheme, place: &str, amount: &Amount, findings: &mut Findings<'_>) {
    let file = &scheme.file;
    match (&amount.amount, &amount.most) {
        (None, None) => findings.add(
            Diagnostic::new(&AMOUNT, file, file.span_of(place), "the amount is missing")
                .help("write `amount`, or `most` where only the most is known"),
        ),
        (Some(least), Some(most)) if in_cents(least) > in_cents(most) => findings.add(
            Diagnostic::new(
                &AMOUNT,
                file,
                file.span_of(&format!("{place}/amount")),
                format!("the least, {least}, is more than the most, {most}"),
            )
            .also(file.span_of(&format!("{place}/most")), "the most")
            .help("`amount` is the least and `most` the most: exchange them, or correct one of them"),
        ),
        _ => {}
    }
    if Currency::from_code(&amount.currency).is_none() {
        findings.add(
            Diagnostic::new(
                &UNKNOWN_CURRENCY,
                file,
                file.span_of(&format!("{place}/currency")),
                format!("`{}` is no currency of ISO 4217", amount.currency),
            )
            .help("write the three letters of the currency, for example EUR, SEK or GBP"),
        );
    }
}

/// An amount in hundredths; the schema has judged its form.
fn in_cents(amount: &str) -> u64 {
    let (whole, part) = amount.split_once('.').unwrap_or((amount, ""));
    format!("{whole}{part:0<2}").parse().unwrap_or(u64::MAX)
}

#[cfg(test)]
mod tests {
    use super::in_cents;

    #[test]
    fn amounts_compare_by_value() {
        assert_eq!(in_cents("7"), 700);
        assert_eq!(in_cents("7.5"), 750);
        assert_eq!(in_cents("460.50"), 46050);
        assert!(in_cents("999999999999.99") > in_cents("999999999999"));
    }
}
