//! The program `corin`.

fn main() {}
