/* chain.c: what a figure is worked out from: the flows, stocks and prices behind it, turn by turn.
 */
/* SPDX-License-Identifier: MIT */
#include "brief/chain.h"

#include <math.h>
#include <stdio.h>
#include <string.h>

#include "base/text.h"
#include "brief/words.h"
#include "engine/view.h"

enum { LINKS_MAX = 8, PARTS_MAX = 4, PART_SIZE = 48, ALIKE_MAX = 9 };

/* A pattern one step up. Digits stand for the parts of the figure below, H for the home of the side
 * in its first part, R for the rival's home, O for the rival, `*` for every word, and `@` for the
 * inputs of the industry in its second part. */
struct link {
    const char *pattern;
    size_t most; /* of those that moved most */
};

struct rule {
    const char *pattern; /* of the figure below; `*` is any word */
    struct link links[LINKS_MAX];
};

/* By docs/model.md, section by section: a price is what was paid and what cover is left, a score
 * what section 7 adds up. */
static const struct rule rules[] = {
    {"price.*", {{"price.1.*", 4}, {"supply.*.1", 3}, {"capacity.*.1", 2}}},
    {"price.*.*",
     {{"passage.*.2.1", 2},
      {"tariff.*.2.1", 1},
      {"trade.*.2.1", 3},
      {"use.2.1", 1},
      {"stock.2.1", 1},
      {"shortage.2.1", 1},
      {"price.1", 1}}},
    {"cost.*.*", {{"price.@.1", 6}}},
    {"trade.*.*.*",
     {{"passage.1.2.3", 1},
      {"tariff.1.2.3", 1},
      {"trust.1.2.3", 1},
      {"price.3.1", 1},
      {"supply.1.3", 1},
      {"shortage.2.3", 1}}},
    {"exports.*.*", {{"passage.1.*.2", 3}, {"trade.1.*.2", 4}, {"supply.1.2", 1}}},
    {"imports.*.*", {{"passage.*.1.2", 3}, {"trade.*.1.2", 4}, {"use.1.2", 1}, {"stock.1.2", 1}}},
    {"reliance.*.*.*", {{"trade.*.1.3", 5}, {"passage.*.1.3", 2}}},
    {"stock.*.*",
     {{"imports.1.2", 1},
      {"supply.1.2", 1},
      {"use.1.2", 1},
      {"state_stock.1.2", 1},
      {"trade.*.1.2", 3}}},
    {"supply.*.*", {{"capacity.1.2", 1}, {"price.2.1", 1}, {"exports.1.2", 1}, {"use.1.2", 1}}},
    {"share.*.*", {{"supply.*.2", 5}, {"capacity.1.2", 1}}},
    {"use.*.*", {{"price.2.1", 1}, {"shortage.1.2", 1}, {"substitution.1.2", 1}, {"output.1", 1}}},
    {"shortage.*.*",
     {{"stock.1.2", 1},
      {"imports.1.2", 1},
      {"supply.1.2", 1},
      {"trade.*.1.2", 4},
      {"passage.*.1.2", 2}}},
    {"output.*", {{"output.1.*", 6}}},
    {"output.*.*",
     {{"demand.1.2", 1}, {"cost.1.2", 1}, {"shortage.1.@", 3}, {"price.@.1", 3}, {"stock.1.@", 2}}},
    {"compliance.*.*", {{"compliance_target.1.2", 1}, {"pull.1.2.*", 9}}},
    {"compliance_target.*.*", {{"pull.1.2.*", 9}}},
    {"alignment.*", {{"offered.1.*", 2}, {"pressed.1.*", 2}, {"resentment.1.*", 2}}},
    {"leak.*", {{"leak.1.*", 5}, {"enforcement.1", 1}, {"evasion.O", 1}}},
    {"leak.*.*", {{"compliance.*.1", 4}, {"enforcement.1", 1}, {"evasion.O", 1}}},
    {"indigenisation.*.*", {{"denial.1.2", 1}, {"imports.1.2", 1}, {"price.2.1", 1}}},
    {"capital.*", {{"legitimacy.1", 1}, {"lobbying.1", 1}, {"output.H", 1}}},
    {"lobbying.*", {{"output.H.*", 5}, {"listing.O.*", 3}}},
    {"technology.*", {{"efficiency.1", 1}, {"imports.H.*", 3}, {"indigenisation.H.*", 3}}},
    {"score.*", {{"score.1.*", 5}}},
    {"score.*.security",
     {{"shortage.H.*", 2}, {"price.*.H", 3}, {"stock.H.*", 3}, {"reliance.H.R.*", 2}}},
    {"score.*.technology",
     {{"technology.1", 1}, {"technology.O", 1}, {"denial.H.*", 2}, {"indigenisation.H.*", 3}}},
    {"score.*.prosperity", {{"output.H.*", 3}, {"cost.H.*", 3}, {"exports.H.*", 3}}},
    {"score.*.coalition",
     {{"alignment.*", 3}, {"compliance.*.1", 3}, {"accord.*.*", 2}, {"resentment.*.1", 2}}},
    {"score.*.stability", {{"escalation", 1}, {"legitimacy.1", 1}, {"lobbying.1", 1}}},
};

/* A question while it is answered. */
struct search {
    struct chain *out;
    const struct world *before, *after;
    enum viewer viewer;
    int32_t industry;            /* whose inputs `@` stands for, or -1 */
    char glob[FIGURE_NAME_SIZE]; /* the link with its letters put in */
    size_t most;
    size_t first; /* row of the link's first figure */
};

