/* SPDX-License-Identifier: MIT */
/* Tables as they are saved: what is read of them, and what is told. Expectations are from
   docs/reference/tables.md. */

#include "support/figures_tools.h"

enum { SHOWN = 2048 };

/* What is told of a file: "2:1 TABLE_ROWS_LEFT" each, with blanks between. */
static void show_told(char *out, size_t capacity, const qzplan_diagnostics *told) {
    size_t used = 0;
    out[0] = '\0';
    for (size_t i = 0; told != NULL && i < told->count && used < capacity; i++) {
        const qzplan_diagnostic *d = told->items[i];
        used += (size_t)snprintf(out + used, capacity - used, "%s%u:%u %s", i == 0 ? "" : " ",
                                 d->line, d->column, qzplan_message_name(d->id));
    }
}

/* All figures as "metric period value" with `;` behind each. */
static void show_figures(char *out, size_t capacity, const qzplan_figures *figures) {
    size_t used = 0;
    out[0] = '\0';
    for (size_t i = 0; i < qzplan_figures_count(figures) && used < capacity; i++) {
        const qzplan_figure *f = qzplan_figures_get(figures, i);
        char period[32];
        char value[64];
        ck_assert_int_eq(qzplan_period_format(period, sizeof period, NULL, &f->period), QZPLAN_OK);
        ck_assert_int_eq(qzplan_number_format(
                             value, sizeof value, NULL, &f->value,
                             f->share ? QZPLAN_NUMBER_PERCENT : QZPLAN_NUMBER_PLAIN, NULL, "en"),
                         QZPLAN_OK);
        used += (size_t)snprintf(out + used, capacity - used, "%s %s %s;", f->metric->id, period,
                                 value);
    }
}

