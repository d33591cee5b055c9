/* SPDX-License-Identifier: MIT */
#ifndef QZ_DIFF_PROMISE_H
#define QZ_DIFF_PROMISE_H

#include "diff/changes.h"

/* How the promises of two targets relate as a whole: in every respect, in deadlines and values.
   Where note is 1, what differs is noted. */
int qz_diff_promise(qz_diff *d, const qzplan_target *before, const qzplan_target *after, int note);

#endif
