//! The only way from one denominator kind to another: figures that the person supplies.

use crate::{
    quantity::Amount,
    rate::RateUnit,
    unit::{DenominatorKind, TimeBase},
};
use serde::Serialize;

/// A figure that makes two denominator kinds comparable.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Bridge {
    /// Orders per customer per month.
    OrdersPerCustomer,
    /// Users per customer.
    UsersPerCustomer,
    /// Customers per account.
    CustomersPerAccount,
    /// Users per account.
    UsersPerAccount,
}

impl Bridge {
    /// Every bridge.
    pub const ALL: [Self; 4] = [
        Self::OrdersPerCustomer,
        Self::UsersPerCustomer,
        Self::CustomersPerAccount,
        Self::UsersPerAccount,
    ];
}

/// Why two units do not meet.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Mismatch {
    /// They count different things (all contacts against those that people handled).
    Numerator,
    /// The denominators differ, and this figure would bridge them.
    Needs(Bridge),
    /// The figure that should bridge them is zero.
    ZeroBridge(Bridge),
    /// The denominators differ, and no figure bridges them.
    NoBridge,
}

/// The bridges that were given.
#[derive(Debug, Clone, Copy, Default, PartialEq, Serialize)]
pub struct Bridges {
    /// Orders per customer per month.
    pub orders_per_customer: Option<Amount>,
    /// Users per customer.
    pub users_per_customer: Option<Amount>,
    /// Customers per account.
    pub customers_per_account: Option<Amount>,
    /// Users per account.
    pub users_per_account: Option<Amount>,
    /// Those of [`Bridge::ALL`] whose entry cannot be read: the others do not stand in for them.
    pub unread: [bool; Bridge::ALL.len()],
}

impl Bridges {
    /// The figure given for a bridge.
    pub fn get(&self, bridge: Bridge) -> Option<Amount> {
        match bridge {
            Bridge::OrdersPerCustomer => self.orders_per_customer,
            Bridge::UsersPerCustomer => self.users_per_customer,
            Bridge::CustomersPerAccount => self.customers_per_account,
            Bridge::UsersPerAccount => self.users_per_account,
        }
    }

    /// Whether users per customer × customers per account differs from users per account, all three
    /// given. The direct figure counts for its own pair.
    pub fn disagree(&self) -> bool {
        match (self.users_per_customer, self.customers_per_account, self.users_per_account) {
            (Some(users), Some(customers), Some(seats)) => {
                !crate::band::same(users.get() * customers.get(), seats.get())
            }
            _ => false,
        }
    }

    /// What a value in unit `from` is multiplied by to stand in unit `to`.
    ///
    /// Time converts by itself (S001: 2.4 a year is 0.2 a month); the denominator kind only through
    /// the bridges: contacts per customer per month = contacts per order × orders per customer per
    /// month, contacts per account = contacts per user × users per account. Never fails silently:
    /// without the bridge the answer is the [`Mismatch`] and what would mend it.
    ///
    /// ```
    /// use metric_core::{bridge::*, quantity::Amount, rate::RateUnit, unit::*};
    /// let unit = |kind| RateUnit::new(NumeratorKind::Offered, kind, TimeBase::Year);
    /// let bridges = Bridges { orders_per_customer: Amount::new(2.0).ok(), ..Bridges::default() };
    /// // 0.05 per order x 2 orders a month x 12 months = 1.2 per customer a year
    /// let factor = bridges.factor(unit(DenominatorKind::Order), unit(DenominatorKind::Customer));
    /// assert_eq!(factor, Ok(24.0));
    /// ```
    pub fn factor(&self, from: RateUnit, to: RateUnit) -> Result<f64, Mismatch> {
        if from.numerator() != to.numerator() {
            return Err(Mismatch::Numerator);
        }
        let kinds = self.kinds(from.denominator(), to.denominator())?;
        // A flow has no time base; its bridge is a figure per month, so it enters as a month.
        let months = |unit: RateUnit| unit.time_base().map_or(1.0, TimeBase::months);
        Ok(kinds * (months(to) / months(from)))
    }

