//! From attempts to people: self-service, automation, and who is left.
//!
//! Letters as in the metric model: A attempts, C contacts, B contacts routed to automation, K of these
//! contained, Ab left there by the customer, E escalated, H handled by people. Where it is blank, Ab
//! follows from H or E; what follows from nothing, came back or gave up counts as 0 in a metric.
//! [`Funnel::broken`] takes what is blank as unknown.

use crate::{
    Inconsistency::FunnelDisagrees,
    MetricError::{self, Inconsistent, Missing},
    quantity::{LIMIT, amount, checked, ratio, share},
};

/// The stages that were given, all of them in contacts (or attempts) of one period.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Funnel {
    /// A: everyone who tried to get an answer, also by self-service.
    pub attempts: Option<f64>,
    /// Attempts by self-service.
    pub self_service: Option<f64>,
    /// Attempts that self-service solved.
    pub solved: Option<f64>,
    /// Attempts that ended in self-service without an answer and without a contact.
    pub gave_up: Option<f64>,
    /// C: contacts on all channels.
    pub contacts: f64,
    /// B: contacts that a bot or agent took up.
    pub routed: Option<f64>,
    /// K: of these, ended without a person.
    pub contained: Option<f64>,
    /// Ab: of these, left by the customer before an answer.
    pub left: Option<f64>,
    /// Contained contacts whose customer came back with the same issue.
    pub returned: Option<f64>,
    /// E: of these, handed to a person.
    pub escalated: Option<f64>,
    /// H: contacts that people handled.
    pub human: Option<f64>,
}

/// What ought to hold between the stages; the figures of a [`Broken`] one do not.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Rule {
    /// K ≤ B.
    ContainedAboveRouted,
    /// K ≤ C, where B is not given.
    ContainedAboveContacts,
    /// B ≤ C.
    RoutedAboveContacts,
    /// C ≤ A.
    ContactsAboveAttempts,
    /// K + Ab + E = B.
    RoutedSplit,
    /// K + Ab ≤ B, where E is not given.
    LeftAboveRouted,
    /// H = C − K − Ab.
    HumanSplit,
    /// A = solved + gave up + C: what is not tried in self-service becomes a contact.
    AttemptsSplit,
    /// solved + gave up ≤ self-service.
    SolvedAboveTried,
    /// self-service ≤ A.
    TriedAboveAttempts,
    /// returned ≤ K.
    ReturnedAboveContained,
}

/// A rule that the figures break.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Broken {
    /// Which one.
    pub rule: Rule,
    /// Its left side − its right side, in contacts.
    pub difference: f64,
}

/// Contacts that attempts lead to: C = A (1 − s) + A s (1 − σ) (1 − g).
///
/// Share s of the attempts is by self-service, of which share σ succeeds; of the failures share g gives
/// up. Unit: contacts. Errors: out of range for a share outside of 0 to 1, and those of an amount.
///
/// 10,000 attempts, half of them by self-service, 40 % solved, 20 % give up: 5,000 + 3,000 × 0.8.
/// ```
/// use metric_core::funnel::contacts_from_attempts;
/// assert_eq!(contacts_from_attempts(10_000.0, 0.5, 0.4, 0.2).map(f64::round), Ok(7_400.0));
/// ```
pub fn contacts_from_attempts(
    attempts: f64,
    s: f64,
    sigma: f64,
    g: f64,
) -> Result<f64, MetricError> {
    let (s, sigma, g) = (share(s)?, share(sigma)?, share(g)?);
    checked(amount(attempts)? * ((1.0 - s) + s * (1.0 - sigma) * (1.0 - g)))
}

/// whole − parts, both from 0 on: below 0 by more than half a contact, the funnel disagrees.
fn rest(whole: f64, parts: f64) -> Result<f64, MetricError> {
    let rest = amount(whole)? - amount(parts)?;
    if rest < -0.5 { Err(Inconsistent(FunnelDisagrees)) } else { Ok(rest.max(0.0)) }
}

