/* vocabulary.h: the words by which scripts name what the engine counts. */
/* SPDX-License-Identifier: MIT */
#ifndef SCRIPT_VOCABULARY_H
#define SCRIPT_VOCABULARY_H

#include "engine/world.h"

/* "washington", "beijing"; NULL for SIDE_NONE. */
const char *vocabulary_side(int32_t side);
const char *vocabulary_tier(int32_t tier);
const char *vocabulary_family(int32_t family);
const char *vocabulary_score(int32_t score);

/* The side of that name, or SIDE_NONE. */
enum side vocabulary_side_named(const char *word);

/* The id of what a field of that type counts, by its index; NULL if out of bounds. */
const char *vocabulary_id(const struct world *world, enum field_type type, int32_t index);

/* How many countries, goods, industries or firms there are. */
int32_t vocabulary_count(const struct world *world, enum field_type type);

/* The index of an id, compared whole; -1 if there is none. */
int32_t vocabulary_index(const struct world *world, enum field_type type, const char *id);

/* The closest id to one that is not there, or NULL. */
const char *vocabulary_closest(const struct world *world, enum field_type type, const char *id);

/* What a script file returns, and what stands in a list of it. */
enum form { FORM_MOVE, FORM_ASK, FORM_EVENT, FORM_OPPONENT, FORM_TEST, FORM_COUNT };

/* "move", "ask": as the class of the stubs is called. */
const char *vocabulary_form_name(enum form form);

/* The names of the fields that may stand in it, ended by NULL. */
const char *const *vocabulary_form(enum form form);

/* "country", "good", "industry", "firm". */
const char *vocabulary_type(enum field_type type);

#endif
