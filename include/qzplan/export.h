/* SPDX-License-Identifier: MIT */
#ifndef QZPLAN_EXPORT_H
#define QZPLAN_EXPORT_H

/**
 * @file export.h
 * What makes a function part of the interface, and what its callers may not overlook. Everything
 * else in the library is hidden.
 */

#if defined(_WIN32) && defined(QZPLAN_BUILD_SHARED)
#define QZPLAN_API __declspec(dllexport)
#elif defined(__GNUC__)
#define QZPLAN_API __attribute__((visibility("default")))
#else
#define QZPLAN_API
#endif

/* Before a function whose result says whether what it hands out is there: the compiler warns where
   a caller ignores it. */
#if defined(__cplusplus)
#if __cplusplus >= 201703L
#define QZPLAN_MUST_USE [[nodiscard]]
#endif
#elif defined(__STDC_VERSION__) && __STDC_VERSION__ >= 202311L
#define QZPLAN_MUST_USE [[nodiscard]]
#endif
#if !defined(QZPLAN_MUST_USE) && defined(__GNUC__)
#define QZPLAN_MUST_USE __attribute__((warn_unused_result))
#elif !defined(QZPLAN_MUST_USE)
#define QZPLAN_MUST_USE
#endif

#ifdef __cplusplus
#define QZPLAN_BEGIN_DECLS extern "C" {
#define QZPLAN_END_DECLS   }
#else
#define QZPLAN_BEGIN_DECLS
#define QZPLAN_END_DECLS
#endif

#endif
