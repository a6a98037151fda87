//! Words of texts and phrases of whole words, as headers and names of lines are compared.

use unicode_normalization::char::decompose_canonical;

/// Whether a phrase is among others, which commas separate.
pub fn has_phrase(phrases: &str, phrase: &str) -> bool {
    phrases.split(", ").any(|known| known == phrase)
}

/// The words of a text, in small letters and without accents; signs that mean something are words.
pub fn words_of(text: &str) -> Vec<String> {
    let mut words: Vec<String> = Vec::new();
    let (mut word, mut was_small) = (String::new(), false);
    for char in text.chars() {
        // Decomposed text has its accents behind the letters.
        if is_accent(char) {
            continue;
        }
        // "avgHandleTime" is three words.
        let is_hump = was_small && char.is_uppercase();
        was_small = char.is_lowercase();
        let is_sign = matches!(char, '%' | '#' | '/');
        if (is_hump || is_sign || !is_of_word(char)) && !word.is_empty() {
            words.push(std::mem::take(&mut word));
        }
        if is_sign {
            words.push(char.to_string());
        } else if is_of_word(char) {
            char.to_lowercase().for_each(|char| push_folded(&mut word, char));
        }
    }
    words.extend((!word.is_empty()).then_some(word));
    words
}

/// Letters, digits, and signs of currencies, which stand beside the powers of ten: "k€".
fn is_of_word(char: char) -> bool {
    char.is_alphanumeric() || matches!(char, '€' | '$' | '£' | '₹')
}

/// Accents of Latin, Greek and Cyrillic letters. Marks of other scripts are vowels, and stay.
fn is_accent(char: char) -> bool {
    matches!(char, '\u{300}'..='\u{36f}')
}

/// Appends a letter without its accents.
fn push_folded(word: &mut String, char: char) {
    match char {
        // Letters with a stroke, ligatures and the like do not decompose.
        'ł' => word.push('l'),
        'ø' => word.push('o'),
        'đ' => word.push('d'),
        'ı' => word.push('i'),
        'ß' => word.push_str("ss"),
        'æ' => word.push_str("ae"),
        'œ' => word.push_str("oe"),
        _ if is_accent(char) => {}
        _ => word.push(base(char)),
    }
}

/// The letter below the accents; one that decomposes otherwise, such as a syllable of Hangul, stays whole.
fn base(char: char) -> char {
    let (mut first, mut has_others) = (None, false);
    decompose_canonical(char, |part| {
        has_others |= first.is_some() && !is_accent(part);
        first.get_or_insert(part);
    });
    first.filter(|_| !has_others).unwrap_or(char)
}

/// Fails for a listed phrase that no text can match, since it is not written as texts are folded.
#[cfg(test)]
pub fn assert_folded(phrases: &str) {
    for phrase in phrases.split(", ") {
        assert_eq!(words_of(phrase).join(" "), phrase);
    }
}
