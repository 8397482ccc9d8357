/* fields.c: reads the table that a script file returns; every mistake is told, none stops it. */
/* SPDX-License-Identifier: MIT */
#include "script/fields.h"

#include <lauxlib.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include "base/text.h"
#include "script/lex.h"
#include "script/value.h"

enum { KEYS_MAX = 64, MESSAGE_SIZE = 512, SHOWN_BYTES = 60 };

void fields_error(const struct fields *fields, const char *key, const char *format, ...)
{
    char message[MESSAGE_SIZE], safe[MESSAGE_SIZE];
    int line, column;
    va_list arguments;
    va_start(arguments, format);
    vsnprintf(message, sizeof message, format, arguments);
    va_end(arguments);
    text_escape(safe, sizeof safe, message);
    lex_scan_place(&line, &column, fields->source, fields->anchor ? fields->anchor : key);
    diag_error(fields->diags, fields->source->path, line, column, "%s%s: %s", fields->prefix, key,
               safe);
}

static size_t known_count(const char *const *known)
{
    size_t count = 0;
    while (known[count]) count++;
    return count;
}

/* A key that nobody reads is most often a slip: the closest known one is named. */
static void tell_unknown(const struct fields *fields, const char *key, const char *const *known)
{
    size_t count = known_count(known);
    const char *closest = text_closest(key, known, count);
    if (closest) {
        fields_error(fields, key, "is no field here; did you mean %s?", closest);
        return;
    }
    char list[MESSAGE_SIZE / 2];
    struct text text;
    text_init(&text, list, sizeof list);
    for (size_t i = 0; i < count; i++) text_format(&text, "%s%s", i ? ", " : "", known[i]);
    fields_error(fields, key, "is no field here; the fields are: %s", list);
}

/* A value without a name: often the second half of 0,5. */
static void tell_nameless(const struct fields *fields)
{
    struct lex lex;
    lex_read(&lex, fields->source);
    size_t at = lex_decimal(&lex);
    if (at < lex.count) {
        const struct lex_token *whole = lex_token(&lex, at), *part = lex_token(&lex, at + 2);
        diag_error(fields->diags, fields->source->path, whole->line, whole->column,
                   "found %.*s,%.*s, which is two values, expected one; write a point, %.*s.%.*s",
                   (int)whole->length, whole->at, (int)part->length, part->at, (int)whole->length,
                   whole->at, (int)part->length, part->at);
    } else {
        fields_error(fields, "[1]", "is a value without a name; write field = value");
    }
    lex_free(&lex);
}

void fields_check(const struct fields *fields, const char *const *known)
{
    lua_State *L = fields->L;
    const char *unknown[KEYS_MAX];
    size_t count = 0;
    bool nameless = false;
    lua_pushnil(L);
    while (lua_next(L, fields->table)) {
        lua_pop(L, 1);
        if (lua_type(L, -1) != LUA_TSTRING) {
            nameless = true;
            continue;
        }
        const char *key = lua_tostring(L, -1);
        const char *const *name = known;
        while (*name && strcmp(*name, key) != 0) name++;
        bool full = count == KEYS_MAX;
        if (*name || (full && strcmp(unknown[count - 1], key) <= 0)) continue;
        size_t at = full ? count - 1 : count++;
        for (; at > 0 && strcmp(unknown[at - 1], key) > 0; at--) unknown[at] = unknown[at - 1];
        unknown[at] = key;
    }
    if (nameless) tell_nameless(fields);
    for (size_t i = 0; i < count; i++) tell_unknown(fields, unknown[i], known);
}

bool fields_tidy(char *out, size_t size, const char *text, bool paragraphs)
{
    size_t length = 0, breaks = 0;
    bool gap = false;
    for (; *text; text++) {
        bool blank = *text == ' ' || *text == '\n' || *text == '\t' || *text == '\r';
        breaks += *text == '\n';
        if (blank) {
            gap = true;
            continue;
        }
        if (gap && length > 0) {
            bool apart = paragraphs && breaks > 1;
            if (length + 2 >= size) break;
            out[length++] = apart ? '\n' : ' ';
            if (apart) out[length++] = '\n';
        }
        gap = false;
        breaks = 0;
        if (length + 1 >= size) break;
        out[length++] = *text;
    }
    out[length] = '\0';
    return *text == '\0';
}

