//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// The entries of one key inside a window, oldest first.
struct HistorySpan {
    private let first: Int32
    private let last: Int32
    let count: Int

    init(_ state: HistoryWindow.State, _ place: Int, _ chain: KeyChain) {
        count = Int(state.count)
        last = state.added
        first =
            state.removed == state.added ? -1 : state.removed < 0 ? chain.first[place] : chain.next[Int(state.removed)]
    }

    /// Calls a function with each entry and its line.
    @inline(__always)
    func forEach(in chain: KeyChain, _ body: (_ entry: Int, _ line: Int) -> Void) {
        var entry = first
        while entry >= 0 {
            body(Int(entry), Int(chain.lines[Int(entry)]))
            if entry == last { return }
            entry = chain.next[Int(entry)]
        }
    }
}
