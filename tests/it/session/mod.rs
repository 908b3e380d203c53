//! Scripted keys through the real loop: the main job from start to end, and what must never be lost.

mod budget;
mod guests;
mod guide;
mod interests;
mod keeping;
mod map;
mod narrowing;
mod now_and_after;
mod packs;
mod palette;
mod paths;
mod pay;
mod player;
mod sources;
mod steps;
mod students;
mod take_home;
mod taking;
mod ways;

use medpath::model::RoleId;
use player::{Player, ids};

/// The job of issue 2: find, look, save, compare, change the area, leave, find everything again.
#[test]
fn the_main_job_from_start_to_end() {
    let home = tempfile::tempdir().unwrap();
    let first = |line: &str| line.contains("›") && line.contains("Surgical Technologist");
    Player::at(home.path())
        .see_every_role()
        .keys("surg")
        .see_line(first)
        .keys("<Enter>")
        .see("── Overview")
        .see("median $68,970")
        .keys("<Esc>")
        .see_line(first)
        .keys("<Tab>s")
        .see("Saved. 1 on your shortlist")
        .see("Shortlist 1")
        .keys("c")
        .see("1 in the comparison")
        .keys("<Esc><Ctrl-u>radiologic tech<Tab>c")
        .see("2 in the comparison")
        .keys("<F2>")
        .see_line(|line| line.contains("Surgical Technologist") && line.contains("Radiologic Technologist"))
        .see_line(|line| line.contains("$68,970") && line.contains("★$85,890"))
        .keys("adenver")
        .see("Denver-Aurora-Centennial, CO")
        .keys("<Enter>")
        .see("Pay is now shown for Denver-Aurora-Centennial, CO.")
        .see_line(|line| line.contains("$77,020"))
        .keys("q")
        .play();
    let list = Player::at(home.path())
        .see("Shortlist 1")
        .see_line(|line| line.trim_end().ends_with("Denver, CO"))
        .keys("<F3>")
        .see_line(|line| line.contains("Surgical Technologist") && line.contains("$77,020"))
        .keys("<Ctrl-c>")
        .play();
    assert_eq!(ids(&list), ["surgical-technologist"]);
}

#[test]
fn keys_that_arrive_at_once_end_on_the_same_screen_with_fewer_frames() {
    let script = "surg<Enter>]]hs<Esc><Tab>c<Down>c<F2>d<F3>nask<Enter>";
    let run = |at_once: bool| {
        let home = tempfile::tempdir().unwrap();
        let mut player = Player::at(home.path());
        player.at_once = at_once;
        let played = player.keys(script).see("ask").keys("<Ctrl-c>").play_to_the_end();
        (played.last, played.frames, ids(&played.list))
    };
    let (slow, fast) = (run(false), run(true));
    assert_eq!((&slow.0, &slow.2), (&fast.0, &fast.2));
    assert!(fast.1 < slow.1 && fast.1 <= 2, "{} frames for keys at once, {} one by one", fast.1, slow.1);
}

#[test]
fn at_most_four_roles_are_compared() {
    let home = tempfile::tempdir().unwrap();
    Player::at(home.path())
        .keys("<Tab>c<Down>c<Down>c<Down>c")
        .see("Compare 4")
        .see("4 in the comparison")
        .keys("<Down>c")
        .see("4 roles are the most to compare")
        .see("Compare 4")
        // Taking one out makes room.
        .keys("<Up>c")
        .see("Taken out. 3 in the comparison")
        .keys("<Down>c")
        .see("4 in the comparison")
        .keys("<F2>xxxx")
        .see("Nothing to compare yet.")
        .keys("q")
        .play();
}

