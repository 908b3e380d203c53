//! What a student likes, held against the published interests of occupations.
//!
//! Likes say nothing about what somebody is able to do, and nothing about whether there are jobs. It must not know
//! screens, files or commands.

use std::sync::LazyLock;

use serde::{Deserialize, Serialize};

use crate::catalogue::Catalogue;
use crate::model::{InterestArea, Interests, Role};
use crate::sorting;

/// The statements. One that cannot be read would be missed by the tests.
static STATEMENTS: LazyLock<Vec<Statement>> =
    LazyLock::new(|| serde_json::from_str(include_str!("../data/statements.json")).unwrap_or_default());

/// Something that one can like to do.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Statement {
    /// The interest that it stands for.
    pub area: InterestArea,
    /// What one would do.
    pub text: String,
}

/// The statements, in the order in which they are asked.
pub fn statements() -> &'static [Statement] {
    &STATEMENTS
}

/// Whether somebody would like to do something.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Like {
    /// Yes.
    Yes,
    /// Perhaps.
    Maybe,
    /// No.
    No,
}

/// What was answered so far, by the place of each statement. Students keep it, so no statement may change its place.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Answers {
    #[serde(default)]
    answers: Vec<Option<Like>>,
}

impl Answers {
    /// The answer to a statement.
    pub fn get(&self, at: usize) -> Option<Like> {
        self.answers.get(at).copied().flatten()
    }

    /// Answers a statement, for the first time or in another way.
    pub fn set(&mut self, at: usize, like: Like) {
        if at >= self.answers.len() {
            self.answers.resize(at + 1, None);
        }
        self.answers[at] = Some(like);
    }

    /// How many statements are answered.
    pub fn count(&self) -> usize {
        (0..statements().len()).filter(|at| self.get(*at).is_some()).count()
    }

    /// The first statement without an answer.
    pub fn next(&self) -> Option<usize> {
        (0..statements().len()).find(|at| self.get(*at).is_none())
    }

    /// The scores, 0 to 10 in each area, once everything is answered.
    pub fn scores(&self) -> Option<Scores> {
        let mut scores = [0.0; 6];
        for (at, statement) in statements().iter().enumerate() {
            scores[statement.area as usize] += match self.get(at)? {
                Like::Yes => 2.0,
                Like::Maybe => 1.0,
                Like::No => 0.0,
            };
        }
        Some(Scores(scores))
    }
}

/// A score in each of the six areas, in their order. Only how they differ from each other counts.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Scores(pub [f64; 6]);

impl From<&Interests> for Scores {
    fn from(published: &Interests) -> Self {
        Self(InterestArea::ALL.map(|area| published.of(area)))
    }
}

/// Scores that differ by no more than this part of the highest one do not tell what somebody likes better.
const FLAT: f64 = 0.2;

impl Scores {
    /// The score in an area.
    pub fn of(&self, area: InterestArea) -> f64 {
        self.0[area as usize]
    }

    /// Whether they are all much the same, so that nothing follows from them.
    pub fn is_flat(&self) -> bool {
        let highest = self.0.into_iter().fold(f64::MIN, f64::max);
        let lowest = self.0.into_iter().fold(f64::MAX, f64::min);
        highest - lowest <= FLAT * highest.abs()
    }

    /// How far each score is from the mean of the six.
    fn deviations(&self) -> [f64; 6] {
        let mean = self.0.iter().sum::<f64>() / 6.0;
        self.0.map(|score| score - mean)
    }

    /// The correlation of Pearson: 1 if the two rise and fall together, -1 if one rises where the other falls. Nothing
    /// where one of them does not differ at all.
    pub fn correlation(&self, other: &Self) -> Option<f64> {
        let (one, two) = (self.deviations(), other.deviations());
        let sum = |a: &[f64; 6], b: &[f64; 6]| a.iter().zip(b).map(|(a, b)| a * b).sum::<f64>();
        let size = (sum(&one, &one) * sum(&two, &two)).sqrt();
        (size > 0.0).then(|| (sum(&one, &two) / size).clamp(-1.0, 1.0))
    }

    /// The areas in which both are above their own mean, those that count most for the correlation first.
    pub fn shared(&self, other: &Self) -> Vec<InterestArea> {
        let (one, two) = (self.deviations(), other.deviations());
        let mut shared: Vec<InterestArea> = InterestArea::ALL
            .into_iter()
            .filter(|area| one[*area as usize] > 0.0 && two[*area as usize] > 0.0)
            .collect();
        let weight = |area: InterestArea| one[area as usize] * two[area as usize];
        sorting::by(&mut shared, |a, b| weight(*b).total_cmp(&weight(*a)));
        shared
    }
}

