/* SPDX-License-Identifier: MIT */
/* Reads a command line by its command's table of options, and says what is wrong with it. */

#include "args.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include <qzplan/qzplan.h>

#include "buffer.h"
#include "help.h"
#include "nearest.h"
#include "program.h"
#include "said.h"

enum { NO_OPTION = -1 };

/* A command line while it is read. */
struct reading {
    struct args *args;
    char **words;
    int count;
    int next;
    int open; /* the `many` option that further values may follow, or NO_OPTION */
};

static void list_add(struct list *list, const char *item) {
    list->items = memory_grow(list->items, list->count + 1, sizeof list->items[0]);
    list->items[list->count++] = item;
}

/* A sentence with parts of the line in it, then how the command is used. */
static int usage_error(const struct command *command, enum said which, ...) {
    struct buffer safe = {0}, hint = {0};
    va_list parts;
    char text[1024];

    va_start(parts, which);
    vsnprintf(text, sizeof text, said(which), parts);
    va_end(parts);
    buffer_add_safe(&safe, text);
    fprintf(stderr, "qzplan %s: %s\n", command->name, buffer_text(&safe));
    help_usage(stderr, said(SAID_USAGE_LEAD), command);
    buffer_format(&hint, "qzplan help %s", command->name);
    fprintf(stderr, said(SAID_TRY), buffer_text(&hint));
    fputc('\n', stderr);
    buffer_free(&safe);
    buffer_free(&hint);
    return EXIT_USAGE;
}

static int find_option(const struct command *command, const char *name, size_t length) {
    for (size_t i = 0; i < command->option_count; i++) {
        if (strlen(command->options[i].name) == length &&
            memcmp(command->options[i].name, name, length) == 0) {
            return (int)i;
        }
    }
    return NO_OPTION;
}

static int unknown_option(const struct command *command, const char *word) {
    const char *names[ARGS_MAX_OPTIONS + 1];
    const char *name = word[1] == '-' ? word + 2 : word + 1;
    struct buffer bare = {0};
    int status;

    for (size_t i = 0; i < command->option_count; i++) {
        names[i] = command->options[i].name;
    }
    names[command->option_count] = "help";
    buffer_add_bytes(&bare, name, strcspn(name, "="));
    const char *near = nearest_name(buffer_text(&bare), names, command->option_count + 1);
    if (near != NULL) {
        status = usage_error(command, SAID_UNKNOWN_OPTION_NEAR, word, near);
    } else {
        status = usage_error(command, SAID_UNKNOWN_OPTION, word);
    }
    buffer_free(&bare);
    return status;
}

/* Whether "met|unmet" lists a value. */
static int choice_allows(const char *choices, const char *value) {
    size_t length = strlen(value);

    while (choices != NULL) {
        size_t one = strcspn(choices, "|");

        if (one == length && memcmp(choices, value, length) == 0) {
            return 1;
        }
        choices = choices[one] == '|' ? choices + one + 1 : NULL;
    }
    return 0;
}

static int is_allowed(const struct option *option, const char *value) {
    if (option->choice == NULL) {
        return option->choices == NULL || choice_allows(option->choices, value);
    }
    if (option->fits != NULL && option->fits(value)) {
        return 1;
    }
    size_t i = 0;
    while (option->choice(i) != NULL && strcmp(option->choice(i), value) != 0) {
        i++;
    }
    return option->choice(i) != NULL;
}

static int bad_choice(const struct command *command, const struct option *option,
                      const char *value) {
    struct buffer words = {0};

    for (const char *c = option->choices; c != NULL && *c != '\0'; c++) {
        buffer_add_bytes(&words, *c == '|' ? ", " : c, *c == '|' ? 2 : 1);
    }
    for (size_t i = 0; option->choice != NULL && option->choice(i) != NULL; i++) {
        buffer_format(&words, "%s%s", i == 0 ? "" : ", ", option->choice(i));
    }
    int status = usage_error(command, SAID_NOT_ONE_OF, option->name, value, buffer_text(&words));
    buffer_free(&words);
    return status;
}

static void note_given(struct args *args, int index, const char *value, int further) {
    args->given = memory_grow(args->given, args->given_count + 1, sizeof args->given[0]);
    args->given[args->given_count++] = (struct given){(size_t)index, value, further};
}

static int take_value(struct reading *reading, int index, const char *value, int further) {
    struct args *args = reading->args;
    const struct option *option = &args->command->options[index];

    if (!is_allowed(option, value)) {
        return bad_choice(args->command, option, value);
    }
    if (option->many || option->again) {
        list_add(&args->many[index], value);
    } else if (args->values[index] != NULL) {
        return usage_error(args->command, SAID_GIVEN_TWICE, option->name);
    }
    note_given(args, index, value, further);
    args->values[index] = value;
    reading->open = option->many ? index : NO_OPTION;
    return EXIT_GOOD;
}

/* `-o` stands alone; `-ofile` and `-o=file` are no forms of it. */
static int find_letter(const struct command *command, const char *word) {
    for (size_t i = 0; i < command->option_count; i++) {
        if (command->options[i].letter == word[1] && word[2] == '\0') {
            return (int)i;
        }
    }
    return NO_OPTION;
}

static int take_option(struct reading *reading, const char *word) {
    const struct command *command = reading->args->command;
    int is_long = word[1] == '-';
    size_t length = is_long ? strcspn(word + 2, "=") : 0;
    const char *value = is_long && word[2 + length] == '=' ? word + 3 + length : NULL;
    int index = is_long ? find_option(command, word + 2, length) : find_letter(command, word);

    if (index == NO_OPTION) {
        return unknown_option(command, word);
    }
    if (command->options[index].argument == NULL) {
        if (value != NULL) {
            return usage_error(command, SAID_TAKES_NO_VALUE, command->options[index].name);
        }
        return take_value(reading, index, "", 0);
    }
    if (value == NULL && reading->next == reading->count) {
        return usage_error(command, SAID_NEEDS_VALUE, word, command->options[index].argument);
    }
    return take_value(reading, index, value != NULL ? value : reading->words[reading->next++], 0);
}

