/* draw.c: the model's constants as a study asks for them: set by hand, or drawn over their ranges.
 */
/* SPDX-License-Identifier: MIT */
#include "sim/draw.h"

#include <stdio.h>
#include <string.h>

#include "base/text.h"
#include "data/csv.h"
#include "engine/rng.h"

static double *parameter_in(struct parameters *parameters, int32_t index)
{
    return (double *)(void *)((char *)parameters + parameter_spec(index)->offset);
}

static void complain_unknown(const char *name, struct diag_list *list)
{
    const char *names[PARAMETER_COUNT];
    for (int32_t i = 0; i < (int32_t)PARAMETER_COUNT; i++) names[i] = parameter_spec(i)->name;
    const char *close = text_closest(name, names, PARAMETER_COUNT);
    diag_error(list, "--set", 0, 0,
               "found \"%s\", expected a constant of maps/MAP/parameters.csv%s%s%s", name,
               close ? "; did you mean " : "", close ? close : "", close ? "?" : "");
}

static bool set_already(const struct draw_sets *sets, int32_t index)
{
    for (size_t i = 0; i < sets->count; i++) {
        if (sets->index[i] == index) return true;
    }
    return false;
}

/* Does the value fit the constant, and is there room for it? */
static bool value_fits(const struct draw_sets *sets, int32_t index, const char *text, double *value,
                       struct diag_list *list)
{
    const struct parameter_spec *spec = parameter_spec(index);
    if (!csv_number(value, text) || *value < spec->low || *value > spec->high) {
        diag_error(list, "--set", 0, 0, "%s: found \"%s\", expected a number from %g to %g (%s)",
                   spec->name, text, spec->low, spec->high, spec->unit);
        return false;
    }
    if (set_already(sets, index)) {
        diag_error(list, "--set", 0, 0, "%s: found it set twice, expected one value", spec->name);
        return false;
    }
    if (sets->count == DRAW_SETS_MAX) {
        diag_error(list, "--set", 0, 0, "found more than %d, expected fewer", DRAW_SETS_MAX);
        return false;
    }
    return true;
}

bool draw_set(struct draw_sets *sets, const char *text, struct diag_list *list)
{
    char name[64];
    size_t length = strcspn(text, "=");
    if (text[length] != '=' || length == 0 || length >= sizeof name) {
        diag_error(list, "--set", 0, 0, "found \"%s\", expected PARAMETER=VALUE, as in %s=%g", text,
                   parameter_spec(0)->name, parameter_spec(0)->start);
        return false;
    }
    snprintf(name, sizeof name, "%.*s", (int)length, text);
    int32_t index = parameter_named(name);
    double value;
    if (index < 0) {
        complain_unknown(name, list);
        return false;
    }
    if (!value_fits(sets, index, text + length + 1, &value, list)) return false;
    sets->index[sets->count] = index;
    sets->value[sets->count++] = value;
    return true;
}

void draw_make(struct parameters *out, const struct parameters *map, const struct draw_sets *sets,
               size_t draw)
{
    static const char purpose[] = "spread";
    uint64_t seed = rng_hash(purpose, sizeof purpose - 1);
    *out = *map;
    for (int32_t i = 0; i < (int32_t)PARAMETER_COUNT && draw > 0; i++) {
        const struct parameter_spec *spec = parameter_spec(i);
        double *value = parameter_in(out, i);
        double part =
            2.0 * rng_unit(seed, draw, 0, rng_hash(spec->name, (int64_t)strlen(spec->name)));
        if (part < 1.0) *value = spec->low + part * (*value - spec->low);
        else *value = *value + (part - 1.0) * (spec->high - *value);
    }
    for (size_t i = 0; i < sets->count; i++) *parameter_in(out, sets->index[i]) = sets->value[i];
}
