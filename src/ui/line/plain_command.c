/* plain_command.c: carries out a line that was typed in the line mode. */
/* SPDX-License-Identifier: MIT */
#include "ui/line/plain_command.h"

#include <string.h>

#include "ui/line/verb.h"

/* Whose verb it is where a game has an umpire; NULL: anybody's. */
static const char *const whose[] = {
    [VERB_UMPIRE] = "the umpire of a meeting",
    [VERB_OBSERVER] = "the umpire of a meeting, and those who observe it",
    [VERB_TEAM] = "a team at a meeting",
    [VERB_MEETING] = "a meeting",
};

/* Why a verb means nothing now, where it does not; false where it does. */
static bool barred(const struct plain_seat *seat, const struct verb *verb)
{
    if (!verb->run) {
        plain_io_say(seat->io, "%s is for the full screen: %s.", verb->name, verb->screen_alone);
        return true;
    }
    if (verb->files && seat_locked(&seat->seat)) {
        plain_io_say(seat->io, "%s", seat_locked_words());
        return true;
    }
    if (verb->writes && !seat_writes(&seat->seat)) {
        plain_io_say(seat->io, "%s", seat_looks_on());
        return true;
    }
    if (verb_works(verb, &seat->eyes)) return false;
    if (whose[verb->when]) {
        plain_io_say(seat->io, "%s is for %s.", verb->name, whose[verb->when]);
        return true;
    }
    if (!session_over(seat->eyes.session)) {
        plain_io_say(seat->io, "Nobody plans here: %s has no meaning.", verb->name);
        return true;
    }
    plain_io_say(seat->io,
                 "The game is over; %s has no meaning any more. board, scores, "
                 "report, log and the sheets still work.",
                 verb->name);
    return true;
}

void plain_command_run(struct plain_seat *seat, const char *line)
{
    struct plain_words words;
    const struct verb *verb = verb_read(&words, &seat->eyes, line);
    if (words.count == 0) return;
    bool answer = strcmp(words.word[0], "yes") == 0 || strcmp(words.word[0], "no") == 0;
    if (answer) {
        plain_io_say(seat->io, "There is no question to answer now.");
        return;
    }
    if (!verb) {
        verb_explain(seat->io, &words, &seat->eyes);
        plain_io_say(seat->io, "Type help for the commands.");
        return;
    }
    if (barred(seat, verb)) {
        plain_seat_notice(seat); /* of a pen that was taken, perhaps */
        return;
    }
    if (verb->when == VERB_PLANNING && seat->eyes.turn > 0) {
        seat->eyes.turn = 0;
        plain_io_say(seat->io, "Back in the present.");
    }
    verb->run(seat, &words);
    plain_seat_notice(seat);
}
