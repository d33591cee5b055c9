/* SPDX-License-Identifier: MIT */
/* Prints how commands are used, by their tables of options. */

#include "help.h"

#include <string.h>

#include "said.h"
#include "width.h"
#include "wrap.h"

enum { COLUMNS = 80, OPTIONS_AT = 2, HELP_AT = 26 };

static void blanks(FILE *stream, size_t count) {
    fprintf(stream, "%*s", (int)count, "");
}

/* Lines of one paragraph; the first begins where the stream stands. */
static void paragraph(FILE *stream, const char *text, size_t indent) {
    const char *next = text;

    while (*text != '\0') {
        size_t bytes = wrap_line(text, COLUMNS - indent, &next);

        fwrite(text, 1, bytes, stream);
        fputc('\n', stream);
        if (*next != '\0') {
            blanks(stream, indent);
        }
        text = next;
    }
}

void help_paragraphs(FILE *stream, const char *text, size_t indent) {
    while (text != NULL && *text != '\0') {
        size_t length = strcspn(text, "\n");
        struct buffer one = {0};

        buffer_add_bytes(&one, text, length);
        blanks(stream, indent);
        paragraph(stream, buffer_text(&one), indent);
        buffer_free(&one);
        text += text[length] == '\n' ? length + 1 : length;
    }
}

void help_choices(struct buffer *buffer, const struct option *option) {
    if (option->choices != NULL) {
        buffer_add(buffer, option->choices);
    }
    for (size_t i = 0; option->choice != NULL && option->choice(i) != NULL; i++) {
        buffer_format(buffer, "%s%s", i == 0 ? "" : "|", option->choice(i));
    }
}

void help_argument(struct buffer *buffer, const struct option *option) {
    int is_open = option->fits != NULL || (option->choices == NULL && option->choice == NULL);

    if (!is_open) {
        help_choices(buffer, option);
    } else if (option->argument != NULL) {
        buffer_add(buffer, option->argument);
    }
}

static void add_option(struct buffer *buffer, const struct option *option) {
    buffer_format(buffer, "--%s%s", option->name, option->argument != NULL ? " " : "");
    help_argument(buffer, option);
}

/* A line of usage while it is written; a word that does not fit goes on the next one. */
struct usage {
    FILE *stream;
    size_t indent;
    size_t column;
};

static void put_word(struct usage *usage, const char *text) {
    size_t width = strlen(text);

    if (usage->column + 1 + width > COLUMNS && usage->column > usage->indent) {
        fputc('\n', usage->stream);
        blanks(usage->stream, usage->indent);
        usage->column = usage->indent;
    } else {
        fputc(' ', usage->stream);
        usage->column++;
    }
    fputs(text, usage->stream);
    usage->column += width;
}

static void put_option(struct usage *usage, const struct option *option) {
    struct buffer text = {0};

    buffer_add(&text, option->required ? "" : "[");
    add_option(&text, option);
    buffer_add(&text, option->required ? "" : "]");
    put_word(usage, buffer_text(&text));
    buffer_free(&text);
}

void help_usage(FILE *stream, const char *lead, const struct command *command) {
    struct usage usage = {stream, 0, 0};
    size_t shown = text_width(lead) + strlen("qzplan ") + strlen(command->name);

    fprintf(stream, "%sqzplan %s", lead, command->name);
    usage.column = shown;
    usage.indent = shown + 1;
    if (command->operands != NULL) {
        put_word(&usage, command->operands);
    }
    for (int required = 1; required >= 0; required--) {
        for (size_t i = 0; i < command->option_count; i++) {
            if (command->options[i].required == required) {
                put_option(&usage, &command->options[i]);
            }
        }
    }
    fputc('\n', stream);
}

/* "  --name ARGUMENT     what it is for". */
static void print_row(FILE *stream, const char *left, const char *help) {
    size_t width = OPTIONS_AT + strlen(left);

    blanks(stream, OPTIONS_AT);
    fputs(left, stream);
    if (width + 1 > HELP_AT) {
        fputc('\n', stream);
        width = 0;
    }
    blanks(stream, HELP_AT - width);
    paragraph(stream, help, HELP_AT);
}

void help_print(FILE *stream, const struct command *command) {
    fprintf(stream, "qzplan %s: %s\n\n", command->name, said(command->summary));
    help_usage(stream, said(SAID_USAGE_LEAD), command);
    fputc('\n', stream);
    help_paragraphs(stream, said(command->details), 0);
    fprintf(stream, "\n%s\n", said(SAID_OPTIONS));
    for (size_t i = 0; i < command->option_count; i++) {
        struct buffer left = {0};

        add_option(&left, &command->options[i]);
        if (command->options[i].letter != 0) {
            buffer_format(&left, ", -%c %s", command->options[i].letter,
                          command->options[i].argument);
        }
        print_row(stream, buffer_text(&left), said(command->options[i].help));
        buffer_free(&left);
    }
    print_row(stream, "--help", said(SAID_HELP));
}
