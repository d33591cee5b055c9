/* SPDX-License-Identifier: MIT */
#ifndef QZ_SCHEMA_VERDICTS_H
#define QZ_SCHEMA_VERDICTS_H

/* The schema of what `qzplan evaluate --format json` writes. */

#include "schema/json.h"

void qz_schema_of_verdicts(qz_json *json);

#endif
