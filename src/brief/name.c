/* name.c: what a typed word means: one matcher for all that has a name, on every surface. */
/* SPDX-License-Identifier: MIT */
#include "brief/name.h"

#include <assert.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/ascii.h"
#include "base/letter.h"
#include "base/text.h"
#include "brief/thing.h"
#include "brief/words.h"
#include "engine/names.h"
#include "game/setup.h"

/* How well a text fits a name. */
enum fit { FIT_NOT, FIT_INSIDE, FIT_START, FIT_WHOLE };

/* Letters and digits of full width, and other scripts' digits, as those that they are forms of. */
static void ascii_forms(char *out, size_t size, const char *text)
{
    size_t length = 0;
    while (*text) {
        uint32_t character;
        size_t step = text_decode(&character, text), kept = step;
        uint32_t ascii = letter_ascii(character);
        if (step > 1 && ascii < 0x80) kept = 1;
        if (length + kept >= size) break;
        if (kept < step) out[length] = (char)ascii;
        else memcpy(out + length, text, step);
        length += kept;
        text += step;
    }
    out[length] = '\0';
}

void name_fold(char *out, size_t size, const char *text)
{
    size_t length = 0;
    char plain[NAME_TEXT_SIZE];
    ascii_forms(plain, sizeof plain, text);
    text = plain;
    for (size_t i = 0; text[i] && length < size - 1; i++) {
        char c = text[i];
        bool between = i > 0 && ascii_is_digit(text[i - 1]) && ascii_is_digit(text[i + 1]);
        if (c == ',' && between) continue;
        if (ascii_is_alphanumeric(c) || (unsigned char)c >= 0x80 || (c == '.' && between)) {
            out[length++] = ascii_lower(c);
        } else if (c == '-' && ascii_is_digit(text[i + 1]) &&
                   (length == 0 || out[length - 1] == ' ')) {
            out[length++] = '-';
        } else if (length > 0 && out[length - 1] != ' ') {
            out[length++] = ' ';
        }
    }
    while (length > 0 && out[length - 1] == ' ') length--;
    out[length] = '\0';
}

/* Of a folded text: the whole name, its start, or the start of a word inside it. */
static enum fit fit(const char *text, const char *name)
{
    char folded[NAME_TEXT_SIZE];
    name_fold(folded, sizeof folded, name);
    if (strcmp(text, folded) == 0) return FIT_WHOLE;
    size_t length = strlen(text);
    if (strncmp(text, folded, length) == 0) return FIT_START;
    for (const char *at = strchr(folded, ' '); at; at = strchr(at + 1, ' ')) {
        if (strncmp(text, at + 1, length) == 0) return FIT_INSIDE;
    }
    return FIT_NOT;
}

/* Aliases are typed whole: "us" would else begin much. */
static bool is_alias(const char *text, const struct name *name)
{
    for (size_t i = 0; name->aliases && i < name->aliases->count; i++) {
        const struct map_alias *item = &name->aliases->items[i];
        if (strcmp(item->id, name->id) == 0 && fit(text, item->alias) == FIT_WHOLE) return true;
    }
    return false;
}

static enum fit fit_of(const char *text, const struct name *name)
{
    enum fit by_id = fit(text, name->id), by_label = fit(text, name->label);
    enum fit best = by_id > by_label ? by_id : by_label;
    return best < FIT_WHOLE && is_alias(text, name) ? FIT_WHOLE : best;
}

/* The best fit among them, or that several share it. Two that fit wholly are
 * one thing with two numbers: the first will do. */
static int best_of(enum fit *best, const char *folded, const struct name *names, size_t count)
{
    int found = NAME_NONE;
    *best = FIT_NOT;
    for (size_t i = 0; folded[0] && i < count; i++) {
        enum fit now = fit_of(folded, &names[i]);
        if (now == FIT_NOT || now < *best) continue;
        if (now == *best) found = now == FIT_WHOLE ? found : NAME_SEVERAL;
        else found = (int)i;
        *best = now;
    }
    return found;
}

static int by_number(const char *text, size_t count)
{
    size_t digits = strspn(text, "0123456789");
    if (digits == 0 || digits > 6 || text[digits]) return NAME_NONE;
    long number = strtol(text, NULL, 10);
    return number >= 1 && number <= (long)count ? (int)number - 1 : NAME_NONE;
}

int name_one(const char *text, const struct name *names, size_t count)
{
    char folded[NAME_TEXT_SIZE];
    enum fit best;
    name_fold(folded, sizeof folded, text);
    int found = best_of(&best, folded, names, count);
    /* An exact id beats a number, because amounts and years are ids in some lists. */
    if (best == FIT_WHOLE) return found;
    int number = by_number(folded, count);
    return number >= 0 ? number : found;
}

