/* figure.c: the names of figures: their table, how a name is read, and the list of them all. */
/* SPDX-License-Identifier: MIT */
#include "engine/figure.h"

#include <assert.h>
#include <string.h>

#include "engine/figure_read.h"
#include "engine/names.h"

static const struct figure_spec specs[FIGURE_FAMILY_COUNT + 1] = {
    [FIGURE_PRICE_WORLD] = {"price.GOOD", "index, 1 at the start",
                            "price of a good, mean over the world's users"},
    [FIGURE_PRICE] = {"price.GOOD.COUNTRY", "index, 1 at the start",
                      "price that users of a good pay in a country"},
    [FIGURE_COST] = {"cost.COUNTRY.INDUSTRY", "index, 1 at the start",
                     "cost of an industry's inputs"},
    [FIGURE_TRADE] =
        {"trade.FROM.TO.GOOD", "units a quarter",
         "what one country sells another of a good; from a country to itself: supply at home"},
    [FIGURE_EXPORTS] = {"exports.COUNTRY.GOOD", "units a quarter",
                        "what a country sells abroad of a good, through hubs included"},
    [FIGURE_IMPORTS] = {"imports.COUNTRY.GOOD", "units a quarter",
                        "what a country buys abroad of a good, through hubs included"},
    [FIGURE_PASSAGE] = {"passage.FROM.TO.GOOD", "share, 0 closed to 1 open",
                        "how far controls let the trade through"},
    [FIGURE_TARIFF] = {"tariff.FROM.TO.GOOD", "share of the price",
                       "duty on top of the base year's"},
    [FIGURE_TRUST] = {"trust.FROM.TO.GOOD", "share, 0 to 1",
                      "how far the buyer still counts on the seller"},
    [FIGURE_RELIANCE] = {"reliance.COUNTRY.FROM.GOOD", "share of what it buys",
                         "how much of a country's supply of a good comes from another"},
    [FIGURE_STOCK] = {"stock.COUNTRY.GOOD", "months of use", "stocks of users and government"},
    [FIGURE_STATE_STOCK] = {"state_stock.COUNTRY.GOOD", "months of use",
                            "the government's stockpile"},
    [FIGURE_CAPACITY] = {"capacity.COUNTRY.GOOD", "units a quarter",
                         "what could be made, spare capacity included"},
    [FIGURE_SHARE] = {"share.COUNTRY.GOOD", "share of world output",
                      "a country's part of what the world makes"},
    [FIGURE_SUPPLY] = {"supply.COUNTRY.GOOD", "units a quarter", "what was made"},
    [FIGURE_USE] = {"use.COUNTRY.GOOD", "units a quarter", "what was used"},
    [FIGURE_SHORTAGE] = {"shortage.COUNTRY.GOOD", "share of need",
                         "what users needed and did not have"},
    [FIGURE_OUTPUT_ALL] = {"output.COUNTRY", "index, 1 at the start",
                           "output of all industries, weighted by value added"},
    [FIGURE_OUTPUT] = {"output.COUNTRY.INDUSTRY", "index, 1 at the start", "output of an industry"},
    [FIGURE_DEMAND] = {"demand.COUNTRY.INDUSTRY", "index, 1 at the start",
                       "demand for an industry's products"},
    [FIGURE_COMPLIANCE] = {"compliance.COUNTRY.SIDE", "share, 0 to 1",
                           "how far a partner keeps to a side's controls"},
    [FIGURE_COMPLIANCE_TARGET] = {"compliance_target.COUNTRY.SIDE", "share, 0 to 1",
                                  "where its compliance is heading"},
    [FIGURE_ALIGNMENT] = {"alignment.COUNTRY", "-1 Beijing to +1 Washington",
                          "where a partner leans"},
    [FIGURE_PULL] = {"pull.COUNTRY.SIDE.TERM", "points of the raw pull",
                     "a term of a partner's last decision on a side's controls; the terms add up"},
    [FIGURE_ACCORD] = {"accord.COUNTRY.REGIME", "share, 0 to 1",
                       "a partner's commitment to a regime"},
    [FIGURE_OFFERED] = {"offered.COUNTRY.SIDE", "index", "what a side has on the table, fading"},
    [FIGURE_PRESSED] = {"pressed.COUNTRY.SIDE", "index", "threats by a side believed, fading"},
    [FIGURE_RESENTMENT] = {"resentment.COUNTRY.SIDE", "index",
                           "what coercion by a side has cost it in a partner"},
    [FIGURE_LEAK_ALL] = {"leak.SIDE", "share of what is barred",
                         "what gets round all controls of a side"},
    [FIGURE_LEAK] = {"leak.SIDE.GOOD", "share of what is barred",
                     "what gets round a side's controls on a good"},
    [FIGURE_INDIGENISATION] = {"indigenisation.COUNTRY.GOOD", "share of use",
                               "what its own makers can serve"},
    [FIGURE_SUBSTITUTION] = {"substitution.COUNTRY.GOOD", "share of base need",
                             "what users have learned to do without"},
    [FIGURE_RECYCLING] = {"recycling.COUNTRY.GOOD", "share of use",
                          "what users win back from scrap"},
    [FIGURE_DENIAL] =
        {"denial.COUNTRY.GOOD", "share of their pace",
         "how much slower its makers build for want of know-how and money kept from them"},
    [FIGURE_PROJECT] = {"project.PROJECT", "share built",
                        "progress of a project: 0 not begun or given up, 1 running"},
    [FIGURE_LISTING] = {"listing.SIDE.FIRM", "share, 0 free to 1 listed",
                        "a firm's place on a side's entity list"},
    [FIGURE_SHELLS] = {"shells.FIRM", "share of its trade", "trade moved to shells and affiliates"},
    [FIGURE_CAPITAL] = {"capital.SIDE", "points", "political capital"},
    [FIGURE_BUDGET] = {"budget.SIDE", "million dollars", "public money in hand"},
    [FIGURE_LEGITIMACY] = {"legitimacy.SIDE", "share, 0 to 1",
                           "how rightful its conduct is held to be"},
    [FIGURE_LAW] = {"law.SIDE", "share, 0 to 1", "legal readiness for economic coercion"},
    [FIGURE_TECHNOLOGY] = {"technology.SIDE", "index", "frontier computing it can put to work"},
    [FIGURE_EFFICIENCY] = {"efficiency.SIDE", "index, 1 at the start",
                           "what a chip is worth to it"},
    [FIGURE_KNOWLEDGE] = {"knowledge.SIDE", "share, 0 to 1",
                          "what it knows of the rival: narrows the bands"},
    [FIGURE_ENFORCEMENT] = {"enforcement.SIDE", "share, 0 to 1", "what it can see and stop"},
    [FIGURE_EVASION] = {"evasion.SIDE", "share of the rival's policing",
                        "what its shells, brokers and hubs get round"},
    [FIGURE_LOBBYING] = {"lobbying.SIDE", "share, 0 to 1",
                         "strength of its own industries' lobbies"},
    [FIGURE_THREAT] = {"threat.SIDE", "share, 0 to 1", "credibility of its threats"},
    [FIGURE_ESCALATION] = {"escalation", "0 calm to 1 open rupture", "tension between the sides"},
    [FIGURE_DECOUPLING] = {"decoupling", "share of base trade",
                           "trade between the sides that is gone"},
    [FIGURE_SCORE_ALL] = {"score.SIDE", "points, 0 to 100",
                          "a side's total, weighted as the scenario says"},
    [FIGURE_SCORE] = {"score.SIDE.SCORE", "points, 0 to 100", "one of a side's five scores"},
    [FIGURE_FAMILY_COUNT] = {NULL, NULL, NULL},
};

