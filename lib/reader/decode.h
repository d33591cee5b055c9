/* SPDX-License-Identifier: MIT */
#ifndef QZ_READER_DECODE_H
#define QZ_READER_DECODE_H

/* From the tree to the plan's structs. The texts of values are in the plan's memory already; keys
   are not. Every fault is reported and the reading goes on; what could
   not be read stays empty, and nothing more is said about it. */

#include <stddef.h>
#include <stdint.h>

#include <qzplan/plan.h>

#include "base/arena.h"
#include "base/arrays.h"
#include "base/ids.h"
#include "base/list.h"
#include "messages/diagnostics.h"
#include "model/index.h"
#include "reader/key_table.h"
#include "yaml/tree.h"

/* A key that was found in a set: the tree holds its text as long as there is a decoder. */
typedef struct qz_known_key {
    const char *text; /* in the tree */
    const char *name; /* the same in the set */
    size_t place;
} qz_known_key;

enum { QZ_KNOWN_KEYS = 256 };

/* So many languages may a plan have. */
enum { QZ_PLAN_LANGUAGES = 32 };

struct qz_decoder {
    qz_loaded_plan *loaded;
    qzplan_plan *plan; /* &loaded->plan */
    qz_arena *arena;   /* the plan's: what is handed out */
    qz_arena *scratch; /* gone after loading */
    qz_report *report;
    const char *languages[QZ_PLAN_LANGUAGES];     /* that the plan has its texts in */
    const char *language_keys[QZ_PLAN_LANGUAGES]; /* where the tree had each last as a key */
    size_t language_count;
    int any_language;   /* `languages` could not be read: no more is said about texts */
    int says_languages; /* the plan has that key */
    qz_ids departments;
    qz_ids groups;
    qz_ids areas; /* of `areas`, once they are read; sealed before metrics and targets */
    qz_ids kinds; /* the kinds that areas have, each once */
    qz_list area_drafts;
    qzplan_area *own_area;
    const char *path;  /* of the plan file; NULL: it came as bytes */
    const char *bytes; /* of the plan, for what no node tells */
    size_t size;
    int odd_indent;          /* told already */
    const char *file;        /* the file that faults are in, where it is not the plan's own */
    size_t areas_max_bytes;  /* of a file that the plan names */
    size_t areas_max_values; /* its cells */
    size_t max_scalar;       /* bytes of one of them */
    int only_area;           /* 1: the plan has no `areas` */
    qz_ids metrics;          /* those of `metrics` */
    qz_ids answers;          /* those of `done` */
    qz_ids programmes;
    qz_ids actions;
    qz_ids tasks;
    qz_ids targets;
    qz_list programme_list;
    qz_list action_list;
    qz_list task_list;
    qz_ids tables;              /* of qz_table_draft */
    qz_list table_drafts;       /* the same, in order */
    qz_list metric_drafts;      /* of qz_metric_draft, in order */
    qz_list kept_targets;       /* of qz_kept_target, in order */
    qz_list inner_targets;      /* the same of those that stand in others: in `of`, `only_if` and
                                   `revised` */
    struct qz_waiting *waiting; /* what stands in the targets that were read */
    qz_list hashes;             /* lines with ` #` in them: of qz_hash, in order */
    uint32_t lists;             /* lists of names read so far: to see one named twice */
    const qz_key *key;          /* the row whose reader runs */
    qz_known_key known_keys[QZ_KNOWN_KEYS];
};

/* ---- memory (fault.c): zeroed; NULL is noted in the report and ends the loading at its
 * next step */
void *qz_decode_new(qz_decoder *d, size_t count, size_t each);
void *qz_decode_scratch(qz_decoder *d, size_t count, size_t each);
const char *qz_decode_keep(qz_decoder *d, const char *text, size_t length);
void qz_decode_list_add(qz_decoder *d, qz_list *list, const void *item);
/* place: the node where the id is given. */
void qz_decode_ids_add(qz_decoder *d, qz_ids *ids, const char *id, void *thing,
                       const qz_node *place);
void qz_decode_ids_seal(qz_decoder *d, qz_ids *ids);

/* ---- faults (fault.c): at a value, or at the key that it has */
void qz_fault(qz_decoder *d, const qz_node *node, qz_message message);
void qz_fault_key(qz_decoder *d, const qz_node *node, qz_message message);

/* How many were reported so far, those that are not listed included. */
size_t qz_fault_count(const qz_decoder *d);

/* ---- values (value.c): each reports its faults, and returns 1 where it could read */
int qz_expect(qz_decoder *d, const qz_node *node, int kind);
int qz_decode_scalar(qz_decoder *d, const qz_node *node);
const char *qz_decode_any_id(qz_decoder *d, const qz_node *node);
int qz_decode_id(qz_decoder *d, const qz_node *node, const char *text, int at_key);
enum { QZ_ID_SIZE = 64 };
/* An id made of a text: small letters, with `_` for what stands between words. Returns 0 where it
   would be too long, or none. */
int qz_make_id(char out[QZ_ID_SIZE], const char *text);

