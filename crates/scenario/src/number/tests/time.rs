//! Durations as people write them.

use super::{Problem, Style};
use crate::number::{Written, read_time};

fn seconds(text: &str, style: Style) -> Result<String, Problem> {
    read_time(text, style).map(|reading| {
        let plain = if reading.written == Written::Time { "" } else { " plain" };
        reading.value.to_link() + plain
    })
}

#[test]
fn durations_are_read_in_seconds() {
    for (text, expected) in [
        // 7 × 60 = 420; 6 × 60 + 52 = 412; 3,600 + 5 × 60 = 3,900.
        ("7:00", "420"),
        ("00:06:52", "412"),
        ("0:45", "45"),
        ("90:00", "5400"),
        ("26:12:00", "94320"),
        ("00:06:52.5", "412.5"),
        ("6:52,25", "412.25"),
        ("1:05 h", "3900"),
        ("2:30 hrs", "9000"),
        ("6:52 min", "412"),
        ("1:02:03 h", "3723"),
        ("6m 52s", "412"),
        ("6m52s", "412"),
        ("6m52", "412"),
        ("7 min", "420"),
        ("7 min.", "420"),
        ("7m", "420"),
        ("1 h 05", "3900"),
        ("1h05", "3900"),
        ("1 Std. 5 Min.", "3900"),
        ("1 hour and 5 minutes", "3900"),
        ("1 h, 5 min, 10 s", "3910"),
        ("6.5 min", "390"),
        ("1.5 h", "5400"),
        ("412 s", "412"),
        ("412000 ms", "412"),
        ("6′52″", "412"),
        ("6'52\"", "412"),
        ("1d 2h", "93600"),
        ("-7:00", "-420"),
        ("7", "7 plain"),
        ("420", "420 plain"),
        ("1,200", "1200 plain"),
    ] {
        assert_eq!(seconds(text, Style::EnUs).as_deref(), Ok(expected), "{text}");
    }
    assert_eq!(seconds("1,5 h", Style::DeDe).as_deref(), Ok("5400"));
    // 4 × 60 + 16 = 256, and thousands with an apostrophe.
    for (text, expected) in [("4’16", "256"), ("4’016", "4016 plain"), ("12'030", "12030 plain")]
    {
        assert_eq!(seconds(text, Style::DeCh).as_deref(), Ok(expected), "{text}");
    }
}

#[test]
fn what_is_no_duration_says_so() {
    for text in [
        "7:5",
        "7:60",
        "7:00:00:00",
        "7:",
        ":07",
        "7:00 pm",
        "min",
        "5 min 1 h",
        "5 min 6 min",
        "1 h 75",
        "1 h 5 x",
        "7 parsecs",
        "7M",
        "7:00 d",
        "12/7",
    ] {
        assert_eq!(seconds(text, Style::EnUs), Err(Problem::NotADuration), "{text}");
    }
    assert_eq!(seconds("7:00\t8:00", Style::EnUs), Err(Problem::SeveralNumbers));
    assert_eq!(seconds("\u{2013}", Style::EnUs), Err(Problem::Empty));
    assert_eq!(seconds("٧:٠٠", Style::EnUs), Err(Problem::OtherDigits));
}
