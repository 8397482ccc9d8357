/* value.h: Lua values told and compared without what differs between runs. */
/* SPDX-License-Identifier: MIT */
#ifndef SCRIPT_VALUE_H
#define SCRIPT_VALUE_H

#include <lua.h>
#include <stdbool.h>
#include <stddef.h>

/* What people see for a value: nil, booleans, numbers and texts as they are; for others the
 * type's name, for an address would differ in every run. Pushes one text. */
void value_describe(lua_State *L, int index);

/* Compares two texts by their bytes, whatever the locale. Negative, 0 or positive. */
int value_compare(const char *a, size_t a_length, const char *b, size_t b_length);

/* Sets a field of the table on top of the stack, which keeps its height; may raise for want of
 * memory. A NULL text sets nothing. */
void value_set_text(lua_State *L, const char *key, const char *value);
void value_set_integer(lua_State *L, const char *key, lua_Integer value);
void value_set_boolean(lua_State *L, const char *key, bool value);

/* A number for a script, which may be infinite but no number must be: raises and names it. */
void value_push_number(lua_State *L, const char *name, double value);

/* An argument, where the library would make a number of a text, in time that no step counts. */
lua_Integer value_integer(lua_State *L, int index);
lua_Integer value_integer_or(lua_State *L, int index, lua_Integer otherwise);

/* The name closest to `wanted` among the text keys of a table, or NULL: the same in every run. */
const char *value_closest_key(lua_State *L, int table, const char *wanted);

/* The text of an argument, where the library would make one of a number: of one that is no number,
 * with a sign that differs between processors. Raises in the name of `function`. */
const char *value_text(lua_State *L, int index, const char *function, size_t *length);

#endif
