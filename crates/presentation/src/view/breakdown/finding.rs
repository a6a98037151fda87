//! What is odd in a section, and what the figures point to, in words.

use super::model::Pointer;
use crate::{
    text::filled,
    view::{
        format::{contacts, money, name, percent, plain_or_whole, whole},
        rows,
        source::Source,
        worked::say_of,
    },
    words,
};
use report::{Finding, Name, Odd, Stand, metrics::RULES};
use scenario::field::{Section, Table, at};

/// A finding as a sentence.
pub(super) fn text(source: &Source<'_>, section: Section, finding: &Finding) -> String {
    let table = section.table().unwrap_or(Table::Issues);
    let more = if finding.amount > 0.0 { "more" } else { "fewer" };
    let say = |template: &str| say_of(source, template, Some(finding), table);
    match finding.odd {
        Odd::Broken(rule) => {
            let rule = RULES.get(rule).map_or("", |(_, rule)| rule);
            // What the sides count is in the rule: contacts, attempts, cases or money.
            let amount = finding.amount.abs();
            let amount = if rule.contains("@M") {
                money(source, amount)
            } else {
                plain_or_whole(source, amount)
            };
            say(&filled(
                "{} does not hold: the left side is {} {}. Nothing is computed from this section.",
                &[rule, &amount, more],
            ))
        }
        Odd::HandledDiffers => {
            say(&["The channels handle # ", more, " than the @Q that the cost per contact counts."]
                .concat())
        }
        Odd::CostNeedsTime if finding.amount > 0.0 => say(
            "Shared cost follows handle time, and # on no channel have none. Enter a row for them, or have it follow contacts.",
        ),
        Odd::Wanting(figure) => {
            let facts = &figure.row().facts;
            let mut list = [facts.name, " needs: "].concat();
            for (index, field) in
                source.report.breakdown.book.wanting(facts.formula).iter().enumerate()
            {
                list.push_str(if index == 0 { "“" } else { ", “" });
                list.push_str(words::label(*field));
                list.push('”');
            }
            list.push('.');
            list
        }
        odd => say(template(odd)),
    }
}

/// The sentence of what is odd.
fn template(odd: Odd) -> &'static str {
    match odd {
        Odd::NeedsContacts => {
            "Enter the number of contacts under Measure: this section is a part of them."
        }
        Odd::RowsAboveTotal => {
            "The rows hold # more than the @C there are. Nothing is computed from them."
        }
        Odd::RowsAboveBase => {
            "The bases of the rows add up to more than there is. Nothing is computed from them."
        }
        Odd::NoBase => "“~” has contacts and no base. Nothing is computed from the segments.",
        Odd::DirectAbove => "The direct costs are $ more than the total support cost of @M.",
        Odd::ResolvedDiffers => {
            "# of those contained do not count as resolved under Measure, so that more reach people there than here."
        }
        Odd::CostNeedsTime => {
            "Shared cost follows handle time, and some channels have none. Enter it for all, or have it follow contacts."
        }
        Odd::CostOrder => {
            "“~” costs less a contact than “|”. Decagon expects the opposite: phone, then chat, then self-service."
        }
        Odd::CostsApart => "Cost per contact fell while cost per resolution rose by $.",
        Odd::CostsApartUp => "Cost per contact rose while cost per resolution fell by $.",
        Odd::NoChance => {
            "The change is more than chance explains: had nothing changed, ^ of comparisons would differ as much (p), if contacts were independent."
        }
        Odd::Chance => {
            "Chance may explain the change: had nothing changed, ^ of comparisons would differ as much (p), if contacts were independent."
        }
        Odd::LengthsDiffer => {
            "The periods differ in length: compare the rates. In the volume the difference counts as growth."
        }
        Odd::ThenAbove => {
            "The segments had # more then than the earlier period. The change is not split into rate and mix."
        }
        Odd::ThenBaseAbove => {
            "The earlier bases add up to more than the earlier base. The change is not split into rate and mix."
        }
        Odd::RestNoBase => {
            "Contacts are in no segment, and no base is left for them. The change is not split into rate and mix."
        }
        Odd::ThenNoBase => {
            "Earlier contacts are left without an earlier base. The change is not split into rate and mix."
        }
        Odd::ThenIncomplete => {
            "Every segment, and the whole, needs a base now, and contacts and a base then. The change is not split into rate and mix."
        }
        Odd::SimpsonUp => {
            "The rate of every segment falls and the whole rises (Simpson’s paradox): the base moved to segments with a higher rate."
        }
        _ => {
            "The rate of every segment rises and the whole falls (Simpson’s paradox): the base moved to segments with a lower rate."
        }
    }
}

/// What the figures point to, in words.
pub(super) fn pointer(source: &Source<'_>, pointer: &report::Pointer) -> Pointer {
    let at_stake = contacts(source, pointer.at_stake);
    match &pointer.what {
        Stand::Issue(line) => {
            let share = |part: Option<f64>| {
                let whole = source.report.breakdown.book.get('C');
                percent(source, part.unwrap_or_default() / whole)
            };
            let name = words::capital(&name(source, Table::Issues, line.name));
            let text = filled(
                "{}: {} can be avoided, {} of all. The issue is {} of all.",
                &[&name, &at_stake, &share(line.value(4)), &share(line.value(0))],
            );
            let kind = match line.name {
                Name::Row(row) => {
                    source.scenario.draft().cell(Table::Issues, row, at::KIND).text.as_str()
                }
                _ => "",
            };
            Pointer { text, source: levers(kind).to_owned() }
        }
        Stand::Outside(published, is_above) => {
            let at_stake = if pointer.is_attempts() {
                [&whole(source, pointer.at_stake), " attempts"].concat()
            } else {
                at_stake
            };
            let (text, origin) = rows::published_of(source, &published.comparison);
            let place = if *is_above { ", above" } else { ", below" };
            let text = filled(
                "{}: {}{} what is published ({}), a difference of {}.",
                &[
                    &words::capital(published.about),
                    &percent(source, published.value),
                    place,
                    &text,
                    &at_stake,
                ],
            );
            Pointer { text, source: origin }
        }
        Stand::Apart(finding) => {
            let text = text(source, Section::Change, finding);
            let more = if pointer.at_stake > 0.0 {
                filled(" {} more than cases resolved.", &[&at_stake])
            } else {
                String::new()
            };
            Pointer {
                text: text + &more,
                source:
                    "Decagon (cost per contact): many repeats make contacts cheap and cases dear."
                        .to_owned(),
            }
        }
    }
}

/// What is published about lowering contacts of a type.
fn levers(kind: &str) -> &'static str {
    match kind {
        "status" => {
            "Stealth Agents: proactive tracking lowers order-status contacts by 35 to 50 %."
        }
        "billing" => "Stealth Agents: redesigned bills lower billing contacts by 20 to 30 %.",
        "policy" | "returns" => {
            "Stealth Agents: simpler policies lower contacts per 100 orders by 0.8 to 1.2 (read as points)."
        }
        "technical" => {
            "Stealth Agents: after self-service fails, the live contact takes 15 to 25 % longer."
        }
        _ => "Decagon: tell what can be avoided from what cannot, issue by issue.",
    }
}
