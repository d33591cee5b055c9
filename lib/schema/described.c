/* SPDX-License-Identifier: MIT */
/* The sentences for keys. Those under "" hold wherever the key stands and nothing nearer is said.
 */

#include "schema/described.h"

#include <stddef.h>
#include <string.h>

#include "base/arrays.h"

typedef struct described {
    const char *thing; /* "": any */
    const char *key;
    const char *sentence;
} described;

/* clang-format off */
static const described rows[] = {
    {"", "id", "The name that others use for it: letters, digits, `_`, `-` and `.`."},
    {"", "title", "What it is called, in the plan's languages; the id where it is not given."},
    {"", "assumes", "A reading that it rests on, in words."},
    {"", "source", "Where it comes from: a text, or a map of texts. It bears on no verdict."},
    {"", "wording", "The words of the source: what the office's paper says here. It bears on no verdict."},
    {"", "contact", "Whom to ask, in words of your own."},
    {"", "due", "By when it has to be kept: a date, whose last day counts, or `ongoing` with `every`. Handed down; the nearest wins."},
    {"", "every", "Judged in each such period instead of once. Handed down; the nearest wins."},
    {"", "lead", "The department that answers for it, or several that do so together. Handed down; the nearest wins."},
    {"", "with", "The departments that take part. It replaces what was said above, it never adds to it."},
    {"", "since", "The period of the baseline: a date, `2016..2018`, `previous` or `last_year`. Handed down; the nearest wins."},
    {"", "binding", "Whether the promise binds (约束性) or is only expected (预期性). Handed down; the nearest wins."},
    {"", "method", "The published rule of the pace; it never decides whether a target is met. Handed down; the nearest wins."},
    {"", "stale_after", "How old the figures may be. Handed down; the nearest wins."},
    {"", "begins", "Its first day: it is upcoming before."},
    {"", "ends", "Its last day."},
    {"", "report_within", "How long after its period a figure may take."},
    {"", "year_starts", "The month and day on which years begin."},
    {"", "areas", "The areas that are judged: a list, or `{file: areas.csv}`."},

    {"plan", "qzplan", "The version of the format."},
    {"plan", "id", "The plan's name; any text."},
    {"plan", "languages", "The languages that its texts have, as tags: `[fr]`, `[es, en]`. Without it `[zh, en]`."},
    {"plan", "begins", "The plan's first day."},
    {"plan", "year_starts", "The month and day on which years begin, for dates and for every metric that does not say its own. Without it 01-01."},
    {"plan", "assumes", "A reading that the plan rests on, in words."},
    {"plan", "area", "The plan's own area, where not the one that lies in no other."},
    {"plan", "departments", "The departments, `{id: title}` or `{id: {title, contact}}`."},
    {"plan", "groups", "Parts of those that a metric counts, with figures of their own."},
    {"plan", "metrics", "What is measured, `{id: metric}`."},
    {"plan", "programmes", "Programmes, each with actions. A plan has programmes, actions or tasks."},
    {"plan", "actions", "Actions, each with tasks. A plan has programmes, actions or tasks."},
    {"plan", "tasks", "The tasks. A plan has programmes, actions or tasks."},

    {"department", "title", "What the department is called."},
    {"group", "one_of", "The set that it belongs to: groups of one set are disjoint and complete."},

    {"area", "kind", "What kind of area it is, such as `town`."},
    {"area", "in", "The area that it lies in."},
    {"area", "parts", "Of a named set: the areas that it consists of, instead of `kind` and `in`."},
    {"area", "complete", "`false`: not all areas below it are listed."},
    {"areas", "file", "A CSV file with the same columns, beside the plan."},

    {"programme", "id", "The programme's name; any text."},
    {"programme", "actions", "Its actions."},
    {"action", "id", "The action's name; any text."},
    {"action", "tasks", "Its tasks."},
    {"task", "id", "The task's name, often its number; any text."},
    {"task", "targets", "What is promised: one comparison each."},

    {"plan", "tables", "The rosters that figures are counted from, `{id: table}`."},
    {"group", "where", "Which rows of records are of it: conditions on `table.column`."},
    {"table", "missing_values", "What is as good as an empty cell."},
    {"table", "columns", "The columns that are read, `{id: type}` or `{id: {type, ...}}`; others of a file are passed over."},
    {"table", "covers", "`all`: the table answers for every area and period, so that no row is 0."},
    {"table", "key", "The column, or columns, that no two rows of a period share."},
    {"table", "area", "The column with the id of a row's area; `{code: {prefix: c}}` puts something before each cell."},
    {"table", "period", "`as_of`: it shows how things stand, and who reads it says when. `{column: c}`: the column that dates rows."},
    {"area_column", "prefix", "What stands before each cell in the id of an area."},
    {"table_period", "column", "The column that dates rows: a date, a month, or a period as figures write it."},
    {"column", "type", "What its cells are."},
    {"column", "header", "What stands above it in a file, where not its id."},
    {"column", "one_of", "All values that there are; any other cell is unreadable."},
    {"column", "true_values", "The words for yes."},
    {"column", "false_values", "The words for no."},
    {"column", "decimals", "How many digits there may be after the point."},
    {"column", "limits", "The lowest and the highest number that can be."},
    {"column", "refers_to", "The table whose keys its cells are."},
    {"test", "per", "Each value is taken times the cell in this column."},
    {"test", "exactly", "The value, or several: any of them."},
    {"test", "at_least", "This or more."},
    {"test", "at_most", "This or less."},
    {"test", "more_than", "More than this."},
    {"test", "less_than", "Less than this."},
    {"test", "before", "Earlier than this day or month."},
    {"test", "after", "Later than this day or month."},
    {"test", "between", "From the first to the second, both included."},
    {"test", "age", "Full years on the last day of the stretch that is counted."},
    {"test", "days_before_end", "Days from it to the last day of the stretch that is counted."},
    {"test", "in", "`period`: within the stretch that is counted."},
    {"measure", "exactly", "This number, or one of several."},
    {"measure", "at_least", "This or more."},
    {"measure", "at_most", "This or less."},
    {"measure", "more_than", "More than this."},
    {"measure", "less_than", "Less than this."},
    {"measure", "between", "From the first to the second, both included."},
    {"has", "total", "The column of theirs that is summed."},
    {"has", "exactly", "So many of them."},
    {"has", "at_least", "So many of them, so great a total, or so great a share."},
    {"has", "at_most", "No more than so many."},
    {"has", "more_than", "More than so many."},
    {"has", "less_than", "Fewer than so many."},
    {"has", "between", "From the first to the second, both included."},
    {"has", "all", "`true`: there is one, and all of them satisfy `where`."},
    {"has", "where", "Which of the rows that refer to it count."},
    {"has", "of", "Of a share, or of `all`: among which rows."},
    {"metric", "count", "Counts the rows of a table; `areas` counts the areas of a `kind`."},
    {"metric", "distinct", "Counts the values of a column, `table.column`, each once."},
    {"metric", "total", "Sums a column, `table.column`."},
    {"metric", "kind", "With `count: areas`: which areas."},
    {"metric", "where", "Which rows count: a mapping from columns to values or comparators, all of which hold; `any` takes a list of such."},
    {"metric", "has", "What rows of other tables that refer to a row have to say: a mapping from tables."},

    {"metric", "unit", "The unit of its figures; `\"%\"` where they are percentages."},
    {"metric", "figures", "What a figure says: how things stand at the end of a period, what came in during it, since the year or the plan began, or a period's average."},
    {"metric", "wanted", "Which way is better."},
    {"metric", "reported", "How often it comes: a word, or a span such as `2 years`."},
    {"metric", "limits", "The lowest and the highest possible value."},
    {"metric", "adds_up", "`false`: what areas report does not add up to what their common area would."},
    {"metric", "minus", "Of a difference: what is taken off."},
    {"metric", "to", "Of a ratio: what it is divided by."},
    {"metric", "per", "Of a ratio: so much of it, as in 1000 for per mille."},
    {"metric", "base", "Of an index or a chain: the period that is 100."},
    {"metric", "over", "Of a change: over which span."},
    {"metric", "as", "Of a change: in per cent, or as an amount."},
    {"metric", "across", "The kind of areas that it ranges over."},
    {"metric", "worst", "Of an average: only so many, or such a share, of the worst."},
    {"metric", "weights", "Of an average: one weight for each term."},
    {"metric", "part_of", "It is a count of those in that metric, and a share of it."},
    {"metric", "sum", "It is the sum of these metrics."},
    {"metric", "difference", "It is this metric less the one of `minus`."},
    {"metric", "ratio", "It is this metric over the one of `to`."},
    {"metric", "product", "It is the product of these metrics."},
    {"metric", "index", "100 times this metric over its value in the base period; of a list the mean."},
    {"metric", "chain", "Its yearly changes in per cent put together: 100 in the base year."},
    {"metric", "change", "How much this metric changed."},
    {"metric", "gap", "The highest of these less the lowest; of one metric across areas."},
    {"metric", "average", "The mean of these; of one metric across areas."},
    {"metric", "highest", "The highest of these; of one metric across areas."},
    {"metric", "lowest", "The lowest of these; of one metric across areas."},
    {"metric", "variation", "Standard deviation over mean of these; of one metric across areas."},
    {"metric", "rank", "Its place among the areas of a kind; 1 is best."},
    {"metric", "answer", "It is a yes/no promise that several targets name by `done` or `only_if`."},

    {"target", "id", "Verdicts are named by it; without it `<task>.<position>`."},
    {"target", "metric", "What is judged: a metric, or a list of them with one verdict each."},
    {"target", "done", "A yes/no promise, by a name of your own. A target has `metric`, `done` or `of`."},
    {"target", "of", "A list of targets, or one with `each`: how many of them hold."},
    {"target", "at_least", "It must not be below this; values by date make one promise each."},
    {"target", "at_most", "It must not be above this; values by date make one promise each."},
    {"target", "more_than", "It must be above this."},
    {"target", "less_than", "It must be below this."},
    {"target", "exactly", "It must be this."},
    {"target", "between", "It must lie between these two, ends included."},
    {"target", "about", "It must lie around this; `within` says how far."},
    {"target", "within", "Of `about`: how far from it is still met, ends included."},
    {"target", "above", "What lies above the band of `about` counts as."},
    {"target", "below", "What lies below the band of `about` counts as."},
    {"target", "nearly", "A value short of the border: a miss that gets there is yellow."},
    {"target", "all", "The whole."},
    {"target", "none", "Nothing at all."},
    {"target", "raise_to", "At least this, coming from below."},
    {"target", "reduce_to", "At most this, coming from above."},
    {"target", "raise_by", "At least so much more than the baseline."},
    {"target", "reduce_by", "At least so much less than the baseline."},
    {"target", "improve", "Strictly better than the baseline."},
    {"target", "no_worse", "Not worse than the baseline."},
    {"target", "from", "The baseline's value."},
    {"target", "against", "The baseline is this other metric, perhaps in an area: `gini in eu`."},
    {"target", "part_of", "Another whole for the share, further up the chain of parts."},
    {"target", "as", "A part is judged by its share or by its count."},
    {"target", "for", "A group or several: one verdict each. Without it: everyone."},
    {"target", "in", "The area that is judged; without it the plan's own."},
    {"target", "each", "One verdict for each area of this kind."},
    {"target", "except", "Of `each`: areas that are left out."},
    {"target", "starts", "The first period that is judged; needs `every`."},
    {"target", "path", "The expected course, `{date: value}`: for the pace alone."},
    {"target", "sum_over", "The stretch whose sum is judged."},
    {"target", "average_over", "The stretch whose average is judged."},
    {"target", "only_if", "A yes/no promise by its id, or a target. Not true: not applicable."},
    {"target", "revised", "What became of the promise: a list of revisions."},
    {"revision", "on", "The day of the decision."},
    {"revision", "why", "Why it was changed."},
    {"revision", "by", "Who decided."},
    {"revision", "corrects", "It mends a misprint: it holds from the plan's first day."},

    {"method", "name", "The published method."},

    {"figures", "figures", "The figures, a list."},
    {"figures", "demo", "`true`: these figures are made up."},
    {"figure", "metric", "The metric, by its id or title."},
    {"figure", "period", "The period that it is of, such as 2024, 2024-H1 or 2024-06."},
    {"figure", "area", "The area, by its id or title; without it the plan's own."},
    {"figure", "for", "The group, by its id or title; without it everyone."},
    {"figure", "value", "The number, a percentage with %, or yes and no."},
    {"figure", "numerator", "Of a share: how many."},
    {"figure", "denominator", "Of a share: of how many."},
    {"figure", "low", "The least that it can be, where only bounds are known."},
    {"figure", "high", "The most that it can be, where only bounds are known."},
    {"figure", "flag", "What is to be known of it: `p` provisional, `e` estimated, `r` revised, `b` break, `u` low reliability, `d` definition differs."},
    {"figure", "source", "Where the figure comes from."},
    {"figure", "note", "A remark on it."},
    {"figure", "reported_by", "Who reported it."},
    {"figure", "reported_on", "The day on which it was reported."},

    {"mapping", "sheets", "One table, or a list of them."},
    {"sheet", "sheet", "The name of the sheet, or several; `*` stands for anything."},
    {"sheet", "encoding", "The encoding, where the file does not tell."},
    {"sheet", "separator", "What parts the cells, where it cannot be told."},
    {"sheet", "decimal", "The sign before decimals."},
    {"sheet", "group", "The sign between thousands."},
    {"sheet", "header", "The header's row or rows, counted from 1; `none`: there is none."},
    {"sheet", "end", "The table ends before the first row that begins with this."},
    {"sheet", "down", "Columns whose blank cells take what stands above."},
    {"sheet", "keep", "Only such rows are figures, `{column: text}`."},
    {"sheet", "drop", "Such rows are no figures, `{column: text}`."},
    {"sheet", "missing_values", "Texts that stand where there is no value."},
    {"sheet", "zero", "Texts that stand for 0."},
    {"sheet", "flags", "The letters behind numbers: `eurostat`, `statcan`, or what each means."},
    {"sheet", "metric", "The metric: a text, or where it stands."},
    {"sheet", "period", "The period: a text, or where it stands."},
    {"sheet", "area", "The area: a text, or where it stands."},
    {"sheet", "for", "The group: a text, or where it stands."},
    {"sheet", "value", "The value: where it stands."},
    {"sheet", "numerator", "Of a share: where the numerator stands."},
    {"sheet", "denominator", "Of a share: where the denominator stands."},
    {"sheet", "low", "Where the least that it can be stands."},
    {"sheet", "high", "Where the most that it can be stands."},
    {"sheet", "flag", "Where a flag stands."},
    {"sheet", "source", "Where the figure comes from: a text, or where it stands."},
    {"sheet", "note", "Where a remark stands."},
    {"sheet", "reported_by", "Who reported it: a text, or where it stands."},
    {"sheet", "reported_on", "When it was reported: a text, or where it stands."},
    {"sheet", "scale", "What values are multiplied by: a power of ten, or a word for one."},
    {"role", "column", "The heading of the column, its number, or a list of columns."},
    {"role", "header", "In this row of the header, above the value."},
    {"role", "cell", "In this one cell."},
    {"role", "sheet", "The name of the sheet."},
    {"role", "part", "The number of the part that is taken; -1 is the last."},
    {"role", "by", "What parts the text, or joins several columns."},
    {"role", "match", "The form of the text; what is in brackets is taken."},
    {"role", "names", "This text means that, `{text: id}`."},
    {"role", "form", "The form of a period, such as YYYYMM."},
    {"role", "units", "What may stand before or behind the number."},
};
/* clang-format on */

static const char *find(const char *thing, const char *key) {
    for (size_t i = 0; i < QZ_ARRAY_SIZE(rows); i++) {
        if (strcmp(rows[i].key, key) == 0 && strcmp(rows[i].thing, thing) == 0) {
            return rows[i].sentence;
        }
    }
    return NULL;
}

/* Things whose keys are those of another. */
static const char *base_of(const char *thing) {
    static const char *const same[][2] = {{"condition", "target"},
                                          {"counted", "target"},
                                          {"revision", "target"},
                                          {"sheets", "sheet"}};
    for (size_t i = 0; i < QZ_ARRAY_SIZE(same); i++) {
        if (strcmp(same[i][0], thing) == 0) {
            return same[i][1];
        }
    }
    return thing;
}

const char *qz_described(const char *thing, const char *key) {
    const char *found = find(thing, key);
    found = found == NULL ? find(base_of(thing), key) : found;
    found = found == NULL && strcmp(thing, "method") == 0
                ? "A number of its rule that differs from the published one."
                : found;
    found = found == NULL ? find("", key) : found;
    return found == NULL ? "" : found;
}
