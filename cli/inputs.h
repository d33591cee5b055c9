/* SPDX-License-Identifier: MIT */
#ifndef CLI_INPUTS_H
#define CLI_INPUTS_H

/* Loading for the commands: what is wrong goes to stderr. */

#include <qzplan/qzplan.h>

#include "args.h"
#include "buffer.h"
#include "figure_files.h"

/* Reads a plan from a file or, where its path is `-`, from standard input; returns the library's
   code. */
int read_plan(const qzplan_plan **plan, const char *path, const qzplan_load_options *how,
              qzplan_diagnostics **diagnostics);

/* NULL after saying what is wrong. Free with qzplan_plan_free. */
const qzplan_plan *load_plan(const char *path);

/* What --warnings may be, and the QZPLAN_WARNINGS_... that it is. */
#define WARNINGS_CHOICES "tell|error"
int32_t warnings_of(const struct args *args, size_t option);

/* All files as they were read; NULL after saying what is wrong. */
qzplan_figures *read_figure_files(const qzplan_plan *plan, const struct figure_files *files,
                                  int32_t warnings);

/* Seals them; 0 after saying what cannot be together. */
int seal_figures(qzplan_figures *figures);

/* All files, sealed; NULL after saying what is wrong. warnings: QZPLAN_WARNINGS_... Free with
   qzplan_figures_free. */
qzplan_figures *load_figures(const qzplan_plan *plan, const struct figure_files *files,
                             int32_t warnings);

/* Says which figures begin after a day; 0 where that is an error. */
int tell_later(const qzplan_figures *figures, int32_t as_of);

/* Says on stderr that a call of the library failed; returns EXIT_BAD_INPUT. */
int failed(const char *what, int code);

/* Ends the program where a call has failed that only a lack of memory can make fail. */
void require_ok(const char *what, int code);

/* Prints and frees the faults of a file; where a call failed without any, its code has to do. */
void tell(const char *what, int code, qzplan_diagnostics *diagnostics);

/* All of a file, or of standard input, up to a byte more than any plan has; 0 after saying what is
   wrong. */
int read_bytes(struct buffer *bytes, const char *path);

/* Prints and frees the faults of something that stands in no file. */
void tell_plainly(const char *what, int code, qzplan_diagnostics *diagnostics);

#endif
