/* SPDX-License-Identifier: MIT */
/* Guesses which key was meant: other words that people use for it, in English, Chinese and French,
   then the same letters written otherwise, then near spellings. */

#include "reader/guess.h"

#include <string.h>

#include "base/arrays.h"
#include "base/suggest.h"
#include "model/comparators.h"

/* Words without blanks, `_` and `-`, in small letters; the first key that the set has and that is
   free is meant: a word may stand in several rows. */
static const struct synonym {
    const char *key;
    const char *words; /* with a blank between, and at both ends */
} synonyms[] = {
    {"title", " name label heading 标题 名称 任务名称 目标名称 指标名称 titre intitulé nom "},
    {"id", " code number no key 编号 序号 标识 identifiant "},
    {"lead",
     " owner responsible leaddepartment leadagency leader department dept agency office "
     "responsibledepartment 牵头部门 牵头单位 牵头 责任部门 责任单位 主管部门 负责部门 主责部门 "
     "pilote "},
    {"contact",
     " person contactperson responsibleperson phone telephone tel email mail 责任人 负责人 联系人 "
     "联系方式 联系电话 电话 personne téléphone courriel "},
    {"wording", " originaltext originalwording quote quotation 原文 原文表述 citation "},
    {"with", " participants participating partners partner supporting supportedby cooperating "
             "参与部门 参加部门 配合部门 协同部门 配合单位 参与单位 责任配合部门 avec "},
    {"due", " deadline by until till end ends enddate duedate targetyear targetdate completion "
            "完成时限 完成时间 完成期限 期限 时限 截止日期 截止时间 échéance "},
    {"begins",
     " start starts begin from startdate startson 起始日 开始日期 开始时间 起始时间 début "},
    {"since", " baselineyear baseyear startyear 基期 基准年 基期年 "},
    {"from", " baseline base baselinevalue startingpoint 基线 基数 基期值 起点 "},
    {"metric", " indicator indicators measure kpi variable 指标 指标名称 indicateur "},
    {"done", " deliverable completed "},
    {"at_least", " min minimum atleast >= ≥ 至少 不低于 不少于 不小于 "},
    {"at_most",
     " max maximum ceiling cap limit nomorethan <= ≤ 至多 不超过 不高于 不多于 不大于 控制在 "},
    {"more_than", " > above over greaterthan 超过 高于 大于 多于 "},
    {"less_than", " < below under lessthan lowerthan 低于 少于 小于 "},
    {"exactly", " = == equals equal is eq 等于 "},
    {"between", " range 介于 区间 "},
    {"about", " approximately approx around circa ~ 约 大约 左右 "},
    {"raise_to", " increaseto growto riseto 提高到 提升到 增加到 增长到 增至 提高至 "
                 "提升至 "},
    {"reduce_to", " decreaseto lowerto cutto dropto 减少到 降低到 降到 降至 减至 "
                  "减少至 压减到 "},
    {"raise_by", " increaseby growby riseby "},
    {"reduce_by", " decreaseby lowerby cutby dropby "},
    {"every", " frequency period cadence 周期 频次 频率 "},
    {"for", " group groups population 人群 对象 群体 "},
    {"in", " area region location place 区域 地区 "},
    {"within", " tolerance margin 误差 浮动 "},
    {"path", " milestones trajectory 路径 年度目标 "},
    {"only_if", " if when condition 条件 前提 "},
    {"assumes", " assumption assumptions 假定 假设 "},
    {"source", " reference 出处 来源 依据 "},
    {"unit", " units measuredin 单位 计量单位 unité "},
    {"targets", " goals objectives indicators kpis promises 目标 具体目标 objectifs "},
    {"tasks", " goals activities measures commitments projects 任务 重点任务 主要任务 tâches "},
    {"actions", " measures strands 行动 专项行动 "},
    {"programmes", " programs program projects pillars 工程 重点工程 "},
    {"departments", " offices agencies organisations organizations owners 部门 责任部门 services "},
    {"metrics", " indicators kpis variables 指标 指标体系 indicateurs "},
    {"areas", " regions districts 区域 地区 territoires "},
    {"groups", " populations 人群 分组 publics "},
    {"languages", " language lang langs 语言 langues "},
    {"qzplan", " version format 版本 "},
    /* of mappings */
    {"sheets", " tables table sheet worksheets 表 表格 工作表 feuilles tableaux "},
    {"sheet", " worksheet tab 工作表 feuille onglet "},
    {"header", " headerrow headers headerrows heading 表头 表头行 entête "},
    {"end", " footer until stop 结束 表尾 fin "},
    {"down", " filldown carrydown ffill fill 向下填充 "},
    {"keep", " include only filter where 保留 garder "},
    {"drop", " exclude skip ignore 排除 去掉 剔除 exclure "},
    {"missing_values", " missing na nodata null nan 缺失值 无数据 manquant "},
    {"zero", " zeros zeroes 零 zéro "},
    {"decimal", " decimals decimalpoint decimalseparator 小数点 "},
    {"group", " thousands thousandsseparator grouping 千位分隔符 "},
    {"separator", " delimiter sep 分隔符 séparateur "},
    {"encoding", " charset codepage 编码 encodage "},
    {"period", " year time date month quarter 年份 年度 期间 周期 时间 日期 période année "},
    {"area", " region district location place geo 区域 地区 territoire région "},
    {"value", " figure amount actual values 数值 数据 完成值 实际值 valeur "},
    {"numerator", " count 分子 numérateur "},
    {"denominator", " total base 分母 dénominateur "},
    {"flag", " status 标记 statut "},
    {"note", " notes comment comments remark remarks 备注 说明 remarque "},
    {"scale", " multiplier factor 倍数 乘数 multiplicateur "},
    {"column", " columns col field 列 栏 colonne "},
    {"by", " split delimiter 分隔 "},
    {"match", " pattern regex like 匹配 motif "},
    {"names", " map mapping rename 对照 correspondance "},
    {"form", " format 格式 forme "},
    {"units", " unit suffix 单位 unités "},
};

