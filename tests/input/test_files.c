/* SPDX-License-Identifier: MIT */
/* Reading files that do not behave: read(2) is replaced under file.c, so that it gives little at a
   time, is interrupted, breaks off, or gives more or less than the file's size said. */

#include <errno.h>
#include <stdint.h>
#include <string.h>
#include <sys/types.h>
#include <unistd.h>

#include <qzplan/error.h>

#include "base/arena.h"
#include "input/file.h"
#include "messages/diagnostics.h"
#include "support/suite.h"

/* What the next readings do. */
static struct {
    size_t most;     /* bytes a call at most */
    size_t before;   /* bytes that come before `error` or the end */
    int error;       /* an errno; 0: the file ends there */
    int interrupted; /* every other call is interrupted first */
    size_t calls;
    size_t given;
} behaviour;

ssize_t qz_test_read(int descriptor, void *buffer, size_t size);

ssize_t qz_test_read(int descriptor, void *buffer, size_t size) {
    (void)descriptor;
    if (behaviour.interrupted && behaviour.calls++ % 2 == 0) {
        errno = EINTR;
        return -1;
    }
    size_t left = behaviour.before - behaviour.given;
    if (left == 0 && behaviour.error != 0) {
        errno = behaviour.error;
        return -1;
    }
    size_t count = size < behaviour.most ? size : behaviour.most;
    count = count < left ? count : left;
    memset(buffer, 'x', count);
    behaviour.given += count;
    return (ssize_t)count;
}

typedef struct outcome {
    qz_arena arena;
    qzplan_diagnostics *faults;
    char *bytes;
    size_t size;
    int code;
} outcome;

static outcome read_file(size_t max_bytes) {
    outcome o = {0};
    qzplan_allocator allocator;
    qz_report report;
    ck_assert_int_eq(qz_allocator_take(&allocator, NULL), QZPLAN_OK);
    qz_arena_init(&o.arena, &allocator);
    qz_report_init(&report, &allocator, 0);
    behaviour.calls = behaviour.given = 0;
    o.code =
        qz_file_read(&o.bytes, &o.size, &o.arena, &report, qz_source_path("LICENSE"), max_bytes);
    ck_assert_int_eq(qz_report_finish(&report, &o.faults), o.code);
    return o;
}

static void release(outcome *o) {
    qzplan_diagnostics_free(o->faults);
    qz_arena_free(&o->arena);
}

/* LICENSE has some thousand bytes: shorter, as long, and much longer files than stat said. */
START_TEST(all_is_read_however_it_comes) {
    static const size_t mosts[] = {1, 7, 4096, 1 << 20};
    static const size_t sizes[] = {0, 1, 100, 4095, 4096, 4097, 100000, 300000};
    for (size_t i = 0; i < sizeof mosts / sizeof mosts[0]; i++) {
        for (size_t k = 0; k < sizeof sizes / sizeof sizes[0]; k++) {
            behaviour.most = mosts[i];
            behaviour.before = sizes[k];
            behaviour.error = 0;
            behaviour.interrupted = k % 2 == 1;
            outcome o = read_file(1 << 20);
            ck_assert_int_eq(o.code, QZPLAN_OK);
            ck_assert_uint_eq(o.size, sizes[k]);
            ck_assert_uint_eq(strspn(o.bytes, "x"), sizes[k]);
            ck_assert_int_eq(o.bytes[o.size], '\0');
            release(&o);
        }
    }
}
END_TEST

START_TEST(a_limit_holds_whatever_stat_said) {
    for (size_t most = 1; most <= 1 << 20; most *= 1024) {
        for (size_t more = 0; more < 2; more++) {
            behaviour.most = most;
            behaviour.before = 5000 + more;
            behaviour.error = 0;
            behaviour.interrupted = 0;
            outcome o = read_file(5000);
            ck_assert_int_eq(o.code, more == 0 ? QZPLAN_OK : QZPLAN_ERROR_TOO_LARGE);
            ck_assert_uint_le(behaviour.given, 5001);
            release(&o);
        }
    }
}
END_TEST

START_TEST(errors_are_named) {
    static const struct {
        int number;
        const char *words;
    } errors[] = {
        {EIO, "input/output error"},
        {EISDIR, "it is a directory"},
        {EAGAIN, "it has nothing to read yet"},
        {EBADF, "not open for reading"},
        {12345, "the system refused"},
    };
    for (size_t i = 0; i < sizeof errors / sizeof errors[0]; i++) {
        for (size_t before = 0; before <= 70000; before += 35000) {
            behaviour.most = 1000;
            behaviour.before = before;
            behaviour.error = errors[i].number;
            behaviour.interrupted = 0;
            outcome o = read_file(1 << 20);
            ck_assert_int_eq(o.code, QZPLAN_ERROR_IO);
            ck_assert_uint_eq(o.faults->count, 1);
            ck_assert_msg(strstr(o.faults->items[0]->message, errors[i].words) != NULL, "%s",
                          o.faults->items[0]->message);
            ck_assert_ptr_nonnull(strstr(o.faults->items[0]->message, "LICENSE"));
            release(&o);
        }
    }
}
END_TEST

static void add(TCase *tests) {
    tcase_add_test(tests, all_is_read_however_it_comes);
    tcase_add_test(tests, a_limit_holds_whatever_stat_said);
    tcase_add_test(tests, errors_are_named);
}

int main(void) {
    return qz_run_suite("files", add);
}
