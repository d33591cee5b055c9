/* SPDX-License-Identifier: MIT */
#ifndef QZPLAN_EXPORT_H
#define QZPLAN_EXPORT_H

/**
 * @file export.h
 * What makes a function part of the interface. Everything else in the library is hidden.
 */

#if defined(_WIN32) && defined(QZPLAN_BUILD_SHARED)
#define QZPLAN_API __declspec(dllexport)
#elif defined(__GNUC__)
#define QZPLAN_API __attribute__((visibility("default")))
#else
#define QZPLAN_API
#endif

#ifdef __cplusplus
#define QZPLAN_BEGIN_DECLS extern "C" {
#define QZPLAN_END_DECLS   }
#else
#define QZPLAN_BEGIN_DECLS
#define QZPLAN_END_DECLS
#endif

#endif
