/* speech.h: what people say in a meeting, and who may hear it: notes, questions and answers,
 * observations, commitments. */
/* SPDX-License-Identifier: MIT */
#ifndef GAME_SPEECH_H
#define GAME_SPEECH_H

#include "engine/view.h"
#include "game/lesson.h"
#include "game/wash.h"

/* A moment is what a team names in the hot wash (game/wash.h). */
enum speech_kind {
    SPEECH_NOTE,
    SPEECH_ASK,
    SPEECH_ANSWER,
    SPEECH_MARK,
    SPEECH_LESSON,
    SPEECH_MOMENT,
    SPEECH_UNSAY /* a commitment or a moment is taken back; whoever heard it hears that */
};

/* Whom a note is for. Others' are the kind's: a question and its answer are the team's and the
 * umpire's, a mark the umpire's, a commitment everybody's; a moment is the team's and the umpire's
 * until the recall is over, then everybody's. */
enum speech_for { SPEECH_ALL, SPEECH_TEAM, SPEECH_PRIVATE };

/* As an observation rates an objective. */
enum speech_rating {
    RATING_NONE,
    RATING_PERFORMED,
    RATING_SOME,  /* with some challenges */
    RATING_MAJOR, /* with major challenges */
    RATING_UNABLE,
    RATING_COUNT
};

struct speech {
    enum speech_kind kind;
    enum speech_for whom;
    int32_t side;   /* the team that it is of or for; SIDE_NONE: none */
    const char *by; /* washington, beijing, facilitator, observer; borrowed, as the texts */
    int64_t at;     /* seconds of the room clock, or -1 */
    int turn;       /* being planned then */
    int number;     /* of a question, and of the one that is answered: from 1 */
    bool answered;  /* a question */
    enum speech_rating rating;
    bool step;   /* a note that leads the hot wash on */
    bool stands; /* not taken back, nor a moment whose place a later one of its team took */
    int moment;  /* the room's turn that a moment is of; 0: it was not said */
    char who[LESSON_WHO_SIZE], due[LESSON_DUE_SIZE]; /* of a commitment; or empty */
    const char *about;                               /* the objective of a mark */
    const char *text;
};

/* Each is on disk before it returns. False with a sentence in `reason` (SESSION_SENTENCE_SIZE).
 * `by` speaks: a side, or the umpire; `side` is the team that a team's note is for. */
bool speech_note(struct session *session, enum viewer by, enum speech_for whom, enum side side,
                 const char *text, char *reason);
bool speech_ask(struct session *session, enum side side, const char *text, char *reason);
bool speech_answer(struct session *session, int number, const char *text, char *reason);
bool speech_mark(struct session *session, bool observer, const char *objective,
                 enum speech_rating rating, const char *text, char *reason);
bool speech_lesson(struct session *session, enum viewer by, const struct lesson *lesson,
                   char *reason);

/* A moment that a team names, typed at its seat or by the umpire for it; `round` is the room's turn
 * that it is of, 0: of none. Only while the recall lasts. */
bool speech_moment(struct session *session, enum viewer by, enum side side, int round,
                   const char *text, char *reason);

/* The moments and commitments that stand and that `by` may take back: a team its own, the umpire
 * any; teams' moments only while the recall lasts. Rows from the oldest, at most `most` of them,
 * the newest; how many there are. */
size_t speech_unsayable(size_t *rows, size_t most, const struct session *session, enum viewer by);

/* Takes one of these back: it stays in the journal, and no page or screen counts it. */
bool speech_unsay(struct session *session, enum viewer by, size_t index, char *reason);

/* Takes the hot wash to a step, which is said to all. */
struct speech_wish {
    enum wash_step step;
    int part; /* 0: it has none */
    bool is_short;
    const char *text;
};
bool speech_step(struct session *session, const struct speech_wish *wish, char *reason);

/* Reads row `index` of the journal. False where it is no speech, or not for these eyes. */
bool speech_read(struct speech *out, const struct session *session, size_t index,
                 enum viewer viewer);

/* "with some challenges"; and the rating of such a word or of 1 to 4, RATING_NONE if there is none.
 */
const char *speech_rating_name(enum speech_rating rating);
enum speech_rating speech_rating_named(const char *word);

#endif
