/* SPDX-License-Identifier: MIT */
#ifndef QZ_READER_STRANGERS_H
#define QZ_READER_STRANGERS_H

/* Keys that a set does not have. */

#include "reader/decode.h"

/* The place of a key in a set; its count where it is none of it. */
size_t qz_key_place(const qz_key_set *set, const char *name);

/* Says what is to be said of a child of `node`. Where it can be known which key was meant, the
   child fills that key's slot, so that it is read as if it had been written. Returns the key's bit,
   or 0. taken: the places that are filled already. */
uint64_t qz_report_unknown_key(qz_decoder *d, const qz_node *node, const qz_node *child,
                               const qz_key_set *set, uint64_t taken, const qz_node **slots);

#endif
