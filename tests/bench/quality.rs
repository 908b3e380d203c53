//! How often the right occupation comes first when one of its known titles is asked for.
//!
//! `cargo bench --bench quality` takes each of O*NET's other titles out of the index, asks for it, and sees where an
//! occupation that has it stands: clean, and with one slip of the finger. A title that two occupations have is taken
//! out of both, and either is right. Others are asked for the same titles over the same lines (`--alone`: they are not).
//!
//! What the program knows of words was chosen on one half of the titles; `--missed` shows the misses of that half only,
//! so that the other half tells what a title is worth that nobody looked at.

use std::collections::{BTreeMap, BTreeSet};

use medpath::catalogue::Catalogue;
use medpath::model::{OnetCode, OtherTitles, Role, Titles};
use medpath::search::SearchIndex;

#[path = "quality/bm25.rs"]
mod bm25;
#[path = "quality/rivals.rs"]
mod rivals;
#[path = "quality/slips.rs"]
mod slips;

use rivals::Rivals;

/// A title, the same with a slip, and the occupations that have it.
struct Asked {
    title: String,
    slipped: String,
    occupations: BTreeSet<String>,
    /// A role bears it as its title, an alias or a hidden phrase.
    borne: bool,
}

impl Asked {
    /// The half that the title belongs to, by its letters alone: no change to the list moves it.
    fn half(&self) -> usize {
        let letters = self.title.to_lowercase();
        letters.bytes().fold(7_usize, |sum, byte| sum.wrapping_mul(31).wrapping_add(usize::from(byte))) / 64 % 2
    }
}

/// The titles and words of each occupation without the one that is asked for.
struct Left {
    titles: Titles,
    words: Titles,
}

impl Left {
    fn without(catalogue: &Catalogue, title: &str) -> Self {
        let coded = catalogue.roles().iter().filter_map(|role| Some((role.onet_soc.as_ref()?, role)));
        let roles: BTreeMap<&OnetCode, &Role> = coded.collect();
        let left = |all: &Titles| {
            let others = |role| all.of(role).filter(|other| !other.eq_ignore_ascii_case(title)).map(str::to_owned);
            Titles(roles.iter().map(|(code, role)| ((*code).clone(), others(role).collect())).collect())
        };
        Self { titles: left(&catalogue.other_titles()), words: left(&catalogue.words()) }
    }
}

impl OtherTitles for Left {
    fn other_titles(&self) -> Titles {
        self.titles.clone()
    }

    fn words(&self) -> Titles {
        self.words.clone()
    }
}

/// Where the right occupation stood.
#[derive(Default)]
struct Tally {
    asked: usize,
    first: usize,
    among_three: usize,
    reciprocal: f64,
}

impl Tally {
    fn note(&mut self, order: &[String], right: &BTreeSet<String>) {
        self.asked += 1;
        let Some(at) = order.iter().position(|found| right.contains(found)) else { return };
        self.first += usize::from(at == 0);
        self.among_three += usize::from(at < 3);
        self.reciprocal += 1.0 / (at as f64 + 1.0);
    }

    fn line(&self) -> String {
        let share = |count: usize| count as f64 / self.asked as f64;
        let mrr = self.reciprocal / self.asked as f64;
        format!("hit@1 {:.3}  hit@3 {:.3}  MRR {mrr:.3}", share(self.first), share(self.among_three))
    }
}

/// Who takes part: this program, then the rivals.
const PARTIES: usize = 1 + rivals::NAMES.len();

/// What all titles of a part of the list gave.
#[derive(Default)]
struct Result {
    /// For each party: clean, with a slip.
    tallies: [[Tally; 2]; PARTIES],
    /// The same of the titles that no role bears itself, so that nothing equal to what is asked is left.
    foreign: [[Tally; 2]; PARTIES],
    /// This program's once more: on the half of the titles that its constants and words were chosen on, on the other.
    halves: [[Tally; 2]; 2],
    missed: Vec<String>,
}

impl Result {
    fn add(&mut self, other: Self) {
        let own = self.tallies.iter_mut().chain(&mut self.foreign).chain(&mut self.halves).flatten();
        let others = other.tallies.into_iter().chain(other.foreign).chain(other.halves).flatten();
        own.zip(others).for_each(|(sum, one)| {
            sum.asked += one.asked;
            sum.first += one.first;
            sum.among_three += one.among_three;
            sum.reciprocal += one.reciprocal;
        });
        self.missed.extend(other.missed);
    }
}

