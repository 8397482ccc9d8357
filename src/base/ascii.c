/* ascii.c: letters, digits and their case in ASCII alone, whatever the locale. */
/* SPDX-License-Identifier: MIT */
#include "base/ascii.h"

bool ascii_is_digit(char c)
{
    return c >= '0' && c <= '9';
}

bool ascii_is_lower(char c)
{
    return c >= 'a' && c <= 'z';
}

bool ascii_is_upper(char c)
{
    return c >= 'A' && c <= 'Z';
}

bool ascii_is_letter(char c)
{
    return ascii_is_lower(c) || ascii_is_upper(c);
}

bool ascii_is_alphanumeric(char c)
{
    return ascii_is_letter(c) || ascii_is_digit(c);
}

bool ascii_is_space(char c)
{
    return c == ' ' || (c >= '\t' && c <= '\r');
}

bool ascii_is_id(char c, bool start)
{
    return ascii_is_lower(c) || (!start && (ascii_is_digit(c) || c == '_'));
}

char ascii_lower(char c)
{
    return ascii_is_upper(c) ? (char)(c - 'A' + 'a') : c;
}

char ascii_upper(char c)
{
    return ascii_is_lower(c) ? (char)(c - 'a' + 'A') : c;
}

void ascii_capitals(char *text)
{
    for (; *text; text++) *text = ascii_upper(*text);
}

void ascii_capital(char *text)
{
    text[0] = ascii_upper(text[0]);
}

int ascii_compare(const char *a, const char *b)
{
    while (*a && ascii_lower(*a) == ascii_lower(*b)) a++, b++;
    return (unsigned char)ascii_lower(*a) - (unsigned char)ascii_lower(*b);
}

bool ascii_equal(const char *a, const char *b)
{
    return ascii_compare(a, b) == 0;
}

bool ascii_begins(const char *text, const char *start)
{
    while (*start && ascii_lower(*text) == ascii_lower(*start)) text++, start++;
    return *start == '\0';
}
