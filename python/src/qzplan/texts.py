# SPDX-License-Identifier: MIT
"""Texts by language, and the fields that hold them."""

from __future__ import annotations

from typing import Any, Dict, Iterator, Mapping, Optional

from ._ffi import view as f
from ._ffi.text import decode

__all__ = ["Text"]


class Text(Mapping[str, str]):
    """A text by language: `title["fr"]`, `title.fr`, `title.get("fr")`. As str: English, or what there is.

    As a mapping it has exactly the languages in which it was given, as the plan writes their tags."""

    __slots__ = ("_texts",)

    def __init__(self, texts: "Optional[Mapping[str, str]]" = None) -> None:
        self._texts: Dict[str, str] = dict(texts or {})

    def __getitem__(self, language: str) -> str:
        return self._texts[language]

    def __iter__(self) -> Iterator[str]:
        return iter(self._texts)

    def __len__(self) -> int:
        return len(self._texts)

    def __getattr__(self, language: str) -> Optional[str]:
        if language.startswith("_"):
            raise AttributeError(language)
        return self._texts.get(language.replace("_", "-"))

    def __hash__(self) -> int:
        return hash(tuple(self._texts.items()))

    def __repr__(self) -> str:
        return f"Text({self._texts!r})"

    def __str__(self) -> str:
        return str(self.get("en"))

    def get(self, language: str, default: Any = "") -> Any:
        """The text in a language by its BCP 47 tag: its own, else that without the last subtags, else another
        variant, else English, else the first one; `default` where it was not given."""
        if not self._texts:
            return default
        tags = {tag.lower(): tag for tag in self._texts}
        for wanted in (language.lower(), "en"):
            for variants in (False, True):
                parts = wanted.split("-")
                while parts:
                    tag = "-".join(parts)
                    for known, own in tags.items():
                        if known == tag or (variants and known.startswith(tag + "-")):
                            return self._texts[own]
                    parts.pop()
        return next(iter(self._texts.values()))


def _text(raw: Any) -> Text:
    items = (raw.items[i] for i in range(raw.count))
    return Text({decode(item.language): decode(item.text) for item in items})


def words(doc: str, name: Optional[str] = None) -> f.Field[Text]:
    return f.Field(lambda owner, raw: _text(raw), doc, name)
