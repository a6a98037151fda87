//! JSON as text, written member by member. The page reads JSON with the browser's own parser, and a
//! library for writing it would cost the page more than these lines.

/// A document under construction: indented by two spaces, with a line end behind it.
///
/// ```
/// use report::json::Writer;
/// let mut json = Writer::new();
/// json.text("id", "contact-rate");
/// json.number("value", 0.8);
/// json.list("needs", |needs| needs.text("", "vol"));
/// assert_eq!(
///     json.into_text(),
///     "{\n  \"id\": \"contact-rate\",\n  \"value\": 0.8,\n  \"needs\": [\n    \"vol\"\n  ]\n}\n"
/// );
/// ```
#[derive(Debug)]
pub struct Writer {
    text: String,
    depth: usize,
    is_empty: bool,
}

impl Default for Writer {
    fn default() -> Self {
        Self::new()
    }
}

impl Writer {
    /// An object without members.
    pub fn new() -> Self {
        Self { text: "{".to_owned(), depth: 1, is_empty: true }
    }

    /// The whole document.
    pub fn into_text(mut self) -> String {
        self.close('}');
        self.text.push('\n');
        self.text
    }

    /// A text. Members of a list have an empty name.
    pub fn text(&mut self, name: &str, value: &str) {
        self.name(name);
        self.string(value);
    }

    /// A text, or `null`.
    pub fn text_or_null(&mut self, name: &str, value: Option<&str>) {
        match value {
            Some(value) => self.text(name, value),
            None => self.word(name, "null"),
        }
    }

    /// `true` or `false`.
    pub fn bool(&mut self, name: &str, value: bool) {
        self.word(name, if value { "true" } else { "false" });
    }

    /// `null`.
    pub fn null(&mut self, name: &str) {
        self.word(name, "null");
    }

    /// A whole number, exactly.
    pub fn whole(&mut self, name: &str, value: u64) {
        self.word(name, &value.to_string());
    }

    /// A number in the fewest digits that read back as the same double, with a decimal point.
    ///
    /// Rust writes them without an exponent; the canvas of the chart brings that code into the page.
    pub fn number(&mut self, name: &str, value: f64) {
        if !value.is_finite() {
            return self.word(name, "null"); // JSON has no other word for it
        }
        let mut digits = value.to_string();
        if !digits.bytes().any(|byte| byte == b'.') {
            digits.push_str(".0");
        }
        self.word(name, &digits);
    }

    /// An object with the members that are written meanwhile.
    pub fn object(&mut self, name: &str, members: impl FnOnce(&mut Self)) {
        self.open(name, '{');
        members(self);
        self.close('}');
    }

    /// A list with the members that are written meanwhile.
    pub fn list(&mut self, name: &str, members: impl FnOnce(&mut Self)) {
        self.open(name, '[');
        members(self);
        self.close(']');
    }

    fn word(&mut self, name: &str, word: &str) {
        self.name(name);
        self.text.push_str(word);
    }

    fn open(&mut self, name: &str, bracket: char) {
        self.name(name);
        self.text.push(bracket);
        self.depth += 1;
        self.is_empty = true;
    }

    fn close(&mut self, bracket: char) {
        self.depth = self.depth.saturating_sub(1);
        if !self.is_empty {
            self.line();
        }
        self.text.push(bracket);
        self.is_empty = false;
    }

    /// Begins a member.
    fn name(&mut self, name: &str) {
        if !self.is_empty {
            self.text.push(',');
        }
        self.is_empty = false;
        self.line();
        if !name.is_empty() {
            self.string(name);
            self.text.push_str(": ");
        }
    }

    fn line(&mut self) {
        self.text.push('\n');
        for _ in 0..self.depth {
            self.text.push_str("  ");
        }
    }

    fn string(&mut self, text: &str) {
        self.text.push('"');
        for char in text.chars() {
            match char {
                '"' | '\\' => {
                    self.text.push('\\');
                    self.text.push(char);
                }
                control if control < ' ' => {
                    // Below 32, so that the first two of four hex digits are zeros.
                    let digit = |value: u32| char::from_digit(value, 16).unwrap_or('0');
                    let code = u32::from(control);
                    self.text.push_str("\\u00");
                    self.text.push(digit(code >> 4));
                    self.text.push(digit(code & 15));
                }
                plain => self.text.push(plain),
            }
        }
        self.text.push('"');
    }
}

#[cfg(test)]
mod tests {
    use super::Writer;
    use proptest::prelude::*;
    use serde_json::{Value, json};

    /// What stands behind `{ "a": `.
    fn written(write: impl FnOnce(&mut Writer)) -> String {
        let mut json = Writer::new();
        write(&mut json);
        let text = json.into_text();
        let value = text.strip_prefix("{\n  \"a\": ").and_then(|rest| rest.strip_suffix("\n}\n"));
        value.unwrap().to_owned()
    }

    fn number(value: f64) -> String {
        written(|json| json.number("a", value))
    }

    fn text(value: &str) -> String {
        written(|json| json.text("a", value))
    }

    #[test]
    fn a_document_is_indented_and_ends_with_a_line_end() {
        let mut json = Writer::new();
        json.list("a", |list| (1..3).for_each(|number| list.whole("", number)));
        json.list("b", |_| {});
        json.object("c", |object| {
            object.text_or_null("d", None);
            object.bool("e", true);
            object.object("f", |_| {});
        });
        json.null("g");
        let text = "{\n  \"a\": [\n    1,\n    2\n  ],\n  \"b\": [],\n  \"c\": {\n    \"d\": null,\n    \"e\": true,\n    \"f\": {}\n  },\n  \"g\": null\n}\n";
        assert_eq!(json.into_text(), text);
        assert_eq!(Writer::new().into_text(), "{}\n");
    }

    #[test]
    fn texts_are_escaped() {
        let sign = "\"\\/\u{8}\u{1f}\t\n\r\u{7f}é\u{2028}😀";
        let escaped = "\"\\\"\\\\/\\u0008\\u001f\\u0009\\u000a\\u000d\u{7f}é\u{2028}😀\"";
        assert_eq!(text(sign), escaped);
    }

    #[test]
    fn numbers_are_exact_and_what_is_none_is_null() {
        assert_eq!(written(|json| json.whole("a", u64::MAX)), "18446744073709551615");
        assert_eq!(number(-50.0), "-50.0");
        assert_eq!(number(0.1 + 0.2), "0.30000000000000004");
        assert_eq!(number(1e-7), "0.0000001");
        assert_eq!(number(f64::NAN), "null");
        assert_eq!(number(f64::NEG_INFINITY), "null");
    }

    proptest! {
        #[test]
        fn every_text_reads_back(any in any::<String>()) {
            prop_assert_eq!(serde_json::from_str::<Value>(&text(&any)).unwrap(), json!(any));
        }

        #[test]
        fn every_double_reads_back_to_the_bit(value in proptest::num::f64::NORMAL | proptest::num::f64::SUBNORMAL | proptest::num::f64::ZERO) {
            let digits = number(value);
            prop_assert!(serde_json::from_str::<Value>(&digits).unwrap().is_f64());
            prop_assert_eq!(digits.parse::<f64>().unwrap().to_bits(), value.to_bits());
        }
    }
}