int name_whole(const char *text, const struct name *names, size_t count)
{
    char folded[NAME_TEXT_SIZE];
    enum fit best;
    name_fold(folded, sizeof folded, text);
    int found = best_of(&best, folded, names, count);
    return best == FIT_WHOLE ? found : NAME_NONE;
}

bool name_explain(char *out, size_t size, const char *text, const char *what,
                  const struct name *names, size_t count)
{
    char folded[NAME_TEXT_SIZE], list[2 * NAME_TEXT_SIZE];
    struct text said;
    size_t several = 0;
    const char *candidates[NAME_LIST_MAX];
    assert(count <= NAME_LIST_MAX);
    name_fold(folded, sizeof folded, text);
    text_init(&said, list, sizeof list);
    for (size_t i = 0; i < count; i++) {
        candidates[i] = names[i].label;
        if (folded[0] == '\0' || fit_of(folded, &names[i]) == FIT_NOT) continue;
        text_format(&said, "%s%s", several ? ", " : "", names[i].label);
        several++;
    }
    const char *near = text_closest(text, candidates, count);
    const char *script = letter_text_script(text);
    if (several > 1) snprintf(out, size, "\"%s\" may mean %s. Please type more of it.", text, list);
    else if (near)
        snprintf(out, size, "There is no %s \"%s\" here. Did you mean %s?", what, text, near);
    else if (script)
        snprintf(out, size, "There is no %s \"%s\" here: those are %s letters.", what, text,
                 script);
    else snprintf(out, size, "There is no %s \"%s\" here.", what, text);
    return several > 1;
}

static const struct map_aliases *aliases_of(const struct eyes *eyes)
{
    return &session_setup(eyes->session)->map.aliases;
}

/* All of a kind, in the order of the map. */
static size_t things_list(struct name *out, const struct eyes *eyes, enum thing kind)
{
    int32_t count = thing_count(eyes, kind);
    for (int32_t i = 0; i < count; i++) {
        out[i] =
            (struct name){thing_id(eyes, kind, i), thing_name(eyes, kind, i), aliases_of(eyes)};
    }
    return (size_t)count;
}

size_t name_countries(struct name out[COUNTRY_MAX], const struct eyes *eyes)
{
    return things_list(out, eyes, THING_COUNTRY);
}

size_t name_goods(struct name out[GOOD_MAX], const struct eyes *eyes)
{
    return things_list(out, eyes, THING_GOOD);
}

size_t name_industries(struct name out[INDUSTRY_MAX], const struct eyes *eyes)
{
    return things_list(out, eyes, THING_INDUSTRY);
}

size_t name_firms(struct name out[FIRM_MAX], const struct eyes *eyes)
{
    return things_list(out, eyes, THING_FIRM);
}

size_t name_moves(struct name out[DECK_MAX], const struct eyes *eyes)
{
    struct hand_entry hand[DECK_MAX];
    if (eyes_side(eyes) == SIDE_NONE) return 0;
    size_t count = hand_held(hand, eyes->session, eyes_side(eyes));
    for (size_t i = 0; i < count; i++) {
        const struct move *move = hand[i].move;
        out[i] = (struct name){move ? move->id : "", move ? move->title : "", NULL};
    }
    return count;
}

size_t name_plans(struct name out[SESSION_PLAN_MAX], const struct eyes *eyes)
{
    enum side side = eyes_side(eyes);
    size_t count = side == SIDE_NONE ? 0 : session_plan_count(eyes->session, side);
    for (size_t i = 0; i < count; i++) {
        const struct plan *plan = session_plan(eyes->session, side, i);
        out[i] = (struct name){plan->move, plan->title, NULL};
    }
    return count;
}

size_t name_scores(struct name out[SCORE_COUNT + 1])
{
    for (size_t i = 0; i < SCORE_COUNT; i++) {
        out[i] = (struct name){names_scores[i], names_scores[i], NULL};
    }
    out[SCORE_COUNT] = (struct name){"total", "total", NULL};
    return SCORE_COUNT + 1;
}

