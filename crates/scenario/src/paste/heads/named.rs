//! Which unknown words in the parentheses of a header can only be a name, such as that of a help desk or a
//! region, and which ones may say something of the numbers.

use crate::paste::phrases::has_phrase;

/// Fewest letters of a name: shorter words are units, codes and abbreviations.
const LEAST_LETTERS: usize = 4;

/// How words begin that may name a power of ten or another number of pieces, also in languages of which the
/// tables have no scales.
const NUMBERS: &str = "\
    mil, mio, billi, trill, mrd, miljo, milj, thou, thsd, taus, tusen, tusin, tisic, tisuc, tuhat, tuhans, \
    tusind, duiz, duzen, dozen, dutz, douz, docen, dozz, duzi, hund, honderd, kilo, mega, giga, ezer, \
    binler, yuz, ribu, juta, ratus, puluh, libo, nghin, trieu, gross, batch, stapel, bundl, multip, \
    mehrfach, factor, faktor, facteur, equiv, aquival, scal, skal, expon, loga, zehn, tens, tenth, dizain, \
    decen, decin, decim, diez, tien, einheit, eenhe, unites, unida, unita";

/// How words begin that may change what numbers count, in the languages of the other tables: rates and
/// parts, plans, averages and sums, differences, other times.
const CHANGES: &str = "\
    rate, ratio, quot, taux, tasa, taxa, tasso, perce, proz, pourc, porce, promil, permil, point, punkt, \
    punt, anteil, aandeel, grow, increa, decrea, declin, uplift, wachst, zuwachs, steiger, zunahm, abnahm, \
    ruckg, crois, augment, hausse, baisse, crec, cresc, aument, dismin, dimin, groei, stijg, dalin, chang, \
    diff, delta, devi, abweich, verander, anderung, cambi, varia, mudan, verschil, plan, progn, forec, \
    forca, budg, presup, previs, previ, prevu, vorsch, targ, ziel, objecti, objeti, obiett, doel, goal, \
    expec, erwart, espera, attend, attes, verwacht, estim, schat, geschat, stima, hochge, hochre, extrap, \
    projec, projek, projet, proyec, proiez, predi, simul, scenar, szenar, model, baselin, benchm, sampl, \
    stichp, echant, muestr, amostr, campion, steekp, prior, former, past, earl, anci, vorj, vorm, vorp, \
    vorw, vorh, letzt, ehemal, anter, antig, passat, passe, pasad, scors, preced, vorig, eerder, cumul, \
    kumul, accum, akkum, acumul, aufgel, runnin, rollin, moving, gleit, laufend, gliss, movil, daily, hourl, \
    stund, heure, horair, hora, taglic, tagesd, werkt, arbeits, workin, weekd, weeke, woche, nacht, night, \
    fortn, biwee, bimon, semest, halbj, trimes, bimes, cuatri, quadri, quart, averag, mean, medi, moyen, \
    promed, durchs, gemid, mittel, norm, index, indiz, weigh, gewic, ponder, pesat, gewog, adjus, ajust, \
    aggiust, berein, corre, korri, rectif, season, saison, estac, stagion, smooth, geglat, liss, round, \
    gerund, arrond, maxim, minim, peak, spitz, pico, picc, quarti, stddev, sigma, combin, total, gesamt, \
    subtot, zwisch, aggreg, pooled, calc, berech, comput, rechn, theor, hypoth, poten, possib, unconf, \
    prelim, vorlau, provis, incom, unvoll, parti, parzi, parci, teil, remain, ubrig, verbl, resta, unhand, \
    unans, unser, unsol, unre, unbe, nicht, fail, fehl, echou, drop, ignor, wait, wart, refus, abgel, valid, \
    invali, gultig, test, automat, manual, manue, forwa, weiterg, defer, snooz, follow, folge, recont, \
    rappel, rellam, wieder, zweit, doppel, doubl, dobl, doppi, dedup, first, erst, premie, prime, convert, \
    konver, dispon, cancel, annul, storn, backl, ruckst, overd, verspat, retard, breac, percap, headc, \
    compar, vergl, versus, since, seit, avg, prev, cumu, appro, aprox, ungef, environ, rough, histor, sekun, \
    secon, segun, minut, godzin, timm, timer, saat, dakik, hodin, forint, dirham, riyal, rubl, rubel, ringg, \
    shek, dinar, hryv, tenge, naira, koru, krone, krona, soll, istwe, netto, brutto";

