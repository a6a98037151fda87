//! The short names by which a module asks for its imports: the long ones are made for people and for
//! linkers, and weigh 3.5 kB of the first load.

use crate::Outcome;

/// The name of a number: `a` to `z`, `ba` and so on.
pub fn short(mut number: usize) -> String {
    let mut letters = Vec::new();
    loop {
        letters.push(char::from(b'a' + u8::try_from(number % 26).unwrap_or_default()));
        number /= 26;
        if number == 0 {
            return letters.iter().rev().collect();
        }
    }
}

/// The glue with short names. Each long one has to stand there exactly once, as the key of an import.
pub fn replaced(glue: &str, names: &[String]) -> Outcome<String> {
    let is_letter = |c: char| c.is_ascii_alphanumeric() || c == '_' || c == '$';
    let (mut to, mut rest, mut found) = (String::new(), glue, vec![0_u32; names.len()]);
    while let Some(start) = rest.find(is_letter) {
        let (before, word) = rest.split_at(start);
        let (word, behind) = word.split_at(word.find(|c| !is_letter(c)).unwrap_or(word.len()));
        to.push_str(before);
        if let Some(index) = names.iter().position(|name| name == word) {
            found[index] += 1;
            to.push_str(&short(index));
        } else {
            to.push_str(word);
        }
        rest = behind;
    }
    to.push_str(rest);
    match found.iter().position(|count| *count != 1) {
        None => Ok(to),
        Some(index) => Err(format!("{} stands {} times in the glue", names[index], found[index])),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_that_the_glue_has_not_exactly_once_stops_the_build() {
        let names = ["__wbg_log_0123".to_owned(), "__wbindgen_throw".to_owned()];
        assert!(replaced("{__wbg_log_0123(){}}", &names).is_err());
        assert!(replaced("__wbg_log_0123 __wbg_log_0123 __wbindgen_throw", &names).is_err());
        let glue = replaced("__wbg_log_0123 __wbg_log_0123a __wbindgen_throw", &names);
        assert_eq!(glue.as_deref(), Ok("a __wbg_log_0123a b"));
    }

    #[test]
    fn names_go_on_behind_z() {
        // In base 26: 26 = 1 x 26 + 0, and 675 = 25 x 26 + 25.
        assert_eq!([0, 25, 26, 675].map(short), ["a", "z", "ba", "zz"]);
    }
}
