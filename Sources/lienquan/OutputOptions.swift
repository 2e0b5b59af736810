//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import ArgumentParser

/// How a command speaks: shared by all that do long work or answer with figures.
struct OutputOptions: ParsableArguments {
    @Flag(name: .long, help: "Answer with JSON on standard output, for programs.")
    var json = false

    @Flag(name: [.short, .long], help: "No progress on standard error.")
    var quiet = false
}
