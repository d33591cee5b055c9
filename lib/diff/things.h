/* SPDX-License-Identifier: MIT */
#ifndef QZ_DIFF_THINGS_H
#define QZ_DIFF_THINGS_H

#include "diff/changes.h"

/* Compares all that two plans declare, their targets included. */
void qz_diff_things(qz_diff *d);

#endif
