/* SPDX-License-Identifier: MIT */
#ifndef QZ_READER_KEY_TABLE_H
#define QZ_READER_KEY_TABLE_H

/* Mappings by tables of keys: each key has its reader, when that runs, the shape of its value, the
   words that people use for it and whether it may be missing. Readers, hints and whoever describes
   the format look at the same rows. */

#include <stddef.h>
#include <stdint.h>

#include "base/arrays.h"
#include "yaml/tree.h"

typedef struct qz_decoder qz_decoder;

typedef struct qz_inside qz_inside;

/* ---- shapes (shapes.c) */

/* One of the words that a value may be. */
typedef struct qz_word {
    const char *word;
    int32_t value;
    const char *others; /* other words for it, with a blank between and at both ends; NULL: none */
} qz_word;

enum { QZ_FORM_TEXT = 1, QZ_FORM_LIST = 2, QZ_FORM_MAPPING = 4 };

typedef struct qz_shape {
    const char *name;     /* what it is called where the format is described: "date" */
    const char *example;  /* as it is written */
    unsigned forms;       /* QZ_FORM_...: each that it may have */
    const qz_word *words; /* NULL, or all that it may be */
    size_t word_count;
    size_t (*list)(qz_word *out, size_t most); /* the same of words in another table; else NULL */
    /* whether a value could be of it, beyond its form; NULL: nothing more is asked */
    int (*fits)(const qz_decoder *d, const struct qz_shape *shape, const qz_node *node);
    const qz_inside *inside; /* what stands in a list or mapping of it; NULL: no more is known */
} qz_shape;

enum { QZ_SHAPE_WORDS_MOST = 32 };

#define QZ_SHAPE_HOLDING(name, example, forms, inside)                                             \
    { (name), (example), (forms), NULL, 0, NULL, NULL, (inside) }

#define QZ_SHAPE_OF_WORDS(name, example, words)                                                    \
    { (name), (example), QZ_FORM_TEXT, (words), QZ_ARRAY_SIZE(words), NULL, NULL, NULL }

/* ---- words for keys (key_words.c) */
typedef struct qz_key_words {
    const char *same;  /* other words for the key, in small letters and without blanks, `_` and
                          `-` in them; with a blank between, and at both ends */
    const char *maybe; /* words that may mean another key as well; the same */
} qz_key_words;

/* ---- tables */
typedef void (*qz_key_reader)(qz_decoder *d, const qz_node *value, void *object);

/* When a reader runs. */
enum qz_stage {
    QZ_AT_ONCE,   /* in the order of the table */
    QZ_BY_NAMES,  /* when all that may be named is known */
    QZ_BY_OTHERS, /* when the keys that its value hangs on were read */
    QZ_BY_WHOLE,  /* when all of the thing was read: what it became */
    QZ_INSIDE,    /* what stands in it, last */
    QZ_STAGES
};

typedef struct qz_key {
    const char *name; /* NULL: a slot that no key fills */
    qz_key_reader read;
    enum qz_stage when;
    const qz_shape *shape;
    const qz_key_words *words; /* NULL: none */
    int required;
} qz_key;

typedef struct qz_key_set {
    int what; /* the phrase for a thing that has them */
    const qz_key *keys;
    size_t count;
    uint64_t required;          /* QZ_KEY_AT of those that may not be missing */
    uint64_t stages[QZ_STAGES]; /* of those that are read when */
} qz_key_set;

/* A bit for each place of a set: it cannot have more. */
enum { QZ_KEYS_MAX = 64 };
#define QZ_KEY_AT(place) ((uint64_t)1 << (place))

/* Of a list of rows X(place, name, read, when, shape, words, required): the rows, and the bits of
   those that are required or read at some time. */
#define QZ_KEY_ROW(place, name, read, when, shape, words, required)                                \
    [place] = {name, read, when, &qz_shape_##shape, words, required},
#define QZ_KEY_REQUIRED(place, name, read, when, shape, words, required)                           \
    | ((uint64_t)(required) << (place))
#define QZ_KEY_NAMES(place, name, read, when, shape, words, required)                              \
    | ((uint64_t)((when) == QZ_BY_NAMES) << (place))
#define QZ_KEY_OTHERS(place, name, read, when, shape, words, required)                             \
    | ((uint64_t)((when) == QZ_BY_OTHERS) << (place))
#define QZ_KEY_WHOLE(place, name, read, when, shape, words, required)                              \
    | ((uint64_t)((when) == QZ_BY_WHOLE) << (place))
#define QZ_KEY_INSIDE(place, name, read, when, shape, words, required)                             \
    | ((uint64_t)((when) == QZ_INSIDE) << (place))
#define QZ_KEY_ONCE(place, name, read, when, shape, words, required)                               \
    | ((uint64_t)((when) == QZ_AT_ONCE) << (place))

/* The set of a list and its rows; the compiler holds it to the most. */
#define QZ_KEY_SET(what, keys, LIST)                                                               \
    {                                                                                              \
        (what), (keys),                                                                            \
            QZ_ARRAY_SIZE(keys) + 0 * sizeof(char[QZ_ARRAY_SIZE(keys) <= QZ_KEYS_MAX ? 1 : -1]),   \
            0 LIST(QZ_KEY_REQUIRED), {                                                             \
            0 LIST(QZ_KEY_ONCE), 0 LIST(QZ_KEY_NAMES), 0 LIST(QZ_KEY_OTHERS),                      \
                0 LIST(QZ_KEY_WHOLE), 0 LIST(QZ_KEY_INSIDE)                                        \
        }                                                                                          \
    }

/* The set of rows that are made while a plan is read. */
qz_key_set qz_make_key_set(int what, const qz_key *keys, size_t count);

/* What stands in a list or in a mapping. A mapping has keys of a table, names of its own, or
   either. Schemas are made from it; nothing is read by it. */
struct qz_inside {
    const char *name;      /* of what has the keys: "task"; NULL: it has none */
    const qz_key_set *set; /* its keys, */
    qz_key_set (*make)(qz_key keys[QZ_KEYS_MAX]); /* or what makes them */
    const qz_shape *items;                        /* what each of a list is */
    const qz_shape *values;                       /* what each value under a name of its own is */
    const qz_shape *text; /* which words a text may be, where the shape itself does not say */
    int by_language;      /* such names are languages */
    unsigned forms;       /* QZ_FORM_... that are read, where hints look at further ones; 0: all */
};

/* Sorts a mapping's values into slots[set->count] (NULL where a key is absent), then runs the
   readers of what is read at once, in the order of the table. Reports unknown and missing keys.
   Returns 0 where the node is no mapping. */
int qz_decode_keys(qz_decoder *d, const qz_node *node, const qz_key_set *set, void *object,
                   const qz_node **slots);

/* Runs the readers of one time, in the order of the table. */
void qz_decode_stage(qz_decoder *d, const qz_key_set *set, enum qz_stage when, void *object,
                     const qz_node *const *slots);

#endif
