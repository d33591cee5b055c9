# SPDX-License-Identifier: MIT
"""The library's fixed words as enums. Written by `scripts/abi --update`.

A number that this package does not know yet is no error: it becomes a member named
`UNKNOWN_<number>`.
"""

from ._ffi.enum import Codes, Flags, Open, Ranked

__all__ = [
    "As",
    "Aspect",
    "Beyond",
    "Binding",
    "CardKind",
    "CellKind",
    "CellMark",
    "ChangeAs",
    "ChangeKind",
    "ChangeSubject",
    "CheckFlag",
    "Colour",
    "ColumnType",
    "ConditionKind",
    "CountKind",
    "ErrorCode",
    "FiguresKind",
    "Flag",
    "Form",
    "Format",
    "HasKind",
    "InTime",
    "Light",
    "Measure",
    "Method",
    "MetricKind",
    "NumberForm",
    "Op",
    "OtherAreas",
    "Pace",
    "PeriodKind",
    "Phase",
    "ProgressKind",
    "ProgressNote",
    "ProgressReason",
    "ProgressStatus",
    "Remark",
    "RemedyReason",
    "RemedyRole",
    "RemedyWhich",
    "Severity",
    "SinceKind",
    "SpanKind",
    "Status",
    "Subject",
    "Truth",
    "ValueForm",
    "VerdictNumber",
    "Vocabulary",
    "Wanted",
    "Warnings",
]


class CheckFlag(Flags):
    """Bits of the flags that the `_many` checks write."""

    #: the rule, or both rules, are met
    MET = 1
    #: not known: a ratio divides by zero (and no rule is broken)
    UNKNOWN = 2
    #: a negative count or a part above its whole; nothing else is set
    INVALID = 4
    #: rotation: the band is met
    ROTATION_MET = 8
    #: rotation: the floor is met
    FLOOR_MET = 16
    ROTATION_UNKNOWN = 32
    FLOOR_UNKNOWN = 64


class PeriodKind(Open):
    """The kinds of calendar periods."""

    NONE = 0
    YEAR = 1
    HALF_YEAR = 2
    QUARTER = 3
    MONTH = 4
    DAY = 5
    ONGOING = 6
    #: of ISO 8601, from Monday to Sunday; it lies in no month or year
    WEEK = 7


class Severity(Open):
    """The constants QZPLAN_SEVERITY_..."""

    #: cannot be right
    ERROR = 0
    #: can be right, and seldom is; makes no call fail, unless the options of loading make errors of warnings
    WARNING = 1
    #: told, and nothing need be done: a title above a table
    NOTE = 2


class Warnings(Open):
    """The constants QZPLAN_WARNINGS_..."""

    #: it is in the list, and the call succeeds
    TELL = 0
    #: it is an error like any other
    ERROR = 1


class ChangeKind(Open):
    """What happened, from worst to best."""

    #: it is gone
    DROPPED = 1
    #: whatever kept the old promise keeps the new one, and more does
    EASED = 2
    #: moved to a later day
    LATER = 3
    #: another one, neither easier nor harder as far as can be told
    CHANGED = 4
    #: moved to an earlier day
    EARLIER = 5
    #: whatever keeps the new promise kept the old one, and less does
    TIGHTENED = 6
    #: it is new
    ADDED = 7
    #: a department takes part no longer
    LEFT = 8
    #: a department takes part now
    JOINED = 9
    #: it has another title
    RETITLED = 10
    #: the figures say something else of it
    VERDICT = 11


class ChangeSubject(Open):
    """To what it happened."""

    PLAN = 1
    DEPARTMENT = 2
    GROUP = 3
    METRIC = 4
    PROGRAMME = 5
    ACTION = 6
    TASK = 7
    TARGET = 8
    AREA = 9
    #: of records
    TABLE = 10


