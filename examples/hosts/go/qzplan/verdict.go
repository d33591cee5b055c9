// SPDX-License-Identifier: MIT

package qzplan

/*
#include <stdlib.h>
#include <qzplan/qzplan.h>
*/
import "C"

import "unsafe"

// A Need is what would remedy a verdict: so much more (below zero: fewer) of a metric; of none
// (""): of the targets counted.
type Need struct {
	Metric  string
	Amount  Number
	Replace bool // by replacing, the whole staying as it is
	Strict  bool // by more than Amount
}

// A Verdict says how one promise stands. Words are those of docs/reference/json.md.
type Verdict struct {
	Target, Metric, Group, Period   string // "" where there is none
	Line                            uint32
	Deadline                        string // "2025-12-31"
	DaysLeft                        int32
	Met, Phase, Pace, Status, Light string
	Certain                         bool
	Actual, Required, Gap, Expected Number
	Needed                          []Need
	Remarks                         []string
}

// Verdicts copies all verdicts.
func (r *Result) Verdicts() []Verdict {
	var verdicts []Verdict
	for _, v := range r.items() {
		verdicts = append(verdicts, read(v))
	}
	return verdicts
}

// Explanations says of each verdict why it is so, in "zh" or "en".
func (r *Result) Explanations(language string) ([]string, error) {
	cLanguage := C.CString(language)
	defer C.free(unsafe.Pointer(cLanguage))
	var texts []string
	for _, v := range r.items() {
		text, err := written(func(buffer *C.char, capacity C.size_t, length *C.size_t) C.int {
			return C.qzplan_verdict_explain(buffer, capacity, length, v, cLanguage)
		})
		if err != nil {
			return nil, err
		}
		texts = append(texts, text)
	}
	return texts, nil
}

// items is the library's own array: as many pointers as there are verdicts.
func (r *Result) items() []*C.qzplan_verdict {
	return unsafe.Slice(r.c.verdicts, r.c.verdict_count)
}

func read(v *C.qzplan_verdict) Verdict {
	verdict := Verdict{
		Target: C.GoString(v.target.id), Line: uint32(v.target.line),
		DaysLeft: int32(v.days_left), Certain: v.certain == 1,
		Met:    term(C.QZPLAN_VOCABULARY_TRUTH, int64(v.met)),
		Phase:  term(C.QZPLAN_VOCABULARY_PHASE, int64(v.phase)),
		Pace:   term(C.QZPLAN_VOCABULARY_PACE, int64(v.pace)),
		Status: term(C.QZPLAN_VOCABULARY_STATUS, int64(v.status)),
		Light:  term(C.QZPLAN_VOCABULARY_LIGHT, int64(v.light)),
		Actual: exact(v.actual), Required: exact(v.required), Gap: exact(v.gap), Expected: exact(v.expected),
	}
	if v.metric != nil {
		verdict.Metric = C.GoString(v.metric.id)
	}
	if v.group != nil {
		verdict.Group = C.GoString(v.group.id)
	}
	verdict.Deadline, _ = written(func(buffer *C.char, capacity C.size_t, length *C.size_t) C.int {
		return C.qzplan_day_format(buffer, capacity, length, v.deadline)
	})
	if v.period.kind != C.QZPLAN_PERIOD_NONE {
		verdict.Period, _ = written(func(buffer *C.char, capacity C.size_t, length *C.size_t) C.int {
			return C.qzplan_period_format(buffer, capacity, length, &v.period)
		})
	}
	for _, need := range unsafe.Slice(v.needed, v.needed_count) { // structs in place, not pointers
		metric := "" // so many more of the targets counted
		if need.metric != nil {
			metric = C.GoString(need.metric.id)
		}
		verdict.Needed = append(verdict.Needed,
			Need{metric, exact(need.amount), need.replace == 1, need.strict == 1})
	}
	for bit := C.uint64_t(1); bit != 1<<63; bit <<= 1 {
		if v.remarks&bit != 0 {
			verdict.Remarks = append(verdict.Remarks, term(C.QZPLAN_VOCABULARY_REMARK, int64(bit)))
		}
	}
	return verdict
}

// term is a word of the library, "?" for a number that it does not know.
func term(vocabulary C.int32_t, value int64) string {
	return C.GoString(C.qzplan_term_name(vocabulary, C.int64_t(value)))
}
