// SPDX-License-Identifier: MIT
//! One verdict.

use crate::qzplan::Number;
use crate::sys;
use crate::text::{borrowed, term, written};
use std::ffi::CStr;

/// What would remedy a verdict: so much more (below zero: fewer) of a metric.
pub struct Need<'r> {
    /// None: of the targets counted.
    pub metric: Option<&'r str>,
    pub amount: Number,
    /// By replacing, the whole staying as it is.
    pub replace: bool,
    /// By more than `amount`.
    pub strict: bool,
}

/// How one promise stands: a view into the evaluation. Words are those of docs/reference/json.md.
#[derive(Clone, Copy)]
pub struct Verdict<'r>(pub(crate) &'r sys::qzplan_verdict);

impl<'r> Verdict<'r> {
    pub fn target(self) -> &'r str {
        unsafe { borrowed((*self.0.target).id) }
    }

    pub fn metric(self) -> Option<&'r str> {
        unsafe { self.0.metric.as_ref().map(|metric| borrowed(metric.id)) }
    }

    pub fn group(self) -> Option<&'r str> {
        unsafe { self.0.group.as_ref().map(|group| borrowed(group.id)) }
    }

    pub fn period(self) -> Option<String> {
        let period = &self.0.period;
        (period.kind != sys::PERIOD_NONE)
            .then(|| written(|b, n, l| unsafe { sys::qzplan_period_format(b, n, l, period) }))
    }

    pub fn deadline(self) -> String {
        written(|b, n, l| unsafe { sys::qzplan_day_format(b, n, l, self.0.deadline) })
    }

    pub fn days_left(self) -> i32 {
        self.0.days_left
    }

    pub fn certain(self) -> bool {
        self.0.certain == 1
    }

    pub fn met(self) -> &'static str {
        term(sys::VOCABULARY_TRUTH, self.0.met.into())
    }

    pub fn phase(self) -> &'static str {
        term(sys::VOCABULARY_PHASE, self.0.phase.into())
    }

    pub fn pace(self) -> &'static str {
        term(sys::VOCABULARY_PACE, self.0.pace.into())
    }

    pub fn status(self) -> &'static str {
        term(sys::VOCABULARY_STATUS, self.0.status.into())
    }

    pub fn light(self) -> &'static str {
        term(sys::VOCABULARY_LIGHT, self.0.light.into())
    }

    pub fn actual(self) -> Number {
        self.0.actual.into()
    }

    pub fn required(self) -> Number {
        self.0.required.into()
    }

    pub fn gap(self) -> Number {
        self.0.gap.into()
    }

    pub fn expected(self) -> Number {
        self.0.expected.into()
    }

    /// These are structs in place, not pointers to them.
    pub fn needed(self) -> Vec<Need<'r>> {
        (0..self.0.needed_count)
            .map(|i| unsafe { &*self.0.needed.add(i) })
            .map(|need| Need {
                metric: unsafe { need.metric.as_ref() }.map(|metric| unsafe { borrowed(metric.id) }),
                amount: need.amount.into(),
                replace: need.replace == 1,
                strict: need.strict == 1,
            })
            .collect()
    }

    pub fn remarks(self) -> Vec<&'static str> {
        (0..63)
            .filter(|bit| self.0.remarks >> bit & 1 == 1)
            .map(|bit| term(sys::VOCABULARY_REMARK, 1 << bit))
            .collect()
    }

    /// Why it is so, in c"zh" or c"en".
    pub fn explain(self, language: &CStr) -> String {
        written(|b, n, l| unsafe {
            sys::qzplan_verdict_explain(b, n, l, self.0, language.as_ptr())
        })
    }
}