/* ---- numbers (number.c): plain, `%` or points; a value may have any form */
int qz_decode_number(qz_decoder *d, const qz_node *node, qzplan_value *out);
int qz_decode_value(qz_decoder *d, const qz_node *node, qzplan_value *out);
/* "gini" or "gini in eu". */
int qz_decode_reference(qz_decoder *d, const qz_node *node, const qzplan_metric **metric,
                        const qzplan_area **area);
/* Of "500 a year" and "1 point a year": QZPLAN_NUMBER_PLAIN and _POINTS. */
int32_t qz_form_of_yearly(const qzplan_value *value);

/* ---- dates (period.c); flags: QZ_PERIOD_ONGOING */
int qz_decode_period(qz_decoder *d, const qz_node *node, qzplan_period *out, unsigned flags,
                     int32_t year_starts);
/* The same from a key: `{2025: 41}`. */
int qz_decode_key_period(qz_decoder *d, const qz_node *node, qzplan_period *out,
                         int32_t year_starts);
void qz_decode_year_starts(qz_decoder *d, const qz_node *node, int32_t *out);
int qz_decode_span(qz_decoder *d, const qz_node *node, qzplan_span *out, int32_t year_starts);
/* `45 days`, `10 months`, `3 years`: a length of time. */
/* "2016..2018": from the first day of a year to the last of one that is no earlier. */
void qz_decode_years(qz_decoder *d, const qz_node *node, qzplan_period *out, int32_t year_starts);
int qz_decode_length(qz_decoder *d, const qz_node *node, qzplan_span *out);
/* A kind of period, or months or years: how often something comes. */
void qz_decode_rhythm(qz_decoder *d, const qz_node *node, int32_t *kind, qzplan_span *over);

/* One of the words of a shape. */
int qz_decode_word(qz_decoder *d, const qz_node *node, const qz_shape *shape, int32_t *out);

/* A text in the plan's languages. plain_fits: one text may stand for all of them. */
void qz_decode_text(qz_decoder *d, const qz_node *node, qzplan_text *out, int plain_fits);
/* What stands for a title that is not given. */
qzplan_text qz_default_text(qz_decoder *d, const char *id);
void qz_decode_entries(qz_decoder *d, const qz_node *node, const qzplan_entry **out, size_t *count);

/* One known name; NULL after a fault. */
const void *qz_decode_name(qz_decoder *d, const qz_node *node, const qz_ids *names);
/* The same for a part of the node's text. */
void *qz_decode_name_text(qz_decoder *d, const qz_node *node, const char *text,
                          const qz_ids *names);
/* A list of known names, each once; with one_fits a single name too. Returns 0 after a fault; what
   could be read is there. */
int qz_decode_name_list(qz_decoder *d, const qz_node *node, qz_ids *names, int one_fits,
                        const void *const **out, size_t *count);

/* ---- parts of the plan */
/* What is inherited downwards: the nearest wins. */
typedef struct qz_inherited {
    qzplan_period due;
    const qz_node *due_node; /* where it was said; NULL: nowhere */
    qzplan_period since;
    const qz_node *since_node; /* the same */
    const qzplan_department *const *leads;
    size_t lead_count;
    const qzplan_department *const *with;
    size_t with_count;
    int32_t every;
    int32_t lead_said;
    int32_t since_kind;
    int32_t binding;
    int32_t method;
    const qzplan_method_rule *method_rule;
    qzplan_span stale_after;
    int32_t year_starts; /* in dates: the plan's; of a target its metric's */
    int32_t begins;
} qz_inherited;

/* Reads all, then checks what only the whole shows. */
void qz_decode_plan(qz_decoder *d, const qz_node *root);
/* Where there was no fault: the plan's arrays and indexes (build.c). */
void qz_build_plan(qz_decoder *d);
void qz_decode_departments(qz_decoder *d, const qz_node *node, void *object);
void qz_decode_groups(qz_decoder *d, const qz_node *node, void *object);
/* The readers of what is inherited; `object` begins with a qz_inherited (inherited.c). */
void qz_decode_due(qz_decoder *d, const qz_node *node, void *object);
void qz_decode_begins(qz_decoder *d, const qz_node *node, void *object);
void qz_decode_every(qz_decoder *d, const qz_node *node, void *object);
void qz_decode_since(qz_decoder *d, const qz_node *node, void *object);
void qz_decode_stale_after(qz_decoder *d, const qz_node *node, void *object);
void qz_decode_binding(qz_decoder *d, const qz_node *node, void *object);
void qz_decode_method(qz_decoder *d, const qz_node *node, void *object); /* method.c */
void qz_decode_lead(qz_decoder *d, const qz_node *node, void *object);
void qz_decode_with(qz_decoder *d, const qz_node *node, void *object);
void qz_decode_programmes(qz_decoder *d, const qz_node *node, const qz_inherited *from);
void qz_decode_actions(qz_decoder *d, const qz_node *node, const qz_inherited *from,
                       qzplan_programme *programme);
void qz_decode_tasks(qz_decoder *d, const qz_node *node, const qz_inherited *from,
                     qzplan_action *action);

/* 1 for a key that must be meant as a language: two letters, or a language with a subtag. */
int qz_looks_like_language(const char *key);

#endif
