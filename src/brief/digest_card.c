/* digest_card.c: what was decided in a turn, by card, and what befell by event: the measures of
 * each are folded under it. */
/* SPDX-License-Identifier: MIT */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "base/text.h"
#include "brief/digest_inside.h"
#include "brief/number.h"
#include "brief/setter.h"
#include "brief/step.h"

enum { PHRASE_SIZE = 480 };

/* Measures in words; what differs in one name alone is one phrase with several names. */
struct measure {
    struct instrument sample;
    char last[NAME_SIZE];   /* of the names, the one that was put in last */
    char one[PHRASE_SIZE];  /* the phrase before names were put in for the field at hand */
    char text[PHRASE_SIZE]; /* as it is told */
};

struct measures {
    int32_t count;
    struct measure list[ORDERS_MAX];
};

static void measures_add(struct measures *out, const struct digest_telling *telling,
                         const struct world *world, const struct instrument *instrument)
{
    if (out->count == ORDERS_MAX) return;
    struct measure *measure = &out->list[out->count++];
    measure->sample = *instrument;
    words_instrument(measure->text, sizeof measure->text, world, instrument,
                     step_time(telling->session));
}

/* The name of what a field of an instrument holds; NULL where it holds nothing with a name. */
static const char *field_name(const struct world *world, const struct instrument *instrument,
                              enum instrument_field field)
{
    int32_t value = instrument->value[field];
    if (value < 0) return NULL;
    switch (field) {
    case FIELD_GOOD: return world->goods[value].name;
    case FIELD_INDUSTRY: return world->industries[value].name;
    case FIELD_FIRM: return world->firms[value].name;
    case FIELD_COUNTRY:
    case FIELD_TO:
    case FIELD_FROM: return world->countries[value].name;
    default: return NULL;
    }
}

static char *last_of(char *text, const char *name)
{
    char *at = NULL;
    for (char *found = strstr(text, name); found; found = strstr(found + 1, name)) at = found;
    return at;
}

/* Are two phrases the same but for a name in each? */
static bool same_but_name(char *one, const char *name, char *other, const char *other_name)
{
    char *at = last_of(one, name), *other_at = last_of(other, other_name);
    return at && other_at && at - one == other_at - other &&
           memcmp(one, other, (size_t)(at - one)) == 0 &&
           strcmp(at + strlen(name), other_at + strlen(other_name)) == 0;
}

/* Puts ", name" behind the last name of a phrase; false if there is no room. */
static bool name_add(struct measure *measure, const char *name)
{
    size_t length = strlen(measure->text), added = strlen(name) + 2;
    char *at = last_of(measure->text, measure->last);
    if (!at || length + added + 1 > sizeof measure->text) return false;
    at += strlen(measure->last);
    memmove(at + added, at, strlen(at) + 1);
    memcpy(at, ", ", 2);
    memcpy(at + 2, name, added - 2);
    snprintf(measure->last, sizeof measure->last, "%s", name);
    return true;
}

static bool measure_join(struct measure *first, struct measure *next, const struct world *world,
                         enum instrument_field field)
{
    const char *name = field_name(world, &first->sample, field);
    const char *more = field_name(world, &next->sample, field);
    return name && more && first->sample.kind == next->sample.kind &&
           same_but_name(first->one, name, next->one, more) && name_add(first, more);
}

static void measures_join_by(struct measures *measures, const struct world *world,
                             enum instrument_field field)
{
    int32_t kept = 0;
    for (int32_t i = 0; i < measures->count; i++) {
        struct measure *measure = &measures->list[i];
        const char *name = field_name(world, &measure->sample, field);
        snprintf(measure->last, sizeof measure->last, "%s", name ? name : "");
        memcpy(measure->one, measure->text, sizeof measure->one);
    }
    for (int32_t i = 0; i < measures->count; i++) {
        bool joined = false;
        for (int32_t k = 0; k < kept && !joined; k++) {
            joined = measure_join(&measures->list[k], &measures->list[i], world, field);
        }
        if (!joined) measures->list[kept++] = measures->list[i];
    }
    measures->count = kept;
}