static const struct table {
    const char *text;
    const char *figures;
    const char *told; /* with a fault there are no figures */
} tables[] = {
    /* blank rows and columns, commas too many */
    {"metric,period,value\nschools,2024,41\n,,\n , ,\n\nschools,2023,43\n,,,,\n",
     "schools 2024 41;schools 2023 43;", ""},
    {"metric,period,value,,\nschools,2024,41,,\nschools,2023,43\n",
     "schools 2024 41;schools 2023 43;", ""},
    {",metric,,period,value\n,schools,,2024,41\n", "schools 2024 41;", ""},
    {"metric,period,value\nschools,2024,41,\n", "schools 2024 41;", ""},
    {"metric,period,value,note\nschools,2024,1,041,\n", "", "2:20 CSV_ROW_WIDTH"},
    {"metric,period,value\nschools,2024,41,x\n", "", "2:17 CSV_ROW_WIDTH"},
    /* a blank value is not reported */
    {"metric,period,value\nschools,2024,\nschools,2023, \nbooks,2023,7\n", "books 2023 7;", ""},
    {"metric,period,value\nschools,no,\n", "", ""},
    {"metric,period,numerator,denominator\nrotated,2024,,\nrotated,2023,1,4\n", "rotated 2023 25%;",
     ""},
    /* titles above, notes below */
    {"Figures of the county\n\nmade 2025-01-02,,\nmetric,period,value\nschools,2024,41\n",
     "schools 2024 41;", "1:1 TABLE_ROWS_ABOVE"},
    {"metric,period,value\nschools,2024,41\nSource: the office\n\"Note: 1,2\",,\n",
     "schools 2024 41;", "3:1 TABLE_ROWS_LEFT"},
    {"metric,period,value\nTowns,,\nschools,2024,41\n", "schools 2024 41;", "2:1 TABLE_ROWS_LEFT"},
    {"metric,period,value\nschools,2024\n", "", "2:1 CSV_ROW_WIDTH"},
    {"metric,period,value\nscools,2024,41\n", "", "2:1 FIGURE_UNKNOWN_NAME"},
    {"metric,period,value\n# later\n", "", "2:1 CSV_LATE_COMMENT"},
    /* names in the languages of the library, in any case */
    {"指标,年份,数值,备注\nschools,2024,41,年报\n", "schools 2024 41;", ""},
    {"指标名称,统计期,分子,分母\nrotated,2024,1,4\n", "rotated 2024 25%;", ""},
    {"Indicator,Year,Actual Value\nschools,2024,41\n", "schools 2024 41;", ""},
    {"INDICATOR_NAME,TIME_PERIOD,OBS_VALUE\nschools,2024,41\n", "schools 2024 41;", ""},
    {"Indicateur,Année,Valeur\nschools,2024,41\n", "schools 2024 41;", ""},
    {"INDICATEUR,ANNÉE,VALEUR\nschools,2024,41\n", "schools 2024 41;", ""},
    {"指标　,　年 份,数值\nschools,2024,41\n", "schools 2024 41;", ""}, /* spread, as in print */
    {"指 标,年份,\"数 值\n（所）\"\nschools,2024,41\n", "schools 2024 41;", ""},
    {"metric,per iod,value\nschools,2024,41\n", "", "1:1 CSV_NO_COLUMN 1:8 CSV_UNKNOWN_COLUMN"},
    {"指标,年份,数值\nschools,2023,43\n指标,年份,数值\nschools,2024,41\n",
     "schools 2023 43;schools 2024 41;", "3:1 TABLE_ROWS_LEFT"},
    {"metric,indicator,period,value\nschools,x,2024,41\n", "schools 2024 41;",
     "1:8 TABLE_COLUMNS_UNUSED"},
    {"indicator,kpi,period,value\nschools,x,2024,41\n", "", "1:11 TABLE_TWO_COLUMNS"},
    {"metric,metric,period,value\nschools,x,2024,41\n", "", "1:8 CSV_DUPLICATE_COLUMN"},
    /* columns without a use */
    {"metric,colour,period,value,size\nschools,red,2024,41,big\n", "schools 2024 41;",
     "1:8 TABLE_COLUMNS_UNUSED"},
    {"metric,period,colour\nschools,2024,red\n", "",
     "1:1 CSV_NO_VALUE_COLUMN 1:15 CSV_UNKNOWN_COLUMN"},
    /* separators */
    {"metric;period;value\nschools;2024;41\n", "schools 2024 41;", ""},
    {"metric\tperiod\tvalue\nschools\t2024\t41\n", "schools 2024 41;", ""},
    {"sep=;\nmetric;period;value\nschools;2024;41\n", "schools 2024 41;", ""},
    {"sep=,\r\nmetric,period,value\r\nschools,2024,41\r\n", "schools 2024 41;", ""},
    {"\"sep=\t\"\nmetric\tperiod\tvalue\nschools\t2024\t41\n", "schools 2024 41;", ""},
    {"SEP=|\nmetric|period|value\nschools|2024|41\n", "schools 2024 41;", ""},
    {"metric\t,period\t,value\t\nschools\t,2024\t,41\t\n", "schools 2024 41;", ""},
    {"Titles, with commas, in three\nmetric;period;value;note\nschools;2024;41;a,b\n",
     "schools 2024 41;", "1:1 TABLE_ROWS_ABOVE"},
    {"metric;period\nschools;2024\n", "", "1:1 CSV_NO_VALUE_COLUMN"},
    {"metric，period，value\nschools，2024，41\n", "", "1:1 CSV_SEPARATOR"},
    /* wide by periods */
    {"metric,2023,2024\nschools,43,41\nbooks,,7\n", "schools 2023 43;schools 2024 41;books 2024 7;",
     ""},
    {"指标\t,2024年\t,2023年\t,\nschools\t,41\t,\t,\n", "schools 2024 41;", ""},
    {"title\n\nindicator,colour,2024-Q1,2024-Q2,\nbooks,red,1,2,\nnote\n",
     "books 2024-Q1 1;books 2024-Q2 2;",
     "1:1 TABLE_ROWS_ABOVE 3:11 TABLE_COLUMNS_UNUSED 5:1 TABLE_ROWS_LEFT"},
    {"metric,2023,2024\nschools,43,x\n", "", "2:12 FIGURE_NOT_NUMBER"},
    {"metric,2023,value\nschools,43,41\n", "", "1:13 TABLE_PERIODS_AND_VALUES"},
    {"area,2023,2024\nplan,43,41\n", "",
     "1:1 CSV_NO_COLUMN 1:1 CSV_NO_COLUMN 1:1 CSV_NO_VALUE_COLUMN 1:6 CSV_UNKNOWN_COLUMN "
     "1:11 CSV_UNKNOWN_COLUMN"},
    /* decimal commas and thousands */
    {"metric;period;value\nschools;2024;1250,5\nschools;2023;1.234\n",
     "schools 2024 1250.5;schools 2023 1234;", ""},
    {"metric;period;value\nschools;2024;1.234,5\nschools;2023;1.234.567\n",
     "schools 2024 1234.5;schools 2023 1234567;", ""},
    {"metric;period;value\nschools;2024;1,234\n", "", "2:14 TABLE_NUMBER_EITHER"},
    {"metric;period;value\nschools;2024;1.234\nbooks;2024;7\n", "", "2:14 TABLE_NUMBER_EITHER"},
    {"metric\tperiod\tvalue\nschools\t2024\t1,234\nschools\t2023\t0.5\n",
     "schools 2024 1234;schools 2023 0.5;", ""},
    {"metric;period;value\nschools;2024;12,5\nschools;2023;12.5\n", "", "3:14 TABLE_MARKS_DIFFER"},
    {"metric;2023;2024\nschools;1.234;1,5\n", "schools 2023 1234;schools 2024 1.5;", ""},
    {"metric;period;value\nenrolment;2024;95,1%\n", "enrolment 2024 95.1%;", ""},
    {"metric;period;value\nschools;2024;0,123\n", "schools 2024 0.12;", ""},
    /* 0.123, as it is shown */
    {"metric;period;value\nschools;2024;1,23,4\nbooks;2024;1,5\n", "", "2:14 FIGURE_NOT_NUMBER"},
    {"metric,period,value\nschools,2024,\"1,234\"\nschools,2023,12.5\n",
     "schools 2024 1234;schools 2023 12.5;", ""},
    {"metric,period,value\nschools,2024,1 234 567\nbooks,2024,1\xC2\xA0"
     "234\n"
     "books,2023,12\xE2\x80\xAF"
     "345.5\n",
     "schools 2024 1234567;books 2024 1234;books 2023 12345.5;", ""},
    {"metric,period,value\nschools,2024,1 23\n", "", "2:14 FIGURE_NOT_NUMBER"},
    {"metric;period;value\nschools;2024;1 234,5\n", "schools 2024 1234.5;", ""},
    /* units: of `schools` 所 and schools */
    {"metric,period,value\nschools(所),2024,41\nschools （schools）,2023,43\n",
     "schools 2024 41;schools 2023 43;", ""},
    {"metric,period,value\nschools(个),2024,41\n", "", "2:1 FIGURE_OTHER_UNIT"},
    {"metric,period,value\nscools(所),2024,41\n", "", "2:1 FIGURE_UNKNOWN_NAME"},
    {"指标,年份,数值（所）\nschools,2024,41\n", "schools 2024 41;", ""},
    {"指标,年份,数值(万所)\nschools,2024,41\nschools,2023,42\n", "", "1:7 TABLE_UNIT"},
    {"metric,unit,period,value\nschools,所,2024,41\nschools,,2023,43\n",
     "schools 2024 41;schools 2023 43;", ""},
    {"metric,unit,period,value\nschools,units,2024,41\nschools,units,2023,43\n",
     "schools 2024 41;schools 2023 43;", "2:9 TABLE_UNIT_DIFFERS"},
    {"metric,unit,period,value\nschools,万所,2024,41\n", "", "2:9 TABLE_UNIT"},
    {"metric,unit,period,value\nschools,thousand schools,2024,41\n", "", "2:9 TABLE_UNIT"},
    {"单位：万\nmetric,period,value\nschools,2024,41\n", "", "1:1 TABLE_ROWS_ABOVE 1:1 TABLE_UNIT"},
    {"单位：所\nmetric,period,value\nschools,2024,41\n", "schools 2024 41;",
     "1:1 TABLE_ROWS_ABOVE"},
    {"(in thousands)\nmetric,period,value\nschools,2024,41\n", "",
     "1:1 TABLE_ROWS_ABOVE 1:1 TABLE_UNIT"},
    /* multipliers */
    {"metric,period,SCALAR_FACTOR,value\nschools,2024,thousands,1.25\nschools,2023,units,7\n"
     "books,2023,,7\n",
     "schools 2024 1250;schools 2023 7;books 2023 7;", ""},
    {"metric,period,unit_mult,value\nschools,2024,6,1.25\nschools,2023,0,7\n",
     "schools 2024 1250000;schools 2023 7;", ""},
    {"metric,period,倍数,分子,分母\nrotated,2024,千,1,4\n", "rotated 2024 25%;", ""},
    {"metric,period,multiplier,value\nschools,2024,many,41\n", "", "2:14 TABLE_SCALE"},
    /* columns that change what a figure is */
    {"metric,period,kind,value\nschools,2024,result,41\nschools,2025,target,30\n", "",
     "1:15 TABLE_COLUMNS_UNUSED 3:14 TABLE_COLUMN_TELLS"},
    {"metric,period,display,value\nschools,2024,a) time series,41\n"
     "schools,2030,b) target (max),30\n",
     "", "1:15 TABLE_COLUMNS_UNUSED 3:14 TABLE_COLUMN_TELLS"},
    {"metric,period,类型,value\nschools,2024,合计,41\nschools,2023,分项,30\n", "",
     "1:15 TABLE_COLUMNS_UNUSED 2:14 TABLE_COLUMN_TELLS"},
    {"metric,period,kind,value\nschools,2024,total,41\nschools,2023,total,43\n",
     "schools 2024 41;schools 2023 43;", "1:15 TABLE_COLUMNS_UNUSED"},
    {"metric,period,who,value\nschools,2024,planning,41\nschools,2023,totality,43\n",
     "schools 2024 41;schools 2023 43;", "1:15 TABLE_COLUMNS_UNUSED"},
    /* numbers in a column without a use tell nothing apart */
    {"metric,period,target,value\nschools,2024,No target,41\nschools,2023,30,43\n",
     "schools 2024 41;schools 2023 43;", "1:15 TABLE_COLUMNS_UNUSED"},
    /* what is read with the year beside it */
    {"metric,year,month,value\nschools,2024,3,41\n", "",
     "1:13 TABLE_COLUMNS_UNUSED 2:14 TABLE_REST_OF_PERIOD"},
    {"metric,year,month,value\nschools,2024-03,3,41\n", "schools 2024-03 41;",
     "1:13 TABLE_COLUMNS_UNUSED"},
    {"metric,year,月份,value\nschools,2024,,41\n", "schools 2024 41;", "1:13 TABLE_COLUMNS_UNUSED"},
    /* wide, by periods as people write them, with a unit behind */
    {"metric,2024年一季度,2024/2/29\nschools,41,43\n", "schools 2024-Q1 41;schools 2024-02-29 43;",
     ""},
    {"metric,2024(所),2025(目标)\nschools,41,43\n", "schools 2024 41;",
     "1:16 TABLE_COLUMNS_UNUSED"},
    {"metric,2024(万所)\nschools,41\n", "", "1:8 TABLE_UNIT"},
    /* what stood here before stays a fault, each at its place */
    {"", "", "1:1 CSV_NO_HEADER"},
    {"metric,period,value\nschools,2024,\"4\"1\n", "", "2:17 CSV_AFTER_QUOTE"},
    {"metric,per\"iod,value\nschools,2024,41\n", "",
     "1:1 CSV_NO_COLUMN 1:8 CSV_UNKNOWN_COLUMN 1:11 CSV_STRAY_QUOTE"},
};

