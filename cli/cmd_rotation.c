/* SPDX-License-Identifier: MIT */
/* qzplan rotation: three counts of teachers against the rotation rule, without a plan. */

#include <string.h>

#include <qzplan/qzplan.h>

#include "arrays.h"
#include "commands.h"
#include "formats.h"
#include "inputs.h"
#include "language.h"
#include "option_rows.h"
#include "out.h"
#include "program.h"
#include "rotation.h"
#include "said.h"

enum {
    OPTION_ELIGIBLE,
    OPTION_ROTATED,
    OPTION_URBAN_TO_RURAL,
    OPTION_ABOUT,
    OPTION_WITHIN,
    OPTION_FLOOR,
    OPTION_ABOVE,
    OPTION_BELOW,
    OPTION_LANG,
    OPTION_FORMAT
};

/* What --format may be. */
static const char *format_choice(size_t index) {
    return format_name(DOCUMENT_ROTATION, index);
}

static const struct option options[] = {
    [OPTION_ELIGIBLE] = {"eligible", "N", .help = SAID_ELIGIBLE, .required = 1},
    [OPTION_ROTATED] = {"rotated", "N", .help = SAID_ROTATED, .required = 1},
    [OPTION_URBAN_TO_RURAL] = {"urban-to-rural", "N", .help = SAID_URBAN_TO_RURAL, .required = 1},
    [OPTION_ABOUT] = {"about", "PERCENT", .help = SAID_ABOUT},
    [OPTION_WITHIN] = {"within", "POINTS", .help = SAID_WITHIN},
    [OPTION_FLOOR] = {"floor", "PERCENT", .help = SAID_FLOOR},
    [OPTION_ABOVE] = {"above", "met|unmet", .help = SAID_ABOVE, .choices = "met|unmet"},
    [OPTION_BELOW] = {"below", "met|unmet", .help = SAID_BELOW, .choices = "met|unmet"},
    [OPTION_LANG] = OPTION_ROW_LANG,
    [OPTION_FORMAT] = {"format", "text|json", .help = SAID_FORMAT, .choice = format_choice},
};

static int read_count(const struct args *args, size_t option, int64_t *count) {
    const char *text = args->values[option];
    qzplan_number number;
    int code = qzplan_number_parse(&number, NULL, text, strlen(text));

    if (code == QZPLAN_ERROR_OVERFLOW) {
        return args_bad_value(args, option, said(SAID_NUMBER_TOO_LARGE));
    }
    if (code != QZPLAN_OK || number.den != 1) {
        return args_bad_value(args, option, said(SAID_NOT_WHOLE));
    }
    *count = number.num;
    return EXIT_GOOD;
}

/* An option that was not given leaves the rule's default. */
static int read_share(const struct args *args, size_t option, int32_t form, const char *wanted,
                      qzplan_number *share) {
    const char *text = args->values[option];
    int32_t found;

    if (text == NULL) {
        return EXIT_GOOD;
    }
    if (qzplan_number_parse(share, &found, text, strlen(text)) != QZPLAN_OK || found != form ||
        share->num < 0) {
        return args_bad_value(args, option, wanted);
    }
    return EXIT_GOOD;
}

static int32_t beyond(const struct args *args, size_t option, int32_t otherwise) {
    if (args->values[option] == NULL) {
        return otherwise;
    }
    return args_is(args, option, "met") ? QZPLAN_BEYOND_MET : QZPLAN_BEYOND_UNMET;
}

static int read_options(const struct args *args, struct rotation *rotation) {
    const char *percent = said(SAID_NOT_A_PERCENTAGE);
    qzplan_rotation_rule *rule = &rotation->rule;
    int status;

    require_ok("the rule", qzplan_rotation_rule_init(rule, sizeof *rule));
    rule->above = beyond(args, OPTION_ABOVE, rule->above);
    rule->below = beyond(args, OPTION_BELOW, rule->below);
    if ((status = read_count(args, OPTION_ELIGIBLE, &rotation->eligible)) != EXIT_GOOD ||
        (status = read_count(args, OPTION_ROTATED, &rotation->rotated)) != EXIT_GOOD ||
        (status = read_count(args, OPTION_URBAN_TO_RURAL, &rotation->urban_to_rural)) !=
            EXIT_GOOD ||
        (status = read_share(args, OPTION_ABOUT, QZPLAN_NUMBER_PERCENT, percent, &rule->about)) !=
            EXIT_GOOD ||
        (status = read_share(args, OPTION_WITHIN, QZPLAN_NUMBER_POINTS, said(SAID_NOT_POINTS),
                             &rule->within)) != EXIT_GOOD) {
        return status;
    }
    return read_share(args, OPTION_FLOOR, QZPLAN_NUMBER_PERCENT, percent, &rule->floor);
}

static int print(const struct args *args, const struct rotation *rotation) {
    struct out out;

    out_begin(&out, stdout, args_value(args, OPTION_LANG, said_language()));
    return format_print(&out, args->values[OPTION_FORMAT], DOCUMENT_ROTATION, rotation);
}

static int run(const struct args *args) {
    struct rotation rotation = {.rule.size = sizeof rotation.rule,
                                .result.size = sizeof rotation.result};
    int status = read_options(args, &rotation);

    if (status != EXIT_GOOD) {
        return status;
    }
    int code = qzplan_rotation_check(&rotation.result, &rotation.rule, rotation.eligible,
                                     rotation.rotated, rotation.urban_to_rural);
    if (code == QZPLAN_ERROR_INVALID_ARGUMENT || code == QZPLAN_ERROR_OVERFLOW) {
        failed(said(SAID_THE_RULE), code);
        return EXIT_USAGE;
    }
    if (code != QZPLAN_OK) {
        return failed(said(SAID_THE_RULE), code);
    }
    status = print(args, &rotation);
    if (status == EXIT_GOOD && (rotation.result.rotation_met == QZPLAN_TRUTH_NO ||
                                rotation.result.floor_met == QZPLAN_TRUTH_NO)) {
        status = EXIT_UNMET;
    }
    return status;
}

const struct command command_rotation = {
    .name = "rotation",
    .summary = SAID_ROTATION,
    .details = SAID_ROTATION_DETAILS,
    .options = options,
    .option_count = ARRAY_SIZE(options),
    .run = run,
};
