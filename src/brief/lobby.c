/* lobby.c: what can be begun or resumed, and who can sit where. */
/* SPDX-License-Identifier: MIT */
#include "brief/lobby.h"

#include <stdio.h>
#include <string.h>

#include "base/file.h"
#include "base/text.h"
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

/* The opponent in a seat; NULL where a person or chance sits there. */
static const struct opponent *opponent_in(const struct script_library *library, const char *who)
{
    return library ? script_opponent_named(library, who) : NULL;
}

static void seated(char out[LOBBY_LABEL_SIZE], const struct script_library *library,
                   const char *washington, const char *beijing)
{
    bool person[SIDE_COUNT] = {strcmp(washington, "human") == 0, strcmp(beijing, "human") == 0};
    if (person[SIDE_WASHINGTON] && person[SIDE_BEIJING]) {
        snprintf(out, LOBBY_LABEL_SIZE, "Two teams at this keyboard, in turn");
    } else if (!person[SIDE_WASHINGTON] && !person[SIDE_BEIJING]) {
        snprintf(out, LOBBY_LABEL_SIZE, "Nobody: watch %s against %s",
                 doctrine_name(library, washington), doctrine_name(library, beijing));
    } else {
        enum side own = person[SIDE_WASHINGTON] ? SIDE_WASHINGTON : SIDE_BEIJING;
        snprintf(out, LOBBY_LABEL_SIZE, "You are %s, against %s", words_side(own),
                 doctrine_name(library, own == SIDE_WASHINGTON ? beijing : washington));
    }
}

void lobby_seated(char out[LOBBY_LABEL_SIZE], const struct script_library *library,
                  const struct save *save)
{
    if (save->empty) snprintf(out, LOBBY_LABEL_SIZE, "An empty file");
    else if (save->foreign) snprintf(out, LOBBY_LABEL_SIZE, "No saved game");
    else if (save->meeting) snprintf(out, LOBBY_LABEL_SIZE, "A meeting with an umpire");
    else seated(out, library, save->who[SIDE_WASHINGTON], save->who[SIDE_BEIJING]);
}

/* A further seating; where there is no more room it is left out. */
static void seating_add(struct lobby_seating *list, size_t *count,
                        const struct script_library *library, const char *washington,
                        const char *beijing)
{
    if (*count == LOBBY_SEATINGS_MAX) return;
    struct lobby_seating *seating = &list[(*count)++];
    snprintf(seating->who[SIDE_WASHINGTON], SESSION_WHO_SIZE, "%s", washington);
    snprintf(seating->who[SIDE_BEIJING], SESSION_WHO_SIZE, "%s", beijing);
    seated(seating->label, library, washington, beijing);
    const char *who = strcmp(beijing, "human") == 0 ? washington : beijing;
    const struct opponent *opponent = opponent_in(library, who);
    seating->opponent[0] = seating->doctrine[0] = seating->page[0] = '\0';
    if (!opponent) return;
    snprintf(seating->opponent, sizeof seating->opponent, "%s", opponent->title);
    doctrine_short(seating->doctrine, opponent);
    doctrine_page(seating->page, opponent);
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
        if (human == SIDE_WASHINGTON) seating_add(list, count, library, "human", id);
        else seating_add(list, count, library, id, "human");
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
    seatings_against(out, &count, library, SIDE_WASHINGTON);
    seatings_against(out, &count, library, SIDE_BEIJING);
    seating_add(out, &count, library, "human", "human");
    const struct opponent *washington = first_opponent(library, SIDE_WASHINGTON);
    const struct opponent *beijing = first_opponent(library, SIDE_BEIJING);
    if (washington && beijing) seating_add(out, &count, library, washington->id, beijing->id);
    return count;
}

void lobby_state(char out[LOBBY_STATE_SIZE], const struct save *save)
{
    if (save->foreign) snprintf(out, LOBBY_STATE_SIZE, "%s", save->empty ? "empty" : "no game");
    else if (save->damaged) snprintf(out, LOBBY_STATE_SIZE, "damaged");
    else if (save->over) snprintf(out, LOBBY_STATE_SIZE, "finished");
    else snprintf(out, LOBBY_STATE_SIZE, "turn %d of %d", save->turn, save->turns);
}

void lobby_told(char out[LOBBY_TOLD_SIZE], const struct script_library *library,
                const struct save *save)
{
    char state[LOBBY_STATE_SIZE], seated[LOBBY_LABEL_SIZE];
    struct text text;
    text_init(&text, out, LOBBY_TOLD_SIZE);
    lobby_state(state, save);
    lobby_seated(seated, library, save);
    if (!save->foreign) text_format(&text, "%s, %s, in ", save->title, state);
    text_format(&text, "%s. %s.", save->path, seated);
    if (save->day[0])
        text_format(&text, " Last %s %s.", save->foreign ? "written" : "played", save->day);
}

bool lobby_result(char out[HEADLINE_SIZE], const struct places *places, const struct save *save)
{
    struct diag_list list;
    struct verdict verdict;
    if (!save->over || save->damaged) return false;
    diag_init(&list);
    struct session *session = session_resume(places, save->path, false, &list);
    diag_free(&list);
    if (!session) return false;
    headline_verdict(&verdict, &(struct eyes){session, VIEWER_UMPIRE, 0});
    headline_pair(out, &verdict);
    session_delete(session);
    return true;
}
