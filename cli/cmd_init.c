/* SPDX-License-Identifier: MIT */
/* qzplan init: a plan to begin with, or one that is drafted from a list of tasks. */

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <qzplan/author.h>
#include <qzplan/qzplan.h>

#include "arrays.h"
#include "buffer.h"
#include "commands.h"
#include "inputs.h"
#include "language.h"
#include "option_rows.h"
#include "outputs.h"
#include "program.h"
#include "said.h"
#include "workbook.h"

enum { OPTION_FROM, OPTION_BEGINS, OPTION_OUTPUT, OPTION_LANG };

static const struct option options[] = {
    [OPTION_FROM] = {"from", "FILE", .help = SAID_INIT_FROM, .reads = 1},
    [OPTION_BEGINS] = {"begins", "DATE", .help = SAID_INIT_BEGINS},
    [OPTION_OUTPUT] = {"output", "FILE", .help = SAID_INIT_OUTPUT, .letter = 'o'},
    [OPTION_LANG] = OPTION_ROW_LANG,
};

/* What a draft is made of. */
struct draft {
    const char *begins;
    const struct buffer *bytes; /* of a table in CSV; NULL: a sheet */
    const qzplan_sheet *sheet;
};

static int write_draft(char *room, size_t capacity, size_t *length, const struct draft *draft) {
    return draft->sheet != NULL
               ? qzplan_draft_sheet(room, capacity, length, draft->sheet, draft->begins)
               : qzplan_draft_csv(room, capacity, length, draft->bytes->text, draft->bytes->length,
                                  draft->begins);
}

/* The text of a draft; returns the library's code. */
static int take_draft(struct buffer *text, const struct draft *draft) {
    size_t length = 0;
    int code = write_draft(NULL, 0, &length, draft);

    if (code == QZPLAN_ERROR_BUFFER_TOO_SMALL) {
        char *room = memory_new(length + 1, 1);

        code = write_draft(room, length + 1, NULL, draft);
        buffer_add_bytes(text, room, length);
        free(room);
    }
    return code;
}

struct from_sheet {
    struct buffer *text;
    const char *begins;
};

static int use_sheet(const qzplan_sheet *sheet, void *object) {
    const struct from_sheet *from = object;
    const struct draft draft = {.begins = from->begins, .sheet = sheet};

    return take_draft(from->text, &draft);
}

static int draft_from(struct buffer *text, const char *path, const char *begins) {
    qzplan_diagnostics *diagnostics = NULL;
    struct buffer bytes = {0};
    int code;

    if (workbook_is_one(path)) {
        struct from_sheet from = {text, begins};

        code = workbook_use(path, use_sheet, &from, &diagnostics);
    } else if (!read_bytes(&bytes, path)) {
        return EXIT_BAD_INPUT;
    } else {
        const struct draft draft = {.begins = begins, .bytes = &bytes};

        code = take_draft(text, &draft);
    }
    buffer_free(&bytes);
    if (code == QZPLAN_ERROR_MISSING_KEY) {
        struct buffer safe = {0};

        buffer_add_safe(&safe, path);
        fprintf(stderr, "qzplan: %s: %s\n", buffer_text(&safe), said(SAID_INIT_NO_COLUMNS));
        buffer_free(&safe);
        return EXIT_BAD_INPUT;
    }
    if (code != QZPLAN_OK) {
        tell(path, code, diagnostics);
        return EXIT_BAD_INPUT;
    }
    return EXIT_GOOD;
}

static void take_template(struct buffer *text, const char *language) {
    size_t length = 0;
    int code = qzplan_draft_new(NULL, 0, &length, language);
    char *room = memory_new(length + 1, 1);

    if (code == QZPLAN_ERROR_BUFFER_TOO_SMALL) {
        code = qzplan_draft_new(room, length + 1, NULL, language);
    }
    require_ok("init", code);
    buffer_add(text, room);
    free(room);
}

/* A file that is there is somebody's work. */
static int put(const struct args *args, const struct buffer *text) {
    const char *path = args->values[OPTION_OUTPUT];

    if (path == NULL) {
        fputs(buffer_text(text), stdout);
        return EXIT_GOOD;
    }
    if (access(path, F_OK) == 0) {
        struct buffer safe = {0};

        buffer_add_safe(&safe, path);
        fprintf(stderr, "qzplan: %s: %s\n", buffer_text(&safe), said(SAID_INIT_EXISTS));
        buffer_free(&safe);
        return EXIT_BAD_INPUT;
    }
    return output_replace(path, buffer_text(text), text->length);
}

static int run(const struct args *args) {
    const char *from = args->values[OPTION_FROM];
    const char *begins = args->values[OPTION_BEGINS];
    struct buffer text = {0};
    int status = EXIT_GOOD;
    int32_t day = 0;

    if ((from == NULL) != (begins == NULL)) {
        return args_bad_word(args, from == NULL ? begins : from, said(SAID_INIT_BOTH));
    }
    if (begins != NULL && qzplan_day_parse(&day, begins, strlen(begins)) != QZPLAN_OK) {
        return args_bad_value(args, OPTION_BEGINS, said(SAID_NOT_A_DATE));
    }
    if (from != NULL) {
        status = draft_from(&text, from, begins);
    } else {
        take_template(&text, args_value(args, OPTION_LANG, said_language()));
    }
    status = status == EXIT_GOOD ? put(args, &text) : status;
    buffer_free(&text);
    return status;
}

const struct command command_init = {
    .name = "init",
    .summary = SAID_INIT,
    .details = SAID_INIT_DETAILS,
    .options = options,
    .option_count = ARRAY_SIZE(options),
    .run = run,
};
