/* SPDX-License-Identifier: MIT */
/* The main of a fuzzing target without an engine: runs it over every file below the directories
   given, and over every input of a pack (a file *.pack: for each input a line with its size, then
   its bytes), each in memory of its exact size so that reading past the end shows. */

#include <dirent.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

/* A copy of the exact size. Returns 0 without memory. */
static int run_input(const uint8_t *bytes, size_t size) {
    uint8_t *copy = malloc(size == 0 ? 1 : size);
    if (copy != NULL) {
        memcpy(copy, bytes, size);
        (void)LLVMFuzzerTestOneInput(copy, size);
    }
    free(copy);
    return copy != NULL;
}

/* Returns the number of inputs run, or -1 where the pack is broken. */
static long run_pack(const uint8_t *bytes, size_t size) {
    long count = 0;
    for (size_t at = 0; at < size; count++) {
        size_t length = 0;
        for (; at < size && bytes[at] >= '0' && bytes[at] <= '9'; at++) {
            length = length * 10 + (size_t)(bytes[at] - '0');
        }
        if (at == size || bytes[at++] != '\n' || length > size - at ||
            !run_input(bytes + at, length)) {
            return -1;
        }
        at += length;
    }
    return count;
}

static long run_file(const char *path, size_t size) {
    FILE *file = fopen(path, "rb");
    uint8_t *bytes = malloc(size == 0 ? 1 : size);
    const char *end = strrchr(path, '.');
    long count = -1;
    if (file != NULL && bytes != NULL && fread(bytes, 1, size, file) == size) {
        count = end != NULL && strcmp(end, ".pack") == 0 ? run_pack(bytes, size)
                                                         : run_input(bytes, size);
    }
    if (count < 0) {
        fprintf(stderr, "cannot read %s\n", path);
    }
    free(bytes);
    if (file != NULL) {
        fclose(file);
    }
    return count;
}

/* Returns the number of files run, or -1. */
static long run_below(const char *path) {
    struct stat about;
    if (stat(path, &about) != 0) {
        return 0;
    }
    if (S_ISREG(about.st_mode)) {
        return run_file(path, (size_t)about.st_size);
    }
    DIR *directory = S_ISDIR(about.st_mode) ? opendir(path) : NULL;
    long count = 0;
    for (struct dirent *entry; directory != NULL && (entry = readdir(directory)) != NULL;) {
        char inner[4096];
        int length = snprintf(inner, sizeof inner, "%s/%s", path, entry->d_name);
        if (entry->d_name[0] == '.' || length >= (int)sizeof inner) {
            continue;
        }
        long inside = run_below(inner);
        if (inside < 0) {
            count = -1;
            break;
        }
        count += inside;
    }
    if (directory != NULL) {
        closedir(directory);
    }
    return count;
}

int main(int argc, char **argv) {
    long total = 0;
    for (int i = 1; i < argc; i++) {
        long count = run_below(argv[i]);
        if (count < 0) {
            return 1;
        }
        total += count;
    }
    printf("%ld inputs\n", total);
    return total == 0;
}
