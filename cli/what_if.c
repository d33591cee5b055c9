/* SPDX-License-Identifier: MIT */
/* Reads what is assumed, word by word, as rows of figures. */

#include "what_if.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "buffer.h"
#include "inputs.h"
#include "said.h"

/* A word taken apart; the fields point into `text`. */
struct assumption {
    char *text;
    qzplan_figure_row row;
};

/* By its id, or by its title in one of the plan's languages. */
static int is_group(const qzplan_plan *plan, const char *name) {
    for (size_t i = 0; i < plan->group_count; i++) {
        const qzplan_text *title = &plan->groups[i]->title;
        int named = strcmp(plan->groups[i]->id, name) == 0;

        for (size_t k = 0; k < title->count && !named; k++) {
            named = strcmp(title->items[k].text, name) == 0;
        }
        if (named) {
            return 1;
        }
    }
    return 0;
}

/* Ends a text at the first of a character, and returns what follows; NULL where there is none. */
static char *cut(char *text, char at) {
    char *found = strchr(text, at);

    if (found == NULL) {
        return NULL;
    }
    *found = '\0';
    return found + 1;
}

/* "41", "431/4200", or "0..500", of which either end may be left out. */
static void take_value(qzplan_figure_row *row, char *value) {
    char *dots = strstr(value, "..");
    char *denominator = dots != NULL ? NULL : cut(value, '/');

    if (dots != NULL) {
        *dots = '\0';
        row->low = value;
        row->high = dots + 2;
        return;
    }
    if (denominator == NULL) {
        row->value = value;
        return;
    }
    row->numerator = value;
    row->denominator = denominator;
}

/* Returns 0 where the word has another shape. */
static int take_apart(struct assumption *assumption, const qzplan_plan *plan, const char *word) {
    struct buffer copy = {0};
    qzplan_figure_row *row = &assumption->row;
    char *period, *value, *second, *third;

    buffer_add(&copy, word);
    assumption->text = buffer_take(&copy);
    *row = (qzplan_figure_row){.size = sizeof *row, .metric = assumption->text};
    period = cut(assumption->text, '@');
    value = period != NULL ? cut(period, '=') : NULL;
    if (value == NULL) {
        return 0;
    }
    row->period = period;
    take_value(row, value);
    second = cut(assumption->text, '/');
    third = second != NULL ? cut(second, '/') : NULL;
    if (third != NULL || (second != NULL && is_group(plan, second))) {
        row->group = second;
    } else {
        row->area = second;
    }
    if (third != NULL) {
        row->area = third;
    }
    return 1;
}

static int add(qzplan_figures *assumed, const qzplan_plan *plan, const char *word) {
    struct assumption assumption = {0};
    qzplan_diagnostics *diagnostics = NULL;
    struct buffer what = {0};
    int code = QZPLAN_ERROR_INVALID_ARGUMENT;

    buffer_format(&what, "--what-if %s", word);
    if (take_apart(&assumption, plan, word)) {
        code = qzplan_figures_add(assumed, &assumption.row, &diagnostics);
        tell_plainly(buffer_text(&what), code, diagnostics);
    } else {
        buffer_clear(&what);
        buffer_add_safe(&what, word);
        fprintf(stderr, "qzplan: --what-if %s: %s\n", buffer_text(&what), said(SAID_WHAT_IF_SHAPE));
    }
    free(assumption.text);
    buffer_free(&what);
    return code;
}

/* Closes the set, and holds it against the reported figures. */
static int finish(qzplan_figures *assumed, const qzplan_figures *figures) {
    qzplan_diagnostics *diagnostics = NULL;
    int code = qzplan_figures_seal(assumed, &diagnostics);

    if (code == QZPLAN_OK) {
        qzplan_diagnostics_free(diagnostics);
        code = qzplan_figures_validate_what_if(figures, assumed, &diagnostics);
    }
    tell_plainly("--what-if", code, diagnostics);
    return code;
}

qzplan_figures *load_assumed(const qzplan_plan *plan, const qzplan_figures *figures,
                             const struct list *words) {
    qzplan_figures *assumed = NULL;
    int code = qzplan_figures_new(&assumed, plan, NULL);

    if (code != QZPLAN_OK) {
        failed("--what-if", code);
        return NULL;
    }
    for (size_t i = 0; i < words->count; i++) {
        int one = add(assumed, plan, words->items[i]);

        code = code == QZPLAN_OK ? one : code;
    }
    if (code == QZPLAN_OK) {
        code = finish(assumed, figures);
    }
    if (code == QZPLAN_OK) {
        return assumed;
    }
    qzplan_figures_free(assumed);
    return NULL;
}
