//! Every role as a point between two axes: who stands where, who is left out, and the walk from point to point.
//!
//! It must not know texts, screens, files or commands.

use crate::catalogue::{Catalogue, Level};
use crate::model::{AreaCode, Figure, Money, Projection, Role, RolePlace, SourceId};
use crate::sorting;

/// What an axis shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MapAxis {
    /// Months from the diploma to the first day of paid work.
    Time,
    /// The nearest published median pay, dollars a year.
    Pay,
    /// Projected change in jobs, percent.
    Growth,
    /// Projected openings a year in the nation.
    Openings,
    /// Jobs in the chosen area.
    Jobs,
}

impl MapAxis {
    /// All of them, in the order in which a key steps through them.
    pub const ALL: [Self; 5] = [Self::Time, Self::Pay, Self::Growth, Self::Openings, Self::Jobs];

    /// The next one that is not `other`.
    #[must_use]
    pub fn next_but(self, other: Self) -> Self {
        let at = Self::ALL.iter().position(|axis| *axis == self).unwrap_or(0);
        let after = (1..Self::ALL.len()).map(|steps| Self::ALL[(at + steps) % Self::ALL.len()]);
        after.into_iter().find(|axis| *axis != other).unwrap_or(self)
    }
}

/// Where a role stands on an axis.
#[derive(Debug, Clone, PartialEq)]
pub struct Spot {
    /// The value; of a range the lower end, where one is known.
    pub value: f64,
    /// The upper end of a range.
    pub to: Option<f64>,
    /// Whether it may be more than that without a known end.
    pub or_more: bool,
    /// Whether the figure is that of a wider group, which counts other jobs too.
    pub of_group: bool,
    /// Whose pay it is.
    pub level: Option<Level>,
    /// Where it was read.
    pub sources: Vec<SourceId>,
}

/// Why a role has no place on an axis.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LeftOut {
    /// No figure is known.
    NoFigure,
    /// The only pay is that of a wider group, and may be more than the role pays.
    GroupPay,
}

/// A role on the map.
#[derive(Debug, Clone)]
pub struct Point {
    /// The role.
    pub at: RolePlace,
    /// Where it stands across and upward.
    pub spots: [Spot; 2],
}

impl Point {
    /// Whether a figure of it is that of a wider group.
    pub fn is_of_group(&self) -> bool {
        self.spots.iter().any(|spot| spot.of_group)
    }
}

/// Every role, on two axes or left out.
#[derive(Debug, Clone)]
pub struct Map {
    /// What is shown across and upward.
    pub axes: [MapAxis; 2],
    /// The roles with a value on both, from left to right and from below upward.
    pub points: Vec<Point>,
    /// The rest: the axis that they have no place on, and why.
    pub left_out: Vec<(RolePlace, MapAxis, LeftOut)>,
}

impl Map {
    /// The map as seen from an area.
    pub fn new(catalogue: &Catalogue, area: &AreaCode, axes: [MapAxis; 2]) -> Self {
        let mut map = Self { axes, points: Vec::new(), left_out: Vec::new() };
        for role in catalogue.roles() {
            let Some(at) = catalogue.place_of(&role.id) else { continue };
            let [across, upward] = axes.map(|axis| spot(catalogue, role, area, axis).map_err(|why| (at, axis, why)));
            match (across, upward) {
                (Ok(across), Ok(upward)) => map.points.push(Point { at, spots: [across, upward] }),
                (Err(why), _) | (_, Err(why)) => map.left_out.push(why),
            }
        }
        sorting::by(&mut map.points, |a, b| {
            let by = |axis: usize| a.spots[axis].value.total_cmp(&b.spots[axis].value);
            by(0).then(by(1))
        });
        map
    }

    /// Leaves only these roles.
    pub fn keep(&mut self, wanted: impl Fn(RolePlace) -> bool) {
        self.points.retain(|point| wanted(point.at));
        self.left_out.retain(|(at, ..)| wanted(*at));
    }

    /// The marks on an axis: round values, the first no higher and the last no lower than any point.
    pub fn ticks(&self, axis: usize, most: usize) -> Vec<f64> {
        let values = || self.points.iter().map(|point| point.spots[axis].value);
        ticks(
            values().fold(f64::INFINITY, f64::min),
            values().fold(f64::NEG_INFINITY, f64::max),
            most,
            self.axes[axis] == MapAxis::Time,
        )
    }
}

