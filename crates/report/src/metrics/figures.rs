//! The figures of Break down, one row each: definition, formula and source. The formula is computed
//! as it stands (`metric_core::formula`) and shown with the person's numbers in it; its letters are
//! those of [`crate::breakdown::Book`].

use super::facts::{Facts, facts};
use scenario::field::Section;

/// A figure of Break down, in the order of the table.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Figure {
    /// The largest part of the contacts that can be avoided.
    LargestCut,
    /// The contact rate that is left then.
    ReducibleFloor,
    /// Contacts by weight ÷ contacts.
    ComplexityIndex,
    /// Contacts by weight, per unit of the base.
    WeightedRate,
    /// Contained ÷ routed to automation.
    ContainmentOfBot,
    /// Contained ÷ all contacts.
    ContainmentOfContacts,
    /// Contained and not back ÷ routed to automation.
    TrueContainment,
    /// Escalated ÷ routed to automation.
    EscalationRate,
    /// Abandoned there ÷ routed to automation.
    BotAbandonment,
    /// Solved ÷ tried by self-service.
    SelfServiceSuccess,
    /// Attempts that never reached a person.
    Deflection,
    /// Attempts that were resolved without a person.
    ResolvedDeflection,
    /// (contacts − cases) ÷ contacts.
    RepeatRate,
    /// Contacts ÷ cases.
    ContactsPerCase,
    /// Cases with one contact ÷ cases.
    OneTouch,
    /// Cases per unit of the base.
    CaseRate,
    /// Total cost ÷ cases resolved.
    CostPerResolution,
    /// What the time of one contact costs.
    CostFromHandleTime,
    /// What one contact more or less costs.
    MarginalCost,
    /// Cost of a contact that people handled.
    HumanCost,
    /// Cost of a contact that automation handled.
    AutomatedCost,
    /// The contact rate of the earlier period.
    RateThen,
    /// Contact rate − earlier contact rate.
    RateChange,
    /// Its part by the rates of segments.
    RateEffect,
    /// Its part by the mix of segments.
    MixEffect,
    /// Contact rate ÷ earlier contact rate.
    RateRatio,
    /// The smallest fall of the rate that would have shown.
    SmallestFall,
    /// The smallest rise of the rate that would have shown.
    SmallestRise,
    /// Contacts − earlier contacts.
    VolumeChange,
    /// Its part by growth of the base.
    GrowthEffect,
    /// Its part by the rate.
    RateVolume,
    /// Cost per contact offered, as that of the earlier period.
    CostNow,
    /// Cost per contact offered of the earlier period.
    CostThen,
    /// Cost per resolution of the earlier period.
    ResolutionThen,
}

/// What a figure of Break down is counted in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Contacts, or attempts.
    Contacts,
    /// A fraction.
    Share,
    /// Contacts per unit of the base, and of time.
    Rate,
    /// The same of weighted contacts.
    WeightedRate,
    /// The same of cases.
    CaseRate,
    /// Units of the base.
    Base,
    /// Money in the period.
    Money,
    /// Money per contact.
    MoneyPerContact,
    /// Money per case resolved.
    MoneyPerResolution,
    /// Seconds.
    Seconds,
    /// Contacts per case.
    ContactsPerCase,
    /// A ratio of two figures of one unit.
    Times,
}

/// A row of the table.
#[derive(Debug, PartialEq)]
pub struct Row {
    /// Which figure.
    pub figure: Figure,
    /// The section that shows it.
    pub section: Section,
    /// Its unit.
    pub kind: Kind,
    /// What a share is a share of, in words.
    pub of: &'static str,
    /// Name, definition, formula and source.
    pub facts: Facts,
    /// The letter of a figure that no formula of this kind gives; a blank for all others.
    pub letter: char,
}

