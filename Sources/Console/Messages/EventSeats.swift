//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// The pages of each officer that listen for news. One too many, and the one that has listened longest gives way: a
/// page that was left is noticed late, and a browser opens few connections to one host.
actor EventSeats {
    /// Browsers open six connections over HTTP/1.1; some must be left for pages.
    static let most = 4

    private var taken: [String: [(seat: Int, leave: @Sendable () -> Void)]] = [:]
    private var next = 0

    /// - Parameter leave: called when another page needs the seat.
    /// - Returns: the seat, to be given back.
    func take(_ officer: String, leave: @escaping @Sendable () -> Void) -> Int {
        next += 1
        var seats = taken[officer, default: []]
        if seats.count >= Self.most { seats.removeFirst().leave() }
        seats.append((next, leave))
        taken[officer] = seats
        return next
    }

    func giveBack(_ seat: Int, of officer: String) {
        taken[officer]?.removeAll { $0.seat == seat }
        if taken[officer]?.isEmpty == true { taken[officer] = nil }
    }
}