fn spot(catalogue: &Catalogue, role: &Role, area: &AreaCode, axis: MapAxis) -> Result<Spot, LeftOut> {
    let of_group = role.pay_worth().is_group();
    let spot = |value, sources| Spot { value, to: None, or_more: false, of_group, level: None, sources };
    let projected = |value: fn(&Projection) -> f64| {
        let row = catalogue.projection(role).ok_or(LeftOut::NoFigure)?;
        Ok(spot(value(row), vec![row.source()]))
    };
    match axis {
        MapAxis::Time => {
            let time = role.months_to_entry.value().ok_or(LeftOut::NoFigure)?;
            let whole = time.whole().ok_or(LeftOut::NoFigure)?;
            let value = whole.min.or(whole.max).ok_or(LeftOut::NoFigure)?;
            let to = whole.max.filter(|max| *max > value).map(f64::from);
            let sources = time.whole_from().into_iter().cloned().collect();
            Ok(Spot { to, or_more: whole.max.is_none(), of_group: false, ..spot(f64::from(value), sources) })
        }
        MapAxis::Pay => {
            let pay = catalogue.pay(role, area);
            let (level, row) = pay.nearest().ok_or(LeftOut::NoFigure)?;
            if pay.worth.flatters() {
                return Err(LeftOut::GroupPay);
            }
            let (value, or_more) = known(row.wage.annual.p50.map(Money::whole_dollars))?;
            Ok(Spot { or_more, level: Some(level), ..spot(value, vec![row.source.clone()]) })
        }
        MapAxis::Growth => projected(|row| row.change_percent),
        MapAxis::Openings => projected(|row| row.annual_openings_thousands * 1000.0),
        MapAxis::Jobs => {
            // Those of the state or the nation would be no jobs here.
            let pay = catalogue.pay(role, area);
            let here = [pay.area, pay.state, pay.nation].into_iter().flatten().find(|row| row.code == area);
            let row = here.ok_or(LeftOut::NoFigure)?;
            let (value, or_more) = known(row.wage.employment)?;
            Ok(Spot { or_more, ..spot(value, vec![row.source.clone()]) })
        }
    }
}

/// A published value, and whether it is a lower bound.
fn known(figure: Figure<u32>) -> Result<(f64, bool), LeftOut> {
    match figure {
        Figure::Is(value) => Ok((f64::from(value), false)),
        Figure::AtLeast(value) => Ok((f64::from(value), true)),
        Figure::NotReleased | Figure::Absent => Err(LeftOut::NoFigure),
    }
}

/// Round values around a range, at most `most` of them and at least two. Months go by years.
fn ticks(low: f64, high: f64, most: usize, by_years: bool) -> Vec<f64> {
    if !low.is_finite() || !high.is_finite() {
        return Vec::new();
    }
    let unit = if by_years { 12.0 } else { 1.0 };
    let tens = (0..9).map(|power| 10.0_f64.powi(power));
    for step in tens.flat_map(|ten| [1.0, 2.0, 5.0].map(|step| step * ten * unit)) {
        let first = (low / step).floor();
        let last = (high / step).ceil().max(first + 1.0);
        let count = last - first + 1.0;
        if count <= most.max(2) as f64 {
            return (0..count as usize).map(|at| (first + at as f64) * step).collect();
        }
    }
    vec![low, high.max(low + unit)]
}

/// A cell of the grid on which the map is drawn; `y` counts upward.
pub type Cell = (i32, i32);

/// Which of so many cells a value falls into, between the first and the last mark.
pub fn cell(value: f64, marks: &[f64], cells: u16) -> i32 {
    let (Some(first), Some(last)) = (marks.first(), marks.last()) else { return 0 };
    let share = ((value - first) / (last - first)).clamp(0.0, 1.0);
    (share * f64::from(cells.saturating_sub(1))).round() as i32
}

/// The nearest cell in a direction, `(1, 0)` for the right: one that lies more that way than aside, or, where there is
/// none, any that lies that way. A line is about as high as two cells are wide.
pub fn toward(cells: &[Cell], from: Cell, direction: Cell) -> Option<Cell> {
    let measured = |&(x, y): &Cell| {
        let (right, up) = (x - from.0, 2 * (y - from.1));
        (right * direction.0 + up * direction.1, (right * direction.1).abs() + (up * direction.0).abs())
    };
    let ahead = cells.iter().filter(|cell| measured(cell).0 > 0);
    let nearest = ahead.min_by_key(|cell| {
        let (on, aside) = measured(cell);
        (aside > on, on + 2 * aside, **cell)
    });
    nearest.copied()
}

