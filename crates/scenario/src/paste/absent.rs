//! What people and programs write where there is no value.

/// What is written, in small letters and without spaces: what spreadsheets and databases write, and short
/// for "not available" in English, German, French, Spanish, Portuguese, Italian, Dutch and Polish.
const ABSENT: &str = "n/a #n/a #nv #n/d null #null! #div/0! #value! #valeur! #wert! #valor! #valore! #waarde! \
    #arg! #ref! #bezug! #num! #zahl! #name? #name! #nd n.a. n.a n/v n.v. n/k n/s k.a. k.a k/a o.a. s/o s.o. s/d \
    s.d. n/d n.d. n.d n/c n.c. nd b/d b.d. nvt n.v.t. notavailable notapplicable nodata keineangabe \
    keineangaben keinedaten nichtverfugbar nichtverfügbar sansobjet nondisponible nonrenseigné sindatos \
    nodisponible semdados nãodisponível nãoseaplica nondisponibile nessundato geengegevens \
    nietbeschikbaar brakdanych";

/// Whether a text says that there is no value.
pub fn is_absent(text: &str) -> bool {
    // Most cells are numbers.
    if text.starts_with(|first: char| first.is_ascii_digit()) {
        return false;
    }
    let bare: String =
        text.chars().filter(|char| !char.is_whitespace()).flat_map(char::to_lowercase).collect();
    // Without a mark in it, two letters in capitals are rather a state.
    let is_name =
        bare.len() == text.len() && text.len() == 2 && text.chars().all(char::is_uppercase);
    !is_name && ABSENT.split(' ').any(|absent| absent == bare)
}
