//! Currencies: their codes, the signs that people write, and how many decimals an amount has.

mod sign;
mod table;

pub use sign::CurrencySign;

/// A currency code of three letters, as written in links and understood by `Intl`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Currency([u8; 3]);

impl Currency {
    /// Reads three ASCII letters of either case.
    pub fn new(text: &str) -> Option<Self> {
        let bytes: [u8; 3] = text.as_bytes().try_into().ok()?;
        bytes
            .iter()
            .all(u8::is_ascii_alphabetic)
            .then(|| Self(bytes.map(|byte| byte.to_ascii_lowercase())))
    }

    /// Whether a text is a code of ISO 4217, in either case.
    pub(crate) fn is_code(text: &str) -> bool {
        table::CODES.split(' ').any(|code| code.eq_ignore_ascii_case(text))
    }

    /// The word of the link, in lower case.
    pub fn word(&self) -> String {
        self.0.map(char::from).iter().collect()
    }

    /// The code in upper case.
    pub fn code(&self) -> String {
        self.word().to_ascii_uppercase()
    }
}

/// How many decimals amounts in a currency have: the minor unit of ISO 4217, two where the code is on
/// no list. A browser may know better, so that the page asks its `Intl`.
pub fn decimals_of(code: &str) -> u8 {
    let has = |codes: &str| codes.split(' ').any(|known| known.eq_ignore_ascii_case(code));
    if has(table::WITHOUT_DECIMALS) {
        0
    } else if has(table::THREE_DECIMALS) {
        3
    } else {
        2
    }
}