impl Figure {
    /// The row of a figure.
    pub fn row(self) -> &'static Row {
        // The rows stand in the order of the variants; a test looks that up.
        FIGURES.get(self as usize).unwrap_or(&FIGURES[0])
    }

    /// Whether the figure is a difference, which has a sign.
    pub fn is_change(self) -> bool {
        use Figure::{GrowthEffect, MixEffect, RateChange, RateEffect, RateVolume, VolumeChange};
        matches!(
            self,
            RateChange | RateEffect | MixEffect | VolumeChange | GrowthEffect | RateVolume
        )
    }
}

const DECAGON: &str = "Decagon (contact rate)";
const STEALTH: &str = "Stealth Agents";
const COUNT: &str = "Count (contact frequency)";
const COST: &str = "Decagon (cost per contact)";
const OWN: &str = "own arithmetic";
const KITAGAWA: &str = "Kitagawa 1955";
const TESTS: &str = "Przyborowski and Wilenski 1940; Clopper and Pearson 1934; Gu et al. 2008";
const ROUTED: &str = "of contacts routed to automation";

const fn row(
    figure: Figure,
    section: Section,
    kind: Kind,
    of: &'static str,
    facts: Facts,
    letter: char,
) -> Row {
    Row { figure, section, kind, of, facts, letter }
}

use Figure as F;
use Kind as K;
use Section as S;

