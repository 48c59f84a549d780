//! How old a page is: pure functions on dates.
