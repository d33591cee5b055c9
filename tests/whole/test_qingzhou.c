/* SPDX-License-Identifier: MIT */
/* The Qingzhou plan against the source table: each row typed here a second time, by hand, so that a
   slip in the plan file cannot pass. */

#include <string.h>

#include "support/fixture.h"
#include "support/suite.h"

struct row {
    const char *id;
    const char *due;
    const char *with;    /* participants, in order */
    const char *numbers; /* every target that is no yes/no promise, in order */
    size_t dones;        /* yes/no promises */
    const char *names;   /* names and figures that the titles must have as the list writes them */
};

static const struct row rows[] = {
    {"1.1", "2025-12-31", "自然资源和规划局;人社局;各镇、街、区",
     "reduce_to 79;reduce_to 68;reduce_to 11;reduce_to 41 from 54", 0, "公办;民办"},
    {"2.1", "2024-12-31", "发改局;住建局;农业农村局;各镇、街、区", "at_least 20;at_least 5", 0,
     "公办幼儿园;义务教育学校"},
    {"2.2", "2025-12-31", "发改局;住建局;农业农村局;各镇、街、区", "all;all;all;all", 0,
     "运动场地;食堂餐厅;厕所"},
    {"2.3", "2025-12-31", "发改局;农业农村局;各镇、街、区",
     "at_least 50% x3 for 2017年以前建设;all x3 for 2017年以后建设", 0,
     "室外游戏场地生均面积;幼儿活动用房生均建筑面积;生均建筑面积"},
    {"2.4", "2027-12-31", "发改局;农业农村局", "all", 5,
     "厨房;厕所;供水;取暖;标准化;镇街区中心幼儿园;省级示范"},
    {"2.5", "2023-12-31", "卫健局", "all;all", 1, "饮用水;热水;午餐"},
    {"2.6", "2027-12-31", "发改局;住建局", "", 5, "功能室;仪器器材;II类;安全设施设备;更新维护"},
    {"3.1", "2025-12-31", "", "", 10,
     "学区制;镇村一体化;捆绑发展;集团化办学;城乡义务教育一体化;二元结构"},
    {"3.2", "2027-12-31", "", "", 4, "学区（联区）;教育指导员"},
    {"4.1", "2025-12-31", "人社局", "", 8,
     "校长职级制;选聘;职级评定;培养培训;后备人才;考核;监督;退出"},
    {"4.2", "2024-12-31", "", "at_least 15%", 4, "“雏鹰计划”;青年校长;后备人才;“85后”"},
    {"4.3", "2027-12-31", "", "at_least 50%", 0, "45岁以下;副校长"},
    {"5.1", "2025-12-31", "", "at_least 100;at_least 30;at_least 1000", 3,
     "“青椒”;“双师智能互联”;网络名师工作室;“名校网络课堂”"},
    {"5.2", "2025-12-31", "编办;人社局;财政局",
     "about 10% within 1 point above met every year;at_least 20% every year", 0, "薄弱学校"},
    {"6.1", "2025-12-31", "宣传部", "", 12,
     "党委统一领导;党政齐抓共管;部门各负其责;工作例会;述职评议;督查调度;校长负责制;"
     "“一支部一项目一品牌”;“规范→过硬→先锋”;“大思政”;“行走的思政课”"},
    {"7.1", "2023-12-31", "宣传部;妇联",
     "all every year;all every year;all;all;all;all;at_least 92;all", 2,
     "四次;八课时;巡查;家长委员会;独立办公场所;常态化;家庭教育服务岗;总协调员"},
    {"7.2", "2027-12-31", "文明办", "at_least 3;at_least 2%;at_least 5%;at_least 1", 0,
     "全环境育人规范校;省级文明校园;市级文明校园;全国文明校园"},
    {"7.3", "2025-12-31", "宣传部", "at_least 5;at_least 10;at_least 30", 0,
     "省级乡村书香校园;市级乡村书香校园;县级乡村书香校园"},
    {"7.4", "2025-12-31", "宣传部", "at_least 90%;at_least 10%", 0, "规范化图书馆;星级图书馆"},
    {"7.5", "2025-12-31", "宣传部", "", 4, "三类城市;“说普通话、写规范字”"},
    {"7.6", "2025-12-31", "", "at_least 10;at_least 10", 0, "“进城拓展视野”;研学课程"},
    {"7.7", "2025-12-31", "", "all;all", 0, "劳动实践场所;乡村幼儿园"},
    {"7.8", "2023-12-31", "", "all", 0, "绿色学校"},
    {"8.1", "2025-12-31", "", "all;all;all", 2, "“三个课堂”;国家云平台;双师教学"},
    {"8.2", "2025-12-31", "", "all;all;all;all;all", 2,
     "“千兆进校”;“百兆进班”;录播室;共享资源库;免费开放"},
    {"9.1", "2025-12-31", "", "all every half_year", 7,
     "“四向四式”;“双线双定”;省、市教研院;市教研员;示范课;公开课;同课异构"},
    {"10.1", "2025-12-31", "各镇、街、区", "all", 1, "结对;辐射带动"},
    {"11.1", "2025-12-31", "", "", 5,
     "教学评一致性;“三位一体•学程优化”;“校-学区（联盟校）-县域”;课堂转型"},
    {"12.1", "2025-12-31", "", "", 10,
     "“一校一品牌”;校本课程;田园课程;田园游戏;耕读教育;文化;艺术;体育;实践活动"},
    {"13.1", "2025-12-31", "", "", 3, "科学化、个性化、针对性;中小学发展评价方案;幼儿园发展"},
    {"14.1", "2024-12-31", "团市委;民政局;卫健局;残联", "all", 2,
     "“希望小屋”;学困生成长档案;特殊教育资源中心"},
    {"15.1", "ongoing", "公安局;应急局;交通局;消防救援大队;卫健局;市场监管局;住建局",
     "all every year;all every year;all every year;all every year;all every year;all every year;"
     "all every year;all every year;all every year;all every year;all every year;all every year;"
     "all every year;all every year;all every year;all every year;all every year",
     12,
     "学习;培训;演练;观摩;督查;督导;考核;安全保卫科;专职;“1530”;防暴恐;防欺凌;防溺水;消防;"
     "交通;校车;食品;心理健康;专项档案;长效机制;分级分类;牵头科室;处置程序;报告制度"},
};
enum { ROWS = sizeof rows / sizeof rows[0] };

