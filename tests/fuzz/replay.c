/* SPDX-License-Identifier: MIT */
/* The main of a fuzzing target without an engine: runs it over every file below the directories
   given, each in memory of its exact size so that reading past the end shows. */

#include <dirent.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static int run_file(const char *path, size_t size) {
    FILE *file = fopen(path, "rb");
    uint8_t *bytes = malloc(size == 0 ? 1 : size);
    int fine = file != NULL && bytes != NULL && fread(bytes, 1, size, file) == size;
    if (fine) {
        (void)LLVMFuzzerTestOneInput(bytes, size);
    } else {
        fprintf(stderr, "cannot read %s\n", path);
    }
    free(bytes);
    if (file != NULL) {
        fclose(file);
    }
    return fine;
}

/* Returns the number of files run, or -1. */
static long run_below(const char *path) {
    struct stat about;
    if (stat(path, &about) != 0) {
        return 0;
    }
    if (S_ISREG(about.st_mode)) {
        return run_file(path, (size_t)about.st_size) ? 1 : -1;
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
