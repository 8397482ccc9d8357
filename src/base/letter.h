/* letter.h: letters of other scripts than the keys' and commands': what they stand for, or are. */
/* SPDX-License-Identifier: MIT */
#ifndef BASE_LETTER_H
#define BASE_LETTER_H

#include <stdint.h>

/* The ASCII that a character is another form of: full-width letters and signs, as an input method
 * leaves them, and the digits of other scripts. Any other character is itself. */
uint32_t letter_ascii(uint32_t character);

/* Which script a letter is of, as an adjective: "Cyrillic"; NULL for Latin, signs and digits. */
const char *letter_script(uint32_t character);

/* That of the first such letter of a UTF-8 text, or NULL. */
const char *letter_text_script(const char *text);

#endif
