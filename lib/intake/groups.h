/* SPDX-License-Identifier: MIT */
#ifndef QZ_INTAKE_GROUPS_H
#define QZ_INTAKE_GROUPS_H

/* Groups against everyone. */

#include "intake/check.h"

/* Adds what groups of one `one_of` make of everyone to the claims, where everyone was not reported
   and all of them were. The claims are united, and stay so. */
void qz_claim_everyone(qz_check *check);

/* A claim of everyone, of a metric that adds up, against those of the groups. */
void qz_check_groups(qz_check *check, const qz_claim *everyone);

#endif
