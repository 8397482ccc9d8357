/* handout_card.c: what lies on a team's table: role cards, a card a move, order slips. */
/* SPDX-License-Identifier: MIT */
#include <stdlib.h>
#include <string.h>

#include "base/ascii.h"
#include "base/memory.h"
#include "base/text.h"
#include "brief/card.h"
#include "brief/step.h"
#include "brief/words.h"
#include "report/handout_inside.h"

enum { LIST_SIZE = 280, MOVES_SIZE = 2048, SLIPS = 3, EXAMPLES = 2, LINE_SIZE = 320 };

/* What a chair does, and which families of moves are its own to propose. Any two chairs may be one
 * person's. */
struct role {
    const char *name; /* as in seminar_roles */
    const char *does, *looks, *asks;
    const char *families[9];
};

/* clang-format off */
static const struct role roles[] = {
    {"head",
     "You decide what goes on the slip where the team does not agree, and speak for your side in the room. Hear each chair for a sentence before you decide.",
     "Both results so far (scores), your three aims (briefing), political capital, the time.",
     "Where do we want to stand two years after the end? What is the rival about to do, and does our move still make sense then?",
     {"truce", NULL}},
    {"scribe and driver",
     "You type what the team has decided, or write it on a slip, with why and with what you expect. You read the answer aloud: what it costs, what the forecast says.",
     "The plan before it is sealed (plan), the forecast, what is left of the means.",
     "What is our reason in one sentence? Which figure will show whether we were right, and what will it stand at?",
     {NULL}},
    {"trade",
     "You speak for importers, exporters and the law of trade. A tariff is paid at home too.",
     "Prices that moved (prices), who sells to whom (flows), legitimacy.",
     "Who pays for this at home, who answers it abroad, and what does it do to how rightful we look?",
     {"tariff", "import ban", "law", "market", NULL}},
    {"allies",
     "You speak with those in the middle: what each has at stake, what it wants, what it fears. Where there is a middle-countries cell, you are its guest.",
     "Whom each partner follows and why (countries, and country with a name).",
     "Who has to go along for this to hold? What have we offered, what have we spoiled?",
     {"partners", NULL}},
    {"defence and technology",
     "You speak for what the rival must not get, and for what your own forces and laboratories need.",
     "Both sides' frontier computing, leaks, firms on the lists (instruments), escalation.",
     "How long does this deny anything, how does it leak, and does it speed up what they make themselves?",
     {"export control", "technology control", "entity list", "enforcement", "evasion", "research", NULL}},
    {"industry",
     "You speak for plants and mines: what they lack now, and what could be built instead. A mine takes years.",
     "Stocks and shortages (goods, industries), projects under way, what the budget bears.",
     "How many months can we stand it? What must we begin this turn to have it when it counts?",
     {"industrial policy", "investment", "stockpile", "relief", "capital", NULL}},
};
/* clang-format on */

enum { ROLES = sizeof roles / sizeof roles[0] };

/* A family that no chair has, as of a pack, is the head's. */
static const struct role *role_of(const char *family)
{
    for (size_t i = 0; i < ROLES; i++) {
        for (size_t k = 0; roles[i].families[k]; k++) {
            if (strcmp(roles[i].families[k], family) == 0) return &roles[i];
        }
    }
    return &roles[0];
}

static void role_put(FILE *out, const struct role *role, const struct hand_entry *hand,
                     size_t count)
{
    char moves[MOVES_SIZE], name[64];
    struct text text;
    text_init(&text, moves, sizeof moves);
    snprintf(name, sizeof name, "%s", role->name);
    ascii_capital(name);
    for (size_t i = 0; i < count; i++) {
        if (role_of(hand[i].move->family) == role)
            text_format(&text, "%s%s", text.length ? "; " : "", hand[i].move->title);
    }
    page_open(out, "card");
    page_heading(out, 3, NULL, "%s", name);
    page_paragraph(out, "%s", role->does);
    page_paragraph(out, "Look at: %s", role->looks);
    page_paragraph(out, "Ask: %s", role->asks);
    if (text.length > 0) page_aside(out, "Yours to propose: %s.", moves);
    page_close(out);
}

