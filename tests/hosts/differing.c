/* SPDX-License-Identifier: MIT */
/* A library that stands before the real one and differs from it: in its interface number, or in the
   place of one field. A host has to refuse it. */

#define _GNU_SOURCE
#include <dlfcn.h>
#include <string.h>

#include <qzplan/qzplan.h>

#ifdef ANOTHER_ABI
uint32_t qzplan_abi_version(void) {
    return 99;
}
#else
int qzplan_layout_get(qzplan_layout_entry *out, size_t index) {
    int (*real)(qzplan_layout_entry *, size_t) = NULL;
    void *found = dlsym(RTLD_NEXT, "qzplan_layout_get");
    memcpy(&real, &found, sizeof real);
    int error = real(out, index);
    if (error == QZPLAN_OK && strcmp(out->struct_name, "qzplan_verdict") == 0 &&
        strcmp(out->field_name, "status") == 0) {
        out->offset += 4;
    }
    return error;
}
#endif
