//! The table as it is published.

use crate::model::outcome::Table;

impl Table {
    /// The table in CSV: headers, HXL tags in one spelling, rows; cells that
    /// need no quotes have none, and lines end with a line feed. What else the
    /// file held is not in it.
    pub fn to_csv(&self) -> Vec<u8> {
        let mut writer = csv::Writer::from_writer(Vec::new());
        let headers = self.columns.iter().map(|column| column.header.text.clone());
        let tags = self.columns.iter().map(|column| column.tag.to_string());
        let rows = self.rows.iter().map(|row| row.iter().map(|cell| cell.text.clone()).collect());
        let rows: Vec<Vec<String>> = [headers.collect(), tags.collect()].into_iter().chain(rows).collect();
        // Writing to memory fails for rows of different lengths only, and a table has none.
        let written = rows.iter().try_for_each(|row| writer.write_record(row));
        written.ok().and_then(|()| writer.into_inner().ok()).unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use crate::load::file_from_text;
    use crate::model::outcome::Table;

    #[test]
    fn what_is_published_is_the_table_and_nothing_else() {
        let text =
            "\u{feff}outcome , women\r\n#Indicator +name,\"#affected +f\"\r\n,\r\n\"in work, or not\",24\r\n";
        let (file, _) = file_from_text("content/xk/outcomes/2026.csv", text);
        let table = Table::read(&file).0.expect("a table");
        let published = String::from_utf8(table.to_csv()).expect("text");
        assert_eq!(published, "outcome,women\n#indicator+name,#affected+f\n\"in work, or not\",24\n");
        let (again, _) = file_from_text("content/xk/outcomes/2026.csv", &published);
        let again = Table::read(&again).0.expect("a table");
        assert_eq!(String::from_utf8(again.to_csv()).expect("text"), published);
    }
}
