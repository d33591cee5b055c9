/* SPDX-License-Identifier: MIT */
#ifndef QZ_PAGE_CHIPS_H
#define QZ_PAGE_CHIPS_H

/* The periods of a recurring target, one chip each: its worst status in that period. */

#include "page/say.h"

void qz_page_chips(qz_page *page, const qzplan_target_outcome *outcome);

#endif
