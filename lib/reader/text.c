/* SPDX-License-Identifier: MIT */
/* Texts in the plan's languages, and the maps that a plan only carries along. */

#include "reader/decode.h"

#include <string.h>

#include <qzplan/error.h>

#include "base/languages.h"
#include "base/utf8.h"
#include "reader/plain.h"
#include "reader/remarks.h"
#include "reader/shapes.h"

/* The keys of a text: the plan's languages, then what else has the form of one, so that more is
   said about it than that it is not known. */
typedef struct text_keys {
    qz_key keys[QZ_KEYS_MAX];
    size_t count;
} text_keys;

static int is_listed(const text_keys *k, const char *language) {
    for (size_t i = 0; i < k->count; i++) {
        if (strcmp(k->keys[i].name, language) == 0) {
            return 1;
        }
    }
    return 0;
}

int qz_looks_like_language(const char *key) {
    return qz_language_is_tag(key) && strcspn(key, "-") == 2;
}

/* What people write for a language: its name, or the code of a country. */
static const struct language_words {
    const char *tag;
    qz_key_words words;
} language_words[] = {
    {"zh", {" cn zhcn chinese zhongwen chs 中文 汉语 中 chinois ", " "}},
    {"en", {" gb uk us eng english 英文 英语 英 anglais ", " "}},
    {"fr", {" fra fre french 法文 法语 français francais ", " "}},
    {"es", {" sp spa spanish 西班牙文 espagnol español ", " "}},
    {"de", {" ger deu german 德文 allemand deutsch ", " "}},
    {"ja", {" jp jpn japanese 日文 japonais ", " "}},
    {"ko", {" kr kor korean 韩文 coréen ", " "}},
    {"ar", {" sa ara arabic 阿拉伯文 arabe ", " "}},
    {"ru", {" rus russian 俄文 russe ", " "}},
    {"pt", {" br por portuguese portugais ", " "}},
};

static const qz_key_words *words_of(const char *language) {
    size_t i = 0;
    while (i < QZ_ARRAY_SIZE(language_words) && strcmp(language_words[i].tag, language) != 0) {
        i++;
    }
    return i < QZ_ARRAY_SIZE(language_words) ? &language_words[i].words : NULL;
}

static void add_key(text_keys *k, const char *language) {
    k->keys[k->count++] =
        (qz_key){.name = language, .shape = &qz_shape_language, .words = words_of(language)};
}

/* 1 for another word for one of the plan's languages, which has no text of its own here. */
static int is_meant(const text_keys *k, const qz_decoder *d, const qz_node *node, const char *key) {
    for (size_t i = 0; i < d->language_count; i++) {
        const qz_key_words *words = k->keys[i].words;
        const qz_node *child = node->first;
        while (child != NULL && strcmp(child->key, d->languages[i]) != 0) {
            child = child->next;
        }
        if (words != NULL && child == NULL && qz_has_plain(words->same, key)) {
            return 1;
        }
    }
    return 0;
}

/* There is one for each text of a plan: only keys that there are get written. */
static void find_keys(text_keys *k, const qz_decoder *d, const qz_node *node) {
    k->count = 0;
    for (size_t i = 0; i < d->language_count; i++) {
        add_key(k, d->languages[i]);
    }
    for (const qz_node *item = node->first; item != NULL && k->count < QZ_KEYS_MAX;
         item = item->next) {
        if (!is_listed(k, item->key) && qz_looks_like_language(item->key) &&
            !is_meant(k, d, node, item->key)) {
            add_key(k, item->key);
        }
    }
}

static const char *read_text(qz_decoder *d, const qz_node *node) {
    const char *text = qz_decode_any_id(d, node);
    if (text != NULL) {
        qz_remark_text(d, node);
    }
    return text;
}

static const char *decode_one(qz_decoder *d, const qz_node *parent, const qz_node *value,
                              const char *language) {
    if (value == NULL) {
        if (!d->any_language) {
            qz_fault(d, parent, QZ_SAY(TEXT_MISSING, qz_text(language)));
        }
        return NULL;
    }
    return read_text(d, value);
}

static void refuse(qz_decoder *d, const qz_node *value, const char *language) {
    if (value != NULL && !d->any_language) {
        qz_fault_key(d, value, QZ_SAY(TEXT_NOT_PLAN_LANGUAGE, qz_text(language)));
    }
}

/* A text with room for all of the plan's languages. */
static qzplan_translation *new_text(qz_decoder *d, qzplan_text *out) {
    qzplan_translation *items = qz_decode_new(d, d->language_count, sizeof *items);
    *out = (qzplan_text){items, 0};
    return items;
}

/* 1 where a key is the plan's i-th language: nearly always where it was found to be before, as the
   tree shares the texts of keys. */
static int is_language(qz_decoder *d, size_t i, const char *key) {
    if (key != d->language_keys[i] && strcmp(key, d->languages[i]) != 0) {
        return 0;
    }
    d->language_keys[i] = key;
    return 1;
}

