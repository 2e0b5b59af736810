// SPDX-License-Identifier: Apache-2.0
// Shows a program another time of day: CLOCK_SHIFT seconds later. Preloaded by scripts/bad_weather.py; time that only
// passes (CLOCK_MONOTONIC) stays as it is.

#define _GNU_SOURCE
#include <stdlib.h>
#include <sys/syscall.h>
#include <sys/time.h>
#include <time.h>
#include <unistd.h>

int clock_gettime(clockid_t clock, struct timespec *value) {
    int result = syscall(SYS_clock_gettime, clock, value);
    const char *shift = getenv("CLOCK_SHIFT");
    if (result == 0 && clock == CLOCK_REALTIME && shift) value->tv_sec += atol(shift);
    return result;
}

int gettimeofday(struct timeval *value, void *zone) {
    struct timespec now;
    (void)zone;
    if (clock_gettime(CLOCK_REALTIME, &now) != 0) return -1;
    value->tv_sec = now.tv_sec;
    value->tv_usec = now.tv_nsec / 1000;
    return 0;
}

time_t time(time_t *value) {
    struct timespec now;
    if (clock_gettime(CLOCK_REALTIME, &now) != 0) return -1;
    if (value) *value = now.tv_sec;
    return now.tv_sec;
}
