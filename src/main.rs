fn main() {
    let (store, _) = medpath::store::Store::open(None, None, false);
    let (settings, _) = store.settings();
    let area = settings.area.unwrap_or(medpath::model::AreaCode("12580".into()));
    let catalogue = medpath::catalogue::Catalogue::bundled(None);
    let _ = medpath::tui::run(medpath::tui::Setup {
        catalogue,
        store,
        area,
        notices: vec![],
        ascii: std::env::var("A").is_ok(),
        colour: std::env::var("NO_COLOR").is_err(),
    })
    .unwrap();
}