void handout_roles(FILE *out, const struct handout *handout, enum side side)
{
    struct hand_entry *hand = memory_new(DECK_MAX * sizeof *hand);
    size_t count = hand_held(hand, handout->session, side);
    page_open(out, "sheet");
    page_heading(out, 2, NULL, "Role cards of %s", words_side((int32_t)side));
    page_aside(out, "Six chairs; any two may be one person's. Cut along the lines.");
    page_open(out, "pairs");
    for (size_t i = 0; i < ROLES; i++) role_put(out, &roles[i], hand, count);
    page_close(out);
    page_close(out);
    free(hand);
}

/* "Japan, Germany, South Korea and 9 more": what can be answered at the start. */
static void options_list(char out[LIST_SIZE], const struct move *move, size_t ask,
                         const struct world *world)
{
    struct option *options = memory_new(OPTION_MAX * sizeof *options);
    struct choice none = {0};
    struct text text;
    size_t count = script_options(options, move, ask, world, &none), told = 0;
    text_init(&text, out, LIST_SIZE);
    for (; told < count; told++) {
        if (text.length + strlen(options[told].label) + 20 > LIST_SIZE) break;
        text_format(&text, "%s%s", told ? ", " : "", options[told].label);
    }
    if (told < count) text_format(&text, " and %zu more", count - told);
    free(options);
}

static void asks_put(FILE *out, const struct eyes *eyes, const struct move *move)
{
    for (int32_t i = 0; i < move->ask_count; i++) {
        const struct ask *ask = &move->asks[i];
        char prompt[CARD_PROMPT_SIZE], list[LIST_SIZE];
        card_prompt(prompt, ask);
        options_list(list, move, (size_t)i, eyes_world(eyes));
        if (ask->kind == ASK_AMOUNT)
            page_paragraph(out, "%s: %lld to %lld %s.", prompt, (long long)ask->low,
                           (long long)ask->high, ask->unit);
        else page_paragraph(out, "%s: %s.", prompt, list[0] ? list : "nothing at the start");
    }
}

static void cost_put(FILE *out, const struct handout *handout, const struct hand_entry *entry)
{
    const struct session *session = handout->session;
    const struct card *card =
        deck_card(&session_setup(session)->deck, (int32_t)entry->move->side, entry->move->id);
    char line[256], money[64], delay[CARD_DELAY_SIZE], when[STEP_SIZE];
    struct text text;
    text_init(&text, line, sizeof line);
    text_format(&text, "Costs %d political capital", entry->capital);
    words_money(money, sizeof money, entry->budget_musd);
    if (entry->budget_musd) text_format(&text, " and %s", money);
    if (card && card->copies > 0)
        text_format(&text, card->copies == 1 ? ", once a game" : ", %d times a game", card->copies);
    if (card && card->first_turn > 1) {
        step_when(when, session, card->first_turn);
        text_format(&text, ", from %s on", when);
    }
    card_delay(delay, session, entry->move);
    page_paragraph(out, "%s. %s", line, delay);
}

/* "play chip_accord", and a word for each answer. */
static void order_put(FILE *out, const struct move *move)
{
    fputs("<p><code>play ", out);
    page_text(out, move->id);
    for (int32_t i = 0; i < move->ask_count; i++) {
        fputs(" <i>", out);
        page_text(out, move->asks[i].name);
        fputs("</i>", out);
    }
    fputs("</code></p>\n", out);
}

static void move_put(FILE *out, const struct handout *handout, const struct eyes *eyes,
                     const struct hand_entry *entry)
{
    page_open(out, "card");
    page_heading(out, 3, NULL, "%s", entry->move->title);
    page_paragraph(out, "%s", entry->move->text);
    cost_put(out, handout, entry);
    asks_put(out, eyes, entry->move);
    order_put(out, entry->move);
    if (entry->move->legal[0]) page_aside(out, "Law: %s", entry->move->legal);
    page_close(out);
}

