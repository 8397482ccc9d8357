/* soak.h: how often a test tries: few times in make test, many in make soak, which sets SOAK. */
/* SPDX-License-Identifier: MIT */
#ifndef TESTS_SOAK_H
#define TESTS_SOAK_H

#include <stdlib.h>

static inline int soak_times(int usual, int soaked)
{
    return getenv("SOAK") ? soaked : usual;
}

#endif
