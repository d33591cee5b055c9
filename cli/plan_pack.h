/* SPDX-License-Identifier: MIT */
#ifndef CLI_PLAN_PACK_H
#define CLI_PLAN_PACK_H

/* The files that a plan is made of, its own and that of its areas, packed into a history. */

#include <jansson.h>

#include <qzplan/plan.h>

/* A list of files, each with its name beside the plan, its size and its bytes packed; the plan
   stands first. *digest gets the SHA-256 of all of their bytes. */
json_t *plan_pack(const char *path, char digest[65]);

/* The plan of a list that was packed; NULL where it is not what the digest says, or cannot be
   loaded. Free with qzplan_plan_free. */
const qzplan_plan *plan_unpack(const json_t *list, const char *digest);

#endif
