//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// How far one direction between two nodes has come: the last envelope, by number and hash.
package struct LinkPosition: Hashable, Sendable {
    /// 0 before the first.
    package let sequence: Int64
    package let head: Digest32

    package init(sequence: Int64, head: Digest32) {
        self.sequence = sequence
        self.head = head
    }

    package static let start = LinkPosition(sequence: 0, head: .zero)

    /// The position after an envelope.
    package init(after envelope: Envelope) {
        self.init(sequence: envelope.header.sequence, head: envelope.hash)
    }

    /// A line of a receipt, `sent 12 <hash>`.
    func line(_ direction: String) -> String { "\(direction) \(sequence) \(head.text)" }

    init?(_ line: some StringProtocol, _ direction: String) {
        let words = line.split(separator: " ", omittingEmptySubsequences: false)
        guard words.count == 3, words[0] == direction, let sequence = Int64(words[1]), sequence >= 0,
            String(sequence) == words[1], let head = Digest32(text: String(words[2])),
            sequence > 0 || head == .zero
        else { return nil }
        self.init(sequence: sequence, head: head)
    }
}
