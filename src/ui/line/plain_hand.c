/* plain_hand.c: the moves a side holds: listed, explained, forecast and planned. */
/* SPDX-License-Identifier: MIT */
#include "ui/line/plain_hand.h"

#include <string.h>

#include "base/text.h"
#include "brief/clash.h"
#include "brief/words.h"
#include "game/play.h"
#include "ui/line/plain_choose.h"
#include "ui/line/plain_forecast.h"
#include "ui/line/plain_intent.h"
#include "ui/line/plain_plan.h"

/* "2 and 1.8 billion dollars": the unit of the first is said once above the list. */
static void price_words(char *out, size_t size, const struct hand_entry *entry)
{
    char money[NUMBER_SAID_SIZE];
    words_money(money, sizeof money, entry->budget_musd);
    if (entry->budget_musd == 0) snprintf(out, size, "%d", entry->capital);
    else if (entry->capital == 0) snprintf(out, size, "%s", money);
    else snprintf(out, size, "%d and %s", entry->capital, money);
}

static void entry_say(const struct plain_seat *seat, size_t number, const struct hand_entry *entry)
{
    char price[2 * NUMBER_SAID_SIZE], left[32] = "", now[SESSION_SENTENCE_SIZE + 16] = "";
    price_words(price, sizeof price, entry);
    if (entry->left > 0) snprintf(left, sizeof left, ", %d left", entry->left);
    if (!entry->playable) snprintf(now, sizeof now, " Not now: %s.", entry->reason);
    plain_io_say(seat->io, "%zu. %s: %s%s.%s", number, entry->move->title, price, left, now);
}

static void unit_say(const struct plain_seat *seat)
{
    plain_io_say(seat->io, "After a move's name: its cost in political capital, then in money.");
}

void plain_hand_list(struct plain_seat *seat, const struct plain_words *words)
{
    (void)words;
    struct hand_entry hand[DECK_MAX];
    size_t count = hand_list(hand, seat->eyes.session, eyes_side(&seat->eyes));
    plain_plan_means(seat);
    unit_say(seat);
    for (size_t i = 0; i < count; i++) {
        if (hand[i].move) entry_say(seat, i + 1, &hand[i]);
    }
    plain_io_say(seat->io, "play and a number shows a forecast and plans it. card and a number "
                           "explains it.");
}

void plain_hand_cards(struct plain_seat *seat, const struct plain_words *words)
{
    struct name names[GOOD_MAX + COUNTRY_MAX];
    struct hand_entry hand[DECK_MAX];
    char text[PLAIN_LINE_SIZE];
    size_t count = name_goods(names, &seat->eyes), said = 0;
    count += name_countries(names + count, &seat->eyes);
    if (words->count < 2) {
        plain_hand_list(seat, words);
        return;
    }
    plain_words_join(text, sizeof text, words, 1, words->count);
    int index = name_one(text, names, count);
    if (index < 0) {
        plain_words_explain(seat->io, text, "good or country", names, count);
        return;
    }
    size_t moves = hand_list(hand, seat->eyes.session, eyes_side(&seat->eyes));
    for (size_t i = 0; i < moves; i++) {
        if (!hand[i].move || !card_aims(&seat->eyes, hand[i].move, names[index].id)) continue;
        if (said == 0) unit_say(seat);
        entry_say(seat, i + 1, &hand[i]);
        said++;
    }
    if (said == 0)
        plain_io_say(seat->io, "No move of yours can be aimed at %s by name.", names[index].label);
}

static void asks_say(const struct plain_seat *seat, const struct move *move)
{
    for (int32_t i = 0; i < move->ask_count; i++) {
        const struct ask *ask = &move->asks[i];
        struct option options[OPTION_MAX];
        struct choice none = {0};
        char list[PLAIN_SENTENCE_SIZE / 2];
        struct text text;
        text_init(&text, list, sizeof list);
        size_t count = script_options(options, move, (size_t)i, eyes_world(&seat->eyes), &none);
        for (size_t k = 0; k < count; k++) {
            text_format(&text, "%s%s", k ? ", " : "", options[k].label);
        }
        if (ask->kind == ASK_AMOUNT) {
            text_format(&text, "%lld to %lld %s", (long long)ask->low, (long long)ask->high,
                        ask->unit);
        }
        char prompt[CARD_PROMPT_SIZE];
        card_prompt(prompt, ask);
        plain_io_say(seat->io, "To choose: %s. %s.", prompt, list);
    }
}

void plain_hand_card_say(const struct plain_seat *seat, size_t number,
                         const struct hand_entry *entry)
{
    const struct move *move = entry->move;
    char price[2 * NUMBER_SAID_SIZE], before[32] = "";
    plain_seat_price(price, entry->capital, entry->budget_musd);
    if (number > 0) snprintf(before, sizeof before, "%zu. ", number);
    plain_io_say(seat->io, "%s%s. It costs %s.", before, move->title, price);
    if (entry->left > 0)
        plain_io_say(seat->io, "It may be played %d more time%s.", entry->left,
                     entry->left == 1 ? "" : "s");
    if (!entry->playable) plain_io_say(seat->io, "Not now: %s.", entry->reason);
    plain_io_say(seat->io, "%s", move->text);
    char delay[CARD_DELAY_SIZE];
    card_delay(delay, seat->eyes.session, move);
    plain_io_say(seat->io, "%s", delay);
    asks_say(seat, move);
    plain_io_say(seat->io, "Mechanism: %s.", move->mechanism);
    if (move->legal[0]) plain_io_say(seat->io, "Law: %s.", move->legal);
    plain_io_say(seat->io, "Source: %s.", move->source);
    if (move->debrief[0]) plain_io_say(seat->io, "To think about: %s", move->debrief);
}