static void measures_join(struct measures *measures, const struct world *world)
{
    static const enum instrument_field fields[] = {FIELD_GOOD, FIELD_INDUSTRY, FIELD_COUNTRY,
                                                   FIELD_TO,   FIELD_FROM,     FIELD_FIRM};
    for (size_t i = 0; i < sizeof fields / sizeof fields[0]; i++) {
        measures_join_by(measures, world, fields[i]);
    }
}

/* The figure that a measure moves first, so that a reader can go on to ask about it. */
static void figure_of(char out[FIGURE_NAME_SIZE], const struct digest_telling *telling,
                      const struct instrument *instrument)
{
    const struct world *world = telling->world;
    const int32_t *value = instrument->value;
    int32_t place = value[FIELD_COUNTRY];
    const char *country = place >= 0 ? world->countries[place].id : NULL;
    out[0] = '\0';
    if (value[FIELD_GOOD] >= 0) {
        snprintf(out, FIGURE_NAME_SIZE, "price.%s", world->goods[value[FIELD_GOOD]].id);
    } else if (value[FIELD_INDUSTRY] >= 0 && country) {
        snprintf(out, FIGURE_NAME_SIZE, "output.%s.%s", country,
                 world->industries[value[FIELD_INDUSTRY]].id);
    } else if (country && world->countries[place].side == SIDE_NONE) {
        snprintf(out, FIGURE_NAME_SIZE, "alignment.%s", country);
    }
}

/* A line a measure: `before`, the phrase, a full stop. */
static void measures_tell(const struct measures *measures, const struct digest_telling *telling,
                          enum digest_part part, const char *before, bool folded)
{
    for (int32_t i = 0; i < measures->count; i++) {
        struct digest_line *line = digest_add(telling->out, part);
        struct text text;
        text_init(&text, line->text, sizeof line->text);
        text_format(&text, "%s%s.", before, measures->list[i].text);
        line->folded = folded;
        figure_of(line->figure, telling, &measures->list[i].sample);
    }
}

/* What of a measure a reader watches first: the figure's name, of one's own kinds of measure. */
static void outcome_figure(char out[FIGURE_NAME_SIZE], const struct digest_telling *telling,
                           const struct instrument *instrument)
{
    const struct world *world = telling->world;
    const int32_t *value = instrument->value;
    const char *side = words_side_id(instrument->issuer);
    const char *home = world->countries[world->sides[instrument->issuer].country].id;
    const char *good = value[FIELD_GOOD] >= 0 ? world->goods[value[FIELD_GOOD]].id : NULL;
    const char *place =
        value[FIELD_COUNTRY] >= 0 ? world->countries[value[FIELD_COUNTRY]].id : NULL;
    out[0] = '\0';
    switch (instrument->kind) {
    case INSTRUMENT_STOCKPILE:
        if (good) snprintf(out, FIGURE_NAME_SIZE, "stock.%s.%s", home, good);
        break;
    case INSTRUMENT_OFFER:
    case INSTRUMENT_PRESSURE:
        if (place) snprintf(out, FIGURE_NAME_SIZE, "alignment.%s", place);
        break;
    case INSTRUMENT_ACCORD:
        if (place) snprintf(out, FIGURE_NAME_SIZE, "compliance.%s.%s", place, side);
        break;
    case INSTRUMENT_EXPORT_CONTROL:
        if (!good) break;
        snprintf(out, FIGURE_NAME_SIZE, "price.%s.%s", good,
                 world
                     ->countries[value[FIELD_TO] >= 0
                                     ? value[FIELD_TO]
                                     : world->sides[world_rival(instrument->issuer)].country]
                     .id);
        break;
    case INSTRUMENT_TARIFF:
    case INSTRUMENT_IMPORT_BAN:
        if (good) snprintf(out, FIGURE_NAME_SIZE, "price.%s.%s", good, home);
        break;
    case INSTRUMENT_ENFORCEMENT: snprintf(out, FIGURE_NAME_SIZE, "enforcement.%s", side); break;
    case INSTRUMENT_TRUCE: snprintf(out, FIGURE_NAME_SIZE, "escalation"); break;
    default: break;
    }
}

