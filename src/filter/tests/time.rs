//! Tests of the filter by time to the job.

use super::*;

/// A role that takes so long: a course, and before it a job of which nothing is known, if that is asked for.
pub(super) fn with_months(min: Option<u16>, max: Option<u16>, after_a_job: bool) -> Role {
    let months = |months: Option<u16>| months.map(f32::from);
    let part = |spent, [min, max]: [Option<f32>; 2]| TimePart {
        spent,
        min,
        max,
        text: "a course".into(),
        role: None,
        kind: Basis::Official,
        source: SourceId("a".into()),
    };
    let mut parts = vec![part(TimeSpent::School, [min, max].map(months))];
    parts.extend(after_a_job.then(|| part(TimeSpent::EarlierJob, [None, None])));
    let mut made = ROLES[0].clone();
    made.months_to_entry =
        Stated::Is(MonthsToEntry { parts: parts.into(), total: None, text: String::new(), sources: Box::default() });
    made
}

#[test]
fn an_end_that_is_not_stated_leaves_it_open_whether_a_time_fits() {
    let year = Filters { max_months: Some(12), ..Filters::default() };
    for (min, max, after_a_job, fit) in [
        (Some(6), Some(12), false, Fit::Fits),
        (Some(6), Some(13), false, Fit::MayFit),
        (None, Some(4), false, Fit::Fits),
        (None, Some(24), false, Fit::MayFit),
        (Some(12), None, false, Fit::MayFit),
        (Some(13), None, false, Fit::Fails),
        (None, None, false, Fit::NotKnown),
        (Some(3), Some(6), true, Fit::MayFit),
        (Some(13), Some(16), true, Fit::Fails),
    ] {
        assert_eq!(year.fit(&with_months(min, max, after_a_job), &KNOWN), fit, "{min:?} {max:?} {after_a_job}");
    }
}

#[test]
fn a_longer_limit_never_loses_a_role() {
    for role in ROLES.iter() {
        let fit = |most| Filters { max_months: Some(most), ..Filters::default() }.fit(role, &KNOWN);
        let fits: Vec<Fit> = (0..=120).map(fit).collect();
        let whole = role.months_to_entry.value().and_then(MonthsToEntry::whole);
        for (most, fit) in (0_u16..).zip(&fits) {
            let most = f32::from(most);
            let wanted = match whole.map(|whole| (whole.min.unwrap_or(0.0), whole.max)) {
                None => Fit::NotKnown,
                Some((min, _)) if min > most => Fit::Fails,
                Some((_, Some(max))) if max <= most => Fit::Fits,
                Some(_) => Fit::MayFit,
            };
            assert_eq!(*fit, wanted, "{} in {most} months", role.id);
        }
        assert!(fits.is_sorted_by(|shorter, longer| longer <= shorter), "{}", role.id);
    }
}

#[test]
fn the_time_of_well_known_roles() {
    let fit = |id: &str, most| Filters { max_months: Some(most), ..Filters::default() }.fit(role(id), &KNOWN);
    for id in ["radiologic-technologist", "respiratory-therapist", "paramedic"] {
        assert_eq!((fit(id, 24), fit(id, 6)), (Fit::MayFit, Fit::Fails), "{id}");
    }
    assert_eq!(fit("dialysis-technician", 0), Fit::Fits);
    for id in ["emergency-medical-technician", "phlebotomist", "pharmacy-technician"] {
        assert_eq!((fit(id, 6), fit(id, 12)), (Fit::MayFit, Fit::Fits), "{id}");
    }
    for (id, shortest, longest) in [("orthotist-prosthetist", 84, 102), ("hearing-aid-specialist", 30, u16::MAX)] {
        assert_eq!(
            (fit(id, shortest - 1), fit(id, shortest), fit(id, longest - 1)),
            (Fit::Fails, Fit::MayFit, Fit::MayFit)
        );
    }
    assert_eq!((fit("cancer-registrar", 35), fit("cancer-registrar", 36)), (Fit::Fails, Fit::MayFit));
    let bachelor = Filters { max_education: Some(Education::Bachelor), ..Filters::default() };
    assert_eq!(bachelor.fit(role("perfusionist"), &KNOWN), Fit::Fails);
}