/* What stands elsewhere: the key, the thing that has it, the list that such things are in. */
static const struct home {
    const char *key;
    int thing;
    const char *list;
} homes[] = {
    {"metric", QZ_PHRASE_A_TARGET, "targets"},
    {"of", QZ_PHRASE_A_TARGET, "targets"},
    {"targets", QZ_PHRASE_A_TASK, "tasks"},
    {"tasks", QZ_PHRASE_AN_ACTION, "actions"},
    {"actions", QZ_PHRASE_A_PROGRAMME, "programmes"},
    {"departments", QZ_PHRASE_A_PLAN, NULL},
    {"metrics", QZ_PHRASE_A_PLAN, NULL},
    {"groups", QZ_PHRASE_A_PLAN, NULL},
    {"areas", QZ_PHRASE_A_PLAN, NULL},
    {"languages", QZ_PHRASE_A_PLAN, NULL},
    {"year_starts", QZ_PHRASE_A_PLAN, NULL},
    {"contact", QZ_PHRASE_A_TASK, "tasks"},
    {"unit", QZ_PHRASE_A_METRIC, "metrics"},
    {"figures", QZ_PHRASE_A_METRIC, "metrics"},
    {"limits", QZ_PHRASE_A_METRIC, "metrics"},
    {"wanted", QZ_PHRASE_A_METRIC, "metrics"},
};

/* The same of a mapping. */
static const struct home mapping_homes[] = {
    {"metric", QZ_PHRASE_A_TABLE, "sheets"},
    {"period", QZ_PHRASE_A_TABLE, "sheets"},
    {"area", QZ_PHRASE_A_TABLE, "sheets"},
    {"value", QZ_PHRASE_A_TABLE, "sheets"},
    {"missing_values", QZ_PHRASE_A_TABLE, "sheets"},
    {"zero", QZ_PHRASE_A_TABLE, "sheets"},
    {"flags", QZ_PHRASE_A_TABLE, "sheets"},
    {"encoding", QZ_PHRASE_A_TABLE, "sheets"},
    {"separator", QZ_PHRASE_A_TABLE, "sheets"},
    {"keep", QZ_PHRASE_A_TABLE, "sheets"},
    {"drop", QZ_PHRASE_A_TABLE, "sheets"},
    {"down", QZ_PHRASE_A_TABLE, "sheets"},
    {"end", QZ_PHRASE_A_TABLE, "sheets"},
    {"column", QZ_PHRASE_A_ROLE, NULL},
    {"cell", QZ_PHRASE_A_ROLE, NULL},
    {"part", QZ_PHRASE_A_ROLE, NULL},
    {"by", QZ_PHRASE_A_ROLE, NULL},
    {"match", QZ_PHRASE_A_ROLE, NULL},
    {"names", QZ_PHRASE_A_ROLE, NULL},
    {"form", QZ_PHRASE_A_ROLE, NULL},
    {"units", QZ_PHRASE_A_ROLE, NULL},
};

