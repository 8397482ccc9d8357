/* country.h: what is known of a country: whom it follows and why, what it makes and whom it buys
 * of, how its industries stand. */
/* SPDX-License-Identifier: MIT */
#ifndef BRIEF_COUNTRY_H
#define BRIEF_COUNTRY_H

#include "brief/fact.h"

/* "W2 to Washington, 2 of 3", "-0 neutral"; and behind "leans to": "Washington, 2 of 3", "neither
 * side". */
void country_leaning_said(char out[NUMBER_SAID_SIZE], const struct eyes *eyes, int32_t country);
void country_leaning(char out[NUMBER_SAID_SIZE], const struct eyes *eyes, int32_t country);

/* "W2", "-0", "B1"; "**" for a side's own home. */
void country_leaning_sign(char out[8], const struct eyes *eyes, int32_t country);

/* How easily goods pass through it, "high", "middling" or "low"; NULL of a side's own home. */
const char *country_hub(const struct eyes *eyes, int32_t country);

/* Its facts; a partner's have the part that its exports to each side are of its economy. */
void country_facts(struct facts *out, const struct eyes *eyes, int32_t country);

/* What moves it to keep a side's controls: first the sum, then the terms, the largest first, that
 * add up to it as they are shown. Empty for a side's own home. */
void country_pulls(struct facts *out, const struct eyes *eyes, int32_t country, enum side side);

/* The goods of which it makes most of the world's output; those that it buys most of from a side's
 * home. The greatest first. */
void country_makes(struct facts *out, const struct eyes *eyes, int32_t country);
void country_buys(struct facts *out, const struct eyes *eyes, int32_t country, enum side side);

/* The output of all its industries. */
void country_output(struct facts *out, const struct eyes *eyes, int32_t country);

/* Its industries' output with what they are short of: in the order of the map; the `most` that
 * stand lowest, the weakest first; and of these only those that have lost. */
void country_industries(struct facts *out, const struct eyes *eyes, int32_t country);
void country_weakest(struct facts *out, const struct eyes *eyes, int32_t country, size_t most);
void country_losers(struct facts *out, const struct eyes *eyes, int32_t country, size_t most);

#endif