START_TEST(each_is_read_as_it_is_meant) {
    const struct table *table = &tables[_i];
    qzplan_figures *figures = qz_test_figures();
    qzplan_diagnostics *told = NULL;
    char shown[SHOWN];
    int code =
        qzplan_figures_load_bytes(figures, "f.csv", table->text, strlen(table->text), 0, &told);
    ck_assert(code == QZPLAN_OK || told != NULL);
    show_told(shown, sizeof shown, told);
    ck_assert_str_eq(shown, table->told);
    show_figures(shown, sizeof shown, figures);
    ck_assert_str_eq(shown, table->figures);
    qzplan_diagnostics_free(told);
    qzplan_figures_free(figures);
}
END_TEST

START_TEST(remarks_count_and_name) {
    static const char text[] = "A title\nAnother\nmetric,period,value,colour,flg\n"
                               "schools,2024,41,red,p\nTowns,,,,\nnote,,,,\n";
    static const struct {
        int32_t severity;
        const char *says;
    } expected[] = {
        {QZPLAN_SEVERITY_NOTE, "above the header that are left alone: 2"},
        {QZPLAN_SEVERITY_NOTE, "left alone: 2: `colour`, `flg`"},
        {QZPLAN_SEVERITY_NOTE, "left alone: 2"},
    };
    qzplan_figures *figures = qz_test_figures();
    qzplan_diagnostics *told = NULL;
    ck_assert_int_eq(qzplan_figures_load_bytes(figures, "f.csv", text, sizeof text - 1, 0, &told),
                     QZPLAN_OK);
    ck_assert_uint_eq(told->count, 3);
    for (size_t i = 0; i < 3; i++) {
        ck_assert_int_eq(told->items[i]->severity, expected[i].severity);
        ck_assert_ptr_nonnull(strstr(told->items[i]->message, expected[i].says));
    }
    ck_assert_ptr_nonnull(strstr(told->items[1]->hint, "flag"));
    qzplan_diagnostics_free(told);
    qzplan_figures_free(figures);
}
END_TEST

