/* SPDX-License-Identifier: MIT */
#ifndef QZPLAN_TALLY_H
#define QZPLAN_TALLY_H

/**
 * @file tally.h
 * Figures out of records: the rows of one table of a plan are counted as its metrics ask, from CSV
 * or Arrow, in one go or in parts on many machines, and the counts become figures.
 * docs/reference/records.md says what counts, docs/reference/tally.md how a saved tally looks.
 *
 * Nothing here starts threads. Whoever has several cuts the input, tallies each piece by itself
 * and merges; the result is the same, whatever the cuts and the order.
 */

#include <stddef.h>
#include <stdint.h>

#include <qzplan/figures.h>
#include <qzplan/plan.h>

/** What was counted of one table for one plan, which must outlive it. */
typedef struct qzplan_tally qzplan_tally;

/** Reads up to `size` bytes into the buffer: how many, 0 at the end, below 0 where it failed. */
typedef int64_t qzplan_tally_read(void *context, void *buffer, size_t size);

/** Told now and then how far reading has come; whatever is not 0 ends it with CANCELLED. */
typedef int qzplan_tally_progress(void *context, uint64_t bytes, uint64_t rows);

/** What becomes of rows whose area the plan does not know. */
enum {
    QZPLAN_OTHER_AREAS_POSSIBLE = 0, /**< each may be in any area, and is told */
    QZPLAN_OTHER_AREAS_SKIP = 1      /**< they are left out, and their number is said */
};

/**
 * How a table is counted. Caller-allocated: set size to sizeof(qzplan_tally_options); what is 0 or
 * NULL is as by default.
 */
typedef struct qzplan_tally_options {
    size_t size;
    const qzplan_allocator *allocator; /**< NULL: malloc and free */
    const char *const *periods;        /**< as figures write them, "2025". Of a snapshot
                                            (`period: as_of`) exactly one; of rows with dates those
                                            that are wanted, none: as the plan judges */
    size_t period_count;
    const char *set;        /**< of what the sources are a part, "2025 all districts"; NULL: none */
    uint32_t part;          /**< which part of it, from 1; 0 where there is no set */
    uint32_t part_count;    /**< how many parts make the set */
    int32_t other_areas;    /**< QZPLAN_OTHER_AREAS_... */
    int32_t unique;         /**< 1: a blank key, or a key twice, is an error */
    int32_t warnings;       /**< QZPLAN_WARNINGS_... */
    int32_t digests;        /**< 1: each source gets its SHA-256, to be known again by */
    size_t max_diagnostics; /**< default 100 */
    const char *encoding;   /**< "gb18030"; NULL: the bytes tell */
    qzplan_tally_progress *progress; /**< NULL: none */
    void *progress_context;
} qzplan_tally_options;

/** What a tally holds. Caller-allocated: set size to sizeof(qzplan_tally_info). */
typedef struct qzplan_tally_info {
    size_t size;
    const char *table;     /**< its id; borrowed from the plan */
    uint64_t rows;         /**< that were counted, or could not be */
    uint64_t empty_rows;   /**< with nothing in any declared column: no rows */
    uint64_t skipped_rows; /**< of areas that the plan does not know, where they are left out */
    uint64_t unreadable;   /**< cells that could not be read */
    uint64_t source_count;
    const char *set;      /**< NULL: none */
    uint32_t parts;       /**< how many parts of the set are in it */
    uint32_t part_count;  /**< how many there are */
    int32_t has_keys;     /**< 1: it holds keys of rows, or texts that are counted once */
    int32_t is_concealed; /**< 1: as digests under a secret */
} qzplan_tally_info;

/** One source that was taken. Caller-allocated: set size to sizeof(qzplan_tally_source). */
typedef struct qzplan_tally_source {
    size_t size;
    const char *id; /**< the path, or the name given; borrowed from the tally */
    uint64_t first; /**< its first byte, and the one behind its last; of what has no bytes 0 and */
    uint64_t end;   /**< how many rows there were */
    uint64_t rows;
    const char *digest; /**< SHA-256 in hexadecimal digits; NULL where it was not asked for */
} qzplan_tally_source;

QZPLAN_BEGIN_DECLS

/**
 * Makes an empty tally of a table. Free with qzplan_tally_free.
 *
 * @param table its id in the plan
 * Errors: UNKNOWN_NAME (the plan has no such table), BAD_DATE (a period), COMBINATION (a snapshot
 * without its one period), TOO_LARGE (more keys than a tally has room for), STRUCT_SIZE,
 * INVALID_ARGUMENT, NO_MEMORY. Since 0.1.
 */
QZPLAN_MUST_USE QZPLAN_API int qzplan_tally_new(qzplan_tally **out, const qzplan_plan *plan,
                                                const char *table,
                                                const qzplan_tally_options *options);

/**
 * Counts the rows of a CSV file. It is taken whole or, where something is wrong with its shape, not
 * at all; cells that cannot be read are warned of, and unknown.
 * Errors: IO, CANCELLED, the codes of reading CSV, NO_MEMORY. Since 0.1.
 */
QZPLAN_MUST_USE QZPLAN_API int qzplan_tally_csv(qzplan_tally *tally, const char *path,
                                                qzplan_diagnostics **diagnostics);

/** The same from memory; `name` stands for the file. Since 0.1. */
QZPLAN_MUST_USE QZPLAN_API int qzplan_tally_csv_bytes(qzplan_tally *tally, const char *name,
                                                      const void *bytes, size_t size,
                                                      qzplan_diagnostics **diagnostics);

