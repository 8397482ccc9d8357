/* industry.h: what is known of an industry: its inputs, how hard it needs each, how each stands. */
/* SPDX-License-Identifier: MIT */
#ifndef BRIEF_INDUSTRY_H
#define BRIEF_INDUSTRY_H

#include "brief/fact.h"
#include "brief/ranking.h"

/* An input of an industry in a side's home. */
struct industry_input {
    int32_t good;
    const char *need; /* "critical", "important", "other" */
    double price;     /* 100 is usual */
    struct fact stock;
    bool stocked;              /* there is a stock to tell of */
    double shortage, reliance; /* of its need; of what it buys, from the rival: shares */
};

/* The inputs of an industry, critical ones first: to be asked for by industry_input. */
void industry_inputs(struct ranking *out, const struct eyes *eyes, int32_t industry);
void industry_input(struct industry_input *out, const struct eyes *eyes, int32_t input,
                    enum side side);

/* The good of an input. */
int32_t industry_input_good(const struct eyes *eyes, int32_t input);

/* How an industry does in a country: its output with what it is short of. False if it has none
 * there. */
bool industry_output(struct fact *out, const struct eyes *eyes, int32_t industry, int32_t country);

#endif
