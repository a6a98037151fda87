//! The words of headers and what they say, in small letters and without accents: English, German,
//! French, Spanish, Portuguese, Italian and Dutch. A phrase is made of whole words.

use super::term::Term;
use crate::field::Table;
use Table::{Channels, Issues, Segments};

use Term::{
    AnyName, Average, Avoidable, Base, Case, Contact, Cost, Count, Date, Earlier, Extreme, Filler,
    HandleTime, Handled, Id, Kind, Name, Not, Offered, Other, Partial, Property, Share, Solved,
    Time, Weight,
};

/// Every phrase, separated by commas; longer ones are looked for first, and each word counts once.
pub const WORDS: [(Term, &str); 45] = [
    (
        Name(&[Issues]),
        "issue, intent, reason, reasons, topic, topics, subject, tag, tags, disposition, wrap \
         up, wrap up code, request type, contact driver, driver, theme, query type",
    ),
    (
        Name(&[Issues]),
        "thema, themen, grund, kontaktgrund, anliegen, betreff, schlagwort, motif, motifs, \
         raison, sujet, etiquette, motivo, motivos, tema, asunto, razon, etiqueta, assunto, \
         oggetto, argomento, causale, reden, onderwerp, anrufgrund",
    ),
    (
        Name(&[Channels]),
        "channel, channels, via, source, medium, media, media type, origin, contact method, \
         initiation method",
    ),
    (
        Name(&[Channels]),
        "kanal, kanale, kontaktkanal, eingangskanal, canal, canaux, canales, canais, canale, \
         canali, kanaal, kanalen, quelle, bron, fonte, fuente",
    ),
    (
        Name(&[Segments]),
        "segment, segments, cohort, cohorts, tier, plan, customer group, customer type, \
         customer tier, customer segment, region, country, market, brand, product",
    ),
    (
        Name(&[Segments]),
        "kundengruppe, kundensegment, kohorte, tarif, land, produkt, markt, segmento, cohorte, \
         cohorta, offre, pays, pais, piano, paese, klantgroep, regio, produit, producto, \
         produto, prodotto",
    ),
    (
        AnyName,
        "name, label, title, group, queue, queue name, row labels, description, team, skill, \
         department, line of business",
    ),
    (
        AnyName,
        "bezeichnung, gruppe, warteschlange, zeilenbeschriftungen, abteilung, nom, libelle, \
         groupe, file d attente, etiquettes de lignes, nombre de la cola, cola, grupo, \
         etiquetas de fila, nome, fila, rotulos de linha, gruppo, coda, etichette di riga, \
         naam, groep, wachtrij, rijlabels",
    ),
    (
        Property,
        "agent name, assignee, assigned to, owner, status, priority, state, requester, \
         submitter, organization, company, email address, pipeline, severity, language, \
         comment, comments, note, notes, created at, created time, updated at, solved at, \
         create date, date created, close date, interval, filters, interval complete",
    ),
    (
        Property,
        "prioritat, bearbeiter, zustandig, inhaber, bemerkung, kommentar, priorite, statut, \
         responsable, prioridad, estado, propietario, prioridade, responsavel, priorita, \
         stato, assegnatario, prioriteit, eigenaar, opmerking",
    ),
    (
        Kind,
        "type, types, kind, category, categories, typ, art, kategorie, kategorien, categorie, \
         categories, tipo, categoria, soort",
    ),
    (
        Id,
        "id, ids, uuid, guid, key, code, codes, extension, ext, zip, postcode, no, nr, rank, \
         ranking, position, pos, row, ticket number, case number, call number, contact number, \
         order number, phone number, ticket no, ticket nr, case no, ticket #, case #, ticket \
         id, row number, line number, item number, reference, ref, sort order",
    ),
    (
        Date,
        "date, year, month, week, quarter, day, hour of day, timestamp, datum, jahr, monat, \
         woche, quartal, annee, mois, semaine, ano, mes, semana, fecha, anno, mese, jaar, \
         maand",
    ),
    (
        Id,
        "sku, asin, nummer, artikelnummer, ticketnummer, vorgangsnummer, fallnummer, kennung, schlussel, rang, platz, \
         plz, identifiant, numero de ticket, codigo, numero de caso, numero ticket, codice, \
         rango, volgnummer",
    ),
    (
        Other,
        "per, rate, ratio, csat, nps, ces, fcr, score, sla, slas, service level, satisfaction, \
         rating, ratings, occupancy, utilization, utilisation, adherence, growth, change, \
         trend, delta, yoy, mom, target, goal, forecast, budget, / contact, / ticket, / call, \
         / order, / customer, / user, / agent, / hour, / day, / case, / handled contact, \
         unavoidable",
    ),
    (
        Other,
        "agent, agents, fte, ftes, headcount, staff, staffing, seats, people, advisors, agent \
         interactions, customer interactions, message, messages, nachrichten, mensajes, mensagens, \
         messaggi, berichten, replies, reply, touches, stations, reopens, \
         holds, transfers, revenue, sales, price, goodwill, refund amount, quality, sentiment, \
         effort",
    ),
    (
        Other,
        "pro, je, rate, quote, zufriedenheit, bewertung, mitarbeiter, agenten, veranderung, \
         ziel, umsatz, par, taux, agents, effectif, objectif, por, tasa, agentes, taxa, \
         objetivo, obiettivo, tasso, agenti, operatori, medewerkers, doel, omzet, \
         tevredenheid, satisfaccion, satisfacao, soddisfazione, erreichbarkeit, servicelevel",
    ),
    (
        Not,
        "not, non, without, excluding, excl, except, nicht, ohne, pas, sans, sin, sem, senza, \
         niet, zonder, nao",
    ),
    (
        Time,
        "time, times, duration, wait, waiting, talk, hold, acw, asa, ttr, frt, mttr, response, \
         resolution, speed of answer, after call work, wrap, age, minutes, hours, min, hour, \
         mins, hrs",
    ),
    (
        Time,
        "zeit, dauer, wartezeit, gesprachsdauer, losungszeit, antwortzeit, reaktionszeit, \
         nachbearbeitungszeit, temps, duree, attente, delai, tiempo, duracion, espera, tempo, \
         duracao, attesa, durata, tijd, duur, wachttijd, gesprekstijd, stunden, minuten",
    ),
    (
        HandleTime,
        "handle time, handle times, handling time, handling times, aht, avg handle, average \
         handle, avg handling, average handling, mean handle, bearbeitungszeit, \
         bearbeitungsdauer, handlingzeit, abwicklungszeit",
    ),
    (
        HandleTime,
        "temps de traitement, duree de traitement, temps moyen de traitement, duree moyenne de \
         traitement, dmt, tmt, tiempo de gestion, tiempo medio de gestion, tiempo medio \
         operativo, tmo, tempo de atendimento, tempo medio de atendimento, tma, tempo di \
         gestione, tempo medio di gestione, afhandeltijd, afhandelingstijd, verwerkingstijd",
    ),
    (Extreme, "max, maximum, longest, shortest, minimum, median, p90, p95, sum, cumulative"),
    (
        Avoidable,
        "avoidable, avoided, avoid, reducible, preventable, prevented, prevent, deflectable, \
         vermeidbar, vermeidbare, evitable, evitables, evitavel, evitaveis, evitabile, \
         evitabili, vermijdbaar, vermijdbare",
    ),
    (Weight, "weight, weighting, weights, gewicht, gewichtung, poids, peso, weging"),
    (
        Cost,
        "cost, costs, spend, expense, expenses, kosten, cout, couts, coste, \
         costes, costo, costos, gasto, gastos, custo, custos, costi, spesa, spese, uitgaven",
    ),
    (
        Average,
        "average, avg, mean, each, unit, mittelwert, durchschnitt, durchschnittlich, durchschnittliche, \
         moyen, moyenne, promedio, medio, media de, gemiddeld, gemiddelde, mittlere",
    ),
    (
        Share,
        "share, shares, percent, percentage, pct, %, anteil, prozent, part, pourcentage, \
         cuota, porcentaje, porcentagem, percentual, quota, percentuale, aandeel",
    ),
    (Earlier, "earlier, before, previous, prev, last, prior, past, ly, py, vj, then, n 1, ago"),
    (
        Earlier,
        "vorher, fruher, fruhere, vorherige, davor, letztes, letzter, letzte, vorjahr, vormonat, vorperiode, precedent, \
         precedente, precedents, avant, dernier, derniere, anterior, anteriores, pasado, pasada, passado, \
         scorso, vorig, vorige, eerder",
    ),
    (
        Contact,
        "contact, contacts, kontakt, kontakte, contacten, contacto, contactos, contato, \
         contatos, contatto, contatti, kundenkontakte, supportkontakte",
    ),
    (
        Case,
        "ticket, tickets, call, calls, conversation, conversations, interaction, interactions, \
         case, cases, chat, chats, request, requests, enquiry, enquiries, inquiry, inquiries, \
         incident, incidents, emails, issues, work items, queries, complaints",
    ),
    (
        Case,
        "anruf, anrufe, anfrage, anfragen, kundenanfragen, vorgang, vorgange, fall, falle, \
         gesprach, gesprache, konversationen, interaktionen, storungen, appel, appels, \
         demande, demandes, dossiers, cas, llamada, llamadas, conversacion, conversaciones, \
         solicitud, solicitudes, caso, casos, consultas, interacciones",
    ),
    (
        Case,
        "chamada, chamadas, chamado, chamados, conversas, solicitacoes, interacoes, \
         atendimentos, chiamata, chiamate, richiesta, richieste, conversazioni, casi, \
         interazioni, segnalazioni, oproepen, telefoontjes, gesprek, gesprekken, verzoeken, \
         aanvragen, zaken, interacties, meldingen",
    ),
    (
        Count,
        "count, counts, volume, volumes, number, number of, no of, nr of, # of, num, total, \
         totals, quantity, qty, #, count of, counta, counta of, countunique, countunique of, d \
         count, distinct count, distinct count of, count distinct, record count, this year, this \
         month, this quarter, current year, current month, ytd, qtd, mtd, n, sum of, summe von, anzahl von, \
         somme de, suma de, soma de, somma di, som van, aantal van",
    ),
    (
        Count,
        "anzahl, menge, volumen, gesamt, summe, gesamtzahl, zahl, ticketanzahl, anrufvolumen, \
         kontaktvolumen, gesamtergebnis, nombre, nombre de, quantite, cantidad, numero, numero \
         de, cantidad de, quantidade, numero di, quantita, aantal, totaal, totale, total \
         general, total geral, laufendes jahr, dieses jahr, dieser monat, aktueller monat, \
         cette annee, annee en cours, ce mois, este ano, ano actual, ano atual, este mes, mes \
         actual, quest anno, anno corrente, questo mese, dit jaar, deze maand, cuenta de, recuento \
         de, contagem de, conteggio di",
    ),
    (
        Offered,
        "offered, offer, offers, inbound, incoming, created, received, new, entered, opened, \
         queued, initiated, submitted, arrived",
    ),
    (
        Offered,
        "eingegangen, eingegangene, eingehend, eingehende, angeboten, angebotene, neu, neue, \
         erstellt, erstellte, recus, recues, entrants, entrantes, crees, creees, presentes, \
         nouveaux, recibidos, recibidas, creados, creadas, ofrecidas, nuevos, recebidos, \
         recebidas, criados, oferecidas, novos, ricevuti, ricevute, creati, creati, entranti, \
         offerte, nuovi, ontvangen, inkomend, inkomende, aangemaakt, aangeboten, nieuwe",
    ),
    (
        Handled,
        "handled, handle, answered, answer, answers, served, bearbeitet, bearbeitete, \
         angenommen, angenommene, beantwortet, beantwortete, traites, traitees, repondus, \
         atendidas, atendidos, gestite, gestiti, risposte, afgehandeld, afgehandelde, \
         beantwoord, beantwoorde",
    ),
    (
        Solved,
        "solved, resolved, closed, completed, replied, gelost, geloste, geschlossen, \
         geschlossene, erledigt, resolus, clos, resueltos, resueltas, cerrados, resolvidos, \
         resolvidas, fechados, risolti, chiusi, opgelost, opgeloste, gesloten",
    ),
    (
        Partial,
        "missed, abandoned, abandon, abandons, unsolved, unresolved, unanswered, unassigned, \
         open, backlog, pending, reopened, transferred, transfer, escalated, \
         overdue, rejected, lost, spam, merged, deleted, breached, contained, deflected, \
         duplicate, duplicates, repeat, short, flow out, automated, bot",
    ),
    (
        Partial,
        "verpasst, verpasste, entgangen, entgangene, abgebrochen, abgebrochene, offen, offene, \
         ungelost, ungeloste, abandonnes, perdus, ouverts, manques, abandonadas, perdidas, \
         perdidos, abiertos, pendientes, abertos, pendentes, persi, perse, abbandonate, \
         aperti, gemist, gemiste, openstaand, openstaande",
    ),
    (
        Base,
        "base, customer, customers, order, orders, user, users, subscriber, subscribers, \
         account, accounts, client, clients, member, members, patients, transactions, \
         shoppers, buyers",
    ),
    (
        Base,
        "kunde, kunden, kundenzahl, nutzer, bestellungen, auftrage, abonnenten, konten, \
         commandes, utilisateurs, abonnes, comptes, clientes, pedidos, usuarios, suscriptores, \
         cuentas, assinantes, contas, clienti, ordini, utenti, abbonati, klanten, \
         bestellingen, gebruikers, abonnees",
    ),
    (
        Filler,
        "/, of, the, all, in, en, em, by, and, for, from, to, a, an, with, this, current, now, period, \
         von, der, die, das, den, mit, aus, de, des, du, la, le, les, el, los, las, del, do, \
         da, dos, das, di, dei, delle, van, het, een, l, d, s, can, be, were, column, values, \
         time period, support",
    ),
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::paste::phrases::assert_folded;

    #[test]
    fn words_are_listed_as_texts_are_folded() {
        for (_, phrases) in WORDS {
            assert_folded(phrases);
        }
    }
}
