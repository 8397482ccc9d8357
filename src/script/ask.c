/* ask.c: what may be answered to a move's asks in a given world. */
/* SPDX-License-Identifier: MIT */
#include "script/ask.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/text.h"
#include "engine/aim.h"
#include "script/api.h"
#include "script/vocabulary.h"

static const char *const kind_names[ASK_KIND_COUNT] = {
    [ASK_COUNTRY] = "country",      [ASK_GOOD] = "good",
    [ASK_INDUSTRY] = "industry",    [ASK_FIRM] = "firm",
    [ASK_CHOICE] = "choice",        [ASK_AMOUNT] = "amount",
    [ASK_INSTRUMENT] = "instrument"};

static const char *const country_words[] = {"any",   "mine",           "not mine",    "partners",
                                            "rival", "not washington", "not beijing", NULL};
static const char *const good_words[] = {"any", "rock",    "chip", "battery", "farm",  "general",
                                         "raw", "refined", "part", "tool",    "final", NULL};
static const char *const industry_words[] = {"any", NULL};
static const char *const firm_words[] = {
    "any", "mine", "rival", "partners", "unlisted rival", "listed rival", NULL};
static const char *const no_words[] = {NULL};
/* Kinds of instrument are words too; ask_knows_word looks them up in the engine's table. */
static const char *const instrument_words[] = {"own", NULL};

static const char *const *const words_of[ASK_KIND_COUNT] = {[ASK_COUNTRY] = country_words,
                                                            [ASK_GOOD] = good_words,
                                                            [ASK_INDUSTRY] = industry_words,
                                                            [ASK_FIRM] = firm_words,
                                                            [ASK_CHOICE] = no_words,
                                                            [ASK_AMOUNT] = no_words,
                                                            [ASK_INSTRUMENT] = instrument_words};

const char *ask_kind_name(enum ask_kind kind)
{
    return kind_names[kind];
}

int32_t ask_kind_named(const char *name)
{
    for (int32_t kind = 0; kind < ASK_KIND_COUNT; kind++) {
        if (strcmp(kind_names[kind], name) == 0) return kind;
    }
    return -1;
}

bool ask_knows_word(const char *const **words, enum ask_kind kind, const char *word)
{
    *words = words_of[kind];
    for (const char *const *known = *words; *known; known++) {
        if ((*known)[0] == word[0] && strcmp(*known, word) == 0) return true;
    }
    return kind == ASK_INSTRUMENT && instrument_kind_named(word) >= 0;
}

/* Of the largest thing that is chosen from: instruments. */
enum {
    CANDIDATE_MAX = INSTRUMENT_MAX,
    AMONG_MAX = sizeof((struct ask *)0)->among / sizeof((struct ask *)0)->among[0]
};

_Static_assert(CANDIDATE_MAX <= (int)OPTION_MAX, "all that may be chosen is listed");

/* What the options are drawn from, and which of it is offered. */
struct asking {
    const struct move *move;
    const struct ask *ask;
    const struct world *world;
    int32_t count;
    bool offered[CANDIDATE_MAX];
};

static bool same(const char *a, const char *b)
{
    return strcmp(a, b) == 0;
}

/* Does the word include a country that is of `side`? The rest of the world is no partner: there is
 * nobody to speak to. */
static bool includes_side(const char *word, enum side mine, int32_t side, bool someone)
{
    if (same(word, "any")) return true;
    if (same(word, "mine")) return side == (int32_t)mine;
    if (same(word, "not mine")) return side != (int32_t)mine;
    if (same(word, "partners")) return side == SIDE_NONE && someone;
    if (same(word, "rival")) return side != SIDE_NONE && side != (int32_t)mine;
    if (same(word, "not washington")) return side != SIDE_WASHINGTON;
    if (same(word, "not beijing")) return side != SIDE_BEIJING;
    return false;
}

/* Does a word include the country at that index? */
static bool includes_country(const struct asking *asking, const char *word, int32_t index)
{
    const struct country *country = &asking->world->countries[index];
    return includes_side(word, asking->move->side, country->side,
                         aim_partner(asking->world, index));
}

static bool includes_good(const struct asking *asking, const char *word, int32_t index)
{
    const struct good *good = &asking->world->goods[index];
    const char *family = vocabulary_family(good->family), *tier = vocabulary_tier(good->tier);
    /* "chip" and "farm" are families; a tier of that name is a part of it. */
    return same(word, "any") || (family && same(word, family)) || (tier && same(word, tier));
}

/* Does a word include the firm? By whose country it is in, and whether it is listed already. */
static bool includes_firm(const struct asking *asking, const char *word, int32_t index)
{
    const struct firm *firm = &asking->world->firms[index];
    int32_t side = asking->world->countries[firm->country].side;
    bool listed = firm->listed[asking->move->side] > 0.0;
    if (same(word, "unlisted rival"))
        return !listed && includes_side("rival", asking->move->side, side, true);
    if (same(word, "listed rival"))
        return listed && includes_side("rival", asking->move->side, side, true);
    return includes_side(word, asking->move->side, side, true);
}

