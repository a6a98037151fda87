//! Contacts on their way: avoided, contained, escalated, handled by people.

use super::{
    baseline::Baseline,
    factors::{Avoided, Factors, at_least_zero},
};
use crate::band::below;

/// What avoidance leaves of contacts, as a share, and how much of it counts.
struct Cut {
    contacts: f64,
    /// The part of what levers avoid that there is room for above the floor.
    counted: f64,
    is_bounded: bool,
}

impl Cut {
    /// Not below the floor: what it gives back of the contacts it gives back of their work.
    #[inline]
    fn at(floor: f64, contacts: f64) -> Self {
        // The first comparison decides nearly all draws, and is the faster one.
        if contacts >= floor || !below(contacts, floor) {
            return Self { contacts, counted: 1.0, is_bounded: false };
        }
        let counted = (1.0 - floor) / (1.0 - contacts);
        Self { contacts: floor, counted, is_bounded: true }
    }
}

/// What both readings have in common.
pub(super) struct Flow<'a> {
    pub today: &'a Baseline,
    pub factors: &'a Factors,
    /// Contacts that arrive, before what people would handle of them is avoided.
    pub arrived: f64,
    /// Handle time of those that are avoided, over that of today's average contact.
    avoided_each: f64,
    is_bounded: bool,
    /// Whether levers would take away more work than there is.
    exceeds_work: bool,
}

/// The contacts of one reading.
pub(super) struct Split {
    /// Passed on to people.
    pub escalated: f64,
    /// What automation leaves to people.
    pub left: f64,
    /// What avoidance leaves of that.
    pub handled: f64,
    /// Contained of what is routed, and by issue.
    pub contained: f64,
    /// Work of people before it gets shorter, in average contacts.
    pub work: f64,
    /// Whether something ended at its bound.
    pub is_bounded: bool,
    /// Whether levers would take away more work than there is.
    pub exceeds_work: bool,
}

impl<'a> Flow<'a> {
    #[inline]
    pub fn of(today: &'a Baseline, factors: &'a Factors) -> Self {
        let Avoided { plain, kept, removed, time } = factors.avoided();
        let contacts = plain * kept;
        let cut = Cut::at(today.floor, contacts);
        let avoided_each = if contacts < 1.0 {
            (1.0 - plain * at_least_zero(time - removed)) / (1.0 - contacts)
        } else {
            1.0
        };
        let exceeds_work = factors.exceeds_work() || below(time, removed);
        Self {
            today,
            factors,
            arrived: cut.contacts * today.contacts,
            avoided_each,
            is_bounded: cut.is_bounded || factors.is_capped || exceeds_work,
            exceeds_work,
        }
    }

    /// What is left for automation where avoided contacts are those that it would have taken.
    #[inline]
    pub fn eligible(&self) -> f64 {
        let Baseline { contacts, routed, .. } = self.today;
        at_least_zero(routed * contacts - (contacts - self.arrived))
    }

    /// Work of people, in contacts of average handle time, before people's own contacts are avoided.
    ///
    /// What people no longer handle of the avoided contacts takes its own handle time with it, and no more: those
    /// that today's automation takes are nobody's work. A containment that is new acts on what is left then.
    #[inline]
    fn load(&self, routed: f64) -> f64 {
        let Baseline { contacts, routed: of_all, contained, .. } = *self.today;
        let factors = self.factors;
        let with =
            self.people_load(self.arrived, routed, [factors.uncontained(), factors.unreached]);
        if self.avoided_each == 1.0 {
            return at_least_zero(with);
        }
        let today = [1.0 - contained, if contained > 0.0 { 0.0 } else { 1.0 }];
        let (before, after) = (
            self.people_load(contacts, of_all * contacts, today),
            self.people_load(self.arrived, routed, today),
        );
        let left = at_least_zero(before - self.avoided_each * (before - after));
        if after > 0.0 { at_least_zero(left * (with / after)) } else { at_least_zero(with) }
    }

    /// Work of people, in contacts of average handle time, where each avoided contact is an average one: with the shares of
    /// what is routed that automation does not contain, and that it has not been given.
    #[inline]
    fn people_load(&self, arrived: f64, routed: f64, [open, unreached]: [f64; 2]) -> f64 {
        let Baseline { returned, longer, .. } = *self.today;
        arrived - routed * (1.0 - open) * (1.0 - returned) + longer * routed * (open - unreached)
    }

    /// The contacts of a reading, given how many are routed to automation.
    #[inline]
    pub fn split(&self, routed: f64) -> Split {
        let issues = &self.factors.issues;
        let open = self.factors.uncontained();
        let contained = routed * (1.0 - open);
        let escalated = routed * (open - self.factors.unreached);
        let left = at_least_zero(self.arrived - contained * (1.0 - self.today.returned));
        let cut = self.cut_of_people(left);
        let handled = left * cut.contacts;
        let by_issue = handled * issues.contained();
        let load = self.load(routed);
        // Contacts with a handle time of their own take that with them, whatever the others take.
        let people = self.factors.people.part();
        let removed = left * people.removed * self.today.handled_each();
        let kept = people.plain * (load - removed);
        let work = load - cut.counted * (load - kept);
        // Both sides of it: a residue of floating point is small beside them, and nothing is beside 0.
        let whole = load * (1.0 - cut.counted) + cut.counted * people.plain * load;
        let exceeds_work = self.exceeds_work || below(whole, cut.counted * people.plain * removed);
        Split {
            escalated,
            left,
            handled,
            contained: contained + by_issue,
            work: at_least_zero(work),
            is_bounded: self.is_bounded || cut.is_bounded || exceeds_work,
            exceeds_work,
        }
    }

    /// What avoidance of contacts that people would handle leaves of these. The floor is a share of all.
    #[inline]
    fn cut_of_people(&self, left: f64) -> Cut {
        let people = &self.factors.people;
        let above = at_least_zero(self.arrived - self.today.floor * self.today.contacts);
        // As much as may be avoided is above the floor: compared without a division, as nearly always.
        let contacts = people.contacts();
        if left * (1.0 - contacts) <= above {
            return Cut { contacts, counted: 1.0, is_bounded: false };
        }
        Cut::at(1.0 - above / left, contacts)
    }

    /// Cost of people and of automation.
    #[inline]
    pub fn cost(&self, split: &Split) -> f64 {
        let Factors { people, issues, channels, .. } = self.factors;
        let priced = split.work * people.cost * issues.cost() * channels.cost();
        self.today.cost * priced + self.today.automated * split.contained
    }
}
