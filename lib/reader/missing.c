/* SPDX-License-Identifier: MIT */
/* What is said of keys that a mapping has to have and has not: an id is made of the title, the
   format's version has only one value. */

#include "reader/missing.h"

#include <stdio.h>
#include <string.h>

#include "number/wide.h"
#include "yaml/keys.h"

enum { ID_WORDS_MOST = 32, LINE_MOST = 160 };

/* A title's words in ASCII as an id, up to a whole word. Returns 0 where it has none. */
static int id_of_title(char out[QZ_ID_SIZE], const qz_node *node) {
    const qz_node *title = qz_node_child(node, "title");
    const qz_node *english =
        title == NULL || title->kind != QZ_NODE_MAPPING ? title : qz_node_child(title, "en");
    char words[ID_WORDS_MOST + 1];
    if (english == NULL || english->kind != QZ_NODE_SCALAR) {
        return 0;
    }
    size_t length = 0;
    while (length < english->length && length < ID_WORDS_MOST &&
           (unsigned char)english->text[length] < 0x80) {
        length++;
    }
    if (length < english->length && (unsigned char)english->text[length] >= 0x80) {
        return 0;
    }
    memcpy(words, english->text, length);
    words[length] = '\0';
    char *cut =
        length < english->length && english->text[length] != ' ' ? strrchr(words, ' ') : NULL;
    if (cut != NULL) {
        *cut = '\0';
    }
    return qz_make_id(out, words) && strpbrk(out, "abcdefghijklmnopqrstuvwxyz") != NULL;
}

/* Else the thing's letter and place: `t3` is the third task. */
static void make_id(char out[QZ_ID_SIZE], const qz_node *node, int what) {
    static const struct {
        int what;
        const char *begins;
    } letters[] = {{QZ_PHRASE_A_PROGRAMME, "p"},
                   {QZ_PHRASE_AN_ACTION, "a"},
                   {QZ_PHRASE_A_TASK, "t"},
                   {QZ_PHRASE_AN_AREA, "area_"}};
    if (id_of_title(out, node)) {
        return;
    }
    strcpy(out, "plan");
    for (size_t i = 0; i < QZ_ARRAY_SIZE(letters); i++) {
        if (letters[i].what == what) {
            snprintf(out, QZ_ID_SIZE, "%s%u", letters[i].begins, (unsigned)node->index + 1);
        }
    }
}

/* Puts a line, or the first entry in braces, in front of a mapping's first key. */
static qz_edit insert(char out[LINE_MOST], const qz_node *node, const char *entry, int certain) {
    const qz_node *first = node->first;
    uint32_t line = first == NULL ? node->line : first->key_line;
    uint32_t column = first == NULL ? node->column : first->key_column;
    int braces = first != NULL && (line != node->line || column != node->column);
    size_t blanks = column - 1;
    if (first == NULL || blanks + strlen(entry) + 4 > LINE_MOST) {
        return (qz_edit){.text = NULL};
    }
    if (braces) {
        snprintf(out, LINE_MOST, "%s, ", entry);
    } else {
        snprintf(out, LINE_MOST, "%s\n%*s", entry, (int)blanks, "");
    }
    return (qz_edit){out, line, column, line, column, certain};
}

static void report(qz_decoder *d, const qz_node *node, int what, const char *name) {
    const qz_message said = QZ_SAY(MISSING_KEY_IN, qz_phrase_part(what), qz_text(name));
    char id[QZ_ID_SIZE];
    char entry[QZ_ID_SIZE + 8];
    char line[LINE_MOST];
    if (strcmp(name, "qzplan") == 0) {
        const qz_edit edit = insert(line, node, "qzplan: 1", 1);
        qz_fault(d, node,
                 qz_correcting(qz_hinted(said, qz_phrase_plain(QZ_PHRASE_WRITE_VERSION)), &edit,
                               edit.text != NULL));
    } else if (strcmp(name, "id") == 0) {
        make_id(id, node, what);
        snprintf(entry, sizeof entry, "id: %s", id);
        const qz_edit edit = insert(line, node, entry, 0);
        qz_fault(d, node,
                 qz_correcting(qz_hinted(said, QZ_PHRASE(ADD_ID, qz_text(id))), &edit,
                               edit.text != NULL));
    } else {
        qz_fault(d, node, said);
    }
}

void qz_report_missing_keys(qz_decoder *d, const qz_node *node, const qz_key_set *set,
                            uint64_t missing) {
    for (; missing != 0; missing &= missing - 1) {
        report(d, node, set->what, set->keys[qz_trailing_zeros(missing)].name);
    }
}
