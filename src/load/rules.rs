//! The rules that files and their YAML must keep.

use crate::diagnostic::declare_rules;

declare_rules! {
    pub,
    /// A file or directory that the system does not let us read.
    UNREADABLE_FILE = "C0101", "unreadable-file", Error;
    /// A symbolic link that leads out of the content, in a circle or nowhere.
    BAD_LINK = "C0102", "bad-link", Error;
    /// A file over the size for its kind.
    FILE_TOO_LARGE = "C0103", "file-too-large", Error;
    /// Bytes that are not UTF-8.
    NOT_UTF8 = "C0104", "not-utf8", Error;
    /// A NUL character in a text.
    NULL_CHARACTER = "C0105", "null-character", Error;
    /// Two names that some file systems take for one.
    NAME_CLASH = "C0106", "name-clash", Error;
    /// A file that corin does not know what to do with.
    UNKNOWN_FILE = "C0107", "unknown-file", Warning;
    /// A Markdown file whose name is not that of a brief.
    BRIEF_NAME = "C0108", "brief-name", Error;
    /// A directory whose name cannot be that of an area.
    DIRECTORY_NAME = "C0109", "directory-name", Error;
    /// A directory with briefs and no `area.yaml`.
    MISSING_AREA = "C0111", "missing-area", Error;
    /// An area or brief that lies in no country.
    OUTSIDE_COUNTRY = "C0112", "outside-country", Error;
    /// No `network.yaml`.
    MISSING_NETWORK = "C0113", "missing-network", Error;
    /// A file of synonyms whose name does not say its language.
    SYNONYMS_NAME = "C0114", "synonyms-name", Error;
    /// A git history that does not reach back as far as changes are told of.
    SHORT_HISTORY = "C0120", "short-history", Note;
    /// A git repository around the content that cannot be read.
    UNREADABLE_HISTORY = "C0121", "unreadable-history", Note;
    /// A brief that does not begin with front matter.
    MISSING_FRONT_MATTER = "C0201", "missing-front-matter", Error;
    /// Front matter without its second `---` line.
    OPEN_FRONT_MATTER = "C0202", "open-front-matter", Error;
    /// Front matter over its size.
    LONG_FRONT_MATTER = "C0203", "long-front-matter", Error;
    /// YAML that cannot be read.
    YAML_SYNTAX = "C0204", "yaml-syntax", Error;
    /// A tab in the indentation of YAML.
    YAML_TAB = "C0205", "yaml-tab", Error;
    /// A field that is given twice.
    DUPLICATE_KEY = "C0206", "duplicate-key", Error;
    /// Anchors, aliases and merge keys.
    YAML_ALIAS = "C0207", "yaml-alias", Error;
    /// Tags.
    YAML_TAG = "C0208", "yaml-tag", Error;
    /// Several documents in one file.
    YAML_DOCUMENTS = "C0209", "yaml-documents", Error;
    /// Values that lie too deep in one another.
    YAML_DEPTH = "C0210", "yaml-depth", Error;
    /// Fields below the second `---` line.
    SPLIT_FRONT_MATTER = "C0217", "split-front-matter", Error;
}
