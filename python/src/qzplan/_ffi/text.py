# SPDX-License-Identifier: MIT
"""Text in and out: UTF-8 without NUL going in, caller's buffers coming out."""

from __future__ import annotations

import ctypes
import os
from typing import Any, Callable, Optional, Union

_BUFFER_TOO_SMALL = 5
_FIRST_TRY = 512


def encode(text: object, what: str = "text") -> bytes:
    """UTF-8 for the library. TypeError for what is not text, ValueError for a NUL in it or for
    what UTF-8 cannot hold: the library would see only what stands before a NUL."""
    if not isinstance(text, str):
        raise TypeError(f"{what} must be str, not {type(text).__name__}")
    try:
        data = text.encode("utf-8")
    except UnicodeEncodeError as error:
        raise ValueError(f"{what} cannot be written as UTF-8: {error.reason}") from None
    if b"\0" in data:
        raise ValueError(f"{what} has a NUL character in it")
    return data


def encode_optional(text: Optional[object], what: str) -> Optional[bytes]:
    """As `encode`; None stays None."""
    return None if text is None else encode(text, what)


def encode_path(path: Union[str, "os.PathLike[str]", bytes]) -> bytes:
    """A path as the system writes it; ValueError for a NUL in it."""
    data = os.fsencode(path)
    if b"\0" in data:
        raise ValueError("the path has a NUL character in it")
    return data


def decode(data: Optional[bytes]) -> str:
    """Text of the library; "" for NULL."""
    return "" if data is None else data.decode("utf-8", "replace")


def decode_optional(data: Optional[bytes]) -> Optional[str]:
    """Text of the library; None for NULL."""
    return None if data is None else data.decode("utf-8", "replace")


def written(function: Callable[..., int], *arguments: Any) -> "tuple[int, str]":
    """(status, text) of a function that writes into a caller's buffer."""
    length = ctypes.c_size_t(0)
    capacity = _FIRST_TRY
    while True:
        buffer = ctypes.create_string_buffer(capacity)
        status = function(buffer, capacity, ctypes.byref(length), *arguments)
        if status != _BUFFER_TOO_SMALL:
            return status, decode(buffer.value)
        capacity = length.value + 1
