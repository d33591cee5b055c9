// SPDX-License-Identifier: MIT

package qzplan

/*
#include <qzplan/qzplan.h>
*/
import "C"

import "unsafe"

// A Ratio is one half of the rotation rule.
type Ratio struct {
	Actual, Border Number
	Met            string // "yes", "no", "unknown"
}

// Rotation is what the rule says of three counts.
type Rotation struct {
	Met                   string // both halves
	Rotated, UrbanToRural Ratio
	Feasible              bool // the three numbers below satisfy the rule
	MoreRotated           int64
	MoreUrbanToRural      int64
	Replaced              int64
}

// CheckRotation judges three counts of teachers by the usual rule; strict: more than the band is
// unmet, too.
func CheckRotation(eligible, rotated, urbanToRural int64, strict bool) (*Rotation, error) {
	var rule C.qzplan_rotation_rule
	if err := check(C.qzplan_rotation_rule_init(&rule, C.size_t(unsafe.Sizeof(rule))), nil); err != nil {
		return nil, err
	}
	if strict {
		rule.above = C.QZPLAN_BEYOND_UNMET
	}
	var out C.qzplan_rotation_result
	out.size = C.size_t(unsafe.Sizeof(out))
	code := C.qzplan_rotation_check(&out, &rule, C.int64_t(eligible), C.int64_t(rotated), C.int64_t(urbanToRural))
	if err := check(code, nil); err != nil {
		return nil, err
	}
	return &Rotation{
		Met:              term(C.QZPLAN_VOCABULARY_TRUTH, int64(out.met)),
		Rotated:          Ratio{exact(out.rotation), exact(rule.about), term(C.QZPLAN_VOCABULARY_TRUTH, int64(out.rotation_met))},
		UrbanToRural:     Ratio{exact(out.urban_to_rural), exact(rule.floor), term(C.QZPLAN_VOCABULARY_TRUTH, int64(out.floor_met))},
		Feasible:         out.feasible == 1,
		MoreRotated:      int64(out.more_rotated),
		MoreUrbanToRural: int64(out.more_urban_to_rural),
		Replaced:         int64(out.replaced),
	}, nil
}