/* A word that is no option: an operand, or one more value of a `many` option. */
static int take_word(struct reading *reading, const char *word) {
    struct args *args = reading->args;

    if (args->operands.count >= args->command->operands_max) {
        if (reading->open == NO_OPTION) {
            return usage_error(args->command, SAID_UNEXPECTED, word);
        }
        return take_value(reading, reading->open, word, 1);
    }
    list_add(&args->operands, word);
    return EXIT_GOOD;
}

/* How many inputs are to come from standard input. */
static size_t count_stdin(const struct args *args) {
    size_t count = 0;

    for (size_t i = 0; i < args->operands.count; i++) {
        count += strcmp(args->operands.items[i], "-") == 0;
    }
    for (size_t i = 0; i < args->given_count; i++) {
        count += args->command->options[args->given[i].option].reads &&
                 strcmp(args->given[i].value, "-") == 0;
    }
    return count;
}

/* 1 where another option is there that does as well. */
static int has_instead(const struct args *args, size_t option) {
    const size_t *instead = args->command->options[option].instead;

    for (size_t i = 0; i < sizeof args->command->options[option].instead / sizeof *instead; i++) {
        if (instead[i] != 0 && args->values[instead[i]] != NULL) {
            return 1;
        }
    }
    return 0;
}

static int check_complete(const struct args *args) {
    const struct command *command = args->command;

    if (args->operands.count < command->operands_min) {
        return usage_error(command, SAID_OPERAND_MISSING, command->operand);
    }
    for (size_t i = 0; i < command->option_count; i++) {
        if (command->options[i].required && args->values[i] == NULL && !has_instead(args, i)) {
            return usage_error(command, SAID_OPTION_MISSING, command->options[i].name,
                               command->options[i].argument);
        }
    }
    return count_stdin(args) > 1 ? args_bad_word(args, "-", said(SAID_STDIN_ONCE)) : EXIT_GOOD;
}

static int asks_for_help(int count, char **argv) {
    for (int i = 0; i < count && strcmp(argv[i], "--") != 0; i++) {
        if (strcmp(argv[i], "--help") == 0 || strcmp(argv[i], "-h") == 0) {
            return 1;
        }
    }
    return 0;
}

int args_read(struct args *args, const struct command *command, int count, char **argv) {
    struct reading reading = {args, argv, count, 0, NO_OPTION};
    int options_end = 0;
    int status = EXIT_GOOD;

    *args = (struct args){.command = command};
    args->help = asks_for_help(count, argv);
    if (args->help) {
        return EXIT_GOOD;
    }
    while (status == EXIT_GOOD && reading.next < count) {
        const char *word = argv[reading.next++];

        if (!options_end && strcmp(word, "--") == 0) {
            options_end = 1;
            reading.open = NO_OPTION;
        } else if (!options_end && word[0] == '-' && word[1] != '\0') {
            status = take_option(&reading, word);
        } else {
            status = take_word(&reading, word);
        }
    }
    return status == EXIT_GOOD ? check_complete(args) : status;
}

void args_free(struct args *args) {
    for (size_t i = 0; i < ARGS_MAX_OPTIONS; i++) {
        free(args->many[i].items);
    }
    free(args->operands.items);
    free(args->given);
}

const char *args_value(const struct args *args, size_t option, const char *otherwise) {
    return args->values[option] != NULL ? args->values[option] : otherwise;
}

int args_is(const struct args *args, size_t option, const char *value) {
    return args->values[option] != NULL && strcmp(args->values[option], value) == 0;
}

int args_bad_value(const struct args *args, size_t option, const char *wanted) {
    return args_bad_item(args, option, args->values[option], wanted);
}

int args_bad_item(const struct args *args, size_t option, const char *value, const char *wanted) {
    return usage_error(args->command, SAID_BAD_VALUE, args->command->options[option].name, value,
                       wanted);
}

int args_bad_word(const struct args *args, const char *value, const char *wanted) {
    return usage_error(args->command, SAID_BAD_WORD, value, wanted);
}

/* The day that it is where the program runs. */
int args_today(int32_t *day) {
    time_t now = time(NULL);
    struct tm local;

    return localtime_r(&now, &local) != NULL &&
           qzplan_day_make(day, local.tm_year + 1900, local.tm_mon + 1, local.tm_mday) == QZPLAN_OK;
}

int args_day(const struct args *args, size_t option, int32_t *day) {
    const char *text = args->values[option];

    if (strcmp(text, "today") == 0 && args_today(day)) {
        return EXIT_GOOD;
    }
    return qzplan_day_parse(day, text, strlen(text)) == QZPLAN_OK
               ? EXIT_GOOD
               : args_bad_value(args, option, said(SAID_NOT_A_DATE));
}

int args_number(const struct args *args, size_t option, int64_t least, int64_t *number) {
    const char *text = args->values[option];
    qzplan_number read;

    if (text == NULL) {
        return EXIT_GOOD;
    }
    int code = qzplan_number_parse(&read, NULL, text, strlen(text));
    if (code == QZPLAN_ERROR_OVERFLOW) {
        return args_bad_value(args, option, said(SAID_NUMBER_TOO_LARGE));
    }
    if (code != QZPLAN_OK || read.den != 1 || read.num < least) {
        return args_bad_value(args, option, said(SAID_NOT_WHOLE));
    }
    *number = read.num;
    return EXIT_GOOD;
}
