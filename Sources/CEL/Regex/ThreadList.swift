//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// The instructions at which a match may be, each once.
struct ThreadList {
    private(set) var instructions: [Int] = []
    var pending: [Int] = []
    /// In which round an instruction was added last.
    private var rounds: [Int]
    private var round = 1

    init(count: Int) {
        rounds = [Int](repeating: 0, count: count)
    }

    /// Adds an instruction; false when it is there.
    mutating func insert(_ index: Int) -> Bool {
        guard rounds[index] != round else { return false }
        rounds[index] = round
        instructions.append(index)
        return true
    }

    mutating func removeAll() {
        instructions.removeAll(keepingCapacity: true)
        round += 1
    }
}
