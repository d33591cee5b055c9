/* SPDX-License-Identifier: MIT */
/* Any bytes to the formatter: refused with a reason, or the same document, which stays as it is
   when it is laid out once more. */

#include <stdlib.h>
#include <string.h>

#include <qzplan/author.h>

#include "format/layout.h"
#include "fuzz.h"

/* What came of bytes; NULL: refused. */
static char *lay_out(const void *bytes, size_t size, size_t *length) {
    qzplan_diagnostics *diagnostics = NULL;
    int code = qzplan_format_text(NULL, 0, length, "f.yaml", bytes, size, NULL, &diagnostics);
    if (code != QZPLAN_ERROR_BUFFER_TOO_SMALL) {
        FUZZ_EXPECT(code != QZPLAN_OK);
        fuzz_diagnostics(code, diagnostics);
        return NULL;
    }
    FUZZ_EXPECT(diagnostics == NULL);
    char *text = malloc(*length + 1);
    FUZZ_EXPECT(text != NULL);
    code = qzplan_format_text(text, *length + 1, length, "f.yaml", bytes, size, NULL, NULL);
    FUZZ_EXPECT(code == QZPLAN_OK && strlen(text) == *length);
    return text;
}

static void compare(const void *bytes, size_t size, const char *text, size_t length) {
    qzplan_allocator allocator;
    qz_arena arena;
    qz_layout before;
    qz_layout after;
    FUZZ_EXPECT(qz_allocator_take(&allocator, NULL) == QZPLAN_OK);
    qz_arena_init(&arena, &allocator);
    FUZZ_EXPECT(qz_layout_read(&before, &arena, bytes, size) == QZPLAN_OK);
    FUZZ_EXPECT(qz_layout_read(&after, &arena, text, length) == QZPLAN_OK);
    FUZZ_EXPECT(qz_layout_same(&before, &after));
    qz_arena_free(&arena);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
    size_t length = 0;
    size_t again = 0;
    char *once = lay_out(data, size, &length);
    if (once == NULL) {
        return 0;
    }
    compare(data, size, once, length);
    char *twice = lay_out(once, length, &again);
    FUZZ_EXPECT(twice != NULL && again == length && memcmp(once, twice, length) == 0);
    free(once);
    free(twice);
    return 0;
}