/* One's own only: what the rival has in force is the rival's to lift. */
static bool includes_instrument(const struct asking *asking, const char *word, int32_t index)
{
    const struct instrument *instrument = &asking->world->instruments[index];
    const struct instrument_spec *spec = instrument_spec((enum instrument_kind)instrument->kind);
    return instrument->issuer == (int32_t)asking->move->side && spec->lasting &&
           (same(word, "own") || same(word, spec->name));
}

static bool includes(const struct asking *asking, const char *word, int32_t index)
{
    switch (asking->ask->kind) {
    case ASK_COUNTRY: return includes_country(asking, word, index);
    case ASK_GOOD: return includes_good(asking, word, index);
    case ASK_INDUSTRY: return same(word, "any");
    case ASK_FIRM: return includes_firm(asking, word, index);
    case ASK_INSTRUMENT: return includes_instrument(asking, word, index);
    default: return true;
    }
}

static enum field_type type_of(enum ask_kind kind)
{
    switch (kind) {
    case ASK_COUNTRY: return FIELD_TYPE_COUNTRY;
    case ASK_GOOD: return FIELD_TYPE_GOOD;
    case ASK_INDUSTRY: return FIELD_TYPE_INDUSTRY;
    default: return FIELD_TYPE_FIRM;
    }
}

/* How many things the ask's kind has in this world, offered or not. */
static int32_t candidate_count(const struct asking *asking)
{
    const struct ask *ask = asking->ask;
    int32_t count = 0;
    switch (ask->kind) {
    case ASK_AMOUNT: return 0;
    case ASK_INSTRUMENT: return asking->world->instrument_count;
    case ASK_CHOICE:
        while (count < AMONG_MAX && ask->among[count][0]) count++;
        return count;
    default: return vocabulary_count(asking->world, type_of(ask->kind));
    }
}

/* The id by which an option is chosen, in the journal and by scripts. */
static void candidate_id(char out[CHOICE_SIZE], const struct asking *asking, int32_t index)
{
    const struct ask *ask = asking->ask;
    if (ask->kind == ASK_INSTRUMENT) {
        view_instruments_id(out, CHOICE_SIZE, asking->world, index);
        return;
    }
    const char *id = ask->kind == ASK_CHOICE
                       ? ask->among[index]
                       : vocabulary_id(asking->world, type_of(ask->kind), index);
    size_t length = strlen(id);
    if (length >= CHOICE_SIZE) length = CHOICE_SIZE - 1;
    memcpy(out, id, length);
    out[length] = '\0';
}

/* Two asks of one kind are about two things: what was chosen before is not offered again. */
static bool chosen_before(const struct asking *asking, const struct choice *so_far, const char *id)
{
    const struct move *move = asking->move;
    if (asking->ask->kind == ASK_CHOICE || !so_far) return false;
    for (ptrdiff_t i = 0; i < asking->ask - move->asks; i++) {
        if (move->asks[i].kind == asking->ask->kind && same(so_far->value[i], id)) return true;
    }
    return false;
}

/* Marks what one entry of `among` offers: a word may mean many, an id is one. */
static void mark(struct asking *asking, const char *entry)
{
    const char *const *words;
    if (!ask_knows_word(&words, asking->ask->kind, entry)) {
        int32_t index = vocabulary_index(asking->world, type_of(asking->ask->kind), entry);
        if (index >= 0) asking->offered[index] = true;
        return;
    }
    for (int32_t i = 0; i < asking->count; i++) {
        if (includes(asking, entry, i)) asking->offered[i] = true;
    }
}

/* Works out what is offered: once an ask, for options are walked several times. */
static void begin(struct asking *out, const struct move *move, size_t ask,
                  const struct world *world)
{
    out->move = move;
    out->ask = &move->asks[ask];
    out->world = world;
    out->count = candidate_count(out);
    memset(out->offered, out->ask->kind == ASK_CHOICE, (size_t)out->count);
    if (out->ask->kind == ASK_CHOICE || out->ask->kind == ASK_AMOUNT) return;
    for (size_t i = 0; i < AMONG_MAX && out->ask->among[i][0]; i++) mark(out, out->ask->among[i]);
}

static void append_field(struct text *text, const struct world *world,
                         const struct instrument *instrument, enum instrument_field field,
                         enum field_type type)
{
    const char *id = vocabulary_id(world, type, instrument->value[field]);
    static const char *const before[FIELD_COUNT] = {
        [FIELD_TO] = " to ", [FIELD_FROM] = " from ", [FIELD_COUNTRY] = " in "};
    if (!id) return;
    if (type == FIELD_TYPE_GOOD) id = world->goods[instrument->value[field]].name;
    if (type == FIELD_TYPE_FIRM) id = world->firms[instrument->value[field]].name;
    text_format(text, "%s%s", before[field] ? before[field] : ": ", id);
}

