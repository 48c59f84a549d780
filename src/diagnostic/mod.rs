//! What a problem in content is, and how it is shown.
