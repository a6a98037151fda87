//! Notes: what a reader of the figures should know, said once, where it applies.

use super::{rule, source::Source};
use report::Remark;

/// Most notes that are shown at once.
const MOST: usize = 2;

/// The most important notes.
pub(super) fn of(source: &Source<'_>) -> Vec<String> {
    source.report.remarks.iter().take(MOST).map(|remark| text(source, *remark)).collect()
}

fn text(source: &Source<'_>, remark: Remark) -> String {
    match remark {
        Remark::ZeroContacts => "No contacts at all. Corebee warns that customers may not find a way \
            to support, or may have stopped using the product: look at engagement and satisfaction \
            beside it."
            .to_owned(),
        Remark::FewContacts => {
            "Fewer than ten contacts were counted, so chance alone moves this rate a lot.".to_owned()
        }
        Remark::Contradiction(broken) => rule::sentence(source, &broken),
        Remark::BridgesDisagree => "Users per customer × customers per account is not users per \
            account. Each counts for its own pair."
            .to_owned(),
        Remark::ChosenRowUnusable => {
            "The benchmark you chose cannot be compared here, so the answer speaks of another."
                .to_owned()
        }
        Remark::VeryLow => "A low rate is not good by itself. Inactive customers in the base lower \
            it (Count), and so do customers who gave up or cannot find support (Corebee)."
            .to_owned(),
        Remark::AboveRange => "Before you act on it: follow-ups on one issue count as contacts of \
            their own here, as published figures count them (Decagon). Counting cases instead gives \
            a lower rate that no benchmark matches (Count)."
            .to_owned(),
        Remark::UniqueAgainstAll => "Distinct customers and contacts are two metrics: the share of \
            customers who made contact never passes 100\u{a0}%, the contact rate may. Published rates \
            count all contacts."
            .to_owned(),
        Remark::TimeBaseUnread => {
            "The link asked for a time base that cannot be read; results are shown per month."
                .to_owned()
        }
    }
}
