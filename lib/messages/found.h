/* SPDX-License-Identifier: MIT */
#ifndef QZ_MESSAGES_FOUND_H
#define QZ_MESSAGES_FOUND_H

/* How it is said what the wings before this one found wrong. */

#include "messages/message.h"

/* Of a cell: QZ_CSV_..., not FINE. */
qz_message qz_say_csv_fault(int fault);

/* QZ_NUMBER_HINT_..., QZ_PERIOD_HINT_... as a phrase; 0 is none. */
qz_phrase qz_number_hint(int hint);
qz_phrase qz_period_hint(int hint);

#endif