START_TEST(a_figure_twice_names_what_tells_them_apart) {
    static const char *const texts[] = {
        "metric,period,id,sex,value\nbooks,2024,0,m,1\nschools,2024,1,m,41\nbooks,2023,2,m,7\n"
        "schools,2024,1,w,43\n",
        "metric;period;id;sex;value\nbooks;2024;0;m;1\nschools;2024;1;m;41\n\nschools;2024;1;;43\n",
    };
    for (size_t i = 0; i < sizeof texts / sizeof texts[0]; i++) {
        qzplan_figures *figures = qz_test_figures();
        qzplan_diagnostics *told = NULL;
        int code =
            qzplan_figures_load_bytes(figures, "f.csv", texts[i], strlen(texts[i]), 0, &told);
        ck_assert_int_eq(code, QZPLAN_ERROR_FIGURE_DUPLICATE);
        const qzplan_diagnostic *d = told->items[told->count - 1];
        ck_assert_str_eq(qzplan_message_name(d->id), "TABLE_TWICE");
        ck_assert_uint_eq(d->line, 5);
        ck_assert_str_eq(d->parts[1].value, "sex");
        ck_assert_str_eq(d->parts[2].value, "m");
        qzplan_diagnostics_free(told);
        qzplan_figures_free(figures);
    }
}
END_TEST

static void add(TCase *tests) {
    tcase_add_test(tests, a_figure_twice_names_what_tells_them_apart);
    tcase_add_loop_test(tests, each_is_read_as_it_is_meant, 0,
                        (int)(sizeof tables / sizeof tables[0]));
    tcase_add_test(tests, remarks_count_and_name);
}

QZ_SUITE(tables, add)