#[test]
fn columns_are_moved_and_taken_out() {
    let home = tempfile::tempdir().unwrap();
    let order = |first: &'static str, second: &'static str| {
        move |line: &str| line.find(first).zip(line.find(second)).is_some_and(|(first, second)| first < second)
    };
    Player::at(home.path())
        .keys("surgical tech<Tab>c<Esc><Ctrl-u>paramedic<Tab>c<F2>")
        .see_line(order("Surgical Technologist", "Paramedic"))
        .keys(">")
        .see_line(order("Paramedic", "Surgical Technologist"))
        .keys("H")
        .see_line(order("Surgical Technologist", "Paramedic"))
        .keys("x")
        .see("Taken out. 1 in the comparison.")
        .keys("<Enter>")
        .see_line(|line| line.trim() == "Paramedic + in the comparison" || line.contains("+ in the comparison"))
        .keys("<Esc>")
        .see("Compare        │› Paramedic")
        .keys("q")
        .play();
}

#[test]
fn an_area_without_a_figure_shows_the_states_or_the_nations_and_says_so() {
    let home = tempfile::tempdir().unwrap();
    Player::at(home.path())
        .keys("surgical first<Tab>acarson city<Enter>")
        .see("Pay is now shown for Carson City, NV.")
        .see_line(|line| line.contains("Surgical First Assistant") && line.contains("NV"))
        .see("No median is published for Carson City, NV.")
        .keys("<Enter>")
        .see("Nevada's median $100,820")
        .keys("]]")
        .see("The table has no row for this occupation in Carson City, NV.")
        .keys("<Esc>c<F2>")
        .see_line(|line| line.contains("$100,820"))
        .keys("<F1>abangor<Enter>")
        .see_line(|line| line.contains("Surgical First Assistant") && line.contains("US"))
        .see_line(|line| line.contains("Nation") && line.contains("median"))
        .keys("<Enter>")
        .see("nation's median")
        .keys("q")
        .play();
}

#[test]
fn a_filter_narrows_the_list_and_x_takes_it_off() {
    let home = tempfile::tempdir().unwrap();
    Player::at(home.path())
        .keys("<Tab>f<Down><Down> <Enter>")
        .see_roles(14)
        .see("1 filter")
        .keys("<Esc>surg")
        .see("1 filter")
        .keys("<Tab>x")
        .see("All filters are off.")
        .miss("1 filter")
        .keys("<Esc><Ctrl-u>")
        .see_every_role()
        .keys("<Ctrl-c>")
        .play();
}

#[test]
fn an_employer_leads_to_its_roles_and_back() {
    let home = tempfile::tempdir().unwrap();
    Player::at(home.path())
        .keys("<F4>independent dialysis")
        .see("Independent Dialysis Foundation")
        .keys("<Enter>")
        .see("Roles that Independent Dialysis Foundation may hire for.")
        .see_line(|line| line.contains("Dialysis Technician"))
        .keys("x")
        .see_every_role()
        .keys("q")
        .play();
}

#[test]
fn nothing_is_written_by_looking() {
    let home = tempfile::tempdir().unwrap();
    let folder = home.path().join("config");
    Player::at(&folder).keys("surg<Enter>]]]i<Esc><Esc><Tab>cof <Esc>?<Esc><F2>d<F3>u<F4><Ctrl-c>").play();
    assert!(!folder.exists());
}

#[test]
fn the_area_that_was_chosen_before_is_unknown_now() {
    let home = tempfile::tempdir().unwrap();
    let (store, _) = medpath::store::Store::open(Some(home.path().into()), None, false);
    store.save_settings(|settings| settings.area = Some(medpath::model::AreaCode("00000".into()))).unwrap();
    store.save(&[medpath::shortlist::Op::Add(RoleId("gone".into()))]).unwrap();
    Player::at(home.path())
        .see_line(|line| line.trim_end().ends_with("Baltimore, MD"))
        .keys("<F3>")
        .see("not in this catalogue")
        .keys("<Enter>")
        .see("The catalogue in use has no role \"gone\".")
        .keys("C")
        .see("Nothing to compare yet.")
        .keys("q")
        .play();
}
