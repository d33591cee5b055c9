/* SPDX-License-Identifier: MIT */
#ifndef CLI_WORDS_H
#define CLI_WORDS_H

/* The program's own words in Chinese and English; the library has those of its vocabularies. */

/* X(NAME, Chinese, English) */
#define WORDS(X)                                                                                   \
    X(PROGRAMME, "工程", "Programme")                                                              \
    X(ACTION, "行动", "Action")                                                                    \
    X(TASK, "任务", "Task")                                                                        \
    X(PROGRAMMES, " 个工程", " programmes")                                                        \
    X(ACTIONS, " 个行动", " actions")                                                              \
    X(TASKS, " 项任务", " tasks")                                                                  \
    X(TARGETS, " 个目标", " targets")                                                              \
    X(DEPARTMENTS, " 个部门", " departments")                                                      \
    X(AREAS, " 个区域", " areas")                                                                  \
    X(METRICS, " 个指标", " metrics")                                                              \
    X(YEAR_STARTS, "；年度自 %02u-%02u 起", "; years start on %02u-%02u")                          \
    X(TO, " 至 ", " to ")                                                                          \
    X(OWN_AREA, "规划区域：", "Area of the plan: ")                                                \
    X(AREAS_OF_PLAN, "区域", "Areas")                                                              \
    X(METRICS_OF_PLAN, "指标", "Metrics")                                                          \
    X(GROUPS_OF_PLAN, "分组", "Groups")                                                            \
    X(DEPARTMENTS_OF_PLAN, "部门", "Departments")                                                  \
    X(ONE_OF, "；分组体系：", "; family: ")                                                        \
    X(METHOD, "进度方法 ", "pace by ")                                                             \
    X(STATUS, "状态", "Status")                                                                    \
    X(TARGET, "目标", "Target")                                                                    \
    X(ACTUAL, "实际", "Actual")                                                                    \
    X(REQUIRED, "要求", "Required")                                                                \
    X(GAP, "差距", "Gap")                                                                          \
    X(DEADLINE, "期限", "Deadline")                                                                \
    X(DAYS_LEFT, "剩余天数", "Days left")                                                          \
    X(LEAD, "牵头", "Lead")                                                                        \
    X(LEAD_OF_ALL, "各任务牵头部门：", "Lead of every task: ")                                     \
    X(AS_LEAD, "牵头部门", "Lead department")                                                      \
    X(AS_WITH, "参与部门", "Department taking part")                                               \
    X(LEADS, "牵头", "lead")                                                                       \
    X(WITH, "参与", "with")                                                                        \
    X(REMARKS, "备注：", "Remarks: ")                                                              \
    X(DUE, "完成时间", "due")                                                                      \
    X(BEGINS, "起始日 ", "Begins ")                                                                \
    X(AS_OF, "截至 ", "As of ")                                                                    \
    X(FIGURES, "填报数 ", "figures: ")                                                             \
    X(NEEDED, "还需：", "Still needed: ")                                                          \
    X(NEED_TARGETS, "项", "promises")                                                              \
    X(NEED_AREAS, "个区域", "areas")                                                               \
    X(NEED_REPLACE, "（替换，总数不变）", " (in place of others)")                                 \
    X(NEED_MORE_THAN, "增加超过 %s", "more than %s more")                                          \
    X(NEED_LESS_THAN, "减少超过 %s", "more than %s less")                                          \
    X(ASSUMES, "假定：", "Assumes: ")                                                              \
    X(WHY, "说明：", "Why: ")                                                                      \
    X(NONE_YET, "（尚无评价）", "(nothing to judge yet)")                                          \
    X(YES, "是", "yes")                                                                            \
    X(NO, "否", "no")                                                                              \
    X(NO_FIGURE, "未填报", "no figure")                                                            \
    X(BY, "（%s）", " by %s")                                                                      \
    X(AND, " 至 ", " and ")                                                                        \
    X(COMMA, "，", ", ")                                                                           \
    X(SEMICOLON, "；", "; ")                                                                       \
    X(LIST_COMMA, "、", ", ")                                                                      \
    X(ALL_TARGETS, "全部目标", "All targets")                                                      \
    X(ALL_TASKS, "全部任务", "All tasks")                                                          \
    X(KEPT, "兑现/到期", "Kept/closed")                                                            \
    X(KEPT_ONE, "已到期目标 %u 个，兑现 %u 个", "%u target has closed, %u kept")                   \
    X(KEPT_LINE, "已到期目标 %u 个，兑现 %u 个", "%u targets have closed, %u of them kept")        \
    X(NO_LONGER, "不再有：%s", "no longer %s")                                                     \
    X(NOW_ALSO, "增加：%s", "now also %s")                                                         \
    X(REASON, "        理由：", "        Reason: ")                                                \
    X(DECIDED, "        决定机构：", "        Decided by: ")                                       \
    X(THE_REST, "任务、部门和定义", "Tasks, departments and definitions")                          \
    X(AS_OF_SHORT, "截至 ", "as of ")                                                              \
    X(TARGET_IN_ALL, "目标 %zu 个", "%zu target")                                                  \
    X(TARGETS_IN_ALL, "目标 %zu 个", "%zu targets")                                                \
    X(SO_MANY, "%zu 个%s", "%zu %s")                                                               \
    X(UNCHANGED, "未变 %zu 个", "%zu unchanged")                                                   \
    X(DEMO, "演示：填报数纯属虚构，不反映任何真实情况",                                            \
      "Demonstration: these figures are made up and say nothing about the real world")             \
    X(AREA, "区域", "Area")                                                                        \
    X(FOR_AREA, "评价区域：", "Judged for: ")                                                      \
    X(TO_BE_SET, "待定", "to be set")                                                              \
    X(MISSING, "未填报：", "Missing: ")                                                            \
    X(AND_MORE, "，另有 %zu 个", " and %zu more")                                                  \
    X(REVISED, "已调整：", "Revised: ")                                                            \
    X(FORECAST, "预测：", "Forecast: ")                                                            \
    X(A_YEAR, "今后平均每年需%s", "needs %s a year from now on")                                   \
    X(DAY_LATE, "（晚 1 天）", " (1 day late)")                                                    \
    X(DAY_EARLY, "（早 1 天）", " (1 day early)")                                                  \
    X(SPEED_MORE, "增加 ", "+")                                                                    \
    X(SPEED_LESS, "减少 ", "-")                                                                    \
    X(A_MONTH, "今后平均每月需%s", "needs %s a month from now on")                                 \
    X(AT_DEADLINE, "按目前速度，到期时为 %s", "%s at the deadline at the speed so far")            \
    X(REACHED_ON, "%s 可达到", "reached on %s")                                                    \
    X(DAYS_LATE, "（晚 %d 天）", " (%d days late)")                                                \
    X(DAYS_EARLY, "（早 %d 天）", " (%d days early)")                                              \
    X(BY_METHOD, "按各方法判断的进度：", "Pace by method:")                                        \
    X(NOT_JUDGED, "另有 %zu 项各方法均无法判断", "None of them can judge %zu more")                \
    X(NONE_JUDGED, "%zu 项均无方法可以判断",                                                       \
      "None of the methods can judge any of the %zu promises")                                     \
    X(METHODS_DIFFER, "≠ 各方法判断的进度不一致：%zu 项（可比 %zu 项）",                           \
      "≠ The methods disagree on the pace of %zu of %zu that two or more can judge")               \
    X(METHODS_AGREE, "各方法判断的进度一致（可比 %zu 项）",                                        \
      "The methods agree on the pace wherever two or more can judge (%zu)")                        \
    X(WHAT_IF, "假设：", "What if: ")                                                              \
    X(NOTHING_CHANGES, "评价结论没有变化", "no verdict changes")                                   \
    X(REMEDY, "补救 ", "Remedies for ")                                                            \
    X(LIGHTS_REMEDIED, "：红灯 %zu 个，可转绿 %zu 个", ": %zu red, %zu can turn green")            \
    X(SO_MANY_MORE, "增加 %lld，由 %lld 增至 %lld", "%lld more, from %lld to %lld")                \
    X(SO_MANY_FEWER, "减少 %lld，由 %lld 减至 %lld", "%lld fewer, from %lld to %lld")              \
    X(SO_MANY_REPLACED, "，其中 %lld 靠替换", ", %lld of them in place of others")                 \
    X(NOT_REMEDIED, "  未能补救：", "  left: ")                                                    \
    X(NO_RED, "没有红灯", "No light is red")                                                       \
    X(ROTATION, "教师交流轮岗", "Rotation of teachers")                                            \
    X(RULE, "规则", "Rule")                                                                        \
    X(COUNTS, "人数", "Teachers")                                                                  \
    X(RATIO, "比例", "Ratio")                                                                      \
    X(VERDICT, "结论", "Verdict")                                                                  \
    X(ROTATED_OF_ELIGIBLE, "交流轮岗占适宜交流", "rotated, of the eligible")                       \
    X(RURAL_OF_ROTATED, "城镇向乡村占交流轮岗", "town to country, of the rotated")                 \
    X(MET, "达到", "met")                                                                          \
    X(UNMET, "未达到", "unmet")                                                                    \
    X(UNKNOWN, "未知", "unknown")                                                                  \
    X(BOTH_RULES, "两项规则：", "Both rules: ")                                                    \
    X(ROTATE_MORE, "还需：再交流轮岗 %lld 人，其中城镇向乡村 %lld 人",                             \
      "Still needed: rotate %lld more, %lld of them from town to country")                         \
    X(ROTATE_REPLACE, "；并将现有的 %lld 人换成城镇向乡村交流的教师",                              \
      "; and replace %lld of today's others by teachers from town to country")                     \
    X(NOTHING_NEEDED, "无需再增加", "Nothing more is needed")                                      \
    X(NOT_FEASIBLE, "再增加或替换多少人都无法同时满足两项规则",                                    \
      "No number of further or replaced rotations satisfies both rules")

enum word {
#define WORD_ENTRY(name, zh, en) WORD_##name,
    WORDS(WORD_ENTRY)
#undef WORD_ENTRY
};

/* Static text. */
const char *word(enum word which, const char *language);

int is_chinese(const char *language);

#endif
