//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// The first place where a journal is not what was written.
public struct JournalFault: Error, Hashable, Sendable {
    /// What is wrong there.
    public enum Reason: Hashable, Sendable {
        /// The fields of the entry don't give its hash: it was changed.
        case edited
        /// There is no entry of this sequence, but there are later ones.
        case missing
        /// The journal ends before its recorded head: entries were cut off from this sequence on.
        case truncated(head: Int64)
        /// The entry stands at another place than it was written at, or is there twice.
        case moved
        /// The entry follows another one than the one that stands before it: that one, or this one, was replaced.
        case replaced
        /// The first entry was written for another node.
        case foreign
        /// The last entry is not the one of the recorded head, or goes on after it.
        case headDiffers
        /// What stands in the place of a hash is none.
        case unreadable
    }

    /// The sequence at which it shows first.
    public let sequence: Int64
    /// What is wrong there.
    public let reason: Reason

    /// A fault at a sequence.
    public init(sequence: Int64, reason: Reason) {
        self.sequence = sequence
        self.reason = reason
    }
}

extension JournalFault: CustomStringConvertible {
    public var description: String {
        switch reason {
        case .edited: "entry \(sequence) was changed after it was written"
        case .missing: "entry \(sequence) is missing"
        case .truncated(let head): "entries \(sequence) to \(head) were cut off"
        case .moved: "entry \(sequence) is not the one that was written at this place"
        case .replaced: "entry \(sequence) does not follow the entry before it; one of the two was replaced"
        case .foreign: "entry \(sequence) was written for another node"
        case .headDiffers: "the journal does not end with entry \(sequence) as recorded"
        case .unreadable: "entry \(sequence) has no readable hash"
        }
    }
}
