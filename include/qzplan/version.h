/* SPDX-License-Identifier: MIT */
#ifndef QZPLAN_VERSION_H
#define QZPLAN_VERSION_H

/**
 * @file version.h
 * The version of the headers a program was compiled with, and of the library it runs with.
 */

#include <stdint.h>

#include <qzplan/export.h>

#define QZPLAN_VERSION_MAJOR 0
#define QZPLAN_VERSION_MINOR 1
#define QZPLAN_VERSION_PATCH 0
#define QZPLAN_VERSION       "0.1.0"

/** The number of the binary interface; it grows whenever the interface breaks (until 1.0). */
#define QZPLAN_ABI_VERSION 1

QZPLAN_BEGIN_DECLS

/** The version of the library in use, such as "0.1.0". Static text, never freed. Since 0.1. */
QZPLAN_API const char *qzplan_version(void);

/**
 * The interface number of the library in use. A host compares it with the QZPLAN_ABI_VERSION it
 * was compiled with and refuses another one. Since 0.1.
 */
QZPLAN_API uint32_t qzplan_abi_version(void);

QZPLAN_END_DECLS

#endif
