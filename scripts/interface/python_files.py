# SPDX-License-Identifier: MIT
"""Writes the parts of the Python package that follow from the headers."""
import os

HEAD = "# SPDX-License-Identifier: MIT\n"

# Enums whose class or prefix cannot be told from their own names: the first constant, then the
# prefix, the class, the vocabulary (None: no words) and what it is.
ENUMS = {
    "QZPLAN_TRUTH_UNKNOWN": ("QZPLAN_TRUTH_", "Truth", "TRUTH", "Yes, no, or not known."),
    "QZPLAN_PHASE_UPCOMING": ("QZPLAN_PHASE_", "Phase", "PHASE", "Where a verdict is on its way to the deadline."),
    "QZPLAN_PACE_UNKNOWN": ("QZPLAN_PACE_", "Pace", "PACE", "How a target that is not due yet is moving."),
    "QZPLAN_STATUS_MISSED": ("QZPLAN_STATUS_", "Status", "STATUS", "How a promise stands, from worst to best."),
    "QZPLAN_LIGHT_GREY": ("QZPLAN_LIGHT_", "Light", "LIGHT", "The colour that a status is shown in."),
    "QZPLAN_REMARK_MET_LATE": ("QZPLAN_REMARK_", "Remark", "REMARK", "What is remarked on a verdict: bits, combined."),
    "QZPLAN_CARD_PLAN": ("QZPLAN_CARD_", "CardKind", "CARD", "What a scorecard counts for."),
    "QZPLAN_FORM_VALUE": ("QZPLAN_FORM_", "Form", "FORM", "In which form a figure was reported."),
    "QZPLAN_FLAG_NONE": ("QZPLAN_FLAG_", "Flag", "FLAG", "How firm a figure is."),
    "QZPLAN_FORMAT_AUTO": ("QZPLAN_FORMAT_", "Format", None, "How a file of figures is written."),
    "QZPLAN_CELL_TEXT": ("QZPLAN_CELL_", "CellKind", None, "What a cell of a sheet holds."),
    "QZPLAN_CELL_HIDDEN": ("QZPLAN_CELL_", "CellMark", None, "What else is known of a cell: bits, combined."),
    "QZPLAN_PERIOD_NONE": ("QZPLAN_PERIOD_", "PeriodKind", "EVERY", "The kinds of calendar periods."),
    "QZPLAN_NUMBER_PLAIN": ("QZPLAN_NUMBER_", "NumberForm", None, "How a number is written."),
    "QZPLAN_METRIC_PLAIN": ("QZPLAN_METRIC_", "MetricKind", "METRIC", "What a metric is."),
    "QZPLAN_FIGURES_STATE": ("QZPLAN_FIGURES_", "FiguresKind", "FIGURES", "What a figure of a metric reports."),
    "QZPLAN_OP_DONE": ("QZPLAN_OP_", "Op", "OP", "The comparators."),
    "QZPLAN_AS_VALUE": ("QZPLAN_AS_", "As", "AS", "Whether a part is judged by its count or its share."),
    "QZPLAN_BEYOND_UNMET": ("QZPLAN_BEYOND_", "Beyond", "BEYOND", "What lies beyond a band on one side counts as."),
    "QZPLAN_CHECK_MET": ("QZPLAN_CHECK_", "CheckFlag", None, "Bits of the flags that the `_many` checks write."),
    "QZPLAN_WANTED_UNSPECIFIED": ("QZPLAN_WANTED_", "Wanted", None, "Which direction of a metric is wanted."),
    "QZPLAN_CHANGE_PERCENT": ("QZPLAN_CHANGE_", "ChangeAs", None, "How a change is said."),
    "QZPLAN_SUBJECT_METRIC": ("QZPLAN_SUBJECT_", "Subject", None, "What a target is about."),
    "QZPLAN_SINCE_UNSPECIFIED": ("QZPLAN_SINCE_", "SinceKind", None, "Where the baseline's period comes from."),
    "QZPLAN_BINDING_UNSPECIFIED": ("QZPLAN_BINDING_", "Binding", None, "Whether a target is binding or expected."),
    "QZPLAN_SPAN_NONE": ("QZPLAN_SPAN_", "SpanKind", None, "The kinds of stretches of time."),
    "QZPLAN_VALUE_MULTIPLE": ("QZPLAN_VALUE_", "ValueForm", None, "Forms of a value beyond those of a number."),
    "QZPLAN_DIFF_KIND_DROPPED": ("QZPLAN_DIFF_KIND_", "ChangeKind", "DIFF_KIND", "What happened, from worst to best."),
    "QZPLAN_DIFF_SUBJECT_PLAN": ("QZPLAN_DIFF_SUBJECT_", "ChangeSubject", "DIFF_SUBJECT", "To what it happened."),
    "QZPLAN_ASPECT_WHOLE": ("QZPLAN_ASPECT_", "Aspect", "DIFF_ASPECT", "In which respect something changed."),
    "QZPLAN_REMEDY_ROLE_LEAD": ("QZPLAN_REMEDY_ROLE_", "RemedyRole", None, "Whose promises are to be remedied."),
    "QZPLAN_REMEDY_WHICH_RED": ("QZPLAN_REMEDY_WHICH_", "RemedyWhich", None, "Which promises are to be remedied."),
    "QZPLAN_REMEDY_REASON_NO_FIGURE": ("QZPLAN_REMEDY_REASON_", "RemedyReason", "REMEDY_REASON", "Why a verdict is not remedied."),
    "QZPLAN_METHOD_LINEAR": ("QZPLAN_METHOD_", "Method", "METHOD", "Published methods for judging progress."),
    "QZPLAN_PROGRESS_NOTE_NONE": ("QZPLAN_PROGRESS_NOTE_", "ProgressNote", "PROGRESS_NOTE", "What else has to be known of an answer."),
    "QZPLAN_PROGRESS_KIND_AUTO": ("QZPLAN_PROGRESS_KIND_", "ProgressKind", "PROGRESS_KIND", "What is promised of a series."),
    "QZPLAN_PROGRESS_STATUS_NOT_AVAILABLE": ("QZPLAN_PROGRESS_STATUS_", "ProgressStatus", "PROGRESS_STATUS",
                                      "Each method's own statuses, from its worst to its best."),
    "QZPLAN_PROGRESS_REASON_NONE": ("QZPLAN_PROGRESS_REASON_", "ProgressReason", "PROGRESS_REASON",
                                    "Why nothing can be said of a series."),
    "QZPLAN_COLOUR_GREY": ("QZPLAN_COLOUR_", "Colour", "COLOUR", "The colours that methods publish."),
    "QZPLAN_COLUMN_TEXT": ("QZPLAN_COLUMN_", "ColumnType", "COLUMN", "What the cells of a column are."),
    "QZPLAN_CONDITION_TEST": ("QZPLAN_CONDITION_", "ConditionKind", None, "What a condition is."),
    "QZPLAN_MEASURE_VALUE": ("QZPLAN_MEASURE_", "Measure", "MEASURE", "What a test looks at."),
    "QZPLAN_HAS_ROWS": ("QZPLAN_HAS_", "HasKind", "HAS", "What is asked of rows that refer to a row."),
    "QZPLAN_COUNT_ROWS": ("QZPLAN_COUNT_", "CountKind", "COUNT", "What a metric counts."),
    "QZPLAN_VOCABULARY_OP": ("QZPLAN_VOCABULARY_", "Vocabulary", None, "The fixed vocabularies."),
    "QZPLAN_ERROR_INVALID_ARGUMENT": ("QZPLAN_ERROR_", "ErrorCode", None, "What can be wrong; a number is permanent."),
}

