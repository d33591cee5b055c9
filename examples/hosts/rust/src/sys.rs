// SPDX-License-Identifier: MIT
//! The part of libqzplan's headers that this program uses, declared by hand, and compared with the
//! library in use before anything else is called. A struct that the library hands out need only be
//! declared as far as it is read.
#![allow(non_camel_case_types, dead_code)]

use std::ffi::{c_char, c_int, c_void, CStr};
use std::mem::{offset_of, size_of};

pub const ABI_VERSION: u32 = 1;
pub const OK: c_int = 0;
pub const BUFFER_TOO_SMALL: c_int = 5;
pub const NUL_BYTE: c_int = 106;
pub const NUMBER_PERCENT: i32 = 1;
pub const BEYOND_UNMET: i32 = 0;
pub const PERIOD_NONE: i32 = 0;
pub const VOCABULARY_TRUTH: i32 = 2;
pub const VOCABULARY_STATUS: i32 = 3;
pub const VOCABULARY_PHASE: i32 = 4;
pub const VOCABULARY_PACE: i32 = 5;
pub const VOCABULARY_LIGHT: i32 = 6;
pub const VOCABULARY_REMARK: i32 = 7;

pub enum qzplan_plan {}
pub enum qzplan_figures {}

struct Field {
    name: &'static str,
    offset: usize,
    size: usize,
    struct_size: usize,
}

