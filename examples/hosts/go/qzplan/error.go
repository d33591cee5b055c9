// SPDX-License-Identifier: MIT

package qzplan

/*
#include <stdlib.h>
#include <qzplan/qzplan.h>
*/
import "C"

import "unsafe"

// An Error is a status of the library, with every fault of the input that it comes from.
type Error struct {
	Code        string // "UNKNOWN_KEY"
	Zh, En      string
	Diagnostics []Diagnostic
	Dropped     int // faults beyond the limit, not listed
}

func (e *Error) Error() string { return e.Code + ": " + e.En }

// A Diagnostic is one fault. Hint may be empty.
type Diagnostic struct {
	File, Path, Code, Zh, Message, Hint string
	Line, Column                        uint32
}

// check makes an error of a status other than OK. It copies the diagnostics and frees them.
func check(code C.int, diagnostics *C.qzplan_diagnostics) error {
	defer C.qzplan_diagnostics_free(diagnostics) // nil is allowed
	if code == C.QZPLAN_OK {
		return nil
	}
	found := &Error{Code: C.GoString(C.qzplan_error_name(code)), Zh: errorText(code, "zh"), En: errorText(code, "en")}
	if diagnostics != nil {
		found.Dropped = int(diagnostics.dropped)
		for _, item := range unsafe.Slice(diagnostics.items, diagnostics.count) {
			found.Diagnostics = append(found.Diagnostics, Diagnostic{
				File: C.GoString(item.file), Path: C.GoString(item.path),
				Code: C.GoString(C.qzplan_error_name(item.code)), Zh: errorText(item.code, "zh"),
				Message: C.GoString(item.message), Hint: C.GoString(item.hint), // "" of nil
				Line: uint32(item.line), Column: uint32(item.column),
			})
		}
	}
	return found
}

func errorText(code C.int, language string) string {
	cLanguage := C.CString(language)
	defer C.free(unsafe.Pointer(cLanguage))
	return C.GoString(C.qzplan_error_describe(code, cLanguage))
}