const struct figure_spec *figure_specs(void)
{
    return specs;
}

/* The variable parts of patterns. */
enum part {
    PART_GOOD,
    PART_COUNTRY,
    PART_FROM,
    PART_TO,
    PART_INDUSTRY,
    PART_SIDE,
    PART_TERM,
    PART_REGIME,
    PART_PROJECT,
    PART_FIRM,
    PART_SCORE,
    PART_KIND_COUNT
};

static const char *const part_words[PART_KIND_COUNT] = {"GOOD",     "COUNTRY", "FROM", "TO",
                                                        "INDUSTRY", "SIDE",    "TERM", "REGIME",
                                                        "PROJECT",  "FIRM",    "SCORE"};

/* A stretch of a name or pattern between dots. */
struct word {
    const char *text;
    int32_t length;
};

static bool word_is(struct word word, const char *text)
{
    int32_t i = 0;
    while (i < word.length && text[i] && text[i] == word.text[i]) i++;
    return i == word.length && text[i] == '\0';
}

/* Splits at dots; -1 if there are more words than a figure has. */
static int32_t words_split(struct word out[FIGURE_PARTS_MAX], const char *name)
{
    int32_t count = 0;
    const char *at = name;
    for (;;) {
        const char *end = at;
        while (*end && *end != '.') end++;
        if (count == FIGURE_PARTS_MAX || end - at >= FIGURE_NAME_SIZE) return -1;
        out[count++] = (struct word){at, (int32_t)(end - at)};
        if (!*end) return count;
        at = end + 1;
    }
}

