/* plain_seat.c: who sits at the line, and numbers as that side may read them, in words. */
/* SPDX-License-Identifier: MIT */
#include "ui/line/plain_seat.h"

#include <math.h>
#include <string.h>

#include "brief/words.h"
#include "game/advance.h"

void plain_eyes(struct plain_seat *seat, enum viewer asked)
{
    seat->eyes.viewer = seat_viewer(&seat->seat, asked);
}

void plain_seat_price(char out[2 * NUMBER_SAID_SIZE], int32_t capital, int32_t budget_musd)
{
    char money[NUMBER_SAID_SIZE];
    words_money(money, sizeof money, budget_musd);
    if (budget_musd == 0) snprintf(out, 2 * NUMBER_SAID_SIZE, "%d political capital", capital);
    else snprintf(out, 2 * NUMBER_SAID_SIZE, "%d political capital and %s", capital, money);
}

void plain_seat_refuse(const struct plain_seat *seat, const char *what, const char *reason)
{
    size_t length = strlen(reason);
    bool ends = length > 0 && strchr(".!?", reason[length - 1]);
    plain_io_say(seat->io, "%s: %s%s", what, length ? reason : "the rules refuse it",
                 ends ? "" : ".");
}

void plain_seat_notice(const struct plain_seat *seat)
{
    char notice[SESSION_SENTENCE_SIZE];
    if (session_notice(notice, seat->eyes.session))
        plain_io_say(seat->io, "Take note: %s.", notice);
}

/* Waits until the person has mended what stopped the game. False: it is left. */
static bool again_ask(struct plain_seat *seat)
{
    plain_io_say(seat->io, "What was confirmed before is kept. Mend that, then press Enter to try "
                           "again, or type quit to leave.");
    if (!plain_io_read(seat->io, "Try again> ")) return false;
    seat->left = strcmp(seat->io->line, "quit") == 0 || strcmp(seat->io->line, "q") == 0;
    return !seat->left;
}

bool plain_seat_advance(struct plain_seat *seat)
{
    char reason[SESSION_SENTENCE_SIZE];
    bool failed, again = false, resolved = advance_turn(seat->eyes.session, &failed, reason);
    while (failed) {
        plain_seat_refuse(seat, "The game could not be written", reason);
        if (!again_ask(seat)) return false;
        again = true;
        resolved = advance_turn(seat->eyes.session, &failed, reason);
    }
    plain_seat_notice(seat);
    if (again && seat->io->line[0]) plain_io_unread(seat->io);
    return resolved;
}

/* One name from the words after the command, with a sentence where there is none. */
static int name_said(const struct plain_seat *seat, const struct plain_words *words,
                     const char *what, const struct name *names, size_t count)
{
    char text[PLAIN_LINE_SIZE];
    plain_words_join(text, sizeof text, words, 1, words->count);
    if (text[0] == '\0') {
        plain_io_say(seat->io, "Which %s? Type %s and a name or a number, such as: %s %s.", what,
                     words->word[0], words->word[0], names[0].label);
        return NAME_NONE;
    }
    int found = name_one(text, names, count);
    if (found >= 0) return found;
    plain_words_explain(seat->io, text, what, names, count);
    return NAME_NONE;
}

int plain_seat_country(const struct plain_seat *seat, const struct plain_words *words)
{
    struct name names[COUNTRY_MAX];
    return name_said(seat, words, "country", names, name_countries(names, &seat->eyes));
}

int plain_seat_good(const struct plain_seat *seat, const struct plain_words *words)
{
    struct name names[GOOD_MAX];
    return name_said(seat, words, "good", names, name_goods(names, &seat->eyes));
}
