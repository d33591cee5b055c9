/* SPDX-License-Identifier: MIT */
#ifndef QZ_READER_KEY_WORDS_H
#define QZ_READER_KEY_WORDS_H

/* Other words that people use for keys, in English, Chinese and French. */

#include "reader/key_table.h"

/* clang-format off */

/* X(name, words for it, words that may mean it) */
#define QZ_KEY_WORDS(X)                                                                            \
    X(title, " name label heading 标题 名称 任务名称 目标名称 指标名称 部门名称 titre intitulé nom ", " ")       \
    X(id, " code number no key 编号 序号 标识 代码 identifiant ", " ")                                    \
    X(lead, " owner responsible leaddepartment leadagency leader department dept agency office "   \
            "responsibledepartment 牵头部门 牵头单位 牵头 责任部门 责任单位 主管部门 负责部门 主责部门 "              \
            "责任人 负责人 pilote service responsable ", " ")                                           \
    X(with, " participants participating partners partner supporting supportedby cooperating "     \
            "参与部门 参加部门 配合部门 协同部门 配合单位 参与单位 协办单位 责任配合部门 avec partenaires ", " ")        \
    X(contact, " person contactperson responsibleperson phone telephone tel "    \
               "email mail 责任人 负责人 联系人 联系方式 联系电话 电话 personne téléphone courriel ", " ")       \
    X(wording, " originaltext originalwording quote quotation 原文 原文表述 原文内容 citation ", " ")        \
    X(due, " deadline by until till end ends enddate duedate targetyear targetdate completion "    \
           "完成时限 完成时间 完成期限 期限 时限 截止日期 截止时间 完成日期 échéance ", " ")                          \
    X(begins, " start starts begin from startdate startson 起始日 开始日期 开始时间 起始时间 起始日期 "         \
              "début ", " ")                                                                       \
    X(since, " baselineyear baseyear startyear 基期 基准年 基期年 ", " ")                                 \
    X(from, " baseline base baselinevalue startingpoint 基线 基数 基期值 起点 基准值 ",                       \
      " current 现状 现状值 ")                                                                          \
    X(metric, " indicator indicators measure kpi variable 指标 指标名称 indicateur ", " ")               \
    X(done, " deliverable completed ", " milestone output ")                                       \
    X(at_least, " min minimum atleast >= ≥ ⩾ 至少 不低于 不少于 不小于 minimum aumoins ",                     \
      " target goal targetvalue value 达到 目标值 目标 cible ")                                           \
    X(at_most, " max maximum ceiling cap limit nomorethan <= ≤ ⩽ 至多 不超过 不高于 不多于 不大于 控制在 "        \
               "auplus ", " ")                                                                     \
    X(more_than, " > above over greaterthan 超过 高于 大于 多于 plusde ", " ")                             \
    X(less_than, " < below under lessthan lowerthan 低于 少于 小于 moinsde ", " ")                       \
    X(exactly, " = == equals equal is eq 等于 ", " ")                                                \
    X(between, " range 介于 区间 entre ", " ")                                                         \
    X(about, " approximately approx around circa ~ ≈ 约 大约 左右 environ ", " ")                        \
    X(raise_to, " increaseto growto riseto 提高到 提升到 增加到 增长到 增至 提高至 提升至 ", " to ")                      \
    X(reduce_to, " decreaseto lowerto cutto dropto 减少到 降低到 降到 降至 减至 减少至 压减到 ", " ")                \
    X(raise_by, " increaseby growby riseby ", " raise increase 提高 增加 增长 提升 ")                      \
    X(reduce_by, " decreaseby lowerby cutby dropby ", " reduce decrease 减少 降低 下降 压减 ")             \
    X(every, " frequency period cadence 周期 频次 频率 考核周期 ", " ")                                      \
    X(group, " group groups population 人群 对象 群体 分组 ", " ")                                         \
    X(area, " area region location place 区域 地区 ", " ")                                             \
    X(within, " tolerance margin 误差 浮动 允许误差 ", " ")                                                \
    X(path, " milestones trajectory 路径 年度目标 进度安排 ", " ")                                           \
    X(only_if, " if when condition 条件 前提 ", " ")                                                   \
    X(assumes, " assumption assumptions 假定 假设 口径 ", " ")                                           \
    X(source, " reference 出处 来源 依据 ", " ")                                                         \
    X(unit, " units measuredin 单位 计量单位 unité ", " ")                                               \
    X(part_of, " shareof subsetof partof fractionof outof among belongsto 占 属于 所属整体 整体 "      \
               "partiede ", " whole ")                                                             \
    X(figures, " accumulation 填报方式 统计方式 口径 ", " type kind nature 类型 性质 ")                \
    X(limits, " bounds valuerange 取值范围 ", " range ")                                               \
    X(wanted, " direction better 方向 期望方向 ", " ")                                                   \
    X(reported, " frequency reportedevery 填报频次 填报周期 ", " ")                                        \
    X(targets, " goals objectives indicators kpis promises 目标 具体目标 objectifs ", " ")               \
    X(tasks, " goals activities measures commitments projects 任务 重点任务 主要任务 tâches ", " ")          \
    X(actions, " measures strands 行动 专项行动 ", " ")                                                  \
    X(programmes, " programs program projects pillars 工程 重点工程 ", " ")                              \
    X(departments, " offices agencies organisations organizations owners 部门 责任部门 services ", " ")  \
    X(metrics, " indicators kpis variables 指标 指标体系 indicateurs ", " ")                             \
    X(areas, " regions districts 区域 地区 territoires ", " ")                                         \
    X(groups, " populations 人群 分组 publics ", " ")                                                  \
    X(languages, " language lang langs 语言 langues ", " ")                                          \
    X(version, " version format 版本 ", " ")                                                         \
    X(kind, " type level category 类别 类型 级别 ", " ")                                                 \
    X(lies_in, " parent partof belongsto upper 上级 上级区域 所属 所属区域 隶属 ", " ")                          \
    X(ends, " end enddate until till through 终止日 终止日期 撤销日期 结束日期 fin ", " ")                        \
    X(parts, " members children 包含 成员 ", " ")                                                      \
    X(on, " date day 日期 调整日期 ", " ")                                                               \
    X(why, " reason because 原因 理由 motif ", " ")                                                    \
    X(by, " decidedby approvedby 批准单位 决定单位 ", " ")                                               \
    X(tables, " rosters records datasets sheets resources 表 记录表 名册 tableaux ", " ")              \
    X(columns, " fields schema attributes 列 字段 colonnes champs ", " ")                              \
    X(type, " datatype dtype format 类型 数据类型 ", " kind ")                                         \
    X(header, " columnname fieldname heading name title 列名 表头 entête ", " ")                       \
    X(one_of, " enum values allowed allowedvalues choices options 取值 可选值 枚举 valeurs ", " ")     \
    X(true_values, " truevalues true yes trues 是 真值 ", " ")                                         \
    X(false_values, " falsevalues false no falses 否 假值 ", " ")                                      \
    X(missing_values, " missingvalues missing na nulls nullvalues blanks 缺失值 空值 ", " ")           \
    X(decimals, " scale digits precision places 小数位 小数位数 décimales ", " ")                      \
    X(refers_to, " foreignkey references reference refersto joins 引用 外键 ", " ")                    \
    X(covers, " complete coverage 覆盖 ", " ")                                                         \
    X(key, " primarykey unique id uniquekey 主键 键 clé ", " ")                                        \
    X(table_period, " date when dated snapshot 时间 期间 période ", " ")                               \
    X(prefix, " before prepend 前缀 préfixe ", " ")                                                    \
    X(column, " field name 列 字段 colonne ", " ")                                                     \
    X(count, " rows countof 计数 行数 人数 compte ", " ")                                       \
    X(distinct, " countdistinct unique nunique uniques 去重 去重计数 ", " ")                           \
    X(total, " sumof totalof 合计 总计 求和 totaux ", " ")                                             \
    X(where, " filter filters condition conditions when 筛选 条件 过滤 où ", " ")                      \
    X(has, " having exists with 有 具有 关联 ", " ")                                                   \
    X(all, " every each 全部 都 ", " ")                                                                \
    X(among, " base denominator outof 其中 分母 parmi ", " ")                                          \
    X(before, " earlierthan until 早于 之前 以前 avant ", " ")                                         \
    X(after, " laterthan since 晚于 之后 以后 après ", " ")                                            \
    X(age, " years fullyears 年龄 周岁 âge ", " ")                                                     \
    X(days_before_end, " days daysago daysopen olderthan 天数 距期末天数 jours ", " ")                 \
    X(in_period, " within during 在 期内 dans ", " ")                                                  \
    X(per, " times multipliedby for each 每 按 par ", " ")

/* clang-format on */

#define QZ_KEY_WORDS_DECLARE(name, same, maybe) extern const qz_key_words qz_words_##name;
QZ_KEY_WORDS(QZ_KEY_WORDS_DECLARE)
#undef QZ_KEY_WORDS_DECLARE

#endif
