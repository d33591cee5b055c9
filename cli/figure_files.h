/* SPDX-License-Identifier: MIT */
#ifndef CLI_FIGURE_FILES_H
#define CLI_FIGURE_FILES_H

/* The files of figures that an option names, each with the mapping that it is read with. */

#include "args.h"

struct figure_files {
    const struct list *paths;
    const char **mappings; /* of each; NULL: the one beside it, if there is one */
    const char *encoding;  /* of all of them; NULL: the bytes tell */
    int strict_columns;    /* 1: a column without a use is a fault */
};

/* Each --mapping is for the files of the option before it. Returns EXIT_GOOD, or EXIT_USAGE after
   saying which is for none. */
int figure_files_check(const struct args *args, size_t mapping);

/* Which options of a command say how figures are read. */
struct figure_options {
    size_t figures;
    size_t mapping;
    size_t encoding;
    size_t strict_columns;
};

/* The files that an option names. Free with figure_files_free. */
struct figure_files figure_files_of(const struct args *args, const struct figure_options *at);

/* The mapping that the file at a place is read with, the one beside it included; NULL: none. To be
   freed. */
char *figure_mapping_of(const struct figure_files *files, size_t place);

/* Files that one mapping (NULL: none) is for. */
struct figure_files figure_files_all(const struct list *paths, const char *mapping);
void figure_files_free(struct figure_files *files);

/* What --encoding may be; NULL behind the last one. */
const char *encoding_choice(size_t index);
int encoding_is_known(const char *name);

#endif
