/* withheld.h: what scripts see of Lua's library, and what to write instead of the rest. */
/* SPDX-License-Identifier: MIT */
#ifndef SCRIPT_WITHHELD_H
#define SCRIPT_WITHHELD_H

#include <stddef.h>

/* The global names that scripts have, ended by NULL. */
const char *const *withheld_globals(void);

/* The members of a library that scripts have ("string", "math", "table"), ended by NULL; NULL where
 * there is no such library. */
const char *const *withheld_members(const char *library);

/* The names of Lua's that are withheld, one by one; NULL behind the last. */
const char *withheld_name(size_t index);

/* What to write instead of a name of Lua's that is withheld: "io", "string.find"; NULL where it is
 * none of them. */
const char *withheld_hint(const char *name);

/* As above, for a method of a text: "find" in ("x"):find(...). */
const char *withheld_method_hint(const char *name);

/* Lua's own word for one of another language that stands for a value, "nil" for "null"; or NULL. */
const char *withheld_meant(const char *word);

#endif
