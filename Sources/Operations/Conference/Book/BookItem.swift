//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// An item of the book with all that was said of it: every wording, who agrees, what was remarked.
package struct BookItem: Hashable, Sendable, Identifiable {
    /// One wording, or the proposal that the item goes.
    package struct Version: Hashable, Sendable, Identifiable {
        package let id: OperationID
        /// The versions that it stands for from now on.
        package let bases: [OperationID]
        /// Nil proposes that the item goes.
        package let content: ItemContent?
        package let author: String
        package let at: Int64
        package let digest: ContentDigest

        package var side: String { id.side }

        /// What an agreement to the end of an item is over.
        static let goneDigest = ContentDigest(of: Array("lienquan item gone".utf8))
    }

    package struct Comment: Hashable, Sendable {
        package let id: OperationID
        package let author: String
        package let at: Int64
        package let text: String
    }

    package struct Statement: Hashable, Sendable {
        package let id: OperationID
        package let author: String
        package let at: Int64
        package let statement: FigureStatement
    }

    package struct Progress: Hashable, Sendable {
        package let id: OperationID
        package let author: String
        package let at: Int64
        package let progress: CommitmentProgress
    }

    package struct Mark: Hashable, Sendable {
        package let version: OperationID
        package let digest: ContentDigest
        package let author: String
        package let at: Int64
    }

    package let id: OperationID
    package let kind: ItemContent.Kind
    package let place: PlaceKey
    /// The first first.
    package let versions: [Version]
    /// Versions that no later one stands for: one, or several that two sides wrote at the same time.
    package let heads: [Version]
    /// Sides that agree to what stands there now.
    package let agreed: [String: Mark]
    /// What each side states of the figure as it stands now.
    package let statements: [String: Statement]
    package let comments: [Comment]
    package let progress: [Progress]

    /// What stands there now; of several, the last.
    package var content: ItemContent? { heads.last?.content }

    /// The last wording, also of an item that is to go.
    package var lastContent: ItemContent? { versions.last { $0.content != nil }?.content }

    /// Whether two sides wrote different things at the same time, and nobody has joined them yet.
    package var isDisputed: Bool { Set(heads.map(\.digest)).count > 1 }

    /// Whether it is proposed that it goes.
    package var isLeaving: Bool { !isDisputed && heads.last?.content == nil }

    package func isAgreed(by side: String) -> Bool { agreed[side] != nil }

    /// Whether it is not part of the book any more.
    package func isGone(for sides: Set<String>) -> Bool {
        guard isLeaving else { return false }
        return !kind.isNegotiated || sides.allSatisfy(isAgreed(by:))
    }

    /// Whether both sides agree to it as it stands.
    package func isSettled(for sides: Set<String>) -> Bool {
        !isDisputed && content != nil && sides.allSatisfy(isAgreed(by:))
    }

    /// Whether both sides state the same value of a figure.
    package func isJoint(for sides: Set<String>) -> Bool {
        let values = sides.compactMap { statements[$0]?.statement.value }
        return values.count == sides.count && Set(values).count == 1
    }
}
