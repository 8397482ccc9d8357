/* letter.h: letters of any script: where a word ends, and which are one but for case and accents.
 */
/* SPDX-License-Identifier: MIT */
#ifndef REPORT_LETTER_H
#define REPORT_LETTER_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* The letter at `text`, with the marks that sit on it; its length in bytes, 0 where there is none.
 */
size_t letter_step(uint32_t *out, const char *text);

/* Is it of a script that writes words without spaces between them, or endings onto them? */
bool letter_dense(uint32_t letter);

bool letter_capital(uint32_t letter);

/* In small letters and without accents: "jose" of "Jos\xc3\xa9". With `paired`, those that some
 * write as two letters are two: "mueller" of "M\xc3\xbcller". What does not fit is cut off. */
void letter_fold(char *out, size_t size, const char *text, size_t length, bool paired);

#endif
