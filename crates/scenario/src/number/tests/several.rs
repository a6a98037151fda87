//! Two cells that were copied into one box.

use super::{Problem, Style, shown};
use crate::number::{read, several};

#[test]
fn two_cells_in_one_text_are_several_numbers() {
    for (text, parts) in [
        ("400\t500", vec!["400", "500"]),
        ("400\n500", vec!["400", "500"]),
        ("400\r\n500\r\n", vec!["400", "500"]),
        ("400   500", vec!["400", "500"]),
        ("1,200; 1,300", vec!["1,200", "1,300"]),
        ("400, 500", vec!["400", "500"]),
        ("2 400\t500", vec!["2 400", "500"]),
        ("$400\t500 kr", vec!["$400", "500 kr"]),
        ("40%\t60%\t5", vec!["40%", "60%", "5"]),
    ] {
        assert_eq!(several(text), parts, "{text:?}");
        assert_eq!(read(text, Style::EnUs), Err(Problem::SeveralNumbers), "{text:?}");
    }
    for text in ["400 500", "400\t", "\t400", "400", "abc\tdef", "400\tBilling"] {
        assert!(several(text).is_empty(), "{text:?}");
    }
    // One space parts thousands, and this is said.
    assert_eq!(shown("400 500", Style::EnUs).as_deref(), Ok("400500!"));
}