static int is_of_mapping(int thing) {
    return thing == QZ_PHRASE_A_MAPPING_FILE || thing == QZ_PHRASE_A_TABLE ||
           thing == QZ_PHRASE_A_ROLE;
}

/* Words that can mean one of several keys: the first of them is only the likeliest. */
static const struct synonym vague[] = {
    {"at_least", " target goal targetvalue value 达到 目标值 目标 cible "},
    {"from", " current 现状 现状值 "},
    {"done", " milestone output "},
    {"raise_by", " raise increase 提高 增加 增长 提升 "},
    {"reduce_by", " reduce decrease 减少 降低 下降 压减 "},
};

enum { WORD_MOST = 64 };

/* Small letters without what people put between words. Returns 0 where the word is too long for any
   key. */
static int make_plain(char out[WORD_MOST], const char *word) {
    size_t length = 0;
    for (; *word != '\0'; word++) {
        char c = *word;
        if (c == '_' || c == '-' || c == ' ') {
            continue;
        }
        if (length + 1 == WORD_MOST) {
            return 0;
        }
        out[length++] = c >= 'A' && c <= 'Z' ? (char)(c + ('a' - 'A')) : c;
    }
    out[length] = '\0';
    return length > 0;
}

/* Whether " a b c " has a word. */
static int has_word(const char *words, const char *word) {
    size_t length = strlen(word);
    for (const char *at = words; (at = strstr(at, word)) != NULL; at++) {
        if (at[-1] == ' ' && at[length] == ' ') {
            return 1;
        }
    }
    return 0;
}

/* The keys whose value is of one shape only. */
static const struct shape {
    const char *key;
    int kind;
} shapes[] = {
    {"programmes", QZ_NODE_SEQUENCE}, {"actions", QZ_NODE_SEQUENCE},
    {"tasks", QZ_NODE_SEQUENCE},      {"targets", QZ_NODE_SEQUENCE},
    {"revised", QZ_NODE_SEQUENCE},    {"departments", QZ_NODE_MAPPING},
    {"groups", QZ_NODE_MAPPING},      {"metrics", QZ_NODE_MAPPING},
    {"path", QZ_NODE_MAPPING},        {"id", QZ_NODE_SCALAR},
    {"due", QZ_NODE_SCALAR},          {"begins", QZ_NODE_SCALAR},
    {"since", QZ_NODE_SCALAR},        {"every", QZ_NODE_SCALAR},
    {"qzplan", QZ_NODE_SCALAR},       {"in", QZ_NODE_SCALAR},
    {"each", QZ_NODE_SCALAR},         {"part_of", QZ_NODE_SCALAR},
};

static int fits(const qz_key *key, const qz_node *child) {
    for (size_t i = 0; i < QZ_ARRAY_SIZE(shapes); i++) {
        if (strcmp(shapes[i].key, key->name) == 0) {
            return child->kind == shapes[i].kind || child->kind == QZ_NODE_BROKEN;
        }
    }
    return 1;
}

/* A key of the set that nothing fills yet and that the value could be of. */
static int is_open(const qz_key_set *set, uint64_t taken, size_t place, const qz_node *child) {
    return set->keys[place].name != NULL && (taken & QZ_KEY_AT(place)) == 0 &&
           fits(&set->keys[place], child);
}

