//! Percent-encoding as links use it.

/// Writes a text: letters, digits and `-` as they are, everything else as UTF-8 in upper-case hex.
pub fn encode(text: &str) -> String {
    let encoded = |byte: u8| {
        if byte.is_ascii_alphanumeric() || byte == b'-' {
            char::from(byte).to_string()
        } else {
            format!("%{byte:02X}")
        }
    };
    text.bytes().map(encoded).collect()
}

/// Reads a text: a `%` that is no escape stands for itself, `+` is a plus, bytes that are not UTF-8
/// become U+FFFD.
pub fn decode(text: &str) -> String {
    let mut decoded = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let Some((byte, behind)) = escaped(rest).or_else(|| plain(rest)) {
        decoded.push(byte);
        rest = behind;
    }
    String::from_utf8_lossy(&decoded).into_owned()
}

/// The byte that an escape at the beginning stands for, and what follows the escape.
fn escaped(bytes: &[u8]) -> Option<(u8, &[u8])> {
    let [b'%', high, low, behind @ ..] = bytes else {
        return None;
    };
    let digit = |byte: &u8| char::from(*byte).to_digit(16);
    let byte = u8::try_from(16 * digit(high)? + digit(low)?).ok()?;
    Some((byte, behind))
}

/// The first byte, and what follows it.
fn plain(bytes: &[u8]) -> Option<(u8, &[u8])> {
    bytes.split_first().map(|(byte, behind)| (*byte, behind))
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
