/* SPDX-License-Identifier: MIT */
/* What the program says of its commands and their lines in English. */

#include "said_list.h"

const char *const said_en[SAID_COUNT] = {
    [SAID_INTRO] = "qzplan judges the promises of a public plan by reported figures.",
    [SAID_USAGE] = "usage:",
    [SAID_USAGE_LEAD] = "usage: ",
    [SAID_OPTIONS] = "Options:",
    [SAID_HELP_OF_COMMAND] = "what a command does, and its options",
    [SAID_VERSION] = "the version of the program and its library",
    [SAID_EXIT_STATUS] =
        "Exit status: 0 good; 1 a target is missed, a rule unmet, a plan faulty or "
        "changed; 2 the command line is wrong; 3 an input cannot be used, or "
        "output cannot be written.",
    [SAID_HELP] = "this text",
    [SAID_HELP_COMMAND] = "COMMAND",
    [SAID_CHECK] = "report everything that is wrong with a plan",
    [SAID_CHECK_DETAILS] =
        "Every fault is printed as file:line:column, with the line, a caret below the place, a "
        "hint "
        "and the place in the plan. With --strict also what cannot come true, such as two targets "
        "that contradict each other, and warnings of what nothing uses.\n"
        "Exit status 1: a plan is faulty, or cannot come true; 3: a file cannot be read.",
    [SAID_SHOW] = "print a plan as it is understood",
    [SAID_SHOW_DETAILS] =
        "Programmes, actions, tasks and their targets, then the areas, metrics, groups and "
        "departments that the plan declares, each with its line in the plan file. JSON has "
        "everything in all languages; docs/reference/json.md describes it.",
    [SAID_EVALUATE] = "judge every promise of a plan by figures, as of a day",
    [SAID_EVALUATE_DETAILS] =
        "Text is a table, the worst first, with what would remedy a target that is behind or "
        "missed, and totals at the end. JSON and CSV have every verdict in the plan's order; "
        "docs/reference/json.md describes them. A period as DATE means its last day.\n"
        "Methods are linear, open-sdg, eurostat, destatis, unsd and sdsn: one alone decides the "
        "pace. --what-if judges once more as if a figure were another, such as schools@2025=44 or "
        "rotated/old/alder@2024=431/4200, and shows which verdicts change. --remedy lists for each "
        "lead department the smallest steps that can still be taken to turn its red lights green "
        "and break no promise that is kept, --would-have what should have been reported then; "
        "neither is available in CSV.\n"
        "Exit status 1: a target is missed; 3: the plan or the figures cannot be used.",
    [SAID_FIGURES_COMMAND] = "write figures as they are understood",
    [SAID_FIGURES_DETAILS] =
        "Reads files of figures as `evaluate` does, and writes what it understood as plain CSV: "
        "metrics, areas and groups by id. Read back, it gives the same figures.\nWith --show it "
        "is a table that says where each figure was read.\nWhere a table was understood by the "
        "names of its "
        "columns, it proposes the mapping that says the same in words.",
    [SAID_DIFF] = "say what changed between two plans",
    [SAID_DIFF_DETAILS] =
        "What was dropped or eased comes first, then what moved, changed, was tightened or added, "
        "then departments, tasks and definitions, then totals. With figures also the verdicts that "
        "change. Targets are the same where their ids are. Each plan speaks as it stands after its "
        "last revision. docs/reference/json.md describes the JSON.\n"
        "Exit status 0: nothing changed; 1: something did; 3: an input cannot be used.",
    [SAID_ROTATION] = "check three counts of teachers against the rotation rule",
    [SAID_ROTATION_DETAILS] =
        "The rule: about 10 % of the eligible teachers rotate, and at least 20 % of those go from "
        "town to country. Says both shares, both verdicts, and what is still missing in whole "
        "teachers.\n"
        "Exit status 1: a rule is unmet; 3: the counts are impossible. What cannot be known "
        "(nobody eligible, nobody rotated) is no failure.",
    [SAID_FMT] = "lay out plans and other YAML files anew",
    [SAID_FMT_DETAILS] =
        "Each file is replaced at once, and only where something changes: indentation, blanks, "
        "blank lines, quotes that nobody needs. What it says and every comment stay. `-` reads "
        "standard input and writes standard output.\nExit status 1: with --check a file would "
        "change; 3: a file cannot be read or is no YAML, and stays as it is.",
    [SAID_FMT_CHECK] = "write nothing; name the files that would change",
    [SAID_INIT] = "begin a plan, or draft one from a list of tasks",
    [SAID_INIT_DETAILS] =
        "Without --from a short plan with comments that say what to fill in. With it, the plan "
        "that "
        "a list of tasks makes: its programmes, actions, tasks and departments, by the headings of "
        "its columns; each task is one thing to be done, with its sentence, and the numbers of the "
        "sentence beside it. docs/reference/draft.md has the rules.\nExit status 3: the list "
        "cannot be used, or the output is there already.",
    [SAID_INIT_FROM] = "a list of tasks: a workbook or CSV; goes with --begins",
    [SAID_INIT_BEGINS] = "the plan's first day: 2023-01-01; goes with --from",
    [SAID_INIT_OUTPUT] = "write to this file, which must not be there; else standard output",
    [SAID_INIT_NO_COLUMNS] =
        "no row names a column of tasks (task, 内容措施) and one of departments (lead, 牵头部门)",
    [SAID_INIT_EXISTS] = "is there already: it stays as it is",
    [SAID_INIT_BOTH] = "--from and --begins go together",
    [SAID_SCHEMA] = "print a JSON Schema: of plans, figures, mappings or verdicts",
    [SAID_SCHEMA_DETAILS] =
        "By it editors complete and check what is written as YAML, and programs what is read as "
        "JSON. It is made of the tables that the library reads by; names, units and dates are left "
        "to `check`. docs/reference/schema.md has how editors find it.",
    [SAID_NOT_A_SCHEMA] = "not one of %s",
    [SAID_STRICT] = "also find targets that cannot all hold, and what is not used",
    [SAID_FORMAT] = "form of the output; the first is the default",
    [SAID_LANG] = "language of the text (else that of the locale)",
    [SAID_LANGS] = "language of the text (else that of the locale); CSV has all that are named",
    [SAID_MAPPING_OF_ALL] =
        "what stands where in the files (mapping.md); else the mapping beside each",
    [SAID_SHOW_FIGURES] = "a table that says where each figure was read",
    [SAID_PROPOSE] = "the mapping by which each file was understood, instead of its figures",
    [SAID_PROPOSED] = "\nWhat was understood from names and bytes, as a mapping:\n",
    [SAID_ENCODING] = "how files of figures are encoded; else their bytes tell",
    [SAID_STRICT_COLUMNS] = "make a fault of a column of figures that has no use",
    [SAID_MAPPING] = "what stands where in the files of the option before it (mapping.md); else "
                     "the mapping beside a file: `towns.map.yaml` of `towns.csv`",
    [SAID_FIGURES] = "reported figures: a workbook, CSV or YAML; may be repeated",
    [SAID_AS_OF] = "judge as of the end of this day: 2025-12-31, or today",
    [SAID_TABLE] = "count the rows of a table of the plan: `teachers=teachers.csv` (records.md); "
                   "several files of one table are one",
    [SAID_TALLY] = "take a tally that was saved",
    [SAID_TABLE_PERIOD] = "the period that a table shows how things stand in, or of rows with "
                          "dates one that is wanted",
    [SAID_OTHER_AREAS] =
        "leave out rows of areas that the plan does not know; else they may be in any",
    [SAID_UNIQUE] = "make an error of a blank key, or a key twice",
    [SAID_TABLE_FORM] = "a table and its file: `teachers=teachers.csv`",
    [SAID_NO_SUCH_TABLE] = "a table that the plan has",
    [SAID_TABLE_NEEDS_PERIOD] =
        "qzplan: table `%s` shows how things stand: say when with one `--period 2025`\n",
    [SAID_AREA] = "judge for this area in place of the plan's own",
    [SAID_METHOD] = "pace by a published method; several stand side by side",
    [SAID_WHAT_IF] = "assume METRIC[/GROUP][/AREA]@PERIOD=VALUE; may be repeated",
    [SAID_REMEDY] = "also the smallest steps of today that turn red lights green",
    [SAID_WOULD_HAVE] = "also what should have been reported then to turn them green",
    [SAID_BY] = "group the text",
    [SAID_EXPLAIN] = "also say why, and in which line of the plan",
    [SAID_SUMMARY] = "text is a page of twenty lines",
    [SAID_WARNINGS_ARE] = "tell warnings, or make errors of them",
    [SAID_DUE] = "say what has to be reported, by whom and by when",
    [SAID_DUE_DETAILS] =
        "The figures that the promises of the plan need and that have not been reported by that "
        "day, what is overdue first; each has to come by the last day of its period, moved on by "
        "report_within. Without --within, those of periods that have begun; docs/reference/due.md "
        "has the rules.\nExit status 3: the plan or the figures cannot be used.",
    [SAID_DUE_AS_OF] = "as of this day: 2025-12-31, or today",
    [SAID_DUE_DEPARTMENT] = "only what the tasks of this department need",
    [SAID_DUE_IN_DAYS] = "what is overdue, or due within so many days",
    [SAID_THE_DUE_LIST] = "the list",
    [SAID_FORM] = "make a form for the figures that a period has to have",
    [SAID_FORM_DETAILS] =
        "A row for each figure, with its title, its unit and the latest value beside. Fill in the "
        "value, or numerator and denominator, and what is saved is figures. With --figures what "
        "has been reported is left out; docs/reference/due.md has the rules.\nExit status 3: the "
        "plan or the figures cannot be used.",
    [SAID_FORM_PERIOD] = "the period to be reported: 2025, 2025-H1",
    [SAID_FORM_FIGURES] = "what was reported: it is left out, and gives the latest values",
    [SAID_REPORT] = "make a page to open, send and print",
    [SAID_REPORT_DETAILS] = "Writes one HTML file: one sentence and one bar on the first screen, "
                            "then what needs action, the wall of tasks, the departments, and every "
                            "promise with its evidence. The page asks for nothing from anywhere "
                            "and works without scripts; the same input gives the same bytes.",
    [SAID_REPORT_LANGS] = "the languages of the page, the first is shown first: zh,en",
    [SAID_REPORT_DEPARTMENT] = "only tasks that this department leads or takes part in",
    [SAID_REPORT_LIMIT] = "how many verdicts the page lists (5,000 by default); all are counted",
    [SAID_REPORT_MAP] =
        "draw a map of the areas from a GeoJSON file, whose features are areas by id or name",
    [SAID_MAP_NO_AREA] = "no feature is an area of the plan, by its id or its name",
    [SAID_MAP_NO_OUTLINE] =
        "the geometry of the area `%s` is no polygon or multipolygon of numbers",
    [SAID_MAP_NO_FEATURES] = "this is no GeoJSON with features (FeatureCollection)",
    [SAID_THE_PAGE] = "the page",
    [SAID_NOT_A_PERIOD] = "not a period such as 2025 or 2025-H1",
    [SAID_CALENDAR] = "write the deadlines of a plan as a calendar",
    [SAID_CALENDAR_DETAILS] =
        "An all-day event for each task and deadline that is not kept for good, in the form of RFC "
        "5545 (iCalendar): its promises, how they stand, what is needed, and who leads. Of a "
        "promise that recurs the present period and the next. An event keeps its UID when its day "
        "moves. docs/reference/calendar.md describes the file.\nExit status 3: the plan or the "
        "figures cannot be used.",
    [SAID_CALENDAR_FIGURES] = "reported figures; without any nothing is kept yet",
    [SAID_TASKS_OF_DEPARTMENT] =
        "only tasks that this department leads or takes part in; may be repeated",
    [SAID_REMIND] = "so many days before, an alarm and an event of its own: 30,7",
    [SAID_NOT_REMINDERS] = "wanted up to 8 numbers of days from 1 to 3650, each once, such as 30,7",
    [SAID_SLIPS] = "write supervision slips to departments",
    [SAID_SLIPS_DETAILS] =
        "A page of A4 for each target of which something is due soon (blue), behind (yellow) or "
        "overdue and can still be made good (red): what is promised, where it stands, what is "
        "needed, the evidence, by when to answer, and room to answer and sign. Where nothing was "
        "reported it is a request to report, in blue. Made-up figures are refused. "
        "docs/reference/slips.md describes the page and the JSON.\nExit status 3: the plan or the "
        "figures cannot be used.",
    [SAID_LEVEL] = "only slips of this level; may be repeated",
    [SAID_ANSWER_BY] = "by when to answer; else left to be filled in",
    [SAID_ALLOW_DEMO] = "also of made-up figures, each page marked",
    [SAID_MADE_UP] = "these figures are made up: a slip would ask somebody to answer for them; "
                     "--allow-demo writes it all the same, marked",
    [SAID_TREND] = "say what moved from run to run",
    [SAID_TREND_DETAILS] =
        "HISTORY is a file that `evaluate --record` wrote. For each run: how many of the targets "
        "that have closed were kept, which targets stand otherwise than in the run before, and of "
        "a plan that changed why. docs/reference/history.md describes the file and the JSON.\nExit "
        "status 3: the history cannot be used.",
    [SAID_RECORD] = "add this run to a history, a line of JSON each",
    [SAID_RECORD_WHAT_IF] =
        "wanted a file, and not together with --what-if: a history has what was reported",
    [SAID_THE_HISTORY] = "the history",
    [SAID_HISTORY_KEY] = "`%s` is missing, or is not what it has to be",
    [SAID_HISTORY_NO_OBJECT] = "a line has to be an object of JSON",
    [SAID_HISTORY_NO_JSON] = "not JSON: %s",
    [SAID_HISTORY_OTHER_VERSION] = "a version of the history that this program does not know",
    [SAID_HISTORY_OTHER_PLAN] = "a run of another plan: `%s`",
    [SAID_HISTORY_OF_OTHER] = "the history is of another plan",
    [SAID_HISTORY_NO_PLAN] = "the plan of this run is packed in no line",
    [SAID_HISTORY_CUT] = "the line does not end: it was cut off",
    [SAID_HISTORY_FILES_UNKNOWN] =
        "a file that was judged cannot be read twice, so that nobody could tell what it was",
    [SAID_HISTORY_PACKED] = "what is packed is not the plan that the line names",
    [SAID_HISTORY] = "a history: what it has open and was kept since is cancelled",
    [SAID_MAX_CHARACTERS] = "at most so many characters of Markdown: the rest is counted",
    [SAID_TOO_FEW_CHARACTERS] = "at least 1500 are needed",
    [SAID_MAX_VERDICTS] = "an error where there are more verdicts (4000000)",
    [SAID_DEPARTMENT] = "only what this department leads or takes part in; may be repeated",
    [SAID_ROLE] = "only where that department leads, or takes part",
    [SAID_TASK] = "only what this task promises; may be repeated",
    [SAID_STATUS] = "only what has one of these statuses, such as missed",
    [SAID_DUE_WITHIN] = "only deadlines within so many days from that day on",
    [SAID_SORT] = "order (else the worst first in text, the plan's order elsewhere)",
    [SAID_OUTPUT] = "write to a file, in the --format before it, else by its suffix; - "
                    "is standard output; may be repeated",
    [SAID_BOM] = "begin CSV with a byte order mark, for spreadsheets",
    [SAID_BAD_WORD] = "`%s`: %s",
    [SAID_STDIN_ONCE] = "standard input can be read once only",
    [SAID_NO_SUCH_DEPARTMENT] = "the plan has no such department",
    [SAID_NO_SUCH_TASK] = "the plan has no such task",
    [SAID_SEVERAL_OF_TITLE] = "several have this title; name one by its id: %s",
    [SAID_NOT_STATUSES] = "no status; there are %s",
    [SAID_NO_SUFFIX] = "its suffix names no format; put --format before it (%s)",
    [SAID_FORMAT_WITHOUT_FILE] = "no -o follows it",
    [SAID_OUTPUT_IS_INPUT] = "is an input and is not written over",
    [SAID_OUTPUT_TWICE] = "is given twice",
    [SAID_NEW_FIGURES] = "figures that both plans are judged by; may be repeated",
    [SAID_NEW_AS_OF] = "judge as of the end of this day: 2025-12-31",
    [SAID_OLD_FIGURES] = "the old plan's figures, where it needs others",
    [SAID_ELIGIBLE] = "teachers eligible for rotation",
    [SAID_ROTATED] = "teachers rotated",
    [SAID_URBAN_TO_RURAL] = "of these, from town to country",
    [SAID_ABOUT] = "share of the eligible to rotate (10%)",
    [SAID_WITHIN] = "half the width of the band (1 point)",
    [SAID_FLOOR] = "least share from town to country (20%)",
    [SAID_ABOVE] = "more than the band counts as (met)",
    [SAID_BELOW] = "less than the band counts as (unmet)",
    [SAID_TRY] = "try `%s`",
    [SAID_UNKNOWN_COMMAND] = "unknown command `%s`",
    [SAID_DID_YOU_MEAN] = "; did you mean `%s`?",
    [SAID_UNKNOWN_OPTION] = "unknown option `%s`",
    [SAID_UNKNOWN_OPTION_NEAR] = "unknown option `%s`; did you mean `--%s`?",
    [SAID_NOT_ONE_OF] = "`--%s %s` is not one of: %s",
    [SAID_GIVEN_TWICE] = "`--%s` is given twice",
    [SAID_TAKES_NO_VALUE] = "`--%s` takes no value",
    [SAID_NEEDS_VALUE] = "`%s` needs a value: %s",
    [SAID_UNEXPECTED] = "unexpected argument `%s`",
    [SAID_OPERAND_MISSING] = "%s is missing",
    [SAID_OPTION_MISSING] = "`--%s %s` is missing",
    [SAID_BAD_VALUE] = "`--%s %s`: %s",
    [SAID_MAPPING_BEHIND] = "it goes behind the files that it is for",
    [SAID_NOT_A_DATE] = "not a date such as 2025-12-31",
    [SAID_NOT_METHODS] = "not a list of %s",
    [SAID_NO_SUCH_AREA] = "the plan has no such area",
    [SAID_NUMBER_TOO_LARGE] = "the number is too large",
    [SAID_NOT_WHOLE] = "not a whole number",
    [SAID_NOT_A_PERCENTAGE] = "not a percentage such as 10%",
    [SAID_NOT_POINTS] = "not points such as '1 point'",
    [SAID_WHAT_IF_SHAPE] = ("write METRIC@PERIOD=VALUE, with /GROUP and /AREA behind the metric "
                            "where they are wanted"),
    [SAID_ERROR] = "error: ",
    [SAID_WARNING] = "warning: ",
    [SAID_NOTE] = "note: ",
    [SAID_HINT] = "hint: ",
    [SAID_AT] = "at: ",
    [SAID_MORE_NOT_LISTED] = "... and %zu more, not listed",
    [SAID_ERRORS_IN_ONE] = "%zu errors in %zu of %zu file",
    [SAID_ERRORS_IN] = "%zu errors in %zu of %zu files",
    [SAID_ONE_ERROR_IN_ONE] = "%zu error in %zu of %zu file",
    [SAID_ONE_ERROR_IN] = "%zu error in %zu of %zu files",
    [SAID_ONE_WARNING] = "%zu warning",
    [SAID_WARNINGS] = "%zu warnings",
    [SAID_CANNOT_WRITE] = "cannot write the output",
    [SAID_THE_EVALUATION] = "evaluation",
    [SAID_THE_COMPARISON] = "comparison",
    [SAID_THE_RULE] = "the rule",
    [SAID_THE_FIGURES] = "figures",
};