void name_book_fill(struct name_book *out, const struct eyes *eyes)
{
    struct name *at = out->names;
    _Static_assert(GOOD_MAX + COUNTRY_MAX + INDUSTRY_MAX + DECK_MAX + SCORE_COUNT + 1 + FIRM_MAX <=
                       NAME_LIST_MAX,
                   "room for all that has a name");
    for (int kind = 0; kind < NAME_KIND_COUNT; kind++) {
        out->first[kind] = (size_t)(at - out->names);
        switch (kind) {
        case NAME_GOOD: at += name_goods(at, eyes); break;
        case NAME_COUNTRY: at += name_countries(at, eyes); break;
        case NAME_INDUSTRY: at += name_industries(at, eyes); break;
        case NAME_MOVE: at += name_moves(at, eyes); break;
        case NAME_SCORE: at += name_scores(at); break;
        default: at += name_firms(at, eyes); break;
        }
    }
    out->first[NAME_KIND_COUNT] = (size_t)(at - out->names);
}

static enum name_kind kind_of(int *index, const struct name_book *book, size_t at)
{
    int kind = 0;
    while (at >= book->first[kind + 1]) kind++;
    *index = (int)(at - book->first[kind]);
    return (enum name_kind)kind;
}

enum name_kind name_thing_whole(int *index, const struct name_book *book, const char *text)
{
    int found = name_whole(text, book->names, book->first[NAME_KIND_COUNT]);
    return found < 0 ? NAME_KIND_COUNT : kind_of(index, book, (size_t)found);
}

enum name_kind name_thing(int *index, const struct name_book *book, const char *text)
{
    size_t all = book->first[NAME_KIND_COUNT], front = book->first[NAME_MOVE];
    enum name_kind whole = name_thing_whole(index, book, text);
    if (whole != NAME_KIND_COUNT) return whole;
    int found = name_one(text, book->names, front);
    if (found >= 0) return kind_of(index, book, (size_t)found);
    if (found == NAME_SEVERAL) return NAME_KIND_COUNT;
    found = name_one(text, book->names + front, all - front);
    return found < 0 ? NAME_KIND_COUNT : kind_of(index, book, front + (size_t)found);
}

/* A search of all figures for one that is spelt as the words are, dots and case apart. */
struct search {
    const char *words;
    char *out;
    bool found;
};

static void figure_try(void *context, const char *name, const struct figure_spec *spec)
{
    struct search *search = context;
    size_t i = 0;
    (void)spec;
    for (; name[i] && search->words[i]; i++) {
        char letter = name[i] == '.' || name[i] == '_' ? ' ' : ascii_lower(name[i]);
        if (letter != search->words[i]) return;
    }
    if (name[i] || search->words[i]) return;
    snprintf(search->out, FIGURE_NAME_SIZE, "%s", name);
    search->found = true;
}

/* By its own name, as scripts and `explain` spell it. */
static bool figure_spelt(char out[FIGURE_NAME_SIZE], const struct world *world, const char *words)
{
    struct figure found;
    char folded[NAME_TEXT_SIZE];
    snprintf(out, FIGURE_NAME_SIZE, "%.90s", words);
    if (figure_find(&found, world, out)) return true;
    name_fold(folded, sizeof folded, words);
    for (char *at = folded; *at; at++) {
        if (*at == '.') *at = ' ';
    }
    struct search search = {folded, out, false};
    figure_list(world, figure_try, &search);
    return search.found;
}

bool name_figure(char out[FIGURE_NAME_SIZE], const struct eyes *eyes, const char *words)
{
    const struct world *world = eyes_world(eyes);
    enum side side = eyes_first(eyes);
    const char *home = world->countries[world->sides[side].country].id;
    struct name_book book;
    int index;
    if (figure_spelt(out, world, words)) return true;
    name_book_fill(&book, eyes);
    enum name_kind kind = name_thing(&index, &book, words);
    if (kind == NAME_KIND_COUNT) return false;
    const char *id = book.names[book.first[kind] + (size_t)index].id;
    bool partner = kind == NAME_COUNTRY && world->countries[index].side == SIDE_NONE;
    if (kind == NAME_GOOD) snprintf(out, FIGURE_NAME_SIZE, "price.%s.%s", id, home);
    else if (partner) snprintf(out, FIGURE_NAME_SIZE, "alignment.%s", id);
    else if (kind == NAME_COUNTRY) snprintf(out, FIGURE_NAME_SIZE, "output.%s", id);
    else if (kind == NAME_INDUSTRY) snprintf(out, FIGURE_NAME_SIZE, "output.%s.%s", home, id);
    else if (kind == NAME_SCORE && index == SCORE_COUNT)
        snprintf(out, FIGURE_NAME_SIZE, "score.%s", words_side_id((int32_t)side));
    else if (kind == NAME_SCORE)
        snprintf(out, FIGURE_NAME_SIZE, "score.%s.%s", words_side_id((int32_t)side), id);
    else return false;
    return true;
}
