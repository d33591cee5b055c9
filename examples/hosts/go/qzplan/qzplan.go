// SPDX-License-Identifier: MIT

// Package qzplan is libqzplan for Go: load a plan, read its figures, judge it.
//
// A Plan, its Figures and their Result hold memory of the library until Close; close them in the
// opposite order, which is what defer does. What Verdicts and Explanations return is plain Go.
package qzplan

/*
#cgo pkg-config: qzplan
#include <stdlib.h>
#include <qzplan/qzplan.h>
*/
import "C"

import (
	"strconv"
	"strings"
	"unsafe"
)

// A Number is exact: Num / Den, a share not reduced. Den 0 is no number.
type Number struct{ Num, Den int64 }

// Known reports whether there is a number.
func (n Number) Known() bool { return n.Den != 0 }

func (n Number) String() string {
	switch n.Den {
	case 0:
		return "-"
	case 1:
		return strconv.FormatInt(n.Num, 10)
	}
	return strconv.FormatInt(n.Num, 10) + "/" + strconv.FormatInt(n.Den, 10)
}

// Percent writes the number as a percentage that never looks as if it met a border which it does not.
func (n Number) Percent(border Number) string {
	if !n.Known() {
		return "-"
	}
	number := C.qzplan_number{C.int64_t(n.Num), C.int64_t(n.Den)}
	beside := C.qzplan_number{C.int64_t(border.Num), C.int64_t(border.Den)}
	text, _ := written(func(buffer *C.char, capacity C.size_t, length *C.size_t) C.int {
		return C.qzplan_number_format(buffer, capacity, length, &number, C.QZPLAN_NUMBER_PERCENT, &beside, nil)
	})
	return text
}

func exact(n C.qzplan_number) Number { return Number{int64(n.num), int64(n.den)} }

// A Plan is one loaded plan file.
type Plan struct{ c *C.qzplan_plan }

// Limits bound what a plan may cost to load; 0 is the default.
type Limits struct{ MaxBytes, MaxDepth, MaxNodes, MaxScalar, MaxDiagnostics uint }

// Load reads a plan. A faulty one is an *Error with every fault.
func Load(path string, limits Limits) (*Plan, error) {
	cPath, err := cString(path)
	if err != nil {
		return nil, err
	}
	defer C.free(unsafe.Pointer(cPath))
	options := C.qzplan_load_options{
		max_bytes:       C.size_t(limits.MaxBytes),
		max_depth:       C.size_t(limits.MaxDepth),
		max_nodes:       C.size_t(limits.MaxNodes),
		max_scalar:      C.size_t(limits.MaxScalar),
		max_diagnostics: C.size_t(limits.MaxDiagnostics),
	}
	options.size = C.size_t(unsafe.Sizeof(options))
	plan := &Plan{}
	var diagnostics *C.qzplan_diagnostics
	if err := check(C.qzplan_plan_load(&plan.c, cPath, &options, &diagnostics), diagnostics); err != nil {
		return nil, err
	}
	return plan, nil
}

// Close frees the plan.
func (p *Plan) Close() { C.qzplan_plan_free(p.c); p.c = nil }

// Figures are reported values of one plan.
type Figures struct {
	c    *C.qzplan_figures
	plan *Plan
}

// Figures reads a file of figures and checks them against one another.
func (p *Plan) Figures(path string) (*Figures, error) {
	cPath, err := cString(path)
	if err != nil {
		return nil, err
	}
	defer C.free(unsafe.Pointer(cPath))
	figures := &Figures{plan: p}
	var diagnostics *C.qzplan_diagnostics
	if err := check(C.qzplan_figures_new(&figures.c, p.c, nil), nil); err != nil {
		return nil, err
	}
	code := C.qzplan_figures_load(figures.c, cPath, C.QZPLAN_FORMAT_AUTO, &diagnostics)
	if code == C.QZPLAN_OK {
		code = C.qzplan_figures_seal(figures.c, &diagnostics)
	}
	if err := check(code, diagnostics); err != nil {
		figures.Close()
		return nil, err
	}
	return figures, nil
}

// Close frees the figures.
func (f *Figures) Close() { C.qzplan_figures_free(f.c); f.c = nil }

// A Result has one verdict for each promise and period.
type Result struct {
	c       *C.qzplan_result
	figures *Figures
}

// Evaluate judges the plan as of the end of a day, "2025-12-31".
func (f *Figures) Evaluate(day string) (*Result, error) {
	cDay, err := cString(day)
	if err != nil {
		return nil, err
	}
	defer C.free(unsafe.Pointer(cDay))
	var asOf C.int32_t
	if err := check(C.qzplan_day_parse(&asOf, cDay, C.size_t(len(day))), nil); err != nil {
		return nil, err
	}
	result := &Result{figures: f}
	if err := check(C.qzplan_evaluate(&result.c, f.plan.c, f.c, asOf, nil), nil); err != nil {
		return nil, err
	}
	return result, nil
}

// Close frees the result.
func (r *Result) Close() { C.qzplan_result_free(r.c); r.c = nil }

// cString copies text for the library, which would see only what stands before a NUL.
func cString(text string) (*C.char, error) {
	if strings.IndexByte(text, 0) >= 0 {
		return nil, check(C.QZPLAN_ERROR_NUL_BYTE, nil)
	}
	return C.CString(text), nil
}

// written calls what writes a text: with a buffer that is mostly long enough, else once more.
func written(write func(buffer *C.char, capacity C.size_t, length *C.size_t) C.int) (string, error) {
	buffer := make([]byte, 256)
	for {
		var length C.size_t
		code := write((*C.char)(unsafe.Pointer(&buffer[0])), C.size_t(len(buffer)), &length)
		if code != C.QZPLAN_ERROR_BUFFER_TOO_SMALL {
			return string(buffer[:length]), check(code, nil)
		}
		buffer = make([]byte, length+1)
	}
}
