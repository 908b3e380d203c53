//! Time of the parts: load, index, one key, one frame, comparison, one state of wages.
//!
//! `cargo bench --bench speed`

use std::hint::black_box;

use criterion::{Criterion, criterion_group, criterion_main};
use medpath::catalogue::{Catalogue, DEFAULT_AREA, WageBook};
use medpath::compare::compare;
use medpath::filter::Understood;
use medpath::model::AreaCode;
use medpath::search::SearchIndex;
use medpath::shortlist::Shortlist;
use medpath::tui::action::Action;
use medpath::tui::app::App;
use medpath::tui::theme::Theme;
use medpath::tui::{area_or_default, update, view};
use ratatui::Terminal;
use ratatui::backend::TestBackend;
use ratatui::layout::Rect;

fn area() -> AreaCode {
    AreaCode(DEFAULT_AREA.to_owned())
}

fn load(c: &mut Criterion) {
    c.bench_function("load the roles", |b| b.iter(|| black_box(Catalogue::bundled(None))));
    c.bench_function("parse the wages of one state", |b| {
        b.iter_with_setup(
            || Catalogue::bundled(None),
            |catalogue| {
                let wages = catalogue.wages().state("md").expect("Maryland is bundled");
                for area in &wages.areas {
                    black_box(area.row(&"29-2055".into()));
                }
            },
        );
    });
    c.bench_function("parse the wages of all states", |b| {
        b.iter_with_setup(
            || Catalogue::bundled(None),
            |catalogue| {
                for state in WageBook::states() {
                    let wages = catalogue.wages().state(state).expect("every state is bundled");
                    for area in &wages.areas {
                        black_box(area.row(&"29-2055".into()));
                    }
                }
            },
        );
    });
    let catalogue = Catalogue::bundled(None);
    c.bench_function("build the index", |b| b.iter(|| SearchIndex::new(catalogue.roles(), &catalogue).prepare()));
}

fn search(c: &mut Criterion) {
    let catalogue = Catalogue::bundled(None);
    let index = SearchIndex::new(catalogue.roles(), &catalogue);
    for query in ["surgical technologist", "imaging no nights over 80k"] {
        c.bench_function(&format!("understand {query}"), |b| b.iter(|| black_box(Understood::while_typing(query))));
    }
    for query in ["s", "surg", "tech med", "phlebotomst", "xyzzy"] {
        c.bench_function(&format!("search {query}"), |b| b.iter(|| black_box(index.search(query))));
    }
}

fn frames(c: &mut Criterion) {
    let catalogue = Catalogue::bundled(None);
    let index = SearchIndex::new(catalogue.roles(), &catalogue);
    for (width, height) in [(80, 24), (200, 50)] {
        let area = area_or_default(&catalogue, &area());
        let window = Rect::new(0, 0, width, height);
        let mut app = App::new(&catalogue, &index, Theme::new(true, false), area, Shortlist::default(), window);
        update::start(&mut app);
        let mut terminal = Terminal::new(TestBackend::new(width, height)).expect("a test backend cannot fail");
        c.bench_function(&format!("draw explore {width}x{height}"), |b| {
            b.iter(|| {
                terminal.clear().expect("a test backend cannot fail");
                terminal.draw(|frame| view::draw(frame, &app)).map(|frame| frame.count)
            });
        });
        c.bench_function(&format!("one key to its frame {width}x{height}"), |b| {
            b.iter(|| {
                update::update(&mut app, Action::Type('s'));
                terminal.draw(|frame| view::draw(frame, &app)).expect("a test backend cannot fail");
                update::update(&mut app, Action::Erase);
            });
        });
    }
}

fn comparison(c: &mut Criterion) {
    let catalogue = Catalogue::bundled(None);
    let roles: Vec<_> = catalogue.roles().iter().take(4).collect();
    c.bench_function("compare four roles", |b| b.iter(|| black_box(compare(&catalogue, &roles, &area()))));
}

/// A role that is taught at more than a thousand schools.
fn schools(c: &mut Criterion) {
    let nurse = "registered-nurse".into();
    let catalogue = Catalogue::bundled(None);
    assert!(catalogue.programs_near(Some(&nurse), &area()).len() > 1000);
    c.bench_function("programs of a role, nearest first", |b| {
        b.iter(|| black_box(catalogue.programs_near(Some(&nurse), &area())));
    });
    c.bench_function("the same for the first time", |b| {
        b.iter_with_setup(
            || Catalogue::bundled(None),
            |catalogue| {
                black_box(catalogue.programs_near(Some(&nurse), &area()));
            },
        );
    });
}

criterion_group!(benches, load, search, frames, comparison, schools);
criterion_main!(benches);