/// Where names can stand: beside their points, the first come first, never over a point, the edge or each other. Each is
/// a place among `names` and the cell where the name begins.
pub fn labels(names: &[(Cell, u16)], points: &[Cell], (width, height): (u16, u16)) -> Vec<(usize, Cell)> {
    let mut taken: Vec<(i32, i32, i32)> = points.iter().map(|(x, y)| (*y, *x, *x)).collect();
    let mut placed = Vec::new();
    for (at, ((x, y), cells)) in names.iter().enumerate() {
        let cells = i32::from(*cells);
        let free = [x + 2, x - 1 - cells].into_iter().find(|start| {
            let end = start + cells - 1;
            let inside = *start >= 0 && end < i32::from(width) && (0..i32::from(height)).contains(y);
            // A blank on both sides keeps names apart.
            let overlaps = |(line, from, to): &(i32, i32, i32)| line == y && *from <= end + 1 && *to >= start - 1;
            let own = |(line, from, to): &(i32, i32, i32)| line == y && from == x && to == x;
            inside && !taken.iter().any(|one| overlaps(one) && !own(one))
        });
        if let Some(start) = free {
            taken.push((*y, start, start + cells - 1));
            placed.push((at, (start, *y)));
        }
    }
    placed
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::catalogue::DEFAULT_AREA;

    #[test]
    fn every_role_is_on_the_map_or_left_out_with_a_reason() {
        let catalogue = Catalogue::bundled(None);
        let area = AreaCode(DEFAULT_AREA.to_owned());
        for across in MapAxis::ALL {
            for upward in MapAxis::ALL {
                let map = Map::new(&catalogue, &area, [across, upward]);
                assert_eq!(map.points.len() + map.left_out.len(), catalogue.roles().len());
                for axis in [0, 1] {
                    let marks = map.ticks(axis, 6);
                    let inside = |spot: &Spot| marks[0] <= spot.value && spot.value <= marks[marks.len() - 1];
                    assert!((2..=6).contains(&marks.len()), "{across:?} {upward:?}: {marks:?}");
                    assert!(map.points.iter().all(|point| inside(&point.spots[axis])), "{marks:?}");
                }
            }
        }
    }

    #[test]
    fn an_axis_is_never_that_of_the_other_side() {
        let mut seen = vec![MapAxis::Time];
        while seen.len() < 4 {
            seen.push(seen[seen.len() - 1].next_but(MapAxis::Pay));
        }
        assert_eq!(seen, [MapAxis::Time, MapAxis::Growth, MapAxis::Openings, MapAxis::Jobs]);
    }

    proptest! {
        #[test]
        fn names_never_overlap(points in prop::collection::vec((0..60_i32, 0..12_i32), 1..40), cells in 1..20_u16) {
            let names: Vec<(Cell, u16)> = points.iter().map(|point| (*point, cells)).collect();
            let placed = labels(&names, &points, (60, 12));
            for (at, (_, (x, y))) in placed.iter().enumerate() {
                let end = x + i32::from(cells);
                prop_assert!(*x >= 0 && end <= 60);
                prop_assert!(points.iter().all(|(px, py)| py != y || *px < *x || *px >= end));
                for (_, (other, line)) in &placed[at + 1..] {
                    prop_assert!(line != y || end < *other || other + i32::from(cells) < *x);
                }
            }
        }

        #[test]
        fn a_walk_goes_on_in_its_direction_to_the_edge(
            points in prop::collection::vec((0..60_i32, 0..12_i32), 1..40),
            way in 0..4_usize,
        ) {
            let direction = [(1, 0), (-1, 0), (0, 1), (0, -1)][way];
            let along = |cell: Cell| cell.0 * direction.0 + cell.1 * direction.1;
            let mut at = points[0];
            while let Some(next) = toward(&points, at, direction) {
                prop_assert!(along(next) > along(at));
                at = next;
            }
            prop_assert_eq!(along(at), points.iter().map(|cell| along(*cell)).max().unwrap());
        }
    }
}