static int push_field(const struct fields *fields, const char *key)
{
    lua_pushstring(fields->L, key);
    return lua_rawget(fields->L, fields->table);
}

/* What was found, for a message: short, and no address. Stays on the stack. */
static const char *found(lua_State *L, int index)
{
    value_describe(L, index);
    size_t length;
    const char *text = lua_tolstring(L, -1, &length);
    return length > SHOWN_BYTES ? "a long text" : text;
}

/* The text on top of the stack, into its place. */
static bool read_text(const struct fields *fields, const char *key, struct fields_text text)
{
    size_t length;
    const char *value = lua_tolstring(fields->L, -1, &length);
    if (strlen(value) != length) {
        fields_error(fields, key, "holds a zero byte; remove it");
    } else if (!fields_tidy(text.out, text.size, value, text.paragraphs)) {
        fields_error(fields, key, "has more than %zu bytes; shorten it", text.size - 1);
    } else if (!text_printable(text.out)) {
        fields_error(fields, key,
                     "holds a control character, one that nobody sees, or bytes that are not "
                     "UTF-8; remove them");
    } else if (text.required && text.out[0] == '\0') {
        fields_error(fields, key, "is empty; write a text");
    } else {
        return true;
    }
    text.out[0] = '\0';
    return false;
}

bool fields_text(const struct fields *fields, const char *key, struct fields_text text)
{
    lua_State *L = fields->L;
    int top = lua_gettop(L), type = push_field(fields, key);
    bool good = false;
    text.out[0] = '\0';
    if (type == LUA_TSTRING) {
        good = read_text(fields, key, text);
    } else if (type != LUA_TNIL) {
        fields_error(fields, key, "got %s, expected a text", found(L, -1));
    } else if (text.required) {
        fields_error(fields, key, "is missing, expected a text; add it");
    }
    lua_settop(L, top);
    return good;
}

bool fields_integer(int64_t *out, const struct fields *fields, const char *key,
                    struct fields_range range)
{
    lua_State *L = fields->L;
    int top = lua_gettop(L), type = push_field(fields, key);
    int64_t value = lua_isinteger(L, -1) ? lua_tointeger(L, -1) : range.low;
    bool good = lua_isinteger(L, -1) && value >= range.low && value <= range.high;
    if (good) {
        *out = value;
    } else if (type != LUA_TNIL || range.required) {
        fields_error(fields, key, "got %s, expected an integer from %lld to %lld", found(L, -1),
                     (long long)range.low, (long long)range.high);
    }
    lua_settop(L, top);
    return good;
}

bool fields_function(const struct fields *fields, const char *key, bool required)
{
    lua_State *L = fields->L;
    int top = lua_gettop(L), type = push_field(fields, key);
    if (type == LUA_TNIL && required) {
        fields_error(fields, key, "is missing, expected a function; add it");
    } else if (type != LUA_TFUNCTION && type != LUA_TNIL) {
        fields_error(fields, key, "got %s, expected a function", found(L, -1));
    }
    lua_settop(L, top);
    return type == LUA_TFUNCTION;
}

size_t fields_sequence(const struct fields *fields, const char *key, size_t most)
{
    lua_State *L = fields->L;
    int top = lua_gettop(L), type = push_field(fields, key);
    if (type == LUA_TTABLE) {
        size_t count = lua_rawlen(L, -1);
        if (count > most) {
            fields_error(fields, key, "has %zu entries, more than the limit of %zu", count, most);
            count = most;
        }
        if (count > 0) return count;
    } else if (type != LUA_TNIL) {
        fields_error(fields, key, "got %s, expected a list in braces", found(L, -1));
    }
    lua_settop(L, top);
    return 0;
}
