/* SPDX-License-Identifier: MIT */
#ifndef QZ_READER_MISSING_H
#define QZ_READER_MISSING_H

/* What is said of keys that are not there. */

#include "reader/decode.h"

/* missing: QZ_KEY_AT of those of the set that are required and lack. */
void qz_report_missing_keys(qz_decoder *d, const qz_node *node, const qz_key_set *set,
                            uint64_t missing);

#endif
