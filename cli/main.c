/* SPDX-License-Identifier: MIT */
/* The qzplan program: finds the command and runs it. */

#include <stdio.h>
#include <string.h>

#include <qzplan/version.h>

#include "arrays.h"
#include "buffer.h"
#include "commands.h"
#include "help.h"
#include "json_help.h"
#include "nearest.h"
#include "out.h"
#include "program.h"
#include "said.h"

static const struct command *const commands[] = {
    &command_check,    &command_show,     &command_evaluate, &command_due,   &command_form,
    &command_calendar, &command_report,   &command_slips,    &command_trend, &command_figures,
    &command_diff,     &command_rotation, &command_schema,   &command_fmt,   &command_init,
};
enum { COMMAND_COUNT = ARRAY_SIZE(commands) };

static void print_usage(FILE *stream) {
    fprintf(stream, "%s\n\n%s\n", said(SAID_INTRO), said(SAID_USAGE));
    for (size_t i = 0; i < COMMAND_COUNT; i++) {
        help_usage(stream, "  ", commands[i]);
        help_paragraphs(stream, said(commands[i]->summary), 6);
    }
    fprintf(stream, "\n  qzplan help COMMAND    %s\n", said(SAID_HELP_OF_COMMAND));
    fprintf(stream, "  qzplan --version       %s\n\n", said(SAID_VERSION));
    help_paragraphs(stream, said(SAID_EXIT_STATUS), 0);
}

static const struct command *find_command(const char *name) {
    const char *names[COMMAND_COUNT + 1];
    struct buffer safe = {0};

    for (size_t i = 0; i < COMMAND_COUNT; i++) {
        if (strcmp(commands[i]->name, name) == 0) {
            return commands[i];
        }
        names[i] = commands[i]->name;
    }
    names[COMMAND_COUNT] = "help";
    const char *near = nearest_name(name, names, COMMAND_COUNT + 1);
    buffer_add_safe(&safe, name);
    fputs("qzplan: ", stderr);
    fprintf(stderr, said(SAID_UNKNOWN_COMMAND), buffer_text(&safe));
    if (near != NULL) {
        fprintf(stderr, said(SAID_DID_YOU_MEAN), near);
    }
    fputc('\n', stderr);
    fprintf(stderr, said(SAID_TRY), "qzplan help");
    fputc('\n', stderr);
    buffer_free(&safe);
    return NULL;
}

static int help(int count, char **argv) {
    if (count == 0) {
        print_usage(stdout);
        return EXIT_GOOD;
    }
    if (strcmp(argv[0], "--json") == 0) {
        return json_help(commands, COMMAND_COUNT);
    }
    const struct command *command = find_command(argv[0]);
    if (command == NULL) {
        return EXIT_USAGE;
    }
    help_print(stdout, command);
    return EXIT_GOOD;
}

static int run(const struct command *command, int count, char **argv) {
    struct args args;
    int status = args_read(&args, command, count, argv);

    if (status == EXIT_GOOD && args.help) {
        help_print(stdout, command);
    } else if (status == EXIT_GOOD) {
        status = command->run(&args);
    }
    args_free(&args);
    return status;
}

static int version(void) {
    printf("qzplan %s (library %s)\n", QZPLAN_VERSION, qzplan_version());
    return EXIT_GOOD;
}

static int dispatch(int argc, char **argv) {
    if (argc < 2) {
        print_usage(stderr);
        return EXIT_USAGE;
    }
    if (strcmp(argv[1], "--version") == 0 || strcmp(argv[1], "-V") == 0) {
        return version();
    }
    if (strcmp(argv[1], "help") == 0) {
        return help(argc - 2, argv + 2);
    }
    if (strcmp(argv[1], "--help") == 0 || strcmp(argv[1], "-h") == 0) {
        return help(0, NULL);
    }
    const struct command *command = find_command(argv[1]);
    return command != NULL ? run(command, argc - 2, argv + 2) : EXIT_USAGE;
}

int main(int argc, char **argv) {
    said_choose(argc, argv);
    return out_finish(dispatch(argc, argv));
}