class Aspect(Open):
    """In which respect something changed."""

    #: the thing itself: dropped, added
    WHOLE = 0
    #: of a target: the comparator and its values
    VALUE = 1
    #: the deadline
    DUE = 2
    EVERY = 3
    STARTS = 4
    #: what is measured; also another subject
    METRIC = 5
    #: its groups
    FOR = 6
    #: `in`, `each`, `except`; of the plan its own area
    AREA = 7
    PART_OF = 8
    AS = 9
    #: `from`, `since`, `against`
    BASELINE = 10
    #: `sum_over`, `average_over`
    STRETCH = 11
    PATH = 12
    ONLY_IF = 13
    BINDING = 14
    OF = 15
    METHOD = 16
    TITLE = 17
    ASSUMES = 18
    LEAD = 19
    WITH = 20
    #: the task, action, programme or area that it belongs to
    PLACE = 21
    UNIT = 22
    #: of a metric: what its figures report
    FIGURES = 23
    #: of a metric: what it is derived from, and how
    DEFINITION = 24
    LIMITS = 25
    WANTED = 26
    YEAR_STARTS = 27
    ONE_OF = 28
    BEGINS = 29
    VERDICT = 30
    #: of a metric: over areas
    ADDITIVE = 31
    #: of an area
    KIND = 32
    #: of a named set of areas
    PARTS = 33
    NEARLY = 34
    #: of an area: whether all below it are listed
    COMPLETE = 35
    #: of a department or task
    CONTACT = 36
    #: of a task or target: the words of the source
    WORDING = 37
    #: of an area: its last day
    ENDS = 38
    #: of a metric: how often it comes
    REPORTED = 39
    #: of a plan or metric: how long a figure may take
    REPORT_WITHIN = 40
    #: of a target: how old its figures may be
    STALE_AFTER = 41


