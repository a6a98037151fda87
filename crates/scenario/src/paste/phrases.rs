//! Words of texts and phrases of whole words, as headers and names of lines are compared.

/// Whether a phrase is among others, which commas separate.
pub fn has_phrase(phrases: &str, phrase: &str) -> bool {
    phrases.split(", ").any(|known| known == phrase)
}

/// The words of a text, in small letters and without accents; signs that mean something are words.
pub fn words_of(text: &str) -> Vec<String> {
    let mut words: Vec<String> = Vec::new();
    let (mut word, mut was_small) = (String::new(), false);
    for char in text.chars() {
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
            word.extend(char.to_lowercase().map(plain));
        }
    }
    words.extend((!word.is_empty()).then_some(word));
    words
}

/// Letters, digits, and signs of currencies, which stand beside the powers of ten: "k€".
fn is_of_word(char: char) -> bool {
    char.is_alphanumeric() || matches!(char, '€' | '$' | '£' | '₹')
}

/// A letter without its accent.
fn plain(char: char) -> char {
    match char {
        'à' | 'á' | 'â' | 'ã' | 'ä' | 'å' => 'a',
        'ç' => 'c',
        'è' | 'é' | 'ê' | 'ë' => 'e',
        'ì' | 'í' | 'î' | 'ï' => 'i',
        'ñ' => 'n',
        'ò' | 'ó' | 'ô' | 'õ' | 'ö' => 'o',
        'ù' | 'ú' | 'û' | 'ü' => 'u',
        _ => char,
    }
}
