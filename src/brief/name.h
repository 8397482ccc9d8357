/* name.h: what a typed word means: one matcher for all that has a name, on every surface. */
/* SPDX-License-Identifier: MIT */
#ifndef BRIEF_NAME_H
#define BRIEF_NAME_H

#include "brief/eyes.h"
#include "game/hand.h"

enum { NAME_TEXT_SIZE = 512, NAME_LIST_MAX = 512 };

/* A thing that can be named: by its id, by the label that people read, or by an alias of the map.
 * All borrowed. */
struct name {
    const char *id;
    const char *label;
    const struct map_aliases *aliases; /* NULL: it has none */
};

enum { NAME_NONE = -1, NAME_SEVERAL = -2 };

/* Lower case, and one blank for each run of blanks, underscores, hyphens and other marks; a comma
 * or point between digits is dropped or kept, so that "1,000" and "2.5" stay one word. */
void name_fold(char *out, size_t size, const char *text);

/* The index of the one that `text` means: its number from 1, its id, label or alias, or the start
 * of an id or label, or of a word in one, that no other shares. Or one of the two above. */
int name_one(const char *text, const struct name *names, size_t count);

/* Is `text` the whole id, label or alias of one? Its index, or NAME_NONE. */
int name_whole(const char *text, const struct name *names, size_t count);

/* Says why nothing was meant: which names share the start, or which is near. `what`: "good". True
 * where several share it. */
bool name_explain(char *out, size_t size, const char *text, const char *what,
                  const struct name *names, size_t count);

/* The names of all countries, goods, industries or companies of the game; how many. */
size_t name_countries(struct name out[COUNTRY_MAX], const struct eyes *eyes);
size_t name_goods(struct name out[GOOD_MAX], const struct eyes *eyes);
size_t name_industries(struct name out[INDUSTRY_MAX], const struct eyes *eyes);
size_t name_firms(struct name out[FIRM_MAX], const struct eyes *eyes);

/* The moves of the hand that the eyes see, in its order: those of the rival are not his to look
 * through. None where nobody plans. */
size_t name_moves(struct name out[DECK_MAX], const struct eyes *eyes);

/* The moves that the side has planned this turn. */
size_t name_plans(struct name out[SESSION_PLAN_MAX], const struct eyes *eyes);

/* The five scores and their total. */
size_t name_scores(struct name out[SCORE_COUNT + 1]);

/* What can be asked for by its name alone, in the order in which a word is looked up. */
enum name_kind {
    NAME_GOOD,
    NAME_COUNTRY,
    NAME_INDUSTRY,
    NAME_MOVE,
    NAME_SCORE,
    NAME_FIRM,
    NAME_KIND_COUNT
};

/* All of these, each kind at its place. */
struct name_book {
    size_t first[NAME_KIND_COUNT + 1]; /* of a kind; the last is the count */
    struct name names[NAME_LIST_MAX];
};

void name_book_fill(struct name_book *out, const struct eyes *eyes);

/* What a text means among them, and its index within its kind: a whole name before a beginning,
 * and a beginning of a good, country or industry before that of the rest. NAME_KIND_COUNT where it
 * means none, or several. */
enum name_kind name_thing(int *index, const struct name_book *book, const char *text);

/* The same for whole names alone. */
enum name_kind name_thing_whole(int *index, const struct name_book *book, const char *text);

/* The figure that words ask for: a figure's own name, a score, or what is asked of a good, a
 * country or an industry first. False if there is none. */
bool name_figure(char out[FIGURE_NAME_SIZE], const struct eyes *eyes, const char *words);

#endif