/// The table.
#[rustfmt::skip] // a table reads best as one row a line
pub static FIGURES: [Row; 34] = [
    row(F::LargestCut, S::Issues, K::Share, "of contacts", facts("largest-cut", "Largest possible cut", "No prevention lowers the contacts by more. What is not classified counts as unavoidable.", "@V avoidable ÷ @C contacts", DECAGON), ' '),
    row(F::ReducibleFloor, S::Issues, K::Rate, "", facts("reducible-floor", "Floor", "The contact rate that is left when everything that can be avoided is.", "@r contact rate × (1 − @V avoidable ÷ @C contacts)", DECAGON), ' '),
    row(F::ComplexityIndex, S::Channels, K::Times, "times a contact of weight 1", facts("complexity-index", "Complexity index", "Weight of the average contact: as given, else handle time of the channel ÷ average handle time.", "@W weighted contacts ÷ @C contacts", COUNT), ' '),
    row(F::WeightedRate, S::Channels, K::WeightedRate, "", facts("weighted-rate", "Weighted contact rate", "Published rates count every contact as one, so it is compared with none.", "@W weighted contacts ÷ @N", COUNT), ' '),
    row(F::ContainmentOfBot, S::Funnel, K::Share, ROUTED, facts("containment-of-bot", "Containment of the bot", "Contacts that ended in automation, of those routed there. It leaves the contact rate as it is.", "@K contained ÷ @B routed", STEALTH), ' '),
    row(F::ContainmentOfContacts, S::Funnel, K::Share, "of contacts", facts("containment-of-contacts", "Containment of all contacts", "The same, of all contacts.", "@K contained ÷ @C contacts", DECAGON), ' '),
    row(F::TrueContainment, S::Funnel, K::Share, ROUTED, facts("true-containment", "Containment without returns", "Contained, and the customer did not come back.", "(@K contained − @R came back) ÷ @B routed", DECAGON), ' '),
    row(F::EscalationRate, S::Funnel, K::Share, ROUTED, facts("escalation-rate", "Escalation rate", "How often automation hands over to a person.", "@E escalated ÷ @B routed", DECAGON), ' '),
    row(F::BotAbandonment, S::Funnel, K::Share, ROUTED, facts("bot-abandonment", "Abandoned in automation", "Contacts that their customer left there: no success.", "@L abandoned ÷ @B routed", DECAGON), ' '),
    row(F::SelfServiceSuccess, S::Funnel, K::Share, "of attempts at self-service", facts("self-service-success", "Self-service success", "Attempts that self-service solved.", "@S solved ÷ @T tried", STEALTH), ' '),
    row(F::Deflection, S::Funnel, K::Share, "of attempts", facts("deflection", "Deflection", "Attempts that never reached a person, also those given up. Contacts do not stand in for attempts.", "1 − @H handled by people ÷ @A attempts", DECAGON), ' '),
    row(F::ResolvedDeflection, S::Funnel, K::Share, "of attempts", facts("resolved-deflection", "Resolved deflection", "The same without what was given up, abandoned or came back.", "(@j solved + @K contained − @i came back) ÷ @A attempts", OWN), ' '),
    row(F::RepeatRate, S::Repeats, K::Share, "of contacts", facts("repeat-rate", "Repeat contact rate", "Contacts that repeat an earlier one of the same case.", "(@C contacts − @U cases) ÷ @C contacts", COUNT), ' '),
    row(F::ContactsPerCase, S::Repeats, K::ContactsPerCase, "", facts("contacts-per-case", "Contacts per case", "How many contacts a case takes.", "@C contacts ÷ @U cases", COUNT), ' '),
    row(F::OneTouch, S::Repeats, K::Share, "of cases", facts("one-touch", "One-touch share", "A stand-in for first contact resolution.", "@O cases with one contact ÷ @U cases", COUNT), ' '),
    row(F::CaseRate, S::Repeats, K::CaseRate, "", facts("case-rate", "Case rate", "Published rates count every contact, so it is compared with none.", "@U cases ÷ @N", COUNT), ' '),
    row(F::CostPerResolution, S::Repeats, K::MoneyPerResolution, "", facts("cost-per-resolution", "Cost per resolution", "Beside it, a low cost per contact may mean handling, not solving.", "@M total cost ÷ @D cases resolved", COST), ' '),
    row(F::CostFromHandleTime, S::Cost, K::MoneyPerContact, "", facts("cost-from-handle-time", "Cost of handle time", "What the time of one contact costs.", "@p a paid hour × @t s of handle time ÷ 3,600 s ÷ (@f occupancy × (1 − @s shrinkage) × @c at once) + @o other", COST), ' '),
    row(F::MarginalCost, S::Cost, K::MoneyPerContact, "", facts("marginal-cost", "Marginal cost", "What one contact less saves. The fixed part stays, so the average rises.", "(@M total cost − @F fixed) ÷ @Q contacts handled", OWN), ' '),
    row(F::HumanCost, S::Cost, K::MoneyPerContact, "", facts("human-cost", "Cost per contact, people", "What a contact costs that people handled.", "(@M total cost − @m of automation) ÷ (@Q handled − @k by automation − @l abandoned there)", COST), ' '),
    row(F::AutomatedCost, S::Cost, K::MoneyPerContact, "", facts("automated-cost-per-contact", "Cost per contact, automation", "What a contact costs that automation handled.", "@m cost of automation ÷ @k contacts by automation", COST), ' '),
    row(F::RateThen, S::Change, K::Rate, "", facts("rate-then", "Contact rate then", "The contact rate of the earlier period, in the same unit.", "@w contacts ÷ @n", DECAGON), ' '),
    row(F::RateChange, S::Change, K::Rate, "", facts("rate-change", "Change of the rate", "In points: the difference, not percent.", "@r now − @q then", OWN), ' '),
    row(F::RateEffect, S::Change, K::Rate, "", facts("rate-effect", "By the rates of segments", "The change if the mix of segments had stayed.", "sum of mean weight × change of the segment's rate", KITAGAWA), 'x'),
    row(F::MixEffect, S::Change, K::Rate, "", facts("mix-effect", "By the mix of segments", "The change if the rates of segments had stayed. Both add up to the change.", "sum of (mean rate − mean of all) × change of the weight", KITAGAWA), 'y'),
    row(F::RateRatio, S::Change, K::Times, "times the rate then", facts("rate-ratio", "Now ÷ then", "The interval is what chance alone leaves open, by the exact conditional test.", "@r now ÷ @q then", TESTS), ' '),
    row(F::SmallestFall, S::Change, K::Rate, "", facts("smallest-fall", "Smallest fall that would show", "Found in four of five comparisons, at 5 %. A smaller one hides in chance.", "from both bases and the rate then", TESTS), 'd'),
    row(F::SmallestRise, S::Change, K::Rate, "", facts("smallest-rise", "Smallest rise that would show", "A smaller one hides in chance.", "from both bases and the rate then", TESTS), 'u'),
    row(F::VolumeChange, S::Change, K::Contacts, "", facts("volume-change", "Change of the volume", "Growth can hide a falling rate.", "@C contacts − @w then", STEALTH), ' '),
    row(F::GrowthEffect, S::Change, K::Contacts, "", facts("growth-effect", "By growth", "What a larger base, or a longer period, explains.", "change of the base × mean rate", OWN), 'g'),
    row(F::RateVolume, S::Change, K::Contacts, "", facts("rate-effect-on-volume", "By the rate", "The rest of the change.", "change of the rate × mean base", OWN), 'v'),
    row(F::CostNow, S::Change, K::MoneyPerContact, "", facts("cost-per-contact-now", "Cost per contact offered", "All contacts count, in both periods.", "@M total cost ÷ @C contacts", COST), 'b'),
    row(F::CostThen, S::Change, K::MoneyPerContact, "", facts("cost-per-contact-then", "Cost per contact offered then", "In the earlier period.", "@X cost then ÷ @w contacts then", COST), ' '),
    row(F::ResolutionThen, S::Change, K::MoneyPerResolution, "", facts("cost-per-resolution-then", "Cost per resolution then", "In the earlier period.", "@X cost then ÷ @Z cases resolved then", COST), ' '),
];

