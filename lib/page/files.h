/* SPDX-License-Identifier: MIT */
#ifndef QZ_PAGE_FILES_H
#define QZ_PAGE_FILES_H

/* The sheets of style/ and page.js without what only their readers need, with their hashes for the
   content policy: made when building. */

extern const char *const qz_page_style;
extern const char *const qz_page_style_hash;
extern const char *const qz_page_script;
extern const char *const qz_page_script_hash;

#endif
