/* SPDX-License-Identifier: MIT */
#ifndef CLI_BUFFER_H
#define CLI_BUFFER_H

/* Text that grows. The program ends with exit status 3 where memory runs out, so that nothing here
   can fail. */

#include <stddef.h>
#include <stdint.h>

#if defined(__GNUC__)
#define CLI_PRINTF(string, first) __attribute__((format(printf, string, first)))
#else
#define CLI_PRINTF(string, first)
#endif

/* Zeroed memory for count items; never NULL. */
void *memory_new(size_t count, size_t each);

/* The same memory, larger; never NULL. */
void *memory_grow(void *memory, size_t count, size_t each);

/* Begins as {0}; `text` is NUL-terminated once something was added, else NULL. */
struct buffer {
    char *text;
    size_t length;
    size_t capacity;
};

void buffer_free(struct buffer *buffer);
void buffer_clear(struct buffer *buffer);
const char *buffer_text(const struct buffer *buffer);

void buffer_add(struct buffer *buffer, const char *text);
void buffer_add_bytes(struct buffer *buffer, const char *bytes, size_t size);
void buffer_add_integer(struct buffer *buffer, int64_t value);
void buffer_add_times(struct buffer *buffer, const char *text, size_t times);
void buffer_format(struct buffer *buffer, const char *format, ...) CLI_PRINTF(2, 3);

/* Adds text from an input. What could steer a terminal (control characters, marks that turn the
   direction of text) and bytes that are not UTF-8 become U+FFFD; line breaks and tabs a space. */
void buffer_add_safe(struct buffer *buffer, const char *text);

/* Hands the text over: free it with free(). */
char *buffer_take(struct buffer *buffer);

#endif
