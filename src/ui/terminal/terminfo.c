/* terminfo.c: what this machine knows of the terminal: its description, or that of one like it. */
/* SPDX-License-Identifier: MIT */
#include "ui/terminal/terminfo.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/ascii.h"
#include "base/program.h"
#include "base/text.h"

/* Last: term.h names all capabilities as macros. */
#include <curses.h>

#include <term.h>

enum { NAME_SIZE = 64 };

/* There is one terminal. */
static char name[NAME_SIZE];

/* Terminals are sold under more names than a machine has descriptions, and ssh carries the name to
 * machines older than the terminal. Those that follow xterm are described well enough by it, as
 * their keys are known to input_press.c anyway. The first that the machine has is taken. */
static const char xterm[] = "xterm-256color";
static const struct {
    const char *word, *instead;
} stand_ins[] = {
    {"xterm", xterm},
    {"xterm", "xterm"},
    {"tmux", "tmux-256color"},
    {"tmux", "screen-256color"},
    {"tmux", "screen"},
    {"screen", "screen-256color"},
    {"screen", "screen"},
    {"rxvt", "rxvt-unicode-256color"},
    {"rxvt", "rxvt"},
    {"linux", "linux"},
    {"vt320", "vt220"},
    {"vt420", "vt220"},
    {"vt510", "vt220"},
    {"vt520", "vt220"},
    {"vt525", "vt220"},
    {"alacritty", xterm},
    {"contour", xterm},
    {"foot", xterm},
    {"ghostty", xterm},
    {"gnome", xterm},
    {"iterm", xterm},
    {"iterm2", xterm},
    {"kitty", xterm},
    {"konsole", xterm},
    {"mintty", xterm},
    {"mlterm", xterm},
    {"ms-terminal", xterm},
    {"nsterm", xterm},
    {"putty", xterm},
    {"rio", xterm},
    {"st", xterm},
    {"terminator", xterm},
    {"terminology", xterm},
    {"vte", xterm},
    {"wezterm", xterm},
};

/* What to set by hand, the best first. */
static const char *const common[] = {xterm, "xterm", "vt220", "vt100"};

static bool known(const char *terminal)
{
    int error;
    return setupterm(terminal, STDOUT_FILENO, &error) == OK;
}

const char *terminfo_name(void)
{
    return name;
}

const char *terminfo_text(const char *capability)
{
    const char *said = tigetstr(capability);
    return said && said != (char *)-1 ? said : NULL;
}

int terminfo_number(const char *capability)
{
    int number = tigetnum(capability);
    return number > 0 ? number : 0;
}

/* Is it that word alone, or that and more behind a mark: "st-256color", but not "stv52"? */
static bool is_kind(const char *terminal, const char *word)
{
    return ascii_begins(terminal, word) && !ascii_is_alphanumeric(terminal[strlen(word)]);
}

static const char *stand_in(const char *terminal)
{
    for (size_t i = 0; i < sizeof stand_ins / sizeof stand_ins[0]; i++) {
        if (is_kind(terminal, stand_ins[i].word) && known(stand_ins[i].instead))
            return stand_ins[i].instead;
    }
    return NULL;
}

/* Why there is no full screen, and what to set so that there is. */
static void lack_say(char said[TERMINFO_SAID_SIZE], const char *why)
{
    char command[PROGRAM_COMMAND_SIZE];
    const char *best = NULL;
    for (size_t i = 0; i < sizeof common / sizeof common[0] && !best; i++) {
        if (known(common[i])) best = common[i];
    }
    struct text text;
    text_init(&text, said, TERMINFO_SAID_SIZE);
    text_format(&text, "%s, so the game is shown in lines. ", why);
    if (!best) {
        text_append(&text, "This machine has no terminals' descriptions at all: they are in the "
                           "package ncurses-base, or where TERMINFO says.");
        return;
    }
    text_format(&text, "For the full screen, if your terminal is like %s, as most are: TERM=%s %s",
                best, best, program_command(command, sizeof command, "...", NULL, NULL));
}

bool terminfo_find(char said[TERMINFO_SAID_SIZE])
{
    const char *wanted = getenv("TERM");
    char shown[NAME_SIZE], why[2 * NAME_SIZE];
    said[0] = '\0';
    if (!isatty(STDIN_FILENO) || !isatty(STDOUT_FILENO)) return false;
    if (!wanted || !wanted[0]) {
        lack_say(said, "TERM is not set");
        return false;
    }
    text_escape(shown, sizeof shown, wanted);
    bool same = strlen(wanted) < sizeof name && known(wanted);
    const char *found = same ? wanted : stand_in(wanted);
    if (found && terminfo_text("cup") && strcmp(found, "dumb") != 0) {
        snprintf(name, sizeof name, "%s", found);
        if (!same)
            snprintf(said, TERMINFO_SAID_SIZE,
                     "TERM is \"%s\", which this machine does not know: it is taken for %s.", shown,
                     found);
        return true;
    }
    snprintf(why, sizeof why, "TERM is \"%s\", %s", shown,
             found ? "a terminal whose cursor cannot be placed"
                   : "which this machine does not know");
    lack_say(said, why);
    return false;
}
