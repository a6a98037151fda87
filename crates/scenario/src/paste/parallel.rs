//! Columns side by side that each hold a part of what was counted: one for each medium, status or kind
//! of contact. None of them is all contacts.

use super::{
    breakdown::is_channel,
    heads::Term,
    phrases::{has_phrase, words_of},
    roles::{NEVER, Role},
    source::Source,
};
use crate::field::at;

/// Headers that name one of several parts where other numbers stand beside them, in small letters
/// without accents: a medium, a status, a kind of contact.
const PARTS: &str = "chat, call, email, e mail, phone, voice, telephone, sms, telefon, anruf, appel, \
    llamada, chamada, chiamata, new, neu, neue, nouveau, nouveaux, nouvelles, nuevo, nuevos, nuevas, \
    novo, novos, novas, nuovo, nuovi, nuove, nieuw, nieuwe, complaint, complaints, incident, \
    incidents, enquiry, enquiries, inquiry, inquiries, queries, consultas, segnalazioni, storungen";

/// The words of a header, and those of them that name no medium.
struct Words {
    all: String,
    rest: Vec<String>,
    has_medium: bool,
    /// Whether its words are those of contacts, and nothing else: by that name, or by another one.
    bare: Option<Term>,
}

impl Words {
    fn of(source: &Source) -> Self {
        let words = words_of(&source.header);
        let all = words.join(" ");
        let count = words.len();
        let rest: Vec<String> = words.into_iter().filter(|word| !is_channel(word)).collect();
        let bare = [Term::Contact, Term::Case].into_iter().find(|term| {
            source.head.has(*term) && source.head.is_only(&[*term]) && source.head.period.is_none()
        });
        Self { has_medium: rest.len() < count, all, rest, bare }
    }

    fn is_medium(&self) -> bool {
        is_channel(&self.all)
    }

    fn is_part(&self) -> bool {
        has_phrase(PARTS, &self.all)
    }

    /// Whether it says the same of another medium.
    fn is_like(&self, other: &Self) -> bool {
        self.has_medium && other.has_medium && !self.rest.is_empty() && self.rest == other.rest
    }

    /// Whether contacts and tickets, or the like, stand side by side.
    fn is_other_count(&self, other: &Self) -> bool {
        let are = |first: &Self, second: &Self| {
            first.bare == Some(Term::Contact)
                && second.bare == Some(Term::Case)
                && !second.is_medium()
                && !second.is_part()
        };
        are(self, other) || are(other, self)
    }
}

/// These columns, of which each may be the contacts, with those beside them that say as much.
pub fn to_contacts(
    best: &[usize],
    open: &[usize],
    sources: &[Source],
    roles: &[Role],
) -> Vec<usize> {
    let words: Vec<Words> = sources.iter().map(Words::of).collect();
    let is_beside = |index: &usize| {
        let (Some(own), Some(role)) = (words.get(*index), roles.get(*index)) else { return false };
        let is_count = matches!(role, Role::Column(at::COUNT, _));
        let may_count = is_count || *role == Role::Unknown;
        may_count
            && best.iter().filter_map(|index| words.get(*index)).any(|best| {
                best.is_part()
                    || best.is_medium() && own.is_medium()
                    || !matches!(role, Role::Column(_, NEVER)) && best.is_like(own)
                    || is_count && best.is_other_count(own)
            })
    };
    all(best, open, is_beside)
}

/// These columns, of which each may be this one of the breakdown, with those that say the same of other
/// media.
pub fn to_column(best: &[usize], open: &[usize], sources: &[Source]) -> Vec<usize> {
    let words: Vec<Words> = sources.iter().map(Words::of).collect();
    let is_beside = |index: &usize| {
        let Some(own) = words.get(*index) else { return false };
        best.iter().filter_map(|index| words.get(*index)).any(|best| best.is_like(own))
    };
    all(best, open, is_beside)
}

fn all(best: &[usize], open: &[usize], is_beside: impl Fn(&usize) -> bool) -> Vec<usize> {
    let beside = open.iter().filter(|index| !best.contains(index) && is_beside(index));
    let mut all: Vec<usize> = best.iter().chain(beside).copied().collect();
    all.sort_unstable();
    all
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::paste::phrases::assert_folded;

    #[test]
    fn words_are_listed_as_texts_are_folded() {
        assert_folded(PARTS);
    }
}
