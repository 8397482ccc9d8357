/* journal_args.c: "key=value;key=value": the arguments of a journal row. */
/* SPDX-License-Identifier: MIT */
#include "data/journal.h"

#include <stdio.h>
#include <string.h>

#include "base/text.h"

static int hex_digit(char digit)
{
    if (digit >= '0' && digit <= '9') return digit - '0';
    if (digit >= 'A' && digit <= 'F') return digit - 'A' + 10;
    return -1;
}

/* %XX becomes its byte; a % that is none of these stands for itself. False if it does not fit. */
static bool decode(char *out, size_t size, const char *value, size_t length)
{
    size_t used = 0;
    for (size_t i = 0; i < length; i++) {
        char byte = value[i];
        if (byte == '%' && i + 2 < length && hex_digit(value[i + 1]) >= 0 &&
            hex_digit(value[i + 2]) >= 0) {
            byte = (char)(hex_digit(value[i + 1]) * 16 + hex_digit(value[i + 2]));
            i += 2;
        }
        if (used + 1 >= size) return false;
        out[used++] = byte;
    }
    out[used] = '\0';
    return true;
}

bool journal_arg(char *out, size_t size, const char *args, const char *key)
{
    size_t key_length = strlen(key);
    out[0] = '\0';
    while (*args) {
        size_t length = strcspn(args, ";");
        if (length > key_length && args[key_length] == '=' && strncmp(args, key, key_length) == 0) {
            return decode(out, size, args + key_length + 1, length - key_length - 1);
        }
        args += length;
        if (*args == ';') args++;
    }
    return false;
}

bool journal_arg_take(char *out, size_t size, char *args, const char *key)
{
    if (!journal_arg(out, size, args, key)) return false;
    size_t length = strlen(key);
    char *at = args;
    while (strncmp(at, key, length) != 0 || at[length] != '=') at = strchr(at, ';') + 1;
    char *end = at + strcspn(at, ";");
    memmove(at, end + (*end == ';'), strlen(end + (*end == ';')) + 1);
    return true;
}

bool journal_arg_add(char *args, size_t size, const char *key, const char *value)
{
    struct text text;
    char encoded[3 * JOURNAL_ARGS_SIZE];
    text_init(&text, encoded, sizeof encoded);
    text_format(&text, "%s%s=", *args ? ";" : "", key);
    for (; *value; value++) {
        unsigned char byte = (unsigned char)*value;
        if (strchr(";=%", byte) || byte < 0x20 || byte == 0x7F) text_format(&text, "%%%02X", byte);
        else text_append(&text, (char[2]){*value, '\0'});
    }
    size_t used = strlen(args);
    if (text.cut || used + text.length + 1 > size) return false;
    memcpy(args + used, encoded, text.length + 1);
    return true;
}
