//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

package import CanonicalJSON

extension Conference {
    /// An honest operation stands at most one behind what its side knew; this much is let pass for messages that wait.
    private static let mostAhead: Int64 = 100_000

    /// Takes operations that the partner sent. What was there before changes nothing.
    /// - Parameters:
    ///   - message: the id of the message, for the alarm where there is one.
    ///   - at: milliseconds since 1970.
    /// - Returns: how many were new.
    @discardableResult
    package mutating func accept(_ all: [JSONValue], message: String, at: Int64) -> Int {
        var new: [BookOperation] = []
        for json in all {
            let operation: BookOperation
            do throws(BookFault) {
                operation = try BookOperation(json)
            } catch {
                let kind: MinutesAlarm.Kind = if case .notTheirs = error { .forged } else { .unreadable }
                raise(kind, error.place, message, at)
                return 0
            }
            guard operation.id.side == partner else {
                raise(.forged, operation.id.text, message, at)
                return 0
            }
            if let known = operations[operation.id] {
                if known.operation.digest == operation.digest { continue }
                raise(.contradiction, operation.id.text, message, at)
                return 0
            }
            guard operation.id.clock <= clock() + Self.mostAhead,
                operations.count + new.count < Self.mostOperations
            else {
                raise(.contradiction, operation.id.text, message, at)
                return 0
            }
            new.append(operation)
        }
        // All of a message or nothing of it.
        for operation in new { operations[operation.id] = StoredOperation(operation, isSent: true) }
        return new.count
    }

    /// Takes a signature of the partner's, or refuses it with an alarm.
    /// - Returns: whether it counts.
    @discardableResult
    package mutating func accept(_ signature: MinuteSignature, at: Int64) -> Bool {
        if signatures.contains(where: { $0.id == signature.id }) { return true }
        guard signature.side == partner, signature.office == otherOffice else {
            raise(.wrongOffice, signature.office, signature.id, at)
            return false
        }
        // What the other side answers is the document that was signed here, whatever was written since.
        let answered = signature.answers.flatMap { id in signatures.first { $0.id == id && $0.side == side } }
        let document = answered.flatMap { documents[$0.digest] } ?? MinutesDocument(book, id: id)
        guard let document, document.digest == signature.digest, answered != nil || signature.answers == nil else {
            raise(.otherDigest, signature.digest.hexadecimal, signature.id, at)
            return false
        }
        guard document.delegations.first(where: { $0.side == partner })?.head == signature.name else {
            raise(.wrongSignatory, signature.name, signature.id, at)
            return false
        }
        signatures.append(signature)
        documents[document.digest] = document
        return true
    }

    /// Notes that something was refused; once for a message.
    package mutating func raise(_ kind: MinutesAlarm.Kind, _ detail: String, _ message: String, _ at: Int64) {
        guard !alarms.contains(where: { $0.id == message }) else { return }
        alarms.append(MinutesAlarm(id: message, kind: kind, detail: String(detail.prefix(200)), at: at))
    }

    /// - Returns: whether there was one to settle.
    package mutating func settle(alarm id: String, by login: String) -> Bool {
        guard let place = alarms.firstIndex(where: { $0.id == id && $0.settledBy == nil }) else { return false }
        alarms[place].settledBy = login
        return true
    }
}
