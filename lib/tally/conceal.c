/* SPDX-License-Identifier: MIT */
/* Digests in the place of keys, so that who has the tally does not know the people. */

#include <string.h>

#include <qzplan/error.h>

#include "base/sha256.h"
#include "tally/tally.h"

enum { LEAST_SECRET = 16, CUT = 16, DIGITS = 2 * CUT };

static void digest_of(char digits[QZ_SHA256_DIGITS], const void *key, size_t size, const char *text,
                      size_t length) {
    unsigned char digest[QZ_SHA256_BYTES];
    qz_hmac_sha256(digest, key, size, text, length);
    qz_sha256_write(digits, digest);
}

int qz_tally_is_concealed(const qzplan_tally *tally) {
    static const unsigned char nothing[sizeof tally->concealed] = {0};
    return memcmp(tally->concealed, nothing, sizeof nothing) != 0;
}

/* What tells secrets apart, and tells nobody a secret. */
static void mark(qzplan_tally *tally, const void *key, size_t size) {
    static const char about[] = "qzplan tally";
    unsigned char digest[QZ_SHA256_BYTES];
    qz_hmac_sha256(digest, key, size, about, sizeof about - 1);
    digest[0] |= 1; /* never all zeros */
    memcpy(tally->concealed, digest, sizeof tally->concealed);
}

int qzplan_tally_conceal(qzplan_tally *tally, const void *key, size_t size) {
    if (tally == NULL || key == NULL || size < LEAST_SECRET) {
        return QZPLAN_ERROR_INVALID_ARGUMENT;
    }
    if (qz_tally_is_concealed(tally)) {
        return QZPLAN_ERROR_SEALED;
    }
    qz_keys *keys = &tally->store.keys;
    qz_keys concealed;
    qz_keys_init(&concealed, &tally->allocator);
    for (uint32_t i = 0; i < keys->count; i++) {
        char digits[QZ_SHA256_DIGITS];
        size_t length;
        const char *text = qz_keys_text(keys, i, &length);
        digest_of(digits, key, size, text, length);
        if (qz_keys_add(&concealed, digits, DIGITS) !=
            i) { /* out of memory, or two fell together */
            qz_keys_free(&concealed);
            return QZPLAN_ERROR_NO_MEMORY;
        }
    }
    qz_keys_free(keys);
    *keys = concealed;
    mark(tally, key, size);
    return QZPLAN_OK;
}
