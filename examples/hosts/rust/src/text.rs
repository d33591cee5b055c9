// SPDX-License-Identifier: MIT
//! Texts and lists across the border.

use crate::error::Error;
use crate::sys;
use std::ffi::{c_char, c_int, CStr, CString};

/// Text of the library, which is UTF-8, for as long as what it belongs to.
pub unsafe fn borrowed<'a>(text: *const c_char) -> &'a str {
    CStr::from_ptr(text).to_str().expect("UTF-8")
}

/// Text that may quote the caller's own, such as a path.
pub unsafe fn copied(text: *const c_char) -> String {
    CStr::from_ptr(text).to_string_lossy().into_owned()
}

/// A list of the library: so many pointers. There is no array where there are none.
pub unsafe fn items<'a, T: 'a>(
    array: *const *const T,
    count: usize,
) -> impl Iterator<Item = &'a T> {
    let pointers: &[*const T] = if count == 0 {
        &[]
    } else {
        std::slice::from_raw_parts(array, count)
    };
    pointers.iter().map(|item| &**item)
}

/// Text for the library, which would see only what stands before a NUL.
pub fn given(text: &str) -> Result<CString, Error> {
    CString::new(text).map_err(|_| Error::plain(sys::NUL_BYTE))
}

/// Calls what writes a text: with a buffer that is mostly long enough, else once more.
pub fn written(write: impl Fn(*mut c_char, usize, *mut usize) -> c_int) -> String {
    let mut buffer = vec![0u8; 256];
    loop {
        let mut length = 0;
        match write(buffer.as_mut_ptr().cast(), buffer.len(), &mut length) {
            sys::OK => {
                buffer.truncate(length);
                return String::from_utf8(buffer).expect("UTF-8");
            }
            sys::BUFFER_TOO_SMALL => buffer.resize(length + 1, 0),
            code => panic!("{}", Error::plain(code)), // an argument that this file got wrong
        }
    }
}

pub fn term(vocabulary: i32, value: i64) -> &'static str {
    unsafe { borrowed(sys::qzplan_term_name(vocabulary, value)) }
}
