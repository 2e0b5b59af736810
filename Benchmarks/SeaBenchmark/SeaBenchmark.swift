//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// Figures of the sea picture.
@main
enum SeaBenchmark {
    static func main() {
        PictureBenchmark.run(CommandLine.arguments.dropFirst().first)
    }
}
