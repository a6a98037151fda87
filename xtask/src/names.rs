//! The short names that a module shares with its glue: the long ones are made for people and for linkers,
//! and weigh 3.7 kB of the first load.

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

/// The glue with short names. The first ones, `asked`, are imports, and each has to stand there exactly
/// once, as a key.
pub fn replaced(glue: &str, names: &[String], asked: usize) -> Outcome<String> {
    let (mut to, mut found) = (String::new(), vec![0_u32; names.len()]);
    for word in words(glue) {
        if let Some(index) = names.iter().position(|name| name == word) {
            found[index] += 1;
            to.push_str(&short(index));
        } else {
            to.push_str(word);
        }
    }
    match found.iter().take(asked).position(|count| *count != 1) {
        None => Ok(to),
        Some(index) => Err(format!("{} stands {} times in the glue", names[index], found[index])),
    }
}

/// Whether a name is one of the words of the glue.
pub fn stands_in(glue: &str, name: &str) -> bool {
    words(glue).any(|word| word == name)
}

/// The words of a script, and what stands between them.
fn words(script: &str) -> impl Iterator<Item = &str> {
    let is_letter = |c: char| c.is_ascii_alphanumeric() || c == '_' || c == '$';
    script.split_inclusive(move |c| !is_letter(c)).flat_map(move |part| {
        let (word, sign) = part.split_at(part.trim_end_matches(|c| !is_letter(c)).len());
        [word, sign]
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_that_the_glue_has_not_exactly_once_stops_the_build() {
        let names = ["__wbg_log_0123".to_owned(), "__wbindgen_throw".to_owned()];
        assert!(replaced("{__wbg_log_0123(){}}", &names, 2).is_err());
        assert!(replaced("__wbg_log_0123 __wbg_log_0123 __wbindgen_throw", &names, 2).is_err());
        let glue = replaced("__wbg_log_0123 __wbg_log_0123a __wbindgen_throw", &names, 2);
        assert_eq!(glue.as_deref(), Ok("a __wbg_log_0123a b"));
        // What is exported may be called from several places.
        let glue = replaced("__wbg_log_0123(y.__wbindgen_throw,y.__wbindgen_throw)", &names, 1);
        assert_eq!(glue.as_deref(), Ok("a(y.b,y.b)"));
        assert!(stands_in("y.__wbindgen_throw()", &names[1]) && !stands_in("y.__wb", &names[1]));
    }

    #[test]
    fn names_go_on_behind_z() {
        // In base 26: 26 = 1 x 26 + 0, and 675 = 25 x 26 + 25.
        assert_eq!([0, 25, 26, 675].map(short), ["a", "z", "ba", "zz"]);
    }
}
