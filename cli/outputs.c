/* SPDX-License-Identifier: MIT */
/* Writes documents to where -o wants them, all of them or none. */

#include "outputs.h"

#include <errno.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "buffer.h"
#include "program.h"
#include "said.h"

/* Says which formats a document has. */
static int bad_output(const struct args *args, size_t option, const char *value, enum said which,
                      enum document document) {
    struct buffer names = {0}, wanted = {0};

    for (size_t i = 0; format_name(document, i) != NULL; i++) {
        buffer_format(&names, "%s%s", i > 0 ? ", " : "", format_name(document, i));
    }
    buffer_format(&wanted, said(which), buffer_text(&names));
    int status = args_bad_item(args, option, value, buffer_text(&wanted));
    buffer_free(&names);
    buffer_free(&wanted);
    return status;
}

static struct output *add(struct outputs *outputs) {
    outputs->items = memory_grow(outputs->items, outputs->count + 1, sizeof *outputs->items);
    outputs->items[outputs->count] = (struct output){0};
    return &outputs->items[outputs->count++];
}

/* A file that is there, by its number on its device. */
static int same_file(const char *a, const char *b) {
    struct stat one, other;

    if (stat(a, &one) != 0 || stat(b, &other) != 0) {
        return strcmp(a, b) == 0;
    }
    return one.st_dev == other.st_dev && one.st_ino == other.st_ino && S_ISREG(one.st_mode);
}

static int is_input(const struct args *args, const char *path) {
    for (size_t i = 0; i < args->operands.count; i++) {
        if (same_file(args->operands.items[i], path)) {
            return 1;
        }
    }
    for (size_t i = 0; i < args->given_count; i++) {
        if (args->command->options[args->given[i].option].reads &&
            same_file(args->given[i].value, path)) {
            return 1;
        }
    }
    return 0;
}

static int is_taken(const struct outputs *outputs, const char *path) {
    for (size_t i = 0; i < outputs->count; i++) {
        const char *other = outputs->items[i].path;

        if (other == NULL ? path == NULL : path != NULL && same_file(other, path)) {
            return 1;
        }
    }
    return 0;
}

static int add_output(struct outputs *outputs, const struct args *args, size_t option,
                      const char *value, const char *format) {
    const char *path = strcmp(value, "-") == 0 ? NULL : value;

    if (path != NULL && is_input(args, path)) {
        return args_bad_item(args, option, value, said(SAID_OUTPUT_IS_INPUT));
    }
    if (is_taken(outputs, path)) {
        return args_bad_item(args, option, value, said(SAID_OUTPUT_TWICE));
    }
    if (path != NULL && format == NULL) {
        format = format_of_suffix(outputs->document, path);
        if (format == NULL) {
            return bad_output(args, option, value, SAID_NO_SUFFIX, outputs->document);
        }
    }
    struct output *output = add(outputs);
    output->path = path;
    output->format = format;
    return EXIT_GOOD;
}

int outputs_read(struct outputs *outputs, const struct args *args,
                 const struct output_options *options, enum document document) {
    const char *format = NULL;
    int status = EXIT_GOOD;

    *outputs = (struct outputs){.document = document};
    for (size_t i = 0; i < args->given_count && status == EXIT_GOOD; i++) {
        const struct given *given = &args->given[i];

        if (given->option == options->format && format != NULL) {
            status = args_bad_item(args, options->format, format, said(SAID_FORMAT_WITHOUT_FILE));
        } else if (given->option == options->format) {
            format = given->value;
        } else if (given->option == options->output) {
            status = add_output(outputs, args, options->output, given->value, format);
            format = NULL;
        }
    }
    if (status == EXIT_GOOD && outputs->count > 0 && format != NULL) {
        return args_bad_item(args, options->format, format, said(SAID_FORMAT_WITHOUT_FILE));
    }
    if (status == EXIT_GOOD && outputs->count == 0) {
        add(outputs)->format = format;
    }
    return status;
}

void outputs_free(struct outputs *outputs) {
    for (size_t i = 0; i < outputs->count; i++) {
        free(outputs->items[i].place);
        free(outputs->items[i].beside);
    }
    free(outputs->items);
}

/* Says that a file cannot be written, by the number of the error. */
static int cannot_write(const char *path, int number) {
    struct buffer safe = {0};

    buffer_add_safe(&safe, path);
    fprintf(stderr, "qzplan: %s: %s%s%s\n", buffer_text(&safe), said(SAID_CANNOT_WRITE),
            number != 0 ? ": " : "", number != 0 ? strerror(number) : "");
    buffer_free(&safe);
    return EXIT_BAD_INPUT;
}

