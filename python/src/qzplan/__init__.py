# SPDX-License-Identifier: MIT
"""Judges a public plan's promises by reported figures: exact, explained, and led back to the plan.

    import datetime
    import qzplan

    plan = qzplan.load("plan.yaml")
    figures = qzplan.Figures.load("figures.csv")
    result = plan.evaluate(figures, as_of=datetime.date(2025, 12, 31))
    for verdict in result:
        print(verdict.target.id, verdict.status.label("en"), verdict.explain("en"))

Everything comes from the C library libqzplan through ctypes; `qzplan.library_path()` says which file.
"""

from ._ffi.native import lib as _lib
from ._ffi.text import decode as _decode
from .author import draft, draft_new, format_text, schema, schema_names
from .checks import (CheckResult, RotationResult, RotationRule, Rule, check_level, check_level_many,
                     check_rotation, check_rotation_many, check_share, check_share_many)
from .dates import Period
from .difference import Change, Difference, diff
from .due import Due, DueFigure
from .enums import *  # noqa: F403
from .enums import __all__ as _enums
from .errors import (CheckError, ClosedError, Diagnostic, Diagnostics, Edit, Error, EvaluateError, FiguresError,
                     LibraryError, LibraryMismatch, LibraryNotFound, NotFoundError, PlanError)
from .figures import Figure, Figures, PlanFigures
from .mapping import TableMapping
from .records import Column, Condition, Counting, Has, Table
from .remedy import Remedy, RemedyLeft, RemedyStep
from .model import (Action, Area, Department, Group, Metric, Milestone, PathPoint, Programme, Revision,
                    Target, Task, Value)
from .numbers import Exact, Number
from .plan import Plan, load, loads
from .progress import (Progress, judge_progress, method_named, progress_mean, progress_worst,
                       progress_year)
from .progress_many import ProgressColumns, judge_progress_many
from .result import Result
from .tally import Tally, tally
from .texts import Text
from .verdict import Need, Scorecard, TargetOutcome, TaskOutcome, Verdict

__version__ = _decode(_lib.qzplan_version())


def library_path() -> str:
    """The file that libqzplan was loaded from."""
    return str(_lib.path)


__all__ = [
    "Action", "Area", "Change", "CheckError", "Column", "Condition", "Counting", "CheckResult", "ClosedError", "Department", "Diagnostic", "Diagnostics", "Edit",
    "Difference", "Due", "DueFigure", "Error", "EvaluateError", "Exact", "Figure", "Figures", "FiguresError", "Group", "Has",
    "LibraryError", "LibraryMismatch", "LibraryNotFound", "Remedy", "RemedyLeft", "RemedyStep", "Metric", "Milestone", "Need", "NotFoundError", "Number",
    "PathPoint", "Period", "Plan", "PlanError", "PlanFigures", "Programme", "Progress",
    "ProgressColumns", "Result", "Revision", "RotationResult", "RotationRule", "Rule", "Scorecard",
    "Table", "TableMapping", "Tally", "Target", "TargetOutcome", "Task", "TaskOutcome", "Text", "Value", "Verdict", "__version__",
    "check_level", "check_level_many", "check_rotation", "check_rotation_many", "check_share",
    "check_share_many", "diff", "judge_progress", "judge_progress_many", "library_path", "load", "loads",
    "method_named", "progress_mean", "progress_worst", "progress_year", "schema", "schema_names", "format_text", "draft", "draft_new",
    "tally",
    *_enums,
]
