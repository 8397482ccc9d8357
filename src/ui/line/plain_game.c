/* plain_game.c: the game as a whole: where it is kept, edited scripts, leaving. */
/* SPDX-License-Identifier: MIT */
#include "ui/line/plain_game.h"

#include <string.h>

#include "base/program.h"
#include "game/reload.h"

void plain_game_save(struct plain_seat *seat, const struct plain_words *words)
{
    (void)words;
    char reason[SESSION_SENTENCE_SIZE], mark[80], command[PROGRAM_COMMAND_SIZE];
    char kept[SEAT_KEPT_SIZE];
    const char *path = session_path(seat->eyes.session);
    if (!path) {
        plain_io_say(seat->io, "This game is not saved.");
        return;
    }
    if (!session_kept(seat->eyes.session, reason)) {
        plain_seat_refuse(seat, "The game is not kept", reason);
        return;
    }
    plain_seat_notice(seat);
    seat_kept(kept, &seat->seat, seat->eyes.session);
    session_mark(mark, sizeof mark, seat->eyes.session);
    plain_io_say(seat->io, "The game is kept %s: %s.", kept, mark);
    seat_report(command, sizeof command, &seat->seat, seat->eyes.session);
    if (command[0]) {
        plain_io_say(seat->io, "All of it as a page, for a browser, paper or a word processor:");
        plain_io_show(seat->io, command);
    }
    if (session_over(seat->eyes.session)) return;
    seat_command(command, sizeof command, &seat->seat, seat->eyes.session, "--plain");
    plain_io_say(seat->io, command[0] ? "To go on with it:" : "To go on with it, connect again.");
    if (command[0]) plain_io_show(seat->io, command);
}

void plain_game_reload(struct plain_seat *seat, const struct plain_words *words)
{
    (void)words;
    char said[SESSION_SENTENCE_SIZE];
    struct diag_list list;
    diag_init(&list);
    bool taken = reload_scripts(said, seat->eyes.session, &list);
    for (size_t i = 0; i < list.count; i++) {
        char line[DIAG_LINE_SIZE];
        diag_format(line, sizeof line, &list.items[i]);
        plain_io_say(seat->io, "%s", line);
    }
    plain_io_say(seat->io, "%s%s", said, taken ? " What is planned stays as it was planned." : "");
    diag_free(&list);
}

void plain_game_quit(struct plain_seat *seat, const struct plain_words *words)
{
    (void)words;
    seat->left = true;
}
