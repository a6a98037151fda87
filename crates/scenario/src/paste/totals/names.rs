//! What totals are called. A name is compared in small letters and without accents.

use crate::paste::{
    heads::{Head, Term},
    phrases::{has_phrase, words_of},
};

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

/// What stands before the word for all rows or for their contacts.
const ALL: &str =
    "all, total, alle, gesamt, tous, toutes, todos, todas, tutti, tutte, totaal, wszystkie";

/// What summaries of all rows are called that are no sums.
const AVERAGES: &str = "average, averages, avg, mean, median, durchschnitt, mittelwert, schnitt, moyenne, \
    mediane, promedio, mediana, valor medio, valore medio, media aritmetica, gemiddelde, gemiddeld, mediaan, \
    srednia, wartosc srednia, prumer, atlag, genomsnitt, medelvarde, gjennomsnitt, gennemsnit, keskiarvo, ortalama, \
    среднее, в среднем, 平均, 平均値, 平均值, 평균";

/// The same, where rows may be called so as well.
const MEANS: &str = "media, moy, moyen, mittel";

/// Signs of an average, which fold into letters.
const SIGNS_OF_AVERAGES: [&str; 4] = ["Ø", "ø", "∅", "⌀"];

/// What sums of some rows are called.
const SUBTOTALS: &str = "subtotal, sub total, subtotals, zwischensumme, teilergebnis, sous total, sous totaux, \
    subtotales, subtotais, subtotale, subtotali, subtotaal, delsumma, 小計, 小计";

/// What the largest and the smallest of all rows are called.
const EXTREMES: &str = "max, min, maximum, minimum, highest, lowest, hochster, niedrigster";

/// What lines are called that set other figures beside a total.
const COMPARISONS: &str = "last year, last month, last week, last quarter, last period, previous year, previous month, \
    previous week, previous quarter, previous period, prior year, prior month, prior week, prior quarter, prior \
    period, year before, month before, same month last year, vs last year, vs last month, vs prior year, vs \
    previous year, target, targets, goal, forecast, yoy, mom, vorjahr, vormonat, vorwoche, vorquartal, \
    vorperiode, vorjahresmonat, letztes jahr, letzter monat, letzte woche, ziel, zielwert, sollwert, prognose, \
    annee precedente, mois precedent, periode precedente, semaine precedente, n 1, objectif, cible, prevision, \
    ano anterior, mes anterior, periodo anterior, semana anterior, ano pasado, mes pasado, ano passado, mes \
    passado, objetivo, pronostico, previsao, anno precedente, mese precedente, periodo precedente, anno \
    scorso, mese scorso, obiettivo, previsione, vorig jaar, vorige maand, vorige week, vorige periode, \
    doelstelling, streefwaarde, prognose, poprzedni rok, poprzedni miesiac, ubiegly rok, ubiegly miesiac, rok \
    wczesniej, rok temu, prognoza";

/// The same, where rows may be called so as well.
const CHANGES: &str = "change, changes, growth, difference, delta, diff, variance, deviation, trend, plan, budget, share, \
    meta, veranderung, anderung, wachstum, differenz, abweichung, entwicklung, soll, anteil, evolution, variation, ecart, \
    croissance, ecarts, part, variacion, diferencia, crecimiento, evolucion, cuota, presupuesto, variacao, \
    diferenca, crescimento, evolucao, orcamento, quota, variazione, differenza, scostamento, crescita, andamento, \
    verandering, verschil, groei, afwijking, doel, begroting, aandeel, zmiana, roznica, wzrost, cel, odchylenie, \
    udzial";

/// What the names of parts begin with.
const PARTS: &str = "of which, thereof, including, incl, davon, darunter, dont, de los cuales, de las cuales, dos quais, \
    das quais, di cui, waarvan, w tym, z tego";

/// Words that stand beside the name of a group in the name of its sum.
const OF_GROUP: &str = "total, totals, subtotal, sum, ergebnis, summe, gesamt, zwischensumme, totale, totaal, \
    result, suma, soma, somma, som, somme, razem, \
    all, alle, alles, tous, toutes, todos, todas, tutti, tutte, wszystkie, итог, итого, 集計, 小計, 合計, 小计, 합계";

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
    /// An average of all rows, or a row.
    Mean,
    /// The sum of a group, with the words for the group.
    OfGroup(String),
    /// The average of a group, with the words for the group.
    AverageOf(String),
    /// A figure that is set beside a total: a target, that of another period.
    Comparison,
    /// The same, or a row: "Growth", "Plan".
    Change,
    /// A part of another line: "of which".
    Part,
    /// Anything else.
    Other,
}

