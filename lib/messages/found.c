/* SPDX-License-Identifier: MIT */
/* What CSV, numbers and dates find wrong has numbers of their own; here each gets its words. */

#include "messages/found.h"

#include "base/csv.h"
#include "calendar/period.h"
#include "number/number.h"

qz_message qz_say_csv_fault(int fault) {
    static const int messages[] = {
        [QZ_CSV_FINE] = QZ_MESSAGE_NONE,
        [QZ_CSV_AFTER_QUOTE] = QZ_MESSAGE_CSV_AFTER_QUOTE,
        [QZ_CSV_STRAY_QUOTE] = QZ_MESSAGE_CSV_STRAY_QUOTE,
        [QZ_CSV_UNCLOSED] = QZ_MESSAGE_CSV_UNCLOSED,
    };
    return qz_say_plain(messages[fault]);
}

qz_phrase qz_number_hint(int hint) {
    static const int phrases[] = {[QZ_NUMBER_HINT_NONE] = QZ_PHRASE_NONE,
#define ROW(name) [QZ_NUMBER_HINT_##name] = QZ_PHRASE_NUMBER_##name,
                                  QZ_NUMBER_HINTS(ROW)
#undef ROW
    };
    return qz_phrase_plain(phrases[hint]);
}

qz_phrase qz_period_hint(int hint) {
    static const int phrases[] = {[QZ_PERIOD_HINT_NONE] = QZ_PHRASE_NONE,
#define ROW(name) [QZ_PERIOD_HINT_##name] = QZ_PHRASE_DATE_##name,
                                  QZ_PERIOD_HINTS(ROW)
#undef ROW
    };
    return qz_phrase_plain(phrases[hint]);
}
