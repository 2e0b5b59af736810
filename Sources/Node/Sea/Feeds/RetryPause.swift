//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// How long a feed that broke waits before it is tried again: one second, then twice as long each time, up to a minute,
/// so that a receiver that begins again is back at once and one that is gone is not besieged.
struct RetryPause {
    private static let first = Duration.seconds(1)
    private static let longest = Duration.seconds(60)

    private var next = first

    /// The pause now; the one after it is longer.
    mutating func take() -> Duration {
        defer { next = min(next * 2, Self.longest) }
        return next
    }

    /// Something came: what fails next is a new failure.
    mutating func reset() { next = Self.first }
}
