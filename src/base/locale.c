/* locale.c: what of the locale the program heeds: the bytes that its terminal takes, nothing else.
 */
/* SPDX-License-Identifier: MIT */
#include "base/locale.h"

#include <langinfo.h>
#include <locale.h>
#include <stddef.h>
#include <stdlib.h>
#include <string.h>

#include "base/ascii.h"

static const char utf8[] = "C.UTF-8";

/* By the first that is set, as setlocale looks for it. */
static bool named_utf8(void)
{
    static const char *const variables[] = {"LC_ALL", "LC_CTYPE", "LANG"};
    for (size_t i = 0; i < sizeof variables / sizeof variables[0]; i++) {
        const char *name = getenv(variables[i]), *set = name ? strchr(name, '.') : NULL;
        if (!name || !name[0]) continue;
        return set && (ascii_begins(set, ".utf-8") || ascii_begins(set, ".utf8"));
    }
    return false;
}

void locale_begin(void)
{
    if (!setlocale(LC_CTYPE, "") && named_utf8()) setlocale(LC_CTYPE, utf8);
}

bool locale_is_utf8(void)
{
    return strcmp(nl_langinfo(CODESET), "UTF-8") == 0;
}

static bool no_language(void)
{
    const char *name = setlocale(LC_CTYPE, NULL);
    return name && (strcmp(name, "C") == 0 || strcmp(name, "POSIX") == 0);
}

bool locale_utf8_possible(void)
{
    return locale_is_utf8() || no_language();
}

void locale_settle(void)
{
    if (no_language()) setlocale(LC_CTYPE, utf8);
}
