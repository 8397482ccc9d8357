/* session_aim.c: the aims of a game: chosen when it began, or drawn by its seed. */
/* SPDX-License-Identifier: MIT */
#include <stdio.h>
#include <string.h>

#include "base/text.h"
#include "engine/rng.h"
#include "game/session_state.h"
#include "game/words.h"

static int32_t aim_named(const struct scenario_aims *aims, const char *id, size_t length)
{
    for (int32_t i = 0; i < aims->count; i++) {
        if (strncmp(aims->list[i].id, id, length) == 0 && aims->list[i].id[length] == '\0') {
            return i;
        }
    }
    return -1;
}

static bool aim_add(struct session *session, int32_t index)
{
    int32_t side = session->setup->scenario.aims.list[index].side;
    size_t *count = &session->aim_count[side];
    for (size_t i = 0; i < *count; i++) {
        if (session->aims[side][i] == index) return true;
    }
    if (*count == SESSION_AIMS) return false;
    session->aims[side][(*count)++] = index;
    return true;
}

/* The first SESSION_AIMS of the side's aims once they are shuffled, by dice that nothing else
 * throws. */
static void draw(struct session *session, int32_t side)
{
    const struct scenario_aims *aims = &session->setup->scenario.aims;
    int32_t own[SCENARIO_AIMS_MAX];
    int32_t count = 0;
    for (int32_t i = 0; i < aims->count; i++) {
        if (aims->list[i].side == side) own[count++] = i;
    }
    for (int32_t i = 0; i < count && i < SESSION_AIMS; i++) {
        uint64_t bits = rng_bits(session->seed, (uint64_t)side, RNG_AIM, (uint64_t)i);
        int32_t pick = (int32_t)rng_range(bits, i, count - 1);
        int32_t other = own[i];
        own[i] = own[pick];
        own[pick] = other;
        aim_add(session, own[i]);
    }
}

static void names_list(char *out, size_t size, const struct scenario_aims *aims)
{
    struct text text;
    text_init(&text, out, size);
    for (int32_t i = 0; i < aims->count; i++) {
        text_format(&text, "%s%s", i > 0 ? ", " : "", aims->list[i].id);
    }
}

/* Adds the aims of a list of ids: NULL, or from where on it could not. */
static const char *ids_add(struct session *session, const char *ids)
{
    const struct scenario_aims *aims = &session->setup->scenario.aims;
    while (*ids) {
        size_t length = strcspn(ids, ",");
        int32_t index = aim_named(aims, ids, length);
        if (index < 0 || !aim_add(session, index)) return ids;
        ids += length + (ids[length] == ',');
    }
    return NULL;
}

/* The first id of a list, fit to be shown. */
static void id_show(char *out, size_t size, const char *ids)
{
    char id[2 * ID_SIZE];
    snprintf(id, sizeof id, "%.*s", (int)strcspn(ids, ","), ids);
    text_escape(out, size, id);
}

bool session_aim_begin(struct session *session, const char *chosen, struct diag_list *list)
{
    const struct scenario_aims *aims = &session->setup->scenario.aims;
    const char *wrong = chosen ? ids_add(session, chosen) : NULL;
    if (wrong) {
        char shown[96], known[800];
        id_show(shown, sizeof shown, wrong);
        names_list(known, sizeof known, aims);
        diag_error(list, "chokepoint", 0, 0,
                   "aims: found \"%s\", expected at most %d of either side out of %s", shown,
                   SESSION_AIMS, aims->count > 0 ? known : "none, for the scenario has none");
        return false;
    }
    for (int32_t side = 0; side < SIDE_COUNT; side++) {
        if (session->aim_count[side] == 0) draw(session, side);
    }
    return true;
}

void session_aim_write(struct journal_row *out, const struct session *session)
{
    char ids[2 * SESSION_AIMS * ID_SIZE];
    struct text text;
    text_init(&text, ids, sizeof ids);
    for (int side = 0; side < SIDE_COUNT; side++) {
        for (size_t i = 0; i < session->aim_count[side]; i++) {
            const struct scenario_aim *aim = session_aim(session, (enum side)side, i);
            text_format(&text, "%s%s", ids[0] ? "," : "", aim->id);
        }
    }
    if (ids[0]) journal_arg_add(out->args, sizeof out->args, "aims", ids);
}

void session_aim_read(struct session *session, const struct journal_row *row,
                      struct diag_list *list)
{
    char ids[JOURNAL_ARGS_SIZE], shown[96];
    const char *wrong = ids;
    journal_arg(ids, sizeof ids, row->args, "aims");
    while ((wrong = ids_add(session, wrong))) {
        id_show(shown, sizeof shown, wrong);
        diag_warning(list, session->path, 2, 0,
                     "found the aim \"%s\", which scenario %s has no more: the result is told "
                     "without it",
                     shown, row->name);
        wrong += strcspn(wrong, ",");
        wrong += *wrong == ',';
    }
}
