/* SPDX-License-Identifier: MIT */
/* What is said of a key that is none of its set's: the one that was meant, the thing that it
   belongs to, or a slip that made a key of something else. */

#include "reader/strangers.h"

#include <string.h>

#include <qzplan/error.h>

#include "reader/guess.h"
#include "yaml/indent.h"
#include "yaml/keys.h"

static int is_key(const qz_key *key, const char *text) {
    return key->name != NULL && key->name[0] == text[0] && strcmp(key->name, text) == 0;
}

size_t qz_key_place(const qz_key_set *set, const char *name) {
    size_t i = 0;
    while (i < set->count && !is_key(&set->keys[i], name)) {
        i++;
    }
    return i;
}

static int is_empty(const qz_node *node) {
    return node->kind == QZ_NODE_SCALAR && node->length == 0;
}

/* `metric:readers`: without a blank all of it is one key. Returns 1 where that was said. */
static int report_no_blank(qz_decoder *d, const qz_node *node, const qz_node *child,
                           const qz_key_set *set) {
    char key[32];
    size_t length = strcspn(child->key, ":");
    if (!is_empty(child) || child->key[length] == '\0' || length >= sizeof key) {
        return 0;
    }
    memcpy(key, child->key, length);
    key[length] = '\0';
    if (qz_key_place(set, key) == set->count) {
        return 0;
    }
    uint32_t column = child->key_column + (uint32_t)length + 1;
    const char *behind = child->key + length + 1;
    uint32_t odd = qz_yaml_odd_blank(behind, strlen(behind)) > 0; /* it looks like one */
    const qz_edit edit = {" ", child->key_line, column, child->key_line, column + odd, 1};
    const qz_message said = QZ_SAY(UNKNOWN_KEY_IN, qz_text(child->key), qz_phrase_part(set->what));
    qz_fault_key(d, child,
                 qz_correcting(qz_hinted(said, QZ_PHRASE(PUT_BLANK, qz_text(key))), &edit, 1));
    qz_node_take_out(node);
    return 1;
}

static int all_digits(const char *text, size_t least, size_t most) {
    size_t length = strspn(text, "0123456789");
    return text[length] == '\0' && length >= least && length <= most;
}

static const qz_node *before(const qz_node *node, const qz_node *child) {
    const qz_node *at = node->first;
    while (at != NULL && at->next != child) {
        at = at->next;
    }
    return at;
}

/* Three digits behind a comma on the same line: `at_least: 1,200,000` in braces has two of them. */
static int is_digit_group(const qz_node *child, uint32_t line) {
    return is_empty(child) && child->key_line == line && all_digits(child->key, 3, 3);
}

/* A number up to its last digit group; 0 where there is no room for it. */
static size_t join_groups(char *out, size_t most, const qz_node *first, const qz_node **last) {
    size_t length = first->length;
    memcpy(out, first->text, length);
    *last = first;
    const qz_node *group = first->next;
    for (; group != NULL && is_digit_group(group, first->line); group = group->next) {
        if (length + 4 > most) {
            return 0;
        }
        memcpy(out + length, group->key, 3);
        length += 3;
        *last = group;
    }
    out[length] = '\0';
    return length;
}

/* `at_least: 1,200` in braces: the comma ends the value. Returns 1 where that was said. */
static int report_groups(qz_decoder *d, const qz_node *node, const qz_node *child,
                         const qz_key_set *set) {
    const qz_node *left = before(node, child);
    const qz_node *last;
    char number[32];
    if (left == NULL || !is_digit_group(child, left->line)) {
        return 0;
    }
    if (is_digit_group(left, child->key_line)) {
        return 1; /* said with the first of them */
    }
    if (left->kind != QZ_NODE_SCALAR || !all_digits(left->text, 1, 3) ||
        join_groups(number, sizeof number, left, &last) == 0) {
        return 0;
    }
    const qz_edit edit = {number + left->length,
                          left->line,
                          left->column + left->span,
                          last->key_line,
                          last->key_column + last->key_span,
                          1};
    const qz_message said = QZ_SAY(UNKNOWN_KEY_IN, qz_text(child->key), qz_phrase_part(set->what));
    qz_fault_key(d, child,
                 qz_correcting(qz_hinted(said, QZ_PHRASE(NO_GROUPS, qz_text(number))), &edit, 1));
    return 1;
}

/* A line that a full-width blank indents is a key of the plan itself to YAML. Returns 1 where that
   was said. */
static int report_odd_indent(qz_decoder *d, const qz_node *node, const qz_node *child) {
    if (qz_yaml_odd_blank(child->key, strlen(child->key)) == 0 || d->bytes == NULL) {
        return 0;
    }
    if (!d->odd_indent) {
        const qz_place place = {d->plan->file, NULL, child->key_line, child->key_column, 1};
        qz_yaml_report_indent(d->report, &place, QZ_MESSAGE_YAML_WIDE_BLANK, d->bytes, d->size);
        d->odd_indent = 1;
    }
    qz_node_take_out(node);
    return 1;
}

/* It belongs elsewhere, or nowhere. What a mapping with such a key lacks may be what it tells. */
static void report_stranger(qz_decoder *d, const qz_node *node, const qz_node *child,
                            const qz_key_set *set) {
    const qz_message unknown =
        QZ_SAY(UNKNOWN_KEY_IN, qz_text(child->key), qz_phrase_part(set->what));
    const char *list = NULL;
    int home = qz_home_of_key(child->key, set->what, &list);
    const qz_part thing = qz_phrase_part(home);
    if (home == QZ_PHRASE_NONE) {
        int who = qz_names_who_answers(child->key, set->what);
        qz_fault_key(
            d, child,
            qz_hinted(unknown, qz_phrase_plain(who ? QZ_PHRASE_LEAD_ANSWERS : QZ_PHRASE_NONE)));
        return;
    }
    if (!node->cut && list == NULL) {
        qz_fault_key(d, child, qz_hinted(unknown, QZ_PHRASE(BELONGS_TO, thing)));
    } else if (!node->cut) {
        qz_fault_key(d, child,
                     qz_hinted(unknown, QZ_PHRASE(BELONGS_IN_LIST, thing, qz_text(list))));
    }
    qz_node_take_out(node);
}

/* What was meant, if it can be known: it is read as if it had been written. Returns its bit. */
uint64_t qz_report_unknown_key(qz_decoder *d, const qz_node *node, const qz_node *child,
                               const qz_key_set *set, uint64_t taken, const qz_node **slots) {
    if (qz_report_is_full(d->report)) {
        report_stranger(d, node, child, set);
        return 0;
    }
    if (report_odd_indent(d, node, child) || report_no_blank(d, node, child, set) ||
        report_groups(d, node, child, set)) {
        return 0;
    }
    qz_guess guess = qz_guess_key(d, set, taken, child);
    if (guess.place == set->count) {
        report_stranger(d, node, child, set);
        return 0;
    }
    const char *name = set->keys[guess.place].name;
    const qz_part meant = qz_text(name);
    const qz_phrase hint =
        guess.certain ? QZ_PHRASE(WRITE_KEY, meant) : QZ_PHRASE(DID_YOU_MEAN, meant);
    qz_fault_key(
        d, child,
        QZ_REPLACING(
            qz_hinted(QZ_SAY(UNKNOWN_KEY_IN, qz_text(child->key), qz_phrase_part(set->what)), hint),
            name, guess.certain));
    slots[guess.place] = child;
    return QZ_KEY_AT(guess.place);
}