/// part ÷ whole, where the part is one: above 1 by more than half a contact, the funnel disagrees.
fn part_of(part: f64, whole: f64) -> Result<f64, MetricError> {
    rest(whole, part)?;
    Ok(ratio(part, whole)?.min(1.0))
}

fn given(figure: Option<f64>) -> Result<f64, MetricError> {
    figure.ok_or(Missing)
}

/// left − right, where both are known.
fn less(left: Option<f64>, right: Option<f64>) -> Option<f64> {
    Some(left? - right?)
}

impl Funnel {
    /// Contacts that never reach a person: K + Ab.
    fn kept(&self) -> Result<f64, MetricError> {
        Ok(given(self.contained)? + self.left())
    }

    /// Ab: as given, else C − K − H or B − K − E, else 0. Below 0 it breaks a rule.
    fn left(&self) -> f64 {
        let of_human = less(less(Some(self.contacts), self.contained), self.human);
        let of_routed = less(less(self.routed, self.contained), self.escalated);
        self.left.or(of_human).or(of_routed).unwrap_or(0.0)
    }

    /// Contained contacts whose customer did not come back.
    fn stayed(&self) -> Result<f64, MetricError> {
        rest(given(self.contained)?, self.returned.unwrap_or(0.0))
    }

    /// Contacts that reach people: H = C − K − Ab [S000, S001].
    ///
    /// Unit: contacts. Errors: missing; the funnel disagrees where it is below 0.
    ///
    /// S001's 4 per 100, 60 % of them routed and half of these contained: 4 × (1 − 0.6 × 0.5) = 2.8.
    /// ```
    /// use metric_core::funnel::Funnel;
    /// let funnel = Funnel { contacts: 400.0, routed: Some(240.0), contained: Some(120.0), ..Funnel::default() };
    /// assert_eq!(funnel.people(), Ok(280.0)); // of 10,000 orders
    /// ```
    pub fn people(&self) -> Result<f64, MetricError> {
        rest(self.contacts, self.kept()?)
    }

    /// Contacts handed to a person: E = B − K − Ab. Unit, errors: as [`Funnel::people`]. Example: 240
    /// routed, 120 contained, 24 left: 96.
    pub fn escalations(&self) -> Result<f64, MetricError> {
        rest(given(self.routed)?, self.kept()?)
    }

    /// Containment of automation = K ÷ B [S001: 40 to 70 % "for the query types trained on"].
    ///
    /// Share, 0 to 1. Errors: missing, zero denominator, the funnel disagrees. Example: 120 ÷ 240.
    pub fn containment_of_bot(&self) -> Result<f64, MetricError> {
        part_of(given(self.contained)?, given(self.routed)?)
    }

    /// Containment of contacts = K ÷ C [S000: "fraction of those contacts"]. Errors: as
    /// [`Funnel::containment_of_bot`]. Example: 120 ÷ 400 = 30 %.
    pub fn containment_of_contacts(&self) -> Result<f64, MetricError> {
        part_of(given(self.contained)?, self.contacts)
    }

    /// True containment = (K − returned) ÷ B: who comes back was not contained. Errors: as
    /// [`Funnel::containment_of_bot`]. Example: (120 − 24) ÷ 240 = 40 %.
    pub fn true_containment(&self) -> Result<f64, MetricError> {
        part_of(self.stayed()?, given(self.routed)?)
    }

    /// Escalation rate = E ÷ B, by the E that was given, else by [`Funnel::escalations`]. Errors: as
    /// [`Funnel::containment_of_bot`]. Example: 96 ÷ 240 = 40 %.
    pub fn escalation_rate(&self) -> Result<f64, MetricError> {
        let escalated = self.escalated.map_or_else(|| self.escalations(), Ok)?;
        part_of(escalated, given(self.routed)?)
    }

