/* SPDX-License-Identifier: MIT */
/* How a text gets into the page: hostile ones come out as what they are, templates are filled, and
   every language has every word with the same holes. */

#include <string.h>

#include <qzplan/error.h>

#include "base/arrays.h"
#include "page/say.h"
#include "support/suite.h"

typedef struct written {
    char text[65536];
    size_t length;
} written;

static int take(void *context, const char *bytes, size_t size) {
    written *out = context;
    ck_assert_uint_lt(out->length + size, sizeof out->text);
    memcpy(out->text + out->length, bytes, size);
    out->length += size;
    out->text[out->length] = '\0';
    return 0;
}

static void begin(qz_page *page, qz_arena *arena, written *out, const char *language) {
    qzplan_allocator allocator;
    ck_assert_int_eq(qz_allocator_take(&allocator, NULL), QZPLAN_OK);
    qz_arena_init(arena, &allocator);
    *page = (qz_page){.arena = arena, .language = language};
    page->words = qz_page_words_at(qz_language_index(language));
    out->length = 0;
    out->text[0] = '\0';
    ck_assert_int_eq(qz_html_begin(&page->html, arena, take, out), QZPLAN_OK);
}

static void end(qz_page *page, const char *expected, const written *out) {
    ck_assert_int_eq(qz_html_end(&page->html), QZPLAN_OK);
    ck_assert_str_eq(out->text, expected);
    qz_arena_free(page->arena);
}

#define GONE "\xEF\xBF\xBD" /* U+FFFD */

static const struct {
    const char *given, *text, *paragraph, *json;
} texts[] = {
    {"plain", "plain", "plain", "plain"},
    {"<b>&\"'", "&lt;b&gt;&amp;&quot;&#39;", "&lt;b&gt;&amp;&quot;&#39;",
     "\\u003cb\\u003e\\u0026\\u0022\\u0027"},
    {"</script><!--", "&lt;/script&gt;&lt;!--", "&lt;/script&gt;&lt;!--",
     "\\u003c/script\\u003e\\u003c!--"},
    {"a\nb\tc\rd", "a b c d", "a b c d", "a b c d"},
    {"\x1B[31mred", GONE "[31mred", GONE "[31mred", GONE "[31mred"},
    {"\x7F", GONE, GONE, GONE},
    {"\xC2\x9B"
     "31m",
     GONE "31m", GONE "31m", GONE "31m"},                 /* C1: a terminal's own escape */
    {"\xC2\xA0x", "\xC2\xA0x", "\xC2\xA0x", "\xC2\xA0x"}, /* a space that does not break */
    {"a\xE2\x80\xAE"
     "b",
     "ab", "ab", "ab"}, /* U+202E: right to left from here */
    {"a\xE2\x80\x8F"
     "b",
     "ab", "ab", "ab"}, /* U+200F */
    {"a\xD8\x9C"
     "b",
     "ab", "ab", "ab"}, /* U+061C */
    {"a\xE2\x80\xA8"
     "b",
     "ab", "ab", "ab"}, /* U+2028: ends a line of a script */
    {"a\xE2\x81\xA7"
     "b\xE2\x81\xA9",
     "ab",
     "a\xE2\x81\xA7"
     "b\xE2\x81\xA9",
     "ab"},
    {"\xE4\xB9\xA1\xE6\x9D\x91", "\xE4\xB9\xA1\xE6\x9D\x91", "\xE4\xB9\xA1\xE6\x9D\x91",
     "\xE4\xB9\xA1\xE6\x9D\x91"},
    {"\\", "\\", "\\", "\\u005c"},
};

START_TEST(escapes) {
    qz_page page;
    qz_arena arena;
    written *out = malloc(sizeof *out);
    for (size_t i = 0; i < QZ_ARRAY_SIZE(texts); i++) {
        begin(&page, &arena, out, "en");
        qz_html_text(&page.html, texts[i].given);
        end(&page, texts[i].text, out);
        begin(&page, &arena, out, "en");
        qz_html_paragraph(&page.html, texts[i].given);
        end(&page, texts[i].paragraph, out);
        begin(&page, &arena, out, "en");
        qz_html_json(&page.html, texts[i].given);
        end(&page, texts[i].json, out);
    }
    free(out);
}
END_TEST

START_TEST(clips_by_characters) {
    qz_page page;
    qz_arena arena;
    written *out = malloc(sizeof *out);
    begin(&page, &arena, out, "en");
    qz_html_clip(&page.html, "\xE4\xB9\xA1\xE6\x9D\x91<", 3);
    qz_html_clip(&page.html, "\xE4\xB9\xA1\xE6\x9D\x91<", 2);
    qz_html_clip(&page.html, "", 2);
    end(&page, "\xE4\xB9\xA1\xE6\x9D\x91&lt;\xE4\xB9\xA1\xE6\x9D\x91\xE2\x80\xA6", out);
    free(out);
}
END_TEST

/* Longer than the buffer in which a page is gathered. */
START_TEST(long_texts_are_whole) {
    enum { LONG = 3 * QZ_HTML_BUFFER + 7 };
    qz_page page;
    qz_arena arena;
    written *out = malloc(sizeof *out);
    char *text = malloc(LONG + 1);
    memset(text, 'x', LONG);
    text[LONG] = '\0';
    begin(&page, &arena, out, "en");
    qz_html_text(&page.html, text);
    end(&page, text, out);
    free(text);
    free(out);
}
END_TEST