class ErrorCode(Codes):
    """What can be wrong; a number is permanent."""

    #: invalid argument
    INVALID_ARGUMENT = 1
    #: out of memory
    NO_MEMORY = 2
    #: number too large
    OVERFLOW = 3
    #: division by zero
    DIVISION_BY_ZERO = 4
    #: buffer too small
    BUFFER_TOO_SMALL = 5
    #: struct of an unknown size
    STRUCT_SIZE = 6
    #: negative count
    NEGATIVE_COUNT = 7
    #: part above its whole
    PART_ABOVE_WHOLE = 8
    #: figures not sealed yet
    NOT_SEALED = 9
    #: figures already sealed
    SEALED = 10
    #: more faults than are listed
    TOO_MANY_FAULTS = 11
    #: ended from outside
    CANCELLED = 12
    #: cannot read the file
    IO = 100
    #: input too large
    TOO_LARGE = 101
    #: nested too deeply
    TOO_DEEP = 102
    #: too many values
    TOO_MANY_NODES = 103
    #: value too long
    SCALAR_TOO_LONG = 104
    #: invalid text encoding
    ENCODING = 105
    #: NUL byte in the text
    NUL_BYTE = 106
    #: control character in the text
    CONTROL_CHARACTER = 107
    #: not a workbook that can be read
    WORKBOOK = 108
    #: not valid YAML
    YAML_SYNTAX = 200
    #: tab used for indentation
    YAML_TAB = 201
    #: full-width colon after a key
    YAML_FULLWIDTH_COLON = 202
    #: anchors are refused
    YAML_ANCHOR = 203
    #: aliases are refused
    YAML_ALIAS = 204
    #: merge keys are refused
    YAML_MERGE = 205
    #: tags are refused
    YAML_TAG = 206
    #: not exactly one document
    YAML_DOCUMENTS = 207
    #: directives are refused
    YAML_DIRECTIVE = 208
    #: unknown key
    UNKNOWN_KEY = 300
    #: key given twice
    DUPLICATE_KEY = 301
    #: not supported yet
    UNSUPPORTED = 302
    #: key missing
    MISSING_KEY = 303
    #: value of the wrong type
    WRONG_TYPE = 304
    #: unknown name
    UNKNOWN_NAME = 305
    #: id given twice
    DUPLICATE_ID = 306
    #: not a valid id
    BAD_ID = 307
    #: not a valid number
    BAD_NUMBER = 308
    #: not a valid date
    BAD_DATE = 309
    #: not one of the words allowed
    BAD_WORD = 310
    #: text missing or in the wrong form
    BAD_TEXT = 311
    #: unit does not fit
    BAD_UNIT = 312
    #: unknown format version
    BAD_VERSION = 313
    #: nothing given
    EMPTY = 314
    #: not exactly one subject
    SUBJECT = 315
    #: not exactly one comparator
    COMPARATOR = 316
    #: keys do not go together
    COMBINATION = 317
    #: target does not go beyond its baseline
    BASELINE = 318
    #: deadline before the plan begins
    DUE_BEFORE_BEGIN = 319
    #: sum disagrees with its parts
    SUM_MISMATCH = 320
    #: circular definition
    CYCLE = 321
    #: task without a lead department
    NO_LEAD = 322
    #: task without a due time
    NO_DUE = 323
    #: task without a target
    NO_TARGET = 324
    #: listed twice
    DUPLICATE_ITEM = 325
    #: read otherwise than one may think
    READS_OTHERWISE = 326
    #: not valid CSV
    CSV_SYNTAX = 400
    #: row with too few or too many cells
    CSV_COLUMNS = 401
    #: figure given twice
    FIGURE_DUPLICATE = 402
    #: figure in the wrong form
    FIGURE_FORM = 403
    #: figures disagree
    FIGURE_DISAGREES = 404
    #: period does not fit the metric
    FIGURE_PERIOD = 405
    #: number with 万 or 亿
    NUMBER_SUFFIX = 406
    #: value outside the limits of its metric
    OUT_OF_RANGE = 407
    #: cell without a value
    TABLE_CELL = 408
    #: table with more than one reading
    TABLE_LAYOUT = 409
    #: left alone in a table
    TABLE_REMARK = 410
    #: a tally of something else
    TALLY = 411
    #: targets contradict each other
    TARGETS_CONFLICT = 500
    #: target beyond what is possible
    LIMITS_CONFLICT = 501
    #: part target exceeds its whole
    WHOLE_CONFLICT = 502
    #: share targets along a chain contradict each other
    NESTED_CONFLICT = 503
    #: the sum cannot be reached by its parts
    SUM_CONFLICT = 504
    #: group targets contradict the overall one
    GROUPS_CONFLICT = 505
    #: area targets contradict the overall target
    AREAS_CONFLICT = 506
    #: no area of the kind
    NO_AREAS = 507
    #: the number of targets cannot be reached
    COUNT_CONFLICT = 508
    #: groups overlap or leave a gap
    GROUP_FAMILY = 509
    #: metric without a target
    METRIC_UNUSED = 510
    #: department without a task
    DEPARTMENT_UNUSED = 511
    #: group without a target
    GROUP_UNUSED = 512


class Truth(Open):
    """Yes, no, or not known."""

    UNKNOWN = 0
    YES = 1
    NO = 2


class InTime(Open):
    """The constants QZPLAN_IN_TIME_..."""

    OPEN = 0
    YES = 1
    NO = 2


class Phase(Open):
    """Where a verdict is on its way to the deadline."""

    #: its first day is still to come
    UPCOMING = 1
    RUNNING = 2
    #: running, and at most 90 days or a quarter of its span are left
    DUE_SOON = 3
    #: closed and not met
    OVERDUE = 4
    #: closed and met
    CLOSED = 5


class Pace(Open):
    """How a target that is not due yet is moving."""

    UNKNOWN = 0
    ON_TRACK = 1
    BEHIND = 2
    REVERSING = 3


class Status(Ranked):
    """How a promise stands, from worst to best."""

    MISSED = 1
    BEHIND = 2
    UNKNOWN = 3
    OPEN = 4
    ON_TRACK = 5
    UPCOMING = 6
    MET_LATE = 7
    MET = 8
    #: its `only_if` is not true
    NOT_APPLICABLE = 9
    #: satisfied while it runs, and can still be lost
    MET_SO_FAR = 10


