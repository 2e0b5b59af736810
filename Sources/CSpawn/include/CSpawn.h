//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//
// posix_spawn with what glibc adds to it (2.34), which Swift's module of glibc does not show.

#ifndef CSPAWN_H
#define CSPAWN_H

#include <stdbool.h>
#include <sys/types.h>

/// Where the child's outputs go and where it works.
typedef struct {
    /// NULL for that of this program.
    const char *folder;
    /// Open files; negative drops what is said.
    int output;
    int errors;
    /// Whether it leads a group of its own.
    bool leads_group;
} CSpawnPlace;

/// Starts a program with input from nowhere, the two outputs and no other file of this program, and with all signals
/// as they are by default. Returns 0, or the number of an error.
int cspawn(pid_t *id, const char *program, char *const *arguments, char *const *environment, CSpawnPlace place);

/// A pipe that other programs do not inherit: the end to read from, then the end to write to.
int cspawn_pipe(int *ends);

#endif
