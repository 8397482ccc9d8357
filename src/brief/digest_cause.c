/* digest_cause.c: because of what a price, an output or a partner moved, as far as the reader may
 * know. */
/* SPDX-License-Identifier: MIT */
#include <stdio.h>
#include <string.h>

#include "brief/digest_inside.h"
#include "brief/words.h"
#include "engine/names.h"
#include "engine/shape.h"

/* A pull or a move that is smaller decides nothing. */
static const double pull_least = 0.01;

/* In force in the quarter that a world is the end of, and known to the reader. */
static bool at_work(const struct digest_telling *telling, const struct world *world,
                    const struct instrument *instrument)
{
    return instrument_active(instrument, world->turn - 1) &&
           view_told(world, telling->viewer, instrument);
}

static bool holds_back(const struct digest_telling *telling, const struct instrument *instrument,
                       const struct news *news)
{
    const int32_t *value = instrument->value;
    bool aimed = value[FIELD_TO] < 0 || value[FIELD_TO] == news->country;
    return instrument->issuer >= 0 && instrument_withholds(instrument, SUBJECT_GOOD) &&
           value[FIELD_GOOD] == news->good && aimed &&
           telling->world->sides[instrument->issuer].country != news->country;
}

static bool taxes(const struct digest_telling *telling, const struct instrument *instrument,
                  const struct news *news)
{
    return instrument->kind == INSTRUMENT_TARIFF && instrument->issuer >= 0 &&
           instrument->value[FIELD_GOOD] == news->good &&
           telling->world->sides[instrument->issuer].country == news->country;
}

static bool is_lost(const struct instrument *instrument, const struct news *news)
{
    return instrument->kind == INSTRUMENT_SHOCK && instrument->value[FIELD_GOOD] == news->good &&
           instrument->value[FIELD_SHARE_BP] < 0;
}

/* Why a good is short or dear in a country: a control, else lost capacity, else a tariff. */
static void scarce_words(char out[DIGEST_CAUSE_SIZE], const struct digest_telling *telling,
                         const struct digest_news *told)
{
    const struct world *world = told->world;
    const struct news *news = &told->news;
    int rank = 3;
    for (int32_t i = 0; i < world->instrument_count && rank > 0; i++) {
        const struct instrument *instrument = &world->instruments[i];
        if (!at_work(telling, world, instrument)) continue;
        if (holds_back(telling, instrument, news)) {
            bool ban = instrument->value[FIELD_MODE] == CONTROL_BAN;
            snprintf(out, DIGEST_CAUSE_SIZE, " %s %s its export.", words_side(instrument->issuer),
                     ban ? "bans" : "licenses");
            rank = 0;
        } else if (rank > 1 && is_lost(instrument, news)) {
            int32_t place = instrument->value[FIELD_COUNTRY];
            snprintf(out, DIGEST_CAUSE_SIZE, " Capacity is lost in %s.",
                     place >= 0 ? world->countries[place].name : "the world");
            rank = 1;
        } else if (rank > 2 && taxes(telling, instrument, news)) {
            snprintf(out, DIGEST_CAUSE_SIZE, " %s taxes it at the border.",
                     words_side(instrument->issuer));
            rank = 2;
        }
    }
}

static double pull_of(const struct digest_telling *telling, const struct world *world,
                      const struct news *news, enum pull pull)
{
    char figure[FIGURE_NAME_SIZE];
    struct band band;
    snprintf(figure, sizeof figure, "pull.%s.%s.%s", world->countries[news->country].id,
             words_side_id(news->side), names_pulls[pull]);
    return view_figure(&band, world, telling->viewer, figure) ? band.value : 0.0;
}

/* Of the pulls on a partner the one that moved most its way. */
static void pull_words(char out[DIGEST_CAUSE_SIZE], const struct digest_telling *telling,
                       const struct digest_news *told)
{
    const struct news *news = &told->news;
    double sign = news->after > news->before ? 1.0 : -1.0, most = pull_least;
    for (int i = 0; i < PULL_COUNT; i++) {
        double moved = sign * (pull_of(telling, told->world, news, (enum pull)i) -
                               pull_of(telling, telling->before, news, (enum pull)i));
        if (moved <= most) continue;
        most = moved;
        snprintf(out, DIGEST_CAUSE_SIZE, " What moved it most: %s.", words_pull((enum pull)i));
    }
}

/* The least that a side can have on the table, by what the reader believes. */
static double offered(const struct digest_telling *telling, const struct digest_news *told,
                      int32_t side)
{
    char figure[FIGURE_NAME_SIZE];
    struct band band;
    snprintf(figure, sizeof figure, "offered.%s.%s", told->world->countries[told->news.country].id,
             words_side_id(side));
    return view_figure(&band, told->world, telling->viewer, figure) ? band.low : 0.0;
}

/* A partner leans to whom it is offered more, and away from whose controls and threats it bears. */
static void leaning_words(char out[DIGEST_CAUSE_SIZE], const struct digest_telling *telling,
                          const struct digest_news *told)
{
    const struct news *news = &told->news;
    const struct parameters *parameters = &told->world->parameters;
    const struct country *country = &told->world->countries[news->country];
    int32_t to = news->after > news->before ? SIDE_WASHINGTON : SIDE_BEIJING;
    int32_t from = world_rival(to);
    double drawn = parameters->alignment_offer * shape_soft(offered(telling, told, to));
    double driven = parameters->alignment_resentment *
                    (shape_soft(country->resentment[from]) - shape_soft(country->resentment[to]));
    if (drawn < pull_least && driven < pull_least) return;
    if (drawn >= driven) {
        snprintf(out, DIGEST_CAUSE_SIZE, " %s's offers draw it.", words_side(to));
    } else {
        snprintf(out, DIGEST_CAUSE_SIZE, " It resents %s's controls and threats.",
                 words_side(from));
    }
}

void digest_cause_words(char out[DIGEST_CAUSE_SIZE], const struct digest_telling *telling,
                        const struct digest_news *told)
{
    const struct news *news = &told->news;
    out[0] = '\0';
    switch (news->kind) {
    case NEWS_PRICE:
        if (news->after > news->before) scarce_words(out, telling, told);
        break;
    case NEWS_SHORTAGE:
        if (news->good >= 0) scarce_words(out, telling, told);
        break;
    case NEWS_PARTNER_JOINED:
    case NEWS_PARTNER_LEFT: pull_words(out, telling, told); break;
    case NEWS_ALIGNMENT: leaning_words(out, telling, told); break;
    default: break;
    }
}