void handout_cards(FILE *out, const struct handout *handout, enum side side)
{
    const struct eyes eyes = handout_eyes(handout, viewer_of_side(side));
    struct hand_entry *hand = memory_new(DECK_MAX * sizeof *hand);
    size_t count = hand_held(hand, handout->session, side);
    page_open(out, "sheet");
    page_heading(out, 2, NULL, "The moves of %s", words_side((int32_t)side));
    page_aside(out, "A card a move. What begins with play is written on a slip, with an answer for "
                    "each word in italics. Where it comes from stands among the sources.");
    page_open(out, "pairs");
    for (size_t i = 0; i < count; i++) move_put(out, handout, &eyes, &hand[i]);
    page_close(out);
    page_close(out);
    free(hand);
}

/* The first answers that the move takes. False where it takes none of them. */
static bool choose(struct choice *out, const struct session *session, const struct move *move)
{
    struct option *options = memory_new(OPTION_MAX * sizeof *options);
    char reason[SCRIPT_REASON_SIZE];
    bool good = true;
    *out = (struct choice){0};
    for (int32_t i = 0; good && i < move->ask_count; i++) {
        const struct ask *ask = &move->asks[i];
        size_t count = script_options(options, move, (size_t)i, session_world(session), out);
        if (ask->kind == ASK_AMOUNT)
            snprintf(out->value[i], CHOICE_SIZE, "%lld", (long long)ask->low);
        else if (count > 0) memcpy(out->value[i], options[0].id, sizeof out->value[i]);
        good = out->value[i][0] != '\0';
    }
    good = good && script_allowed(session_setup(session)->scripts, move, session_world(session),
                                  out, reason);
    free(options);
    return good;
}

/* Lines as they are typed, of moves that are played so at the start. */
static void examples_put(FILE *out, const struct handout *handout, enum side side)
{
    struct hand_entry *hand = memory_new(DECK_MAX * sizeof *hand);
    size_t count = hand_held(hand, handout->session, side);
    int told = 0;
    fputs("<pre class=\"example\">", out);
    for (size_t i = 0; i < count && told < EXAMPLES; i++) {
        const struct move *move = hand[i].move;
        struct choice choice;
        if (move->ask_count == 0 || hand[i].capital > 1 || !choose(&choice, handout->session, move))
            continue;
        fputs("play ", out);
        page_text(out, move->id);
        for (int32_t k = 0; k < move->ask_count; k++) {
            fputc(' ', out);
            page_text(out, choice.value[k]);
        }
        fputs(" yes because we need it\n", out);
        told++;
    }
    fputs("expect 1 escalation 30\nend yes this is what we want to reach</pre>\n", out);
    free(hand);
}

static void slip_put(FILE *out, const struct handout *handout, enum side side)
{
    int moves = session_setup(handout->session)->scenario.moves_a_turn;
    page_open(out, "card slip");
    page_heading(out, 3, NULL, "Order slip of %s, turn ......", words_side((int32_t)side));
    for (int i = 0; i < moves; i++) {
        fputs("<p class=\"line\"><code>play</code></p>\n", out);
        fputs("<p class=\"line\"><code>yes because</code></p>\n", out);
        fprintf(out, "<p class=\"line\"><code>expect %d</code></p>\n", i + 1);
    }
    fputs("<p class=\"line\"><code>end yes</code></p>\n<p class=\"line\"></p>\n", out);
    page_close(out);
}

void handout_slips(FILE *out, const struct handout *handout, enum side side)
{
    page_open(out, "sheet");
    page_heading(out, 2, NULL, "Order slips of %s", words_side((int32_t)side));
    page_paragraph(
        out, "For a team without a machine. A move's line and its yes because are typed as "
             "one; expect names a figure or a thing and the number that you expect of it at "
             "the end of the turn; both may be left out. What stands behind end yes is why "
             "you did all of it. Words of one answer are joined: united_states. Print the next "
             "page for as many turns as there are.");
    examples_put(out, handout, side);
    page_aside(out, "The umpire types chokepoint slip, the folder and %s, then these lines.",
               words_side_id((int32_t)side));
    slip_put(out, handout, side);
    page_close(out);
    page_open(out, "sheet");
    for (int i = 1; i < SLIPS; i++) slip_put(out, handout, side);
    page_close(out);
}
