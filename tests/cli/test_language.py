# SPDX-License-Identifier: MIT
"""The language of the program: of its text, help and diagnostics, and what does not follow it; and
what `check` prints for other programs.

    QZPLAN_PROGRAM=build/cli/qzplan python3 tests/cli/test_language.py
"""
import json
import pathlib
import re
import unittest

from program import DATA, DIFF, EVALUATE, HERE, ROTATION, Kept, environment, run

LANGUAGES = ("zh", "en", "fr")
SOURCE = HERE.parent.parent / "cli"


def tables(list_file, prefix, stem):
    """The names of a list, and of each language's table name to text."""
    listed = re.findall(r"^    X\((\w+)\)", (SOURCE / list_file).read_text(encoding="utf-8"), re.MULTILINE)
    found = {}
    for path in sorted(SOURCE.glob(stem + "_*.c")):
        rows = re.findall(r"\[" + prefix + r'_(\w+)\] =\s*\(?((?:\s*"(?:[^"\\]|\\.)*")+)', path.read_text(encoding="utf-8"))
        found[path.name] = {name: re.findall(r"%[a-z]+", text) for name, text in rows}
    return listed, found


class Tables(unittest.TestCase):
    def test_every_language_has_every_text(self):
        """The same texts in each, with the same conversions in the same order."""
        for list_file, prefix, stem in (("word_list.h", "WORD", "words"), ("said_list.h", "SAID", "said")):
            listed, found = tables(list_file, prefix, stem)
            self.assertGreater(len(listed), 70)
            self.assertEqual(sorted(found), [f"{stem}_{tag}.c" for tag in sorted(LANGUAGES)])
            for file, texts in found.items():
                self.assertEqual(sorted(texts), sorted(listed), file)
            for name in listed:
                self.assertEqual(len({tuple(texts[name]) for texts in found.values()}), 1, name)


class Choice(unittest.TestCase):
    """Which language it is: --lang, else the first of three variables that is set."""

    ROWS = [  # variables, what follows the command, the language
        ({}, [], "en"),
        ({"LANG": "zh_CN.UTF-8"}, [], "zh"),
        ({"LANG": "fr_CA"}, [], "fr"),
        ({"LANG": "zh"}, [], "zh"),
        ({"LANG": "de_DE.UTF-8"}, [], "en"),
        ({"LANG": "C.UTF-8"}, [], "en"),
        ({"LANG": "POSIX"}, [], "en"),
        ({"LANG": "x" * 300}, [], "en"),
        ({"LANG": "zh_CN.UTF-8", "LC_MESSAGES": "fr_FR.UTF-8"}, [], "fr"),
        ({"LANG": "zh_CN.UTF-8", "LC_MESSAGES": ""}, [], "zh"),
        ({"LANG": "zh_CN.UTF-8", "LC_MESSAGES": "fr_FR", "LC_ALL": "en_GB"}, [], "en"),
        ({"LANG": "fr", "LC_ALL": "C"}, [], "en"),
        ({"LC_CTYPE": "zh_CN.UTF-8", "LC_TIME": "zh_CN.UTF-8"}, [], "en"),
        ({"LANG": "zh_CN.UTF-8"}, ["--lang", "fr"], "fr"),
        ({"LANG": "zh_CN.UTF-8"}, ["--lang=en-GB"], "en"),
        ({"LANG": "fr_FR.UTF-8"}, ["--lang", "zh-Hans-CN"], "zh"),
        # one that there is not does not choose: what is wrong is said in the locale's language
        ({"LANG": "fr_FR.UTF-8"}, ["--lang", "de"], "fr"),
    ]
    USAGE = {"zh": "用法：", "en": "usage: ", "fr": "usage\u00a0: "}

    def environment(self, variables):
        clean = environment()
        del clean["LC_ALL"]
        clean.update(variables)
        return clean

    def test_help_follows_it(self):
        for variables, more, language in self.ROWS:
            with self.subTest(variables=variables, more=more):
                code, out, _ = run("show", *more, "--help", env=self.environment(variables))
                self.assertEqual(code, 0)
                self.assertIn("\n" + self.USAGE[language], out)

    def test_faults_follow_it(self):
        said = {"zh": "错误：", "en": "error: ", "fr": "erreur\u00a0: "}
        for variables, more, language in self.ROWS[:-1]:
            with self.subTest(variables=variables, more=more):
                code, out, _ = run("check", "faulty.yaml", *more, env=self.environment(variables))
                self.assertEqual(code, 1)
                self.assertIn(said[language], out)
                self.assertEqual(out.count(said[language]), 5)

    def test_text_follows_it(self):
        for language in LANGUAGES:
            for command in (EVALUATE, DIFF, ROTATION, ("show", "plan.yaml"), ("check", "plan.yaml"),
                            ("check", "--strict", "faulty.yaml")):
                there = self.environment({"LANG": language})
                self.assertEqual(run(*command, env=there), run(*command, "--lang", language, env=environment()))

    def test_data_do_not(self):
        for command in ((*EVALUATE, "--format", "json"), (*EVALUATE, "--format", "csv"),
                        (*DIFF, "--format", "json"), (*ROTATION, "--format", "json"),
                        ("show", "plan.yaml", "--format", "json"),
                        ("check", "faulty.yaml", "--format", "json")):
            plain = run(*command)[1]
            for language in LANGUAGES:
                self.assertEqual(run(*command, env=self.environment({"LANG": language}))[1], plain)

    def test_what_is_wrong_with_a_line(self):
        for language, words in (("zh", "没有命令 `evalute`；是否指 `evaluate`？"),
                                ("fr", "commande `evalute` inconnue\u202f; est-ce `evaluate`\u202f?")):
            code, out, err = run("evalute", env=self.environment({"LANG": language}))
            self.assertEqual((code, out), (2, ""))
            self.assertIn(words, err)

    def test_figures_and_what_if(self):
        there = self.environment({"LANG": "zh_CN.UTF-8"})
        code, _, err = run(*EVALUATE, "--what-if", "schools", env=there)
        self.assertEqual(code, 3)
        self.assertIn("应写作 METRIC@PERIOD=VALUE", err)
        code, _, err = run(*EVALUATE, "--what-if", "schols@2025=3", env=there)
        self.assertEqual(code, 3)
        self.assertIn("是否应为 `schools`？", err)
        self.assertIn("提示：", err)


