//! What totals are called. A name is compared in small letters and without accents.

use crate::paste::phrases::{has_phrase, words_of};

/// What sums of all rows are called.
const TOTALS: &str = "total, totals, grand total, grand totals, sum, sums, all, overall, overall total, report \
    total, column total, summary, combined, altogether total, all channels, all issues, all \
    segments, all queues, all tickets, all contacts, total contacts, total tickets, total calls, \
    total cases, all groups, all topics, σ, gesamt, summe, gesamtsumme, gesamtergebnis, \
    insgesamt, alle, ergebnis, endsumme, totaux, total general, somme, ensemble, tous, toutes, \
    totales, suma, suma total, todos, todas, totais, total geral, soma, totale, totali, totale \
    complessivo, somma, tutti, tutte, totaal, totalen, eindtotaal, som, alles, totalt, summa, \
    sammanlagt, i alt, ialt, sum total, yhteensa, kaikki, razem, suma koncowa, ogolem, celkem, \
    celkovy soucet, spolu, osszesen, vegosszeg, osszeg, ukupno, skupaj, kokku, kopa, is viso, \
    toplam, genel toplam, итого, общии итог, всего, усього, разом, общо, укупно, συνολο, 合計, 総計, \
    总计, 合计, 總計, 总和, 합계, 총계, 총합계, المجموع, الإجمالي, الإجمالي الكلي, סהכ, סה כ, कुल, कुल योग, \
    योग, รวม, tong, tong cong, jumlah, jumlah total";

/// What summaries of all rows are called that are no sums.
const AVERAGES: &str =
    "average, avg, mean, median, durchschnitt, mittelwert, moyenne, promedio, gemiddelde";

/// What sums of some rows are called.
const SUBTOTALS: &str = "subtotal, sub total, subtotals, zwischensumme, teilergebnis, sous total, sous totaux, \
    subtotales, subtotais, subtotale, subtotali, subtotaal, delsumma, 小計, 小计";

/// What the largest and the smallest of all rows are called.
const EXTREMES: &str = "max, min, maximum, minimum, highest, lowest, hochster, niedrigster";

/// Words that stand beside the name of a group in the name of its sum.
const OF_GROUP: &str = "total, totals, subtotal, sum, ergebnis, summe, gesamt, zwischensumme, totale, totaal, \
    result";

/// What a line is by its name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Name {
    /// It has none.
    Blank,
    /// The sum of all rows.
    Total,
    /// An average of all rows.
    Average,
    /// The sum of some rows.
    Subtotal,
    /// The largest or the smallest of the rows.
    Extreme,
    /// The sum of a group, with the words for the group.
    OfGroup(String),
    /// Anything else.
    Other,
}

impl Name {
    /// What a line is that is called so.
    pub fn of(text: &str) -> Self {
        let words = words_of(text);
        let name = words.join(" ");
        if words.is_empty() {
            return Self::Blank;
        }
        if has_phrase(TOTALS, &name) {
            return Self::Total;
        }
        if has_phrase(AVERAGES, &name) {
            return Self::Average;
        }
        if has_phrase(SUBTOTALS, &name) {
            return Self::Subtotal;
        }
        if has_phrase(EXTREMES, &name) {
            return Self::Extreme;
        }
        let is_free = |word: &&str| !has_phrase(OF_GROUP, word);
        let rest: Vec<&str> = words.iter().map(String::as_str).filter(is_free).collect();
        if rest.len() < words.len() { Self::OfGroup(rest.join(" ")) } else { Self::Other }
    }
}

/// Whether a text is what a total is called, or another summary of all rows.
pub fn is_total(text: &str) -> bool {
    matches!(Name::of(text), Name::Total | Name::Average)
}

/// A name, to be compared.
pub fn name_of(text: &str) -> String {
    words_of(text).join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::paste::phrases::assert_folded;

    #[test]
    fn names_are_listed_as_texts_are_folded() {
        [TOTALS, AVERAGES, SUBTOTALS, EXTREMES, OF_GROUP].into_iter().for_each(assert_folded);
    }
}