static int32_t word_among(struct word word, const char *const *words, int32_t count)
{
    for (int32_t i = 0; i < count; i++) {
        if (word_is(word, words[i])) return i;
    }
    return -1;
}

static int32_t project_named(const struct world *world, struct word word)
{
    for (int32_t i = 0; i < world->project_count; i++) {
        if (word_is(word, world->projects[i].id)) return i;
    }
    return -1;
}

/* The index that a word has as that kind of part, or -1. */
static int32_t part_index(const struct world *world, enum part part, struct word word)
{
    switch (part) {
    case PART_GOOD: return world_good(world, word.text, word.length);
    case PART_COUNTRY:
    case PART_FROM:
    case PART_TO: return world_country(world, word.text, word.length);
    case PART_INDUSTRY: return world_industry(world, word.text, word.length);
    case PART_SIDE: return word_among(word, names_sides, SIDE_COUNT);
    case PART_TERM: return word_among(word, names_pulls, PULL_COUNT);
    case PART_REGIME: return word_among(word, names_regimes, REGIME_COUNT);
    case PART_PROJECT: return project_named(world, word);
    case PART_FIRM: return world_firm(world, word.text, word.length);
    case PART_SCORE: return word_among(word, names_scores, SCORE_COUNT);
    default: return -1;
    }
}

static int32_t part_count(const struct world *world, enum part part)
{
    switch (part) {
    case PART_GOOD: return world->good_count;
    case PART_COUNTRY:
    case PART_FROM:
    case PART_TO: return world->country_count;
    case PART_INDUSTRY: return world->industry_count;
    case PART_SIDE: return SIDE_COUNT;
    case PART_TERM: return PULL_COUNT;
    case PART_REGIME: return REGIME_COUNT;
    case PART_PROJECT: return world->project_count;
    case PART_FIRM: return world->firm_count;
    case PART_SCORE: return SCORE_COUNT;
    default: return 0;
    }
}

static const char *part_text(const struct world *world, enum part part, int32_t index)
{
    switch (part) {
    case PART_GOOD: return world->goods[index].id;
    case PART_COUNTRY:
    case PART_FROM:
    case PART_TO: return world->countries[index].id;
    case PART_INDUSTRY: return world->industries[index].id;
    case PART_SIDE: return names_sides[index];
    case PART_TERM: return names_pulls[index];
    case PART_REGIME: return names_regimes[index];
    case PART_PROJECT: return world->projects[index].id;
    case PART_FIRM: return world->firms[index].id;
    case PART_SCORE: return names_scores[index];
    default: return "";
    }
}

/* Does a name of `count` words fit a pattern? Fills the indices of its variable parts. */
static bool pattern_fits(int32_t part[FIGURE_PARTS_MAX], const struct world *world,
                         const char *pattern, const struct word *words, int32_t count)
{
    struct word form[FIGURE_PARTS_MAX];
    /* Every pattern begins with a word of its own: most are told apart by one letter. */
    if (pattern[0] != words[0].text[0] || words_split(form, pattern) != count) return false;
    int32_t found = 0;
    for (int32_t i = 0; i < count; i++) {
        int32_t kind = word_among(form[i], part_words, PART_KIND_COUNT);
        if (kind < 0) {
            if (form[i].length != words[i].length ||
                memcmp(form[i].text, words[i].text, (size_t)form[i].length) != 0)
                return false;
            continue;
        }
        part[found] = part_index(world, (enum part)kind, words[i]);
        if (part[found] < 0) return false;
        found++;
    }
    return true;
}

