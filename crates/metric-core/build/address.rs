//! The address of a public page, as a data file may give it for a source. The catalogue of benchmarks
//! checks its addresses by this file as well.

/// Whether a text may stand as an address: https and a host, in ASCII, without spaces and without
/// what ends a link in HTML or Markdown.
pub(crate) fn is_address(text: &str) -> bool {
    let is_plain = |char: char| char.is_ascii_graphic() && !"\"'<>\\^`{|}()[]".contains(char);
    let host = text.strip_prefix("https://").and_then(|rest| rest.split('/').next());
    text.chars().all(is_plain)
        && host.is_some_and(|host| host.split('.').count() > 1 && host.split('.').all(is_label))
}

/// Whether a part of a host between two dots is one.
fn is_label(label: &str) -> bool {
    !label.is_empty() && label.chars().all(|char| char.is_ascii_alphanumeric() || char == '-')
}
