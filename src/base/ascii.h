/* ascii.h: letters, digits and their case in ASCII alone, whatever the locale. */
/* SPDX-License-Identifier: MIT */
#ifndef BASE_ASCII_H
#define BASE_ASCII_H

#include <stdbool.h>

/* Ids, names and commands are the same words on every machine: the C library's functions make of
 * INDUSTRIES another word in Turkish, where I is the capital of another letter, and in locales of
 * one byte a character they take parts of UTF-8 for letters. Bytes above 0x7F are no letters here,
 * and keep their case. */

bool ascii_is_digit(char c);
bool ascii_is_lower(char c);
bool ascii_is_upper(char c);
bool ascii_is_letter(char c);
bool ascii_is_alphanumeric(char c);

/* Blank, tab, line feed, vertical tab, form feed or carriage return. */
bool ascii_is_space(char c);

/* May it stand in an id ("rare_earth_2"), at its start or further on? */
bool ascii_is_id(char c, bool start);

char ascii_lower(char c);
char ascii_upper(char c);

/* Makes all letters of a text capitals; or the first alone, which begins a sentence or a title. */
void ascii_capitals(char *text);
void ascii_capital(char *text);

/* Negative, 0 or positive, by bytes in which capitals count as small letters. */
int ascii_compare(const char *a, const char *b);

/* Are the texts the same, whatever the capitals? Does a text begin so? */
bool ascii_equal(const char *a, const char *b);
bool ascii_begins(const char *text, const char *start);

#endif