# Enums about which the library knows more than words, and their class in _ffi/enum.py.
BASES = {"ErrorCode": "Codes", "Status": "Ranked"}


def describe(names):
    """(prefix, class, vocabulary, meaning) of an enum; a new one is named after its own prefix."""
    known = ENUMS.get(names[0])
    if known:
        return known
    prefix = os.path.commonprefix(names)
    prefix = prefix[:prefix.rindex("_") + 1]
    words = prefix[len("QZPLAN_"):-1]
    return prefix, words.title().replace("_", ""), words, f"The constants {prefix}..."


def is_flags(values):
    return len(values) > 2 and all(v > 0 and v & (v - 1) == 0 for v in values)


def enums(interface):
    """python/src/qzplan/enums.py."""
    classes, names = [], []
    for group in interface.enums:
        prefix, name, vocabulary, meaning = describe([c.name for c in group])
        if name in names:
            raise ValueError(f"two enums would be called {name}: give {group[0].name} a line in ENUMS")
        base = BASES.get(name) or ("Flags" if is_flags([c.value for c in group]) else "Open")
        lines = [f"\n\nclass {name}({base}):\n    \"\"\"{meaning}\"\"\"\n"]
        lines.append("\n")
        for c in group:
            if c.comment:
                lines.append(f"    #: {c.comment}\n")
            lines.append(f"    {c.name[len(prefix):]} = {c.value}\n")
        classes.append("".join(lines))
        names.append(name)
    listed = "".join(f'    "{n}",\n' for n in sorted(names))
    return (HEAD + '"""The library\'s fixed words as enums. Written by `scripts/abi --update`.\n\n'
            "A number that this package does not know yet is no error: it becomes a member named\n"
            '`UNKNOWN_<number>`.\n"""\n\n'
            "from ._ffi.enum import Codes, Flags, Open, Ranked\n\n__all__ = [\n" + listed + "]\n" + "".join(classes))


def table(name, rows, kind):
    body = "".join(f'    "{key}": (\n' + "".join(f'        "{w}",\n' for w in words) + "    ),\n"
                   if words else f'    "{key}": (),\n' for key, words in rows)
    return f"\n{name}: {kind} = {{\n{body}}}\n"


def vocabularies(interface):
    """The number of the vocabulary that has an enum's words."""
    for group in interface.enums:
        _, name, vocabulary, _ = describe([c.name for c in group])
        number = interface.constants.get(f"QZPLAN_VOCABULARY_{vocabulary}")
        if number:
            yield f'    "{name}": {number.value},\n'


def mirror(interface):
    """python/src/qzplan/_ffi/mirror.py."""
    kind = "Dict[str, Tuple[str, ...]]"
    structs = [(s.name, [f"{f.name} {f.type}" for f in s.fields]) for s in interface.structs.values()]
    functions = [(f.name, [f.returns] + [f"{p.name} {p.type}" for p in f.parameters])
                 for f in interface.functions]
    version = interface.numbers["QZPLAN_ABI_VERSION"]
    return (HEAD + '"""The C interface as words. Written by `scripts/abi --update`; `structs.py` makes it real.\n\n'
            "A struct is its fields, each with its type; a function is what it returns, then its\n"
            'parameters. The types are those that `qzplan_layout_get` answers.\n"""\n\n'
            "from typing import Dict, Tuple\n\n"
            f"#: The number of the interface that this was written from.\nABI_VERSION = {version}\n\n"
            "#: Which vocabulary has an enum's words.\n"
            "VOCABULARIES: Dict[str, int] = {\n" + "".join(vocabularies(interface)) + "}\n"
            + table("STRUCTS", structs, kind) + table("FUNCTIONS", functions, kind))
