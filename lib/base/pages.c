/* SPDX-License-Identifier: MIT */
/* A fault for each 4 KiB of fresh memory takes longer than to fill it. */

#define _DEFAULT_SOURCE /* madvise */

#include "base/pages.h"

#include <stdlib.h>
#include <sys/mman.h>

void *qz_pages_allocate(size_t bytes) {
    enum { PAGE = 2 << 20 };
    void *memory = NULL;
    if (posix_memalign(&memory, PAGE, bytes) != 0) {
        return NULL;
    }
#ifdef MADV_HUGEPAGE
    (void)madvise(memory, bytes, MADV_HUGEPAGE); /* a wish: without it all is the same but slower */
#endif
    return memory;
}
