/* SPDX-License-Identifier: MIT */
/* A plan to begin with, in each language: it is one that holds, and says what to fill in. */

#include "draft/write.h"

#include <stddef.h>

#include "base/languages.h"

static const char zh[] =
    "# 规划文件：由上而下填写，写完用 qzplan check 检查。\n"
    "qzplan: 1\n"
    "id: my-plan  # 规划编号，可用任意文字\n"
    "title: 规划名称\n"
    "languages: [zh]  # 文字所用的语言\n"
    "begins: 2026-01-01  # 起始日\n"
    "\n"
    "# 部门：编号在前，名称在后\n"
    "departments:\n"
    "  office: 牵头部门\n"
    "  finance: 财政部门\n"
    "\n"
    "# 指标：衡量什么，单位是什么\n"
    "metrics:\n"
    "  schools: {title: 乡村学校, unit: 所}\n"
    "  good: {title: 达标学校, part_of: schools}  # 其中一部分，可按占比评价\n"
    "\n"
    "# 任务：由谁牵头、谁参与、何时完成，承诺什么\n"
    "tasks:\n"
    "  - id: \"1\"\n"
    "    title: 任务名称\n"
    "    due: 2027  # 年，或 2027-06、2027-06-30；长期任务写 ongoing，并加 every: year\n"
    "    lead: office\n"
    "    with: [finance]\n"
    "    wording: 文件原文\n"
    "    targets:\n"
    "      - {metric: schools, at_least: 41}  # 至少 41 所\n"
    "      - {metric: good, at_least: 80%}  # 占比至少 80%\n"
    "      - {done: rules, title: 制定管理办法}  # 办成与否\n";

static const char en[] =
    "# A plan: fill it in from top to bottom, and see with qzplan check whether it holds.\n"
    "qzplan: 1\n"
    "id: my-plan  # the plan's name; any text\n"
    "title: What the plan is called\n"
    "languages: [en]  # of its texts\n"
    "begins: 2026-01-01  # its first day\n"
    "\n"
    "# Departments: an id of your own, then the name\n"
    "departments:\n"
    "  office: The office that leads\n"
    "  finance: Finance\n"
    "\n"
    "# Metrics: what is measured, and in which unit\n"
    "metrics:\n"
    "  schools: {title: Rural schools, unit: schools}\n"
    "  good: {title: Schools up to standard, part_of: schools}  # a share of them, too\n"
    "\n"
    "# Tasks: who leads, who takes part, by when, and what is promised\n"
    "tasks:\n"
    "  - id: \"1\"\n"
    "    title: What is to be done\n"
    "    due: 2027  # or 2027-06, 2027-06-30; `ongoing` with `every: year` has no end\n"
    "    lead: office\n"
    "    with: [finance]\n"
    "    wording: The words of the paper that it comes from\n"
    "    targets:\n"
    "      - {metric: schools, at_least: 41}  # no fewer than 41\n"
    "      - {metric: good, at_least: 80%}  # no less than 80 % of them\n"
    "      - {done: rules, title: The rules are in force}  # yes or no\n";

static const char fr[] =
    "# Un plan\u00a0: à remplir de haut en bas, puis à vérifier par qzplan check.\n"
    "qzplan: 1\n"
    "id: my-plan  # le nom du plan, un texte quelconque\n"
    "title: Titre du plan\n"
    "languages: [fr]  # de ses textes\n"
    "begins: 2026-01-01  # son premier jour\n"
    "\n"
    "# Services\u00a0: un identifiant, puis le nom\n"
    "departments:\n"
    "  office: Le service pilote\n"
    "  finance: Les finances\n"
    "\n"
    "# Indicateurs\u00a0: ce qui est mesuré, et dans quelle unité\n"
    "metrics:\n"
    "  schools: {title: Écoles rurales, unit: écoles}\n"
    "  good: {title: Écoles aux normes, part_of: schools}  # aussi une part\n"
    "\n"
    "# Tâches\u00a0: qui pilote, qui participe, pour quand, et ce qui est promis\n"
    "tasks:\n"
    "  - id: \"1\"\n"
    "    title: Ce qui est à faire\n"
    "    due: 2027  # ou 2027-06, 2027-06-30\u202f; `ongoing` avec `every: year` n’a pas de fin\n"
    "    lead: office\n"
    "    with: [finance]\n"
    "    wording: Les mots du document\n"
    "    targets:\n"
    "      - {metric: schools, at_least: 41}  # au moins 41\n"
    "      - {metric: good, at_least: 80%}  # au moins 80 %\n"
    "      - {done: rules, title: Le règlement est en vigueur}  # oui ou non\n";

const char *qz_draft_template(const char *language) {
    static const struct {
        const char *tag;
        const char *text;
    } texts[] = {{"zh", zh}, {"fr", fr}, {"en", en}};
    size_t last = sizeof texts / sizeof *texts - 1;
    size_t i = 0;
    while (i < last &&
           (language == NULL || language[0] != texts[i].tag[0] || language[1] != texts[i].tag[1])) {
        i++;
    }
    return texts[i].text;
}
