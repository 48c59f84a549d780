//! The program as its users see it: what it prints, and how it ends.

mod check;
mod explain;
mod fixture;
mod general;