bool figure_parse(enum figure_family *family, int32_t part[FIGURE_PARTS_MAX],
                  const struct world *world, const char *name)
{
    struct word words[FIGURE_PARTS_MAX];
    int32_t count = words_split(words, name);
    if (count < 1) return false;
    for (int32_t f = 0; f < FIGURE_FAMILY_COUNT; f++) {
        for (int32_t i = 0; i < FIGURE_PARTS_MAX; i++) part[i] = 0;
        if (!pattern_fits(part, world, specs[f].pattern, words, count)) continue;
        *family = (enum figure_family)f;
        return true;
    }
    return false;
}

bool figure_find(struct figure *out, const struct world *world, const char *name)
{
    enum figure_family family;
    int32_t part[FIGURE_PARTS_MAX];
    return figure_parse(&family, part, world, name) && figure_read(out, world, family, part);
}

/* One family being listed. */
struct listing {
    const struct world *world;
    enum figure_family family;
    int32_t part_count;
    enum part parts[FIGURE_PARTS_MAX];
    int32_t at[FIGURE_PARTS_MAX];
    char name[FIGURE_NAME_SIZE];
};

static int32_t name_append(char name[FIGURE_NAME_SIZE], int32_t length, struct word word)
{
    for (int32_t i = 0; i < word.length && length < FIGURE_NAME_SIZE - 1; i++) {
        name[length++] = word.text[i];
    }
    name[length] = '\0';
    return length;
}

static struct word word_whole(const char *text)
{
    struct word word = {text, 0};
    while (text[word.length]) word.length++;
    return word;
}

/* Writes the name of the figure at the listing's present indices. */
static void listing_name(struct listing *listing)
{
    struct word form[FIGURE_PARTS_MAX];
    int32_t count = words_split(form, specs[listing->family].pattern);
    int32_t length = 0;
    int32_t part = 0;
    for (int32_t i = 0; i < count; i++) {
        if (i > 0) length = name_append(listing->name, length, (struct word){".", 1});
        struct word word = form[i];
        if (word_among(word, part_words, PART_KIND_COUNT) >= 0) {
            word = word_whole(part_text(listing->world, listing->parts[part], listing->at[part]));
            part++;
        }
        length = name_append(listing->name, length, word);
    }
}

static void listing_begin(struct listing *out, const struct world *world, enum figure_family family)
{
    *out = (struct listing){.world = world, .family = family};
    struct word form[FIGURE_PARTS_MAX];
    int32_t count = words_split(form, specs[family].pattern);
    for (int32_t i = 0; i < count; i++) {
        int32_t kind = word_among(form[i], part_words, PART_KIND_COUNT);
        if (kind >= 0) out->parts[out->part_count++] = (enum part)kind;
    }
}

/* Steps to the next combination of parts, the last one turning fastest; false after the last. */
static bool listing_next(struct listing *listing)
{
    for (int32_t i = listing->part_count - 1; i >= 0; i--) {
        listing->at[i]++;
        if (listing->at[i] < part_count(listing->world, listing->parts[i])) return true;
        listing->at[i] = 0;
    }
    return false;
}

static bool listing_empty(const struct listing *listing)
{
    for (int32_t i = 0; i < listing->part_count; i++) {
        if (part_count(listing->world, listing->parts[i]) == 0) return true;
    }
    return false;
}

void figure_list(const struct world *world,
                 void (*each)(void *context, const char *name, const struct figure_spec *spec),
                 void *context)
{
    assert(each != NULL);
    for (int32_t family = 0; family < FIGURE_FAMILY_COUNT; family++) {
        struct listing listing;
        listing_begin(&listing, world, (enum figure_family)family);
        if (listing_empty(&listing)) continue;
        do {
            struct figure figure;
            if (!figure_read(&figure, world, listing.family, listing.at)) continue;
            listing_name(&listing);
            each(context, listing.name, &specs[family]);
        } while (listing_next(&listing));
    }
}

bool figure_tells_of(const struct world *world, const char *name, const struct figure_about *about)
{
    enum figure_family family;
    int32_t part[FIGURE_PARTS_MAX];
    struct listing listing;
    if (!figure_parse(&family, part, world, name)) return false;
    bool good = about->good < 0, country = about->country < 0, industry = about->industry < 0;
    listing_begin(&listing, world, family);
    for (int32_t i = 0; i < listing.part_count; i++) {
        switch (listing.parts[i]) {
        case PART_GOOD: good = good || part[i] == about->good; break;
        case PART_COUNTRY:
        case PART_FROM:
        case PART_TO: country = country || part[i] == about->country; break;
        case PART_INDUSTRY: industry = industry || part[i] == about->industry; break;
        default: break;
        }
    }
    return good && country && industry;
}

