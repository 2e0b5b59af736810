//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// The end of a journal: sequence and hash of its last entry.
///
/// It is recorded beside the entries, so that a journal whose tail was cut off shows; a copy kept elsewhere also
/// shows a journal that was written anew from some entry on.
public struct JournalHead: Hashable, Sendable {
    /// 0 where there is no entry yet.
    public let sequence: Int64
    /// The hash of the last entry, the genesis where there is none.
    public let hash: JournalHash

    /// A head as it was recorded.
    public init(sequence: Int64, hash: JournalHash) {
        self.sequence = sequence
        self.hash = hash
    }

    /// The head of a journal without entries. Its hash comes from the node's id, so that the journal of one node
    /// does not pass for that of another.
    public static func genesis(nodeID: String) -> JournalHead {
        var encoding = JournalEncoding()
        encoding.append("journal genesis 1")
        encoding.append(nodeID)
        return JournalHead(sequence: 0, hash: JournalHash(of: encoding.bytes))
    }
}
