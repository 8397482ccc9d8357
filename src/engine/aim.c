/* aim.c: whom, and what, an instrument may be aimed at, by the table. */
/* SPDX-License-Identifier: MIT */
#include "engine/aim.h"

#include <stddef.h>

#include "engine/view.h"

bool aim_partner(const struct world *world, int32_t country)
{
    const char *id = world->countries[country].id;
    bool rest = id[0] == 'R' && id[1] == 'O' && id[2] == 'W' && id[3] == '\0';
    return world->countries[country].side == SIDE_NONE && !rest;
}

/* Does a measure of the rival's that the side may know of hold the good back? */
static bool restricted(const struct world *world, int32_t side, int32_t good)
{
    for (int32_t i = 0; i < world->instrument_count; i++) {
        const struct instrument *measure = &world->instruments[i];
        bool kind = measure->kind == INSTRUMENT_EXPORT_CONTROL ||
                    measure->kind == INSTRUMENT_IMPORT_BAN || measure->kind == INSTRUMENT_TARIFF;
        bool meets = measure->value[FIELD_GOOD] == good || measure->value[FIELD_GOOD] < 0;
        if (!kind || !meets || instrument_lifts(measure)) continue;
        if (measure->issuer != world_rival(side)) continue;
        if (view_instrument(world, viewer_of_side((enum side)side), measure)) return true;
    }
    return false;
}

bool aim_fits(const struct world *world, int32_t issuer, const struct instrument_field_spec *field,
              int32_t value)
{
    if (value < 0) return true;
    int32_t country = field->type == FIELD_TYPE_FIRM ? world->firms[value].country : value;
    switch (field->aim) {
    case AIM_ABROAD: return issuer < 0 || country != world->sides[issuer].country;
    case AIM_PARTNER: return aim_partner(world, country);
    case AIM_RESTRICTED: return issuer < 0 || restricted(world, issuer, value);
    default: return true;
    }
}

const char *aim_words(const struct instrument_field_spec *field)
{
    static const char *const plain[FIELD_TYPE_COUNT] = {[FIELD_TYPE_COUNTRY] = "a country",
                                                        [FIELD_TYPE_GOOD] = "a good",
                                                        [FIELD_TYPE_INDUSTRY] = "an industry",
                                                        [FIELD_TYPE_FIRM] = "a firm"};
    switch (field->aim) {
    case AIM_ABROAD:
        return field->type == FIELD_TYPE_FIRM ? "a firm abroad, none of the issuer's own"
                                              : "a country abroad, not the issuer's own";
    case AIM_PARTNER: return "a partner, neither a power nor ROW";
    case AIM_RESTRICTED: return "a good that a control, ban or tariff of the rival's holds back";
    default: return plain[field->type];
    }
}