void plain_hand_card(struct plain_seat *seat, const struct plain_words *words)
{
    struct hand_entry hand[DECK_MAX];
    size_t at = 1, count = hand_list(hand, seat->eyes.session, eyes_side(&seat->eyes));
    int index = plain_choose_card(&at, seat, words, hand, count);
    if (index >= 0) plain_hand_card_say(seat, (size_t)index + 1, &hand[index]);
}

/* The move and its choice from the words; false if there is none, which has been said. */
static bool move_said(const struct move **move, struct choice *choice, struct hand_entry *entry,
                      struct plain_seat *seat, const struct plain_words *words)
{
    struct hand_entry hand[DECK_MAX];
    size_t at = 1, count = hand_list(hand, seat->eyes.session, eyes_side(&seat->eyes));
    struct plain_words asked = *words;
    /* "yes" as the last word is an answer to the question to come, not a choice. */
    if (asked.count > 2 && strcmp(asked.word[asked.count - 1], "yes") == 0) asked.count--;
    int index = plain_choose_card(&at, seat, &asked, hand, count);
    if (index < 0) return false;
    *entry = hand[index];
    *move = entry->move;
    if (!entry->playable) {
        char what[SCRIPT_TITLE_SIZE + 32];
        snprintf(what, sizeof what, "%s cannot be planned now", entry->move->title);
        plain_seat_refuse(seat, what, entry->reason);
        return false;
    }
    return plain_choose_fill(choice, seat, *move, &asked, &at);
}

static void heading_say(const struct plain_seat *seat, const struct hand_entry *entry,
                        const struct choice *choice)
{
    char chosen[160], price[2 * NUMBER_SAID_SIZE];
    words_choice(chosen, sizeof chosen, eyes_world(&seat->eyes), entry->move, choice);
    plain_seat_price(price, entry->capital, entry->budget_musd);
    plain_io_say(seat->io, "%s%s%s. Not planned yet. It costs %s.", entry->move->title,
                 chosen[0] ? ": " : "", chosen, price);
}

/* Plans it, and says what is left; or says why not. */
static void commit(struct plain_seat *seat, const struct move *move, const struct choice *choice,
                   const struct intent *intent)
{
    char reason[SESSION_SENTENCE_SIZE];
    if (!play_move_meant(seat->eyes.session, eyes_side(&seat->eyes), move, choice, intent,
                         reason)) {
        /* The reason says "it": of whom, the choice tells. */
        char chosen[160], what[192];
        words_choice(chosen, sizeof chosen, eyes_world(&seat->eyes), move, choice);
        snprintf(what, sizeof what, "Not planned%s%s", chosen[0] ? ", " : "", chosen);
        plain_seat_refuse(seat, what, reason);
        return;
    }
    size_t last = session_plan_count(seat->eyes.session, eyes_side(&seat->eyes)) - 1;
    const char *chosen =
        session_plan(seat->eyes.session, eyes_side(&seat->eyes), last)->choice_words;
    seat->own.undone_count = 0;
    plain_io_say(seat->io, "Planned: %s%s%s.", move->title, chosen[0] ? ": " : "", chosen);
    plain_intent_ask(seat, last);
    plain_plan_means(seat);
    plain_plan_hint(seat);
}

/* What the move would undo, or not do: said before any yes counts. Is it worth a question, where
 * yes was typed ahead of it? */
static bool clash_say(const struct plain_seat *seat, const struct move *move,
                      const struct choice *choice)
{
    struct clash clash;
    clash_find(&clash, &seat->eyes, move, choice);
    if (clash.text[0]) plain_io_say(seat->io, "%s", clash.text);
    if (clash.plan >= 0) plain_io_say(seat->io, "undo %d takes that one back.", clash.plan + 1);
    return clash.wasted;
}

void plain_hand_play(struct plain_seat *seat, const struct plain_words *words)
{
    const struct move *move;
    struct choice choice;
    struct hand_entry entry;
    struct intent intent;
    struct plain_words asked = *words;
    if (!plain_intent_because(&intent, &asked, seat)) return;
    bool sure = asked.forced || strcmp(asked.word[asked.count - 1], "yes") == 0;
    if (!move_said(&move, &choice, &entry, seat, &asked)) return;
    if (!sure) {
        heading_say(seat, &entry, &choice);
        if (!plain_forecast_say(seat, move, &choice)) return;
    }
    bool wasted = clash_say(seat, move, &choice);
    if (asked.forced || (sure && !wasted)) {
        commit(seat, move, &choice, &intent);
        return;
    }
    switch (plain_io_ask(seat->io, wasted ? "Plan it all the same?" : "Plan it?")) {
    case PLAIN_YES: commit(seat, move, &choice, &intent); break;
    case PLAIN_OTHER:
        /* Whoever types a command instead wants that; the move can be played again. */
        if (seat->io->line[0]) plain_io_unread(seat->io);
        plain_io_say(seat->io, "Not planned.");
        break;
    default: plain_io_say(seat->io, "Not planned."); break;
    }
}

void plain_hand_forecast(struct plain_seat *seat, const struct plain_words *words)
{
    const struct move *move;
    struct choice choice;
    struct hand_entry entry;
    if (words->count < 2) {
        plain_forecast_say(seat, NULL, NULL);
        return;
    }
    if (!move_said(&move, &choice, &entry, seat, words)) return;
    heading_say(seat, &entry, &choice);
    plain_forecast_say(seat, move, &choice);
}
