//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// Violations in the order in which they become known.
struct FindingQueue: Sendable {
    struct Item: Sendable {
        let time: Int64
        /// Breaks ties in the order of adding.
        let number: Int
        var line: Int
        let declaration: UInt64
        let key: UInt64
    }

    /// A binary heap, the earliest first.
    private var heap: [Item] = []
    private var added = 0

    /// The lines whose violation is still to become known.
    var lines: [Int] { heap.map(\.line) }

    mutating func add(line: Int, of declaration: UInt64, under key: UInt64, at time: Int64) {
        heap.append(Item(time: time, number: added, line: line, declaration: declaration, key: key))
        added += 1
        var place = heap.count - 1
        while place > 0, Self.precedes(heap[place], heap[(place - 1) / 2]) {
            heap.swapAt(place, (place - 1) / 2)
            place = (place - 1) / 2
        }
    }

    mutating func takeEarliest(until time: Int64) -> Item? {
        guard let earliest = heap.first, earliest.time <= time else { return nil }
        heap.swapAt(0, heap.count - 1)
        heap.removeLast()
        var place = 0
        while true {
            var least = place
            for child in [2 * place + 1, 2 * place + 2] where child < heap.count {
                if Self.precedes(heap[child], heap[least]) { least = child }
            }
            if least == place { return earliest }
            heap.swapAt(place, least)
            place = least
        }
    }

    /// Takes new places of lines.
    mutating func renumber(_ places: [Int32]) {
        for item in heap.indices { heap[item].line = Int(places[heap[item].line]) }
    }

    private static func precedes(_ a: Item, _ b: Item) -> Bool { (a.time, a.number) < (b.time, b.number) }
}
