//! Names in the parentheses of a header that say nothing of the numbers below it: help desks, CRMs and phone
//! systems, regions and countries. A word that is on no list may be a unit or change what is counted.

use crate::paste::phrases::has_phrase;

/// Most words of a name.
const MOST_WORDS: usize = 3;

/// Help desks, CRMs and phone systems.
const SYSTEMS: &str = "\
    3cx, aircall, amazon connect, asterisk, atlassian, avaya, bitrix, bitrix24, cisco, crisp, dialpad, dixa, \
    dynamics, dynamics 365, five9, freshcaller, freshchat, freshdesk, freshsales, freshservice, freshworks, \
    front, genesys, gladly, glpi, gorgias, happyfox, help scout, helpscout, hubspot, incontact, intercom, jira, \
    kayako, kustomer, liveagent, liveperson, microsoft, mitel, nice, nice cxone, nice incontact, odoo, oracle, \
    otrs, pipedrive, purecloud, ringcentral, ringover, salesforce, sap, servicenow, sprinklr, sugarcrm, talkdesk, \
    tidio, topdesk, trengo, twilio, userlike, vonage, zammad, zendesk, znuny, zoho, zoom";

/// Regions, and what stands for all of them.
const REGIONS: &str = "\
    africa, afrika, afrique, amer, america, americas, amerika, amerique, apac, asean, asia, asia pacific, asie, \
    asien, balkans, baltics, benelux, cee, central europe, dach, eastern europe, emea, europa, europe, gcc, global, \
    iberia, international, japac, latam, latin america, lateinamerika, amerique latine, mena, middle east, \
    mitteleuropa, mondial, mundial, naher osten, nordamerika, noram, nordeuropa, nordics, north america, \
    northern europe, oceania, osteuropa, scandinavia, scandinavie, skandinavien, escandinavia, south america, \
    southern europe, sudamerica, sudamerika, sudeuropa, weltweit, western europe, westeuropa, worldwide";

/// Countries, in English, German, French and Spanish. "New Zealand" says "new" of nothing else.
const COUNTRIES: &str = "\
    alemania, allemagne, arabia, argentina, argentine, argentinien, australia, australie, australien, austria, \
    autriche, belgica, belgien, belgique, belgium, brasil, brasilien, brazil, bresil, britain, bulgaria, \
    bulgarie, bulgarien, canada, chequia, chile, chili, china, chine, colombia, colombie, coree, croacia, croatia, \
    croatie, czech republic, czechia, danemark, denmark, deutschland, dinamarca, egipto, egypt, egypte, england, \
    eslovaquia, eslovenia, espagne, espana, estados unidos, estonia, etats unis, filipinas, finland, finlande, \
    finlandia, finnland, france, francia, frankreich, germany, grece, grecia, greece, griechenland, \
    grossbritannien, holland, hong kong, hongrie, hungary, hungria, inde, india, indien, indonesia, indonesie, \
    indonesien, ireland, irland, irlanda, irlande, israel, italia, italie, italien, italy, japan, japon, kanada, \
    kenia, kenya, kolumbien, konigreich, korea, kroatien, latvia, lettland, litauen, lithuania, luxembourg, \
    luxemburg, luxemburgo, malaisie, malaysia, marokko, maroc, marruecos, mexico, mexiko, mexique, morocco, \
    netherlands, neuseeland, niederlande, nigeria, norvege, noruega, norway, norwegen, osterreich, paises bajos, \
    peru, philippines, philippinen, poland, polen, pologne, polonia, portugal, reino unido, romania, roumanie, \
    royaume uni, rumania, rumanien, saudi arabia, schweden, schweiz, scotland, serbia, serbien, singapore, singapour, \
    singapur, slovakia, slovaquie, slovenia, slovenie, slowakei, slowenien, south africa, spain, spanien, suecia, \
    suede, suisse, suiza, sweden, switzerland, sudafrica, sudafrika, taiwan, tchequie, thailand, thailande, \
    tschechien, tunisia, turkei, turkey, turkiye, turquia, turquie, uae, ukraine, ungarn, united kingdom, \
    united states, usa, vereinigte staaten, vereinigtes konigreich, vietnam, wales, zealand";

/// Words that say that nothing is left out.
const ALL: &str = "all, alle, toutes, tous, todas, todos";

/// Words that go with a name: "Zendesk queues", "all teams". Alone they may name a part.
const COMPANIONS: &str = "\
    channels, cloud, cx, desk, desks, queue, queues, service, support, team, teams, warteschlangen";

/// The words of the names in a text, and of what goes with them; none where no name stands in it.
pub fn names(words: &[String]) -> Vec<&str> {
    let (mut names, mut companions) = (Vec::new(), Vec::new());
    let mut index = 0;
    while let Some(word) = words.get(index) {
        let length = (1..=MOST_WORDS).rev().find(|length| {
            let phrase = words.get(index..index + length).map(|words| words.join(" "));
            phrase.is_some_and(|phrase| is_name(&phrase))
        });
        if let Some(length) = length {
            let name = words.iter().skip(index).take(length);
            names.extend(name.map(String::as_str));
        } else if has_phrase(COMPANIONS, word) {
            companions.push(word.as_str());
        }
        index += length.unwrap_or(1);
    }
    if !names.is_empty() {
        names.extend(companions);
    }
    names
}

fn is_name(phrase: &str) -> bool {
    [SYSTEMS, REGIONS, COUNTRIES, ALL].iter().any(|phrases| has_phrase(phrases, phrase))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::paste::phrases::{assert_folded, words_of};

    fn names_of(text: &str) -> String {
        names(&words_of(text)).join(" ")
    }

    #[test]
    fn names_are_found_with_the_words_that_go_with_them() {
        for text in [
            "zendesk",
            "amazon connect",
            "emea",
            "freshdesk europe",
            "all queues",
            "genesys cloud",
            "help scout all teams",
            "dynamics 365",
            "deutschland",
            "united kingdom",
        ] {
            assert_eq!(names_of(text), text);
        }
        assert_eq!(names_of("Österreich, Schweiz"), "osterreich schweiz");
    }

    #[test]
    fn words_of_no_list_are_no_names() {
        for text in
            ["uk", "connect", "queues", "service", "premium", "voicemail", "scout", "", "in"]
        {
            assert_eq!(names_of(text), "", "{text}");
        }
        assert_eq!(names_of("zendesk only"), "zendesk");
        assert_eq!(names_of("typical week zendesk"), "zendesk");
    }

    #[test]
    fn words_are_listed_as_texts_are_folded() {
        for words in [SYSTEMS, REGIONS, COUNTRIES, ALL, COMPANIONS] {
            assert_folded(words);
            let mut phrases = words.split(", ");
            assert!(phrases.all(|phrase| phrase.split(' ').count() <= MOST_WORDS));
        }
    }
}
