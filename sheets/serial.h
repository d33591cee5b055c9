/* SPDX-License-Identifier: MIT */
#ifndef QZ_SHEETS_SERIAL_H
#define QZ_SHEETS_SERIAL_H

/* Days and times as a spreadsheet counts them. */

#include <stddef.h>
#include <stdint.h>

#include "decimal.h"
#include "format.h"

enum { QZ_SERIAL_ROOM = 24 };

/* Writes what a number means as a date or a time: "2024-03-31", "2024-03", "2024", "14:30:00", as
   far as its format shows it. Returns the length; 0 where it is none. *cut: a time of day was left
   out. */
size_t qz_book_serial_write(char *out, const qz_book_decimal *serial, enum qz_book_shown shown,
                            int from_1904, int *cut);

#endif
