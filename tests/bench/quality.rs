//! How often the right occupation comes first when one of its known titles is asked for.
//!
//! `cargo bench --bench quality` takes each of O*NET's other titles out of the index, asks for it, and sees where an
//! occupation that has it stands: clean, and with one slip of the finger. A title that two occupations have is taken
//! out of both, and either is right.

use std::collections::{BTreeMap, BTreeSet};

use medpath::catalogue::Catalogue;
use medpath::model::{OtherTitles, Role, RoleNames};
use medpath::search::SearchIndex;

#[path = "quality/slips.rs"]
mod slips;

/// A title and the occupations that have it.
struct Asked {
    title: String,
    occupations: BTreeSet<String>,
}

/// The titles of each role without the one that is asked for.
struct Left<'a> {
    catalogue: &'a Catalogue,
    titles: BTreeMap<&'a str, Vec<String>>,
}

impl OtherTitles for Left<'_> {
    fn other_titles(&self, role: &RoleNames<'_>) -> &[String] {
        self.titles.get(&*role.id).map_or(&[], Vec::as_slice)
    }

    fn words(&self, role: &RoleNames<'_>) -> &[String] {
        self.catalogue.words(role)
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

fn main() {
    let catalogue = Catalogue::bundled(None);
    let mut asked: BTreeMap<String, Asked> = BTreeMap::new();
    for role in catalogue.roles() {
        for title in catalogue.other_titles(&role.names()) {
            let entry = asked.entry(title.to_lowercase());
            let entry = entry.or_insert_with(|| Asked { title: title.clone(), occupations: BTreeSet::new() });
            entry.occupations.extend(role.onet_soc.clone());
        }
    }
    let mut random = slips::Random::new(7);
    let asked: Vec<(Asked, String)> = asked
        .into_values()
        .map(|asked| {
            let slipped = slips::slip(&asked.title, &mut random);
            (asked, slipped)
        })
        .collect();
    println!(
        "{} titles of {} occupations",
        asked.len(),
        asked.iter().flat_map(|(asked, _)| &asked.occupations).collect::<BTreeSet<_>>().len()
    );
    let (mut clean, mut slipped) = (Tally::default(), Tally::default());
    let mut missed = Vec::new();
    for (asked, typo) in &asked {
        let left: BTreeMap<&str, Vec<String>> = catalogue
            .roles()
            .iter()
            .map(|role| {
                let others = catalogue
                    .other_titles(&role.names())
                    .iter()
                    .filter(|title| !title.eq_ignore_ascii_case(&asked.title));
                (role.id.0.as_str(), others.cloned().collect())
            })
            .collect();
        let left = Left { catalogue: &catalogue, titles: left };
        let index = SearchIndex::new(catalogue.roles(), &left);
        let order = |query: &str| occupations(catalogue.roles(), index.search(query).iter().map(|hit| hit.role));
        let found = order(&asked.title);
        if found.first().is_none_or(|first| !asked.occupations.contains(first)) {
            missed.push(format!(
                "{} -> {:?} not {:?}",
                asked.title,
                found.iter().take(3).collect::<Vec<_>>(),
                asked.occupations
            ));
        }
        clean.note(&found, &asked.occupations);
        slipped.note(&order(typo), &asked.occupations);
    }
    println!("medpath        clean  {}", clean.line());
    println!("medpath        slip   {}", slipped.line());
    if std::env::args().any(|argument| argument == "--missed") {
        missed.iter().for_each(|line| println!("  {line}"));
    }
}

/// The occupations of roles, each once, in their order.
fn occupations(roles: &[Role], found: impl Iterator<Item = usize>) -> Vec<String> {
    let mut order: Vec<String> = Vec::new();
    for code in found.filter_map(|at| roles[at].onet_soc.clone()) {
        if !order.contains(&code) {
            order.push(code);
        }
    }
    order
}
