/* SPDX-License-Identifier: MIT */
#ifndef QZ_SCHEMA_DESCRIBED_H
#define QZ_SCHEMA_DESCRIBED_H

/* What each key is, in an English sentence: for schemas, for docs/reference/keys.md, for whoever
   completes a plan. */

/* The sentence of a key of a thing, else of that key in any thing; "" where there is none. */
const char *qz_described(const char *thing, const char *key);

#endif
