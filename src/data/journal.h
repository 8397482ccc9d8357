/* journal.h: the saved game: an append-only CSV file of all that anyone did, chained by a hash. */
/* SPDX-License-Identifier: MIT */
#ifndef DATA_JOURNAL_H
#define DATA_JOURNAL_H

#include <stdbool.h>
#include <stdint.h>

#include "base/diag.h"
#include "engine/world.h"

/* Columns: seq,turn,seat,kind,name,args,note,check. All kinds that format 2 knows; format 1 had
 * those up to `lesson`. */
enum journal_kind {
    JOURNAL_GAME,
    JOURNAL_PLAN,
    JOURNAL_UNPLAN,
    JOURNAL_SEAL,
    JOURNAL_INSTRUMENT,
    JOURNAL_TURN,
    JOURNAL_INJECT,
    JOURNAL_OVERRIDE,
    JOURNAL_CLOCK,  /* planning time: start, pause, go, extend, skip */
    JOURNAL_NOTE,   /* for all, for a team, private to the umpire */
    JOURNAL_LESSON, /* a commitment from the hot wash */
    JOURNAL_OPEN,   /* a seminar: title, people, marking, minutes */
    JOURNAL_SEAT,   /* who took which seat, or left it */
    JOURNAL_PHASE,  /* briefing, practice, planning, closed, reveal, talk */
    JOURNAL_DRAFT,  /* what is half typed */
    JOURNAL_UNSEAL, /* the umpire opens a sealed plan again */
    JOURNAL_STRIKE, /* an event that was drawn does not happen */
    JOURNAL_BACK,   /* what was done since a row is taken back: nothing is erased */
    JOURNAL_BRANCH, /* the game goes on from a part of another */
    JOURNAL_LAST,   /* the game ends after that turn */
    JOURNAL_ASK,    /* a team's question to the umpire */
    JOURNAL_ANSWER,
    JOURNAL_MARK,  /* an observation on an objective */
    JOURNAL_FAULT, /* a script failed */
    JOURNAL_AIM,   /* a side sets itself an aim */
    JOURNAL_AGREE, /* a condition or a truce is declared */
    JOURNAL_OTHER, /* of a later version, which says by `x-` that it may be skipped */
    JOURNAL_KIND_COUNT
};

enum {
    JOURNAL_NAME_SIZE = 96,
    JOURNAL_ARGS_SIZE = 1024,
    JOURNAL_NOTE_SIZE = 1024,
    JOURNAL_OTHER_SIZE = 32
};

struct journal_row {
    int64_t seq;   /* 1, 2, 3 ...; set by journal_append */
    int32_t turn;  /* the turn being planned, 1 is the first */
    char seat[16]; /* washington, beijing, facilitator, observer, room, game */
    enum journal_kind kind;
    char other[JOURNAL_OTHER_SIZE]; /* the kind's word where it is JOURNAL_OTHER: "x-poll" */
    char name[JOURNAL_NAME_SIZE];
    char args[JOURNAL_ARGS_SIZE]; /* key=value;key=value */
    char note[JOURNAL_NOTE_SIZE];
    uint64_t check; /* set by journal_append */
    bool more;      /* set too: the row's act has more rows */
};

/* The word that stands for a kind in the file; of JOURNAL_OTHER the row has it. */
const char *journal_kind_name(enum journal_kind kind);

struct journal;

/* Makes a new file with its first row (NULL: none yet), on disk before it returns. False with a
 * message if the file is there already, or a link; a file without a whole row is no game, and is
 * begun anew with a warning. Where it fails, no file is left. The caller owns *out until
 * journal_close. */
bool journal_create(struct journal **out, const char *path, struct journal_row *row,
                    struct diag_list *list);

/* Opens a file and reads all its rows. A torn last row is set aside into PATH.torn with a warning;
 * a row changed by hand is named and refused. `writable` false opens for reading only. */
bool journal_open(struct journal **out, const char *path, bool writable, struct diag_list *list);

/* As journal_open for reading, but takes in what stands before the first wrong row, whole acts
 * alone, and past what a spreadsheet adds when it saves a file: a byte order mark, and line ends of
 * two bytes. The wrong row is told; the header may be wrong. False where the file cannot be read.
 */
bool journal_open_good(struct journal **out, const char *path, struct diag_list *list);
void journal_close(struct journal *journal);

/* Appends `count` rows as one act: under the lock, each with its seq and check, on disk before it
 * returns; a crash leaves either all of them or none (the reader drops an act whose last row is
 * missing). First takes in rows that other processes added; if there were any, returns
 * JOURNAL_BEHIND and writes nothing: the caller catches up (journal_row) and decides again.
 * JOURNAL_FAILED comes with an error, and no row was added. A warning may come with the others:
 * what befell the file (see journal_keep), or that the act is in it but perhaps not on disk yet. */
enum journal_result { JOURNAL_DONE, JOURNAL_BEHIND, JOURNAL_FAILED };
enum journal_result journal_append(struct journal *journal, struct journal_row *rows, size_t count,
                                   struct diag_list *list);

/* Takes in rows that other processes added. What befell the file is mended as by journal_keep,
 * where the journal is open for writing. False with a message if it cannot be, or for reading only
 * if the file was damaged. */
bool journal_refresh(struct journal *journal, struct diag_list *list);

/* Makes sure that all that was taken in stands in the file. One that was deleted, cut, replaced or
 * changed is written anew, or where another stands there, the game goes on in a file beside it:
 * with a warning. Takes in rows that others added. False with an error where it cannot. */
bool journal_keep(struct journal *journal, struct diag_list *list);

/* Where the game is: the path that it was opened with, or the one beside it. Borrowed until the
 * next append or keep. */
const char *journal_place(const struct journal *journal);

/* Holds up a sign, by the number of a row, that this process is there; it goes down when the
 * process ends, however it does. Does another process hold up that one? */
bool journal_sign_hold(const struct journal *journal, int64_t seq);
bool journal_sign_held(const struct journal *journal, int64_t seq);

size_t journal_count(const struct journal *journal);
/* Row by index from 0; borrowed until the next append or refresh. */
const struct journal_row *journal_row(const struct journal *journal, size_t index);

/* The value of a key in "key=value;key=value" copied to out; false if it is not there. */
bool journal_arg(char *out, size_t size, const char *args, const char *key);
/* The same, and the pair is taken out of args. */
bool journal_arg_take(char *out, size_t size, char *args, const char *key);

/* Is a key in "key=value;key=value" twice? Its name is put in `out`. */
bool journal_arg_twice(char *out, size_t size, const char *args);
/* Appends key=value; characters ; = and controls in the value are written as %XX. False if full. */
bool journal_arg_add(char *args, size_t size, const char *key, const char *value);

/* An instrument as a row's name and args, with ids for indices ("good=gallium;to=USA"), the turns
 * relative-free (announced, effective, expiry as turn numbers), issuer and move; and back. */
void journal_from_instrument(struct journal_row *out, const struct world *world,
                             const struct instrument *instrument);
bool journal_to_instrument(struct instrument *out, const struct world *world,
                           const struct journal_row *row, char *reason, size_t size);

#endif
