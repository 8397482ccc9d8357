/* console_inject.c: the injects of a meeting: which are ready, set, by hand, shown. */
/* SPDX-License-Identifier: MIT */
#include <string.h>

#include "base/text.h"
#include "brief/console_inside.h"

static bool plans_or_before(const struct session *session)
{
    enum phase phase = session_phase(session);
    return phase != PHASE_TALK && phase != PHASE_CLOSED && !session_over(session);
}

enum console_inject_state console_inject_state(int *turn, const struct session *session,
                                               const struct seminar_inject *inject)
{
    int shown = meeting_injected(session, meeting_inject_row(inject));
    int next = session_turn(session);
    int round = session_round(session, session_over(session) ? session_turns(session) : next);
    bool open = plans_or_before(session);
    *turn = inject->turn;
    if (shown > 0) {
        *turn = session_round(session, shown);
        return CONSOLE_INJECT_SHOWN;
    }
    bool gone = inject->turn < round || session_over(session);
    if (inject->turn > 0 && (gone || (inject->turn == round && !open)))
        return CONSOLE_INJECT_PASSED;
    if (inject->turn > 0) return inject->turn == round ? CONSOLE_INJECT_READY : CONSOLE_INJECT_SET;
    if (!inject->trigger[0]) return CONSOLE_INJECT_BY_HAND;
    bool holds = open && seminar_triggered(inject, session_world(session));
    return holds ? CONSOLE_INJECT_READY : CONSOLE_INJECT_SET;
}

static void ready_add(struct console *out, const struct seminar_inject *inject, int turn)
{
    struct console_line *line;
    if (turn > 0) {
        line = console_add(out, CONSOLE_INJECTS, "%s T%d ready", inject->name, turn);
        console_say(line, "Inject %s is ready for turn %d.", inject->name, turn);
    } else {
        line = console_add(out, CONSOLE_INJECTS, "%s ready: %s", inject->name, inject->trigger);
        console_say(line, "Inject %s is ready: %s holds now.", inject->name, inject->trigger);
    }
    if (line) line->now = true;
    if (!out->inject[0]) memcpy(out->inject, inject->name, sizeof out->inject);
}

static void line_add(struct console *out, const struct seminar_inject *inject,
                     enum console_inject_state state, int turn)
{
    const char *name = inject->name;
    struct console_line *line;
    switch (state) {
    case CONSOLE_INJECT_READY: ready_add(out, inject, turn); break;
    case CONSOLE_INJECT_SET:
        if (turn > 0) {
            line = console_add(out, CONSOLE_INJECTS, "%s T%d set", name, turn);
            console_say(line, "Inject %s is set for turn %d.", name, turn);
        } else {
            line = console_add(out, CONSOLE_INJECTS, "%s set: if %s", name, inject->trigger);
            console_say(line, "Inject %s waits for %s.", name, inject->trigger);
        }
        break;
    case CONSOLE_INJECT_PASSED:
        line = console_add(out, CONSOLE_INJECTS, "%s T%d NOT SENT", name, turn);
        console_say(line, "Inject %s was for turn %d and was not sent.", name, turn);
        break;
    case CONSOLE_INJECT_SHOWN:
        line = console_add(out, CONSOLE_INJECTS, "%s T%d SHOWN", name, turn);
        console_say(line, "Inject %s was shown in turn %d.", name, turn);
        break;
    case CONSOLE_INJECT_BY_HAND: break;
    }
}

/* Those that nothing brings but the umpire's hand are many: one line for all. */
static void hand_add(struct console *out, const struct console_view *view)
{
    char names[CONSOLE_TEXT_SIZE - 16];
    struct text text;
    const struct seminar *seminar = console_seminar(view->meeting);
    text_init(&text, names, sizeof names);
    for (int32_t i = 0; seminar && i < seminar->inject_count; i++) {
        int turn;
        const struct seminar_inject *inject = &seminar->injects[i];
        if (console_inject_state(&turn, view->session, inject) == CONSOLE_INJECT_BY_HAND)
            text_format(&text, "%s%s", text.length ? ", " : "", inject->name);
    }
    if (text.length) console_add(out, CONSOLE_INJECTS, "by hand: %s", names);
}

/* What waits for the umpire first; what nothing brings but his hand last. */
void console_inject_lines(struct console *out, const struct console_view *view)
{
    const struct seminar *seminar = console_seminar(view->meeting);
    out->inject[0] = '\0';
    for (int state = CONSOLE_INJECT_READY; state < CONSOLE_INJECT_BY_HAND; state++) {
        for (int32_t i = 0; seminar && i < seminar->inject_count; i++) {
            int turn;
            const struct seminar_inject *inject = &seminar->injects[i];
            if ((int)console_inject_state(&turn, view->session, inject) == state)
                line_add(out, inject, (enum console_inject_state)state, turn);
        }
    }
    hand_add(out, view);
    if (out->blocks[CONSOLE_INJECTS].count == 0)
        console_add(out, CONSOLE_INJECTS, "none in injects.csv");
}