/// What must hold between figures, by section. Where it does not, nothing is computed from the
/// section, and the rule is named.
pub static RULES: [(Section, &str); 26] = [
    (S::Funnel, "@K contained + @L abandoned + @e escalated ≤ @B routed"),
    (S::Funnel, "@K contained + @L abandoned ≤ @C contacts"),
    (S::Funnel, "@B routed ≤ @C contacts"),
    (S::Funnel, "@C contacts ≤ @A attempts"),
    (S::Funnel, "@K contained + @L abandoned + @e escalated = @B routed"),
    (S::Funnel, "@h handled by people + @K contained ≤ @Q contacts handled"),
    (S::Funnel, "@h handled by people + @K contained + @L abandoned ≤ @C contacts"),
    (S::Funnel, "@Q contacts handled ≤ @h handled by people + @K contained + @L abandoned"),
    (S::Funnel, "@h handled by people ≤ @C contacts − @B routed + @e escalated"),
    (S::Funnel, "@Q contacts handled + @e escalated ≤ @h handled by people + @B routed"),
    (S::Funnel, "@S solved + @C contacts ≤ @A attempts"),
    (S::Funnel, "@S solved + @G gave up + @C contacts = @A attempts"),
    (S::Funnel, "@S solved + @G gave up ≤ @T tried"),
    (S::Funnel, "@T tried ≤ @A attempts"),
    (S::Funnel, "@A attempts ≤ @C contacts + @T tried"),
    (S::Funnel, "@R came back ≤ @K contained"),
    (S::Funnel, "@a resolved by automation ≤ @K contained − @i came back"),
    (S::Repeats, "@U cases ≤ @C contacts"),
    (S::Repeats, "@O with one contact ≤ @U cases"),
    (S::Repeats, "2 × @U cases ≤ @C contacts + @O with one contact"),
    (S::Repeats, "@C contacts ≤ @U cases × @C contacts"),
    (S::Repeats, "@C contacts ≤ @U cases + (@U cases − @O with one contact) × @C contacts"),
    (S::Cost, "@F fixed ≤ @M total cost"),
    (S::Cost, "@m of automation ≤ @M total cost"),
    (S::Cost, "@k by automation + @l abandoned there ≤ @Q contacts handled"),
    (S::Cost, "1 ≤ @c at once"),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_figure_stands_at_its_place() {
        for (index, row) in FIGURES.iter().enumerate() {
            assert_eq!(row.figure as usize, index, "{}", row.facts.id);
        }
    }
}
