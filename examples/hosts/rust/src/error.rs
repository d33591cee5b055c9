// SPDX-License-Identifier: MIT
//! Statuses of the library as errors.

use crate::sys;
use crate::text::{borrowed, copied, items};
use std::ffi::{c_int, CStr};
use std::fmt;

/// One fault of an input.
#[derive(Debug)]
pub struct Diagnostic {
    pub file: String,
    pub line: u32,
    pub column: u32,
    pub code: i32,
    pub path: String,
    pub message: String,
    pub hint: Option<String>,
}

/// A status of the library, with every fault that it comes from.
#[derive(Debug)]
pub struct Error {
    pub code: i32,
    pub diagnostics: Vec<Diagnostic>,
    /// Faults beyond the limit, not listed.
    pub dropped: usize,
}

impl Error {
    pub fn plain(code: c_int) -> Self {
        Error {
            code,
            diagnostics: Vec::new(),
            dropped: 0,
        }
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        write!(
            f,
            "{}: {}",
            error_name(self.code),
            error_text(self.code, c"en")
        )
    }
}

impl std::error::Error for Error {}

/// "UNKNOWN_KEY".
pub fn error_name(code: i32) -> &'static str {
    unsafe { borrowed(sys::qzplan_error_name(code)) }
}

/// A short text, in c"zh" or c"en".
pub fn error_text(code: i32, language: &CStr) -> &'static str {
    unsafe { borrowed(sys::qzplan_error_describe(code, language.as_ptr())) }
}

/// Makes an error of a status other than OK; copies the diagnostics and frees them.
pub fn check(code: c_int, diagnostics: *mut sys::qzplan_diagnostics) -> Result<(), Error> {
    let mut error = Error::plain(code);
    if let Some(list) = unsafe { diagnostics.as_ref() } {
        error.dropped = list.dropped;
        error.diagnostics = unsafe { items(list.items, list.count) }
            .map(|d| Diagnostic {
                file: unsafe { copied(d.file) },
                line: d.line,
                column: d.column,
                code: d.code,
                path: unsafe { copied(d.path) },
                message: unsafe { copied(d.message) },
                hint: (!d.hint.is_null()).then(|| unsafe { copied(d.hint) }),
            })
            .collect();
    }
    unsafe { sys::qzplan_diagnostics_free(diagnostics) };
    if code == sys::OK {
        Ok(())
    } else {
        Err(error)
    }
}