/* "Alignment of South Korea: 34, up 1.": how what the card aims at stands since. */
static void outcome_tell(const struct digest_telling *telling, enum digest_part part,
                         const struct instrument *instrument)
{
    char figure[FIGURE_NAME_SIZE], name[128], value[NUMBER_SAID_SIZE], change[NUMBER_SIZE];
    struct band before, after;
    outcome_figure(figure, telling, instrument);
    if (!figure[0] || !view_figure(&after, telling->world, telling->viewer, figure) ||
        !view_figure(&before, telling->before, telling->viewer, figure)) {
        return;
    }
    const struct number_form *form = number_form(figure);
    struct digest_line *line = digest_add(telling->out, part);
    words_figure(name, sizeof name, telling->world, figure);
    number_said_band(value, &after, form->scale, form->decimals);
    number_moved_text(change, figure, before.value, after.value);
    bool exact = after.low >= after.high;
    snprintf(line->text, sizeof line->text, "%s: %s%s%s%s.", name, value, exact ? " (" : "",
             !exact                     ? ""
             : strcmp(change, "0") == 0 ? "unchanged"
                                        : change,
             exact ? ")" : "");
    line->folded = true;
    memcpy(line->figure, figure, sizeof line->figure);
}

/* "Beijing: License rare earths and magnets (United States)." */
static struct digest_line *card_add(const struct digest_telling *telling, enum side side,
                                    const char *how, const struct plan *plan)
{
    struct digest_line *line = digest_add(telling->out, digest_part_of(telling, (int32_t)side));
    bool choice = plan->choice_words[0] != '\0';
    snprintf(line->text, sizeof line->text, "%s%s: %s%s%s%s.", words_side((int32_t)side), how,
             plan->title, choice ? " (" : "", plan->choice_words, choice ? ")" : "");
    return line;
}

/* Collects those of a plan's measures that the reader may know; are they all? */
static bool measures_of(struct measures *out, const struct digest_telling *telling,
                        enum viewer viewer, const struct plan *plan, const struct instrument *items)
{
    bool whole = true;
    out->count = 0;
    for (int32_t i = 0; i < plan->instrument_count; i++) {
        bool told = view_told(telling->planned, viewer, &items[i]);
        if (told) measures_add(out, telling, telling->planned, &items[i]);
        whole = whole && told;
    }
    measures_join(out, telling->world);
    return whole;
}

/* A card of which the reader may know all is named; of another only what it may know is told, for
 * the name would tell the rest. */
static void plan_tell(struct measures *measures, const struct digest_telling *telling,
                      enum side side, const struct plan *plan, const struct instrument *items)
{
    enum digest_part part = digest_part_of(telling, (int32_t)side);
    if (!measures_of(measures, telling, telling->viewer, plan, items)) {
        char before[32];
        snprintf(before, sizeof before, "%s: ", words_side((int32_t)side));
        measures_tell(measures, telling, part, before, false);
        return;
    }
    struct digest_line *line = card_add(telling, side, "", plan);
    if (plan->instrument_count > 0) figure_of(line->figure, telling, &items[0]);
    measures_tell(measures, telling, part, "", true);
    bool own = part == DIGEST_OWN && viewer_knows(telling->viewer, (int32_t)side);
    if (own && plan->instrument_count > 0) outcome_tell(telling, part, &items[0]);
}

void digest_card_open(const struct digest_telling *telling)
{
    enum side own = viewer_side(telling->viewer), rival = (enum side)world_rival((int32_t)own);
    if (own == SIDE_NONE || !session_plans_open(telling->session, own, rival)) return;
    struct measures *measures = memory_new(sizeof *measures);
    for (size_t i = 0; i < session_plan_count(telling->session, rival); i++) {
        const struct plan *plan = session_plan(telling->session, rival, i);
        card_add(telling, rival, " plans openly", plan);
        if (plan->instrument_count == 0) continue;
        measures_of(measures, telling, VIEWER_UMPIRE, plan,
                    session_plan_instrument(telling->session, rival, plan, 0));
        measures_tell(measures, telling, DIGEST_RIVAL, "", true);
    }
    if (telling->out->count == 0) {
        snprintf(digest_add(telling->out, DIGEST_RIVAL)->text, DIGEST_LINE_SIZE,
                 "%s plans openly: no move, it waits.", words_side((int32_t)rival));
    }
    free(measures);
}

