//! Times with one colon, which are minutes and seconds or, in a spreadsheet, hours and minutes.

use super::*;

fn questions(header: &str, cells: [&str; 2]) -> Vec<Question> {
    let [first, second] = cells;
    let text = format!("Channel→Contacts→{header}\nPhone→600→{first}\nEmail→200→{second}");
    kinds::planned(Table::Channels, &text).questions
}

#[test]
fn clocks_of_two_parts_below_a_minute_are_asked_about_where_all_are() {
    for cells in [["0:07", "0:06"], ["00:07", "00:45"], ["0:07", "0:00"], ["0:07", ""]] {
        assert_eq!(questions("AHT", cells), [Question::Clock(2)], "{cells:?}");
    }
    for cells in [["0:07", "7:12"], ["0:00:07", "0:00:06"], ["0:00", "0:00"], ["7 s", "6 s"]] {
        assert_eq!(questions("AHT", cells), [], "{cells:?}");
    }
    // The answers that the question names.
    assert_eq!(questions("AHT (min:sec)", ["0:07", "0:06"]), []);
    assert_eq!(questions("AHT (mm:ss)", ["0:07", "0:06"]), []);
}