/* 1 for a mapping of exactly the plan's languages in their order, as nearly all texts are. */
static int is_in_order(qz_decoder *d, const qz_node *node) {
    const qz_node *item = node->first;
    if (node->count != d->language_count || node->cut) {
        return 0;
    }
    for (size_t i = 0; i < d->language_count; i++, item = item->next) {
        if (!is_language(d, i, item->key)) {
            return 0;
        }
    }
    return 1;
}

static void add_text(qzplan_text *out, qzplan_translation *items, const char *language,
                     const char *text) {
    if (text != NULL) {
        items[out->count++] = (qzplan_translation){language, text};
    }
}

/* Any other: languages in any order, that are missing, or that are not the plan's. */
static void decode_any_order(qz_decoder *d, const qz_node *node, qzplan_text *out,
                             qzplan_translation *items) {
    text_keys k;
    find_keys(&k, d, node);
    const qz_key_set set = qz_make_key_set(QZ_PHRASE_A_TEXT, k.keys, k.count);
    const qz_node *slots[QZ_KEYS_MAX];
    if (!qz_decode_keys(d, node, &set, NULL, slots)) {
        return;
    }
    for (size_t i = 0; i < k.count; i++) {
        if (i >= d->language_count) {
            refuse(d, slots[i], k.keys[i].name);
        } else {
            add_text(out, items, d->languages[i], decode_one(d, node, slots[i], d->languages[i]));
        }
    }
}

static void decode_mapping(qz_decoder *d, const qz_node *node, qzplan_text *out) {
    qzplan_translation *items = new_text(d, out);
    if (items == NULL) {
        return;
    }
    if (!is_in_order(d, node)) {
        decode_any_order(d, node, out, items);
        return;
    }
    const qz_node *item = node->first;
    for (size_t i = 0; i < d->language_count; i++, item = item->next) {
        add_text(out, items, d->languages[i], read_text(d, item));
    }
}

/* Whether a text has characters of Chinese. */
static int is_chinese(const char *text) {
    for (size_t left = strlen(text), bytes = 1; left > 0; text += bytes, left -= bytes) {
        uint32_t character = qz_utf8_decode(text, left, &bytes);
        if (character >= 0x3400 && character <= 0x9FFF) {
            return 1;
        }
    }
    return 0;
}

/* One that says no `languages` is told once to, and its texts are taken as they are. */
static void report_language(qz_decoder *d, const qz_node *node) {
    const qz_message said = QZ_SAY_PLAIN(TEXT_LANGUAGE_UNSPECIFIED);
    if (d->says_languages) {
        qz_fault(d, node, said);
        return;
    }
    const qz_node *root = node;
    while (root->parent != NULL) {
        root = root->parent;
    }
    int chinese = is_chinese(node->text);
    const qz_edit edit = {chinese ? "languages: [zh]\n" : "languages: [en]\n",
                          root->line,
                          root->column,
                          root->line,
                          root->column,
                          0};
    const char *language = chinese ? "zh" : "en";
    const qz_part tag = qz_text(language);
    qz_fault(
        d, node,
        qz_correcting(qz_hinted(said, QZ_PHRASE(WRITE_LANGUAGES, tag)), &edit, root->column == 1));
    d->any_language = 1;
}

void qz_decode_text(qz_decoder *d, const qz_node *node, qzplan_text *out, int plain_fits) {
    if (node->kind == QZ_NODE_MAPPING) {
        decode_mapping(d, node, out);
        return;
    }
    if (!qz_decode_scalar(d, node)) {
        return;
    }
    if (d->language_count > 1 && !plain_fits && !d->any_language) {
        report_language(d, node);
        return;
    }
    qz_remark_text(d, node);
    *out = qz_default_text(d, node->text);
}

qzplan_text qz_default_text(qz_decoder *d, const char *id) {
    qzplan_text text;
    qzplan_translation *items = new_text(d, &text);
    for (size_t i = 0; items != NULL && id != NULL && i < d->language_count; i++) {
        items[text.count++] = (qzplan_translation){d->languages[i], id};
    }
    return text;
}

void qz_decode_entries(qz_decoder *d, const qz_node *node, const qzplan_entry **out,
                       size_t *count) {
    *count = 0;
    int plain = node->kind == QZ_NODE_SCALAR;
    if (!qz_expect(d, node, plain ? QZ_NODE_SCALAR : QZ_NODE_MAPPING)) {
        return;
    }
    qzplan_entry *entries = qz_decode_new(d, plain ? 1 : node->count, sizeof *entries);
    if (entries == NULL) {
        return;
    }
    *out = entries;
    for (const qz_node *item = plain ? node : node->first; item != NULL;
         item = plain ? NULL : item->next) {
        const char *key = plain ? "" : item->key;
        entries[*count].key = qz_decode_keep(d, key, strlen(key));
        entries[*count].value = qz_decode_any_id(d, item);
        *count += entries[*count].value != NULL;
    }
}