static const qzplan_plan *load(void) {
    fixture f = {0};
    fixture_open_plan(&f, "plans/qingzhou/plan.yaml");
    return f.plan;
}

/* Text that grows in a fixed buffer. */
struct line {
    char text[4096];
    size_t length;
};

static void put(struct line *line, const char *before, const char *text) {
    int more =
        snprintf(line->text + line->length, sizeof line->text - line->length, "%s%s", before, text);
    ck_assert(more >= 0 && (size_t)more < sizeof line->text - line->length);
    line->length += (size_t)more;
}

static void put_number(struct line *line, const qzplan_target *t) {
    put(line, line->length > 0 ? ";" : "", qzplan_term_name(QZPLAN_VOCABULARY_OP, t->op));
    const qzplan_milestone *milestone = t->milestones[0];
    if (milestone->value.text != NULL) {
        put(line, " ", milestone->value.text);
    }
    if (t->metric_count > 1) {
        char count[32];
        snprintf(count, sizeof count, " x%zu", t->metric_count);
        put(line, count, "");
    }
    if (t->baseline.text != NULL) {
        put(line, " from ", t->baseline.text);
    }
    if (t->op == QZPLAN_OP_ABOUT) {
        put(line, " within ", t->within.text);
        put(line, " above ", t->above == QZPLAN_BEYOND_MET ? "met" : "unmet");
    }
    for (size_t i = 0; i < t->group_count; i++) {
        put(line, " for ", qzplan_text_get(&t->groups[i]->title, "zh"));
    }
    if (t->every != QZPLAN_PERIOD_NONE) {
        put(line, " every ", qzplan_term_name(QZPLAN_VOCABULARY_EVERY, t->every));
    }
}

/* All Chinese words under a task. */
static void put_words(struct line *line, const qzplan_task *task) {
    put(line, "", qzplan_text_get(&task->title, "zh"));
    for (size_t i = 0; i < task->target_count; i++) {
        const qzplan_target *t = task->targets[i];
        put(line, " ", qzplan_text_get(&t->title, "zh"));
        for (size_t m = 0; m < t->metric_count; m++) {
            put(line, " ", qzplan_text_get(&t->metrics[m]->title, "zh"));
        }
    }
}

START_TEST(the_plan_has_its_shape) {
    const qzplan_plan *plan = load();
    ck_assert_uint_eq(plan->programme_count, 5);
    ck_assert_uint_eq(plan->action_count, 15);
    ck_assert_uint_eq(plan->task_count, 32);
    ck_assert_uint_eq(plan->department_count, 21);
    static const size_t actions[] = {3, 2, 3, 5, 2};
    for (size_t i = 0; i < 5; i++) {
        ck_assert_uint_eq(plan->programmes[i]->action_count, actions[i]);
    }
    static const size_t tasks[] = {1, 6, 2, 3, 2, 1, 8, 2, 1, 1, 1, 1, 1, 1, 1};
    for (size_t i = 0; i < 15; i++) {
        ck_assert_uint_eq(plan->actions[i]->task_count, tasks[i]);
    }
    static const struct {
        const char *due;
        size_t count;
    } years[] = {{"2023-12-31", 3},
                 {"2024-12-31", 3},
                 {"2025-12-31", 20},
                 {"2027-12-31", 5},
                 {"ongoing", 1}};
    for (size_t y = 0; y < sizeof years / sizeof years[0]; y++) {
        size_t count = 0;
        for (size_t i = 0; i < ROWS; i++) {
            count += strcmp(rows[i].due, years[y].due) == 0;
        }
        ck_assert_uint_eq(count, years[y].count);
    }
    char begins[16];
    ck_assert_int_eq(qzplan_day_format(begins, sizeof begins, NULL, plan->begins), QZPLAN_OK);
    ck_assert_str_eq(begins, "2023-01-01");
    qzplan_plan_free(plan);
}
END_TEST

