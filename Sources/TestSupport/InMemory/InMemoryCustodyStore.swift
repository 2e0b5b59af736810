//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

package import Custody
package import Evidence

/// A ``CustodyStore`` for tests.
package actor InMemoryCustodyStore: CustodyStore {
    package nonisolated let journalID = "in-memory"
    private var records: [String: CustodyRecord] = [:]
    private var entries: Int64 = 0
    /// Actions in the order in which they were noted.
    package private(set) var journal: [String] = []

    package init() {}

    package func record(of caseNumber: String) async throws -> CustodyRecord {
        records[caseNumber] ?? CustodyRecord(caseNumber: caseNumber)
    }

    package func waiting(for login: String) async throws -> [PendingTransfer] {
        records.values.flatMap(\.pending).filter { $0.state == .waiting && $0.awaits == login }
            .sorted { ($0.transfer.at, $0.transfer.id) < ($1.transfer.at, $1.transfer.id) }
    }

    package func append(
        _ signed: SignedTransfer,
        items: [EvidenceItem],
        certificates: [String: CustodyStatement.Certificate],
        by actor: String
    ) async throws {
        let number = signed.transfer.caseNumber
        var record = records[number] ?? CustodyRecord(caseNumber: number)
        let head = record.entries.last?.signed.hash ?? CustodyChain.genesis(of: number)
        guard signed.link == .init(sequence: record.entries.count + 1, previous: head) else {
            throw EvidenceError.changedMeanwhile
        }
        if signed.signatures.count > 1 {
            guard let place = record.place(of: signed.transfer.id) else { throw EvidenceError.changedMeanwhile }
            record.pending[place] = record.pending[place].settled(as: .signed)
        }
        note("custody.transfer.signed")
        guard let hash = CustodyDigest([UInt8](repeating: UInt8(truncatingIfNeeded: entries), count: 32)) else {
            return
        }
        record.entries.append(.init(signed: signed, journal: .init(sequence: entries, hash: hash)))
        record.items += items
        record.certificates.merge(certificates) { first, _ in first }
        records[number] = record
    }

    package func prepare(
        _ pending: PendingTransfer,
        certificates: [String: CustodyStatement.Certificate],
        by actor: String
    ) async throws {
        let transfer = pending.transfer
        var record = records[transfer.caseNumber] ?? CustodyRecord(caseNumber: transfer.caseNumber)
        let isOffered = transfer.reason != .taken && transfer.lines.contains { record.waiting(with: $0.item) != nil }
        let given = Set(record.pending.flatMap { $0.items.map(\.id) })
        guard !isOffered, !pending.items.contains(where: { given.contains($0.id) }),
            !record.pending.contains(where: { $0.transfer.id == transfer.id })
        else { throw EvidenceError.changedMeanwhile }
        record.pending.append(pending)
        record.certificates.merge(certificates) { first, _ in first }
        records[transfer.caseNumber] = record
        note("custody.transfer.prepared")
    }

    package func settle(
        _ id: String,
        of caseNumber: String,
        as state: PendingTransfer.State,
        remark: String,
        by actor: String
    ) async throws {
        guard let place = records[caseNumber]?.place(of: id), let pending = records[caseNumber]?.pending[place] else {
            throw EvidenceError.settled
        }
        records[caseNumber]?.pending[place] = pending.settled(as: state, remark: remark)
        note("custody.transfer.\(state.rawValue)")
    }

    package func receive(_ photo: ReceivedPhoto) async throws -> Bool {
        let all = records.values.flatMap(\.photos)
        if let known = all.first(where: { $0.id == photo.id }) {
            guard known.isSame(as: photo) else { throw EvidenceError.otherPhoto }
            return false
        }
        let known = records[photo.caseNumber]?.photos ?? []
        if known.contains(where: { $0.file.digest == photo.file.digest }) { return false }
        guard known.count(where: { $0.draft == photo.draft }) < ReceivedPhoto.mostOfDraft else {
            throw EvidenceError.tooManyPhotos(most: ReceivedPhoto.mostOfDraft)
        }
        records[photo.caseNumber, default: CustodyRecord(caseNumber: photo.caseNumber)].photos.append(photo)
        note("custody.photo.received")
        return true
    }

    package func noteExport(of caseNumber: String, transfers: Int, seal: CustodyDigest, by actor: String) async throws {
        note("custody.exported")
    }

    private func note(_ action: String) {
        entries += 1
        journal.append(action)
    }
}

extension CustodyRecord {
    /// Of a transfer that still waits.
    fileprivate func place(of id: String) -> Int? {
        pending.firstIndex { $0.transfer.id == id && $0.state == .waiting }
    }
}