/// How well a role fits.
#[derive(Debug, Clone, PartialEq)]
pub struct Fit<'c> {
    /// The role.
    pub role: &'c Role,
    /// From -1 to 1.
    pub correlation: f64,
    /// What made it fit.
    pub because: Vec<InterestArea>,
    /// The published interests of its occupation.
    pub published: Scores,
}

/// The roles by how well they fit.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Ranking<'c> {
    /// The best first; of those that fit as well, by title.
    pub fits: Vec<Fit<'c>>,
    /// Roles without published interests.
    pub unrated: Vec<&'c Role>,
}

/// Ranks every role. Nothing where the scores are flat: then there is no clear result.
pub fn rank<'c>(catalogue: &'c Catalogue, scores: &Scores) -> Option<Ranking<'c>> {
    if scores.is_flat() {
        return None;
    }
    let mut ranking = Ranking::default();
    for role in catalogue.roles() {
        let published = catalogue.occupation(role).and_then(|occupation| occupation.interests.as_ref());
        let published = published.map(Scores::from);
        match published.and_then(|published| Some((published, scores.correlation(&published)?))) {
            Some((published, correlation)) => {
                ranking.fits.push(Fit { role, correlation, because: scores.shared(&published), published });
            }
            None => ranking.unrated.push(role),
        }
    }
    sorting::by(&mut ranking.fits, |a, b| {
        b.correlation.total_cmp(&a.correlation).then_with(|| a.role.title.cmp(&b.role.title))
    });
    Some(ranking)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn scores() -> impl Strategy<Value = Scores> {
        proptest::array::uniform6(0.0..10.0).prop_map(Scores)
    }

    proptest! {
        #[test]
        fn the_correlation_is_symmetric_and_within_its_bounds(one in scores(), two in scores()) {
            let (there, back) = (one.correlation(&two), two.correlation(&one));
            prop_assert_eq!(there, back);
            prop_assert!(there.is_none_or(|known| (-1.0..=1.0).contains(&known)));
        }

        #[test]
        fn the_order_of_the_areas_does_not_matter(one in scores(), two in scores(), turn in 0_usize..6) {
            let turned = |mut scores: Scores| { scores.0.rotate_left(turn); scores };
            let (plain, rotated) = (one.correlation(&two), turned(one).correlation(&turned(two)));
            prop_assert!((plain.unwrap_or(0.0) - rotated.unwrap_or(0.0)).abs() < 1e-9);
        }

        #[test]
        fn only_the_shape_counts(one in scores(), two in scores(), by in 0.5..4.0, more in 0.0..20.0) {
            let other = Scores(one.0.map(|score| score * by + more));
            let (plain, moved) = (one.correlation(&two), other.correlation(&two));
            prop_assert!((plain.unwrap_or(0.0) - moved.unwrap_or(0.0)).abs() < 1e-6);
        }

        #[test]
        fn the_order_of_the_answers_does_not_matter(likes in proptest::collection::vec(0_usize..3, 30)) {
            let like = |at: usize| [Like::Yes, Like::Maybe, Like::No][likes[at]];
            let (mut forth, mut back) = (Answers::default(), Answers::default());
            (0..30).for_each(|at| forth.set(at, like(at)));
            (0..30).rev().for_each(|at| back.set(at, like(at)));
            prop_assert_eq!(&forth, &back);
            prop_assert!(forth.scores().is_some_and(|scores| scores.0.iter().all(|score| (0.0..=10.0).contains(score))));
        }
    }

    #[test]
    fn there_are_five_statements_of_each_area_and_they_take_turns() {
        assert_eq!(statements().len(), 30);
        for (at, statement) in statements().iter().enumerate() {
            assert_eq!(statement.area, InterestArea::ALL[at % 6], "{}", statement.text);
        }
    }

    #[test]
    fn answers_that_are_all_the_same_have_no_clear_result() {
        for like in [Like::Yes, Like::Maybe, Like::No] {
            let mut answers = Answers::default();
            (0..30).for_each(|at| answers.set(at, like));
            assert!(answers.scores().unwrap().is_flat());
        }
        assert!(Scores([7.0, 7.0, 6.0, 7.0, 7.0, 6.0]).is_flat());
        assert!(!Scores([7.0, 3.0, 2.0, 4.0, 1.0, 5.0]).is_flat());
    }

    #[test]
    fn a_question_left_open_leaves_the_result_open() {
        let mut answers = Answers::default();
        (0..29).for_each(|at| answers.set(at, Like::Yes));
        assert_eq!((answers.scores(), answers.next(), answers.count()), (None, Some(29), 29));
        answers.set(29, Like::No);
        answers.set(0, Like::No);
        assert_eq!(
            (answers.scores().map(|scores| scores.0), answers.next()),
            (Some([8.0, 10.0, 10.0, 10.0, 10.0, 8.0]), None)
        );
    }
}
