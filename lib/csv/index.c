/* SPDX-License-Identifier: MIT */
/* Whether a byte is within quotes is the parity of the quotes before it, for a whole word at once.
   That holds as long as each quote stands where one may: one that opens begins a cell, what follows
   one that closes ends it. The first that does not ends the index. */

#include "csv/index.h"

#include <string.h>

#include "base/utf8.h"

enum { WORDS = 64, MOST_ENDS = WORDS * QZ_MASK_BYTES + 8, FIRST_ENDS = 4 * MOST_ENDS };

/* Bytes of a character that may stand behind a word. */
enum { OVERHANG = 3 };

void qz_index_begin(qz_index *index, size_t at) {
    index->at = index->from = index->character = at;
    index->end_count = index->row_count = 0;
    index->bad = index->ended = 0;
    index->state = (qz_masks_state){0};
    index->inside = index->closed = index->cr = 0;
    index->fresh = 1;
}

void qz_index_end(qz_index *index, const qzplan_allocator *allocator) {
    if (index->ends != NULL) {
        allocator->release(allocator->context, index->ends, index->end_room * sizeof *index->ends);
    }
    if (index->rows != NULL) {
        allocator->release(allocator->context, index->rows, index->row_room * sizeof *index->rows);
    }
    index->ends = index->rows = NULL;
    index->end_room = index->row_room = 0;
}

static int grow(uint32_t **list, size_t *room, size_t count, const qzplan_allocator *allocator) {
    if (*room - count > MOST_ENDS) {
        return 1;
    }
    size_t more = *room == 0 ? FIRST_ENDS : *room * 2;
    uint32_t *longer = allocator->allocate(allocator->context, more * sizeof *longer);
    if (longer == NULL) {
        return 0;
    }
    if (*room > 0) {
        memcpy(longer, *list, count * sizeof *longer);
        allocator->release(allocator->context, *list, *room * sizeof *longer);
    }
    *list = longer;
    *room = more;
    return 1;
}

uint64_t qz_index_lines(const char *text, size_t from, size_t to) {
    uint64_t lines = 0;
    for (size_t i = from; i < to; i++) {
        lines += text[i] == '\r' || (text[i] == '\n' && (i == 0 || text[i - 1] != '\r'));
    }
    return lines;
}

static int is_between(char c, unsigned char first, unsigned char last) {
    return (unsigned char)c >= first && (unsigned char)c <= last;
}

size_t qz_gb18030_length(const char *text, size_t size) {
    if (is_between(text[0], 0, 0x80)) { /* 80 alone is the euro sign of GBK */
        return 1;
    }
    if (size < 2 || text[0] == (char)0xFF) {
        return 0;
    }
    if (is_between(text[1], 0x40, 0x7E) || is_between(text[1], 0x80, 0xFE)) {
        return 2;
    }
    return size >= 4 && is_between(text[1], '0', '9') && is_between(text[2], 0x81, 0xFE) &&
                   is_between(text[3], '0', '9')
               ? 4
               : 0;
}

/* A character of more than one byte that no text may have; its bytes are sound. */
static int is_refused(int encoding, const char *text, size_t bytes) {
    if (encoding == QZ_INDEX_GB18030) { /* U+0080 to U+009F, and the mark of byte order */
        return bytes == 4 &&
               ((text[0] == (char)0x81 && text[1] == 0x30 &&
                 (is_between(text[2], 0x81, 0x83) || (text[2] == (char)0x84 && text[3] <= 0x31))) ||
                memcmp(text, "\x84\x31\x95\x33", 4) == 0);
    }
    return (bytes == 2 && text[0] == (char)0xC2 && is_between(text[1], 0x80, 0x9F)) ||
           (bytes == 3 && memcmp(text, "\xEF\xBB\xBF", 3) == 0);
}

static size_t length_of(int encoding, const char *text, size_t size) {
    size_t bytes;
    if (encoding == QZ_INDEX_GB18030) {
        return qz_gb18030_length(text, size);
    }
    return qz_utf8_decode(text, size, &bytes) == 0xFFFD && bytes == 1 ? 0 : bytes;
}

static int is_control(char c) {
    return (is_between(c, 0, 0x1F) && c != '\t' && c != '\n' && c != '\r') || c == 0x7F;
}

size_t qz_index_odd(int encoding, const char *text, size_t size, size_t at) {
    while (at < size) {
        size_t bytes = 1;
        if (is_between(text[at], 0, 0x7F)) {
            if (is_control(text[at])) {
                return at;
            }
        } else {
            bytes = length_of(encoding, text + at, size - at);
            if (bytes == 0 || is_refused(encoding, text + at, bytes)) {
                return at;
            }
        }
        at += bytes;
    }
    return size;
}

