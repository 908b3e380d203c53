//! Local packs laid over the catalogue: what they add, tell and hide.

use super::pack::Pack;
use super::parts::RoleParts;
use super::{Catalogue, OwnCatalogue};
use crate::model::{
    AreaCode, Block, Day, Employer, EmployerId, Family, FamilyId, GuidePage, HiddenRole, LocalContact, LocalEvent,
    PackAbout, PageId, Role, RoleId, RoleNote, RoleSteps, School, Source, SourceId, Stated, Step,
};
use crate::sorting;
use crate::text;

/// Key of the page of the guide that tells what the packs say.
const NEAR_YOU: &str = "near-you";

/// A pack that lies over the catalogue.
#[derive(Debug)]
pub struct LocalPack {
    /// Whose it is.
    pub about: PackAbout,
    /// The pack as a source.
    pub source: SourceId,
    area: Option<AreaCode>,
    roles: Vec<RoleId>,
    employers: Vec<EmployerId>,
    adds_places: bool,
    contacts: Vec<LocalContact>,
    events: Vec<LocalEvent>,
    notes: Vec<RoleNote>,
    hidden: Vec<HiddenRole>,
}

/// Everything that packs say.
#[derive(Debug, Default)]
pub(super) struct Local {
    packs: Vec<LocalPack>,
    /// The roles that they hide.
    hidden: Vec<Role>,
    /// What is over before it is not shown.
    today: Option<Day>,
}

/// Something that a pack says, and the pack.
pub type Said<'c, T> = (&'c LocalPack, &'c T);

impl Catalogue {
    /// Lays packs over the catalogue, later ones over earlier ones. Of two of the same key only the later one counts.
    pub fn lay_over(&mut self, mut packs: Vec<Pack>, today: Day) {
        let mut at = 0;
        while at < packs.len() {
            let key = packs[at].about.key();
            if packs[at + 1..].iter().any(|later| later.about.key() == key) {
                packs.remove(at);
            } else {
                at += 1;
            }
        }
        if packs.is_empty() {
            return;
        }
        self.rest.local.today = Some(today);
        let mut own = OwnCatalogue::default();
        for pack in packs {
            self.rest.local.packs.push(LocalPack {
                source: SourceId(pack.about.key()),
                area: pack.area,
                roles: pack.own.roles.iter().map(|whole| whole.role.id.clone()).collect(),
                adds_places: !(pack.own.employers.is_empty() && pack.own.schools.is_empty()),
                employers: pack.own.employers.iter().map(|employer| employer.id.clone()).collect(),
                contacts: pack.contacts,
                events: pack.events,
                notes: pack.notes,
                hidden: pack.hidden,
                about: pack.about,
            });
            put(&mut own.roles, pack.own.roles, |one, other| one.role.id == other.role.id);
            put(&mut own.families, pack.own.families, |one, other| one.id == other.id);
            put(&mut own.employers, pack.own.employers, |one, other| one.id == other.id);
            put(&mut own.schools, pack.own.schools, |one, other| one.id == other.id);
            put(&mut own.sources, pack.own.sources, |one, other| one.id == other.id);
        }
        self.lay_roles(&mut own);
        self.rest.employers.lay(own.employers, |one: &Employer, other| one.id == other.id);
        self.rest.schools.lay(own.schools, |one: &School, other| one.id == other.id);
        self.rest.sources.lay(own.sources, |one: &Source, other| one.id == other.id);
        if let Some(page) = self.near_you() {
            self.rest.own_topics = true;
            self.rest.guide.lay(vec![page], |one: &GuidePage, other| one.id == other.id);
        }
    }

