//! Scripts as they are sent: without the comments that stand on lines of their own, and
//! without indentation. That is a fifth of a commented script after compression.

/// Leaves out lines that hold only a comment, and the spaces at the beginning of lines.
///
/// A script with a backtick or a block comment outside of such lines stays as it is: in a
/// template literal lines and spaces are text.
pub(super) fn stripped(script: &[u8]) -> Vec<u8> {
    let Ok(text) = std::str::from_utf8(script) else {
        return script.to_vec();
    };
    let mut out = Vec::with_capacity(script.len());
    for line in text.lines().map(str::trim_start) {
        if line.is_empty() || line.starts_with("//") {
            continue;
        }
        if line.contains('`') || line.contains("/*") {
            return script.to_vec();
        }
        out.extend_from_slice(line.as_bytes());
        out.push(b'\n');
    }
    out
}

#[cfg(test)]
mod tests {
    use super::stripped;

    #[test]
    fn comments_and_indentation_go_and_strings_stay() {
        let script =
            "// Says why, of `a`.\n(function () {\n  const a = 'x // y'; // here\n\n  return a;\n})();\n";
        let expected = "(function () {\nconst a = 'x // y'; // here\nreturn a;\n})();\n";
        assert_eq!(String::from_utf8_lossy(&stripped(script.as_bytes())), expected);
        for kept in ["const a = `\n  // text\n`;\n", "/*\n  all\n*/\n", "  '\u{e9}';\n"] {
            let plain = String::from_utf8_lossy(&stripped(kept.as_bytes())).into_owned();
            assert_eq!(plain == kept, kept.contains('`') || kept.contains("/*"));
        }
    }
}
