//! The program `corin`.

use std::process::ExitCode;

fn main() -> ExitCode {
    corin::cli::run(std::env::args_os()).into()
}