    /// Adds own roles behind the others and takes out hidden ones.
    fn lay_roles(&mut self, own: &mut OwnCatalogue) {
        let hidden: Vec<RoleId> =
            self.rest.local.packs.iter().flat_map(|pack| &pack.hidden).map(|one| one.role.clone()).collect();
        if own.roles.is_empty() && hidden.is_empty() {
            return;
        }
        let count = self.roles.len();
        // Steps lead from role to role: all are read, and what leads to a hidden role is left out.
        let steps = (0..count).map(|at| self.steps.get(at).cloned().unwrap_or_default());
        let mut steps: Vec<RoleSteps> = steps.map(|steps| without(steps, &hidden)).collect();
        let shown: Vec<bool> = self.roles.iter().map(|role| !hidden.contains(&role.id)).collect();
        let mut places: Vec<usize> = (0..count).filter(|at| shown[*at]).collect();
        let mut kept = shown.iter();
        let out = self.roles.extract_if(.., |_| !kept.next().copied().unwrap_or(true));
        self.rest.local.hidden = out.collect();
        let mut kept = shown.iter();
        steps.retain(|_| kept.next().copied().unwrap_or(true));
        let mut pages = Vec::new();
        for whole in own.roles.drain(..).filter(|whole| !hidden.contains(&whole.role.id)) {
            places.push(count + pages.len());
            self.roles.push(whole.role);
            steps.push(without(whole.steps, &hidden));
            pages.push(whole.page);
        }
        self.steps = RoleParts::Own(steps);
        let below = std::mem::replace(&mut self.pages, RoleParts::Own(Vec::new()));
        self.pages = RoleParts::Laid { below: Box::new(below), count, places, own: pages };
        self.families.append(&mut own.families);
        let has_roles = |family: &Family| self.roles.iter().any(|role| role.family == family.id);
        self.families.retain(has_roles);
        self.rest.roles_by_id = std::sync::OnceLock::new();
    }

    /// The packs, later ones last.
    pub fn packs(&self) -> &[LocalPack] {
        &self.rest.local.packs
    }

    /// Whether packs add employers or schools, so that the others stand elsewhere in their lists.
    pub(super) fn lays_places(&self) -> bool {
        self.packs().iter().any(|pack| pack.adds_places)
    }

    /// The area of the last pack that names one.
    pub fn pack_area(&self) -> Option<&AreaCode> {
        self.packs().iter().rev().find_map(|pack| pack.area.as_ref())
    }

    /// The pack that a role comes from, if it is none of the catalogue.
    pub fn pack_of(&self, role: &RoleId) -> Option<&LocalPack> {
        self.packs().iter().rev().find(|pack| pack.roles.contains(role))
    }

    /// Whether a pack hides a role.
    pub fn is_hidden(&self, role: &RoleId) -> bool {
        self.rest.local.hidden.iter().any(|hidden| hidden.id == *role)
    }

    /// The hidden role that goes by a name, with who hides it.
    pub fn hidden_role(&self, name: &str) -> Option<(&Role, Said<'_, HiddenRole>)> {
        let role = self.rest.local.hidden.iter().find(|role| super::named::goes_by(role, name))?;
        let hides = |pack| Some((pack, pack_hides(pack, &role.id)?));
        self.packs().iter().rev().find_map(hides).map(|said| (role, said))
    }

    /// What the packs say of a role.
    pub fn local_notes<'c>(&'c self, role: &'c Role) -> impl Iterator<Item = Said<'c, RoleNote>> {
        self.said(|pack| &pack.notes).filter(|(_, note)| note.role == role.id)
    }

