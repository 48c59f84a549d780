//! Themes: templates, strings and assets turn planned pages into bytes.