class Light(Open):
    """The colour that a status is shown in."""

    GREY = 0
    GREEN = 1
    BLUE = 2
    YELLOW = 3
    RED = 4


class VerdictNumber(Open):
    """The constants QZPLAN_VERDICT_NUMBER_..."""

    ACTUAL = 1
    REQUIRED = 2
    #: of percentages in points
    GAP = 3
    EXPECTED = 4
    PROJECTED = 5
    LOW = 6
    HIGH = 7


class CardKind(Open):
    """What a scorecard counts for."""

    PLAN = 1
    PROGRAMME = 2
    ACTION = 3
    TASK = 4
    DEPARTMENT_LEAD = 5
    DEPARTMENT_WITH = 6


class Remark(Flags):
    """What is remarked on a verdict: bits, combined."""

    #: satisfied only after the deadline
    MET_LATE = 1
    #: a figure used is provisional
    PROVISIONAL = 2
    #: a figure used is estimated
    ESTIMATED = 4
    #: went further than raise_to or reduce_to asks
    BEYOND = 8
    #: above the band of `about`, which counts as met
    ABOVE_BAND = 16
    #: below the band of `about`, which counts as met
    BELOW_BAND = 32
    #: the share divides by zero: unknown
    ZERO_DENOMINATOR = 64
    #: some periods or parts have no figure: unknown
    INCOMPLETE = 128
    #: satisfied earlier, no longer at the deadline
    LOST_AGAIN = 256
    #: a figure is older than its rhythm lets it be: no pace
    STALE = 512
    #: no pace: the target has no baseline
    NO_BASELINE = 1024
    #: only a value was reported: nothing in whole units
    NO_WHOLE_UNITS = 2048
    #: no pace: the baseline lies within the range wanted
    NO_DIRECTION = 4096
    #: a number does not fit in 64 bits: unknown
    OVERFLOW = 8192
    #: the value is not promised yet: unknown
    TO_BE_SET = 16384
    #: some areas have no figure
    AREAS_MISSING = 32768
    #: judged by a revision, not by the first promise
    REVISED = 65536
    #: rests on an overriding figure
    WHAT_IF = 131072
    #: what it is compared with is not known
    REFERENCE_UNKNOWN = 262144
    #: its method cannot judge these figures
    NO_PACE = 524288
    #: no value within the limits, or whole, satisfies it
    OUT_OF_REACH = 1048576
    #: its `only_if` is not known
    CONDITION_UNKNOWN = 2097152
    #: of areas of a kind that its area does not have: those of the nearest area around it were taken
    AREA_AROUND = 4194304
    #: no pace: the latest figure is not later than the baseline
    NO_TIME = 8388608
    #: it has no figure but of a later day than as_of
    LATER_FIGURE = 16777216
    #: a percentage, fraction or multiple of a baseline of zero: unknown
    ZERO_BASELINE = 33554432
    #: missed, and the value of `nearly` is reached
    NEARLY = 67108864
    #: it rests on a figure that says only between what its value lies
    BOUNDED = 134217728
    #: a figure used has the flag `r`
    REVISED_FIGURE = 268435456
    #: a figure used has the flag `b`, or a break cuts it off from its baseline
    SERIES_BREAK = 536870912
    #: a figure used is of low reliability
    LOW_RELIABILITY = 1073741824
    #: a figure used is by another definition
    DEFINITION_DIFFERS = 2147483648
    #: what it is made of is of different days of one period, as often as its figures come
    MIXED_DAYS = 4294967296
    #: what it is made of has figures, but none of one day: unknown; the verdict's figures are the * latest of each
    NO_COMMON_DAY = 8589934592
    #: judged as a revision mended it that corrects a misprint
    CORRECTED = 17179869184
    #: the gap does not fit into 64 bits
    GAP_TOO_LARGE = 34359738368
    #: what is needed does not fit into 64 bits
    NEEDED_TOO_LARGE = 68719476736
    #: of some rows that were counted it is not known whether they count, or with what
    ROWS_UNKNOWN = 137438953472