/**
 * The same from whatever gives bytes, such as a pipe. A text that is neither UTF-8 nor of the
 * encoding in the options is refused.
 *
 * @param read is called until it gives 0 or less
 */
QZPLAN_MUST_USE QZPLAN_API int qzplan_tally_csv_from(qzplan_tally *tally, const char *name,
                                                     qzplan_tally_read *read, void *context,
                                                     qzplan_diagnostics **diagnostics);

/**
 * Counts the rows of a stream of Arrow data. The stream is released, whatever is returned.
 *
 * Text is read as a cell of CSV is, null as an empty one. Columns are found by name. Bool is taken
 * for booleans; integers, decimals and doubles that are whole and within 2^53 for numbers; dates
 * and timestamps without a zone, of midnight, for dates; utf8, large utf8, views, and dictionaries
 * of all these.
 *
 * @param name   stands for the file
 * @param stream a `struct ArrowArrayStream *` (qzplan/arrow.h)
 * Errors: TALLY (a type that does not fit, data that are not sound, a stream that failed),
 * MISSING_KEY (a column), CANCELLED, SEALED (keys are concealed), INVALID_ARGUMENT, NO_MEMORY.
 * Since 0.1.
 */
QZPLAN_MUST_USE QZPLAN_API int qzplan_tally_arrow_stream(qzplan_tally *tally, const char *name,
                                                         void *stream,
                                                         qzplan_diagnostics **diagnostics);

/** The same of one struct array with its schema (`struct ArrowArray *`, `struct ArrowSchema *`);
 *  both are released, whatever is returned. Since 0.1. */
QZPLAN_MUST_USE QZPLAN_API int qzplan_tally_arrow_array(qzplan_tally *tally, const char *name,
                                                        void *array, void *schema,
                                                        qzplan_diagnostics **diagnostics);

/**
 * Adds what another tally of the same plan and table holds; that one stays as it is. A source that
 * both have is taken once.
 * Errors: FIGURE_DUPLICATE (sources that overlap, or one part of a set twice and not the same),
 * COMBINATION (other periods, or another set), OVERFLOW, INVALID_ARGUMENT, NO_MEMORY; then nothing
 * has changed. Since 0.1.
 */
QZPLAN_MUST_USE QZPLAN_API int qzplan_tally_merge(qzplan_tally *tally, const qzplan_tally *other,
                                                  qzplan_diagnostics **diagnostics);

/**
 * Adds the figures of all metrics that are counted from the tables of some tallies to a set that is
 * not sealed. Of one table and one period there may be one tally.
 * Errors: SEALED, FIGURE_DUPLICATE, OVERFLOW, INVALID_ARGUMENT, NO_MEMORY. Since 0.1.
 */
QZPLAN_MUST_USE QZPLAN_API int qzplan_tally_figures(qzplan_figures *figures,
                                                    const qzplan_tally *const *tallies,
                                                    size_t count, qzplan_diagnostics **diagnostics);

/**
 * Writes a tally as bytes: what was counted, the same bytes whatever the order and the cuts in
 * which it came together, then its sources. docs/reference/tally.md has the layout.
 *
 * @param bytes borrowed from the tally until it is changed, saved again or freed
 * Errors: INVALID_ARGUMENT, NO_MEMORY. Since 0.1.
 */
QZPLAN_MUST_USE QZPLAN_API int qzplan_tally_save(qzplan_tally *tally, const void **bytes,
                                                 size_t *size);

/**
 * Reads a saved tally for a plan. Metrics that the plan counts in another way than it did then have
 * no figures from it, and are warned of.
 *
 * @param name    stands for the file in diagnostics; NULL: ""
 * @param options allocator, warnings and max_diagnostics are used; NULL: defaults
 * Errors: TALLY (it is none, it is damaged, or its table is another), STRUCT_SIZE,
 * INVALID_ARGUMENT, NO_MEMORY. Since 0.1.
 */
QZPLAN_MUST_USE QZPLAN_API int qzplan_tally_load(qzplan_tally **out, const qzplan_plan *plan,
                                                 const char *name, const void *bytes, size_t size,
                                                 const qzplan_tally_options *options,
                                                 qzplan_diagnostics **diagnostics);

/**
 * Puts a digest in the place of every key and every text of which distinct ones are counted:
 * HMAC-SHA-256 under a secret, the first 128 bits. Tallies concealed under one secret can be merged
 * and refer to each other; nothing can be added to one but such a tally.
 *
 * @param key  the secret; it is not kept
 * @param size its bytes, at least 16
 * Errors: SEALED (it is concealed already), INVALID_ARGUMENT, NO_MEMORY; then nothing has changed.
 * Since 0.1.
 */
QZPLAN_MUST_USE QZPLAN_API int qzplan_tally_conceal(qzplan_tally *tally, const void *key,
                                                    size_t size);

/** Says what a tally holds; info->size must be set. STRUCT_SIZE, INVALID_ARGUMENT. Since 0.1. */
QZPLAN_MUST_USE QZPLAN_API int qzplan_tally_describe(qzplan_tally_info *info,
                                                     const qzplan_tally *tally);

/** The index-th source; INVALID_ARGUMENT past the end, STRUCT_SIZE. Since 0.1. */
QZPLAN_MUST_USE QZPLAN_API int qzplan_tally_source_at(qzplan_tally_source *out,
                                                      const qzplan_tally *tally, size_t index);

/** Frees a tally; NULL is allowed. Since 0.1. */
QZPLAN_API void qzplan_tally_free(qzplan_tally *tally);

QZPLAN_END_DECLS

#endif
