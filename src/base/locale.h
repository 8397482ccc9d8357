/* locale.h: what of the locale the program heeds: the bytes that its terminal takes, nothing else.
 */
/* SPDX-License-Identifier: MIT */
#ifndef BASE_LOCALE_H
#define BASE_LOCALE_H

#include <stdbool.h>

/* Takes the environment's character set, once, for curses. Decimal commas, the order of letters,
 * names of months and the language of messages stay those of the C locale: numbers that are printed
 * are read again, and a game is the same on every machine. What a letter is, base/ascii.h says. A
 * locale that is named as one of UTF-8 is taken as that where the system does not have it: ssh
 * carries the names of one machine to another. */
void locale_begin(void);

/* Does the locale write UTF-8? Could it be that the terminal takes it all the same, as the locale
 * is that of no language, which says nothing of it? To be asked before locale_settle. */
bool locale_is_utf8(void);
bool locale_utf8_possible(void);

/* In the locale of no language curses would write nothing but ASCII: from here on it writes UTF-8.
 */
void locale_settle(void);

#endif