class Form(Open):
    """In which form a figure was reported."""

    #: a number; for a part a share (with its sign) or a count
    VALUE = 1
    #: numerator and denominator
    RATIO = 2
    #: yes (1) or no (0)
    ANSWER = 3
    #: between `low` and `high`
    BOUNDS = 4


class Flag(Open):
    """How firm a figure is."""

    NONE = 0
    PROVISIONAL = 1
    ESTIMATED = 2
    #: replaces the one without it; a total may fall by it
    REVISED = 3
    #: a break in the series
    BREAK = 4
    LOW_RELIABILITY = 5
    #: by another definition
    DEFINITION_DIFFERS = 6


class Format(Open):
    """How a file of figures is written."""

    AUTO = 0
    CSV = 1
    YAML = 2


class NumberForm(Open):
    """How a number is written."""

    #: 41
    PLAIN = 0
    #: 10% for 1/10
    PERCENT = 1
    #: "1 point" for 1/100
    POINTS = 2


class MetricKind(Open):
    """What a metric is."""

    #: reported as it is
    PLAIN = 1
    #: part_of another metric: a count, and a share of its whole
    PART = 2
    #: the sum of other metrics
    SUM = 3
    #: yes or no, declared by `done` or `answer: yes_no`
    ANSWER = 4
    #: terms[0] - terms[1]
    DIFFERENCE = 5
    #: per * terms[0] / terms[1]
    RATIO = 6
    #: of all terms
    PRODUCT = 7
    #: 100 * terms[0] / its value in `base`; of a list the mean
    INDEX = 8
    #: of terms[0] over the span `over`
    CHANGE = 9
    #: highest - lowest
    GAP = 10
    #: mean, by `weights`, or of the `worst` ones
    AVERAGE = 11
    HIGHEST = 12
    LOWEST = 13
    #: standard deviation over mean, of the whole population
    VARIATION = 14
    #: place among the areas of a kind, 1 is best
    RANK = 15
    #: 100 * the product of 1 + each yearly change since `base`
    CHAIN = 16


class FiguresKind(Open):
    """What a figure of a metric reports."""

    #: how it stands at the end of the period
    STATE = 1
    #: a flow: what came in that period; periods add up
    EACH_PERIOD = 2
    #: a flow, summed since the year began
    YEAR_TO_DATE = 3
    #: a flow, summed since the plan began
    RUNNING_TOTAL = 4
    #: an average or a rate of that very period
    AVERAGE = 5


class Op(Open):
    """The comparators."""

    DONE = 1
    AT_LEAST = 2
    AT_MOST = 3
    MORE_THAN = 4
    LESS_THAN = 5
    EXACTLY = 6
    BETWEEN = 7
    ABOUT = 8
    ALL = 9
    NONE = 10
    RAISE_TO = 11
    REDUCE_TO = 12
    RAISE_BY = 13
    REDUCE_BY = 14
    #: strictly better than the baseline
    IMPROVE = 15
    NO_WORSE = 16


class Wanted(Open):
    """Which direction of a metric is wanted."""

    UNSPECIFIED = 0
    UP = 1
    DOWN = 2


class ChangeAs(Open):
    """How a change is said."""

    PERCENT = 1
    AMOUNT = 2


class Subject(Open):
    """What a target is about."""

    #: metrics, or the answer of a `done`
    METRIC = 0
    #: how many of the targets in `of` hold
    OF = 1
    #: in how many areas of a kind of[0] holds
    OF_EACH = 2


class SinceKind(Open):
    """Where the baseline's period comes from."""

    UNSPECIFIED = 0
    #: target->since
    PERIOD = 1
    #: the period before the one judged
    PREVIOUS = 2
    #: the same period a year before
    LAST_YEAR = 3
    #: the mean of the years that target->since spans
    YEARS = 4


