//! Has cargo look at the default theme: it is compiled in, and a file that is new
//! would otherwise not be noticed.

fn main() {
    println!("cargo:rerun-if-changed=themes/default");
}
