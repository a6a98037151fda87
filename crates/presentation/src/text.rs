//! Templates of sentences.

/// A template with a part in the place of each `{}`. `format!` has code for every type of part that
/// it is given, and more of it at every call.
pub fn filled(template: &str, parts: &[&str]) -> String {
    let mut parts = parts.iter();
    let mut text = String::new();
    for char in template.chars() {
        match char {
            '{' => text.push_str(parts.next().copied().unwrap_or_default()),
            '}' => {}
            plain => text.push(plain),
        }
    }
    text
}
