/* SPDX-License-Identifier: MIT */
/* Single values of a plan: words, ids and the names of other things. */

#include "reader/decode.h"

#include <string.h>

#include <qzplan/error.h>

#include "base/letters.h"
#include "base/suggest.h"
#include "base/utf8.h"
#include "reader/names.h"
#include "reader/plain.h"
#include "reader/reshape.h"
#include "reader/shapes.h"
#include "yaml/fault.h"

/* By QZ_NODE_... */
static const int kind_phrases[] = {QZ_PHRASE_NOTHING, QZ_PHRASE_A_TEXT, QZ_PHRASE_A_LIST,
                                   QZ_PHRASE_A_MAPPING};

static int is_empty(const qz_node *node) {
    return node->kind == QZ_NODE_SCALAR ? node->length == 0 : node->first == NULL;
}

/* `key：value` is one text to YAML: it shows where a mapping should stand. */
static int report_wide_colon(qz_decoder *d, const qz_node *node) {
    size_t at = node->quoted ? node->length : qz_yaml_colon_at(node->text, node->length);
    if (at == node->length) {
        return 0;
    }
    qz_node colon = *node;
    colon.column += (uint32_t)qz_utf8_count(node->text, at);
    colon.span = 1;
    const char *mark = node->text[at + strlen("：")] == ' ' ? ":" : ": ";
    qz_fault(d, &colon, QZ_REPLACING(QZ_SAY_PLAIN(YAML_WIDE_COLON), mark, 1));
    return 1;
}

/* How what was written is written in the other shape. */
static void report_kind(qz_decoder *d, const qz_node *node, int kind) {
    const qz_message said = QZ_SAY(WRONG_KIND, qz_phrase_part(kind_phrases[kind]),
                                   qz_phrase_part(kind_phrases[node->kind]));
    const qz_node *first = node->first;
    int is_target = kind == QZ_NODE_MAPPING && node->kind == QZ_NODE_SCALAR &&
                    node->parent != NULL && node->parent->key != NULL &&
                    strcmp(node->parent->key, "targets") == 0;
    qz_edit edits[QZ_RESHAPE_MOST];
    if (is_target) {
        qz_fault(d, node, qz_hinted(said, qz_phrase_plain(QZ_PHRASE_A_PROMISE)));
    } else if (kind == QZ_NODE_SEQUENCE && node->kind == QZ_NODE_MAPPING &&
               first->kind == QZ_NODE_SCALAR) {
        const qz_message better = qz_hinted(said, QZ_PHRASE(ONE_ITEM, qz_text(first->key)));
        qz_fault(d, node, qz_correcting(better, edits, qz_make_item(node, edits)));
    } else if (kind == QZ_NODE_SEQUENCE && node->kind == QZ_NODE_MAPPING) {
        const qz_message better = qz_hinted(said, QZ_PHRASE(EACH_ITEM, qz_text(first->key)));
        qz_fault(d, node, qz_correcting(better, edits, qz_make_items(d, node, edits)));
    } else if (kind == QZ_NODE_MAPPING && node->kind == QZ_NODE_SEQUENCE) {
        const qz_node *id = first->kind == QZ_NODE_MAPPING ? first->first : first;
        int named = id != NULL && id->kind == QZ_NODE_SCALAR && id->length > 0;
        const qz_message better =
            named ? qz_hinted(said, QZ_PHRASE(EACH_KEY, qz_text(id->text))) : said;
        qz_fault(d, node, qz_correcting(better, edits, qz_make_keys(d, node, edits)));
    } else {
        qz_fault(d, node, said);
    }
}

/* How the key that stands there is written, where it is known. */
static void report_empty(qz_decoder *d, const qz_node *node, int kind) {
    const qz_message said = QZ_SAY(NOTHING_GIVEN, qz_phrase_part(kind_phrases[kind]));
    const qz_key *key = d->key;
    int known = key != NULL && node->key != NULL && key->name != NULL && key->shape != NULL &&
                strcmp(key->name, node->key) == 0;
    if (known) {
        const qz_phrase hint =
            QZ_PHRASE(WRITE_AS, qz_text(key->name), qz_text(key->shape->example));
        qz_fault(d, node, qz_hinted(said, hint));
    } else {
        qz_fault(d, node, said);
    }
}

int qz_expect(qz_decoder *d, const qz_node *node, int kind) {
    if (d->report->no_memory) {
        return 0; /* nothing more is read: what was not kept may be looked for */
    }
    if (node->kind == kind && !is_empty(node)) {
        return 1;
    }
    if (node->kind == QZ_NODE_BROKEN || (node->cut && node->first == NULL)) {
        return 0;
    }
    if (is_empty(node)) {
        report_empty(d, node, kind);
    } else if (kind != QZ_NODE_MAPPING || node->kind != QZ_NODE_SCALAR ||
               !report_wide_colon(d, node)) {
        report_kind(d, node, kind);
    }
    return 0;
}

