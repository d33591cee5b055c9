/* SPDX-License-Identifier: MIT */
#ifndef QZPLAN_QZPLAN_H
#define QZPLAN_QZPLAN_H

/**
 * @file qzplan.h
 * All of libqzplan: loads a public plan, judges its promises by reported figures, explains each
 * verdict.
 */

#include <qzplan/allocator.h>
#include <qzplan/arrow.h>
#include <qzplan/author.h>
#include <qzplan/check.h>
#include <qzplan/date.h>
#include <qzplan/diagnostic.h>
#include <qzplan/diff.h>
#include <qzplan/due.h>
#include <qzplan/error.h>
#include <qzplan/evaluate.h>
#include <qzplan/export.h>
#include <qzplan/figures.h>
#include <qzplan/layout.h>
#include <qzplan/mapping.h>
#include <qzplan/number.h>
#include <qzplan/page.h>
#include <qzplan/plan.h>
#include <qzplan/progress.h>
#include <qzplan/records.h>
#include <qzplan/remedy.h>
#include <qzplan/report.h>
#include <qzplan/strict.h>
#include <qzplan/tables.h>
#include <qzplan/tally.h>
#include <qzplan/text.h>
#include <qzplan/version.h>

#endif
