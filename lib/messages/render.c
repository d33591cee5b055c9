/* SPDX-License-Identifier: MIT */
/* Fills the parts of a text in. What comes from an input is made harmless and short first, so that
   a message is one line whatever was read. */

#include "messages/render.h"

#include <stdio.h>
#include <string.h>

#include <qzplan/error.h>

#include "base/languages.h"
#include "messages/texts.h"

const qz_texts *qz_texts_at(size_t language) {
    static const qz_texts *const texts[] = {
#define TEXTS(name, ...) [QZ_LANGUAGE_##name] = &qz_texts_##name,
        QZ_LANGUAGES(TEXTS)
#undef TEXTS
    };
    return texts[language];
}

static void put_part(qz_out *out, const qz_part *part, size_t language);

/* The length of a part's name behind a brace; 0 where the brace stands for itself. */
static size_t name_length(const char *text) {
    size_t length = 0;
    while ((text[length] >= 'a' && text[length] <= 'z') || text[length] == '_') {
        length++;
    }
    return text[length] == '}' ? length : 0;
}

/* The part of that name, or NULL. */
static const qz_part *find_part(const char *names, const qz_phrase *phrase, const char *name,
                                size_t length) {
    for (size_t i = 0; i < phrase->count; i++) {
        size_t own = strcspn(names, " ");
        if (own == length && memcmp(names, name, length) == 0) {
            return &phrase->parts[i];
        }
        names += own + (names[own] == ' ');
    }
    return NULL;
}

static void put_template(qz_out *out, const char *text, const char *names, const qz_phrase *phrase,
                         size_t language) {
    while (*text != '\0') {
        size_t plain = strcspn(text, "{");
        qz_out_bytes(out, text, plain);
        text += plain;
        if (*text == '\0') {
            break;
        }
        size_t length = name_length(text + 1);
        const qz_part *part = length == 0 ? NULL : find_part(names, phrase, text + 1, length);
        if (part == NULL) {
            qz_out_bytes(out, text++, 1);
        } else {
            put_part(out, part, language);
            text += length + 2;
        }
    }
}

static void put_phrase(qz_out *out, const qz_phrase *phrase, size_t language) {
    if (phrase->id != QZ_PHRASE_NONE) {
        put_template(out, qz_texts_at(language)->phrases[phrase->id],
                     qz_phrase_part_names(phrase->id), phrase, language);
    }
}

static void put_words(qz_out *out, const qz_part *part, size_t language) {
    const char *const *phrases = qz_texts_at(language)->phrases;
    for (size_t i = 0; i < part->length; i++) {
        int last = i + 1 == part->length && part->last != QZ_PHRASE_NONE;
        qz_out_text(out, i == 0 ? "" : phrases[last ? part->last : QZ_PHRASE_COMMA]);
        qz_out_text(out, "`");
        qz_out_word(out, part->texts[i], strlen(part->texts[i]));
        qz_out_text(out, "`");
    }
}

static void put_list(qz_out *out, const qz_phrase *list, size_t language) {
    const char *joint = qz_texts_at(language)->phrases[list->id];
    for (size_t i = 0; i < list->count; i++) {
        qz_out_text(out, i == 0 ? "" : joint);
        put_part(out, &list->parts[i], language);
    }
}

static void put_number(qz_out *out, const qz_part *part, size_t language) {
    char text[64];
    const char *const *phrases = qz_texts_at(language)->phrases;
    if (part->number.den == 0) {
        qz_out_text(out, phrases[QZ_PHRASE_UNKNOWN_NUMBER]);
    } else if (qzplan_number_format(text, sizeof text, NULL, &part->number, part->form,
                                    part->beside.den == 0 ? NULL : &part->beside,
                                    qz_language_at(language)->tag) != QZPLAN_OK) {
        qz_out_text(out, phrases[QZ_PHRASE_LONG_NUMBER]);
    } else {
        qz_out_text(out, text);
    }
}

static void put_plain(qz_out *out, const qz_part *part) {
    char text[64];
    int fine = 1;
    switch (part->kind) {
    case QZ_PART_HEX:
        snprintf(text, sizeof text, "%s%0*lX", part->text, (int)part->length,
                 (unsigned long)part->count);
        break;
    case QZ_PART_DAY:
        fine = qzplan_day_format(text, sizeof text, NULL, (int32_t)part->count) == QZPLAN_OK;
        break;
    case QZ_PART_PERIOD:
        fine = qzplan_period_format(text, sizeof text, NULL, &part->period) == QZPLAN_OK;
        break;
    default:
        snprintf(text, sizeof text, "%lld", (long long)part->count);
    }
    qz_out_text(out, fine ? text : "?");
}

static void put_part(qz_out *out, const qz_part *part, size_t language) {
    switch (part->kind) {
    case QZ_PART_TEXT:
        qz_out_word(out, part->text, part->length);
        break;
    case QZ_PART_LANGUAGES:
        qz_out_word(out, part->texts[language], strlen(part->texts[language]));
        break;
    case QZ_PART_PHRASE:
        put_phrase(out, &part->phrase, language);
        break;
    case QZ_PART_WORDS:
        put_words(out, part, language);
        break;
    case QZ_PART_LIST:
        put_list(out, &part->phrase, language);
        break;
    case QZ_PART_NUMBER:
        put_number(out, part, language);
        break;
    case QZ_PART_COUNT:
    case QZ_PART_HEX:
    case QZ_PART_DAY:
    case QZ_PART_PERIOD:
        put_plain(out, part);
        break;
    }
}

/* ---- whole lines */

static qz_out begin(qz_rendered *out) {
    return (qz_out){.buffer = out->text, .capacity = sizeof out->text};
}

static void end(qz_rendered *out, const qz_out *written) {
    out->length = written->length < sizeof out->text ? written->length : sizeof out->text;
    out->length = qz_tidy_end(out->text, out->length);
}

void qz_render_message(qz_rendered *out, const qz_message *message, size_t language) {
    const qz_phrase *said = &message->said;
    qz_out text = begin(out);
    put_template(&text, qz_message_text_at(language, said->id)->message,
                 qz_message_part_names(said->id), said, language);
    end(out, &text);
}

int qz_render_hint(qz_rendered *out, const qz_message *message, size_t language) {
    const char *own = qz_message_text_at(language, message->said.id)->hint;
    qz_out text = begin(out);
    if (message->hint.id != QZ_PHRASE_NONE) {
        put_phrase(&text, &message->hint, language);
    } else if (own != NULL) {
        put_template(&text, own, qz_message_part_names(message->said.id), &message->said, language);
    }
    end(out, &text);
    return message->hint.id != QZ_PHRASE_NONE || own != NULL;
}

void qz_render_part(qz_rendered *out, const qz_part *part, size_t language) {
    qz_out text = begin(out);
    put_part(&text, part, language);
    end(out, &text);
}
