//! Names of places that stand in capitals in the tables, in a case that is easier to read.
//!
//! A rule cannot know every name, so it changes only what is surely a word: letters that may be an abbreviation stay as
//! they are. Nothing but the case of letters changes.

/// Words of two to four letters that are no abbreviations. A shorter word that is not here stays in capitals.
const WORDS: &str = "\
    Abba Abby Abel Able Abra Accu Ace Aces Acme Acre Act Acts Ada Adam Add Adel Aeon Age Aged Ages Aid Aide Aim Air \
    Aire Airy Alex All Ally Alma Aloe Also Alta Alto Amen Amor Amy An Ana And Ann Anna Anne Anns Any Apex Aqua Arab \
    Arch Area Ares Argo Aria Ark Arma Arms Army Art Arts Ash Ashe Asia Aura Ava Ave Avid Avir Avon Avow Away Awe \
    Axel Axis Axon Ayer Azle Azul Baby Baca Back Ball Balm Bank Barn Base Bath Bay Be Bea Beam Bean Bear Bebe Beck \
    Bed Bee Bees Bel Bell Belt Ben Bend Bent Bern Best Beta Beth Bibb Big Bill Bio Bios Bird Biz Blue Blvd Boaz Bob \
    Boca Bon Bona Bond Born Box Boyd Boys Brae Brea Brio Bryn Buck Bud Buda Budd Burr Bush By Byrd Cabo Cal Cali \
    Call Calm Camp Cape Car Care Carl Caro Cary Casa Case Cass Cave Cen Cent Ch Chai Chan City Clay Clin Club Coal \
    Cobb Cod Cody Cola Cold Cole Colo Comm Cone Cont Conv Cook Cool Coon Coos Cor Core Corn Corp Cove Cox Cozy Crow \
    Cruz Ctr Ctrs Cuba Cura Cure Dad Dade Dale Daly Dam Dame Dan Dare Dawn Day Days De Dean Dee Deer Del Dell Dept Des \
    Dew Dial Dina Dini Dix Doc Dock Docs Dona Door Dora Dose Dove Dow Down Dr Drew Dry Du Duke Dunn Duty Dyer Ear \
    Ease East Easy Eau Echo Ed Eddy Eden Eder Edge Edna Egan Egg El Elan Elba Eli Elk Elko Ella Elm Elmo Elms Elon \
    Elsa Elta Ely Emma End Enid Envy Eos Epic Era Ergo Erie Erin Eros Evan Eve Ever Ewa Eye Eyes Ezra Face Fair Fall \
    Fame Far Farm Fast Fate Fe Fear Feel Felt Few Fide Fife Fine Fire Fish Five Flag Flat Flax Fond For Ford Fork \
    Form Fort Four Fox Free Frio From Frye Ft Full Fund Gala Gale Gap Gary Gate Gay Gem Gems Gen Geo Get Gift Gig \
    Gila Gino Glad Glen Glow Go God Gods Gold Good Gore Goss Gove Gran Gray Grey Guam Gulf Gull Guy Hale Hall Halo \
    Hana Hand Hans Hart Hato Have Hays Head Heal Heed Hegg Help Hera Here Hero Hess Hico High Hill Hilo His Hoag \
    Hoke Hold Holt Holy Hom Home Hood Hope Hopi Horn Hosp Host Hot Hour Hub Hug Hugh Hugo Hunt Hwy Hyde Icon Ida Inc \
    Inn Inst Inyo Iola Iowa Ira Iris Irmo Iron Is Isla Isle Ivy Jack Jane Jax Jay Jeff Jen Jim Jo Joe John Jose Joy \
    Ju Juan Jude Just Kahi Kai Kane Kara Kare Kate Katy Katz Kau Kean Keck Keep Kell Kemp Ken Kent Kern Kew Key Keys \
    Kids Kidz Kin Kind King Kino Kit Know Knox Ko Kona Kula Kure Kutz Kyle Lacs Ladd Lady Lake Lama Lamb Land Lane \
    Las Lawn Le Lea Lead Leaf Leah Lee Lely Lena Leo Leon Lev Levi Lex Lia Life Like Lily Lima Line Link Linn Lion \
    Live Liz Loch Lock Lodi Loft Loma Lone Long Look Loop Lord Los Lost Lots Lou Love Low Lucy Luis Luka Luke Luly \
    Luna Lusk Lutz Lux Luxe Luz Lyfe Ltd Lynn Lyon Lyra Mack Mad Main Mall Many Mar Mark Mars Mary Mass Maui Mawr Max \
    May Maya Mayo Mays Mc Mead Med Medi Mee Mega Mem Memo Mena Mesa Meth Mgmt Mia Mid Mile Mill Mind Mine Mini Mint \
    Mira Miss Moab Momi Mon Mona Mont Moon Mora More Moss Muir Must Mt My Nak Name Nana Nani Napa Nash Neal Near Neck \
    Need Nell Neo Ness Nest Net New News Next Nick Nina Nixa No Noah Noel Nola Nona Nook Noor Not Nova Novi Novo Now \
    Nu Nurs Nuys Nye Oahu Oak Oaks Odd Odin Ohio Oil Ojai Ola Olau Old Omak Omni On One Only Onyx Opal Open Opp Opus \
    Orem Oro Otis Otto Our Over Owen Owl Oxy Page Pain Pale Palm Palo Pana Parc Park Part Paso Pass Path Paul Pav \
    Paw Pax Paz Peak Pear Peck Peds Peek Peg Pell Pen Penn Pere Peru Phx Pick Pico Pike Pin Pine Pink Pitt Pkwy Plan \
    Plex Plum Plus Poet Polk Polo Pond Pool Poor Pope Port Post Pro Prof Pure Quad Race Rady Rae Rate Ray Rays Rd \
    Read Real Reba Red Reed Reef Reg Regl Reid Rely Reno Rest Rex Rey Rhea Rib Rica Rice Rich Rico Rim Ring Rio Rise \
    Rita Rite Riva Ro Road Roan Rock Roe Rojo Rome Room Root Rosa Rose Ross Rosy Roy Ruby Ruiz Rule Rum Run Rush \
    Rusk Ruth Ryan Rye Ryze Saad Sac Safe Sage Salt Sam Same San Sans Sant Sat Sauk Save Sea Seal Seat Seco Self \
    Serv Shaw Shea Show Sid Side Sig Simi Sims Six Sky Skye Skyy Smet Snow Soar Soft Sol Sola Sons Soon Soto Soul \
    Spa Spot St Star Stat Stay Ste Step Stop Stow Sub Sun Sure Surf Svc Svcs Svs Swan Sys Taft Tama Taos Tar Tate \
    Tea Team Tech Ten Ter Term Tex Th That The Thy Tier Tift Time Tiny To Todd Tom Toms Tone Too Top Tops Toro Town \
    Tram Tree Trek Tri Trio Troy Tru True Tuba Tug Turf Twin Two Ulm Una Unit Univ Up Utah Vail Val Vale Van Vast \
    Vega Vela Vera Vero Via Vibe Vici Vida Vie View Vine Vita Viva Vivo Vow Vue Waco Wade Wake Walk Wall Ward Warm \
    Warr Wave Way Ways We Webb Wel Well Wert West Wild Will Win Wind Wing Winn Wise Wish With Wolf Wood Word Wray \
    Wren Wynn Yale Yan Ybor Year Yes Ynez Yolo York You Your Yuba Yuma Zen Zeus Zion Zoom Zuni";

