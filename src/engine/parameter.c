/* parameter.c: the model's constants, found by index or by name. */
/* SPDX-License-Identifier: MIT */
#include "engine/parameter.h"

#include <assert.h>
#include <string.h>

static const struct parameter_spec specs[PARAMETER_COUNT] = {
#define PARAMETER(name, unit, low, high, start, help)                                              \
    {#name, unit, help, offsetof(struct parameters, name), low, high, start},
#include "engine/parameter_table.h"
#undef PARAMETER
};

const struct parameter_spec *parameter_spec(int32_t index)
{
    assert(index >= 0 && (size_t)index < PARAMETER_COUNT);
    return &specs[index];
}

int32_t parameter_named(const char *name)
{
    for (int32_t i = 0; i < (int32_t)PARAMETER_COUNT; i++) {
        const char *a = parameter_spec(i)->name;
        const char *b = name;
        while (*a && *a == *b) {
            a++;
            b++;
        }
        if (*a == *b) return i;
    }
    return -1;
}

void parameter_init(struct parameters *out)
{
    for (int32_t i = 0; i < (int32_t)PARAMETER_COUNT; i++) {
        const struct parameter_spec *spec = parameter_spec(i);
        memcpy((char *)out + spec->offset, &spec->start, sizeof(double));
    }
}
