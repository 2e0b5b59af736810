//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

extension Conference {
    /// No book has more operations; negotiations have some thousands.
    package static let mostOperations = 50_000

    /// Writes one operation of the own side.
    /// - Parameter at: milliseconds since 1970.
    @discardableResult
    package mutating func write(_ act: BookAct, by author: String, at: Int64) throws(ConferenceError) -> BookOperation {
        guard operations.count < Self.mostOperations else { throw .tooMuch }
        try requireOpen(act)
        let operation = BookOperation(
            id: OperationID(clock: clock() + 1, side: side),
            at: at,
            author: author,
            act: act
        )
        do throws(BookFault) {
            // As the other side will read it: what it could not read is not written.
            _ = try BookOperation(operation.json)
        } catch {
            throw .fault(error)
        }
        try check(act)
        operations[operation.id] = StoredOperation(operation, isSent: false)
        return operation
    }

    private func requireOpen(_ act: BookAct) throws(ConferenceError) {
        guard act.touchesMinutes else { return }
        switch standing {
        case .concluded: throw .concluded
        default: if ownSignature != nil { throw .signed }
        }
    }

    private func check(_ act: BookAct) throws(ConferenceError) {
        guard let id = act.item else { return }
        guard let item = book.item(id) else { throw .unknownItem(id) }
        switch act {
        case .write(let writing):
            // Whoever has not seen what stands there now would write over it without knowing.
            guard Set(writing.bases).isSuperset(of: item.heads.map(\.id)) else { throw .changedMeanwhile(id) }
            guard !item.kind.hasOwner || item.id.side == side else { throw .fault(.notTheirs("item")) }
        case .agree(_, let version, let digest):
            guard !item.isDisputed, item.heads.contains(where: { $0.id == version && $0.digest == digest }) else {
                throw .changedMeanwhile(id)
            }
            guard item.content?.isComplete ?? true else { throw .untranslated(id) }
        case .state(_, let digest, _):
            guard !item.isDisputed, item.heads.last?.digest == digest else { throw .changedMeanwhile(id) }
        default: break
        }
    }

    /// Puts an item one place up or down among those of its kind.
    package mutating func move(
        _ id: OperationID,
        isUp: Bool,
        by author: String,
        at: Int64
    ) throws(ConferenceError) {
        guard let item = book.item(id) else { throw .unknownItem(id) }
        let all = book.items(item.kind)
        guard let place = all.firstIndex(where: { $0.id == id }) else { throw .unknownItem(id) }
        let key: PlaceKey
        if isUp {
            guard place > 0 else { return }
            key = .between(place > 1 ? all[place - 2].place : nil, all[place - 1].place)
        } else {
            guard place + 1 < all.count else { return }
            key = .between(all[place + 1].place, place + 2 < all.count ? all[place + 2].place : nil)
        }
        try write(.move(item: id, place: key), by: author, at: at)
    }

    /// Adds an item, behind another of its kind or at the end.
    @discardableResult
    package mutating func add(
        _ content: ItemContent,
        after: OperationID? = nil,
        by author: String,
        at: Int64
    ) throws(ConferenceError) -> BookOperation {
        let all = book.items(content.kind)
        let place = after.flatMap { id in all.firstIndex { $0.id == id } } ?? all.count - 1
        let before = place >= 0 ? all[place].place : nil
        let next = place + 1 < all.count ? all[place + 1].place : nil
        let writing = ItemWriting(item: nil, bases: [], content: content, place: .between(before, next))
        return try write(.write(writing), by: author, at: at)
    }
}
