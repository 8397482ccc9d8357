/* origin.c: where the facts of a game come from: one list for the screens and the line mode. */
/* SPDX-License-Identifier: MIT */
#include "brief/origin.h"

#include "engine/parameter.h"

static const char none[] = "no source is given";

static size_t add(struct origin *out, size_t count, struct origin origin)
{
    if (count == ORIGIN_MAX) return count;
    if (origin.source[0] == '\0') origin.source = none;
    out[count] = origin;
    return count + 1;
}

size_t origin_list(struct origin out[ORIGIN_MAX], const struct session *session)
{
    const struct setup *setup = session_setup(session);
    const struct world *world = session_world_at(session, 0);
    const struct map *map = &setup->map;
    size_t count = 0;
    for (int32_t i = 0; i < world->good_count; i++) {
        const struct good *good = &world->goods[i];
        count = add(out, count, (struct origin){good->id, good->name, map->good_source[i]});
    }
    for (int32_t i = 0; i < world->country_count; i++) {
        const struct country *country = &world->countries[i];
        count =
            add(out, count, (struct origin){country->id, country->name, map->country_source[i]});
    }
    size_t moves = setup->scripts ? script_move_count(setup->scripts) : 0;
    for (size_t i = 0; i < moves; i++) {
        const struct move *move = script_move(setup->scripts, i);
        count = add(out, count, (struct origin){move->id, move->title, move->source});
    }
    size_t events = setup->scripts ? script_event_count(setup->scripts) : 0;
    for (size_t i = 0; i < events; i++) {
        const struct event *event = script_event(setup->scripts, i);
        count = add(out, count, (struct origin){event->id, event->title, event->source});
    }
    for (int32_t i = 0; i < (int32_t)PARAMETER_COUNT; i++) {
        const char *name = parameter_spec(i)->name;
        count = add(out, count, (struct origin){name, name, map->parameter_source[i]});
    }
    return count;
}
