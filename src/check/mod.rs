//! Finds what is wrong with a network, and says all of it in one run.