    /// Whom one can ask about a role, or about any.
    pub fn local_contacts<'c>(&'c self, role: Option<&Role>) -> Vec<Said<'c, LocalContact>> {
        let said = self.said(|pack| &pack.contacts);
        said.filter(|(_, one)| role.is_none_or(|role| is_for(role, &one.roles, &one.families))).collect()
    }

    /// What is still to come for a role, or for any, the next first.
    pub fn local_events<'c>(&'c self, role: Option<&Role>) -> Vec<Said<'c, LocalEvent>> {
        let today = self.rest.local.today;
        let to_come = self.said(|pack| &pack.events).filter(|(_, event)| Some(event.last_day()) >= today);
        let mut events: Vec<_> =
            to_come.filter(|(_, event)| role.is_none_or(|role| is_for(role, &event.roles, &event.families))).collect();
        sorting::by_key(&mut events, |(_, event)| event.date);
        events
    }

    fn said<'c, T: 'c>(&'c self, list: impl Fn(&'c LocalPack) -> &'c Vec<T>) -> impl Iterator<Item = Said<'c, T>> {
        self.packs().iter().flat_map(move |pack| list(pack).iter().map(move |one| (pack, one)))
    }

    /// The page of the guide with what packs say; none where they name nobody and nothing.
    fn near_you(&self) -> Option<GuidePage> {
        let (contacts, events) = (self.local_contacts(None), self.local_events(None));
        let employers: Vec<EmployerId> = self.packs().iter().flat_map(|pack| pack.employers.clone()).collect();
        if contacts.is_empty() && events.is_empty() && employers.is_empty() {
            return None;
        }
        let mut blocks = Vec::new();
        let coming =
            events.iter().map(|(pack, event)| (*pack, event.title.as_str(), marked(pack, &text::local_event(event))));
        part("Coming up", coming.collect(), &mut blocks);
        let asked = contacts
            .iter()
            .map(|(pack, contact)| (*pack, contact.name.as_str(), marked(pack, &text::local_contact(contact))));
        part("Whom you can ask", asked.collect(), &mut blocks);
        let who = self.packs().iter().map(|pack| (pack, pack.about.name.as_str(), text::who_says(&pack.about)));
        part("Who says this", who.collect(), &mut blocks);
        let date = self.packs().iter().map(|pack| pack.about.date).max()?;
        Some(GuidePage {
            id: NEAR_YOU.into(),
            title: "Near you: whom to ask, what is coming up".into(),
            summary: "People, places, and dates near you, from the local packs of this copy of the program.".into(),
            also_searched_as: ["near me", "near here", "local", "open house", "who can help me", "career center"]
                .map(str::to_owned)
                .into(),
            blocks,
            roles: Vec::new(),
            credentials: Vec::new(),
            terms: Vec::new(),
            pages: Vec::<PageId>::new(),
            employers,
            resources: Vec::new(),
            sources: self.packs().iter().map(|pack| pack.source.clone()).collect(),
            last_reviewed: date.to_string(),
        })
    }
}

/// What a pack says, with its name.
fn marked(pack: &LocalPack, words: &str) -> String {
    format!("{words} {}", text::local_mark(&pack.about))
}

/// A heading of the page, found by what stands under it, and a list.
fn part(heading: &str, entries: Vec<(&LocalPack, &str, String)>, blocks: &mut Vec<Block>) {
    if entries.is_empty() {
        return;
    }
    blocks.push(Block {
        heading: Some(heading.to_owned()),
        also_searched_as: entries.iter().map(|(_, name, _)| (*name).to_owned()).collect(),
        ..Block::default()
    });
    let mut sources: Vec<SourceId> = entries.iter().map(|(pack, ..)| pack.source.clone()).collect();
    sorting::all(&mut sources);
    sources.dedup();
    let list = entries.into_iter().map(|(_, _, words)| words).collect();
    blocks.push(Block { list: Some(list), sources, ..Block::default() });
}

fn pack_hides<'p>(pack: &'p LocalPack, role: &RoleId) -> Option<&'p HiddenRole> {
    pack.hidden.iter().find(|hidden| hidden.role == *role)
}

/// Whether something is for a role; what names neither roles nor families is for all.
fn is_for(role: &Role, roles: &[RoleId], families: &[FamilyId]) -> bool {
    roles.is_empty() && families.is_empty() || roles.contains(&role.id) || families.contains(&role.family)
}

/// Steps without those to hidden roles.
fn without(steps: RoleSteps, hidden: &[RoleId]) -> RoleSteps {
    let keep = |steps: Stated<Box<[Step]>>| match steps {
        Stated::Is(steps) => {
            let leads = |step: &Step| step.role.as_ref().is_none_or(|role| !hidden.contains(role));
            Stated::Is(steps.into_iter().filter(leads).collect())
        }
        Stated::NotStated => Stated::NotStated,
    };
    RoleSteps { next: keep(steps.next), sideways: keep(steps.sideways) }
}

/// Puts the records of a later pack behind those of earlier ones, of which those of the same key give way.
fn put<T>(earlier: &mut Vec<T>, later: Vec<T>, same: impl Fn(&T, &T) -> bool) {
    earlier.retain(|one| later.iter().all(|other| !same(one, other)));
    earlier.extend(later);
}
