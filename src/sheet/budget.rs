//! Whether pay is enough to live on, as a sheet.

use super::group_pay::group_sentence;
use super::living::{Living, LivingPlace, PERCENTILES, PayHeld, RoleLiving, Training};
use super::{Mark, Section, SectionId, Sheet};
use crate::budget::{CostKind, Enough, MOST_DOLLARS, PaidBack, pay_needed};
use crate::catalogue::{Catalogue, Level};
use crate::model::{AreaKind, Figure, Money, PriceLevel};
use crate::text;

/// What a line of the budget is called.
pub fn cost_name(kind: CostKind) -> &'static str {
    match kind {
        CostKind::Rent => "Rent, your share",
        CostKind::Utilities => "Power, water, heat",
        CostKind::Food => "Food",
        CostKind::Transport => "Getting around",
        CostKind::Phone => "Phone, internet",
        CostKind::Health => "Health, insurance",
        CostKind::Debts => "Loans, debts",
        CostKind::Family => "Family, child care",
        CostKind::Other => "All else",
    }
}

/// What the answer leaves out.
const LEFT_OUT: &str = "Not counted: your taxes (they depend on you, so only the percentage that you set is taken off), \
                        financial aid, interest on loans, living costs and lost pay while in school, books and fees, \
                        benefits, raises. The pay figures leave out overtime and extra pay for nights.";

/// What the percentiles mean.
const MEANING: &str = "10th: one in ten earns less. 25th: one in four earns less. 50th, the median: half earn less, half \
                       more.";

/// The whole answer.
pub fn budget(catalogue: &Catalogue, living: &Living) -> Sheet {
    let mut sections = vec![asked(living)];
    if living.here.needed.is_some() && !living.roles.is_empty() {
        sections.push(enough_to_live(catalogue, living));
        sections.push(made_up_for(living));
        let mut remarks = Section::new(SectionId::Remarks);
        remarks.text(LEFT_OUT);
        sections.push(remarks);
    }
    let mut sheet = Sheet { title: "Is that enough to live on?".to_owned(), sections, ..Sheet::default() };
    let reviewed = living.roles.iter().map(|one| catalogue.page(one.role).last_reviewed.as_str()).min();
    if let Some(reviewed) = reviewed.filter(|_| !sheet.cited().is_empty()) {
        sheet.add_sources(catalogue, &[], reviewed);
    }
    sheet
}

/// What the student said, and what is missing of it.
fn asked(living: &Living) -> Section {
    let mut section = Section::new(SectionId::Card);
    let Some(needed) = living.here.needed else {
        section.text(
            "Fill in what you pay a month, or would pay on your own. Nothing is filled in for you. A parent or someone who \
             lives alone can tell you what things cost here.",
        );
        return section;
    };
    section.text(need_sentence(living, needed)).marked(Mark::Money);
    match living.budget.taken_off() {
        Some(percent) => section.text(format!("{percent} percent is taken off all pay, as you set it.")),
        None => section
            .text(
                "You did not set what is taken off the pay, such as taxes, so pay before taxes is compared. What you take \
                 home is less.",
            )
            .marked(Mark::Caution),
    };
    if living.roles.is_empty() {
        section.text("No role is saved. Save one with s; then it is compared here.").marked(Mark::Missing);
    }
    section
}

fn need_sentence(living: &Living, needed: Money) -> String {
    let off = living.budget.taken_off();
    let pay = text::money(Figure::Is(pay_needed(off, needed)));
    let needed = text::money(Figure::Is(needed));
    match off {
        Some(_) => format!("You need {needed} a month. That takes pay of {pay} a year."),
        None => format!("You need {needed} a month: {pay} a year that you can spend. Pay before taxes has to be more."),
    }
}

fn enough_to_live(catalogue: &Catalogue, living: &Living) -> Section {
    let mut section = Section::new(SectionId::Living);
    section.text(MEANING).marked(Mark::Quiet);
    place(catalogue, living, &living.here, None, &mut section);
    for one in &living.roles {
        held(catalogue, living, one, &one.here, &mut section);
    }
    if let Some(elsewhere) = &living.elsewhere {
        place(catalogue, living, elsewhere, Some(&living.here), &mut section);
        for (one, pay) in living.roles.iter().filter_map(|one| Some((one, one.elsewhere.as_ref()?))) {
            held(catalogue, living, one, pay, &mut section);
        }
    }
    section
}

/// Where one would live, and what is needed there.
fn place(catalogue: &Catalogue, living: &Living, there: &LivingPlace, here: Option<&LivingPlace>, to: &mut Section) {
    to.heading(&there.area.name);
    let Some(here) = here else { return };
    let levels = here.prices.as_ref().zip(there.prices.as_ref());
    let (Some((low, high)), Some(needed)) = (levels, there.needed) else {
        let without = if here.prices.is_none() { here } else { there };
        to.text(format!(
            "No price level is published for {}, so what you would need there is not known.",
            without.area.name
        ))
        .marked(Mark::Missing);
        return;
    };
    let off = living.budget.taken_off();
    to.text(format!(
        "What you pay for here would cost about {} a month there, {} {} a year. Every line of yours is changed alike, from \
         {} to {}.",
        text::money(Figure::Is(needed)),
        if off.is_some() { "which takes pay of" } else { "before anything is taken off the pay" },
        text::money(Figure::Is(pay_needed(off, needed))),
        level(catalogue, here, low),
        level(catalogue, there, high),
    ))
    .from([&high.source]);
}

