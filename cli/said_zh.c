/* SPDX-License-Identifier: MIT */
/* What the program says of its commands and their lines in Chinese. */

#include "said_list.h"

const char *const said_zh[SAID_COUNT] = {
    [SAID_INTRO] = "qzplan 依据填报数评价公共规划的各项承诺。",
    [SAID_USAGE] = "用法：",
    [SAID_USAGE_LEAD] = "用法：",
    [SAID_OPTIONS] = "选项：",
    [SAID_HELP_OF_COMMAND] = "说明一项命令的用途和选项",
    [SAID_VERSION] = "程序及所用库的版本",
    [SAID_EXIT_STATUS] =
        ("退出状态：0 正常；1 有目标未达到、规则未满足、规划有错或有变化；2 命令行有误；3 "
         "输入无法使用，或无法输出。"),
    [SAID_HELP] = "显示本说明",
    [SAID_HELP_COMMAND] = "COMMAND",
    [SAID_CHECK] = "列出规划中的全部错误",
    [SAID_CHECK_DETAILS] =
        "每处错误按“文件:行:列”列出，附所在行、位置标记、改正提示及其在规划中的位置。加 --strict "
        "另查不可能同时实现的承诺（如相互矛盾的两个目标），并对未被使用的内容给出警告。\n"
        "退出状态：1 规划有错或不可能实现；3 文件无法读取。",
    [SAID_SHOW] = "按程序的理解显示规划",
    [SAID_SHOW_DETAILS] = "先列工程、行动、任务及其目标，再列规划中定义的区域、指标、分组和部门，各"
                          "附其在规划文件中的行号。JSON "
                          "含全部内容和各种语言，格式见 docs/reference/json.md。",
    [SAID_EVALUATE] = "依据填报数，评价规划的各项承诺截至某日的完成情况",
    [SAID_EVALUATE_DETAILS] =
        "文本为一张表，最差的在前，滞后或未达到的目标附补救所需，末尾为合计。JSON 和 CSV "
        "按规划的顺序列出全部评价结论，格式见 docs/reference/json.md。DATE "
        "写成时期时，指该时期最后一日。\n"
        "方法有 linear、open-sdg、eurostat、destatis、unsd 和 "
        "sdsn：只选一种时，由它判断进度。--what-if "
        "假定某个填报数为另一值再评价一次，如 schools@2025=44 或 "
        "rotated/old/alder@2024=431/4200，并列出因此改变的结论。"
        "--remedy "
        "逐个牵头部门列出今天还能做到的、使红灯转绿又不影响已兑现承诺的最小改动；--would-have "
        "则列出当时应填报多少。CSV 不含此项。\n"
        "退出状态：1 有目标未达到；3 规划或填报数无法使用。",
    [SAID_FIGURES_COMMAND] = "输出所读到的填报数",
    [SAID_FIGURES_DETAILS] =
        "按 `evaluate` 的方式读取填报数文件，将所读到的内容写成规范的 "
        "CSV：指标、区域、分组均用编号。再次读取，结果相同。\n给出 --show "
        "时输出表格，并注明每个数的出处。\n按列名判断的表，另给出内容相同的映射。",
    [SAID_DIFF] = "说明两份规划之间的变化",
    [SAID_DIFF_DETAILS] =
        "先列取消和放宽的，再列推迟、改变、收紧和增加的，然后是部门、任务和定义，最后合计。给出填报"
        "数时，"
        "另列改变的评价结论。编号相同的视为同一目标。各规划均以其最后一次调整后的内容为准。JSON "
        "格式见 docs/reference/json.md。\n"
        "退出状态：0 没有变化；1 有变化；3 输入无法使用。",
    [SAID_ROTATION] = "按轮岗规则核对三个教师人数",
    [SAID_ROTATION_DETAILS] =
        "规则：每年交流轮岗的教师约占适宜交流教师的 10%，其中城镇向乡村交流的不低于 "
        "20%。给出两个比例、两项结论，以及按整数人计还差多少。\n"
        "退出状态：1 有规则未满足；3 "
        "人数不可能成立。无从得知的（无适宜交流的教师、无人轮岗）不算未满足。",
    [SAID_FMT] = "整理规划等 YAML 文件的写法",
    [SAID_FMT_DETAILS] = "逐个文件整理缩进、空格、空行和多余的引号，内容和注释均不改动；有变化的才"
                         "写回，且一次写成。`-` "
                         "读标准输入，写标准输出。\n退出状态：1 用 --check 时有文件需要整理；3 "
                         "文件无法读取或不是 YAML，保持原样。",
    [SAID_FMT_CHECK] = "不写文件，只列出需要整理的文件",
    [SAID_INIT] = "新建规划，或由任务清单起草规划",
    [SAID_INIT_DETAILS] =
        "不给 --from 时，输出一份带注释的样例，注明应填内容。给出 --from "
        "时，按表头识别工程、行动、任务和"
        "部门，生成规划草稿：每项任务暂列一个“办成与否”的目标，附原文，并列出原文中的数，由编者写成"
        "目标。"
        "规则见 docs/reference/draft.md。\n退出状态：3 清单无法使用，或输出文件已存在。",
    [SAID_INIT_FROM] = "任务清单：工作簿或 CSV，须同时给出 --begins",
    [SAID_INIT_BEGINS] = "规划起始日，如 2023-01-01，与 --from 同用",
    [SAID_INIT_OUTPUT] = "写入该文件（不得已存在），否则写标准输出",
    [SAID_INIT_NO_COLUMNS] = "没有一行同时含任务列（如 内容措施）和部门列（如 牵头部门）的表头",
    [SAID_INIT_EXISTS] = "已存在，保持原样",
    [SAID_INIT_BOTH] = "--from 与 --begins 须同时给出",
    [SAID_SCHEMA] = "输出 JSON Schema：规划、填报数、对照表或评价结论",
    [SAID_SCHEMA_DETAILS] = "编辑器据此补全和检查 YAML，程序据此读取 "
                            "JSON。由程序读取规划所用的表生成；编号、单位和日期由 "
                            "check 检查。编辑器的设置见 docs/reference/schema.md。",
    [SAID_NOT_A_SCHEMA] = "应为 %s 之一",
    [SAID_STRICT] = "另查不可能同时实现的目标和未被使用的内容",
    [SAID_FORMAT] = "输出格式，默认为第一种",
    [SAID_LANG] = "文本的语言（默认随系统语言）",
    [SAID_LANGS] = "文本的语言（默认随系统语言）；CSV 含所列各种语言",
    [SAID_MAPPING_OF_ALL] =
        "写明各文件中各项内容的位置（见 mapping.md）；不给出时用各文件旁的对照文件",
    [SAID_SHOW_FIGURES] = "输出表格，注明每个数的出处",
    [SAID_PROPOSE] = "输出每个文件据以读取的映射，而不是填报数",
    [SAID_PROPOSED] = "\n根据列名和字节作出的判断，写成映射如下：\n",
    [SAID_ENCODING] = "填报数文件的编码；不写时按字节判断",
    [SAID_STRICT_COLUMNS] = "填报数中没有用处的列按错误处理",
    [SAID_MAPPING] =
        "写明前一选项所列文件中各项内容的位置（见 mapping.md）；不给出时用文件旁的对照文件，如 "
        "`towns.csv` 旁的 `towns.map.yaml`",
    [SAID_FIGURES] = "填报数文件：工作簿、CSV 或 YAML，可重复给出",
    [SAID_AS_OF] = "评价截至该日日终，如 2025-12-31；today 为当日",
    [SAID_TABLE] = "统计规划中某个记录表的行，如 `teachers=teachers.csv`（见 "
                   "records.md）；同一个表的几个文件合在一起",
    [SAID_TALLY] = "读取已保存的统计结果",
    [SAID_TABLE_PERIOD] = "记录表所反映的期间；行中有日期的，为所要统计的期间",
    [SAID_OTHER_AREAS] = "区域不在规划中的行不计；未写此项的，视为可能属于任一区域",
    [SAID_UNIQUE] = "主键为空或重复的，按错误处理",
    [SAID_TABLE_FORM] = "须写明记录表和文件，如 `teachers=teachers.csv`",
    [SAID_NO_SUCH_TABLE] = "须是规划中的记录表",
    [SAID_TABLE_NEEDS_PERIOD] =
        "qzplan：记录表 `%s` 反映某一时点的情况，请用一个 `--period 2025` 写明期间\n",
    [SAID_AREA] = "评价该区域，代替规划自身的区域",
    [SAID_METHOD] = "按公开发表的方法判断进度，可多种并列",
    [SAID_WHAT_IF] = "假定 METRIC[/GROUP][/AREA]@PERIOD=VALUE，可重复给出",
    [SAID_REMEDY] = "列出今天还能做到的、使红灯转绿的最小改动",
    [SAID_WOULD_HAVE] = "列出当时应填报、可使红灯转绿的最小改动",
    [SAID_BY] = "文本的分组方式",
    [SAID_EXPLAIN] = "另说明理由及其在规划中的行号",
    [SAID_SUMMARY] = "文本只列二十行以内的一页摘要",
    [SAID_WARNINGS_ARE] = "警告照常提示（tell），或按错误处理（error）",
    [SAID_DUE] = "列出应填报而未填报的数，由谁填报，何时到期",
    [SAID_DUE_DETAILS] =
        "依据规划中各项承诺所需的指标、周期和期限，列出至该日尚未填报的数，逾期的在前；期限为周期最"
        "后一日加 report_within。不给 --within 时，列出已开始的周期中未填报的；规则见 "
        "docs/reference/due.md。\n退出状态：3 规划或填报数无法使用。",
    [SAID_DUE_AS_OF] = "截至该日，如 2025-12-31；today 为当日",
    [SAID_DUE_DEPARTMENT] = "只列该部门牵头或参与的任务所需的",
    [SAID_DUE_IN_DAYS] = "列出逾期的和若干天内到期的",
    [SAID_THE_DUE_LIST] = "待填报清单",
    [SAID_FORM] = "制作填报表：列出某周期应填报的数",
    [SAID_FORM_DETAILS] = "每个应填报的数一行，附名称、单位和上期值；填写“数值”，或“分子”和“分母”，"
                          "存盘后即可作为填报数使用。给出 --figures 时，已填报的不再列出。规则见 "
                          "docs/reference/due.md。\n退出状态：3 规划或填报数无法使用。",
    [SAID_FORM_PERIOD] = "填报周期，如 2025、2025-H1",
    [SAID_FORM_FIGURES] = "已有的填报数：已填报的不再列出，并附上期值",
    [SAID_REPORT] = "生成一个可打开、发送、打印的网页",
    [SAID_REPORT_DETAILS] =
        "生成单个 HTML "
        "文件：首屏一句话和一条状态条，其后依次是需要处理的目标、任务墙、部门、全部承诺与依据。页面"
        "不向任何地方发出请求，不启用脚本也能看；输入相同，页面逐字节相同。",
    [SAID_REPORT_LANGS] = "页面所用语言，第一种先显示，如 zh,en",
    [SAID_REPORT_DEPARTMENT] = "只列该部门牵头或参与的任务",
    [SAID_REPORT_LIMIT] = "页面最多列出多少项结论（默认 5000），计数不受影响",
    [SAID_REPORT_MAP] = "以 GeoJSON 文件画出各区域的地图，要素以编码或名称对应区域",
    [SAID_MAP_NO_AREA] = "没有一个要素的编码或名称是规划中的区域",
    [SAID_MAP_NO_OUTLINE] = "区域 `%s` 的几何形状不是面（Polygon、MultiPolygon），或坐标不是数字",
    [SAID_MAP_NO_FEATURES] = "不是 GeoJSON 的要素集合（FeatureCollection）",
    [SAID_THE_PAGE] = "页面",
    [SAID_NOT_A_PERIOD] = "不是周期，应如 2025、2025-H1",
    [SAID_CALENDAR] = "把规划的完成时限写成日历",
    [SAID_CALENDAR_DETAILS] =
        "每项任务每个尚未最终完成的时限写成一个全天日程（RFC 5545，即 iCalendar "
        "格式）：列明承诺、进展、尚需数量和牵头部门。定期完成的承诺列本期和下一期。时限调整后日程的"
        " UID 不变。文件格式见 docs/reference/calendar.md。\n退出状态：3 规划或填报数无法使用。",
    [SAID_CALENDAR_FIGURES] = "填报数；不给则视为尚未完成任何承诺",
    [SAID_TASKS_OF_DEPARTMENT] = "只列该部门牵头或参与的任务；可重复",
    [SAID_REMIND] = "提前若干天提醒（闹铃，并另设日程）：30,7",
    [SAID_NOT_REMINDERS] = "应为至多 8 个天数，1 至 3650，不得重复，如 30,7",
    [SAID_SLIPS] = "给部门写督办单",
    [SAID_SLIPS_DETAILS] =
        "每个临近到期（蓝色）、进度滞后（黄色）、逾期且仍可补救（红色）的目标一张 A4 "
        "纸：目标要求、进展、尚需数量、依据、答复期限，留有办理情况和签字栏。没有填报数的，写成蓝色"
        "的数据报送通知单。虚构的填报数不予受理。页面和 JSON 见 "
        "docs/reference/slips.md。\n退出状态：3 规划或填报数无法使用。",
    [SAID_LEVEL] = "只写该级别的督办单；可重复",
    [SAID_ANSWER_BY] = "答复期限；不给则留空待填",
    [SAID_ALLOW_DEMO] = "虚构的填报数也写，每页加注",
    [SAID_MADE_UP] =
        "这些填报数纯属虚构，不能据以要求任何人答复；确需试用，请加 --allow-demo，每页会加注",
    [SAID_TREND] = "说明历次评价之间的变化",
    [SAID_TREND_DETAILS] =
        "HISTORY 是 `evaluate --record` "
        "写的文件。每次评价列出：到期目标完成多少个，哪些目标与上一次不同；规划有变化的，说明原因。"
        "文件和 JSON 见 docs/reference/history.md。\n退出状态：3 记录无法使用。",
    [SAID_RECORD] = "把本次评价记入历次记录，每次一行 JSON",
    [SAID_RECORD_WHAT_IF] = "应为文件，且不能与 --what-if 同用：记录只记实际填报",
    [SAID_THE_HISTORY] = "历次记录",
    [SAID_HISTORY_KEY] = "缺少 `%s`，或其内容不合要求",
    [SAID_HISTORY_NO_OBJECT] = "一行应为一个 JSON 对象",
    [SAID_HISTORY_NO_JSON] = "不是 JSON：%s",
    [SAID_HISTORY_OTHER_VERSION] = "记录的版本本程序不认识",
    [SAID_HISTORY_OTHER_PLAN] = "这一行属于另一规划：`%s`",
    [SAID_HISTORY_OF_OTHER] = "该记录属于另一规划",
    [SAID_HISTORY_NO_PLAN] = "各行都没有附上本次所评的规划",
    [SAID_HISTORY_CUT] = "这一行没有结尾，可能被截断",
    [SAID_HISTORY_FILES_UNKNOWN] = "有文件只能读一次，无法确认评价的是什么",
    [SAID_HISTORY_PACKED] = "所附内容不是这一行所说的规划",
    [SAID_HISTORY] = "历次记录：其中当时未完成、现已完成的日程标为取消",
    [SAID_MAX_CHARACTERS] = "Markdown 至多这么多个字符：列不下的只计数",
    [SAID_TOO_FEW_CHARACTERS] = "至少为 1500",
    [SAID_MAX_VERDICTS] = "评价结论的上限，超出即报错（默认 4000000）",
    [SAID_DEPARTMENT] = "只列某部门牵头或参与的（编号或名称），可重复给出",
    [SAID_ROLE] = "只列该部门牵头（lead）或参与（with）的",
    [SAID_TASK] = "只列某项任务的（编号或名称），可重复给出",
    [SAID_STATUS] = "只列这些状态的，如 missed 或 逾期未完成",
    [SAID_DUE_WITHIN] = "只列自评价日起若干天内到期的",
    [SAID_SORT] = "排序方式（文本默认最差的在前，其余按规划的顺序）",
    [SAID_OUTPUT] = "写入文件，格式依其前的 --format，否则依后缀；- 为标准输出；可重复给出",
    [SAID_BOM] = "CSV 以字节序标记开头，供电子表格软件识别",
    [SAID_BAD_WORD] = "`%s`：%s",
    [SAID_STDIN_ONCE] = "标准输入只能读取一次",
    [SAID_NO_SUCH_DEPARTMENT] = "规划中没有这个部门",
    [SAID_NO_SUCH_TASK] = "规划中没有这项任务",
    [SAID_SEVERAL_OF_TITLE] = "名称相同的不止一个，请用编号：%s",
    [SAID_NOT_STATUSES] = "不是状态，应为下列之一：%s",
    [SAID_NO_SUFFIX] = "文件名后缀不表示输出格式；请在其前加 --format（%s）",
    [SAID_FORMAT_WITHOUT_FILE] = "其后没有 -o",
    [SAID_OUTPUT_IS_INPUT] = "是输入文件，不予覆盖",
    [SAID_OUTPUT_TWICE] = "重复给出",
    [SAID_NEW_FIGURES] = "评价两份规划所用的填报数，可重复给出",
    [SAID_NEW_AS_OF] = "评价截至该日日终，如 2025-12-31",
    [SAID_OLD_FIGURES] = "旧规划另需的填报数",
    [SAID_ELIGIBLE] = "适宜交流的教师人数",
    [SAID_ROTATED] = "交流轮岗的教师人数",
    [SAID_URBAN_TO_RURAL] = "其中城镇向乡村交流的人数",
    [SAID_ABOUT] = "应交流轮岗的比例（10%）",
    [SAID_WITHIN] = "允许上下浮动的幅度（1 point）",
    [SAID_FLOOR] = "城镇向乡村交流的最低比例（20%）",
    [SAID_ABOVE] = "高于允许范围视为（met）",
    [SAID_BELOW] = "低于允许范围视为（unmet）",
    [SAID_TRY] = "请参看 `%s`",
    [SAID_UNKNOWN_COMMAND] = "没有命令 `%s`",
    [SAID_DID_YOU_MEAN] = "；是否指 `%s`？",
    [SAID_UNKNOWN_OPTION] = "没有选项 `%s`",
    [SAID_UNKNOWN_OPTION_NEAR] = "没有选项 `%s`；是否指 `--%s`？",
    [SAID_NOT_ONE_OF] = "`--%s %s` 不在可选值之内：%s",
    [SAID_GIVEN_TWICE] = "`--%s` 重复给出",
    [SAID_TAKES_NO_VALUE] = "`--%s` 不带值",
    [SAID_NEEDS_VALUE] = "`%s` 后应有值：%s",
    [SAID_UNEXPECTED] = "多余的参数 `%s`",
    [SAID_OPERAND_MISSING] = "缺少 %s",
    [SAID_OPTION_MISSING] = "缺少 `--%s %s`",
    [SAID_BAD_VALUE] = "`--%s %s`：%s",
    [SAID_MAPPING_BEHIND] = "应写在它所适用的文件之后",
    [SAID_NOT_A_DATE] = "不是日期，应如 2025-12-31",
    [SAID_NOT_METHODS] = "应从下列方法中选取，用逗号分隔：%s",
    [SAID_NO_SUCH_AREA] = "规划中没有这个区域",
    [SAID_NUMBER_TOO_LARGE] = "数字过大",
    [SAID_NOT_WHOLE] = "不是整数",
    [SAID_NOT_A_PERCENTAGE] = "不是百分数，应如 10%",
    [SAID_NOT_POINTS] = "不是百分点，应如 '1 point'",
    [SAID_WHAT_IF_SHAPE] = "应写作 METRIC@PERIOD=VALUE，需要时在指标后加 /GROUP 和 /AREA",
    [SAID_ERROR] = "错误：",
    [SAID_WARNING] = "警告：",
    [SAID_NOTE] = "提示：",
    [SAID_HINT] = "提示：",
    [SAID_AT] = "位置：",
    [SAID_MORE_NOT_LISTED] = "……另有 %zu 处未列出",
    [SAID_ERRORS_IN_ONE] = "共 %zu 处错误，有错文件 %zu 个（共 %zu 个）",
    [SAID_ERRORS_IN] = "共 %zu 处错误，有错文件 %zu 个（共 %zu 个）",
    [SAID_ONE_ERROR_IN_ONE] = "共 %zu 处错误，有错文件 %zu 个（共 %zu 个）",
    [SAID_ONE_ERROR_IN] = "共 %zu 处错误，有错文件 %zu 个（共 %zu 个）",
    [SAID_ONE_WARNING] = "%zu 处警告",
    [SAID_WARNINGS] = "%zu 处警告",
    [SAID_CANNOT_WRITE] = "无法写出结果",
    [SAID_THE_EVALUATION] = "评价",
    [SAID_THE_COMPARISON] = "比较",
    [SAID_THE_RULE] = "规则",
    [SAID_THE_FIGURES] = "填报数",
};