static const struct {
    const char *language, *template;
    qz_hole holes[3];
    const char *expected;
} templates[] = {
    {"en", "%1 {1:day|days}", {{NULL, 1}}, "1 day"},
    {"en", "%1 {1:day|days}", {{NULL, 0}}, "0 days"},
    {"fr", "%1 {1:jour|jours}", {{NULL, 0}}, "0 jour"},
    {"fr", "%1 {1:jour|jours}", {{NULL, 2}}, "2 jours"},
    {"en", "[%2] of %1", {{NULL, 36}, {NULL, 19}}, "<b>19</b> of 36"},
    {"en", "by %1", {{"<i>", 0}}, "by &lt;i&gt;"},
    {"en", "%3", {{NULL, 1}}, "0"},
};

START_TEST(fills_templates) {
    qz_page page;
    qz_arena arena;
    written *out = malloc(sizeof *out);
    for (size_t i = 0; i < QZ_ARRAY_SIZE(templates); i++) {
        begin(&page, &arena, out, templates[i].language);
        qz_say(&page, templates[i].template, templates[i].holes, 3);
        end(&page, templates[i].expected, out);
    }
    free(out);
}
END_TEST

static const char *const names[] = {
#define NAME(name) #name,
    QZ_PAGE_WORDS(NAME)
#undef NAME
};

static const char *word_at(const qz_page_words *words, size_t i) {
    const char *const all[] = {
#define WORD(name) words->name,
        QZ_PAGE_WORDS(WORD)
#undef WORD
    };
    return all[i];
}

/* The holes of a template as bits. */
static unsigned holes_of(const char *template) {
    unsigned holes = 0;
    for (const char *at = strchr(template, '%'); at != NULL; at = strchr(at + 1, '%')) {
        ck_assert_msg(at[1] >= '1' && at[1] <= '9', "%s", template);
        holes |= 1U << (at[1] - '0');
    }
    return holes;
}

/* Every form names a hole of its template and has both of its words; bold ends where it begins. */
static void check_forms(const char *template) {
    for (const char *at = strchr(template, '{'); at != NULL; at = strchr(at + 1, '{')) {
        ck_assert_msg((holes_of(template) >> (at[1] - '0') & 1) != 0, "%s", template);
        ck_assert_msg(at[2] == ':', "%s", template);
        ck_assert_msg(strchr(at, '|') != NULL && strchr(at, '|') < strchr(at, '}'), "%s", template);
    }
    int bold = 0;
    for (const char *at = template; *at != '\0'; at++) {
        bold += (*at == '[') - (*at == ']');
        ck_assert_msg(bold == 0 || bold == 1, "%s", template);
    }
    ck_assert_msg(bold == 0, "%s", template);
    ck_assert_msg(strpbrk(template, "<>&\"") == NULL, "%s", template);
}

START_TEST(languages_say_the_same) {
    const qz_page_words *fallback = qz_page_words_at(QZ_LANGUAGE_FALLBACK);
    for (size_t language = 0; language < QZ_LANGUAGE_COUNT; language++) {
        for (size_t i = 0; i < QZ_ARRAY_SIZE(names); i++) {
            const char *word = word_at(qz_page_words_at(language), i);
            ck_assert_msg(word != NULL && *word != '\0', "%s", names[i]);
            ck_assert_msg(holes_of(word) == holes_of(word_at(fallback, i)), "%s", names[i]);
            check_forms(word);
        }
    }
}
END_TEST

static int refuse(void *context, const char *bytes, size_t size) {
    (void)context, (void)bytes, (void)size;
    return 1;
}

/* For pages of others: the same escape, without a page. */
START_TEST(escapes_alone) {
    static written out;
    out.length = 0;
    ck_assert_int_eq(qzplan_page_escape("a<b> & \"c\" 'd'\ne\x01\xE2\x80\xAE", take, &out),
                     QZPLAN_OK);
    ck_assert_str_eq(out.text, "a&lt;b&gt; &amp; &quot;c&quot; &#39;d&#39; e\xEF\xBF\xBD");
    out.length = 0;
    out.text[0] = '\0';
    ck_assert_int_eq(qzplan_page_escape("", take, &out), QZPLAN_OK);
    ck_assert_str_eq(out.text, "");
    ck_assert_int_eq(qzplan_page_escape("a", refuse, NULL), QZPLAN_ERROR_IO);
    ck_assert_int_eq(qzplan_page_escape(NULL, take, &out), QZPLAN_ERROR_INVALID_ARGUMENT);
    ck_assert_int_eq(qzplan_page_escape("a", NULL, &out), QZPLAN_ERROR_INVALID_ARGUMENT);
}
END_TEST

static void add_tests(TCase *tests) {
    tcase_add_test(tests, escapes);
    tcase_add_test(tests, clips_by_characters);
    tcase_add_test(tests, long_texts_are_whole);
    tcase_add_test(tests, escapes_alone);
    tcase_add_test(tests, fills_templates);
    tcase_add_test(tests, languages_say_the_same);
}

QZ_SUITE(page_text, add_tests)
