/* digest_rumour.c: what the rival hides, as far as estimates give it away: a rumour with a band. */
/* SPDX-License-Identifier: MIT */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "brief/digest_inside.h"
#include "brief/number.h"
#include "brief/words.h"

/* Whether there is a rumour, and what it says, follows from the reader's own estimates alone: now
 * and a turn ago. So nothing is told that the sheets do not show, and silence tells nothing. */

/* At most so many, the surest first: there are traders who talk in every port. */
enum { RUMOURS = 4 };

struct rumour {
    struct band band;
    double rise; /* of the least it can be above what was believed, against that: how sure */
    char figure[FIGURE_NAME_SIZE];
    const char *about; /* the country or good */
    const char *told;
};

struct rumours {
    size_t count;
    struct rumour list[RUMOURS];
};

static void rumour_rank(struct rumours *rumours, const struct rumour *rumour)
{
    size_t at = rumours->count;
    while (at > 0 && rumours->list[at - 1].rise < rumour->rise) at--;
    if (at == RUMOURS) return;
    size_t last = rumours->count < RUMOURS ? rumours->count++ : RUMOURS - 1;
    for (size_t i = last; i > at; i--) rumours->list[i] = rumours->list[i - 1];
    rumours->list[at] = *rumour;
}

/* Is even the least that it can be more than what was left of the last estimate? */
static void rumour_hear(struct rumours *rumours, const struct digest_telling *telling,
                        struct rumour *rumour, double fade)
{
    struct band before;
    if (!view_figure(&rumour->band, telling->world, telling->viewer, rumour->figure) ||
        !view_figure(&before, telling->before, telling->viewer, rumour->figure) ||
        rumour->band.low >= rumour->band.high) {
        return;
    }
    double left = before.value * (1.0 - fade);
    rumour->rise = (rumour->band.low - left) / (left + 0.1);
    if (number_shown(rumour->figure, rumour->band.low) <= number_shown(rumour->figure, left))
        return;
    rumour_rank(rumours, rumour);
}

static void partners_hear(struct rumours *rumours, const struct digest_telling *telling)
{
    const struct world *world = telling->world;
    const char *rival = words_side_id(world_rival((int32_t)viewer_side(telling->viewer)));
    for (int32_t i = 0; i < world->country_count; i++) {
        const struct country *country = &world->countries[i];
        if (country->side != SIDE_NONE) continue;
        struct rumour offer = {.about = country->name,
                               .told = "Partners say that %s courts %s: offers of %s."};
        snprintf(offer.figure, sizeof offer.figure, "offered.%s.%s", country->id, rival);
        rumour_hear(rumours, telling, &offer, world->parameters.offer_fade);
        struct rumour threat = {.about = country->name,
                                .told = "Partners say that %s threatens %s: pressure of %s."};
        snprintf(threat.figure, sizeof threat.figure, "pressed.%s.%s", country->id, rival);
        rumour_hear(rumours, telling, &threat, world->parameters.pressure_fade);
    }
}

static void traders_hear(struct rumours *rumours, const struct digest_telling *telling)
{
    const struct world *world = telling->world;
    int32_t rival = world_rival((int32_t)viewer_side(telling->viewer));
    const char *home = world->countries[world->sides[rival].country].id;
    for (int32_t i = 0; i < world->good_count; i++) {
        struct rumour stock = {.about = world->goods[i].name,
                               .told = "Traders say that %s stores %s: %s months of use."};
        snprintf(stock.figure, sizeof stock.figure, "state_stock.%s.%s", home, world->goods[i].id);
        rumour_hear(rumours, telling, &stock, 0.0);
    }
}

void digest_rumour_tell(const struct digest_telling *telling)
{
    struct rumours *rumours = memory_new(sizeof *rumours);
    partners_hear(rumours, telling);
    traders_hear(rumours, telling);
    for (size_t i = 0; i < rumours->count; i++) {
        const struct rumour *rumour = &rumours->list[i];
        const struct number_form *form = number_form(rumour->figure);
        char band[NUMBER_SAID_SIZE];
        number_said_band(band, &rumour->band, form->scale, form->decimals);
        struct digest_line *line = digest_add(telling->out, DIGEST_RIVAL);
        snprintf(line->text, sizeof line->text, rumour->told,
                 words_side(world_rival((int32_t)viewer_side(telling->viewer))), rumour->about,
                 band);
        memcpy(line->figure, rumour->figure, sizeof line->figure);
    }
    free(rumours);
}
