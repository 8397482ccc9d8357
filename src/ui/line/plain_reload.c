/* plain_reload.c: edited scripts taken into the game, in the line mode. */
/* SPDX-License-Identifier: MIT */
#include "ui/line/plain_reload.h"

#include "game/reload.h"
#include "ui/line/plain_io.h"

void plain_reload_run(struct plain_seat *seat, const struct plain_words *words)
{
    (void)words;
    char said[SESSION_SENTENCE_SIZE];
    struct diag_list list;
    diag_init(&list);
    bool taken = reload_scripts(said, seat->eyes.session, &list);
    for (size_t i = 0; i < list.count; i++) {
        char line[DIAG_PLACE_SIZE + DIAG_TEXT_SIZE + 64];
        diag_format(line, sizeof line, &list.items[i]);
        plain_io_say(seat->io, "%s", line);
    }
    plain_io_say(seat->io, "%s%s", said, taken ? " What is planned stays as it was planned." : "");
    diag_free(&list);
}
