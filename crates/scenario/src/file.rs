//! A saved file: the JSON that the page exports, with the whole report beside the state of the link.
//! Only its members `format` and `state` are read; everything else in it follows from the state.

use crate::{
    link::{self, Opened},
    number::NumberStyle,
};
use serde_json::Value;

/// The beginning of `format` in every report; the version of the report follows. The state says its
/// own version, so that of a later report is read as far as it is known.
const FORMAT: &str = "plimsoll-report-";

/// Why a file is not opened.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RefusedFile {
    /// It is not JSON.
    NotJson,
    /// It is JSON without the two texts `format` and `state`. The state of a report of the empty form
    /// is `null`.
    NoState,
    /// Its `format` is not that of a report of Plimsoll.
    NotAReport,
    /// Its state holds no entry, or is too long to be read.
    Unreadable,
}

/// Reads the text of a file.
pub fn open(text: &str, style: NumberStyle) -> Result<Opened, RefusedFile> {
    // Other programs put a byte order mark before the text.
    let text = text.trim_start_matches('\u{feff}');
    let file: Value = serde_json::from_str(text).map_err(|_| RefusedFile::NotJson)?;
    let member = |name| file.get(name).and_then(Value::as_str).ok_or(RefusedFile::NoState);
    let (format, state) = (member("format")?, member("state")?);
    if !format.starts_with(FORMAT) {
        return Err(RefusedFile::NotAReport);
    }
    let opened = link::open_file(state, style);
    if opened.found { Ok(opened) } else { Err(RefusedFile::Unreadable) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        field::Field,
        link::{MOST_CHARACTERS_OF_FILE, NoticeId},
    };
    use proptest::prelude::*;

    const STATE: &str = "v=1&vol=2400&in=month&end";

    fn read(text: &str) -> Result<Opened, RefusedFile> {
        open(text, NumberStyle::EnUs)
    }

    fn report(state: &str) -> String {
        format!(r#"{{"format": "plimsoll-report-1", "state": "{state}", "report": {{}}}}"#)
    }

    #[test]
    fn the_state_of_a_report_is_opened_in_the_style_of_the_reader() {
        let german = open(&report(STATE), NumberStyle::DeDe).unwrap();
        assert_eq!(german.draft.text(Field::Contacts), "2.400");
        assert_eq!(german.notices, []);
    }

    #[test]
    fn a_file_holds_ranges_levers_and_amounts_that_fit_none() {
        let state = "v=1&vol=2000..3000&in=month&lever=fewer::::::::,points::::::::A&b.name=Help\
                     &b.by=35..50:1.5&c.by=..1%3A2%3A3&end";
        let opened = open(&report(state), NumberStyle::DeDe).unwrap();
        assert_eq!(opened.draft.text(Field::Contacts), "2.000 to 3.000");
        assert_eq!(link::write(&opened.draft).unwrap().as_deref(), Some(state));
    }

    #[test]
    fn a_byte_order_mark_and_white_space_around_the_json_are_passed() {
        for text in [
            format!("\u{feff}{}", report(STATE)),
            format!("\u{feff}\u{feff}\r\n\t{}\n\n", report(STATE)),
        ] {
            assert_eq!(read(&text).unwrap().draft.text(Field::Contacts), "2,400");
        }
    }

    #[test]
    fn what_is_not_json_is_refused() {
        let twice = report(STATE).repeat(2);
        let cut = report(STATE).replace("}}", "}");
        for text in ["", "\u{feff}", "hello", STATE, "{", "{'format': 'x'}", &twice, &cut] {
            assert_eq!(read(text), Err(RefusedFile::NotJson), "{text}");
        }
    }

    #[test]
    fn nesting_without_end_is_refused_before_the_stack_is_used_up() {
        for deep in ["[".repeat(1_000_000), r#"{"a":"#.repeat(1_000_000)] {
            assert_eq!(read(&deep), Err(RefusedFile::NotJson));
        }
    }

    #[test]
    fn json_without_format_and_state_as_texts_is_refused() {
        for text in [
            "null",
            "[1, 2]",
            "\"plimsoll-report-1\"",
            "{}",
            r#"{"format": 7, "state": "v=1&vol=5&end"}"#,
            r#"{"format": "plimsoll-report-1"}"#,
            r#"{"format": "plimsoll-report-1", "state": null}"#,
            r#"{"format": "plimsoll-report-1", "state": ["v=1&vol=5&end"]}"#,
            r#"["plimsoll-report-1", "v=1&vol=5&end"]"#,
            r#"{"file": {"format": "plimsoll-report-1", "state": "v=1&vol=5&end"}}"#,
        ] {
            assert_eq!(read(text), Err(RefusedFile::NoState), "{text}");
        }
    }

    #[test]
    fn a_file_of_another_program_is_refused_though_it_has_a_state() {
        for format in ["other-1", "", "report", "Plimsoll-report-1", " plimsoll-report-1"] {
            let text = report(STATE).replace("plimsoll-report-1", format);
            assert_eq!(read(&text), Err(RefusedFile::NotAReport), "{format}");
        }
    }

    #[test]
    fn a_state_that_holds_nothing_is_refused() {
        for state in ["", "<img src=x>", "v=1&end", "v=1&unknown=5&end"] {
            assert_eq!(read(&report(state)), Err(RefusedFile::Unreadable), "{state}");
        }
    }

    #[test]
    fn a_state_longer_than_any_link_is_read_and_one_without_end_is_not() {
        let padded = |pad: usize| report(&format!("v=1&vol=5&x={}&end", "a".repeat(pad)));
        let long = read(&padded(20_000)).unwrap();
        assert_eq!(long.draft.text(Field::Contacts), "5");
        assert_eq!(read(&padded(MOST_CHARACTERS_OF_FILE)), Err(RefusedFile::Unreadable));
    }

    #[test]
    fn a_newer_report_and_a_newer_state_are_read_as_far_as_they_are_known() {
        let newer = report(&STATE.replace("v=1", "v=2")).replace("report-1", "report-9");
        let opened = read(&newer).unwrap();
        assert_eq!(opened.draft.text(Field::Contacts), "2,400");
        let ids: Vec<NoticeId> = opened.notices.iter().map(|notice| notice.id).collect();
        assert_eq!(ids, [NoticeId::NewerVersion]);
    }

    proptest! {
        #[test]
        fn no_text_panics(text in "\\PC{0,80}|[\\[\\]{}\":,a-z0-9\\\\ ]{0,80}") {
            let _ = read(&text);
            let _ = read(&report(&text));
        }
    }
}
