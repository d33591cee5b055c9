/* SPDX-License-Identifier: MIT */
#ifndef CLI_XLSX_FORM_H
#define CLI_XLSX_FORM_H

#include "form.h"
#include "out.h"

/* A form as a workbook: what is to be filled in stands out and can be written to, an answer is
   chosen from a list, all else is protected (without a password). Returns the exit status. */
int xlsx_form(const struct out *out, const struct form *form);

#endif
