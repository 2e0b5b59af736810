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

    init(_ state: WindowState, _ key: KeyChain.Key, _ chain: KeyChain) {
        count = Int(state.count)
        last = state.added
        first =
            state.removed == state.added
            ? -1 : state.removed < 0 ? key.first : chain.entries[Int(state.removed)].next
    }

    /// Calls a function with each entry.
    @inline(__always)
    func forEach(in chain: KeyChain, _ body: (KeyChain.Entry) -> Void) {
        var entry = first
        while entry >= 0 {
            let found = chain.entries[Int(entry)]
            body(found)
            if entry == last { return }
            entry = found.next
        }
    }
}