/* What moves a figure that cannot be set itself. A word of the figure's own pattern is its own part
 * there; PARTNER is any partner, RIVAL the other side, WASHINGTON and BEIJING the sides' countries.
 * Of a figure that names no country, COUNTRY is its side's or its project's. */
struct instead {
    enum figure_family family;
    int32_t score; /* of figures of one score: which */
    const char *patterns[FIGURE_INSTEAD_MAX];
};

static const struct instead insteads[] = {
    {FIGURE_COST, 0, {"price.GOOD.COUNTRY"}},
    {FIGURE_TRADE, 0, {"trust.FROM.TO.GOOD", "capacity.FROM.GOOD", "stock.TO.GOOD"}},
    {FIGURE_EXPORTS, 0, {"capacity.COUNTRY.GOOD", "trust.COUNTRY.TO.GOOD"}},
    {FIGURE_IMPORTS, 0, {"stock.COUNTRY.GOOD", "trust.FROM.COUNTRY.GOOD"}},
    {FIGURE_PASSAGE, 0, {"trust.FROM.TO.GOOD", "stock.TO.GOOD", "price.GOOD.TO"}},
    {FIGURE_TARIFF, 0, {"price.GOOD.TO", "trust.FROM.TO.GOOD"}},
    {FIGURE_RELIANCE, 0, {"trust.FROM.COUNTRY.GOOD", "indigenisation.COUNTRY.GOOD"}},
    {FIGURE_SHARE, 0, {"capacity.COUNTRY.GOOD"}},
    {FIGURE_SUPPLY, 0, {"capacity.COUNTRY.GOOD", "price.GOOD.COUNTRY"}},
    {FIGURE_USE, 0, {"stock.COUNTRY.GOOD", "substitution.COUNTRY.GOOD"}},
    {FIGURE_SHORTAGE, 0, {"stock.COUNTRY.GOOD", "substitution.COUNTRY.GOOD"}},
    {FIGURE_OUTPUT_ALL, 0, {"demand.COUNTRY.INDUSTRY", "stock.COUNTRY.GOOD"}},
    {FIGURE_OUTPUT, 0, {"demand.COUNTRY.INDUSTRY", "stock.COUNTRY.GOOD"}},
    {FIGURE_COMPLIANCE_TARGET, 0, {"compliance.COUNTRY.SIDE", "alignment.COUNTRY"}},
    {FIGURE_PULL, 0, {"compliance.COUNTRY.SIDE", "offered.COUNTRY.SIDE", "pressed.COUNTRY.SIDE"}},
    {FIGURE_LEAK_ALL, 0, {"compliance.PARTNER.SIDE", "evasion.RIVAL"}},
    {FIGURE_LEAK, 0, {"compliance.PARTNER.SIDE", "evasion.RIVAL"}},
    {FIGURE_DENIAL, 0, {"indigenisation.COUNTRY.GOOD", "capacity.COUNTRY.GOOD"}},
    {FIGURE_PROJECT, 0, {"capacity.COUNTRY.GOOD"}},
    {FIGURE_LISTING, 0, {"shells.FIRM"}},
    {FIGURE_ENFORCEMENT, 0, {"evasion.RIVAL", "compliance.PARTNER.SIDE"}},
    {FIGURE_DECOUPLING, 0, {"trust.WASHINGTON.BEIJING.GOOD", "trust.BEIJING.WASHINGTON.GOOD"}},
    {FIGURE_SCORE_ALL, 0, {"stock.COUNTRY.GOOD", "technology.SIDE", "escalation"}},
    {FIGURE_SCORE, SCORE_SECURITY, {"stock.COUNTRY.GOOD", "price.GOOD.COUNTRY"}},
    {FIGURE_SCORE, SCORE_TECHNOLOGY, {"technology.SIDE", "efficiency.SIDE"}},
    {FIGURE_SCORE, SCORE_PROSPERITY, {"demand.COUNTRY.INDUSTRY", "price.GOOD.COUNTRY"}},
    {FIGURE_SCORE, SCORE_COALITION, {"compliance.PARTNER.SIDE", "alignment.PARTNER"}},
    {FIGURE_SCORE, SCORE_STABILITY, {"escalation", "legitimacy.SIDE", "lobbying.SIDE"}},
};

