/* SPDX-License-Identifier: MIT */
/* qzplan help --json: commands and options as data. The manual pages and the completions of shells
   are made of it. */

#include "json_help.h"

#include <string.h>

#include "help.h"
#include "json_out.h"
#include "language.h"
#include "said.h"

/* A text in every language that the program has words in. */
static json_t *texts_of(enum said which) {
    json_t *object = json_object();

    for (size_t i = 0; language_choice(i) != NULL; i++) {
        json_put(object, language_choice(i), json_text_of(said_in(which, language_choice(i))));
    }
    return object;
}

/* The only values that an option takes; empty where it takes others. */
static json_t *choices_of(const struct option *option) {
    json_t *list = json_array();
    struct buffer all = {0};

    if (option->choices != NULL || option->choice != NULL) {
        help_choices(&all, option);
    }
    for (const char *one = buffer_text(&all); *one != '\0';) {
        size_t length = strcspn(one, "|");

        json_array_append_new(list, json_must(json_stringn(one, length)));
        one += one[length] == '|' ? length + 1 : length;
    }
    buffer_free(&all);
    return list;
}

static json_t *option_of(const struct option *option) {
    json_t *object = json_object();
    struct buffer argument = {0};

    help_argument(&argument, option);
    json_put(object, "name", json_text_of(option->name));
    const char letter[2] = {option->letter, '\0'};
    json_put(object, "letter", option->letter != 0 ? json_text_of(letter) : json_null());
    json_put(object, "argument",
             option->argument != NULL ? json_text_of(buffer_text(&argument)) : json_null());
    json_put(object, "choices", choices_of(option));
    json_put(object, "required", json_boolean(option->required));
    json_put(object, "repeated", json_boolean(option->many || option->again));
    json_put(object, "help", texts_of(option->help));
    buffer_free(&argument);
    return object;
}

static json_t *command_of(const struct command *command) {
    json_t *object = json_object(), *options = json_array();

    for (size_t i = 0; i < command->option_count; i++) {
        json_array_append_new(options, json_must(option_of(&command->options[i])));
    }
    json_put(object, "name", json_text_of(command->name));
    json_put(object, "operands", json_text_of(command->operands));
    json_put(object, "summary", texts_of(command->summary));
    json_put(object, "details", texts_of(command->details));
    json_put(object, "options", options);
    return object;
}

int json_help(const struct command *const *commands, size_t count) {
    json_t *object = json_object(), *list = json_array();

    for (size_t i = 0; i < count; i++) {
        json_array_append_new(list, json_must(command_of(commands[i])));
    }
    json_put(object, "summary", texts_of(SAID_INTRO));
    json_put(object, "commands", list);
    json_put(object, "exit_status", texts_of(SAID_EXIT_STATUS));
    return json_print(stdout, object);
}
