// SPDX-License-Identifier: MIT
//! libqzplan for Rust: a plan, its figures, the verdicts. A result borrows from the figures and they
//! from the plan, as the compiler then sees; dropping one frees it.

use crate::error::{check, Error};
use crate::sys;
use crate::text::{given, items, term, written};
use crate::verdict::Verdict;
use std::fmt;
use std::marker::PhantomData;
use std::mem::{size_of, zeroed};
use std::ptr::{null, null_mut};

/// An exact number; a share is not reduced. A denominator of 0 is no number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Number {
    pub num: i64,
    pub den: i64,
}

impl Number {
    /// As a percentage that never looks as if it met a border which it does not.
    pub fn percent(self, border: Number) -> String {
        if self.den == 0 {
            return "-".into();
        }
        let (number, border) = (self.raw(), border.raw());
        let percent = sys::NUMBER_PERCENT;
        written(|b, n, l| unsafe {
            sys::qzplan_number_format(b, n, l, &number, percent, &border, null())
        })
    }

    fn raw(self) -> sys::qzplan_number {
        sys::qzplan_number {
            num: self.num,
            den: self.den,
        }
    }
}

impl From<sys::qzplan_number> for Number {
    fn from(raw: sys::qzplan_number) -> Self {
        Number {
            num: raw.num,
            den: raw.den,
        }
    }
}

impl fmt::Display for Number {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        match self.den {
            0 => f.write_str("-"),
            1 => write!(f, "{}", self.num),
            den => write!(f, "{}/{den}", self.num),
        }
    }
}

/// One half of the rotation rule.
pub struct Ratio {
    pub actual: Number,
    pub border: Number,
    pub met: &'static str,
}

/// What the rotation rule says of three counts.
pub struct Rotation {
    pub met: &'static str,
    pub rotated: Ratio,
    pub urban_to_rural: Ratio,
    /// What is still missing; None where no whole numbers satisfy the rule.
    pub missing: Option<Missing>,
}

pub struct Missing {
    pub rotated: i64,
    pub urban_to_rural: i64,
    pub replaced: i64,
}

/// Judges three counts of teachers by the usual rule; `strict`: more than the band is unmet, too.
pub fn check_rotation(
    eligible: i64,
    rotated: i64,
    urban_to_rural: i64,
    strict: bool,
) -> Result<Rotation, Error> {
    let mut rule: sys::qzplan_rotation_rule = unsafe { zeroed() };
    check(
        unsafe {
            sys::qzplan_rotation_rule_init(&mut rule, size_of::<sys::qzplan_rotation_rule>())
        },
        null_mut(),
    )?;
    if strict {
        rule.above = sys::BEYOND_UNMET;
    }
    let mut out: sys::qzplan_rotation_result = unsafe { zeroed() };
    out.size = size_of::<sys::qzplan_rotation_result>();
    let code =
        unsafe { sys::qzplan_rotation_check(&mut out, &rule, eligible, rotated, urban_to_rural) };
    check(code, null_mut())?;
    let truth = |value: i32| term(sys::VOCABULARY_TRUTH, value.into());
    Ok(Rotation {
        met: truth(out.met),
        rotated: Ratio {
            actual: out.rotation.into(),
            border: rule.about.into(),
            met: truth(out.rotation_met),
        },
        urban_to_rural: Ratio {
            actual: out.urban_to_rural.into(),
            border: rule.floor.into(),
            met: truth(out.floor_met),
        },
        missing: (out.feasible == 1).then_some(Missing {
            rotated: out.more_rotated,
            urban_to_rural: out.more_urban_to_rural,
            replaced: out.replaced,
        }),
    })
}

/// One loaded plan.
pub struct Plan(*const sys::qzplan_plan);

// A loaded plan never changes.
unsafe impl Send for Plan {}
unsafe impl Sync for Plan {}

impl Plan {
    /// Reads a plan; a faulty one is an error with at most so many faults (0: the default).
    pub fn load(path: &str, max_diagnostics: usize) -> Result<Plan, Error> {
        let path = given(path)?;
        let mut options: sys::qzplan_load_options = unsafe { zeroed() };
        options.size = size_of::<sys::qzplan_load_options>();
        options.max_diagnostics = max_diagnostics;
        let (mut plan, mut diagnostics) = (null(), null_mut());
        check(
            unsafe { sys::qzplan_plan_load(&mut plan, path.as_ptr(), &options, &mut diagnostics) },
            diagnostics,
        )?;
        Ok(Plan(plan))
    }
}

impl Drop for Plan {
    fn drop(&mut self) {
        unsafe { sys::qzplan_plan_free(self.0) }
    }
}

/// Reported values of a plan.
pub struct Figures<'p> {
    raw: *mut sys::qzplan_figures,
    plan: &'p Plan,
}

impl<'p> Figures<'p> {
    /// Reads a file of figures and checks them against one another.
    pub fn read(plan: &'p Plan, path: &str) -> Result<Figures<'p>, Error> {
        let path = given(path)?;
        let mut figures = Figures {
            raw: null_mut(),
            plan,
        };
        check(
            unsafe { sys::qzplan_figures_new(&mut figures.raw, plan.0, null()) },
            null_mut(),
        )?;
        let mut diagnostics = null_mut();
        check(
            unsafe { sys::qzplan_figures_load(figures.raw, path.as_ptr(), 0, &mut diagnostics) },
            diagnostics,
        )?;
        check(
            unsafe { sys::qzplan_figures_seal(figures.raw, &mut diagnostics) },
            diagnostics,
        )?;
        Ok(figures)
    }

    /// Judges the plan as of the end of a day, "2025-12-31".
    pub fn evaluate(&self, day: &str) -> Result<Evaluation<'_>, Error> {
        let mut as_of = 0;
        check(
            unsafe { sys::qzplan_day_parse(&mut as_of, day.as_ptr().cast(), day.len()) },
            null_mut(),
        )?;
        let mut raw = null();
        check(
            unsafe { sys::qzplan_evaluate(&mut raw, self.plan.0, self.raw, as_of, null()) },
            null_mut(),
        )?;
        Ok(Evaluation {
            raw,
            figures: PhantomData,
        })
    }
}

impl Drop for Figures<'_> {
    fn drop(&mut self) {
        unsafe { sys::qzplan_figures_free(self.raw) }
    }
}

/// The verdicts of one day.
pub struct Evaluation<'f> {
    raw: *const sys::qzplan_result,
    figures: PhantomData<&'f Figures<'f>>,
}

impl Evaluation<'_> {
    pub fn verdicts(&self) -> impl Iterator<Item = Verdict<'_>> {
        let result = unsafe { &*self.raw };
        unsafe { items(result.verdicts, result.verdict_count) }.map(Verdict)
    }
}

impl Drop for Evaluation<'_> {
    fn drop(&mut self) {
        unsafe { sys::qzplan_result_free(self.raw) }
    }
}
