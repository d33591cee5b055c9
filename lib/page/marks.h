/* SPDX-License-Identifier: MIT */
#ifndef QZ_PAGE_MARKS_H
#define QZ_PAGE_MARKS_H

/* How a status looks: a symbol of its own shape, a colour of the style sheet, and its word. */

#include "page/say.h"

/* Defines the symbols, once in the page. */
void qz_marks_define(qz_page *page);

/* A status's symbol, said to nobody who listens: its word stands beside it. */
void qz_mark(qz_page *page, int32_t status);

/* The symbol, and the word. */
void qz_mark_word(qz_page *page, int32_t status);

/* The symbol alone, with its word for those who listen. */
void qz_mark_said(qz_page *page, int32_t status);

/* Targets by status as one bar whose parts add up to all of them: with numbers in it where `large`;
   `label` is what it is called. */
void qz_mark_bar(qz_page *page, const uint32_t by_status[QZPLAN_STATUS_SLOTS], int large,
                 const char *label);

#endif