static char *copy_of(const char *text) {
    struct buffer copy = {0};

    buffer_add(&copy, text);
    return buffer_take(&copy);
}

/* What a new file may be read and written by. */
static mode_t mode_of_new(void) {
    mode_t mask = umask(0);

    umask(mask);
    return 0666 & ~mask;
}

/* Opens a file beside the place, with the rights of what it will replace. */
static FILE *open_beside(struct output *output, mode_t mode) {
    struct buffer name = {0};

    buffer_format(&name, "%s.XXXXXX", output->place);
    output->beside = buffer_take(&name);
    int descriptor = mkstemp(output->beside);
    if (descriptor < 0) {
        free(output->beside);
        output->beside = NULL;
        return NULL;
    }
    FILE *stream = fchmod(descriptor, mode) == 0 ? fdopen(descriptor, "wb") : NULL;
    if (stream == NULL) {
        close(descriptor);
    }
    return stream;
}

static int open_output(struct output *output) {
    struct stat about;

    if (output->path == NULL) {
        output->stream = stdout;
        return EXIT_GOOD;
    }
    int exists = stat(output->path, &about) == 0;
    char *behind = exists ? realpath(output->path, NULL) : NULL;

    output->place = behind != NULL ? behind : copy_of(output->path);
    /* A pipe or a terminal is written to, not replaced. */
    if (exists && S_ISDIR(about.st_mode)) {
        return cannot_write(output->path, EISDIR);
    }
    output->stream = exists && !S_ISREG(about.st_mode)
                         ? fopen(output->place, "wb")
                         : open_beside(output, exists ? about.st_mode & 0777 : mode_of_new());
    return output->stream != NULL ? EXIT_GOOD : cannot_write(output->path, errno);
}

/* Closes a file; what it has not taken is an error. */
static int close_output(struct output *output) {
    if (output->stream == NULL || output->stream == stdout) {
        return EXIT_GOOD; /* out_finish looks after standard output */
    }
    int failed = ferror(output->stream);
    int number = failed ? errno : 0;

    if (fclose(output->stream) != 0) {
        number = number != 0 ? number : errno;
        failed = 1;
    }
    output->stream = NULL;
    return failed ? cannot_write(output->path, number) : EXIT_GOOD;
}

/* CSV is for other programs: its texts are in a language that is asked for, not in that of whoever
   runs this one. */
static const char *languages_for(const struct manner *manner, const struct output *output) {
    if (manner->languages != NULL) {
        return manner->languages;
    }
    if (manner->otherwise != NULL && output->format != NULL && strcmp(output->format, "csv") == 0) {
        return manner->otherwise;
    }
    return said_language();
}

static int write_output(const struct outputs *outputs, struct output *output,
                        const struct manner *manner, const void *thing) {
    struct out out;
    int status = open_output(output);

    if (status != EXIT_GOOD) {
        return status;
    }
    out_begin(&out, output->stream, languages_for(manner, output));
    out.mark = manner->mark;
    status = format_print(&out, output->format, outputs->document, thing);
    int closed = close_output(output);
    return status != EXIT_GOOD ? status : closed;
}

/* Puts what was written in its place, or away. */
static int settle(struct output *output, int status) {
    if (output->stream != NULL && output->stream != stdout) {
        fclose(output->stream);
    }
    if (output->beside == NULL) {
        return status;
    }
    if (status != EXIT_GOOD) {
        unlink(output->beside);
    } else if (rename(output->beside, output->place) != 0) {
        status = cannot_write(output->path, errno);
        unlink(output->beside);
    }
    return status;
}

int outputs_write(struct outputs *outputs, const struct manner *manner, const void *thing) {
    int status = EXIT_GOOD;

    for (size_t i = 0; i < outputs->count && status == EXIT_GOOD; i++) {
        status = write_output(outputs, &outputs->items[i], manner, thing);
    }
    for (size_t i = 0; i < outputs->count; i++) {
        status = settle(&outputs->items[i], status);
    }
    return status;
}

int output_replace(const char *path, const char *bytes, size_t size) {
    struct output output = {.path = path};
    int status = open_output(&output);

    if (status == EXIT_GOOD) {
        fwrite(bytes, 1, size, output.stream);
        status = close_output(&output);
    }
    status = settle(&output, status);
    free(output.place);
    free(output.beside);
    return status;
}