/// Declares structs as C lays them out, and remembers where each field is.
macro_rules! structs {
    ($(struct $name:ident { $($field:ident: $type:ty),* $(,)? })*) => {
        $(#[repr(C)] #[derive(Clone, Copy)] pub struct $name { $(pub $field: $type),* })*
        const FIELDS: &[Field] = &[$($(Field {
            name: concat!(stringify!($name), ".", stringify!($field)),
            offset: offset_of!($name, $field),
            size: size_of::<$type>(),
            struct_size: size_of::<$name>(),
        },)*)*];
    };
}

structs! {
    struct qzplan_number { num: i64, den: i64 }
    struct qzplan_period { kind: i32, first: i32, last: i32, year_starts: i32 }
    struct qzplan_text { items: *const c_void, count: usize }
    struct qzplan_layout_entry {
        size: usize,
        struct_name: *const c_char,
        field_name: *const c_char,
        type_name: *const c_char,
        struct_size: usize,
        offset: usize,
        field_size: usize,
    }
    struct qzplan_diagnostic {
        size: usize,
        file: *const c_char,
        path: *const c_char,
        message: *const c_char,
        hint: *const c_char,
        parts: *const c_void,
        part_count: usize,
        texts: *const c_void,
        id: i32,
        code: i32,
        line: u32,
        column: u32,
    }
    struct qzplan_diagnostics {
        items: *const *const qzplan_diagnostic,
        count: usize,
        dropped: usize,
    }
    struct qzplan_load_options {
        size: usize,
        allocator: *const c_void,
        max_bytes: usize,
        max_depth: usize,
        max_nodes: usize,
        max_scalar: usize,
        max_diagnostics: usize,
    }
    struct qzplan_rotation_rule {
        size: usize,
        about: qzplan_number,
        within: qzplan_number,
        floor: qzplan_number,
        above: i32,
        below: i32,
    }
    struct qzplan_rotation_result {
        size: usize,
        rotation: qzplan_number,
        urban_to_rural: qzplan_number,
        met: i32,
        rotation_met: i32,
        floor_met: i32,
        feasible: i32,
        more_rotated: i64,
        more_urban_to_rural: i64,
        replaced: i64,
    }
    struct qzplan_metric { id: *const c_char }
    struct qzplan_group { id: *const c_char }
    struct qzplan_target { id: *const c_char }
    struct qzplan_need { metric: *const qzplan_metric, amount: qzplan_number, replace: i32, strict: i32 }
    struct qzplan_verdict {
        target: *const qzplan_target,
        milestone: *const c_void,
        metric: *const qzplan_metric,
        group: *const qzplan_group,
        area: *const c_void,
        needed: *const qzplan_need,
        needed_count: usize,
        figures: *const *const c_void,
        figure_count: usize,
        missing: *const *const c_void,
        missing_count: usize,
        revision: *const c_void,
        actual: qzplan_number,
        required: qzplan_number,
        gap: qzplan_number,
        expected: qzplan_number,
        period: qzplan_period,
        figure_day: i32,
        deadline: i32,
        days_left: i32,
        met: i32,
        certain: i32,
        phase: i32,
        pace: i32,
        status: i32,
        light: i32,
        in_time: i32,
        remarks: u64,
    }
    struct qzplan_result {
        plan: *const qzplan_plan,
        figures: *const qzplan_figures,
        verdicts: *const *const qzplan_verdict,
        verdict_count: usize,
    }
}

extern "C" {
    pub fn qzplan_abi_version() -> u32;
    pub fn qzplan_layout_get(out: *mut qzplan_layout_entry, index: usize) -> c_int;
    pub fn qzplan_error_name(code: c_int) -> *const c_char;
    pub fn qzplan_error_describe(code: c_int, language: *const c_char) -> *const c_char;
    pub fn qzplan_term_name(vocabulary: i32, value: i64) -> *const c_char;
    pub fn qzplan_day_parse(day: *mut i32, text: *const c_char, length: usize) -> c_int;
    pub fn qzplan_day_format(
        buffer: *mut c_char,
        capacity: usize,
        length: *mut usize,
        day: i32,
    ) -> c_int;
    pub fn qzplan_period_format(
        buffer: *mut c_char,
        capacity: usize,
        length: *mut usize,
        period: *const qzplan_period,
    ) -> c_int;
    pub fn qzplan_number_format(
        buffer: *mut c_char,
        capacity: usize,
        length: *mut usize,
        number: *const qzplan_number,
        form: i32,
        border: *const qzplan_number,
        language: *const c_char,
    ) -> c_int;
    pub fn qzplan_rotation_rule_init(rule: *mut qzplan_rotation_rule, size: usize) -> c_int;
    pub fn qzplan_rotation_check(
        out: *mut qzplan_rotation_result,
        rule: *const qzplan_rotation_rule,
        eligible: i64,
        rotated: i64,
        urban_to_rural: i64,
    ) -> c_int;
    pub fn qzplan_plan_load(
        out: *mut *const qzplan_plan,
        path: *const c_char,
        options: *const qzplan_load_options,
        diagnostics: *mut *mut qzplan_diagnostics,
    ) -> c_int;
    pub fn qzplan_plan_free(plan: *const qzplan_plan);
    pub fn qzplan_figures_new(
        out: *mut *mut qzplan_figures,
        plan: *const qzplan_plan,
        options: *const qzplan_load_options,
    ) -> c_int;
    pub fn qzplan_figures_load(
        figures: *mut qzplan_figures,
        path: *const c_char,
        format: i32,
        diagnostics: *mut *mut qzplan_diagnostics,
    ) -> c_int;
    pub fn qzplan_figures_seal(
        figures: *mut qzplan_figures,
        diagnostics: *mut *mut qzplan_diagnostics,
    ) -> c_int;
    pub fn qzplan_figures_free(figures: *mut qzplan_figures);
    pub fn qzplan_evaluate(
        out: *mut *const qzplan_result,
        plan: *const qzplan_plan,
        figures: *const qzplan_figures,
        as_of: i32,
        options: *const c_void,
    ) -> c_int;
    pub fn qzplan_verdict_explain(
        buffer: *mut c_char,
        capacity: usize,
        length: *mut usize,
        verdict: *const qzplan_verdict,
        language: *const c_char,
    ) -> c_int;
    pub fn qzplan_result_free(result: *const qzplan_result);
    pub fn qzplan_diagnostics_free(diagnostics: *mut qzplan_diagnostics);
}

/// Compares the declarations above with the library in use.
pub fn check() -> Result<(), String> {
    let abi = unsafe { qzplan_abi_version() };
    if abi != ABI_VERSION {
        return Err(format!(
            "libqzplan has interface {abi}; this program is written for {ABI_VERSION}"
        ));
    }
    let there = layout();
    for here in FIELDS {
        let name = here.name.replace("r#", "");
        match there.iter().find(|(other, _)| *other == name) {
            None => return Err(format!("{name} differs: it is not in libqzplan")),
            // A struct that is longer in the library has grown at its end.
            Some((_, row))
                if row.offset != here.offset
                    || row.field_size != here.size
                    || row.struct_size < here.struct_size =>
            {
                return Err(format!(
                    "{name} differs: at {} here, at {} in libqzplan",
                    here.offset, row.offset
                ));
            }
            Some(_) => {}
        }
    }
    Ok(())
}

/// Every field of every struct of the library, by its name: "qzplan_number.num".
fn layout() -> Vec<(String, qzplan_layout_entry)> {
    let mut entry: qzplan_layout_entry = unsafe { std::mem::zeroed() };
    entry.size = size_of::<qzplan_layout_entry>();
    let mut rows = Vec::new();
    while unsafe { qzplan_layout_get(&mut entry, rows.len()) } == OK {
        let text = |word| unsafe { CStr::from_ptr(word) }.to_string_lossy();
        rows.push((
            format!("{}.{}", text(entry.struct_name), text(entry.field_name)),
            entry,
        ));
    }
    rows
}
