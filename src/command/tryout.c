/* tryout.c: one move tried: its card, what it would set and do, and nothing is played. */
/* SPDX-License-Identifier: MIT */
#include "command/tryout.h"

#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "base/text.h"
#include "brief/clash.h"
#include "brief/words.h"
#include "game/hand.h"
#include "game/player.h"
#include "ui/line/plain_choose.h"
#include "ui/line/plain_forecast.h"
#include "ui/line/plain_hand.h"

enum { DRAWS = 64, PRINTED_MAX = 40, PRINTED_SIZE = 400 };

/* A move at its trial. */
struct trial {
    struct plain_io io;
    struct plain_seat seat;
    const struct move *move;
    const struct script_library *scripts;
    const struct card *card; /* NULL: no deck of the scenario holds it */
    struct choice choice;
    struct orders orders;
    size_t printed_count;
    char printed[PRINTED_MAX][PRINTED_SIZE]; /* lines that the script printed, each once */
};

static void hear(void *context, const char *call, const char *line)
{
    struct trial *trial = context;
    (void)call;
    for (size_t i = 0; i < trial->printed_count; i++) {
        if (strncmp(trial->printed[i], line, PRINTED_SIZE - 1) == 0) return;
    }
    if (trial->printed_count == PRINTED_MAX) return;
    snprintf(trial->printed[trial->printed_count++], PRINTED_SIZE, "%s", line);
}

static void printed_say(const struct trial *trial)
{
    for (size_t i = 0; i < trial->printed_count; i++)
        plain_io_say(trial->seat.io, "It printed: %s", trial->printed[i]);
    if (trial->printed_count == PRINTED_MAX)
        plain_io_say(trial->seat.io, "What else it printed is left out.");
}

/* The answer that the words name for an ask, "good=gallium"; NULL where none does. */
static const char *named_answer(const struct ask *ask, const char *const *answers, size_t count)
{
    size_t length = strlen(ask->name);
    for (size_t i = 0; i < count; i++) {
        if (strncmp(answers[i], ask->name, length) == 0 && answers[i][length] == '=')
            return answers[i] + length + 1;
    }
    return NULL;
}

/* The answers as one line of words: in the order of the asks where they are named. */
static bool line_make(struct trial *trial, char line[PLAIN_LINE_SIZE], const char *const *answers,
                      size_t count)
{
    struct text text;
    size_t named = 0;
    text_init(&text, line, PLAIN_LINE_SIZE);
    text_append(&text, "try");
    for (int32_t i = 0; i < trial->move->ask_count; i++) {
        const char *answer = named_answer(&trial->move->asks[i], answers, count);
        if (answer && (int32_t)named < i) {
            plain_io_say(&trial->io, "%s is answered, and what is asked before it is not.",
                         trial->move->asks[i].name);
            return false;
        }
        named += answer != NULL;
        if (answer) text_format(&text, " %s", answer);
    }
    for (size_t i = 0; named == 0 && i < count; i++) text_format(&text, " %s", answers[i]);
    if (named == 0 || named == count) return true;
    plain_io_say(&trial->io, "Name all answers, as NAME=ANSWER, or none; this move asks for %s.",
                 trial->move->ask_count ? trial->move->asks[0].name : "nothing");
    return false;
}

/* The answers that are given; how many, or -1 where one is none, which has been said. */
static int32_t answers_take(struct trial *trial, const char *const *answers, size_t count)
{
    char line[PLAIN_LINE_SIZE];
    struct plain_words words;
    size_t at = 1;
    if (!line_make(trial, line, answers, count)) return -1;
    plain_words_split(&words, line);
    int32_t given = plain_choose_begin(&trial->choice, &trial->seat, trial->move, &words, &at);
    if (at < words.count && given == trial->move->ask_count)
        plain_io_say(&trial->io, "\"%s\" answers nothing that is asked.", words.word[at]);
    return at == words.count ? given : -1;
}

/* The first answer to each question that is open; false where one has none. */
static bool first_answers(struct choice *out, const struct trial *trial, int32_t given)
{
    for (int32_t i = given; i < trial->move->ask_count; i++) {
        struct option options[OPTION_MAX];
        const struct ask *ask = &trial->move->asks[i];
        if (ask->kind == ASK_AMOUNT) {
            snprintf(out->value[i], CHOICE_SIZE, "%" PRId64, ask->low);
            continue;
        }
        if (script_options(options, trial->move, (size_t)i, eyes_world(&trial->seat.eyes), out) ==
            0)
            return false;
        memcpy(out->value[i], options[0].id, CHOICE_SIZE);
    }
    return true;
}

