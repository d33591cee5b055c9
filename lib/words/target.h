/* SPDX-License-Identifier: MIT */
#ifndef QZ_WORDS_TARGET_H
#define QZ_WORDS_TARGET_H

#include <qzplan/plan.h>

#include "base/out.h"
#include "words/respects.h"

/* The thing is a qz_promised. */
void qz_write_promise(qz_out *out, const void *promised, const char *language);

#endif
