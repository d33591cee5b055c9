/* SPDX-License-Identifier: MIT */
/* Prints the library's page to a stream. */

#include "page.h"

#include "inputs.h"
#include "language.h"
#include "program.h"
#include "said.h"

/* What the stream does not take is told when it is closed. */
static int take(void *context, const char *bytes, size_t size) {
    return fwrite(bytes, 1, size, context) != size;
}

int page_print(const struct out *out, const struct page *page) {
    enum { MOST = 8 };
    const char *languages[MOST];
    qzplan_page_options how = page->how;

    how.languages = languages;
    while (how.language_count < MOST &&
           language_asked(out->languages, how.language_count) != NULL) {
        languages[how.language_count] = language_asked(out->languages, how.language_count);
        how.language_count++;
    }
    int code = qzplan_page_write(page->result, &how, take, out->stream);
    if (code == QZPLAN_OK || code == QZPLAN_ERROR_IO) {
        return EXIT_GOOD;
    }
    return failed(said(SAID_THE_PAGE), code);
}