static void due_text(char *buffer, size_t capacity, const qzplan_period *due) {
    if (due->kind == QZPLAN_PERIOD_ONGOING) {
        snprintf(buffer, capacity, "ongoing");
    } else {
        ck_assert_int_eq(qzplan_day_format(buffer, capacity, NULL, due->last), QZPLAN_OK);
    }
}

START_TEST(each_task_has_its_time_and_departments) {
    const qzplan_plan *plan = load();
    ck_assert_uint_eq(plan->task_count, ROWS);
    for (size_t i = 0; i < ROWS; i++) {
        const qzplan_task *task = plan->tasks[i];
        ck_assert_str_eq(task->id, rows[i].id);
        char due[16];
        due_text(due, sizeof due, &task->due);
        ck_assert_msg(strcmp(due, rows[i].due) == 0, "%s: due %s", task->id, due);
        ck_assert_str_eq(qzplan_text_get(&task->lead->title, "zh"), "教体局");
        struct line with = {"", 0};
        for (size_t d = 0; d < task->participant_count; d++) {
            put(&with, d > 0 ? ";" : "", qzplan_text_get(&task->participants[d]->title, "zh"));
        }
        ck_assert_msg(strcmp(with.text, rows[i].with) == 0, "%s: with %s", task->id, with.text);
        ck_assert_uint_eq(task->source_count, 1);
        ck_assert_str_eq(task->source[0].key, "row");
        ck_assert_str_eq(task->source[0].value, task->id);
        ck_assert_msg(strncmp(task->id, task->action->id, strlen(task->action->id)) == 0, "%s",
                      task->id);
    }
    qzplan_plan_free(plan);
}
END_TEST

START_TEST(each_task_has_its_numbers_and_promises) {
    const qzplan_plan *plan = load();
    for (size_t i = 0; i < ROWS; i++) {
        const qzplan_task *task = plan->tasks[i];
        struct line numbers = {"", 0};
        size_t dones = 0;
        for (size_t t = 0; t < task->target_count; t++) {
            if (task->targets[t]->op == QZPLAN_OP_DONE) {
                dones++;
            } else {
                put_number(&numbers, task->targets[t]);
            }
        }
        ck_assert_msg(strcmp(numbers.text, rows[i].numbers) == 0, "%s: %s", task->id, numbers.text);
        ck_assert_msg(dones == rows[i].dones, "%s: %zu yes/no promises", task->id, dones);
    }
    qzplan_plan_free(plan);
}
END_TEST

START_TEST(names_are_the_lists_own) {
    const qzplan_plan *plan = load();
    for (size_t i = 0; i < ROWS; i++) {
        struct line words = {"", 0};
        put_words(&words, plan->tasks[i]);
        for (const char *name = rows[i].names; *name != '\0';) {
            size_t length = strcspn(name, ";");
            char one[256];
            ck_assert_uint_lt(length, sizeof one);
            memcpy(one, name, length);
            one[length] = '\0';
            ck_assert_msg(strstr(words.text, one) != NULL, "%s: %s is missing", rows[i].id, one);
            name += length + (name[length] == ';');
        }
    }
    qzplan_plan_free(plan);
}
END_TEST

/* A yes/no promise that is yearly or half-yearly is so on every one of its targets. */
START_TEST(ongoing_and_semester_promises_repeat) {
    const qzplan_plan *plan = load();
    const qzplan_task *safety = qzplan_plan_find_task(plan, "15.1");
    for (size_t i = 0; i < safety->target_count; i++) {
        ck_assert_int_eq(safety->targets[i]->every, QZPLAN_PERIOD_YEAR);
    }
    const qzplan_task *advisers = qzplan_plan_find_task(plan, "9.1");
    for (size_t i = 0; i < advisers->target_count; i++) {
        ck_assert_int_eq(advisers->targets[i]->every,
                         i < 4 ? QZPLAN_PERIOD_NONE : QZPLAN_PERIOD_HALF_YEAR);
    }
    qzplan_plan_free(plan);
}
END_TEST

static void add(TCase *tests) {
    tcase_add_test(tests, the_plan_has_its_shape);
    tcase_add_test(tests, each_task_has_its_time_and_departments);
    tcase_add_test(tests, each_task_has_its_numbers_and_promises);
    tcase_add_test(tests, names_are_the_lists_own);
    tcase_add_test(tests, ongoing_and_semester_promises_repeat);
}

QZ_SUITE(qingzhou, add)
