/* print.c: a line on a stream, which commands no terminal, whatever its parts hold. */
/* SPDX-License-Identifier: MIT */
#include "base/print.h"

#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "base/text.h"

static char *format_new(const char *format, va_list arguments)
{
    va_list again;
    va_copy(again, arguments);
    int length = vsnprintf(NULL, 0, format, again);
    va_end(again);
    size_t size = length > 0 ? (size_t)length + 1 : 1;
    char *out = memory_new(size);
    vsnprintf(out, size, format, arguments);
    return out;
}

void print_line(FILE *stream, const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    char *raw = format_new(format, arguments);
    va_end(arguments);
    size_t size = 4 * strlen(raw) + 1; /* each byte as \xNN */
    char *clean = memory_new(size);
    for (char *part = raw, *next = part; next; part = next) {
        next = strchr(part, '\t');
        if (next) *next++ = '\0';
        text_escape(clean, size, part);
        fprintf(stream, "%s%s", clean, next ? "\t" : "\n");
    }
    free(clean);
    free(raw);
}
