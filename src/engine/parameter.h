/* parameter.h: the model's constants, each with its unit and range. */
/* SPDX-License-Identifier: MIT */
#ifndef ENGINE_PARAMETER_H
#define ENGINE_PARAMETER_H

#include <stddef.h>
#include <stdint.h>

/* Every constant of the model that a source, a designer or a back-test may argue about, in the
 * order of parameter_table.h. All are doubles, set from a map's parameters.csv. */
struct parameters {
#define PARAMETER(name, unit, low, high, start, help) double name;
#include "engine/parameter_table.h"
#undef PARAMETER
};

struct parameter_spec {
    const char *name;
    const char *unit;
    const char *help;
    size_t offset; /* of the double in struct parameters */
    double low, high, start;
};

enum { PARAMETER_COUNT = sizeof(struct parameters) / sizeof(double) };

/* The table's row; index below PARAMETER_COUNT. */
const struct parameter_spec *parameter_spec(int32_t index);

/* The index of that name, or -1. */
int32_t parameter_named(const char *name);

/* Every constant at its start value. */
void parameter_init(struct parameters *out);

#endif
