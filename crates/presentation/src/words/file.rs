//! Why a file is not opened, and what to do about it.

use scenario::file::RefusedFile;

/// What is said of a file that holds neither a scenario nor a table.
pub const NO_TABLE: &str = "This file holds no table and no scenario that can be read. Bring a CSV file, rows copied \
    from a spreadsheet, or a file that this page has saved.";

/// Why a file that was picked is not opened.
pub fn refused_file(refused: RefusedFile) -> &'static str {
    match refused {
        RefusedFile::NotJson | RefusedFile::NoState => {
            "This file holds no scenario. Pick a file that Plimsoll has saved."
        }
        RefusedFile::NotAReport => "This file was not saved by Plimsoll.",
        RefusedFile::Unreadable => "The scenario of this file cannot be read.",
    }
}