fn main() {
    let catalogue = Catalogue::bundled(None);
    let asked = titles(&catalogue);
    let occupations: BTreeSet<_> = asked.iter().flat_map(|asked| &asked.occupations).collect();
    println!("{} titles of {} occupations", asked.len(), occupations.len());
    let alone = std::env::args().any(|argument| argument == "--alone");
    let rivals = (!alone).then(|| Rivals::new(&catalogue));
    if rivals.as_ref().is_some_and(|rivals| !rivals.has_fzf()) {
        println!("fzf is not installed, so it takes no part");
    }
    let part = asked.len().div_ceil(std::thread::available_parallelism().map_or(1, usize::from));
    let mut result = Result::default();
    std::thread::scope(|scope| {
        let (catalogue, rivals) = (&catalogue, rivals.as_ref());
        let parts: Vec<_> = asked.chunks(part).map(|part| scope.spawn(move || ask(catalogue, rivals, part))).collect();
        parts.into_iter().for_each(|part| result.add(part.join().expect("a part ends")));
    });
    print(&result.tallies);
    println!("of these, {} that no role bears itself", result.foreign[0][0].asked);
    print(&result.foreign);
    for (name, tallies) in ["tuned half", "other half"].iter().zip(&result.halves) {
        println!("  {name:12} clean  {}", tallies[0].line());
        println!("  {name:12} slip   {}", tallies[1].line());
    }
    if std::env::args().any(|argument| argument == "--missed") {
        result.missed.iter().for_each(|line| println!("  {line}"));
    }
}

/// Prints what each party reached.
fn print(parties: &[[Tally; 2]; PARTIES]) {
    for (name, tallies) in ["medpath"].iter().chain(&rivals::NAMES).zip(parties) {
        if tallies[0].reciprocal > 0.0 {
            println!("{name:14} clean  {}", tallies[0].line());
            println!("{name:14} slip   {}", tallies[1].line());
        }
    }
}

/// All titles that are asked for, in order, each with one slip.
fn titles(catalogue: &Catalogue) -> Vec<Asked> {
    let own = |role: &Role| {
        let names = [&role.title].into_iter().chain(&role.aliases).map(String::as_str);
        names.chain(role.also_searched_as.iter()).map(str::to_lowercase).collect::<Vec<_>>()
    };
    let borne: BTreeSet<String> = catalogue.roles().iter().flat_map(own).collect();
    let mut asked: BTreeMap<String, Asked> = BTreeMap::new();
    let titles = catalogue.other_titles();
    for role in catalogue.roles() {
        for title in titles.of(role) {
            let new = || Asked {
                title: title.to_owned(),
                slipped: String::new(),
                occupations: BTreeSet::new(),
                borne: borne.contains(&title.to_lowercase()),
            };
            asked
                .entry(title.to_lowercase())
                .or_insert_with(new)
                .occupations
                .extend(role.onet_soc.as_ref().map(ToString::to_string));
        }
    }
    let mut random = slips::Random::new(7);
    let mut asked: Vec<Asked> = asked.into_values().collect();
    asked.iter_mut().for_each(|asked| asked.slipped = slips::slip(&asked.title, &mut random));
    asked
}

/// Asks all parties for these titles.
fn ask(catalogue: &Catalogue, rivals: Option<&Rivals>, titles: &[Asked]) -> Result {
    let mut result = Result::default();
    for asked in titles {
        let left = Left::without(catalogue, &asked.title);
        let index = SearchIndex::new(catalogue.roles(), &left);
        let order = |query: &str| occupations(catalogue.roles(), index.search(query).iter().map(|hit| hit.role.0));
        let found = [order(&asked.title), order(&asked.slipped)];
        let half = asked.half();
        if half == 0 && found[0].first().is_none_or(|first| !asked.occupations.contains(first)) {
            let first: Vec<_> = found[0].iter().take(3).collect();
            result.missed.push(format!("{} -> {first:?} not {:?}", asked.title, asked.occupations));
        }
        for (at, found) in found.iter().enumerate() {
            result.tallies[0][at].note(found, &asked.occupations);
            result.halves[half][at].note(found, &asked.occupations);
            if !asked.borne {
                result.foreign[0][at].note(found, &asked.occupations);
            }
        }
        for (at, query) in [&asked.title, &asked.slipped].into_iter().enumerate() {
            let orders = rivals.map(|rivals| rivals.orders(query, &asked.title));
            for (party, order) in (1..).zip(orders.iter().flatten()) {
                result.tallies[party][at].note(order, &asked.occupations);
                if !asked.borne {
                    result.foreign[party][at].note(order, &asked.occupations);
                }
            }
        }
    }
    result
}

/// The occupations of roles, each once, in their order.
fn occupations(roles: &[Role], found: impl Iterator<Item = usize>) -> Vec<String> {
    let mut order: Vec<String> = Vec::new();
    for code in found.filter_map(|at| roles[at].onet_soc.as_ref()).map(ToString::to_string) {
        if !order.contains(&code) {
            order.push(code);
        }
    }
    order
}
