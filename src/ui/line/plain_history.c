/* plain_history.c: figures through the game, two things side by side, and looking back at a turn.
 */
/* SPDX-License-Identifier: MIT */
#include "ui/line/plain_history.h"

#include <stdlib.h>
#include <string.h>

#include "base/text.h"
#include "brief/compare.h"
#include "brief/number.h"
#include "brief/step.h"
#include "ui/line/plain_board.h"
#include "ui/line/plain_why.h"

void plain_history_rulings(const struct plain_seat *seat, const struct ruled_about *about)
{
    char line[RULED_SIZE];
    for (int turn = 0; turn <= session_turn(seat->eyes.session) - 1; turn++) {
        for (size_t i = 0; ruled_line(line, &seat->eyes, turn, about, i); i++) {
            if (turn == 0) plain_io_say(seat->io, "At the start: %s.", line);
            else
                plain_io_say(seat->io, "After turn %d: %s.", step_number(seat->eyes.session, turn),
                             line);
        }
    }
}

static bool history_say(const struct plain_seat *seat, const char *figure)
{
    char line[PLAIN_SENTENCE_SIZE / 2], label[160];
    struct text text;
    struct band band;
    bool guessed = false;
    text_init(&text, line, sizeof line);
    for (int turn = 0; turn <= session_turn(seat->eyes.session) - 1; turn++) {
        struct eyes then = eyes_at(&seat->eyes, turn);
        char value[NUMBER_SIZE];
        if (!eyes_band(&band, &then, eyes_world(&then), "%s", figure)) return false;
        number_figure(value, figure, band.value);
        guessed = guessed || band.low < band.high;
        text_format(&text, "%s%s", turn ? ", " : "", value);
    }
    const char *lag = words_lag(1, step_time(seat->eyes.session));
    words_figure(label, sizeof label, eyes_world(&seat->eyes), figure);
    plain_io_say(seat->io, "%s, from the start, %s by %s: %s.%s", label, lag, lag, line,
                 guessed ? " These are estimates." : "");
    plain_history_rulings(seat, &(struct ruled_about){.figure = figure});
    return true;
}

void plain_history_show(struct plain_seat *seat, const struct plain_words *words)
{
    char text[PLAIN_LINE_SIZE], figure[FIGURE_NAME_SIZE];
    plain_words_join(text, sizeof text, words, 1, words->count);
    if (text[0] == '\0') {
        plain_io_say(seat->io, "History of what? Type history and a good, a country, a score or a "
                               "figure's name, such as: history gallium, history japan, or: "
                               "history security.");
        return;
    }
    if (!name_figure(figure, &seat->eyes, text) || !history_say(seat, figure)) {
        plain_io_say(seat->io, "There is no figure \"%s\" here. find and a word looks for one.",
                     text);
    }
}

/* "Price, United States: Gallium 121, Germanium 100." */
static void fact_say(const struct plain_seat *seat, const struct facts pair[2], size_t index)
{
    const struct fact *one = &pair[0].list[index], *two = &pair[1].list[index];
    char first[FACT_SAID_SIZE], second[FACT_SAID_SIZE];
    fact_said(first, one);
    fact_said(second, two);
    plain_io_say(seat->io, "%s%s%s: %s %s; %s %s.", one->label, one->of[0] ? ", " : "", one->of,
                 pair[0].heading, first, pair[1].heading, second);
}

static void both_say(const struct plain_seat *seat, enum thing kind, int first, int second)
{
    struct facts facts[2];
    compare_facts(facts, &seat->eyes, kind, first, second);
    for (size_t i = 0; i < facts[0].count; i++) fact_say(seat, facts, i);
}

void plain_history_compare(struct plain_seat *seat, const struct plain_words *words)
{
    struct name names[NAME_LIST_MAX];
    int pair[2];
    bool goods = plain_words_pair(pair, words, names, name_goods(names, &seat->eyes));
    if (!goods && !plain_words_pair(pair, words, names, name_countries(names, &seat->eyes))) {
        plain_io_say(seat->io, "Compare which two? Type two goods or two countries, such as: "
                               "compare gallium germanium, or: compare japan korea.");
        return;
    }
    both_say(seat, goods ? THING_GOOD : THING_COUNTRY, pair[0], pair[1]);
}

/* The mark is kept by its id: where it stands among the names, or NAME_NONE. */
static int marked(const struct plain_seat *seat, const struct name *names, size_t count)
{
    return seat->own.mark[0] ? name_whole(seat->own.mark, names, count) : NAME_NONE;
}

void plain_history_mark(struct plain_seat *seat, const struct plain_words *words)
{
    struct name names[GOOD_MAX + COUNTRY_MAX];
    char text[PLAIN_LINE_SIZE];
    size_t goods = name_goods(names, &seat->eyes);
    size_t count = goods + name_countries(names + goods, &seat->eyes);
    int before = marked(seat, names, count);
    plain_words_join(text, sizeof text, words, 1, words->count);
    int index = text[0] ? name_one(text, names, count) : before;
    if (text[0] && index < 0) {
        plain_words_explain(seat->io, text, "good or country", names, count);
    } else if (index < 0) {
        plain_io_say(seat->io, "Nothing is marked. Type mark and a good or a country.");
    } else if (index == before && text[0]) {
        seat->own.mark[0] = '\0';
        plain_io_say(seat->io, "%s is no longer marked.", names[index].label);
    } else if (text[0] && before >= 0 && (index < (int)goods) == (before < (int)goods)) {
        seat->own.mark[0] = '\0';
        bool good = index < (int)goods;
        int first = good ? 0 : (int)goods;
        both_say(seat, good ? THING_GOOD : THING_COUNTRY, before - first, index - first);
    } else {
        snprintf(seat->own.mark, sizeof seat->own.mark, "%s", names[index].id);
        plain_io_say(seat->io, "%s is marked. mark and another one compares the two.",
                     names[index].label);
    }
}

void plain_history_turn(struct plain_seat *seat, const struct plain_words *words)
{
    const struct session *session = seat->eyes.session;
    int last = step_number(session, step_done(session));
    bool back = words->count < 2 || strcmp(words->word[1], "now") == 0;
    long number = back ? 0 : strtol(words->word[1], NULL, 10);
    if (!back && (number < 1 || number > last)) {
        if (last == 0) plain_io_say(seat->io, "No turn has been played yet.");
        else
            plain_io_say(seat->io,
                         "Turns 1 to %d have been played. Type turn and one of them, or "
                         "turn now.",
                         last);
        return;
    }
    seat->eyes.turn = back ? 0 : step_find(session, number);
    if (!back) {
        plain_io_say(seat->io,
                     "From here on you hear how things stood after turn %ld. turn now "
                     "comes back.",
                     number);
    }
    plain_board_heading(seat);
}

void plain_history_back(struct plain_seat *seat, const struct plain_words *words)
{
    struct plain_words now = {.count = 1, .word = {"turn"}};
    (void)words;
    if (seat->eyes.turn > 0) plain_history_turn(seat, &now);
    else
        plain_io_say(seat->io, "You are at the start of the line already. undo takes back a "
                               "planned move, quit leaves the game.");
}