class Binding(Open):
    """Whether a target is binding or expected."""

    UNSPECIFIED = 0
    YES = 1
    NO = 2


class SpanKind(Open):
    """The kinds of stretches of time."""

    NONE = 0
    #: `count` years that end at the deadline
    YEARS = 1
    #: `count` months that end at the deadline
    MONTHS = 2
    #: first..last, given as periods
    DAYS = 3
    #: from the plan's first day to the deadline
    PLAN = 4
    #: `count` days, of a length of time
    LENGTH = 5


class ValueForm(Open):
    """Forms of a value beyond those of a number."""

    #: "2x": so many times the baseline
    MULTIPLE = 3
    #: "1/3": of the baseline, in `_by`
    FRACTION = 4
    #: "7% a year": 7/100, compound
    YEARLY_PERCENT = 5
    #: "500 a year": linear
    YEARLY_AMOUNT = 6
    #: another metric's value; no number
    REFERENCE = 7
    #: not promised yet; no number
    TO_BE_SET = 8


class As(Open):
    """Whether a part is judged by its count or its share."""

    VALUE = 0
    COUNT = 1
    SHARE = 2


class Beyond(Open):
    """What lies beyond a band on one side counts as."""

    UNMET = 0
    MET = 1


class Method(Open):
    """Published methods for judging progress."""

    #: needs a target
    LINEAR = 1
    #: Open SDG and Statistics Canada
    OPEN_SDG = 2
    EUROSTAT = 3
    #: the German sustainability strategy
    DESTATIS = 4
    #: the Progress Chart of the United Nations Statistics Division
    UNSD = 5
    #: the Sustainable Development Report; needs a target
    SDSN = 6


class ProgressKind(Open):
    """What is promised of a series."""

    #: by what is given: REACH, HOLD without a year, DIRECTION without a target
    AUTO = 0
    #: a value by a year
    REACH = 1
    #: a value in every year
    HOLD = 2
    #: only up or down; a target is not looked at
    DIRECTION = 3
    #: between `target` and `upper`; the weaker end counts
    RANGE = 4


class ProgressStatus(Open):
    """Each method's own statuses, from its worst to its best."""

    #: of every method; `reason` says why
    NOT_AVAILABLE = 0
    LINEAR_REVERSING = 11
    LINEAR_BEHIND = 12
    LINEAR_ON_TRACK = 13
    OPEN_SDG_DETERIORATION = 21
    OPEN_SDG_LIMITED = 22
    OPEN_SDG_MODERATE = 23
    OPEN_SDG_SUBSTANTIAL = 24
    OPEN_SDG_ACHIEVED = 25
    #: no target
    EUROSTAT_SIGNIFICANT_AWAY = 31
    #: with a target
    EUROSTAT_AWAY = 32
    #: no target
    EUROSTAT_MODERATE_AWAY = 33
    #: no target
    EUROSTAT_NO_CHANGE = 34
    #: with a target
    EUROSTAT_INSUFFICIENT = 35
    EUROSTAT_MODERATE = 36
    EUROSTAT_SIGNIFICANT = 37
    DESTATIS_STORM = 41
    DESTATIS_CLOUD = 42
    DESTATIS_SUN_WITH_CLOUD = 43
    DESTATIS_SUN = 44
    UNSD_MARGINAL = 51
    UNSD_FAIR = 52
    #: no target
    UNSD_SUBSTANTIAL = 53
    #: with a target
    UNSD_ON_TRACK = 54
    #: with a target
    UNSD_MET = 55
    SDSN_DECREASING = 61
    SDSN_STAGNATING = 62
    SDSN_MODERATELY_IMPROVING = 63
    #: on track, or at the goal and maintaining it
    SDSN_ON_TRACK = 64