/* Fills what was left open: with the first answers, or with drawn ones that are allowed. */
static void open_fill(struct trial *trial, int32_t given)
{
    char reason[SESSION_SENTENCE_SIZE], words[160];
    struct choice first = trial->choice, tried;
    if (given == trial->move->ask_count) return;
    bool some = first_answers(&first, trial, given);
    tried = first;
    for (uint64_t draw = 0; draw < DRAWS && some; draw++) {
        if (script_judge(trial->scripts, trial->move, eyes_world(&trial->seat.eyes), &tried,
                         reason) != ANSWER_REFUSED)
            break;
        if (!player_choose(&tried, trial->seat.eyes.session, trial->move, draw)) break;
        memcpy(tried.value, trial->choice.value, (size_t)given * CHOICE_SIZE);
        if (draw + 1 == DRAWS) tried = first;
    }
    trial->choice = tried;
    words_choice(words, sizeof words, eyes_world(&trial->seat.eyes), trial->move, &trial->choice);
    plain_io_say(&trial->io, "Tried with: %s.", words);
}

static void entry_make(struct hand_entry *out, const struct trial *trial)
{
    memset(out, 0, sizeof *out);
    out->move = trial->move;
    out->playable = true;
    if (!trial->card) return;
    out->capital = trial->card->capital;
    out->budget_musd = trial->card->budget_musd;
    out->left = trial->card->copies;
}

/* What the rules and the script say; then what it sets. */
static enum script_answer judge(struct trial *trial, char *reason)
{
    const struct world *world = eyes_world(&trial->seat.eyes);
    int32_t price = trial->card ? trial->card->budget_musd : SCRIPT_UNPRICED;
    script_listen(hear, trial);
    enum script_answer answer =
        script_judge(trial->scripts, trial->move, world, &trial->choice, reason);
    if (answer == ANSWER_ALLOWED && !script_play(&trial->orders, trial->scripts, trial->move, world,
                                                 &trial->choice, price, reason))
        answer = ANSWER_FAILED;
    script_listen(NULL, NULL);
    return answer;
}

static void clash_say(const struct trial *trial)
{
    struct clash clash;
    clash_find(&clash, &trial->seat.eyes, trial->move, &trial->choice);
    if (clash.text[0]) plain_io_say(trial->seat.io, "%s", clash.text);
}

static enum tryout verdict(struct trial *trial)
{
    char reason[SESSION_SENTENCE_SIZE];
    enum script_answer answer = judge(trial, reason);
    if (answer == ANSWER_ALLOWED) plain_forecast_sets(&trial->seat, &trial->orders);
    else
        plain_io_say(&trial->io, answer == ANSWER_FAILED ? "Its script fails: %s." : "Not now: %s.",
                     reason);
    printed_say(trial);
    if (answer == ANSWER_FAILED) return TRYOUT_FAILED;
    if (answer == ANSWER_REFUSED) return TRYOUT_DONE;
    if (!trial->card) {
        plain_io_say(&trial->io, "No deck of this scenario holds it: nobody is dealt it, and it "
                                 "has no price. Add a row to the deck in cards.");
        return TRYOUT_DONE;
    }
    if (plain_forecast_say(&trial->seat, trial->move, &trial->choice)) clash_say(trial);
    return TRYOUT_DONE;
}

enum tryout tryout_run(struct session *session, const struct move *move, const char *const *answers,
                       size_t count, FILE *stream)
{
    struct trial *trial = memory_new(sizeof *trial);
    struct hand_entry entry;
    plain_io_tell(&trial->io, stream);
    trial->seat = (struct plain_seat){.io = &trial->io,
                                      .eyes = {session, viewer_of_side(move->side), EYES_NOW}};
    trial->move = move;
    trial->scripts = session_setup(session)->scripts;
    trial->card = deck_card(&session_setup(session)->deck, (int32_t)move->side, move->id);
    entry_make(&entry, trial);
    plain_hand_card_say(&trial->seat, 0, &entry);
    plain_io_pause(&trial->io);
    int32_t given = answers_take(trial, answers, count);
    enum tryout result = TRYOUT_WRONG;
    if (given >= 0) {
        open_fill(trial, given);
        result = verdict(trial);
    }
    free(trial);
    return result;
}
