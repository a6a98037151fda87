//! Addresses of publications.

use crate::{EXAMPLE, PUBLICATION, RATE, SEGMENTS, check};

#[test]
fn a_publication_has_a_public_address_or_none() {
    let with = |url: &str| {
        let publication =
            PUBLICATION.replace("contacts =", &format!("url = \"{url}\"\ncontacts ="));
        check(SEGMENTS, &format!("{publication}{RATE}"), EXAMPLE)
    };
    let code = with("https://paper.example/contact-rate").unwrap();
    assert!(code.contains("url: Some(\"https://paper.example/contact-rate\")"));
    let none = check(SEGMENTS, &format!("{PUBLICATION}{RATE}"), EXAMPLE).unwrap();
    assert!(none.contains("url: None"));
    for wrong in ["http://paper.example/", "paper.example", "https://paper.example/a b"] {
        let why = format!("paper.toml: url `{wrong}` is no address that begins with https://");
        assert_eq!(with(wrong).unwrap_err(), [why]);
    }
}
