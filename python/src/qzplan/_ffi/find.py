# SPDX-License-Identifier: MIT
"""What is asked for by a word and is not there: a KeyError that quotes the word and names the nearest."""

from __future__ import annotations

import difflib
from typing import Any, Callable, Iterable


class NotFoundError(KeyError):
    """Nothing has that id. `word` is what was asked for; the message names the nearest ids."""

    def __init__(self, message: str, word: object = None) -> None:
        super().__init__(message, word)
        self.word = word

    def __str__(self) -> str:
        return str(self.args[0])


def missing(what: str, word: object, known: "Callable[[], Iterable[str]]") -> NotFoundError:
    """The error for `word`, which is no `what`; `known` are the words there are."""
    text = f"there is no {what} {word!r}"
    if isinstance(word, str):
        folded = {name.casefold(): name for name in known()}
        near = difflib.get_close_matches(word.casefold(), list(folded), n=3, cutoff=0.7)
        if near:
            text += "; did you mean " + " or ".join(repr(folded[name]) for name in near) + "?"
    return NotFoundError(text, word)


def immovable(thing: Any, keep: str) -> TypeError:
    """The error for what lives in the library's memory and cannot be pickled; `keep` says what can be kept."""
    return TypeError(f"a {type(thing).__name__} cannot be pickled: keep {keep}")
