/* impulse.h: which weapon bites, when, and how it fades: a ban on one good of a calm map. */
/* SPDX-License-Identifier: MIT */
#ifndef SIM_IMPULSE_H
#define SIM_IMPULSE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>

#include "base/diag.h"
#include "engine/world.h"

struct places;

enum { IMPULSE_HORIZONS = 3 };

/* What the partners do with the ban: all keep to it, each as far as it does today, none. */
enum impulse_compliance { IMPULSE_ALL, IMPULSE_PRESENT, IMPULSE_NONE, IMPULSE_COMPLIANCE_COUNT };

/* What a ban does, against the same turns without it. */
struct impulse_effect {
    double price;     /* the target's price, ratio */
    double supply;    /* what the target buys, ratio */
    double output;    /* of the industry there that is hit hardest, ratio */
    int32_t industry; /* which that is */
    int32_t reserved;
    double capacity; /* of everybody but the issuer, ratio */
};

struct impulse_row {
    int32_t good;
    int32_t side;    /* whose ban, on exports to its rival */
    double reliance; /* share of the target's use that comes from the issuer */
    double spare;    /* what others could make more, against what the ban takes */
    struct impulse_effect effects[IMPULSE_COMPLIANCE_COUNT][IMPULSE_HORIZONS];
};

struct impulse;

/* Bans on every mineral, battery and chip good of a map (NULL: the first map there is), or on one
 * (NULL: all), by the power that holds more of the other's supply. NULL with messages if there is
 * no such map or good. The caller owns it until impulse_delete. */
struct impulse *impulse_run(const struct places *places, const char *map, const char *good,
                            size_t jobs, struct diag_list *list);
void impulse_delete(struct impulse *impulse);

/* The rows that there are, and how many there would have been had Ctrl-C not come. */
size_t impulse_count(const struct impulse *impulse);
size_t impulse_asked(const struct impulse *impulse);
const struct impulse_row *impulse_row(const struct impulse *impulse, size_t index);

/* "all", "present", "none". */
const char *impulse_compliance_name(enum impulse_compliance compliance);

/* A table for people, or tab-separated rows: good, issuer, target, compliance, turns, price,
 * supply, industry, output, capacity. */
void impulse_write(const struct impulse *impulse, bool table, FILE *stream);

#endif
