/* seminar_people.c: who sits where in a seminar: teams and roles for those who have none. */
/* SPDX-License-Identifier: MIT */
#include "game/seminar.h"

#include <stdio.h>
#include <string.h>

/* So many sit in the two teams before the middle countries get a voice of their own. */
enum { TEAMS_FIRST = 12, ROLES = 6 };

static int32_t team_count(const struct seminar_person *people, int32_t count, int32_t team)
{
    int32_t members = 0;
    for (int32_t i = 0; i < count; i++) members += people[i].team == team;
    return members;
}

/* By turns to the smaller team; of those beyond twelve every third to the middle countries. */
static int32_t team_next(const struct seminar_person *people, int32_t count)
{
    int32_t washington = team_count(people, count, SEMINAR_WASHINGTON);
    int32_t beijing = team_count(people, count, SEMINAR_BEIJING);
    int32_t middle = team_count(people, count, SEMINAR_MIDDLE);
    int32_t beyond = washington + beijing - TEAMS_FIRST;
    if (beyond >= 2 * middle) return SEMINAR_MIDDLE;
    return washington <= beijing ? SEMINAR_WASHINGTON : SEMINAR_BEIJING;
}

static int32_t role_count(const struct seminar_person *people, int32_t count, int32_t team,
                          const char *role)
{
    int32_t holders = 0;
    for (int32_t i = 0; i < count; i++)
        holders += people[i].team == team && strcmp(people[i].role, role) == 0;
    return holders;
}

/* The first of the roles that the fewest in the team hold; nobody is head beside a head. */
static const char *role_next(const struct seminar_person *people, int32_t count, int32_t team)
{
    const char *least = NULL;
    int32_t fewest = 0;
    for (int i = 0; seminar_roles[i]; i++) {
        int32_t holders = role_count(people, count, team, seminar_roles[i]);
        if (i == 0 && holders > 0) continue;
        if (least && holders >= fewest) continue;
        least = seminar_roles[i];
        fewest = holders;
    }
    return least;
}

void seminar_people_divide(struct seminar_person *people, int32_t count)
{
    for (int32_t i = 0; i < count; i++) {
        if (people[i].team < 0) people[i].team = team_next(people, count);
    }
    for (int32_t i = 0; i < count; i++) {
        bool plays = people[i].team == SEMINAR_WASHINGTON || people[i].team == SEMINAR_BEIJING;
        if (people[i].role[0]) continue;
        const char *role = plays ? role_next(people, count, people[i].team)
                         : people[i].team == SEMINAR_MIDDLE ? "middle countries"
                                                            : "observer";
        snprintf(people[i].role, sizeof people[i].role, "%s", role);
    }
}
