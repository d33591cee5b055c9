/* SPDX-License-Identifier: MIT */
/* Reads a whole file, of any kind that can be read, never more than a limit. */

#include "input/file.h"

#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include <qzplan/error.h>

#include "base/arrays.h"

enum { FIRST_BUFFER = 1 << 16 };

struct reason {
    int number;
    int phrase;
};

/* strerror depends on the locale and is not safe in threads. */
static const struct reason reasons[] = {
    {ENOENT, QZ_PHRASE_NO_SUCH_FILE},
    {ENOTDIR, QZ_PHRASE_NO_SUCH_FILE},
    {EACCES, QZ_PHRASE_NO_PERMISSION},
    {EPERM, QZ_PHRASE_NO_PERMISSION},
    {EISDIR, QZ_PHRASE_IS_DIRECTORY},
    {ELOOP, QZ_PHRASE_TOO_MANY_LINKS},
    {ENAMETOOLONG, QZ_PHRASE_NAME_TOO_LONG},
    {EMFILE, QZ_PHRASE_TOO_MANY_OPEN},
    {ENFILE, QZ_PHRASE_TOO_MANY_OPEN},
    {EIO, QZ_PHRASE_INPUT_OUTPUT},
    {ENXIO, QZ_PHRASE_NO_SUCH_DEVICE},
    {ENODEV, QZ_PHRASE_NO_SUCH_DEVICE},
    {EBADF, QZ_PHRASE_NOT_OPEN},
    {EINVAL, QZ_PHRASE_NOT_READABLE},
    {EAGAIN, QZ_PHRASE_NOTHING_YET},
    {EOVERFLOW, QZ_PHRASE_BEYOND_SYSTEM},
    {ESTALE, QZ_PHRASE_GONE_FROM_SERVER},
    {ETIMEDOUT, QZ_PHRASE_NO_ANSWER},
};

static int phrase_of(int number) {
    for (size_t i = 0; i < QZ_ARRAY_SIZE(reasons); i++) {
        if (reasons[i].number == number) {
            return reasons[i].phrase;
        }
    }
    return QZ_PHRASE_SYSTEM_REFUSED;
}

/* Where it is told that a file cannot be read, and as which. */
struct telling {
    qz_report *report;
    const qz_place *place;
    const char *name;
};

static int fail_io(const struct telling *to, int phrase) {
    qz_report_add(to->report, to->place,
                  QZ_SAY(FILE_UNREADABLE, qz_text(to->name), qz_phrase_part(phrase)));
    return QZPLAN_ERROR_IO;
}

void qz_file_tell(qz_report *report, const qz_place *place, const char *name, int number) {
    const struct telling to = {report, place, name};
    (void)fail_io(&to, phrase_of(number));
}

/* A first buffer that takes a regular file in one go, with a byte to see its end by. */
static size_t first_capacity(const struct stat *about, size_t max_bytes) {
    if (!S_ISREG(about->st_mode) || about->st_size < 0) {
        return FIRST_BUFFER;
    }
    if ((unsigned long long)about->st_size >= max_bytes) {
        return max_bytes + 1;
    }
    return (size_t)about->st_size + 1;
}

/* Returns a copy with twice the room, or NULL. */
static char *widen(qz_arena *arena, const char *buffer, size_t used, size_t *capacity,
                   size_t max_bytes) {
    size_t wider = *capacity > max_bytes / 2 ? max_bytes + 1 : *capacity * 2;
    char *copy = qz_arena_alloc(arena, wider + 1);
    if (copy != NULL) {
        memcpy(copy, buffer, used);
        *capacity = wider;
    }
    return copy;
}

/* Reads to the end, or one byte past the limit. Returns an errno, or 0. */
static int read_all(char **bytes, size_t *size, qz_arena *arena, int descriptor, size_t capacity,
                    size_t max_bytes) {
    char *buffer = qz_arena_alloc(arena, capacity + 1);
    size_t used = 0;
    while (buffer != NULL) {
        ssize_t got = read(descriptor, buffer + used, capacity - used);
        if (got < 0 && errno == EINTR) {
            continue;
        }
        if (got < 0) {
            return errno;
        }
        used += (size_t)got;
        if (got == 0 || used > max_bytes) {
            break;
        }
        if (used == capacity) {
            buffer = widen(arena, buffer, used, &capacity, max_bytes);
        }
    }
    if (buffer == NULL) {
        return ENOMEM;
    }
    buffer[used] = '\0';
    *bytes = buffer;
    *size = used;
    return 0;
}