/// Names with a capital inside, as those who bear them write them.
const CAPITAL_INSIDE: &str = "AdventHealth AtlantiCare BayCare CarolinaEast CarePartners CenterWell DaVita EvergreenHealth \
    HealthPartners HealthSouth HonorHealth LifeBridge LifePoint MedStar MultiCare MyMichigan NorthShore OhioHealth \
    PeaceHealth ProHealth ProMedica PruittHealth SwedishAmerican ThedaCare TidalHealth UCHealth UnityPoint WellSpan";

/// Words that begin small inside of a name.
const SMALL: &str = "and at by for from in of on the to with";

/// Abbreviations of five letters and more with a vowel among them. Those without one need no list.
const LONG_ABBREVIATIONS: &str = "CHSGA CHSLI LECOM UVMHN VCUHS VNSNY";

/// Words behind `LA` that make it the Spanish or French word, and not Los Angeles or Louisiana.
const BEHIND_LA: &str = "BELLA BELLE BREA CANADA CASA CONCEPCION CRESCENTA CROSSE ESPERANZA GRANDE GRANGE GUADALUPE JOLLA \
    JUNTA LUZ MESA MILAGROSA MIRADA MONSERRATE MONTANA PALMA PALOMA PAZ PLATA PORTE SALLE SALUD SIERRA VIDA VIE VILLA VITA";

