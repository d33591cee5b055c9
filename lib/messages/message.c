/* SPDX-License-Identifier: MIT */
/* The rows of messages and phrases, and the parts that are handed to them. */

#include "messages/message.h"

#include <string.h>

#include <qzplan/diagnostic.h>
#include <qzplan/error.h>

static const struct {
    const char *name;
    const char *parts;
    size_t count;
    int code;
    int32_t severity;
} messages[QZ_MESSAGE_COUNT] = {
    [QZ_MESSAGE_NONE] = {"NONE", "", 0, QZPLAN_OK, QZPLAN_SEVERITY_ERROR},
#define ROW(id, code, severity, count, parts)                                                      \
    [QZ_MESSAGE_##id] = {#id, parts, count, QZPLAN_ERROR_##code, QZPLAN_SEVERITY_##severity},
    QZ_MESSAGES(ROW)
#undef ROW
};

static const char *const phrase_parts[QZ_PHRASE_COUNT] = {[QZ_PHRASE_NONE] = "",
#define ROW(id, count, parts) [QZ_PHRASE_##id] = (parts),
                                                          QZ_PHRASES(ROW)
#undef ROW
};

static int known(int message) {
    return message > QZ_MESSAGE_NONE && message < QZ_MESSAGE_COUNT ? message : QZ_MESSAGE_NONE;
}

const char *qzplan_message_name(int32_t id) {
    return messages[known(id)].name;
}

int qz_message_code(int message) {
    return messages[known(message)].code;
}

int32_t qz_message_severity(int message) {
    return messages[known(message)].severity;
}

const char *qz_message_part_names(int message) {
    return messages[known(message)].parts;
}

size_t qz_message_part_count(int message) {
    return messages[known(message)].count;
}

const char *qz_phrase_part_names(int phrase) {
    return phrase > QZ_PHRASE_NONE && phrase < QZ_PHRASE_COUNT ? phrase_parts[phrase] : "";
}

/* ---- parts */

qz_part qz_text(const char *text) {
    return qz_bytes(text, strlen(text));
}

qz_part qz_bytes(const char *text, size_t length) {
    return (qz_part){.kind = QZ_PART_TEXT, .text = text, .length = length};
}

qz_part qz_phrase_part(int phrase) {
    return qz_part_of(qz_phrase_plain(phrase));
}

qz_part qz_part_of(qz_phrase phrase) {
    return (qz_part){.kind = QZ_PART_PHRASE, .phrase = phrase};
}

qz_part qz_count(uint64_t count) {
    return (qz_part){.kind = QZ_PART_COUNT,
                     .count = count > INT64_MAX ? INT64_MAX : (int64_t)count};
}

qz_part qz_character(uint32_t character) {
    return (qz_part){.kind = QZ_PART_HEX, .text = "U+", .length = 4, .count = character};
}

qz_part qz_byte(unsigned byte) {
    return (qz_part){.kind = QZ_PART_HEX, .text = "0x", .length = 2, .count = byte};
}

qz_part qz_day_part(int32_t day) {
    return (qz_part){.kind = QZ_PART_DAY, .count = day};
}

qz_part qz_period_part(const qzplan_period *period) {
    return (qz_part){.kind = QZ_PART_PERIOD, .period = *period};
}

qz_part qz_by_language_part(qz_by_language texts) {
    return (qz_part){.kind = QZ_PART_LANGUAGES, .texts = texts};
}

qz_part qz_number_part(qzplan_number number, int32_t form, qzplan_number beside) {
    return (qz_part){.kind = QZ_PART_NUMBER, .number = number, .form = form, .beside = beside};
}

qz_part qz_words_part(const char *const *words, size_t count, int last) {
    return (qz_part){.kind = QZ_PART_WORDS, .texts = words, .length = count, .last = last};
}

qz_part qz_list_part(const qz_part *parts, size_t count, int joint) {
    return (qz_part){.kind = QZ_PART_LIST, .phrase = {parts, count, joint}};
}

/* ---- what is said */

qz_phrase qz_phrase_plain(int phrase) {
    return (qz_phrase){NULL, 0, phrase};
}

qz_message qz_say_plain(int message) {
    return (qz_message){.said = {NULL, 0, message}};
}

qz_message qz_hinted(qz_message message, qz_phrase hint) {
    message.hint = hint;
    return message;
}

qz_message qz_correcting(qz_message message, const qz_edit *edits, size_t count) {
    message.edits = edits;
    message.edit_count = count;
    return message;
}
