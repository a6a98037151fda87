//! The page writes no raw markup and makes no code from text.

use crate::Outcome;
use crate::paths::{files_below, read_text, root};

const FORBIDDEN: [&str; 5] = ["inner_html", "innerHTML", "eval(", "new Function", "Function::new_"];

/// Looks through the sources of the page.
pub fn check() -> Outcome<()> {
    let root = root();
    let mut files = vec!["index.html".to_owned()];
    for folder in ["src", "static"] {
        let names = files_below(&root.join(folder))?;
        files.extend(names.iter().map(|name| format!("{folder}/{name}")));
    }
    for file in files {
        let text = read_text(&root.join(&file))?;
        if let Some(word) = FORBIDDEN.iter().find(|word| is_used(&text, word)) {
            return Err(format!("{file} uses {word}, which the page must not"));
        }
    }
    Ok(())
}

/// Whether a word occurs in a text other than as the end of a longer one.
fn is_used(text: &str, word: &str) -> bool {
    text.match_indices(word).any(|(at, _)| {
        !text[..at].ends_with(|before: char| before.is_alphanumeric() || before == '_')
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_word_itself_is_forbidden() {
        assert!(is_used("let x = eval(text);", "eval("));
        assert!(!is_used("let x = retrieval(text);", "eval("));
        assert!(is_used("<p inner_html=x>", "inner_html"));
    }
}
