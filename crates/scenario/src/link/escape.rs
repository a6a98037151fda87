//! Percent-encoding as links use it.

/// Writes a text: letters, digits and `-` as they are, everything else as UTF-8 in upper-case hex.
pub fn encode(text: &str) -> String {
    const HEX: &[u8; 16] = b"0123456789ABCDEF";
    let digit = |nibble: u8| HEX.get(usize::from(nibble)).map_or('0', |byte| char::from(*byte));
    let mut encoded = String::with_capacity(text.len());
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || byte == b'-' {
            encoded.push(char::from(byte));
        } else {
            encoded.push('%');
            encoded.push(digit(byte >> 4));
            encoded.push(digit(byte & 15));
        }
    }
    encoded
}

/// Reads a text: a `%` that is no escape stands for itself, `+` is a plus, bytes that are not UTF-8
/// become U+FFFD.
pub fn decode(text: &str) -> String {
    let bytes = text.as_bytes();
    let mut decoded = Vec::with_capacity(bytes.len());
    let mut rest = bytes.iter();
    while let Some(&byte) = rest.next() {
        let escaped = (byte == b'%').then(|| escape(rest.as_slice())).flatten();
        decoded.push(escaped.unwrap_or(byte));
        if escaped.is_some() {
            rest.nth(1);
        }
    }
    String::from_utf8_lossy(&decoded).into_owned()
}

/// The byte of the two hex digits that follow a `%`.
fn escape(rest: &[u8]) -> Option<u8> {
    let nibble =
        |byte: &u8| char::from(*byte).to_digit(16).and_then(|digit| u8::try_from(digit).ok());
    match rest {
        [high, low, ..] => Some(nibble(high)? << 4 | nibble(low)?),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn everything_but_letters_digits_and_the_hyphen_is_escaped_in_upper_case() {
        assert_eq!(encode("EU chat–Q3."), "EU%20chat%E2%80%93Q3%2E");
        assert_eq!(decode("EU%20chat%e2%80%93Q3%2E"), "EU chat–Q3.");
    }

    #[test]
    fn damaged_escapes_stand_for_themselves_and_bad_bytes_are_marked() {
        assert_eq!(decode("5%"), "5%");
        assert_eq!(decode("%zz%4"), "%zz%4");
        assert_eq!(decode("a+b"), "a+b");
        assert_eq!(decode("%E0%A4%A"), "\u{fffd}%A");
        assert_eq!(decode("%C0%AF"), "\u{fffd}\u{fffd}"); // overlong
    }
}
