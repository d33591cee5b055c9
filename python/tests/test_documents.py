# SPDX-License-Identifier: MIT
"""What the documents and examples show in Python runs, and the types hold."""

import os
import pathlib
import re
import shutil
import subprocess
import sys
import sysconfig

import pytest

import qzplan

FENCE = re.compile(r"^```python\n(.*?)^```$", re.DOTALL | re.MULTILINE)
PACKAGE = pathlib.Path(qzplan.__file__).parent


@pytest.mark.parametrize("document", ["README.md", "docs/reference/python.md", "docs/how-to/bindings.md",
                                      "docs/tutorial/first-plan.md"])
def test_snippets(document, root, monkeypatch, capsys):
    """The blocks of a document are one program, run from the source root."""
    path = root / document
    blocks = FENCE.findall(path.read_text(encoding="utf-8"))
    assert blocks
    monkeypatch.chdir(root)
    space = {"__name__": "snippet"}
    for number, block in enumerate(blocks, 1):
        exec(compile(block, f"{document}, block {number}", "exec"), space)  # noqa: S102
    assert "Traceback" not in capsys.readouterr().err


@pytest.mark.parametrize("name, arguments", [
    ("rotation", ["4200", "380", "60"]),
    ("report", ["plans/qingzhou/plan.yaml", "plans/qingzhou/figures-demo.csv", "2023-12-31"]),
])
def test_examples(name, arguments, root):
    """An example prints what its C brother prints."""
    done = subprocess.run([sys.executable, root / f"examples/{name}.py", *arguments], cwd=root,
                          capture_output=True, encoding="utf-8", check=False,
                          env={**os.environ, "PYTHONIOENCODING": "utf-8"})
    assert done.stderr == ""
    kept = root / f"examples/expected/{name}.txt"
    assert done.stdout == kept.read_text(encoding="utf-8")


def test_types(root, tmp_path):
    """mypy --strict has nothing to say, of the package and of a program that uses it."""
    pytest.importorskip("mypy")
    frames = ["frame.DataFrame"] if (pathlib.Path(sysconfig.get_path("purelib")) / "pandas-stubs").is_dir() else []
    shutil.copytree(PACKAGE, tmp_path / "qzplan", ignore=shutil.ignore_patterns("*.so*", "__pycache__"))
    program = tmp_path / "program.py"
    program.write_text("\n".join(FENCE.findall((root / "docs/reference/python.md").read_text(encoding="utf-8")))
                       + "\nreveal_type(verdict.actual)\nreveal_type(plan.tasks[0].lead.title)\n"
                         "reveal_type(verdict.status)\nreveal_type(result.to_pandas())\n"
                         "reveal_type(result[0])\nreveal_type(result['1.1.1'])\n", encoding="utf-8")
    done = subprocess.run([sys.executable, "-m", "mypy", "--strict", "--no-error-summary", "--cache-dir",
                           tmp_path / "cache", tmp_path / "qzplan", program], cwd=tmp_path,
                          capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    for kind in ("numbers.Number", "texts.Text", "enums.Status", "verdict.Verdict", "verdict.TargetOutcome", *frames):
        assert kind in done.stdout