/* Reads a file that is open, and closes it. */
static int read_open(char **bytes, size_t *size, qz_arena *arena, const struct telling *to,
                     int descriptor, int only_regular, size_t max_bytes) {
    struct stat about;
    int number = fstat(descriptor, &about) != 0 ? errno : 0;
    int phrase = number != 0 || !only_regular || S_ISREG(about.st_mode) ? 0
                 : S_ISDIR(about.st_mode)                               ? QZ_PHRASE_IS_DIRECTORY
                                                                        : QZ_PHRASE_NO_FILE;
    if (number == 0 && phrase == 0) {
        number =
            read_all(bytes, size, arena, descriptor, first_capacity(&about, max_bytes), max_bytes);
    }
    (void)close(descriptor);
    if (number == ENOMEM) {
        to->report->no_memory = 1;
        return QZPLAN_ERROR_NO_MEMORY;
    }
    if (number != 0 || phrase != 0) {
        return fail_io(to, phrase != 0 ? phrase : phrase_of(number));
    }
    if (*size > max_bytes) {
        qz_report_add(to->report, to->place, QZ_SAY(FILE_TOO_LARGE, qz_count(max_bytes)));
        return QZPLAN_ERROR_TOO_LARGE;
    }
    return QZPLAN_OK;
}

static size_t at_most_half(size_t max_bytes) {
    return max_bytes > SIZE_MAX / 2 ? SIZE_MAX / 2 : max_bytes;
}

int qz_file_read(char **bytes, size_t *size, qz_arena *arena, qz_report *report, const char *path,
                 size_t max_bytes) {
    const qz_place place = {path, NULL, 0, 0, 0};
    const struct telling to = {report, &place, path};
    *bytes = NULL;
    *size = 0;
    int descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NOCTTY);
    if (descriptor < 0) {
        return fail_io(&to, phrase_of(errno));
    }
    return read_open(bytes, size, arena, &to, descriptor, 0, at_most_half(max_bytes));
}

/* Opens what a name leads to from a folder, which is closed; -1 with an errno. */
static int open_below(int folder, const char *name) {
    int at = folder;
    while (at >= 0) {
        char step[NAME_MAX + 1];
        size_t length = strcspn(name, "/");
        int last = name[length] == '\0';
        if (length > NAME_MAX) {
            (void)close(at);
            errno = ENAMETOOLONG;
            return -1;
        }
        memcpy(step, name, length);
        step[length] = '\0';
        int next = length == 0 ? dup(at)
                               : openat(at, step,
                                        O_RDONLY | O_CLOEXEC | O_NOCTTY | O_NOFOLLOW | O_NONBLOCK |
                                            (last ? 0 : O_DIRECTORY));
        int number = errno;
        (void)close(at);
        errno = number;
        at = next;
        if (last) {
            break;
        }
        name += length + 1;
    }
    return at;
}

int qz_file_read_below(char **bytes, size_t *size, qz_arena *arena, qz_report *report,
                       const qz_place *place, const char *folder, const char *name,
                       size_t max_bytes) {
    const struct telling to = {report, place, name};
    *bytes = NULL;
    *size = 0;
    int start = open(folder, O_RDONLY | O_CLOEXEC | O_NOCTTY | O_DIRECTORY);
    int descriptor = start < 0 ? -1 : open_below(start, name);
    if (descriptor < 0) {
        /* with O_NOFOLLOW and O_DIRECTORY a link is one or the other */
        return fail_io(&to, errno == ELOOP ? QZ_PHRASE_IS_LINK : phrase_of(errno));
    }
    return read_open(bytes, size, arena, &to, descriptor, 1, at_most_half(max_bytes));
}

int qz_file_is_there(const char *path) {
    struct stat about;
    return lstat(path, &about) == 0;
}