/* Where a side's orders begin among a quarter's. */
static int32_t orders_first(const struct digest_telling *telling, int turn, enum side side)
{
    int32_t first = 0;
    for (int before = 0; before < (int)side; before++) {
        size_t count = session_past_count(telling->session, turn, (enum side)before);
        for (size_t i = 0; i < count; i++) {
            first +=
                session_past_plan(telling->session, turn, (enum side)before, i)->instrument_count;
        }
    }
    return first;
}

/* What came into force that was set before this turn. */
static void earlier_tell(struct measures *measures, const struct digest_telling *telling,
                         enum setter setter)
{
    measures->count = 0;
    for (size_t i = 0; i < telling->news_count; i++) {
        const struct news *news = &telling->news[i].news;
        const struct world *world = telling->news[i].world;
        if (news->kind != NEWS_INSTRUMENT || news->index < 0) continue;
        const struct instrument *instrument = &world->instruments[news->index];
        bool now =
            setter != SETTER_SCENARIO && instrument->announced_turn + 1 >= telling->out->first;
        if (now || setter_find(telling->session, instrument) != setter) continue;
        if (view_told(world, telling->viewer, instrument))
            measures_add(measures, telling, world, instrument);
    }
    measures_join(measures, telling->world);
    static const char *const before[] = {"Washington, now in force: ", "Beijing, now in force: ",
                                         "Now in force: ", "In force since the start: "};
    measures_tell(measures, telling, digest_part_of(telling, (int32_t)setter_side(setter)),
                  before[setter], false);
}

void digest_card_tell(const struct digest_telling *telling, enum side side)
{
    struct measures *measures = memory_new(sizeof *measures);
    enum digest_part part = digest_part_of(telling, (int32_t)side);
    size_t before = telling->out->count;
    size_t count = session_past_count(telling->session, telling->out->first, side);
    int32_t first = orders_first(telling, telling->out->first, side);
    for (size_t i = 0; i < count; i++) {
        const struct plan *plan = session_past_plan(telling->session, telling->out->first, side, i);
        plan_tell(measures, telling, side, plan, &telling->orders[0].items[first]);
        first += plan->instrument_count;
    }
    bool any = telling->out->count > before;
    if (!any) {
        bool all = viewer_knows(telling->viewer, (int32_t)side);
        struct digest_line *line = digest_add(telling->out, part);
        snprintf(line->text, sizeof line->text, "%s: %s.", words_side((int32_t)side),
                 all ? "no move, it waits" : "no move that you know of");
        line->waits = true;
    }
    earlier_tell(measures, telling, (enum setter)side);
    free(measures);
}

/* The measures that an event of a quarter set, by its id. */
static void event_measures(struct measures *measures, const struct digest_telling *telling,
                           int turn, const char *id)
{
    const struct orders *orders = digest_orders(telling, turn);
    const struct world *world = session_world_at(telling->session, turn);
    measures->count = 0;
    for (int32_t i = orders_first(telling, turn, SIDE_COUNT); i < orders->count; i++) {
        const struct instrument *instrument = &orders->items[i];
        if (strcmp(instrument->move, id) == 0) measures_add(measures, telling, world, instrument);
    }
    measures_join(measures, world);
}

/* In the words that the journal keeps: an edited script changes no report. */
static void events_tell(struct measures *measures, const struct digest_telling *telling, int turn)
{
    for (size_t i = 0; i < session_happening_count(telling->session, turn); i++) {
        const struct happening *happening = session_happening(telling->session, turn, i);
        struct digest_line *line = digest_add(telling->out, DIGEST_EVENTS);
        digest_say(line, telling, turn, happening->note);
        event_measures(measures, telling, turn, happening->id);
        if (measures->count > 0) figure_of(line->figure, telling, &measures->list[0].sample);
        measures_tell(measures, telling, DIGEST_EVENTS, "", true);
    }
}

void digest_card_events(const struct digest_telling *telling)
{
    struct measures *measures = memory_new(sizeof *measures);
    for (int turn = telling->out->first; turn <= telling->out->turn; turn++)
        events_tell(measures, telling, turn);
    earlier_tell(measures, telling, SETTER_SCENARIO);
    earlier_tell(measures, telling, SETTER_EVENT);
    free(measures);
}
