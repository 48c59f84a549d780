//! The program `corin`.

use std::process::ExitCode;

use mimalloc::MiMalloc;

/// A build makes and frees millions of small values; the allocator of the
/// system spends a sixth of the time on that (docs/decisions/allocator.md).
#[global_allocator]
static ALLOCATOR: MiMalloc = MiMalloc;

fn main() -> ExitCode {
    corin::cli::run(std::env::args_os()).into()
}