static size_t open_place(const qz_key_set *set, uint64_t taken, const char *key,
                         const qz_node *child) {
    for (size_t i = 0; i < set->count; i++) {
        if (is_open(set, taken, i, child) && strcmp(set->keys[i].name, key) == 0) {
            return i;
        }
    }
    return set->count;
}

static size_t by_letters(const qz_key_set *set, uint64_t taken, const char *plain,
                         const qz_node *child) {
    char name[WORD_MOST];
    for (size_t i = 0; i < set->count; i++) {
        if (is_open(set, taken, i, child) && make_plain(name, set->keys[i].name) &&
            strcmp(name, plain) == 0) {
            return i;
        }
    }
    return set->count;
}

static size_t by_synonym(const qz_key_set *set, uint64_t taken, const char *plain,
                         const qz_node *child, int *certain) {
    size_t found = set->count;
    for (size_t i = 0; i < QZ_ARRAY_SIZE(synonyms) && plain[0] != '\0'; i++) {
        if (!has_word(synonyms[i].words, plain)) {
            continue;
        }
        size_t place = open_place(set, taken, synonyms[i].key, child);
        if (place < set->count && found < set->count) {
            *certain = 0; /* it can be either */
            return found;
        }
        found = place < set->count ? place : found;
    }
    *certain = 1;
    for (size_t i = 0; i < QZ_ARRAY_SIZE(vague) && found == set->count; i++) {
        if (has_word(vague[i].words, plain)) {
            found = open_place(set, taken, vague[i].key, child);
            *certain = 0;
        }
    }
    return found;
}

static size_t by_spelling(const qz_key_set *set, uint64_t taken, const qz_node *child) {
    qz_suggest suggest;
    qz_suggest_begin(&suggest, child->key, strlen(child->key));
    for (size_t i = 0; i < set->count; i++) {
        if (is_open(set, taken, i, child)) {
            qz_suggest_offer(&suggest, set->keys[i].name);
        }
    }
    return suggest.best == NULL ? set->count : open_place(set, taken, suggest.best, child);
}

qz_guess qz_guess_key(const qz_key_set *set, uint64_t taken, const qz_node *child) {
    qz_guess guess = {set->count, 1};
    char plain[WORD_MOST];
    if (make_plain(plain, child->key)) {
        guess.place = by_letters(set, taken, plain, child);
        if (guess.place == set->count) {
            guess.place = by_synonym(set, taken, plain, child, &guess.certain);
        }
    }
    if (guess.place == set->count) {
        guess.place = by_spelling(set, taken, child);
        guess.certain = 0;
    }
    return guess;
}

static int is_comparator(const char *key) {
    int32_t op = 1;
    while (op < qz_comparator_count() && strcmp(qz_comparator_name(op), key) != 0) {
        op++;
    }
    return op < qz_comparator_count();
}

static const struct home *home_of(const struct home *all, size_t count, const char *key,
                                  int where) {
    for (size_t i = 0; i < count; i++) {
        if (strcmp(all[i].key, key) == 0 && all[i].thing != where) {
            return &all[i];
        }
    }
    return NULL;
}

int qz_home_of_key(const char *key, int where, const char **list) {
    int of_mapping = is_of_mapping(where);
    const struct home *home = of_mapping
                                  ? home_of(mapping_homes, QZ_ARRAY_SIZE(mapping_homes), key, where)
                                  : home_of(homes, QZ_ARRAY_SIZE(homes), key, where);
    if (home != NULL) {
        *list = home->list;
        return home->thing;
    }
    if (of_mapping) {
        return QZ_PHRASE_NONE;
    }
    if (where != QZ_PHRASE_A_TARGET && is_comparator(key)) {
        *list = "targets";
        return QZ_PHRASE_A_TARGET;
    }
    return QZ_PHRASE_NONE;
}

int qz_names_who_answers(const char *key, int where) {
    char plain[WORD_MOST];
    int known = !is_of_mapping(where) && make_plain(plain, key);
    for (size_t i = 0; known && i < QZ_ARRAY_SIZE(synonyms); i++) {
        int who = strcmp(synonyms[i].key, "lead") == 0 || strcmp(synonyms[i].key, "contact") == 0;
        if (who && has_word(synonyms[i].words, plain)) {
            return 1;
        }
    }
    return 0;
}
