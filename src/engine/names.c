/* names.c: the ids of the closed sets, one list each. */
/* SPDX-License-Identifier: MIT */
#include "engine/names.h"

#include <string.h>

/* clang-format off */
const char *const names_sides[] = {"washington", "beijing", NULL};
const char *const names_parties[] = {"washington", "beijing", "none", NULL};
const char *const names_scores[] = {
    "security", "technology", "prosperity", "coalition", "stability", NULL};
const char *const names_pulls[] = {
    "alignment", "exposure", "alliance", "accord", "offer", "pressure", "peers", "capacity",
    "resentment", NULL};
const char *const names_regimes[] = {"chips", "minerals", NULL};
const char *const names_tiers[] = {
    "raw", "refined", "part", "tool", "chip", "final", "farm", "general", NULL};
const char *const names_families[] = {"rock", "chip", "battery", "farm", "general", NULL};
/* clang-format on */

int32_t names_find(const char *const names[], const char *id)
{
    for (int32_t i = 0; names[i]; i++) {
        size_t length = strlen(names[i]);
        if (strlen(id) == length && memcmp(names[i], id, length) == 0) return i;
    }
    return -1;
}
