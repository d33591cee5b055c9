/* SPDX-License-Identifier: MIT */
#ifndef CLI_TEXT_CARDS_H
#define CLI_TEXT_CARDS_H

#include <qzplan/evaluate.h>

#include "grouping.h"
#include "out.h"

/* The scorecards of one kind (BY_NOTHING: programmes, else actions, else none), and the plan's. */
void text_cards(const struct out *out, const struct report *report, enum by by);

#endif