/* The figure that is to be replaced: its pattern's words, and the parts that it has. */
struct replaced {
    const struct world *world;
    int32_t part_count;
    enum part kinds[FIGURE_PARTS_MAX];
    int32_t part[FIGURE_PARTS_MAX];
};

/* The part of that kind which the replaced figure has, or -1. */
static int32_t own_part(const struct replaced *of, enum part kind)
{
    for (int32_t i = 0; i < of->part_count; i++) {
        if (of->kinds[i] == kind) return of->part[i];
    }
    return -1;
}

/* What a variable word stands for, and its kind; -1: anything that makes a figure. */
static int32_t word_bound(enum part *kind, const struct replaced *of, struct word word)
{
    const struct world *world = of->world;
    int32_t side = own_part(of, PART_SIDE), project = own_part(of, PART_PROJECT);
    *kind = PART_COUNTRY;
    if (word_is(word, "PARTNER")) return -1;
    if (word_is(word, "WASHINGTON")) return world->sides[SIDE_WASHINGTON].country;
    if (word_is(word, "BEIJING")) return world->sides[SIDE_BEIJING].country;
    if (word_is(word, "RIVAL")) {
        *kind = PART_SIDE;
        return world_rival(side);
    }
    *kind = (enum part)word_among(word, part_words, PART_KIND_COUNT);
    int32_t own = own_part(of, *kind);
    if (own < 0 && *kind == PART_COUNTRY && side >= 0) return world->sides[side].country;
    if (own < 0 && *kind == PART_COUNTRY && project >= 0) return world->projects[project].country;
    if (own < 0 && *kind == PART_GOOD && project >= 0) return world->projects[project].good;
    return own;
}

static bool word_varies(struct word word)
{
    return word.text[0] >= 'A' && word.text[0] <= 'Z';
}

/* Tries what is not bound, the last word turning fastest, until there is such a figure. */
static bool pattern_find(char out[FIGURE_NAME_SIZE], const struct replaced *of, const char *pattern)
{
    struct word form[FIGURE_PARTS_MAX];
    enum part kinds[FIGURE_PARTS_MAX];
    int32_t bound[FIGURE_PARTS_MAX], at[FIGURE_PARTS_MAX] = {0};
    int32_t count = words_split(form, pattern);
    for (int32_t i = 0; i < count; i++) {
        bound[i] = word_varies(form[i]) ? word_bound(&kinds[i], of, form[i]) : 0;
    }
    for (;;) {
        struct figure figure;
        int32_t length = 0, i = count - 1;
        for (int32_t k = 0; k < count; k++) {
            struct word word = form[k];
            if (k > 0) length = name_append(out, length, (struct word){".", 1});
            if (word_varies(word)) {
                word = word_whole(part_text(of->world, kinds[k], bound[k] < 0 ? at[k] : bound[k]));
            }
            length = name_append(out, length, word);
        }
        if (figure_find(&figure, of->world, out)) return true;
        for (; i >= 0; i--) {
            if (!word_varies(form[i]) || bound[i] >= 0) continue;
            if (++at[i] < part_count(of->world, kinds[i])) break;
            at[i] = 0;
        }
        if (i < 0) return false;
    }
}

static const struct instead *instead_of(const struct replaced *of, enum figure_family family)
{
    int32_t score = own_part(of, PART_SCORE);
    for (size_t i = 0; i < sizeof insteads / sizeof insteads[0]; i++) {
        if (insteads[i].family == family && (score < 0 || insteads[i].score == score)) {
            return &insteads[i];
        }
    }
    return NULL;
}

size_t figure_instead(char out[FIGURE_INSTEAD_MAX][FIGURE_NAME_SIZE], const struct world *world,
                      const char *name)
{
    struct listing listing;
    struct replaced of = {.world = world};
    enum figure_family family;
    size_t count = 0;
    if (!figure_parse(&family, of.part, world, name)) return 0;
    listing_begin(&listing, world, family);
    of.part_count = listing.part_count;
    memcpy(of.kinds, listing.parts, sizeof of.kinds);
    const struct instead *instead = instead_of(&of, family);
    for (int32_t i = 0; instead && i < FIGURE_INSTEAD_MAX && instead->patterns[i]; i++) {
        count += pattern_find(out[count], &of, instead->patterns[i]);
    }
    return count;
}
