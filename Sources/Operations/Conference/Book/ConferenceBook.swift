//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// The book of a conference: what all operations together say, in whatever order and however often they came.
///
/// Operations are a set, read in the order of their ids. So two nodes that have the same operations have the same book,
/// and a text is never lost: what two sides wrote at the same time stands side by side until somebody joins it.
package struct ConferenceBook: Hashable, Sendable {
    package let sides: Set<String>
    package let header: ConferenceHeader?
    /// Those that are not gone, in their order.
    package let items: [BookItem]
    package let gone: [BookItem]
    /// Messages of signatures that were taken back, by the operation that did it.
    package let retracted: [String: OperationID]

    /// - Parameter sides: the two countries.
    package init(_ operations: some Sequence<BookOperation>, sides: Set<String>) {
        self.sides = sides
        var header: ConferenceHeader?
        var drafts: [OperationID: ItemDraft] = [:]
        var retracted: [String: OperationID] = [:]
        for operation in operations.sorted(by: { $0.id < $1.id }) {
            switch operation.act {
            case .header(let new): header = new
            case .retract(let signature): retracted[signature] = operation.id
            default: drafts[operation.act.item ?? operation.id, default: ItemDraft()].take(operation)
            }
        }
        self.header = header
        self.retracted = retracted
        let items = drafts.compactMap { $1.item($0) }.sorted { ($0.place, $0.id) < ($1.place, $1.id) }
        self.items = items.filter { !$0.isGone(for: sides) }
        gone = items.filter { $0.isGone(for: sides) }
    }

    package func items(_ kind: ItemContent.Kind) -> [BookItem] { items.filter { $0.kind == kind } }

    package func item(_ id: OperationID) -> BookItem? {
        items.first { $0.id == id } ?? gone.first { $0.id == id }
    }

    package func delegation(of side: String) -> Delegation? {
        for item in items(.delegation) {
            if case .delegation(let delegation)? = item.content, delegation.side == side { return delegation }
        }
        return nil
    }

    /// What still keeps the minutes from being signed.
    package var obstacles: Set<MinutesObstacle> {
        var all: Set<MinutesObstacle> = []
        if header == nil { all.insert(.header) }
        if items(.paragraph).isEmpty { all.insert(.empty) }
        for side in sides where delegation(of: side) == nil { all.insert(.delegation(side: side)) }
        for item in items where item.kind.isNegotiated {
            if item.isDisputed {
                all.insert(.disputed(item.id))
            } else if item.content == nil || !item.isSettled(for: sides) {
                all.insert(.open(item.id))
            }
        }
        return all
    }
}

/// Why minutes cannot be signed yet.
package enum MinutesObstacle: Hashable, Sendable {
    case header
    /// There is no paragraph.
    case empty
    /// A side has not said who heads its delegation.
    case delegation(side: String)
    /// A side has not agreed to an item.
    case open(OperationID)
    /// Two wordings stand side by side.
    case disputed(OperationID)
}
