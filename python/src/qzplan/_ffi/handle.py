# SPDX-License-Identifier: MIT
"""Native objects: who keeps whom alive, and what close() means.

A handle owns one native object and holds those it borrows from. Everything read from it holds the
handle, so its memory lives as long as anything that could look into it; close() makes every such
use raise at once, and the memory goes with the last reference.
"""

from __future__ import annotations

import threading
from typing import Any, Callable, Tuple, TypeVar

from ..errors import ClosedError
from .find import immovable

_lock = threading.RLock()
T = TypeVar("T", bound="Holder")


class Handle:
    """One native object."""

    def __init__(self, what: str, pointer: Any, free: Callable[[Any], None],
                 parents: "Tuple[Handle, ...]" = ()) -> None:
        self.closed = False
        self._what = what
        self._pointer = pointer
        self._free = free
        self._parents = parents
        self._holds = 1
        for parent in parents:
            parent._hold()

    @property
    def pointer(self) -> Any:
        """The native pointer; ClosedError once it is closed."""
        if self.closed:
            raise ClosedError(f"the {self._what} has been closed")
        return self._pointer

    def _hold(self) -> None:
        with _lock:
            self._holds += 1

    def _drop(self) -> None:
        """Frees when nobody holds it any more: the collector may come to parents before children."""
        with _lock:
            self._holds -= 1
            if self._holds > 0:
                return
        self._free(self._pointer)
        for parent in self._parents:
            parent._drop()

    def __del__(self) -> None:
        if hasattr(self, "_holds"):
            self._drop()


class Holder:
    """What holds a handle: it can be closed, and used with `with`."""

    _handle: Handle
    #: What can be pickled in its place.
    _kept = "what it was made from"

    @property
    def closed(self) -> bool:
        """Whether close() was called."""
        return self._handle.closed

    def close(self) -> None:
        """Ends the use of this object and of all that was read from it: from now on that raises
        ClosedError. What was made from it (figures, results) goes on. Closing twice is fine."""
        self._handle.closed = True

    def __enter__(self: T) -> T:
        self._handle.pointer
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def __copy__(self: T) -> T:
        return self

    def __deepcopy__(self: T, _: object) -> T:
        return self  # nothing can change it

    def __reduce__(self) -> Any:
        raise immovable(self, self._kept)
