//! A walk on the map, a role opened from it, and back to the same place.

use std::cell::RefCell;
use std::rc::Rc;

use super::player::Player;

#[test]
fn a_walk_on_the_map_and_back() {
    let home = tempfile::tempdir().unwrap();
    // The title stands right above the pay of the selected role.
    let title = |screen: &str| -> String {
        let lines: Vec<&str> = screen.lines().collect();
        let at = lines.iter().position(|line| line.starts_with(" Pay here: ")).unwrap();
        lines[at - 1].split(" (").next().unwrap().trim().trim_end_matches([' ', '+']).to_owned()
    };
    let [start, walked] = [(); 2].map(|()| Rc::new(RefCell::new(String::new())));
    let note = |place: &Rc<RefCell<String>>| {
        let place = Rc::clone(place);
        move |screen: &str| *place.borrow_mut() = title(screen)
    };
    let (from, to, again) = (Rc::clone(&start), Rc::clone(&walked), Rc::clone(&walked));
    Player::at(home.path())
        .keys("surgical tech<Tab>v")
        .see("Map: pay here up, time to job across.")
        .see("Surgical Technologist")
        .look(note(&start))
        .keys("<Right><Right>")
        .look(note(&walked))
        .keys("<Enter>")
        .see("── Overview")
        .look(move |screen| {
            assert_ne!(*from.borrow(), *to.borrow());
            assert!(screen.contains(to.borrow().as_str()), "no {} in\n{screen}", to.borrow());
        })
        .keys("<Esc>")
        .look(move |screen| assert_eq!(title(screen), *again.borrow()))
        .keys("c")
        .see("1 in the comparison")
        .keys("<Esc>")
        .see("> surgical tech")
        .keys("<Ctrl-c>")
        .play();
}
