/* fault.c: what scripts did not do in a game, summed up by script for its end. */
/* SPDX-License-Identifier: MIT */
#include "brief/fault.h"

#include <stdio.h>
#include <string.h>

#include "brief/step.h"

static struct fault_sum *sum_of(struct fault_sum sums[], size_t count, const char *script)
{
    for (size_t i = 0; i < count; i++) {
        if (strcmp(sums[i].first.script, script) == 0) return &sums[i];
    }
    return NULL;
}

size_t fault_sums(struct fault_sum out[FAULT_SUMS_MAX], const struct session *session)
{
    size_t count = 0;
    for (int turn = 1; turn < session_turn(session); turn++) {
        for (size_t i = 0; i < session_fault_count(session, turn); i++) {
            const struct fault *fault = session_fault(session, turn, i);
            struct fault_sum *sum = sum_of(out, count, fault->script);
            if (sum) sum->count++;
            else if (count < FAULT_SUMS_MAX) out[count++] = (struct fault_sum){*fault, turn, 1};
        }
    }
    return count;
}

void fault_words(char *out, size_t size, const struct session *session, const struct fault_sum *sum)
{
    char when[STEP_SIZE];
    step_when(when, session, sum->turn);
    if (sum->count == 1) {
        snprintf(out, size, "The script %s failed in %s: %s", sum->first.script, when,
                 sum->first.text);
    } else {
        snprintf(out, size, "The script %s failed %d times, first in %s: %s", sum->first.script,
                 sum->count, when, sum->first.text);
    }
}
