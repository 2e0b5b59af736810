//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// Files of a partner that were begun on a day.
struct FetchedFiles: Sendable {
    /// Days since 1970.
    let day: Int64
    /// In bytes, by the id of the file.
    var sizes: [String: Int64] = [:]
    /// Whether an alarm says that it was too much.
    var isTold = false

    init(day: Int64) { self.day = day }
}
