//! The breakdown that a block most probably belongs into, where it was pasted into none.

use super::{
    block::Block,
    frame::Frame,
    heads::Term,
    is_block, is_number,
    listed::listed,
    phrases::{has_phrase, words_of},
    plan::LinePlan,
    source::Source,
};
use crate::field::Table;

/// How many rows tell of the breakdown.
const MOST_TOLD: usize = 256;

/// What channels are called in exports, beside the kinds of the breakdown, in small letters without
/// accents.
const CHANNELS: &str = "voice, telephone, call, calls, inbound calls, inbound voice, phone calls, talk, \
    e mail, mail, emails, e mails, chats, live chat, livechat, web chat, webchat, chat bot, chatbot, bot, \
    messenger, facebook, facebook messenger, instagram, twitter, whatsapp, whats app, telegram, line, text, texts, \
    message, messages, web, website, web form, webform, contact form, web widget, widget, portal, help center, \
    help centre, in app, app, social media, video, letter, letters, post, fax, walk in, store, telefon, \
    anruf, anrufe, brief, briefe, formular, kontaktformular, courriel, appel, appels, formulaire, courrier, \
    telefono, correo, correo electronico, formulario, telefone, modulo, telefoon, formulier";

/// Whether a text is what a channel is called.
pub fn is_channel(text: &str) -> bool {
    listed(Table::Channels, text).is_some() || has_phrase(CHANNELS, &words_of(text).join(" "))
}

/// The breakdown that a text most probably belongs into; none where no number stands in a cell of its
/// own, so that it is no block. A text beyond the limits is taken for a block without being read.
pub fn table_of(text: &str) -> Option<Table> {
    let Ok(block) = Block::read(text) else {
        return is_block(text, true).then_some(Table::Issues);
    };
    let frame = Frame::of(Table::Issues, block);
    let lines: Vec<&LinePlan> = frame.rows().take(MOST_TOLD).collect();
    let has_value = |line: &&LinePlan| line.has_value();
    if is_number(text) {
        return None;
    }
    let is_one_cell = lines.len() < 2 && lines.iter().all(|line| line.cells.len() < 2);
    if is_one_cell || !lines.iter().any(has_value) {
        return None;
    }
    let sources = Source::all(Table::Issues, &lines, &frame.headers, None);
    let by_name = sources.iter().filter(|source| source.is_text()).find_map(named);
    let guessed = by_name.or_else(|| measured(&sources));
    Some(guessed.unwrap_or_else(|| by_cells(&sources, &lines)))
}

/// The breakdown whose rows a header of texts names.
fn named(source: &Source) -> Option<Table> {
    Table::BREAKDOWNS.into_iter().find(|table| source.head.names(*table))
}

/// The breakdown that alone has a column for what is measured.
fn measured(sources: &[Source]) -> Option<Table> {
    let values = || sources.iter().filter(|source| !source.is_text() && !source.cells.is_blank());
    let has = |says: &[Term], others: &[Term]| {
        values().any(|source| source.head.has_any(says) && !source.head.has_any(others))
    };
    let no_base = [Term::Contact, Term::Case, Term::Cost, Term::Average, Term::Other];
    if has(&[Term::Base], &no_base) {
        Some(Table::Segments)
    } else if has(&[Term::HandleTime, Term::Handled, Term::Weight], &[Term::Other]) {
        Some(Table::Channels)
    } else if has(&[Term::Avoidable], &[]) {
        Some(Table::Issues)
    } else {
        None
    }
}

/// Channels, where most texts of a column are words for these; else issues.
fn by_cells(sources: &[Source], lines: &[&LinePlan]) -> Table {
    let are_channels = |(index, source): (usize, &Source)| {
        let texts = lines.iter().map(|line| line.text(index)).filter(|text| !text.is_empty());
        source.is_text() && texts.filter(|text| is_channel(text)).count() * 2 > source.cells.filled
    };
    let any = sources.iter().enumerate().any(are_channels);
    if any { Table::Channels } else { Table::Issues }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::paste::phrases::assert_folded;

    #[test]
    fn the_breakdown_follows_from_headers_and_cells() {
        use Table::{Channels, Issues, Segments};
        for (table, texts) in [
            (
                Issues,
                &[
                    "Topic→Tickets\nRefund→120",
                    "Contact reason→Tickets→AHT\nRefund→120→300",
                    "Subject→Channel→Tickets\nRefund→Phone→120",
                    "Ticket tags→Tickets→Avoidable %\nrefund→120→40",
                    "Refund→120\nLogin→80",
                    "Name→Total\nRefund→120",
                    "Refund;120\nPhone repair;80",
                    "120\n80",
                ][..],
            ),
            (
                Channels,
                &[
                    "Channel→Tickets\nWest→120",
                    "Kanal→Anfragen→Kunden\nTelefon→120→400",
                    "Queue→Offered→Answered\nSales→620→600",
                    "Team→Tickets→AHT (s)\nBlue→120→300",
                    "Phone→120\nE-mail→80\nLive chat→30",
                    "→Q2→Q3\nPhone→100→120\nEmail→50→60",
                    "Name,Tickets\nphone,120\nWhatsApp,80",
                    "Group→Via→Tickets\nSales→Phone→120",
                ],
            ),
            (
                Segments,
                &[
                    "Plan→Tickets\nFree→120",
                    "Customer tier→Tickets→Customers\nGold→120→400",
                    "Name→Tickets→Orders\nNorth→120→400",
                    "Region→Contacts\nNorth→120",
                    "→Contacts→→Customers→\n→2023→2024→2023→2024\nFree→300→280→900→1000",
                ],
            ),
        ] {
            for text in texts {
                assert_eq!(table_of(&text.replace('→', "\t")), Some(table), "{text}");
            }
        }
    }

    #[test]
    fn what_is_no_block_belongs_nowhere() {
        for text in [
            "",
            " \n\t\n",
            "2,400",
            " 1,200 ",
            "https://example.com/#v=1&vol=2400",
            "We had 120 tickets, and 80 of them were refunds.\nThe others were not.",
            "Channel\tTickets",
            "Phone\nEmail",
        ] {
            assert_eq!(table_of(text), None, "{text:?}");
        }
    }

    #[test]
    fn a_text_beyond_the_limits_is_not_read() {
        let cells = "1\t".repeat(500_000);
        assert_eq!(table_of(&cells), Some(Table::Issues));
        let bytes = "1\t2\n".repeat(400_000);
        assert_eq!(table_of(&bytes), Some(Table::Issues));
        assert_eq!(table_of(&"word ".repeat(400_000)), None);
    }

    #[test]
    fn words_are_listed_as_texts_are_folded() {
        assert_folded(CHANNELS);
    }
}
