/* SPDX-License-Identifier: MIT */
#ifndef QZ_INTAKE_SETTLE_H
#define QZ_INTAKE_SETTLE_H

#include "intake/claims.h"

/* After a check without faults: of several forms of one key the most exact stays, the others are
   marked as dropped. */
void qz_figures_settle(const qz_agreed *agreed);

#endif
