//! Facts of currencies: ISO 4217, and how they are written at home.

/// Every code of ISO 4217 that is money in use.
pub const CODES: &str = "AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND \
    BOB BRL BSD BTN BWP BYN BZD CAD CDF CHF CLP CNY COP CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN \
    ETB EUR FJD FKP GBP GEL GHS GIP GMD GNF GTQ GYD HKD HNL HTG HUF IDR ILS INR IQD IRR ISK JMD \
    JOD JPY KES KGS KHR KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL LYD MAD MDL MGA MKD MMK MNT \
    MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR \
    RON RSD RUB RWF SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TND \
    TOP TRY TTD TWD TZS UAH UGX USD UYU UZS VES VND VUV WST XAF XCD XCG XOF XPF YER ZAR ZMW ZWG";

/// Codes without a minor unit.
pub const WITHOUT_DECIMALS: &str =
    "BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX VND VUV XAF XOF XPF";

/// Codes with three decimals.
pub const THREE_DECIMALS: &str = "BHD IQD JOD KWD LYD OMR TND";

/// Codes of countries that write a comma before decimals.
pub const DECIMAL_COMMA: &str = "ALL AMD AOA ARS AZN BAM BGN BRL BYN CLP COP CRC CVE CZK DKK DZD \
    EUR GEL HUF IDR ISK KGS KZT MAD MDL MKD MZN NOK PLN PYG RON RSD RUB SEK TJS TMT TND TRY UAH \
    UYU UZS VES VND XAF XOF XPF";

/// Codes of countries that count in lakh and crore.
pub const LAKH: &str = "INR BDT LKR NPR PKR";

/// Codes of Switzerland and Liechtenstein, which part thousands with an apostrophe.
pub const APOSTROPHE: &str = "CHF";

/// Signs with the codes that they may stand for, the likeliest first. Of two that fit the longer one
/// is meant. Letters count in either case, also those of the codes that stand here; all other codes
/// only in capitals, since "all" and "top" are words.
pub const SIGNS: &[(&str, &str)] = &[
    (
        "$",
        "USD CAD AUD NZD SGD HKD TWD MXN ARS CLP COP UYU BBD BMD BND BSD BZD CUP DOP FJD GYD JMD \
         KYD LRD NAD SBD SRD TTD XCD",
    ),
    ("US$", "USD"),
    ("US $", "USD"),
    ("CA$", "CAD"),
    ("C$", "CAD NIO"),
    ("AU$", "AUD"),
    ("A$", "AUD"),
    ("NZ$", "NZD"),
    ("S$", "SGD"),
    ("HK$", "HKD"),
    ("NT$", "TWD"),
    ("MX$", "MXN"),
    ("R$", "BRL"),
    ("€", "EUR"),
    ("EUR", "EUR"),
    ("Euro", "EUR"),
    ("USD", "USD"),
    ("GBP", "GBP"),
    ("INR", "INR"),
    ("CHF", "CHF"),
    ("£", "GBP EGP FKP GIP SHP SSP SYP LBP"),
    ("¥", "JPY CNY"),
    ("￥", "JPY CNY"),
    ("円", "JPY"),
    ("元", "CNY TWD"),
    ("CN¥", "CNY"),
    ("RMB", "CNY"),
    ("₹", "INR"),
    ("Rs", "INR PKR LKR NPR MUR SCR"),
    ("Rs.", "INR PKR LKR NPR MUR SCR"),
    ("₨", "INR PKR LKR NPR MUR SCR"),
    ("रु", "INR NPR"),
    ("৳", "BDT"),
    ("Tk", "BDT"),
    ("kr", "SEK NOK DKK ISK"),
    ("kr.", "DKK SEK NOK ISK"),
    ("Fr", "CHF"),
    ("Fr.", "CHF"),
    ("SFr.", "CHF"),
    ("zł", "PLN"),
    ("Kč", "CZK"),
    ("Ft", "HUF"),
    ("lei", "RON MDL"),
    ("лв", "BGN"),
    ("лв.", "BGN"),
    ("₽", "RUB"),
    ("руб.", "RUB"),
    ("₴", "UAH"),
    ("₸", "KZT"),
    ("₺", "TRY"),
    ("TL", "TRY"),
    ("₾", "GEL"),
    ("֏", "AMD"),
    ("₼", "AZN"),
    ("₪", "ILS"),
    ("₩", "KRW KPW"),
    ("₫", "VND"),
    ("đ", "VND"),
    ("฿", "THB"),
    ("₱", "PHP CUP"),
    ("Rp", "IDR"),
    ("RM", "MYR"),
    ("₦", "NGN"),
    ("GH₵", "GHS"),
    ("₵", "GHS"),
    ("KSh", "KES"),
    ("R", "ZAR"),
    ("S/", "PEN"),
    ("₡", "CRC"),
    ("₲", "PYG"),
    ("FCFA", "XAF XOF"),
    ("CFA", "XOF XAF"),
    ("₭", "LAK"),
    ("៛", "KHR"),
    ("₮", "MNT"),
];