int qz_decode_scalar(qz_decoder *d, const qz_node *node) {
    return qz_expect(d, node, QZ_NODE_SCALAR);
}

const char *qz_decode_any_id(qz_decoder *d, const qz_node *node) {
    return qz_decode_scalar(d, node) ? node->text : NULL;
}

/* Bytes that an id may have; of what is not ASCII, and of NUL, more has to be asked. */
static const uint8_t id_bytes[256] = {
    ['a'] = 1, ['b'] = 1, ['c'] = 1, ['d'] = 1, ['e'] = 1, ['f'] = 1, ['g'] = 1, ['h'] = 1,
    ['i'] = 1, ['j'] = 1, ['k'] = 1, ['l'] = 1, ['m'] = 1, ['n'] = 1, ['o'] = 1, ['p'] = 1,
    ['q'] = 1, ['r'] = 1, ['s'] = 1, ['t'] = 1, ['u'] = 1, ['v'] = 1, ['w'] = 1, ['x'] = 1,
    ['y'] = 1, ['z'] = 1, ['0'] = 1, ['1'] = 1, ['2'] = 1, ['3'] = 1, ['4'] = 1, ['5'] = 1,
    ['6'] = 1, ['7'] = 1, ['8'] = 1, ['9'] = 1, ['_'] = 2, ['-'] = 2, ['.'] = 2,
};

/* Letters of any script but A to Z, digits, `_`, `-` and `.`, with a letter or digit first. */
static int is_id(const char *text) {
    const char *at = text;
    while (*at != '\0') {
        if (id_bytes[(unsigned char)*at] != 0) {
            at++;
            continue;
        }
        size_t bytes;
        uint32_t character = qz_utf8_decode(at, strlen(at), &bytes);
        if (character < 0x80 ||
            !(qz_is_letter(character) || (at > text && qz_is_letter_mark(character)))) {
            return 0;
        }
        at += bytes;
    }
    return at > text && id_bytes[(unsigned char)*text] != 2;
}

int qz_make_id(char out[QZ_ID_SIZE], const char *text) {
    size_t length = 0;
    for (; *text != '\0'; text++) {
        unsigned char c = (unsigned char)*text;
        if (length + 1 == QZ_ID_SIZE) {
            return 0;
        }
        if (c >= 'A' && c <= 'Z') {
            out[length++] = (char)(c + ('a' - 'A'));
        } else if (c >= 0x80 || id_bytes[c] != 0) {
            out[length++] = (char)c;
        } else if (length > 0 && out[length - 1] != '_') {
            out[length++] = '_';
        }
    }
    while (length > 0 && out[length - 1] == '_') {
        length--;
    }
    out[length] = '\0';
    return length > 0 && is_id(out);
}

int qz_decode_id(qz_decoder *d, const qz_node *node, const char *text, int at_key) {
    if (is_id(text)) {
        return 1;
    }
    char better[QZ_ID_SIZE];
    const qz_message said = QZ_SAY(ID_FORM, qz_text(text));
    int known = qz_make_id(better, text);
    const qz_message hinted =
        known ? qz_hinted(said, QZ_PHRASE(WRITE_OTHER_ID, qz_text(better))) : said;
    if (at_key) {
        qz_fault_key(d, node, QZ_REPLACING(hinted, known ? better : NULL, 0));
    } else {
        qz_fault(d, node, hinted);
    }
    return 0;
}

/* ---- words and names */

/* Another word for one of them is that one; else one may be near, or all are named. */
static void report_word(qz_decoder *d, const qz_node *node, const qz_word *words, size_t count) {
    const char *allowed[QZ_SHAPE_WORDS_MOST] = {NULL};
    const qz_message said = QZ_SAY(WORD_NOT_ALLOWED, qz_text(node->text));
    qz_suggest suggest;
    qz_suggest_begin(&suggest, node->text, node->length);
    for (size_t i = 0; i < count; i++) {
        allowed[i] = words[i].word;
        qz_suggest_offer(&suggest, words[i].word);
        if (qz_has_plain(words[i].others, node->text)) {
            const qz_message better =
                qz_hinted(said, QZ_PHRASE(WRITE_VALUE, qz_text(words[i].word)));
            qz_fault(d, node, QZ_REPLACING(better, words[i].word, 1));
            return;
        }
    }
    const qz_part list = qz_words_part(allowed, count, QZ_PHRASE_COMMA);
    const qz_message all =
        qz_hinted(said, count == 1 ? QZ_PHRASE(ONE_WORD, list) : QZ_PHRASE(ONE_OF_WORDS, list));
    qz_fault(d, node, QZ_REPLACING(all, suggest.best, 0));
}