impl Name {
    /// What a line is that is called so.
    pub fn of(text: &str) -> Self {
        if let Some(average) = Self::with_sign(text) {
            return average;
        }
        let words = words_of(text);
        let name = words.join(" ");
        if words.is_empty() {
            return Self::Blank;
        }
        let named = [
            (TOTALS, Self::Total),
            (AVERAGES, Self::Average),
            (SUBTOTALS, Self::Subtotal),
            (EXTREMES, Self::Extreme),
            (MEANS, Self::Mean),
            (COMPARISONS, Self::Comparison),
        ];
        if is_of_all(&words) {
            return Self::Total;
        }
        if let Some((_, named)) = named.into_iter().find(|(phrases, _)| has_phrase(phrases, &name))
        {
            return named;
        }
        let plain: Vec<&str> =
            words.iter().map(String::as_str).filter(|word| *word != "%").collect();
        if plain.is_empty() || has_phrase(CHANGES, &plain.join(" ")) {
            return Self::Change;
        }
        let is_part =
            |part: &str| name.strip_prefix(part).is_some_and(|rest| rest.starts_with(' '));
        if PARTS.split(", ").any(is_part) {
            return Self::Part;
        }
        let rest_without = |phrases: &str| {
            let is_free = |word: &&str| !has_phrase(phrases, word);
            let rest: Vec<&str> = words.iter().map(String::as_str).filter(is_free).collect();
            (rest.len() < words.len()).then(|| rest.join(" "))
        };
        if let Some(rest) = rest_without(AVERAGES) {
            return Self::AverageOf(rest);
        }
        rest_without(OF_GROUP).map_or(Self::Other, Self::OfGroup)
    }

    /// What a line is whose name has the sign of an average.
    fn with_sign(text: &str) -> Option<Self> {
        let is_sign = |word: &&str| SIGNS_OF_AVERAGES.contains(word);
        if !text.split_whitespace().any(|word| is_sign(&word)) {
            return None;
        }
        let rest: Vec<&str> = text.split_whitespace().filter(|word| !is_sign(word)).collect();
        let rest = name_of(&rest.join(" "));
        Some(if rest.is_empty() { Self::Average } else { Self::AverageOf(rest) })
    }

    /// Whether it is a figure over all rows that is no sum.
    pub fn is_of_rows(&self) -> bool {
        matches!(self, Self::Average | Self::Mean | Self::Extreme)
    }
}

/// Whether words say all of what rows or their numbers are: "All channels", "Alle Themen".
fn is_of_all(words: &[String]) -> bool {
    let Some((first, rest)) = words.split_first().filter(|(_, rest)| !rest.is_empty()) else {
        return false;
    };
    let head = Head::of(&rest.join(" "));
    let is_told = head.names_any() || head.has_any(&[Term::Contact, Term::Case, Term::Kind]);
    has_phrase(ALL, first) && head.is_exact() && is_told
}

/// Whether a text names what is measured, and nothing that rows are: "Agents", "Days".
pub fn is_measure(text: &str) -> bool {
    let head = Head::of(text);
    let measures = [
        Term::Other,
        Term::Time,
        Term::HandleTime,
        Term::Average,
        Term::Extreme,
        Term::Base,
        Term::Date,
    ];
    !head.names_any() && (head.is_exact() && head.has_any(&measures) || head.time.is_some())
}

/// Whether a text is what a total is called, or another summary of all rows.
pub fn is_total(text: &str) -> bool {
    matches!(Name::of(text), Name::Total | Name::Average)
}

/// What a line with these texts is called: by the first one, and where another one says that it is a sum
/// or an average, of the one before that.
pub fn name_among(texts: &[String]) -> Option<String> {
    let first = texts.first()?;
    let mut pairs = texts.iter().zip(texts.iter().skip(1));
    let told = pairs.find_map(|(group, text)| match Name::of(text) {
        Name::Total | Name::Subtotal => Some(format!("{group} total")),
        Name::Average => Some(format!("{group} average")),
        _ => None,
    });
    Some(told.unwrap_or_else(|| first.clone()))
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
        let lists = [
            TOTALS,
            ALL,
            AVERAGES,
            MEANS,
            SUBTOTALS,
            EXTREMES,
            COMPARISONS,
            CHANGES,
            PARTS,
            OF_GROUP,
        ];
        lists.into_iter().for_each(assert_folded);
    }
}