class ProgressReason(Open):
    """Why nothing can be said of a series."""

    NONE = 0
    #: the series has no value
    NO_VALUE = 1
    #: a year is not a finite number
    BAD_YEAR = 2
    #: a year is before the one before it
    UNSORTED_YEARS = 3
    #: a year is given twice
    DUPLICATE_YEAR = 4
    #: a value of the series is infinite
    BAD_VALUE = 5
    #: a target, limit, baseline or their years are not finite numbers
    BAD_NUMBER = 6
    #: of a column or a plan: the direction is neither 1 nor -1
    NO_DIRECTION = 7
    #: the method has no rule for this kind
    NO_RULE = 8
    #: the method or kind needs a target
    NO_TARGET = 9
    #: the target needs a year
    NO_TARGET_YEAR = 10
    #: no value in the baseline year or later; or a baseline value without its year
    NO_BASELINE = 11
    #: too little time between baseline and latest
    TOO_SHORT = 12
    TOO_FEW_VALUES = 13
    #: no growth rate leads from below to above 0
    OPPOSITE_SIGNS = 14
    #: no growth rate leads away from 0
    ZERO_BASELINE = 15
    #: the target's year is not after the baseline
    TARGET_YEAR = 16
    BASELINE_IS_TARGET = 17
    #: it was better than the target
    BASELINE_BEYOND_TARGET = 18
    #: the upper end is below the lower
    BAD_RANGE = 19
    #: the arithmetic left the numbers
    TOO_LARGE = 20
    #: no series of several has a score
    NO_SCORE = 21


class ProgressNote(Open):
    """What else has to be known of an answer."""

    NONE = 0
    #: destatis: judged by fewer values than the average is meant for; with five its office gives no symbol in 15 of 18 cases
    FEW_VALUES = 1


class Colour(Open):
    """The colours that methods publish."""

    GREY = 0
    GREEN = 1
    LIGHT_GREEN = 2
    YELLOW = 3
    ORANGE = 4
    RED = 5


class ColumnType(Open):
    """What the cells of a column are."""

    TEXT = 1
    BOOLEAN = 2
    INTEGER = 3
    NUMBER = 4
    DATE = 5
    #: 1985.06 or 1985-06
    YEARMONTH = 6


class ConditionKind(Open):
    """What a condition is."""

    #: of one cell
    TEST = 1
    #: all of those within hold: one entry of `any`
    ALL = 2
    #: one of those within holds; each of them is an ALL
    ANY = 3


class Measure(Open):
    """What a test looks at."""

    #: the cell's value
    VALUE = 1
    #: whether it is there; no op
    GIVEN = 2
    #: whether it is blank; no op
    MISSING = 3
    #: whether it lies in the stretch that is counted; no op
    IN_PERIOD = 4
    #: full years on the last day of that stretch
    AGE = 5
    #: days from it to that last day
    DAYS_BEFORE_END = 6


class HasKind(Open):
    """What is asked of rows that refer to a row."""

    #: how many they are
    ROWS = 1
    #: the sum of a column of theirs
    TOTAL = 2
    #: the share of `where` among `of`; 10% is 1/10
    SHARE = 3
    #: that there is one in `of`, and all of them satisfy `where`; no op
    ALL = 4


class CountKind(Open):
    """What a metric counts."""

    ROWS = 1
    #: values of a column, each once
    DISTINCT = 2
    #: the sum of a column
    TOTAL = 3
    HIGHEST = 4
    LOWEST = 5
    #: the areas of a kind
    AREAS = 6


class RemedyRole(Open):
    """Whose promises are to be remedied."""

    LEAD = 0
    WITH = 1
    BOTH = 2


class RemedyWhich(Open):
    """Which promises are to be remedied."""

    #: missed
    RED = 0
    #: missed or behind
    YELLOW = 1
    #: all that have begun and do not satisfy now, whatever their light
    UNMET = 2


