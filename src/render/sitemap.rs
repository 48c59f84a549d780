//! Sitemaps (sitemaps.org, protocol 0.9) and `robots.txt` (RFC 9309).
//!
//! A sitemap needs whole addresses, so a network without `base_url` has none.

use std::io;

use quick_xml::events::{BytesDecl, BytesText, Event};
use quick_xml::writer::Writer;

use crate::plan::SitemapEntry;

/// How many pages a file holds at most. The protocol allows 50,000 and 50 MB;
/// with five languages this many stay far below both.
pub const LONGEST_SITEMAP: usize = 20_000;

const NAMESPACE: &str = "http://www.sitemaps.org/schemas/sitemap/0.9";
const XHTML: &str = "http://www.w3.org/1999/xhtml";

/// The sitemaps of a country by name: `sitemap.xml`, and for very many pages
/// `sitemap-2.xml` and so on. `base` is the public address of its site.
pub fn sitemaps(base: &str, entries: &[SitemapEntry]) -> Vec<(String, Vec<u8>)> {
    let files = entries.chunks(LONGEST_SITEMAP).enumerate().map(|(index, entries)| {
        let name = if index == 0 { "sitemap.xml".to_owned() } else { format!("sitemap-{}.xml", index + 1) };
        (name, document(|writer| pages(writer, base, entries)))
    });
    files.collect()
}

/// The list of sitemaps, given with whole addresses.
pub fn index<'a>(sitemaps: impl IntoIterator<Item = &'a str>) -> Vec<u8> {
    document(|writer| {
        writer.create_element("sitemapindex").with_attribute(("xmlns", NAMESPACE)).write_inner_content(
            |writer| {
                for address in sitemaps {
                    writer
                        .create_element("sitemap")
                        .write_inner_content(|writer| text(writer, "loc", address))?;
                }
                Ok(())
            },
        )?;
        Ok(())
    })
}

/// `robots.txt`: everything may be read, and where the sitemap is.
pub fn robots(sitemap: Option<&str>) -> Vec<u8> {
    let mut text = "User-agent: *\nDisallow:\n".to_owned();
    if let Some(sitemap) = sitemap {
        text.push_str(&format!("\nSitemap: {sitemap}\n"));
    }
    text.into_bytes()
}

/// `robots.txt` of a site that is not for everybody: nothing may be read.
pub fn no_robots() -> Vec<u8> {
    b"User-agent: *\nDisallow: /\n".to_vec()
}

fn document(content: impl FnOnce(&mut Writer<Vec<u8>>) -> io::Result<()>) -> Vec<u8> {
    let mut writer = Writer::new_with_indent(Vec::new(), b' ', 0);
    // Writing to memory does not fail.
    let written = writer
        .write_event(Event::Decl(BytesDecl::new("1.0", Some("UTF-8"), None)))
        .and_then(|()| content(&mut writer));
    let mut bytes = if written.is_ok() { writer.into_inner() } else { Vec::new() };
    bytes.push(b'\n');
    bytes
}

fn pages(writer: &mut Writer<Vec<u8>>, base: &str, entries: &[SitemapEntry]) -> io::Result<()> {
    let set = writer.create_element("urlset");
    let set = set.with_attribute(("xmlns", NAMESPACE)).with_attribute(("xmlns:xhtml", XHTML));
    set.write_inner_content(|writer| {
        for entry in entries {
            writer.create_element("url").write_inner_content(|writer| page(writer, base, entry))?;
        }
        Ok(())
    })?;
    Ok(())
}

fn page(writer: &mut Writer<Vec<u8>>, base: &str, entry: &SitemapEntry) -> io::Result<()> {
    text(writer, "loc", &format!("{base}{}", entry.address))?;
    if let Some(confirmed) = &entry.confirmed {
        text(writer, "lastmod", confirmed)?;
    }
    if entry.others.is_empty() {
        return Ok(());
    }
    // The protocol asks for the page itself among its translations.
    let own = (&*entry.language, entry.address.as_str());
    let others = entry.others.iter().map(|(language, address)| (language.as_str(), address.as_str()));
    for (language, address) in std::iter::once(own).chain(others) {
        writer
            .create_element("xhtml:link")
            .with_attribute(("rel", "alternate"))
            .with_attribute(("hreflang", language))
            .with_attribute(("href", format!("{base}{address}").as_str()))
            .write_empty()?;
    }
    Ok(())
}

fn text(writer: &mut Writer<Vec<u8>>, name: &str, value: &str) -> io::Result<()> {
    writer.create_element(name).write_text_content(BytesText::new(value))?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_with_its_translation_and_its_day() {
        let entry = SitemapEntry {
            address: "en/a.html".to_owned(),
            language: "en".into(),
            others: vec![("sr-Latn".to_owned(), "sr-Latn/a.html".to_owned())],
            confirmed: Some("2026-10".to_owned()),
        };
        let bare = SitemapEntry { others: Vec::new(), confirmed: None, ..entry.clone() };
        let files = sitemaps("https://example.org/a&b/xk/", &[entry, bare]);
        let [(name, bytes)] = files.as_slice() else { panic!("one file") };
        assert_eq!(name, "sitemap.xml");
        assert_eq!(
            String::from_utf8_lossy(bytes),
            r#"<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">
<url>
<loc>https://example.org/a&amp;b/xk/en/a.html</loc>
<lastmod>2026-10</lastmod>
<xhtml:link rel="alternate" hreflang="en" href="https://example.org/a&amp;b/xk/en/a.html"/>
<xhtml:link rel="alternate" hreflang="sr-Latn" href="https://example.org/a&amp;b/xk/sr-Latn/a.html"/>
</url>
<url>
<loc>https://example.org/a&amp;b/xk/en/a.html</loc>
</url>
</urlset>
"#
        );
    }

    #[test]
    fn very_many_pages_are_cut_into_files() {
        let entry = SitemapEntry {
            address: "en/a.html".to_owned(),
            language: "en".into(),
            others: Vec::new(),
            confirmed: None,
        };
        let files = sitemaps("https://example.org/", &vec![entry; LONGEST_SITEMAP + 1]);
        let names: Vec<&str> = files.iter().map(|(name, _)| name.as_str()).collect();
        assert_eq!(names, ["sitemap.xml", "sitemap-2.xml"]);
        assert!(sitemaps("https://example.org/", &[]).is_empty());
    }
}
