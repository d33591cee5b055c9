/* SPDX-License-Identifier: MIT */
/* The tables of messages: each is there in every language, with the parts that its row declares and
   no others, and each code has one. */

#include "messages/message.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <qzplan/qzplan.h>

#include "messages/render.h"
#include "messages/texts.h"
#include "support/suite.h"

static const char *const message_names[] = {"NONE",
#define ROW(id, code, severity, count, parts) #id,
                                            QZ_MESSAGES(ROW)
#undef ROW
};

static const char *const phrase_names[] = {"NONE",
#define ROW(id, count, parts) #id,
                                           QZ_PHRASES(ROW)
#undef ROW
};

static const size_t message_counts[] = {0,
#define ROW(id, code, severity, count, parts) count,
                                        QZ_MESSAGES(ROW)
#undef ROW
};

static const size_t phrase_counts[] = {0,
#define ROW(id, count, parts) count,
                                       QZ_PHRASES(ROW)
#undef ROW
};

enum { MOST_PARTS = 8 };

/* Bits of the declared parts that a text uses; fails on one that is not declared. */
static unsigned used_parts(const char *text, const char *names, const char *id) {
    unsigned used = 0;
    for (const char *brace = text; (brace = strchr(brace, '{')) != NULL; brace++) {
        size_t length = strspn(brace + 1, "abcdefghijklmnopqrstuvwxyz_");
        if (brace[1 + length] != '}' || length == 0) {
            continue; /* a brace of YAML */
        }
        const char *name = names;
        unsigned bit = 1;
        while (*name != '\0' &&
               (strcspn(name, " ") != length || strncmp(name, brace + 1, length) != 0)) {
            name += strcspn(name, " ");
            name += *name == ' ';
            bit *= 2;
        }
        ck_assert_msg(*name != '\0', "%s has no part {%.*s}", id, (int)length, brace + 1);
        used |= bit;
    }
    return used;
}

static size_t count_names(const char *names) {
    size_t count = *names == '\0' ? 0 : 1;
    for (; *names != '\0'; names++) {
        count += *names == ' ';
    }
    return count;
}

/* One line without blanks around it; a joint is nothing but that. */
static void must_be_a_line(const char *text, const char *id, const char *language) {
    ck_assert_msg(text != NULL && text[0] != '\0', "%s is missing in %s", id, language);
    ck_assert_msg(strchr(text, '\n') == NULL, "%s in %s has a line end", id, language);
    char last = text[strlen(text) - 1];
    ck_assert_msg(last != '.' || strstr(text, "...") != NULL, "%s in %s ends in a full stop", id,
                  language);
}

START_TEST(every_message_is_there_with_its_parts) {
    size_t language = (size_t)_i;
    const char *tag = qz_language_at(language)->tag;
    for (int id = 1; id < QZ_MESSAGE_COUNT; id++) {
        const qz_message_text *text = qz_message_text_at(language, id);
        const char *names = qz_message_part_names(id);
        const char *name = message_names[id];
        must_be_a_line(text->message, name, tag);
        ck_assert_msg((text->hint == NULL) ==
                          (qz_message_text_at(QZ_LANGUAGE_en, id)->hint == NULL),
                      "%s has a hint in one language only", name);
        unsigned used = used_parts(text->message, names, name);
        if (text->hint != NULL) {
            must_be_a_line(text->hint, name, tag);
            used |= used_parts(text->hint, names, name);
        }
        ck_assert_msg(count_names(names) == message_counts[id], "%s names other parts", name);
        ck_assert_msg(message_counts[id] <= MOST_PARTS, "%s has too many parts", name);
        ck_assert_msg(used == (1u << message_counts[id]) - 1, "%s in %s leaves a part out", name,
                      tag);
    }
}
END_TEST

START_TEST(every_phrase_is_there_with_its_parts) {
    size_t language = (size_t)_i;
    const char *tag = qz_language_at(language)->tag;
    for (int id = 1; id < QZ_PHRASE_COUNT; id++) {
        const char *text = qz_texts_at(language)->phrases[id];
        const char *names = qz_phrase_part_names(id);
        must_be_a_line(text, phrase_names[id], tag);
        ck_assert_msg(count_names(names) == phrase_counts[id], "%s names other parts",
                      phrase_names[id]);
        ck_assert_msg(used_parts(text, names, phrase_names[id]) == (1u << phrase_counts[id]) - 1,
                      "%s in %s leaves a part out", phrase_names[id], tag);
    }
}
END_TEST

/* A Chinese text has Chinese characters: no English one was left standing. */
START_TEST(texts_are_in_their_language) {
    for (int id = 1; id < QZ_MESSAGE_COUNT; id++) {
        const char *zh = qz_message_text_at(QZ_LANGUAGE_zh, id)->message;
        size_t wide = 0;
        for (const char *at = zh; *at != '\0'; at++) {
            wide += ((unsigned char)*at & 0xF0) == 0xE0;
        }
        ck_assert_msg(wide >= 2, "%s is not in Chinese", message_names[id]);
    }
}
END_TEST

