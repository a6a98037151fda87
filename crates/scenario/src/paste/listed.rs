//! The words of the list of a breakdown, as people and help desks write them.

use super::phrases::{has_phrase, words_of};
use crate::field::{Table, at};

/// Longest name of a kind, in bytes.
const MOST_BYTES: usize = 40;

/// What the kinds of channels are called beside their labels, in small letters without accents, and the word
/// of the list.
const KINDS_OF_CHANNELS: [(&str, &str); 8] = [
    (
        "phone",
        "telephone, phone calls, calls, voice, telefon, telefono, telefone, telefoon, anruf, anrufe, appel, \
         appels, appels telephoniques, llamada, llamadas, llamadas telefonicas, chamada, chamadas, chiamata, \
         chiamate, telefonisch, telefonie",
    ),
    ("email", "e mail, e mails, emails, correo, correo electronico, correos, courriel, courriels"),
    ("chat", "live chat, livechat, web chat, webchat, chats, chat en vivo, chat en direct"),
    ("social", "social media, soziale medien, reseaux sociaux, redes sociales, redes sociais"),
    ("messaging", "messenger, whatsapp"),
    ("sms", "text message, text messages"),
    (
        "form",
        "web form, webform, contact form, formular, kontaktformular, webformular, formulaire, \
         formulaire de contact, formulario, formulario de contacto, formulario web, modulo di contatto, \
         contactformulier",
    ),
    ("self-service", "self service, autoservicio, selbstbedienung"),
];

/// The word of the table's list that a text means: by word or label, or by what a kind of channel is called
/// elsewhere.
pub fn listed(table: Table, text: &str) -> Option<&'static str> {
    let options = table.columns().get(at::KIND)?.options.iter();
    let is_meant = |name: &str| text.trim().eq_ignore_ascii_case(name);
    let mut own = options.filter(|(word, label)| is_meant(word) || is_meant(label));
    // Most cells are numbers.
    let is_name = table == Table::Channels
        && text.len() <= MOST_BYTES
        && text.starts_with(char::is_alphabetic);
    let elsewhere = || {
        let name = is_name.then(|| words_of(&text.to_lowercase()).join(" "))?;
        KINDS_OF_CHANNELS.iter().find(|(_, names)| has_phrase(names, &name)).map(|(word, _)| *word)
    };
    own.next().map(|(word, _)| *word).or_else(elsewhere)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::paste::phrases::assert_folded;

    #[test]
    fn kinds_of_channels_are_known_by_what_they_are_called_in_other_languages() {
        for (kind, names) in [
            (
                "phone",
                &["Phone", "Telefon", "Téléphone", "Teléfono", "Anruf", "Llamada", "VOICE"][..],
            ),
            ("email", &["E-Mail", "e-mails", "Correo", "Correo electrónico", "Courriel", "EMail"]),
            ("chat", &["Chat", "LiveChat", "Live-Chat"]),
            ("sms", &["SMS"]),
            ("form", &["Kontaktformular", "Formulaire de contact"]),
            ("self-service", &["Self-Service"]),
        ] {
            for name in names {
                assert_eq!(listed(Table::Channels, name), Some(kind), "{name}");
                assert_eq!(listed(Table::Segments, name), None, "{name}");
                assert_eq!(listed(Table::Issues, name), None, "{name}");
            }
        }
        for name in ["Telefon Nord", "Mail", "Post", "", "12", "Email EU"] {
            assert_eq!(listed(Table::Channels, name), None, "{name}");
        }
    }

    #[test]
    fn words_are_listed_as_texts_are_folded() {
        for (_, names) in KINDS_OF_CHANNELS {
            assert_folded(names);
        }
    }
}
