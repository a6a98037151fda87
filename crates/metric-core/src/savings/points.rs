//! What a lever moves in points of the contact rate, and how much of it can be moved.

use crate::band::same;

/// What points of the rate are as a share of the contacts: points / 100 × base / contacts.
///
/// Units: contacts per 100 units of the base; units; contacts of the same period; a share, which may be above 1.
/// Domain: contacts above 0. Source: points and percent differ (Stealth Agents).
///
/// 1.5 points of 4 per 100 orders are 15,000 of 40,000 contacts:
/// ```
/// assert_eq!(metric_core::savings::share_of_points(1.5, 1e6, 40_000.0), 0.375);
/// ```
pub fn share_of_points(points: f64, base: f64, contacts: f64) -> f64 {
    points / 100.0 * base / contacts
}

/// The same over draws of the points, with contacts that are so many times those entered in each draw.
///
/// Units, domain and source: those of [`share_of_points`]. There are as many shares as both have draws.
///
/// 1.5 and 2 points, of 40,000 contacts and of half as many:
/// ```
/// use metric_core::savings::shares_of_points;
/// assert_eq!(shares_of_points(&[1.5, 2.0], 1e6, 40_000.0, &[1.0, 0.5]), [0.375, 1.0]);
/// ```
pub fn shares_of_points(points: &[f64], base: f64, contacts: f64, times: &[f64]) -> Vec<f64> {
    let draws = points.iter().zip(times);
    draws.map(|(points, times)| share_of_points(*points, base, contacts * times)).collect()
}

/// Ends shares at the most that can be moved, and says which part of them ended there: what is above it, and not
/// by floating point alone.
///
/// ```
/// let mut shares = [0.1, 0.5, 0.4];
/// assert_eq!(metric_core::savings::end_at(&mut shares, 0.4), 1.0 / 3.0);
/// assert_eq!(shares, [0.1, 0.4, 0.4]);
/// ```
pub fn end_at(shares: &mut [f64], most: f64) -> f64 {
    let (mut ended, mut count) = (0.0, 0.0);
    for share in shares {
        count += 1.0;
        if *share > most {
            ended += f64::from(u8::from(!same(*share, most)));
            *share = most;
        }
    }
    if count > 0.0 { ended / count } else { 0.0 }
}