class RemedyReason(Open):
    """Why a verdict is not remedied."""

    #: there is no figure that could have been another
    NO_FIGURE = 1
    #: it rests on a value that does not count whole units: verdict-> needed says what is missing, where that can be said
    NOT_WHOLE = 2
    #: no change in whole units was found that satisfies it
    IMPOSSIBLE = 3
    #: only at the cost of another promise
    CONFLICT = 4
    #: what it asks for is not known or not set, or it does not apply
    NO_BORDER = 5
    #: the search was given up: it would take too long, or rests on a count of 2^61 and more
    TOO_LARGE = 6
    #: no figure is known to remedy it, as areas have not reported: verdict->missing
    AREAS_MISSING = 7
    #: it was of a period that has closed, and nothing can still be done for it: verdict->needed says what it lacked
    CLOSED = 8


class CellKind(Open):
    """What a cell of a sheet holds."""

    TEXT = 0
    #: an exact decimal of at most 15 digits: "41", "0.5"
    NUMBER = 1
    #: a number shown in per cent: "95.1%"
    PERCENT = 2
    #: an ISO day: "2025-06-30"
    DATE = 3
    #: "TRUE" or "FALSE"
    BOOLEAN = 4
    #: "#DIV/0!": a fault where the cell is needed
    ERROR = 5
    #: a formula without its value: a fault where the cell is needed
    UNCALCULATED = 6


class CellMark(Flags):
    """What else is known of a cell: bits, combined."""

    #: its row or column is hidden
    HIDDEN = 1
    #: it stands here because a merged cell carries down
    MERGED = 2
    #: the value that a formula had when the workbook was saved
    FORMULA = 4
    #: a date of which the time of day was left out
    TIME = 8
    #: a number that its format shows in thousands or millions; the text is all of it
    SCALED = 16


class OtherAreas(Open):
    """The constants QZPLAN_OTHER_AREAS_..."""

    #: each may be in any area, and is told
    POSSIBLE = 0
    #: they are left out, and their number is said
    SKIP = 1


class Vocabulary(Open):
    """The fixed vocabularies."""

    #: comparators: "at_least"
    OP = 1
    #: "yes", "no", "unknown"
    TRUTH = 2
    #: "on_track"
    STATUS = 3
    #: "due_soon"
    PHASE = 4
    #: "reversing"
    PACE = 5
    #: "green"
    LIGHT = 6
    #: "provisional"
    REMARK = 7
    #: "half_year" (values QZPLAN_PERIOD_...)
    EVERY = 8
    #: metric kinds: "part"
    METRIC = 9
    #: "each_period"
    FIGURES = 10
    #: scorecard kinds: "department_lead"
    CARD = 11
    #: figure flags: "p"
    FLAG = 12
    #: what a part is judged by: "share"
    AS = 13
    #: `above` and `below`: "met", "unmet"
    BEYOND = 14
    #: forms of figures: "ratio"
    FORM = 15
    #: published methods: "open-sdg"
    METHOD = 16
    #: their own statuses, unique within a method: "sun"
    PROGRESS_STATUS = 17
    #: why there is none: "too_short"
    PROGRESS_REASON = 18
    #: what is promised: "reach"
    PROGRESS_KIND = 19
    #: their own colours: "light_green"
    COLOUR = 20
    #: of a diagnostic: "warning"
    SEVERITY = 21
    #: what changed between two plans: "eased"
    DIFF_KIND = 22
    #: in what: "target"
    DIFF_SUBJECT = 23
    #: in which respect: "value", "due"
    DIFF_ASPECT = 24
    #: why a verdict is not remedied: "conflict"
    REMEDY_REASON = 25
    #: whether it was kept in time: "open"
    IN_TIME = 26
    #: what else to know of one: "few_values"
    PROGRESS_NOTE = 27
    #: types of columns: "yearmonth"
    COLUMN = 28
    #: what a test looks at: "age"
    MEASURE = 29
    #: what a metric counts: "distinct"
    COUNT = 30
    #: what is asked of other rows: "share"
    HAS = 31
