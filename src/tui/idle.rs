//! A machine for the public: after some time without a key everything is forgotten. The only clock in the program; it
//! runs while there is something to forget.

use std::time::Duration;

/// Seconds for which it is said that everything is about to be forgotten.
const WARNING: u32 = 30;

/// How long nobody has touched a key.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Idle {
    /// After which time everything is forgotten.
    after: Duration,
    /// Whether anybody has touched a key since everything was forgotten.
    pub touched: bool,
    /// Seconds that are left, once it is said.
    left: Option<u32>,
}

/// What the passing of time leads to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Passed {
    /// It is said how many seconds are left.
    Warned,
    /// Everything is to be forgotten now.
    Over,
}

impl Idle {
    /// Nobody is there yet.
    pub fn new(after: Duration) -> Self {
        Self { after, touched: false, left: None }
    }

    /// How long to wait for a key; `None` is for as long as it takes.
    pub fn wait(&self) -> Option<Duration> {
        match self.left {
            Some(_) => Some(Duration::from_secs(1)),
            None => self.touched.then(|| self.after.saturating_sub(Duration::from_secs(self.warning().into()))),
        }
    }

    /// For how many seconds it is said: never longer than half of the time.
    fn warning(&self) -> u32 {
        let half = self.after.as_secs() / 2;
        u32::try_from(half).unwrap_or(WARNING).clamp(1, WARNING)
    }

    /// What is said in the last seconds.
    pub fn warning_words(&self) -> Option<String> {
        let seconds = match self.left? {
            1 => "1 second".to_owned(),
            left => format!("{left} seconds"),
        };
        Some(format!("Is anybody there? In {seconds} everything here is forgotten. Any key stays."))
    }

    /// Somebody is there. Answers whether that ends a warning.
    pub fn stay(&mut self) -> bool {
        self.left.take().is_some()
    }

    /// The wait is over, and nobody came.
    pub fn pass(&mut self) -> Passed {
        let left = self.left.map_or(self.warning(), |left| left - 1);
        self.left = (left > 0).then_some(left);
        if left > 0 {
            return Passed::Warned;
        }
        self.touched = false;
        Passed::Over
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_clock_runs_before_the_first_key_and_after_the_last_second() {
        let mut idle = Idle::new(Duration::from_secs(300));
        assert_eq!(idle.wait(), None);
        idle.touched = true;
        assert_eq!(idle.wait(), Some(Duration::from_secs(270)));
        let mut waited = Duration::ZERO;
        while let Some(wait) = idle.wait() {
            waited += wait;
            let passed = idle.pass();
            assert_eq!(passed == Passed::Over, waited == Duration::from_secs(300), "{waited:?}");
        }
        assert_eq!(waited, Duration::from_secs(300));
    }

    #[test]
    fn a_key_in_the_last_second_starts_anew() {
        let mut idle = Idle::new(Duration::from_secs(4));
        idle.touched = true;
        assert!(!idle.stay());
        assert_eq!(
            (idle.wait(), idle.pass(), idle.pass()),
            (Some(Duration::from_secs(2)), Passed::Warned, Passed::Warned)
        );
        assert!(idle.stay());
        assert_eq!(idle.wait(), Some(Duration::from_secs(2)));
    }
}