int qz_decode_word(qz_decoder *d, const qz_node *node, const qz_shape *shape, int32_t *out) {
    qz_word words[QZ_SHAPE_WORDS_MOST];
    if (!qz_decode_scalar(d, node)) {
        return 0;
    }
    size_t count = qz_shape_words(shape, words);
    size_t i = 0;
    while (i < count && strcmp(words[i].word, node->text) != 0) {
        i++;
    }
    if (i == count) {
        report_word(d, node, words, count);
        return 0;
    }
    *out = words[i].value;
    return 1;
}

/* The id of what has that title, a list of what one text names, or the nearest id. Only a name that
   is all of its value can be changed there. */
static void report_name(qz_decoder *d, const qz_node *node, const char *text, const qz_ids *names) {
    const qz_message said = QZ_SAY(UNKNOWN_NAME_OF, qz_phrase_part(names->what), qz_text(text));
    int whole = text == node->text;
    int in_list = node->parent != NULL && node->parent->kind == QZ_NODE_SEQUENCE;
    char list[QZ_NAMES_SIZE];
    if (qz_report_is_full(d->report)) {
        qz_fault(d, node, said);
        return;
    }
    const char *id = qz_id_of_title(names, text, strlen(text));
    if (id != NULL) {
        const qz_message better = qz_hinted(said, QZ_PHRASE(WRITE_ID, qz_text(id)));
        qz_fault(d, node, QZ_REPLACING(better, whole ? id : NULL, 1));
    } else if (whole && qz_list_of_names(list, names, text, in_list)) {
        const qz_message better = qz_hinted(said, QZ_PHRASE(WRITE_LIST, qz_text(list)));
        qz_fault(d, node, QZ_REPLACING(better, list, 1));
    } else {
        const char *nearest = qz_ids_nearest(names, text);
        nearest = nearest == NULL ? qz_id_of_part(names, text) : nearest;
        const qz_message better = qz_hinted(said, QZ_NEAREST(nearest));
        qz_fault(d, node, QZ_REPLACING(better, whole ? nearest : NULL, 0));
    }
}

static qz_id *find_text(qz_decoder *d, const qz_node *node, const char *text, const qz_ids *names) {
    qz_id *name = qz_ids_find(names, text);
    if (name == NULL && !names->incomplete) {
        report_name(d, node, text, names);
    }
    return name;
}

static qz_id *find_name(qz_decoder *d, const qz_node *node, const qz_ids *names) {
    return qz_decode_scalar(d, node) ? find_text(d, node, node->text, names) : NULL;
}

void *qz_decode_name_text(qz_decoder *d, const qz_node *node, const char *text,
                          const qz_ids *names) {
    const qz_id *name = find_text(d, node, text, names);
    return name == NULL ? NULL : name->thing;
}

const void *qz_decode_name(qz_decoder *d, const qz_node *node, const qz_ids *names) {
    const qz_id *name = find_name(d, node, names);
    return name == NULL ? NULL : name->thing;
}

/* `with: rsj`: one name where a list is to be. Returns 1 where that was said. */
static int report_single(qz_decoder *d, const qz_node *node, const qz_ids *names) {
    char list[QZ_NAMES_SIZE];
    if (node->kind != QZ_NODE_SCALAR || node->length + 3 > sizeof list ||
        qz_ids_find(names, node->text) == NULL) {
        return 0;
    }
    list[0] = '[';
    memcpy(list + 1, node->text, node->length);
    memcpy(list + 1 + node->length, "]", 2);
    const qz_message said = QZ_SAY(WRONG_KIND, qz_phrase_part(kind_phrases[QZ_NODE_SEQUENCE]),
                                   qz_phrase_part(kind_phrases[QZ_NODE_SCALAR]));
    qz_fault(d, node, QZ_REPLACING(qz_hinted(said, QZ_PHRASE(WRITE_LIST, qz_text(list))), list, 1));
    return 1;
}

int qz_decode_name_list(qz_decoder *d, const qz_node *node, qz_ids *names, int one_fits,
                        const void *const **out, size_t *count) {
    *count = 0;
    int single = one_fits && node->kind == QZ_NODE_SCALAR;
    if (!single && report_single(d, node, names)) {
        return 0;
    }
    if (!single && !qz_expect(d, node, QZ_NODE_SEQUENCE)) {
        return 0;
    }
    const void **things = qz_decode_new(d, single ? 1 : node->count, sizeof *things);
    if (things == NULL) {
        return 0;
    }
    int fine = 1;
    uint32_t list = ++d->lists;
    *out = things;
    for (const qz_node *item = single ? node : node->first; item != NULL;
         item = single ? NULL : item->next) {
        qz_id *name = find_name(d, item, names);
        if (name == NULL) {
            fine = 0;
        } else if (name->list == list) {
            fine = 0;
            qz_fault(d, item,
                     QZ_SAY(LISTED_TWICE, qz_phrase_part(names->what), qz_text(item->text)));
        } else {
            name->list = list;
            things[(*count)++] = name->thing;
        }
    }
    return fine;
}
