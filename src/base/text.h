/* text.h: bounded text: append, measure and fit to a width, without allocation. */
/* SPDX-License-Identifier: MIT */
#ifndef BASE_TEXT_H
#define BASE_TEXT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* Text that grows in the caller's buffer and is always terminated. */
struct text {
    char *data;
    size_t size;
    size_t length;
    bool cut; /* something did not fit */
};

/* Starts empty in `buffer`, which holds `size` > 0 bytes. */
void text_init(struct text *out, char *buffer, size_t size);

/* Appends; what does not fit is cut at a character and `cut` is set. */
void text_append(struct text *text, const char *more);
void text_format(struct text *text, const char *format, ...);

/* Decodes the UTF-8 character at `text`; its length in bytes. A broken byte is U+FFFD, length 1. */
size_t text_decode(uint32_t *out, const char *text);

/* Columns that a character takes on a terminal: 0, 1 or 2. Control characters take 0, and so does
 * what is not seen but orders, joins or parts others. */
int text_columns(uint32_t character);

/* May the character be sent to a terminal? No control character, nor any unseen one, may; what
 * sits on the letter before it may. */
bool text_drawable(uint32_t character);

/* Is the text free of what could command a terminal, reorder a row of it, or pass unseen, and
 * UTF-8? Line ends are let pass: what prints a text knows where they may stand. */
bool text_printable(const char *text);

/* Columns of a whole text. */
int text_width(const char *text);

/* Copies as much of `text` as fits in `columns` and `size`; cut text ends in '>' when `mark`.
 * Control characters are left out. The width used. */
int text_fit(char *out, size_t size, const char *text, int columns, bool mark);

/* The length in bytes of the first line of `text` when wrapped at `columns`, at least one
 * character; *next is set to where the following line starts. */
size_t text_wrap(const char *text, int columns, const char **next);

/* Copies with what is not drawable, and bytes that are not UTF-8, written as \xNN, so that no
 * file can send commands to a terminal. What does not fit is cut at a character. */
void text_escape(char *out, size_t size, const char *text);

/* The closest of `count` candidates by edit distance in any case, or NULL where none is near. */
const char *text_closest(const char *word, const char *const *candidates, size_t count);

/* Is one word a slip of the keyboard for the other: a letter more, fewer or other, or two swapped?
 */
bool text_slip(const char *word, const char *meant);

/* A number as people read it: "1,234", "12.3", "0.45"; no locale. */
void text_number(char *out, size_t size, double value);

/* A count likewise: "12", "15,901". */
void text_count(char *out, size_t size, size_t count);

#endif