class Screens(Kept):
    """Help and faults in every language, each read by eye."""

    def test_help(self):
        for language in LANGUAGES:
            self.check(f"help-{language}.txt", "help", env=environment(LC_ALL=language))
            for command in ("check", "show", "evaluate", "diff", "rotation"):
                self.check(f"help-{command}-{language}.txt", command, "--help", "--lang", language)

    def test_check(self):
        for language in LANGUAGES:
            self.check(f"check-{language}.txt", "check", "plan.yaml", "faulty.yaml", "--lang", language, status=1)

    def test_ten_mistakes(self):
        for language in LANGUAGES:
            self.check(f"mistakes-{language}.txt", "check", "mistakes.yaml", "--lang", language, status=1)

    def test_evaluate_in_french(self):
        self.check("evaluate-fr.txt", *EVALUATE, "--lang", "fr", status=1)
        self.check("rotation-fr.txt", *ROTATION, "--lang", "fr", status=1)
        self.check("diff-fr.txt", *DIFF, "--lang", "fr", status=1)

    def test_no_line_of_help_is_wide(self):
        for language in LANGUAGES:
            for words in (["help"], ["check", "--help"], ["evaluate", "--help"], ["rotation", "--help"]):
                for line in run(*words, env=environment(LC_ALL=language))[1].split("\n"):
                    self.assertLessEqual(sum(2 if ord(c) > 0x2E80 else 1 for c in line), 80 + 20 * ("qzplan " in line))


class ForPrograms(Kept):
    """check --format json, github and sarif."""

    def faults(self, *words):
        return [fault for file in json.loads(run("check", *words, "--format", "json")[1])["files"]
                for fault in file["diagnostics"]]

    def test_json(self):
        self.check("check.json", "check", "plan.yaml", "faulty.yaml", "--strict", "--format", "json", status=1)

    def test_places_are_those_of_the_words(self):
        """The text between begin and end is the one that the message quotes."""
        lines = (DATA / "faulty.yaml").read_text(encoding="utf-8").split("\n")
        quoted = {"BAD_DATE": "2025-02-30", "BAD_NUMBER": "四十", "UNKNOWN_KEY": "atleast"}
        found = {fault["code"]: fault for fault in self.faults("faulty.yaml")}
        for code, words in quoted.items():
            fault = found[code]
            self.assertEqual(fault["line"], fault["end_line"])
            self.assertEqual(lines[fault["line"] - 1][fault["column"] - 1:fault["end_column"] - 1], words)

    def test_every_language_and_part(self):
        for fault in self.faults("faulty.yaml"):
            self.assertEqual(list(fault["message"]), list(LANGUAGES))
            for part in fault["parts"].values():
                self.assertIn(part, fault["message"]["en"] + str(fault["hint"]))

    def test_totals(self):
        for words, status in ((["plan.yaml"], 0), (["faulty.yaml", "plan.yaml"], 1), (["nothing.yaml"], 3)):
            code, out, _ = run("check", *words, "--format", "json")
            self.assertEqual(code, status)
            found = json.loads(out)
            self.assertEqual([file["file"] for file in found["files"]], words)
            self.assertEqual(found["errors"], sum(len(file["diagnostics"]) for file in found["files"]))
            self.assertEqual([file["good"] for file in found["files"]], [word == "plan.yaml" for word in words])

    def test_github(self):
        self.check("check-github.txt", "check", "faulty.yaml", "--format", "github", status=1)
        self.assertEqual(run("check", "plan.yaml", "--format", "github"), (0, "", ""))

    def test_github_escapes(self):
        """A name or a message cannot end the command that it stands in."""
        path = DATA.parent / "golden"
        code, out, _ = run("check", "a,b:c%d.yaml", "--format", "github", cwd=path)
        self.assertEqual(code, 3)
        self.assertTrue(out.startswith("::error file=a%2Cb%3Ac%25d.yaml,title=IO::"), out)

    def test_sarif(self):
        self.check("check.sarif", "check", "faulty.yaml", "--format", "sarif", status=1)
        log = json.loads(run("check", "plan.yaml", "faulty.yaml", "--format", "sarif")[1])
        (one,) = log["runs"]
        rules = [rule["id"] for rule in one["tool"]["driver"]["rules"]]
        self.assertEqual(len(rules), len(set(rules)))
        self.assertEqual({result["ruleId"] for result in one["results"]}, set(rules))
        places = [(place["region"]["startLine"], place["region"]["startColumn"], place["region"]["endColumn"])
                  for result in one["results"] for place in [result["locations"][0]["physicalLocation"]]]
        self.assertEqual(places, [(f["line"], f["column"], f["end_column"]) for f in self.faults("faulty.yaml")])


if __name__ == "__main__":
    unittest.main()
