//! Invented schemes of assistance.

use std::fmt::Write as _;
use std::fs;
use std::io;
use std::path::Path;

use super::{Chance, country_name, put};

/// Kinds of assistance of an invented network.
const COMPONENTS: usize = 20;

/// Adds `count` schemes of `hosts` host countries (at most 676) to the first
/// country of a network that [`corin`](super::corin) wrote below `root`.
///
/// # Errors
///
/// When a file cannot be read or written.
pub(crate) fn schemes(root: &Path, count: usize, hosts: usize) -> io::Result<()> {
    let content = root.join("content");
    let mut network = fs::read_to_string(content.join("network.yaml"))?;
    network.push_str("hosts:\n");
    for host in 0..hosts {
        let _ = writeln!(network, "  {}: {{name: \"Host country {host}\"}}", code(host));
    }
    network.push_str("components:\n");
    for component in 0..COMPONENTS {
        let _ = writeln!(
            network,
            "  component-{component}: {{name: \"Kind of assistance {component}\", stage: after-arrival}}"
        );
    }
    put(&content.join("network.yaml"), &network)?;
    let (country, _) = country_name(0);
    for number in 0..count {
        let mut chance = Chance(number as u64);
        let mode = ["voluntary", "enforced", "any", "not-known"][number % 4];
        let mut text = format!(
            "name: \"Scheme {number}\"\ndescription: Invented.\nhost: {}\nmode: {mode}\ncomponents:\n",
            code(number % hosts)
        );
        // One at least, so that `components` is never empty.
        let _ = writeln!(text, "  component-0: {{given: yes}}");
        for component in 1..COMPONENTS {
            match chance.below(5) {
                0 => {
                    let _ = writeln!(
                        text,
                        "  component-{component}: {{given: yes, cash: [{{amount: \"{}\", currency: EUR, per: person}}]}}",
                        100 + chance.below(5000)
                    );
                }
                1 => {
                    let _ = writeln!(text, "  component-{component}: {{given: yes}}");
                }
                _ => {}
            }
        }
        text.push_str("as_of: 2026-09\nreviewed: 2026-10-04\nreviewed_by: bench\nsources: [report]\n");
        put(&content.join(&country).join(format!("schemes/scheme-{number:03}.yaml")), &text)?;
    }
    Ok(())
}

/// Two letters for a number: AA, AB …
fn code(number: usize) -> String {
    let letter = |number: usize| char::from(b'A' + (number % 26) as u8);
    [letter(number / 26), letter(number)].into_iter().collect()
}
