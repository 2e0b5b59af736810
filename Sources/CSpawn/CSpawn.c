//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

#define _GNU_SOURCE
#include "CSpawn.h"

#include <fcntl.h>
#include <signal.h>
#include <spawn.h>
#include <unistd.h>

static int add_output(posix_spawn_file_actions_t *actions, int place, int file) {
    return file < 0 ? posix_spawn_file_actions_addopen(actions, place, "/dev/null", O_WRONLY, 0)
                    : posix_spawn_file_actions_adddup2(actions, file, place);
}

static int add_files(posix_spawn_file_actions_t *actions, CSpawnPlace place) {
    int fault = posix_spawn_file_actions_addopen(actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
    if (!fault) fault = add_output(actions, STDOUT_FILENO, place.output);
    if (!fault) fault = add_output(actions, STDERR_FILENO, place.errors);
    if (!fault) fault = posix_spawn_file_actions_addclosefrom_np(actions, STDERR_FILENO + 1);
    if (!fault && place.folder) fault = posix_spawn_file_actions_addchdir_np(actions, place.folder);
    return fault;
}

static int set_signals(posix_spawnattr_t *attributes, bool leads_group) {
    sigset_t signals;
    sigemptyset(&signals);
    int fault = posix_spawnattr_setsigmask(attributes, &signals);
    sigfillset(&signals);
    if (!fault) fault = posix_spawnattr_setsigdefault(attributes, &signals);
    short flags = POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF | (leads_group ? POSIX_SPAWN_SETPGROUP : 0);
    return fault ? fault : posix_spawnattr_setflags(attributes, flags);
}

int cspawn(pid_t *id, const char *program, char *const *arguments, char *const *environment, CSpawnPlace place) {
    posix_spawn_file_actions_t actions;
    int fault = posix_spawn_file_actions_init(&actions);
    if (fault) return fault;
    posix_spawnattr_t attributes;
    fault = posix_spawnattr_init(&attributes);
    if (!fault) {
        fault = add_files(&actions, place);
        if (!fault) fault = set_signals(&attributes, place.leads_group);
        if (!fault) {
            fault = posix_spawn(id, program, &actions, &attributes, arguments, environment ? environment : environ);
        }
        posix_spawnattr_destroy(&attributes);
    }
    posix_spawn_file_actions_destroy(&actions);
    return fault;
}

int cspawn_pipe(int *ends) { return pipe2(ends, O_CLOEXEC); }
