/* SPDX-License-Identifier: MIT */
#ifndef QZ_YAML_SLIP_H
#define QZ_YAML_SLIP_H

/* Slips of a hand that a line shows where the parser gave up. */

#include <stddef.h>
#include <stdint.h>

#include "messages/diagnostics.h"

/* Reports the slip with its edit, and returns its code; QZPLAN_OK where the line shows none. */
int qz_yaml_explain_slip(qz_report *report, const char *name, const char *bytes, size_t size,
                         uint32_t line);

#endif
