//! Has cargo look at the default theme: it is compiled in, and a file that is new
//! would otherwise not be noticed.
#![expect(clippy::print_stdout, reason = "the way to talk to cargo")]

fn main() {
    println!("cargo:rerun-if-changed=themes/default");
}