/// Longest word that is taken for an abbreviation unless it is known.
const SHORT: usize = 4;

/// A name as people write it. One with a small letter in it stays as it is.
pub(super) fn readable(name: &str) -> String {
    if name.chars().any(char::is_lowercase) {
        return name.to_owned();
    }
    let mut written = String::with_capacity(name.len());
    let mut rest = name;
    while let Some(first) = rest.chars().next() {
        let part = |letter: char| letter.is_alphabetic() || letter == '\'' || letter == '\u{2019}';
        let end = if first.is_alphabetic() {
            rest.find(|letter| !part(letter)).unwrap_or(rest.len())
        } else {
            first.len_utf8()
        };
        let (token, behind) = rest.split_at(end);
        if first.is_alphabetic() {
            written.push_str(&word(token, &written, behind));
        } else {
            written.push_str(token);
        }
        rest = behind;
    }
    written
}

/// A word, between what stands before and behind it.
fn word(word: &str, before: &str, behind: &str) -> String {
    // `1ST`, `673RD`
    if before.ends_with(|letter: char| letter.is_ascii_digit()) {
        return if matches!(word, "ST" | "ND" | "RD" | "TH") { word.to_lowercase() } else { word.to_owned() };
    }
    if let Some(known) = CAPITAL_INSIDE.split(' ').find(|known| known.eq_ignore_ascii_case(word)) {
        return known.to_owned();
    }
    let letters: Vec<&str> = word.split(['\'', '\u{2019}']).collect();
    let stem = letters.iter().copied().max_by_key(|part| part.chars().count()).unwrap_or(word);
    let inside = before.ends_with(' ') && behind.starts_with(' ') && !before.trim_end().ends_with([',', '-', ':', '/']);
    // At the end of a name, or behind a comma, these stand for Indiana, Delaware and Montana.
    let state = ["IN", "DE", "MT"].contains(&word) && (behind.is_empty() || before.trim_end().ends_with(','));
    let next = behind.split_whitespace().next().unwrap_or_default();
    match () {
        () if word == "LA" && (before.ends_with("De ") || is_in(BEHIND_LA, next)) => "La".to_owned(),
        () if state || is_abbreviation(stem) => word.to_owned(),
        () if inside && is_in(SMALL, &word.to_lowercase()) => word.to_lowercase(),
        () => capitalized(word),
    }
}

fn is_in(words: &str, word: &str) -> bool {
    words.split(' ').any(|known| known == word)
}

fn is_abbreviation(word: &str) -> bool {
    let length = word.chars().count();
    if length < 2 {
        return true;
    }
    if length <= SHORT {
        return !(is_in(WORDS, &first_large(word)) || is_in(SMALL, &word.to_lowercase()));
    }
    let spoken = word.chars().any(|letter| !letter.is_ascii() || "AEIOUY".contains(letter));
    !spoken || is_roman(word) || is_in(LONG_ABBREVIATIONS, word)
}

