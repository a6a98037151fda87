//! Why a text is no number: facts only, the wording lives with the words.

/// Why a text could not be read as a number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum NumberProblem {
    /// Nothing but white space, or a dash that says so.
    Empty,
    /// Letters or signs that no number holds, or no digit at all.
    NotANumber,
    /// A word or sign for something that is not finite: `NaN`, `Infinity`, `∞`.
    NotFinite,
    /// Full-width digits, as East Asian keyboards write them: `１２`.
    FullWidthDigits,
    /// Digits of another script, for example Arabic or Devanagari ones.
    OtherDigits,
    /// Powers of ten as computers write them: `1e5`.
    Exponent,
    /// Base sixteen: `0x1F`.
    Hexadecimal,
    /// A lower-case `m` or `mm`: thousand in some trades, million in others. `M` is million, `k` thousand.
    AmbiguousSuffix,
    /// Lakh or crore, where numbers are not written in the Indian style.
    IndianSuffix,
    /// Several numbers, as two cells that were copied together.
    SeveralNumbers,
    /// The two numbers of a range have different units, or one of them has a unit that may be meant for both:
    /// `8 to 12k`.
    DifferentUnits,
    /// Neither a number of seconds nor a duration with colons or units.
    NotADuration,
    /// More than one decimal mark.
    SeveralDecimalMarks,
    /// Marks that group digits, where the style puts none.
    MisplacedGroup,
    /// One mark with three digits behind it that the style uses neither as decimal mark nor for
    /// groups: thousands and thousandths are equally likely.
    AmbiguousMark,
    /// More than 15 significant digits.
    TooManyDigits,
    /// More than 12 decimals.
    TooManyDecimals,
    /// More than 16 digits before the decimal mark.
    TooLarge,
}