/* Looks at the characters of a doubtful word one by one. The bit of the first one that is odd, as a
   mask; 0 where there is none. Of GB18030 also the bytes that belong to the one before, `trails`.
 */
static uint64_t look(qz_index *index, const qz_masks *masks, const char *text, size_t size,
                     uint64_t *trails) {
    size_t end = index->at + QZ_MASK_BYTES < size ? index->at + QZ_MASK_BYTES : size;
    size_t at = index->character;
    *trails = at > index->at ? (UINT64_C(1) << (at - index->at)) - 1 : 0;
    while (at < end) {
        uint64_t high = at < index->at ? 1 : masks->high >> (at - index->at);
        if (high == 0) {
            break;
        }
        at += (size_t)__builtin_ctzll(high);
        size_t bytes = length_of(index->encoding, text + at, size - at);
        if (bytes == 0 || is_refused(index->encoding, text + at, bytes)) {
            return UINT64_C(1) << (at > index->at ? at - index->at : 0);
        }
        for (size_t i = at + 1; i < at + bytes && i < end; i++) {
            *trails |= i < index->at ? 0 : UINT64_C(1) << (i - index->at);
        }
        at += bytes;
    }
    index->character = at > end ? at : end;
    return 0;
}

/* Where in a doubtful word the first character begins. */
static void find_character(qz_index *index, const char *text) {
    size_t at = index->at;
    if (index->encoding == QZ_INDEX_GB18030) {
        index->character = index->character > at ? index->character : at;
        return;
    }
    while (at > index->from && index->at - at < OVERHANG && is_between(text[at - 1], 0x80, 0xBF)) {
        at--;
    }
    int led = at > index->from && is_between(text[at - 1], 0xC0, 0xFF);
    index->character = led ? at - 1 : index->at;
}

#define INLINE static inline __attribute__((always_inline))

INLINE uint64_t parity(uint64_t bits) {
    bits ^= bits << 1;
    bits ^= bits << 2;
    bits ^= bits << 4;
    bits ^= bits << 8;
    bits ^= bits << 16;
    return bits ^ bits << 32;
}

/* What a word says: ends of cells and rows, and where it is not well formed. */
typedef struct found {
    uint64_t ends;
    uint64_t rows;
    uint64_t bad;
    uint64_t lines;
} found;

INLINE found read_word(qz_index *index, const qz_masks *m) {
    found out;
    uint64_t inside = index->inside;
    uint64_t second = m->lf & (m->cr << 1 | index->cr);
    uint64_t breaks = m->cr | (m->lf & ~second);
    uint64_t closing = 0;
    out.bad = m->control;
    if (m->quote != 0) {
        inside ^= parity(m->quote);
        closing = m->quote & ~inside;
    }
    out.lines = breaks;
    out.rows = breaks & ~inside;
    out.ends = (m->separator & ~inside) | out.rows;
    uint64_t fresh = out.ends | (second & ~inside) | closing;
    uint64_t behind = closing << 1 | index->closed;
    if ((m->quote | behind) != 0) {
        uint64_t opening = m->quote & inside;
        out.bad |= opening & ~(fresh << 1 | index->fresh);
        out.bad |= behind & ~(m->separator | m->lf | m->cr | m->quote);
    }
    index->inside = (uint64_t)((int64_t)inside >> 63);
    index->fresh = fresh >> 63;
    index->closed = closing >> 63;
    index->cr = m->cr >> 63;
    return out;
}

INLINE void write_ends(qz_index *index, uint64_t bits, unsigned count) {
    uint32_t *to = index->ends + index->end_count;
    for (unsigned done = 0; done < count; done += 4, to += 4) {
        for (int i = 0; i < 4; i++) { /* more than there are does no harm: there is room */
            to[i] = (uint32_t)index->at + (uint32_t)__builtin_ctzll(bits | UINT64_C(1) << 63);
            bits &= bits - 1;
        }
    }
}

INLINE void write_found(qz_index *index, const found *word) {
    uint64_t rows = word->rows;
    for (; rows != 0; rows &= rows - 1) {
        uint64_t before = (rows & (0 - rows)) - 1;
        index->rows[index->row_count++] =
            (uint32_t)index->end_count + (uint32_t)__builtin_popcountll(word->ends & before);
    }
    unsigned count = (unsigned)__builtin_popcountll(word->ends);
    write_ends(index, word->ends, count);
    index->end_count += count;
    index->lines += (uint64_t)__builtin_popcountll(word->lines);
}

