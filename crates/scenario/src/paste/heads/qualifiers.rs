//! Words that say of a header what it is not, or that change nothing: parts, limits, differences, and
//! what is harmless beside a term. They are written as those of `words`.

use super::term::Term;

use Term::{
    Active, Count, Date, Direct, Estimate, Filler, Id, Limit, Offered, Other, Outbound, Partial,
    Time,
};

/// Every phrase, separated by commas.
pub const QUALIFIERS: [(Term, &str); 15] = [
    (
        Id,
        "cost center, cost centre, cost centers, cost centres, kostenstelle, kostenstellen, kst, \
         centre de cout, centre de couts, centro de coste, centro de costes, centro de costo, \
         centro de costos, centro de custo, centro de custos, centro di costo, kostenplaats, dnis, \
         ani, msisdn, telefonnummer, rufnummer, durchwahl, telephone number",
    ),
    (
        Date,
        "last contact, last call, last ticket, last order, letzter kontakt, letzter anruf, dernier \
         contact, ultimo contacto, ultimo contato, ultimo contatto, laatste contact",
    ),
    (
        Other,
        "vs, versus, var, variance, variation, diff, difference, deviation, gap, abw, abweichung, \
         differenz, diff zu, ecart, evolution, variacion, desviacion, diferencia, variacao, desvio, \
         diferenca, variazione, scostamento, differenza, verschil, afwijking, zmiana, roznica, \
         odchylenie",
    ),
    (
        Other,
        "savings, saving, saved, einsparung, einsparungen, ersparnis, ersparnisse, economies, \
         ahorro, ahorros, economia, risparmio, risparmi, besparing, besparingen, index, indice, \
         limit, limits, threshold, thresholds, grenze, grenzwert, schwelle, schwellenwert, seuil, \
         umbral, limite, soglia, drempel, compliance, attainment, accuracy, health, mrr, arr, arpu, \
         aov, churn, shrinkage, margin, profit",
    ),
    (
        Limit,
        "over, under, above, below, within, exceeding, beyond, more than, less than, greater than, \
         fewer than, at least, at most, up to, after, uber, unter, innerhalb, binnen, mehr als, \
         weniger als, sous, moins de, plus de, dentro de, menos de, mas de, mais de, entro, meno di, \
         piu di, boven, onder, meer dan, minder dan, outside",
    ),
    (
        Direct,
        "direct, directs, directe, directes, direkt, direkte, direkten, directo, directos, directa, \
         direto, diretos, diretto, diretti",
    ),
    (
        Outbound,
        "outbound, outgoing, ausgehend, ausgehende, sortant, sortants, sortante, sortantes, \
         saliente, salientes, saida, saidas, uscente, uscenti, in uscita, uitgaand, uitgaande",
    ),
    (
        Partial,
        "of which, thereof, davon, darunter, dont, di cui, waarvan, de los cuales, dos quais, \
         cancelled, canceled, churned, returned, storniert, stornierte, gekundigt, gekundigte, \
         annules, annulees, cancelados, canceladas, annullati, annullate, geannuleerd, \
         geannuleerde",
    ),
    (
        Estimate,
        "estimate, estimates, estimated, projected, projection, projections, expected, planned, \
         extrapolated, geschatzt, geschatzte, schatzung, hochgerechnet, hochgerechnete, hochrechnung, \
         erwartet, erwartete, geplant, geplante, prognose, prognostiziert, estime, estimes, estimee, \
         estimees, prevu, prevus, prevue, prevues, previsions, estimado, estimados, estimada, estimadas, \
         previsto, previstos, prevista, previstas, previsti, previste, stima, stimati, stimate, \
         geschat, geschatte, verwacht, verwachte",
    ),
    (Time, "days, tage, jours, dias, giorni, dagen"),
    (
        Active,
        "active, aktive, actifs, actives, activos, activas, ativos, ativas, attivi, attive, \
         actieve, paying, registered, zahlende, registrierte",
    ),
    (Offered, "started, presented, logged, raised, gestartet, gestartete, begonnen, demarrees"),
    (
        Count,
        "aufkommen, kontaktaufkommen, ticketaufkommen, anrufaufkommen, ty, cy, amount of, stuck",
    ),
    (
        Filler,
        "contact center, contact centre, call center, call centre, service desk, servicedesk, help \
         desk, helpdesk, customer service, customer support, customer care, kundenservice, \
         kundendienst, kundensupport, service client, servicio al cliente, atencion al cliente, \
         overall, grand, unique, distinct, actual, actuals, ist, reel, reels, aktuell, aktuelle, \
         aktueller, actuel, actuels, actuelle, actuelles, actuales, atual, atuais, attuale, attuali, \
         huidig, huidige, 24 / 7",
    ),
    (
        Filler,
        "monthly, monatlich, monatliche, mensuel, mensuels, mensuelle, mensuelles, mensual, \
         mensuales, mensal, mensais, mensile, mensili, maandelijks, maandelijkse",
    ),
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::paste::phrases::assert_folded;

    #[test]
    fn words_are_listed_as_texts_are_folded() {
        for (_, phrases) in QUALIFIERS {
            assert_folded(phrases);
        }
    }
}
