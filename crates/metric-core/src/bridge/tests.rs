//! No kind meets another without its bridge, and bridges chain.

use super::*;
use crate::unit::NumeratorKind;

fn unit(kind: DenominatorKind, time_base: TimeBase) -> RateUnit {
    RateUnit::new(NumeratorKind::Offered, kind, time_base)
}

fn given(value: f64) -> Option<Amount> {
    Amount::new(value).ok()
}

#[test]
fn a_kind_never_converts_without_its_bridge() {
    let none = Bridges::default();
    let month = |kind| unit(kind, TimeBase::Month);
    use DenominatorKind::{Account, Customer, Order, Patient, Subscriber, User};
    for (from, to, expected) in [
        (Order, Customer, Mismatch::Needs(Bridge::OrdersPerCustomer)),
        (Customer, Order, Mismatch::Needs(Bridge::OrdersPerCustomer)),
        (User, Customer, Mismatch::Needs(Bridge::UsersPerCustomer)),
        (Account, Customer, Mismatch::Needs(Bridge::CustomersPerAccount)),
        (User, Account, Mismatch::Needs(Bridge::UsersPerAccount)),
        (Subscriber, Customer, Mismatch::NoBridge),
        (Patient, Order, Mismatch::NoBridge),
        (Order, Patient, Mismatch::NoBridge),
    ] {
        assert_eq!(none.factor(month(from), month(to)), Err(expected), "{from:?} to {to:?}");
    }
}

#[test]
fn what_is_asked_for_always_leads_on() {
    let month = |kind| unit(kind, TimeBase::Month);
    for from in DenominatorKind::ALL {
        for to in DenominatorKind::ALL {
            let mut bridges = Bridges::default();
            // No pair needs more than two figures.
            for _ in 0..2 {
                if let Err(Mismatch::Needs(bridge)) = bridges.factor(month(from), month(to)) {
                    bridges = bridges.with(bridge, given(2.0));
                }
            }
            let found = bridges.factor(month(from), month(to));
            let asked = bridges != Bridges::default();
            assert!(!asked || found.is_ok(), "{from:?} to {to:?}: {found:?}");
        }
    }
}

#[test]
fn time_converts_by_itself_and_a_flow_has_none() {
    let none = Bridges::default();
    let year = unit(DenominatorKind::Subscriber, TimeBase::Year);
    let month = unit(DenominatorKind::Subscriber, TimeBase::Month);
    assert_eq!(none.factor(year, month), Ok(1.0 / 12.0));
    let order = |time_base| unit(DenominatorKind::Order, time_base);
    assert_eq!(none.factor(order(TimeBase::Year), order(TimeBase::Month)), Ok(1.0));
}

#[test]
fn bridges_chain_through_the_customer_and_the_direct_one_counts() {
    use DenominatorKind::{Account, Customer, Order, User};
    let month = |kind| unit(kind, TimeBase::Month);
    let bridges = Bridges {
        orders_per_customer: given(2.0),
        users_per_customer: given(5.0),
        customers_per_account: given(3.0),
        users_per_account: given(20.0),
        ..Bridges::default()
    };
    let factor = |from, to| bridges.factor(month(from), month(to));
    assert_eq!(factor(Order, Customer), Ok(2.0));
    assert_eq!(factor(Customer, Account), Ok(3.0)); // one account holds 3 customers
    assert_eq!(factor(Order, Account), Ok(6.0)); // 2 orders x 3 customers
    assert_eq!(factor(User, Account), Ok(20.0)); // direct, although 5 x 3 = 15
    assert!(bridges.disagree());
    let indirect = Bridges { users_per_account: None, ..bridges };
    assert_eq!(indirect.factor(month(User), month(Account)), Ok(15.0));
    assert!(!indirect.disagree());
}

#[test]
fn the_missing_side_of_the_triangle_follows_from_the_other_two() {
    use DenominatorKind::{Account, Customer, User};
    let month = |kind| unit(kind, TimeBase::Month);
    let by_accounts = Bridges {
        users_per_account: given(12.0),
        customers_per_account: given(3.0),
        ..Bridges::default()
    };
    assert_eq!(by_accounts.factor(month(User), month(Customer)), Ok(4.0)); // 12 / 3
    let by_users = Bridges {
        users_per_account: given(12.0),
        users_per_customer: given(4.0),
        ..Bridges::default()
    };
    assert_eq!(by_users.factor(month(Customer), month(Account)), Ok(3.0)); // 12 / 4
}

#[test]
fn an_unread_bridge_does_not_follow_from_the_other_two() {
    use DenominatorKind::{Account, Customer, User};
    let month = |kind| unit(kind, TimeBase::Month);
    let given = Bridges {
        users_per_customer: given(4.0),
        customers_per_account: given(3.0),
        unread: Bridge::ALL.map(|bridge| bridge == Bridge::UsersPerAccount),
        ..Bridges::default()
    };
    let needs = Err(Mismatch::Needs(Bridge::UsersPerAccount));
    assert_eq!(given.factor(month(User), month(Account)), needs);
    // The others are what they are.
    assert_eq!(given.factor(month(User), month(Customer)), Ok(4.0));
}

#[test]
fn a_bridge_of_zero_is_named_where_it_would_divide() {
    let bridges = Bridges { orders_per_customer: given(0.0), ..Bridges::default() };
    let month = |kind| unit(kind, TimeBase::Month);
    let factor = bridges.factor(month(DenominatorKind::Customer), month(DenominatorKind::Order));
    assert_eq!(factor, Err(Mismatch::ZeroBridge(Bridge::OrdersPerCustomer)));
}

/// As in every release: 12 users per account ÷ 3 customers per account are 4 users per customer.
#[test]
fn the_others_stand_in_for_a_bridge_of_zero_and_disagree_with_it() {
    let all = Bridges {
        users_per_customer: given(0.0),
        customers_per_account: given(3.0),
        users_per_account: given(12.0),
        ..Bridges::default()
    };
    let month = |kind| unit(kind, TimeBase::Month);
    let factor = all.factor(month(DenominatorKind::User), month(DenominatorKind::Customer));
    assert_eq!(factor, Ok(4.0));
    assert!(all.disagree()); // 0 x 3 is not 12
}

#[test]
fn different_numerators_never_meet() {
    let human =
        RateUnit::new(NumeratorKind::HumanHandled, DenominatorKind::Customer, TimeBase::Month);
    let all = unit(DenominatorKind::Customer, TimeBase::Month);
    assert_eq!(Bridges::default().factor(human, all), Err(Mismatch::Numerator));
}