/* Below 100 a code is what a call returns; those that a text is about are listed. */
START_TEST(every_code_of_an_input_has_a_message) {
    int32_t code;
    for (size_t i = 0; qzplan_error_get(&code, i) == QZPLAN_OK; i++) {
        int found = code < QZPLAN_ERROR_IO;
        for (int id = 1; id < QZ_MESSAGE_COUNT && !found; id++) {
            found = qz_message_code(id) == code;
        }
        ck_assert_msg(found, "%s has no message", qzplan_error_name(code));
    }
}
END_TEST

START_TEST(an_id_has_a_permanent_name) {
    ck_assert_str_eq(qzplan_message_name(QZ_MESSAGE_YAML_TAB), "YAML_TAB");
    ck_assert_str_eq(qzplan_message_name(0), "NONE");
    ck_assert_str_eq(qzplan_message_name(-1), "NONE");
    ck_assert_str_eq(qzplan_message_name(INT32_MAX), "NONE");
}
END_TEST

static const char *message_in(const qz_message *message, size_t language) {
    static qz_rendered rendered;
    qz_render_message(&rendered, message, language);
    return rendered.text;
}

static const char *hint_in(const qz_message *message, size_t language) {
    static qz_rendered rendered;
    return qz_render_hint(&rendered, message, language) ? rendered.text : NULL;
}

START_TEST(parts_stand_where_a_language_wants_them) {
    qz_message m = QZ_SAY(UNKNOWN_KEY_IN, qz_text("dew"), qz_phrase_part(QZ_PHRASE_A_TASK));
    ck_assert_str_eq(message_in(&m, QZ_LANGUAGE_en), "unknown key `dew` in a task");
    ck_assert_str_eq(message_in(&m, QZ_LANGUAGE_zh), "任务中没有 `dew` 这个键");
    ck_assert_ptr_null(hint_in(&m, QZ_LANGUAGE_en));
    m = qz_hinted(m, QZ_NEAREST("due"));
    ck_assert_str_eq(hint_in(&m, QZ_LANGUAGE_en), "did you mean `due`?");
    ck_assert_str_eq(hint_in(&m, QZ_LANGUAGE_zh), "是否应为 `due`？");
}
END_TEST

START_TEST(lists_numbers_and_characters_are_written_out) {
    static const char *const words[] = {"a", "b", "c"};
    qz_message m =
        QZ_SAY(METRIC_KEY_ONLY_WITH, qz_text("over"), qz_words_part(words, 3, QZ_PHRASE_AND));
    ck_assert_str_eq(message_in(&m, QZ_LANGUAGE_en), "`over` goes only with `a`, `b` and `c`");
    ck_assert_str_eq(message_in(&m, QZ_LANGUAGE_zh), "`over` 只能与 `a`、`b` 和 `c` 并用");
    m = QZ_SAY(YAML_CONTROL_CHARACTER, qz_character(0x85));
    ck_assert_str_eq(message_in(&m, QZ_LANGUAGE_en), "the text contains the character U+0085");
    m = QZ_SAY(TEXT_NOT_UTF8, qz_byte(0xFF));
    ck_assert_str_eq(message_in(&m, QZ_LANGUAGE_en), "byte 0xFF is not valid UTF-8");
    const qzplan_number third = {1, 3};
    const qzplan_number none = {0, 0};
    m = QZ_SAY(SUM_PROMISE_DIFFERS, qz_text("1"), qz_text("m"),
               qz_number_part(third, QZPLAN_NUMBER_PERCENT, none));
    ck_assert_str_eq(message_in(&m, QZ_LANGUAGE_en),
                     "`1` is promised for `m`, but its parts add up to 33.33%");
    m = QZ_SAY(SUM_PROMISE_DIFFERS, qz_text("1"), qz_text("m"), qz_number_part(none, 0, none));
    ck_assert_str_eq(message_in(&m, QZ_LANGUAGE_zh), "`m` 承诺为 `1`，而各分项合计为 未知");
}
END_TEST

/* Neither a line end nor a sea of letters gets out, and a brace in a word is no part. */
START_TEST(a_word_of_the_input_is_harmless_and_short) {
    char word[400];
    memset(word, 'x', sizeof word);
    qz_message m = QZ_SAY(NUMBER_FORM, qz_bytes(word, sizeof word));
    const char *text = message_in(&m, QZ_LANGUAGE_en);
    ck_assert_uint_eq(strlen(text), strlen("`` is not a number") + QZ_TIDY_QUOTED + 3);
    m = QZ_SAY(NUMBER_FORM, qz_text("a\nb\x01{value}\xff"));
    ck_assert_str_eq(message_in(&m, QZ_LANGUAGE_en), "`a b {value}?` is not a number");
}
END_TEST

static void add(TCase *tests) {
    tcase_add_loop_test(tests, every_message_is_there_with_its_parts, 0, QZ_LANGUAGE_COUNT);
    tcase_add_loop_test(tests, every_phrase_is_there_with_its_parts, 0, QZ_LANGUAGE_COUNT);
    tcase_add_test(tests, texts_are_in_their_language);
    tcase_add_test(tests, every_code_of_an_input_has_a_message);
    tcase_add_test(tests, an_id_has_a_permanent_name);
    tcase_add_test(tests, parts_stand_where_a_language_wants_them);
    tcase_add_test(tests, lists_numbers_and_characters_are_written_out);
    tcase_add_test(tests, a_word_of_the_input_is_harmless_and_short);
}

QZ_SUITE(messages, add)