/// Whether letters are a number up to 39, as `XXVII`.
fn is_roman(word: &str) -> bool {
    let rest = word.trim_start_matches('X');
    let ones = ["", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"];
    word.len() - rest.len() <= 3 && ones.contains(&rest)
}

fn first_large(word: &str) -> String {
    let mut letters = word.chars();
    letters.next().into_iter().chain(letters.flat_map(char::to_lowercase)).collect()
}

/// `O'CONNOR` -> `O'Connor`, `CHILDREN'S` -> `Children's`, `MCLAREN` -> `McLaren`
fn capitalized(word: &str) -> String {
    if let Some(at) = word.find(['\'', '\u{2019}']).filter(|at| *at == 1 && word.len() > at + 3) {
        let (before, name) = word.split_at(at + word[at..].chars().next().map_or(1, char::len_utf8));
        return format!("{before}{}", first_large(name));
    }
    match word.strip_prefix("MC") {
        Some(name) if name.len() >= 3 => format!("Mc{}", first_large(name)),
        _ => first_large(word),
    }
}

/// The name of a city without what the tables have behind it by mistake: a state, a postal code, a telephone number. A
/// street with a number is no city.
pub(super) fn city(text: &str) -> String {
    let before = text.split(',').next().unwrap_or_default();
    let words = before.split_whitespace();
    let words: Vec<&str> = words.take_while(|word| !word.contains(|letter: char| letter.is_ascii_digit())).collect();
    words.join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_written_small_and_abbreviations_stay() {
        for (name, written) in [
            ("JOHNS HOPKINS HOSPITAL, THE", "Johns Hopkins Hospital, The"),
            ("DRG CARE AT HOME, LTD OF MT AIRY", "DRG Care at Home, Ltd of Mt Airy"),
            ("UPMC PRESBYTERIAN SHADYSIDE", "UPMC Presbyterian Shadyside"),
            ("VA MARYLAND HEALTHCARE SYSTEM - BALTIMORE", "VA Maryland Healthcare System - Baltimore"),
            ("ST. MARY'S AT THE LAKE, LLC", "St. Mary's at the Lake, LLC"),
            ("O'CONNOR HOSPITAL", "O'Connor Hospital"),
            ("UCHEALTH BROOMFIELD HOSPITAL", "UCHealth Broomfield Hospital"),
            ("MCLAREN FLINT", "McLaren Flint"),
            ("EDWARD W MCCREADY MEMORIAL", "Edward W McCready Memorial"),
            ("PEAK RESOURCES XXIV", "Peak Resources XXIV"),
            ("1ST CHOICE HOME HEALTH II", "1st Choice Home Health II"),
            ("HLTHCR OF THE SOUTH", "HLTHCR of the South"),
            ("CIVIC CARE", "Civic Care"),
            ("HOSPITAL OF RICHMOND, IN", "Hospital of Richmond, IN"),
            ("CASA DE LA PAZ", "Casa De La Paz"),
            ("LA JOLLA CARE OF LA", "La Jolla Care of LA"),
            ("DaVita Anniston Dialysis", "DaVita Anniston Dialysis"),
            ("A+ CARE", "A+ Care"),
        ] {
            assert_eq!(readable(name), written);
        }
    }

    #[test]
    fn a_city_is_a_name() {
        for (text, name) in [
            ("Simi Valley, Ca 93065", "Simi Valley"),
            ("Athens 706-229-6944", "Athens"),
            ("Fort Yates,", "Fort Yates"),
            ("Coeur D'Alene", "Coeur D'Alene"),
            ("1205 Santa Fe Dr", ""),
        ] {
            assert_eq!(city(text), name);
        }
    }
}
