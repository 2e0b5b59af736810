//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Synchronization

/// A clock that stands until it is set: milliseconds since 1970.
final class SetClock: Sendable {
    private let time: Atomic<Int64>

    init(_ time: Int64) { self.time = Atomic(time) }

    var now: @Sendable () -> Int64 { { self.time.load(ordering: .relaxed) } }

    func set(_ time: Int64) { self.time.store(time, ordering: .relaxed) }

    func advance(hours: Int64) { time.add(hours * 3_600_000, ordering: .relaxed) }
}