/// A price level with whose it is: `the price level of Maryland, BEA 2024: 103.6`.
fn level(catalogue: &Catalogue, place: &LivingPlace, level: &PriceLevel) -> String {
    let whose = if level.of_wider_part {
        format!("all nonmetropolitan parts of {} together", catalogue.state_name(&place.area.state))
    } else if place.area.kind == AreaKind::Nation {
        "the nation".to_owned()
    } else {
        place.area.name.clone()
    };
    let tenths = (level.thousandths + 50) / 100;
    format!("the price level of {whose}, BEA {}: {}.{}", level.year, tenths / 10, tenths % 10)
}

/// A role's pay, and whether it is enough.
fn held(catalogue: &Catalogue, living: &Living, one: &RoleLiving, pay: &PayHeld, to: &mut Section) {
    let title = &one.role.title;
    let Some((level, row)) = pay.row else {
        let why = if pay.only_group {
            let group = group_sentence(catalogue, one.role).unwrap_or_default();
            format!("{title}: no figure of its own. {group}")
        } else {
            format!("{title}: {}", text::NOT_PUBLISHED)
        };
        to.entry(why).marked(Mark::Missing);
        return;
    };
    let each = PERCENTILES.into_iter().zip(pay.answers).map(|(percentile, (figure, answer))| {
        let amount = text::money(figure);
        if figure.is_missing() {
            return format!("{percentile}th {amount}");
        }
        format!("{percentile}th {amount}, {}", enough_words(answer, living.budget.taken_off().is_some()))
    });
    let each: Vec<String> = each.collect();
    to.entry(format!("{title}: {}", each.join("; "))).from([row.source]);
    if level != Level::Area {
        to.note(format!("Pay of {}: none is published for the area.", row.name));
    }
    if let Some(group) = group_sentence(catalogue, one.role) {
        to.note(group);
    }
}

/// Whether pay is enough.
pub fn enough_words(answer: Enough, is_off_known: bool) -> &'static str {
    match (answer, is_off_known) {
        (Enough::Yes, true) => "enough",
        (Enough::Yes, false) => "enough before taxes",
        (Enough::No, _) => "not enough",
        (Enough::NotKnown, _) => "not known",
    }
}

/// What training costs, and when the difference in pay has made up for it.
fn made_up_for(living: &Living) -> Section {
    let mut section = Section::new(SectionId::TimeAndCost);
    section.heading("What training costs");
    for one in &living.roles {
        if one.training.is_empty() {
            let words = format!("{}: no price of a whole program in our tables. Ask a school.", one.role.title);
            section.entry(words).marked(Mark::Missing);
        }
        for training in &one.training {
            let price = text::fee(training.cost.min, training.cost.max);
            let months = months(training).map(|words| format!("; {words}")).unwrap_or_default();
            let words = format!("{}, {}: {price}{months}", one.role.title, training.cost.what);
            section.entry(words).from([&training.cost.source]);
        }
    }
    match living.budget.earned {
        None => {
            let ask = "Fill in what you earn now (0 if nothing): then this says in how many months higher pay makes up for it.";
            section.text(ask).marked(Mark::Caution);
        }
        Some(earned) => assumptions(living, Money::dollars(earned.min(MOST_DOLLARS)), &mut section),
    }
    section
}

/// What the months take for granted, a line each.
fn assumptions(living: &Living, earned: Money, section: &mut Section) {
    section.text("These months take for granted:");
    section.entry(format!("You earn {} a year now.", text::money(Figure::Is(earned))));
    section.entry("You earn the published median (50th) from the first month. Half of all in the job earn less.");
    section.entry("All of the difference goes to the price of the program, nothing of it to rent or food.");
    section.entry(match living.budget.taken_off() {
        Some(percent) => format!("{percent} percent is taken off both pays."),
        None => "Nothing is taken off either pay, because you set no percentage.".to_owned(),
    });
}

fn months(training: &Training) -> Option<String> {
    let [low, high] = training.paid_back?;
    let words = |back: PaidBack| match back {
        PaidBack::Months(months) => format!("made up for after {}", month_count(months)),
        PaidBack::AtMost(months) => format!("made up for after {} or fewer", month_count(months)),
        PaidBack::Never => "never made up for: the median is not above your pay now".to_owned(),
        PaidBack::NotKnown => "months not known, because no pay of its own is published".to_owned(),
    };
    match (low, high) {
        (Some(PaidBack::Months(low)), Some(PaidBack::Months(high))) if low < high => {
            Some(format!("made up for after {low} to {}", month_count(high)))
        }
        (Some(PaidBack::Months(low)), None) => Some(format!("made up for after {} or more", month_count(low))),
        // Of two bounds only the higher one holds for both prices.
        (Some(PaidBack::AtMost(_)), Some(back)) | (Some(back), _) | (None, Some(back)) => Some(words(back)),
        (None, None) => None,
    }
}

fn month_count(months: u32) -> String {
    if months == 1 { "1 month".to_owned() } else { format!("{} months", text::thousands(months)) }
}

/// The same in brief, for a page about the saved roles.
pub(super) fn in_brief(catalogue: &Catalogue, living: &Living) -> Option<Section> {
    let needed = living.here.needed?;
    let mut section = Section::new(SectionId::Living);
    section.text(need_sentence(living, needed));
    for one in &living.roles {
        held(catalogue, living, one, &one.here, &mut section);
    }
    let off = living.budget.taken_off().map_or_else(
        || "Nothing is taken off the pay".to_owned(),
        |percent| format!("{percent} percent is taken off the pay"),
    );
    section.text(format!("{off}; taxes are not computed. {MEANING}")).marked(Mark::Quiet);
    Some(section)
}
