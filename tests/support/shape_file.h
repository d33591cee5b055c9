/* SPDX-License-Identifier: MIT */
#ifndef QZ_TESTS_SUPPORT_SHAPE_FILE_H
#define QZ_TESTS_SUPPORT_SHAPE_FILE_H

/* A shape's two files, and the notes of what is not as it says. */

#include <stddef.h>

enum { SHAPE_NAME_SIZE = 256, SHAPE_PATH_SIZE = 512, SHAPE_NOTES_SIZE = 16384 };

#define SHAPES_DIRECTORY "tests/data/shapes"

typedef struct shape {
    char name[SHAPE_NAME_SIZE];
    char plan_path[SHAPE_PATH_SIZE]; /* in the source tree */
    char *plan_text;
    char *figures_text; /* NULL: no file beside the plan */
    char notes[SHAPE_NOTES_SIZE];
    size_t notes_length;
} shape;

/* Notes something that is not as the shape says; where the notes are full, the rest is dropped. */
__attribute__((format(printf, 2, 3))) void shape_note(shape *s, const char *format, ...);

/* The whole of a file of the source tree, or NULL where there is none. */
char *shape_read(const char *path);

void shape_open(shape *s, const char *name);

void shape_close(shape *s);

/* Steps over a text line by line: *line gets the next one, its length is returned; -1 at the end.
 */
int shape_line(const char **line, const char **rest);

/* The figures of one variant: the lines before the first "[...]", then those below "[variant]".
   Free it; NULL where there is no such variant. */
char *shape_variant(const shape *s, const char *variant);

#endif
