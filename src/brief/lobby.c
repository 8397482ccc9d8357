/* lobby.c: what can be begun or resumed, and who can sit where. */
/* SPDX-License-Identifier: MIT */
#include "brief/lobby.h"

#include <stdio.h>

#include "base/file.h"
#include "brief/words.h"

/* The shortest first: whoever comes for the first time finds the tutorial under the cursor. */
static void scenario_sink(struct lobby *lobby)
{
    struct scenario *list = lobby->scenarios;
    for (size_t i = lobby->scenario_count - 1; i > 0 && list[i].turns < list[i - 1].turns; i--) {
        struct scenario shorter = list[i];
        list[i] = list[i - 1];
        list[i - 1] = shorter;
    }
}

void lobby_fill(struct lobby *out, const struct places *places)
{
    char **ids = setup_scenarios(places);
    out->scenario_count = 0;
    out->save_count = save_list(out->saves);
    for (size_t i = 0; ids && ids[i] && out->scenario_count < LOBBY_SCENARIOS_MAX; i++) {
        char path[SCENARIO_PATH_SIZE], folder[SCENARIO_PATH_SIZE];
        struct diag_list list;
        diag_init(&list);
        struct scenario *scenario = &out->scenarios[out->scenario_count];
        if (scenario_find(path, sizeof path, folder, sizeof folder, places, ids[i]) &&
            scenario_peek(scenario, path, &list)) {
            snprintf(scenario->id, sizeof scenario->id, "%s", ids[i]);
            out->scenario_count++;
            scenario_sink(out);
        }
        diag_free(&list);
    }
    file_list_free(ids);
}

/* A further seating; NULL where there is no more room. */
static struct lobby_seating *seating_add(struct lobby_seating *list, size_t *count,
                                         const char *washington, const char *beijing)
{
    if (*count == LOBBY_SEATINGS_MAX) return NULL;
    struct lobby_seating *seating = &list[(*count)++];
    snprintf(seating->who[SIDE_WASHINGTON], SESSION_WHO_SIZE, "%s", washington);
    snprintf(seating->who[SIDE_BEIJING], SESSION_WHO_SIZE, "%s", beijing);
    return seating;
}

/* You against each opponent of the other side, and against chance, which is the easiest. */
static void seatings_against(struct lobby_seating *list, size_t *count,
                             const struct script_library *library, enum side human)
{
    for (size_t i = 0; i <= script_opponent_count(library); i++) {
        bool chance = i == script_opponent_count(library);
        const struct opponent *opponent = chance ? NULL : script_opponent(library, i);
        if (opponent && opponent->side == human) continue;
        const char *id = opponent ? opponent->id : "random";
        struct lobby_seating *seating = human == SIDE_WASHINGTON
                                          ? seating_add(list, count, "human", id)
                                          : seating_add(list, count, id, "human");
        if (!seating) return;
        snprintf(seating->label, LOBBY_LABEL_SIZE, "You are %s, against %s", words_side(human),
                 opponent ? opponent->title : "mere chance");
    }
}

static const struct opponent *first_opponent(const struct script_library *library, enum side side)
{
    for (size_t i = 0; i < script_opponent_count(library); i++) {
        if (script_opponent(library, i)->side == side) return script_opponent(library, i);
    }
    return NULL;
}

size_t lobby_seatings(struct lobby_seating out[LOBBY_SEATINGS_MAX],
                      const struct script_library *library)
{
    size_t count = 0;
    struct lobby_seating *seating = seating_add(out, &count, "human", "human");
    snprintf(seating->label, LOBBY_LABEL_SIZE, "Two teams at this keyboard, in turn");
    seatings_against(out, &count, library, SIDE_WASHINGTON);
    seatings_against(out, &count, library, SIDE_BEIJING);
    const struct opponent *washington = first_opponent(library, SIDE_WASHINGTON);
    const struct opponent *beijing = first_opponent(library, SIDE_BEIJING);
    if (washington && beijing &&
        (seating = seating_add(out, &count, washington->id, beijing->id)) != NULL) {
        snprintf(seating->label, LOBBY_LABEL_SIZE, "Nobody: watch %s against %s", washington->title,
                 beijing->title);
    }
    return count;
}