    /// Abandonment rate of automation = Ab ÷ B, by the Ab that was given or follows. Errors: as
    /// [`Funnel::containment_of_bot`]. Example: 24 ÷ 240 = 10 %.
    pub fn abandonment_rate(&self) -> Result<f64, MetricError> {
        part_of(self.left(), given(self.routed)?)
    }

    /// Deflection = 1 − H ÷ A [S000: "all contact attempts that never reach a human"], who gave up or
    /// left included. Errors: as [`Funnel::containment_of_bot`]. Example: 1 − 280 ÷ 700 = 60 %.
    pub fn deflection(&self) -> Result<f64, MetricError> {
        let attempts = given(self.attempts)?;
        ratio(rest(attempts, self.people()?)?, attempts)
    }

    /// Resolved deflection = (solved + K − returned) ÷ A, who gave up or left excluded. What was solved
    /// may only be blank where self-service is. Errors: as [`Funnel::containment_of_bot`]. Example:
    /// (250 + 120 − 20) ÷ 700 = 50 %.
    pub fn resolved_deflection(&self) -> Result<f64, MetricError> {
        let attempts = given(self.attempts)?;
        let solved = if self.self_service.is_some() {
            given(self.solved)?
        } else {
            self.solved.unwrap_or(0.0)
        };
        part_of(amount(solved)? + self.stayed()?, attempts)
    }

    /// Success of self-service = solved ÷ attempts by self-service. Errors: as
    /// [`Funnel::containment_of_bot`]. Example: 250 ÷ 400 = 62.5 %.
    pub fn self_service_success(&self) -> Result<f64, MetricError> {
        part_of(given(self.solved)?, given(self.self_service)?)
    }

    /// Every [`Rule`] that the given figures break by more than `tolerance` contacts: 0.5 for counts,
    /// more where shares were rounded.
    ///
    /// A blank is unknown and from 0 on: an equation with a blank in it only breaks where no such figure
    /// would mend it. Example: 700 contained of 600 routed differ by 100.
    pub fn broken(&self, tolerance: f64) -> Vec<Broken> {
        let mut found = Vec::new();
        for (rule, difference, is_above, is_below) in self.rules() {
            let difference = difference.unwrap_or(0.0).clamp(-LIMIT, LIMIT);
            if (is_above && difference > tolerance) || (is_below && difference < -tolerance) {
                found.push(Broken { rule, difference });
            }
        }
        found
    }

    /// Each rule, its difference with blanks as 0, and whether it breaks above and below 0.
    fn rules(&self) -> [(Rule, Option<f64>, bool, bool); 11] {
        use Rule::*;
        let zero = |figure: Option<f64>| figure.unwrap_or(0.0);
        let contacts = Some(self.contacts);
        let kept = zero(self.contained) + zero(self.left);
        let ended = zero(self.solved) + zero(self.gave_up);
        let is_split = self.contained.is_some() && self.left.is_some();
        let is_ended = self.gave_up.is_some();
        let (no_bot, no_end) = (self.routed.is_none(), self.escalated.is_none());
        let through = Some(kept + zero(self.escalated));
        let people = less(contacts, Some(kept));
        let answered = self.solved.map(|_| ended + self.contacts);
        [
            (ContainedAboveRouted, less(self.contained, self.routed), true, false),
            (ContainedAboveContacts, less(self.contained, contacts), no_bot, false),
            (RoutedAboveContacts, less(self.routed, contacts), true, false),
            (ContactsAboveAttempts, less(contacts, self.attempts), true, false),
            (RoutedSplit, less(through, self.routed), !no_end, !no_end && is_split),
            (LeftAboveRouted, less(through, self.routed), no_end && self.left.is_some(), false),
            (HumanSplit, less(self.human, people), true, is_split),
            (AttemptsSplit, less(self.attempts, answered), is_ended, true),
            (SolvedAboveTried, less(Some(ended), self.self_service), true, false),
            (TriedAboveAttempts, less(self.self_service, self.attempts), true, false),
            (ReturnedAboveContained, less(self.returned, self.contained), true, false),
        ]
    }
}
