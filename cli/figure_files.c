/* SPDX-License-Identifier: MIT */
/* Which mapping goes with which file of figures, by the order of the command line. */

#include "figure_files.h"

#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <sys/stat.h>

#include "buffer.h"
#include "program.h"
#include "said.h"
#include "stdin.h"

/* The first of the values that were given together with this one: `--figures a b`. */
static size_t group_of(const struct args *args, size_t at) {
    while (args->given[at].further) {
        at--;
    }
    return at;
}

/* The --mapping that the group of values at `at` is read with: the one right behind it. */
static const char *mapping_behind(const struct args *args, size_t at, size_t mapping) {
    do {
        at++;
    } while (at < args->given_count && args->given[at].further);
    return at < args->given_count && args->given[at].option == mapping ? args->given[at].value
                                                                       : NULL;
}

int figure_files_check(const struct args *args, size_t mapping) {
    for (size_t i = 0; i < args->given_count; i++) {
        if (args->given[i].option != mapping) {
            continue;
        }
        size_t before = i == 0 ? mapping : args->given[i - 1].option;
        if (before == mapping || !args->command->options[before].reads) {
            return args_bad_item(args, mapping, args->given[i].value, said(SAID_MAPPING_BEHIND));
        }
    }
    return EXIT_GOOD;
}

struct figure_files figure_files_of(const struct args *args, const struct figure_options *at) {
    struct figure_files files = figure_files_all(&args->many[at->figures], NULL);
    size_t place = 0;

    files.encoding = args->values[at->encoding];
    files.strict_columns = args->values[at->strict_columns] != NULL;
    for (size_t i = 0; i < args->given_count; i++) {
        if (args->given[i].option == at->figures) {
            files.mappings[place++] = mapping_behind(args, group_of(args, i), at->mapping);
        }
    }
    return files;
}

struct figure_files figure_files_all(const struct list *paths, const char *mapping) {
    struct figure_files files = {.paths = paths};

    files.mappings = memory_new(paths->count + 1, sizeof *files.mappings);

    for (size_t i = 0; i < paths->count; i++) {
        files.mappings[i] = mapping;
    }
    return files;
}

static int is_yaml(const char *path) {
    const char *dot = strrchr(path, '.');

    return dot != NULL && (strcasecmp(dot, ".yaml") == 0 || strcasecmp(dot, ".yml") == 0);
}

/* Where the mapping of a file would lie beside it: `towns.map.yaml` of `towns.csv`. */
static char *beside(const char *path) {
    const char *slash = strrchr(path, '/');
    const char *file = slash == NULL ? path : slash + 1;
    const char *dot = strrchr(file, '.');
    struct buffer name = {0};

    buffer_add_bytes(&name, path, dot == NULL || dot == file ? strlen(path) : (size_t)(dot - path));
    buffer_add(&name, ".map.yaml");
    return buffer_take(&name);
}

char *figure_mapping_of(const struct figure_files *files, size_t place) {
    const char *path = files->paths->items[place];
    struct buffer named = {0};
    struct stat about;

    if (files->mappings[place] != NULL) {
        buffer_add(&named, files->mappings[place]);
        return buffer_take(&named);
    }
    char *found = is_stdin(path) || is_yaml(path) ? NULL : beside(path);

    if (found != NULL && (lstat(found, &about) != 0 || !S_ISREG(about.st_mode))) {
        free(found);
        found = NULL;
    }
    return found;
}

void figure_files_free(struct figure_files *files) {
    free(files->mappings);
    files->mappings = NULL;
}

const char *encoding_choice(size_t index) {
    static const char *const names[] = {"utf-8",   "utf-16",       "gb18030", "gbk",      "gb2312",
                                        "latin-1", "windows-1252", "big5",    "shift-jis"};

    return index < sizeof names / sizeof names[0] ? names[index] : NULL;
}

int encoding_is_known(const char *name) {
    for (size_t i = 0; encoding_choice(i) != NULL; i++) {
        if (strcmp(encoding_choice(i), name) == 0) {
            return 1;
        }
    }
    return 0;
}
