//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import LinkChart
import Synchronization

/// The few ways in which links are visible: by kind of record, owning offices and whether they tell of persons. They are
/// added and never change, so those that were read once are kept.
final class ChartVisibilities: Sendable {
    struct Visibility: Hashable {
        let kind: ChartSource.Kind
        let offices: Set<String>
        let isNominal: Bool

        /// Office codes hold no line ends; one that does would not be told from two.
        var officesText: String {
            offices.map { $0.replacing("\n", with: " ") }.sorted().joined(separator: "\n")
        }
    }

    private let known = Mutex<[Int64: Visibility]>([:])

    /// All that there are, as a transaction sees them.
    func all(in connection: any SQLConnection) throws -> [Int64: Visibility] {
        let before = known.withLock { $0 }
        let fresh = try connection.all(
            "SELECT id, source_kind, offices, is_nominal FROM chart_visibility WHERE id > ?",
            [.integer(before.keys.max() ?? 0)]
        ) { row in
            guard let kind = ChartSource.Kind(code: try row.integer(1)) else {
                throw PersistenceError.unreadable("a visibility of links")
            }
            let offices = row.text(2).split(separator: "\n").map(String.init)
            return (try row.integer(0), Visibility(kind: kind, offices: Set(offices), isNominal: try row.bool(3)))
        }
        return before.merging(fresh) { $1 }
    }

    /// Keeps what a reading transaction saw; one that writes may yet be undone.
    func keep(_ all: [Int64: Visibility]) {
        known.withLock { if all.count > $0.count { $0 = all } }
    }
}