/* "export control: Gallium to USA", for people. */
static void label_instrument(char out[SCRIPT_TITLE_SIZE], const struct world *world, int32_t index)
{
    const struct instrument *instrument = &world->instruments[index];
    struct text text;
    text_init(&text, out, SCRIPT_TITLE_SIZE);
    text_append(&text, instrument_spec((enum instrument_kind)instrument->kind)->name);
    for (char *at = out; *at; at++) {
        if (*at == '_') *at = ' ';
    }
    append_field(&text, world, instrument, FIELD_GOOD, FIELD_TYPE_GOOD);
    append_field(&text, world, instrument, FIELD_FIRM, FIELD_TYPE_FIRM);
    append_field(&text, world, instrument, FIELD_FROM, FIELD_TYPE_COUNTRY);
    append_field(&text, world, instrument, FIELD_TO, FIELD_TYPE_COUNTRY);
    append_field(&text, world, instrument, FIELD_COUNTRY, FIELD_TYPE_COUNTRY);
}

static void candidate_label(char out[SCRIPT_TITLE_SIZE], const struct asking *asking, int32_t index)
{
    const struct world *world = asking->world;
    struct text text;
    text_init(&text, out, SCRIPT_TITLE_SIZE);
    switch (asking->ask->kind) {
    case ASK_COUNTRY: text_append(&text, world->countries[index].name); break;
    case ASK_GOOD: text_append(&text, world->goods[index].name); break;
    case ASK_INDUSTRY: text_append(&text, world->industries[index].name); break;
    case ASK_FIRM:
        text_format(&text, "%s (%s)", world->firms[index].name,
                    world->countries[world->firms[index].country].id);
        break;
    case ASK_INSTRUMENT: label_instrument(out, world, index); break;
    default:
        text_append(&text, asking->ask->among[index]);
        for (char *at = out; *at; at++) {
            if (*at == '_') *at = ' ';
        }
        break;
    }
}

/* The next index from `from` on that may be answered; its id goes to `id`. -1 at the end. */
static int32_t next_option(char id[CHOICE_SIZE], const struct asking *asking, int32_t from,
                           const struct choice *so_far)
{
    for (int32_t i = from; i < asking->count; i++) {
        if (!asking->offered[i]) continue;
        candidate_id(id, asking, i);
        if (!chosen_before(asking, so_far, id)) return i;
    }
    return -1;
}

size_t ask_options(struct option out[OPTION_MAX], const struct move *move, size_t ask,
                   const struct world *world, const struct choice *so_far)
{
    struct asking asking;
    begin(&asking, move, ask, world);
    size_t count = 0;
    int32_t at = next_option(out[0].id, &asking, 0, so_far);
    while (at >= 0) {
        candidate_label(out[count].label, &asking, at);
        if (++count == OPTION_MAX) break;
        at = next_option(out[count].id, &asking, at + 1, so_far);
    }
    return count;
}

size_t ask_ids(char out[OPTION_MAX][CHOICE_SIZE], const struct move *move, size_t ask,
               const struct world *world, const struct choice *so_far)
{
    struct asking asking;
    begin(&asking, move, ask, world);
    size_t count = 0;
    int32_t at = next_option(out[0], &asking, 0, so_far);
    while (at >= 0 && ++count < OPTION_MAX) {
        at = next_option(out[count], &asking, at + 1, so_far);
    }
    return count;
}

/* Amounts travel as text, like all answers; only plain whole numbers in range and step pass. */
static bool amount_answered(const struct ask *ask, const char *value, char *reason)
{
    char *end;
    long long amount = strtoll(value, &end, 10);
    bool number = end != value && *end == '\0';
    if (number && amount >= ask->low && amount <= ask->high &&
        (amount - ask->low) % ask->step == 0) {
        return true;
    }
    snprintf(reason, SCRIPT_REASON_SIZE,
             "%s: got %s, expected a whole number from %lld to %lld in "
             "steps of %lld",
             ask->name, value, (long long)ask->low, (long long)ask->high, (long long)ask->step);
    return false;
}

/* Is the choice's answer to that ask one of its options? */
static bool among_options(const struct move *move, size_t ask, const struct world *world,
                          const struct choice *choice)
{
    struct asking asking;
    char id[CHOICE_SIZE];
    begin(&asking, move, ask, world);
    int32_t at = next_option(id, &asking, 0, choice);
    while (at >= 0 && !same(id, choice->value[ask])) {
        at = next_option(id, &asking, at + 1, choice);
    }
    return at >= 0;
}

bool ask_answered(const struct move *move, const struct world *world, const struct choice *choice,
                  char *reason)
{
    for (int32_t i = 0; i < move->ask_count; i++) {
        const struct ask *ask = &move->asks[i];
        const char *value = choice->value[i];
        if (value[0] == '\0') {
            snprintf(reason, SCRIPT_REASON_SIZE, "choose first: %s", ask->prompt);
            return false;
        }
        if (ask->kind == ASK_AMOUNT) {
            if (!amount_answered(ask, value, reason)) return false;
        } else if (!among_options(move, (size_t)i, world, choice)) {
            snprintf(reason, SCRIPT_REASON_SIZE, "%s: %s cannot be chosen here", ask->name, value);
            return false;
        }
    }
    return true;
}
