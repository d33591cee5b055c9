/* SPDX-License-Identifier: MIT */
#ifndef QZ_PAGE_WORDS_H
#define QZ_PAGE_WORDS_H

/* The page's own words, one set a language. In a template %1 ... %9 are its holes, [ and ] stand
   around what is set in bold, and {1:day|days} is the first where hole 1 is one, else the second.
   The page's script fills the same templates when it counts anew. */

#include "base/languages.h"

#define QZ_PAGE_WORDS(X)                                                                           \
    X(language_name)                                                                               \
    X(choose_language)                                                                             \
    X(as_of)                                                                                       \
    X(so_many_targets)                                                                             \
    X(so_many_tasks)                                                                               \
    X(demo)                                                                                        \
    X(demo_mark)                                                                                   \
    X(only_department)                                                                             \
    X(comma)                                                                                       \
    X(semicolon)                                                                                   \
    X(list_comma)                                                                                  \
    X(stop)                                                                                        \
    X(colon)                                                                                       \
    X(open)                                                                                        \
    X(close)                                                                                       \
    /* the first sentence, clause by clause */                                                     \
    X(fell_due)                                                                                    \
    X(none_due)                                                                                    \
    X(of_them_late)                                                                                \
    X(missed)                                                                                      \
    X(none_missed)                                                                                 \
    X(behind)                                                                                      \
    X(silent)                                                                                      \
    X(silent_due)                                                                                  \
    X(next)                                                                                        \
    X(next_none)                                                                                   \
    X(bar)                                                                                         \
    /* what needs action */                                                                        \
    X(action)                                                                                      \
    X(action_none)                                                                                 \
    X(overdue_group)                                                                               \
    X(behind_group)                                                                                \
    X(silent_group)                                                                                \
    X(periods_group)                                                                               \
    X(lost_group)                                                                                  \
    X(wanted)                                                                                      \
    X(nothing_reported)                                                                            \
    X(days_over)                                                                                   \
    X(due_today)                                                                                   \
    X(days_left)                                                                                   \
    X(lead_of_all)                                                                                 \
    X(and_more)                                                                                    \
    X(more_alike)                                                                                  \
    /* the wall, the departments */                                                                \
    X(wall)                                                                                        \
    X(kept_of_due)                                                                                 \
    X(departments)                                                                                 \
    X(leads)                                                                                       \
    X(takes_part)                                                                                  \
    X(its_tasks)                                                                                   \
    /* every promise with its evidence */                                                          \
    X(promises)                                                                                    \
    X(listed)                                                                                      \
    X(lead)                                                                                        \
    X(with)                                                                                        \
    X(contact)                                                                                     \
    X(wording)                                                                                     \
    X(source)                                                                                      \
    X(figures_used)                                                                                \
    X(no_figures)                                                                                  \
    X(more_figures)                                                                                \
    X(at_line)                                                                                     \
    X(line_of_plan)                                                                                \
    X(reported_by)                                                                                 \
    X(reported_on)                                                                                 \
    X(note)                                                                                        \
    /* deadlines, charts, areas, filters */                                                        \
    X(deadlines)                                                                                   \
    X(days_ago)                                                                                    \
    X(today)                                                                                       \
    X(so_many_promises)                                                                            \
    X(more_deadlines)                                                                              \
    X(charts)                                                                                      \
    X(charts_of)                                                                                   \
    X(chart_reported)                                                                              \
    X(chart_wanted)                                                                                \
    X(chart_expected)                                                                              \
    X(chart_projected)                                                                             \
    X(chart_numbers)                                                                               \
    X(areas)                                                                                       \
    X(area)                                                                                        \
    X(area_promises)                                                                               \
    X(map)                                                                                         \
    X(all)                                                                                         \
    X(status)                                                                                      \
    X(find)                                                                                        \
    X(clear)                                                                                       \
    X(print)                                                                                       \
    X(print_whole)                                                                                 \
    X(print_too)                                                                                   \
    X(shown_of)                                                                                    \
    X(show_more)                                                                                   \
    X(not_listed)                                                                                  \
    X(yes)                                                                                         \
    X(no)                                                                                          \
    X(made_by)

typedef struct qz_page_words {
#define QZ_PAGE_WORD(name) const char *name;
    QZ_PAGE_WORDS(QZ_PAGE_WORD)
#undef QZ_PAGE_WORD
} qz_page_words;

#define QZ_PAGE_WORDS_DECLARE(name, ...) extern const qz_page_words qz_page_words_##name;
QZ_LANGUAGES(QZ_PAGE_WORDS_DECLARE)
#undef QZ_PAGE_WORDS_DECLARE

/* By qz_language_index. */
const qz_page_words *qz_page_words_at(size_t language);

#endif