/* The next word of a dotted name; its length. */
static size_t word_next(const char **at)
{
    if (**at == '.') (*at)++;
    size_t length = strcspn(*at, ".");
    *at += length;
    return length;
}

static bool input_of(const struct world *world, int32_t industry, const char *good, size_t length)
{
    int32_t index = world_good(world, good, (int32_t)length);
    for (int32_t i = 0; index >= 0 && i < world->recipe_count; i++) {
        if (world->recipes[i].industry == industry && world->recipes[i].input == index) return true;
    }
    return false;
}

static bool fits(const struct search *search, const char *pattern, const char *name)
{
    while (*pattern && *name) {
        size_t wanted = word_next(&pattern), length = word_next(&name);
        const char *word = pattern - wanted, *found = name - length;
        if (wanted == 1 && *word == '*') continue;
        if (wanted == 1 && *word == '@') {
            if (input_of(search->after, search->industry, found, length)) continue;
            return false;
        }
        if (wanted != length || memcmp(word, found, length) != 0) return false;
    }
    return !*pattern && !*name;
}

/* Keeps the figures of a link that moved most, the greatest first. */
static void row_keep(struct search *search, const struct chain_row *row)
{
    struct chain *out = search->out;
    double moved = fabs(row->after - row->before);
    size_t place = out->count;
    while (place > search->first &&
           fabs(out->rows[place - 1].after - out->rows[place - 1].before) < moved) {
        place--;
    }
    if (place - search->first >= search->most || place == CHAIN_MAX) return;
    bool full = out->count - search->first == search->most || out->count == CHAIN_MAX;
    size_t last = full ? out->count - 1 : out->count++;
    memmove(&out->rows[place + 1], &out->rows[place], (last - place) * sizeof *row);
    out->rows[place] = *row;
}

static void figure_take(void *context, const char *name, const struct figure_spec *spec)
{
    struct search *search = context;
    struct band before, after;
    struct chain_row row;
    (void)spec;
    if (!fits(search, search->glob, name)) return;
    if (!view_figure(&before, search->before, search->viewer, name) ||
        !view_figure(&after, search->after, search->viewer, name)) {
        return;
    }
    /* Of many alike only what moved tells anything. */
    if (search->most > 1 && before.value == after.value) return;
    snprintf(row.figure, sizeof row.figure, "%s", name);
    row.before = before.value;
    row.after = after.value;
    row.estimate = after.low < after.high || before.low < before.high;
    row_keep(search, &row);
}

/* The word that a letter of a link's pattern stands for; NULL: it stands for itself. */
static const char *letter_word(const struct search *search, char parts[PARTS_MAX][PART_SIZE],
                               char letter)
{
    const struct world *world = search->after;
    int32_t side = words_side_named(parts[0]);
    if (letter >= '1' && letter < '1' + PARTS_MAX) return parts[letter - '1'];
    if (side == SIDE_NONE) return NULL;
    int32_t rival = world_rival(side);
    if (letter == 'H') return world->countries[world->sides[side].country].id;
    if (letter == 'R') return world->countries[world->sides[rival].country].id;
    return letter == 'O' ? words_side_id(rival) : NULL;
}

static void glob_make(struct search *search, const char *pattern, char parts[PARTS_MAX][PART_SIZE])
{
    struct text text;
    text_init(&text, search->glob, sizeof search->glob);
    while (*pattern) {
        if (*pattern == '.') text_append(&text, ".");
        size_t length = word_next(&pattern);
        const char *word = pattern - length;
        const char *stands = length == 1 ? letter_word(search, parts, *word) : NULL;
        if (stands) text_append(&text, stands);
        else text_format(&text, "%.*s", (int)length, word);
    }
}

/* The words of a figure's name behind its family. */
static void parts_read(char parts[PARTS_MAX][PART_SIZE], const char *figure)
{
    memset(parts, 0, PARTS_MAX * sizeof parts[0]);
    word_next(&figure);
    for (int i = 0; i < PARTS_MAX && *figure; i++) {
        size_t length = word_next(&figure);
        snprintf(parts[i], sizeof parts[i], "%.*s", (int)length, figure - length);
    }
}

static const struct rule *rule_of(const struct search *search, const char *figure)
{
    const struct rule *found = NULL;
    for (size_t i = 0; i < sizeof rules / sizeof rules[0]; i++) {
        if (fits(search, rules[i].pattern, figure)) found = &rules[i];
    }
    return found;
}

/* One name without a star is looked up; else all names of the world are gone through. */
static void link_follow(struct search *search, const struct link *link)
{
    search->most = link->most < ALIKE_MAX ? link->most : ALIKE_MAX;
    search->first = search->out->count;
    if (strpbrk(search->glob, "*@")) figure_list(search->after, figure_take, search);
    else figure_take(search, search->glob, NULL);
}

void chain_find(struct chain *out, const struct session *session, enum viewer viewer, int since,
                int turn, const char *figure)
{
    char parts[PARTS_MAX][PART_SIZE];
    struct search search = {.out = out,
                            .before = session_world_at(session, since),
                            .after = session_world_at(session, turn),
                            .viewer = viewer};
    memset(out, 0, sizeof *out);
    parts_read(parts, figure);
    search.industry = -1;
    for (int32_t i = 0; i < search.after->industry_count; i++) {
        if (strcmp(search.after->industries[i].id, parts[1]) == 0) search.industry = i;
    }
    const struct rule *rule = rule_of(&search, figure);
    for (int i = 0; rule && i < LINKS_MAX && rule->links[i].pattern; i++) {
        glob_make(&search, rule->links[i].pattern, parts);
        link_follow(&search, &rule->links[i]);
    }
}
