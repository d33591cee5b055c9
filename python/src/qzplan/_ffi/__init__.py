# SPDX-License-Identifier: MIT
"""What only binds: the library as it is loaded, its structs, texts, enums, columns and handles. Nothing
here is part of the interface."""
