//! Writes an invented network for measurements:
//! `cargo run --example synthetic_network -- OUT [COUNTRIES [TOPICS [LOCALITIES [SCHEMES]]]]`;
//! the schemes are those of fifty host countries, all in the first country.

#![expect(clippy::print_stdout, clippy::print_stderr, reason = "a program that says what it did")]

#[path = "mod.rs"]
mod synthetic;

use std::path::PathBuf;
use std::process::ExitCode;

use synthetic::Shape;

fn main() -> ExitCode {
    let mut arguments = std::env::args().skip(1);
    let Some(out) = arguments.next().map(PathBuf::from) else {
        return say("usage: synthetic_network OUT [COUNTRIES [TOPICS [LOCALITIES [SCHEMES]]]]");
    };
    let mut shape = Shape::CORPUS;
    let mut schemes = 0;
    for field in [&mut shape.countries, &mut shape.topics, &mut shape.localities, &mut schemes] {
        if let Some(argument) = arguments.next() {
            match argument.parse() {
                Ok(number) => *field = number,
                Err(_) => return say(&format!("this is no number: {argument}")),
            }
        }
    }
    let written = synthetic::corin(&out.join("corin"), &shape)
        .and_then(|()| if schemes > 0 { synthetic::schemes(&out.join("corin"), schemes, 50) } else { Ok(()) })
        .and_then(|()| synthetic::hugo(&out.join("hugo"), &shape));
    match written {
        Ok(()) => {
            println!("{} pages", shape.pages());
            ExitCode::SUCCESS
        }
        Err(error) => say(&format!("cannot write below {}: {error}", out.display())),
    }
}

fn say(message: &str) -> ExitCode {
    eprintln!("{message}");
    ExitCode::from(2)
}
