// SPDX-License-Identifier: MIT

package qzplan

/*
#include <qzplan/qzplan.h>
*/
import "C"

import (
	"fmt"
	"reflect"
	"strings"
	"unsafe"
)

// The structs that this package reads. cgo has them from the headers it was built with; the library
// that it runs with may be another one.
var used = []any{
	C.qzplan_diagnostic{}, C.qzplan_diagnostics{}, C.qzplan_group{}, C.qzplan_load_options{},
	C.qzplan_metric{}, C.qzplan_need{}, C.qzplan_number{}, C.qzplan_period{}, C.qzplan_result{},
	C.qzplan_rotation_result{}, C.qzplan_rotation_rule{}, C.qzplan_target{}, C.qzplan_verdict{},
}

// Check compares the library in use with the headers that the program was built with.
func Check() error {
	if abi := uint32(C.qzplan_abi_version()); abi != C.QZPLAN_ABI_VERSION {
		return fmt.Errorf("libqzplan has interface %d; this program was built for %d", abi, C.QZPLAN_ABI_VERSION)
	}
	rows := layout()
	for _, value := range used {
		if err := compare(reflect.TypeOf(value), rows); err != nil {
			return err
		}
	}
	return nil
}

type row struct{ structSize, offset, size uintptr }

// layout lists every field of every struct of the library: "qzplan_number.num" and so on.
func layout() map[string]row {
	rows := map[string]row{}
	entry := C.qzplan_layout_entry{}
	entry.size = C.size_t(unsafe.Sizeof(entry))
	for i := C.size_t(0); C.qzplan_layout_get(&entry, i) == C.QZPLAN_OK; i++ {
		name := C.GoString(entry.struct_name) + "." + C.GoString(entry.field_name)
		rows[name] = row{uintptr(entry.struct_size), uintptr(entry.offset), uintptr(entry.field_size)}
	}
	return rows
}

// compare holds a struct as cgo has it against the library's. One that is longer there has grown.
func compare(here reflect.Type, rows map[string]row) error {
	name := strings.TrimPrefix(here.Name(), "_Ctype_struct_")
	name = strings.TrimPrefix(name, "_Ctype_")
	for i := 0; i < here.NumField(); i++ {
		field := here.Field(i)
		there, found := rows[name+"."+field.Name]
		if !found || there.offset != field.Offset || there.size != field.Type.Size() || there.structSize < here.Size() {
			return fmt.Errorf("%s.%s differs: at %d here, at %d in libqzplan", name, field.Name, field.Offset, there.offset)
		}
	}
	return nil
}