/* Looks closer where that is due. */
static uint64_t odd_in(qz_index *index, qz_masks *masks, const char *text, size_t size) {
    uint64_t trails = 0;
    find_character(index, text);
    uint64_t odd = look(index, masks, text, size, &trails);
    masks->separator &= ~trails; /* of `|` alone */
    return odd;
}

/* Words that are in hand whole. `valid` are the bytes of a word that are the text's. */
INLINE void run_words(qz_index *index, qz_masks *masks, size_t words, const char *text, size_t size,
                      uint64_t valid) {
    for (size_t i = 0; i < words && !index->bad; i++) {
        uint64_t odd = 0;
        int due = index->encoding == QZ_INDEX_GB18030
                      ? masks[i].high != 0 || index->character > index->at
                      : masks[i].doubt != 0;
        if (due) {
            odd = odd_in(index, &masks[i], text, size);
        }
        found word = read_word(index, &masks[i]);
        word.bad = (word.bad & valid) | odd;
        if (word.bad != 0) {
            uint64_t before = (word.bad & (0 - word.bad)) - 1;
            word.ends &= before;
            word.rows &= before;
            word.lines = 0;
            index->bad = 1;
        }
        write_found(index, &word);
        index->at += index->bad ? 0 : QZ_MASK_BYTES;
    }
}

static void run_plain(qz_index *index, qz_masks *masks, size_t words, const char *text,
                      size_t size) {
    run_words(index, masks, words, text, size, ~UINT64_C(0));
}

#ifdef QZ_MASKS_X86
__attribute__((target("popcnt,bmi"))) static void
run_fast(qz_index *index, qz_masks *masks, size_t words, const char *text, size_t size) {
    run_words(index, masks, words, text, size, ~UINT64_C(0));
}
#endif

static void run(qz_index *index, size_t words, const char *text, size_t size) {
    qz_masks masks[WORDS];
    index->read(text + index->at, words, index->separator, &index->state, masks);
#ifdef QZ_MASKS_X86
    if (index->read == qz_masks_avx2) {
        run_fast(index, masks, words, text, size);
        return;
    }
#endif
    run_plain(index, masks, words, text, size);
}

/* The last bytes, fewer than a word, and the end of a row that has no line end. */
static void run_rest(qz_index *index, const char *text, size_t size) {
    char word[QZ_MASK_BYTES];
    qz_masks masks;
    size_t rest = size - index->at;
    memset(word, 'a', sizeof word);
    memcpy(word, text + index->at, rest);
    index->read(word, 1, index->separator, &index->state, &masks);
    uint64_t valid = (UINT64_C(1) << rest) - 1;
    run_words(index, &masks, 1, text, size, valid);
    if (index->bad) {
        return;
    }
    index->at = size;
    index->ended = 1;
    index->bad = index->inside != 0; /* never closed */
    size_t last = index->row_count == 0 ? SIZE_MAX : index->rows[index->row_count - 1];
    if (!index->bad &&
        (last == SIZE_MAX || last + 1 < index->end_count || index->ends[last] + 1 < size)) {
        index->rows[index->row_count++] = (uint32_t)index->end_count;
        index->ends[index->end_count++] = (uint32_t)size;
    }
}

int qz_index_run(qz_index *index, const qzplan_allocator *allocator, const char *text, size_t size,
                 int whole) {
    size_t keep = whole ? 0 : OVERHANG;
    while (!index->bad && !index->ended) {
        size_t left = size - index->at > keep ? (size - index->at - keep) / QZ_MASK_BYTES : 0;
        if (!grow(&index->ends, &index->end_room, index->end_count, allocator) ||
            !grow(&index->rows, &index->row_room, index->row_count, allocator)) {
            return 0;
        }
        if (left > 0) {
            run(index, left < WORDS ? left : WORDS, text, size);
        } else if (whole) {
            run_rest(index, text, size);
        } else {
            break;
        }
    }
    return 1;
}

void qz_index_pass(qz_index *index, size_t bytes, size_t ends) {
    index->end_count -= ends;
    for (size_t i = 0; i < index->end_count; i++) {
        index->ends[i] = index->ends[i + ends] - (uint32_t)bytes;
    }
    index->row_count = 0;
    index->at -= bytes;
    index->from = index->from > bytes ? index->from - bytes : 0;
    index->character = index->character > bytes ? index->character - bytes : 0;
}
