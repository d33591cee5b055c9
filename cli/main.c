/* SPDX-License-Identifier: MIT */
/* The qzplan program: finds the command and runs it. */

#include <stdio.h>
#include <string.h>

#include <qzplan/version.h>

#include "arrays.h"
#include "buffer.h"
#include "commands.h"
#include "nearest.h"
#include "out.h"
#include "program.h"

static const struct command *const commands[] = {
    &command_check, &command_show, &command_evaluate, &command_diff, &command_rotation,
};
enum { COMMAND_COUNT = ARRAY_SIZE(commands) };

static const char intro[] = "qzplan judges the promises of a public plan by reported figures.\n\n";
static const char outro[] = "\n"
                            "  qzplan help COMMAND    what a command does, and its options\n"
                            "  qzplan --version       the version of the program and its library\n"
                            "\n"
                            "Exit status: 0 good; 1 a target is missed, a rule unmet, a plan "
                            "faulty or changed; 2 the\n"
                            "command line is wrong; 3 an input cannot be used, or output cannot be "
                            "written.\n";

static void print_usage(FILE *stream) {
    fputs(intro, stream);
    fputs("usage:\n", stream);
    for (size_t i = 0; i < COMMAND_COUNT; i++) {
        fprintf(stream, "  qzplan %s %s\n      %s\n", commands[i]->name, commands[i]->usage,
                commands[i]->summary);
    }
    fputs(outro, stream);
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
    fprintf(stderr, "qzplan: unknown command `%s`", buffer_text(&safe));
    if (near != NULL) {
        fprintf(stderr, "; did you mean `%s`?", near);
    }
    fputs("\ntry `qzplan help`\n", stderr);
    buffer_free(&safe);
    return NULL;
}

static int help(int count, char **argv) {
    if (count == 0) {
        print_usage(stdout);
        return EXIT_GOOD;
    }
    const struct command *command = find_command(argv[0]);
    if (command == NULL) {
        return EXIT_USAGE;
    }
    args_print_help(stdout, command);
    return EXIT_GOOD;
}

static int run(const struct command *command, int count, char **argv) {
    struct args args;
    int status = args_read(&args, command, count, argv);

    if (status == EXIT_GOOD && args.help) {
        args_print_help(stdout, command);
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
    return out_finish(dispatch(argc, argv));
}
