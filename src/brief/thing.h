/* thing.h: the things of a game that facts are told of: countries, goods, industries, companies. */
/* SPDX-License-Identifier: MIT */
#ifndef BRIEF_THING_H
#define BRIEF_THING_H

#include "brief/eyes.h"

enum thing { THING_NONE, THING_GOOD, THING_COUNTRY, THING_INDUSTRY, THING_FIRM };

/* How many of a kind there are; the index of each stands in the order of the map. */
int32_t thing_count(const struct eyes *eyes, enum thing kind);

/* A thing's id and its name. The game's own. */
const char *thing_id(const struct eyes *eyes, enum thing kind, int32_t index);
const char *thing_name(const struct eyes *eyes, enum thing kind, int32_t index);

/* The name where it has so many columns, or else the map's short one of a good, or a country's id:
 * in a table names alone may be shortened. */
const char *thing_name_within(const struct eyes *eyes, enum thing kind, int32_t index, int columns);

/* Of what kind a figure is told: the first good that its name holds, or else the first country;
 * THING_NONE where it holds neither. */
enum thing thing_of(int32_t *index, const struct eyes *eyes, const char *figure);

/* Makes a label narrower, where it is wider than `columns`, by ids for the names of countries and
 * then by letters for the sides. */
void thing_shorten(char *label, const struct eyes *eyes, int columns);

/* Where the map has its figures from; NULL where it keeps no source for the kind. */
const char *thing_source(const struct eyes *eyes, enum thing kind, int32_t index);

/* Whose home a country is; SIDE_NONE: a partner. And a side's home. */
enum side thing_side(const struct eyes *eyes, int32_t country);
int32_t thing_home(const struct eyes *eyes, enum side side);

/* "of China makes Gallium", "of United States uses AI accelerators": what a company is, behind its
 * name. */
enum { THING_FIRM_SIZE = 2 * NAME_SIZE + 16 };
void thing_firm(char out[THING_FIRM_SIZE], const struct eyes *eyes, int32_t firm);

/* Does a country have makers of that industry? */
bool thing_made(const struct eyes *eyes, int32_t industry, int32_t country);

#endif