    /// Contacts per `to` for one contact per `from`, both per month.
    fn kinds(&self, from: DenominatorKind, to: DenominatorKind) -> Result<f64, Mismatch> {
        use DenominatorKind::{Account, User};
        match (from, to) {
            _ if from == to => Ok(1.0),
            // Asked first: no figure for one side helps where the other has no bridge at all.
            _ if !is_bridged(from) || !is_bridged(to) => Err(Mismatch::NoBridge),
            (User, Account) => self.users_in_account(),
            (Account, User) => Ok(1.0 / self.users_in_account()?),
            _ => Ok(self.per_customer(from)? / self.per_customer(to)?),
        }
    }

    /// How many of `kind` one customer makes up (orders: in a month).
    fn per_customer(&self, kind: DenominatorKind) -> Result<f64, Mismatch> {
        match kind {
            DenominatorKind::Customer => Ok(1.0),
            DenominatorKind::Order => self.given(Bridge::OrdersPerCustomer),
            DenominatorKind::User => self.given_or(Bridge::UsersPerCustomer, || {
                let seats = self.given(Bridge::UsersPerAccount);
                let customers = self.given(Bridge::CustomersPerAccount);
                quotient(seats, customers)
            }),
            DenominatorKind::Account => Ok(1.0 / self.customers_in_account()?),
            _ => Err(Mismatch::NoBridge),
        }
    }

    /// The same figures but for one of them.
    #[must_use]
    pub fn with(mut self, bridge: Bridge, amount: Option<Amount>) -> Self {
        match bridge {
            Bridge::OrdersPerCustomer => self.orders_per_customer = amount,
            Bridge::UsersPerCustomer => self.users_per_customer = amount,
            Bridge::CustomersPerAccount => self.customers_per_account = amount,
            Bridge::UsersPerAccount => self.users_per_account = amount,
        }
        self
    }

    fn customers_in_account(&self) -> Result<f64, Mismatch> {
        self.given_or(Bridge::CustomersPerAccount, || {
            let seats = self.given(Bridge::UsersPerAccount);
            let users = self.given(Bridge::UsersPerCustomer);
            quotient(seats, users)
        })
    }

    fn users_in_account(&self) -> Result<f64, Mismatch> {
        self.given_or(Bridge::UsersPerAccount, || {
            let users = self.given(Bridge::UsersPerCustomer);
            let customers = self.given(Bridge::CustomersPerAccount);
            Some(users.ok()? * customers.ok()?)
        })
    }

    /// A bridge as given, else what follows from two others, also for one of zero, which is remarked on;
    /// nothing does for one that is unread.
    fn given_or(
        &self,
        bridge: Bridge,
        others: impl FnOnce() -> Option<f64>,
    ) -> Result<f64, Mismatch> {
        let is_unread = self.unread.get(bridge as usize) == Some(&true);
        self.given(bridge).or_else(
            |missing| {
                if is_unread { Err(missing) } else { others().ok_or(missing) }
            },
        )
    }

    /// A bridge of zero bridges nothing: no customer has 0 orders and 0.05 contacts per order.
    fn given(&self, bridge: Bridge) -> Result<f64, Mismatch> {
        match self.get(bridge) {
            None => Err(Mismatch::Needs(bridge)),
            Some(Amount::ZERO) => Err(Mismatch::ZeroBridge(bridge)),
            Some(amount) => Ok(amount.get()),
        }
    }
}

/// Whether any figure leads from a kind to another.
fn is_bridged(kind: DenominatorKind) -> bool {
    use DenominatorKind::{Account, Customer, Order, User};
    matches!(kind, Account | Customer | Order | User)
}

fn quotient<E>(numerator: Result<f64, E>, denominator: Result<f64, E>) -> Option<f64> {
    Some(numerator.ok()? / denominator.ok()?)
}

#[cfg(test)]
mod tests;