/// Words that may change what numbers count, where longer ones that begin alike are names.
const WORDS: &str = "\
    only, just, nur, solo, seul, seuls, seule, seules, apenas, soltanto, alleen, part, parts, rest, rests, \
    reste, left, last, less, minus, plus, basis, lots, pack, packs, pair, pairs, paar, paare, pares, boxes, \
    sets, intern, interne, interna, interno, internal, extern, externe, externa, externo, external, bots, \
    late, gain, gains, loss, fall, drops, rise, step, zero, null, nil, half, third, gros, grosse, grossa, \
    times, fois, veces, vezes, volte, keer, once, twice, yours, moved, same, other, others, andere, autres, \
    otros, outros, altri, then, next, future, nachst, nachste, prochain, proximo, prossimo, volgend, \
    volgende, actuals, mode, ages, aged, sums, adds, excess, above, below, years, days, hours, weeks, \
    months, beta, about, circa, draft, sent, unpaid, paid, estd, proj, lira, lire, baht, rand, yuan, leva";

/// Whether words that no table has can only be a name or a remark: letters alone, long enough for no
/// abbreviation, and none that may be a unit or change what is counted.
pub fn are_names(words: &[String]) -> bool {
    let is_vowel = |char: char| matches!(char, 'a' | 'e' | 'i' | 'o' | 'u');
    let is_name = |word: &String| word.len() >= LEAST_LETTERS && word.contains(is_vowel);
    !words.is_empty() && words.iter().all(|word| is_name(word) && !may_count(word))
}

/// Whether a word may say something of numbers, which those of other scripts may as well.
pub fn may_count(word: &str) -> bool {
    let begins = |stems: &str| stems.split(", ").any(|stem| word.strip_prefix(stem).is_some());
    // "Zehntausend", "trentamila".
    let has_number = ["tausend", "thousand", "million", "hundert", "hundred", "mila"]
        .iter()
        .any(|number| word.contains(number));
    let are_letters = word.bytes().all(|byte| byte.is_ascii_lowercase());
    !are_letters || has_number || begins(NUMBERS) || begins(CHANGES) || has_phrase(WORDS, word)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::paste::phrases::{assert_folded, words_of};

    #[test]
    fn names_of_systems_and_regions_are_told_from_what_may_change_numbers() {
        for text in [
            "Zendesk",
            "EMEA",
            "queues",
            "Salesforce",
            "Freshdesk Europe",
            "APAC",
            "DACH",
            "Intercom",
            "global",
            "international",
            "Nordics",
            "Hauptstandort",
            "Genesys Cloud",
            "worldwide",
        ] {
            assert!(are_names(&words_of(text)), "{text}");
        }
        for text in [
            "UK",
            "thsd",
            "Mrds",
            "millones",
            "milyon",
            "tusental",
            "tisíce",
            "dozens",
            "planned",
            "Prognose",
            "geschätzt",
            "only",
            "Zendesk only",
            "hourly",
            "kumuliert",
            "rolling",
            "тысяч",
            "千件単位",
            "Q3FY",
            "prévisions",
            "percentile",
            "baseline",
            "Vorwoche",
            "difference",
            "",
            "Zendesk UK",
            "Wkly",
            "Zehntausend",
            "trentamila",
            "approx.",
            "forint",
            "rounded",
            "grosses",
            "lots",
            "in",
        ] {
            assert!(!are_names(&words_of(text)), "{text}");
        }
    }

    #[test]
    fn words_are_listed_as_texts_are_folded() {
        for words in [NUMBERS, CHANGES, WORDS] {
            assert_folded(words);
        }
    }
}
