/* SPDX-License-Identifier: MIT */
/* The version of this library. */

#include <qzplan/version.h>

const char *qzplan_version(void) {
    return QZPLAN_VERSION;
}

uint32_t qzplan_abi_version(void) {
    return QZPLAN_ABI_VERSION;
}
