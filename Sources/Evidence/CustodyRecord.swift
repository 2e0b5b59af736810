//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

package import Custody

/// All that is known of the evidence of one case.
package struct CustodyRecord: Sendable, Hashable {
    /// A transfer and where it stands in the journal.
    package struct Entry: Sendable, Hashable {
        package let signed: SignedTransfer
        package let journal: CustodyStatement.JournalPosition

        package init(signed: SignedTransfer, journal: CustodyStatement.JournalPosition) {
            self.signed = signed
            self.journal = journal
        }
    }

    package let caseNumber: String
    package var items: [EvidenceItem]
    package var entries: [Entry]
    /// Of everyone who signed, by ``SignerKey/id``.
    package var certificates: [String: CustodyStatement.Certificate]
    /// Prepared transfers, the oldest first, whatever became of them.
    package var pending: [PendingTransfer]
    /// Photos that came from phones, in the order in which they came, signed for or not.
    package var photos: [ReceivedPhoto]

    package init(
        caseNumber: String,
        items: [EvidenceItem] = [],
        entries: [Entry] = [],
        certificates: [String: CustodyStatement.Certificate] = [:],
        pending: [PendingTransfer] = [],
        photos: [ReceivedPhoto] = []
    ) {
        self.caseNumber = caseNumber
        self.items = items
        self.entries = entries
        self.certificates = certificates
        self.pending = pending
        self.photos = photos
    }

    /// Photos that nobody has signed for: those whose content is no item, and none that is being taken.
    package var waitingPhotos: [ReceivedPhoto] {
        let taken = items + pending.filter { $0.state == .waiting }.flatMap(\.items)
        let known = Set(taken.compactMap { $0.file?.digest })
        return photos.filter { !known.contains($0.file.digest) }
    }

    /// Who holds what.
    ///
    /// - Throws: ``CustodyError`` where the store does not hold what was signed.
    package func chain() throws(CustodyError) -> CustodyChain {
        let book = Dictionary(items.map { ($0.id, $0) }) { first, _ in first }
        var chain = CustodyChain(of: caseNumber)
        for entry in entries { try chain.append(entry.signed, items: book) }
        return chain
    }

    /// Items whose end is not settled, and those that somebody began to take; a case with any is not closed.
    ///
    /// - Throws: ``CustodyError``
    package func openItems() throws(CustodyError) -> [EvidenceItem] {
        try chain().openItems + pending.filter { $0.state == .waiting && $0.transfer.reason == .taken }.flatMap(\.items)
    }

    /// The transfer that waits for somebody's signature with an item in it.
    package func waiting(with item: String) -> PendingTransfer? {
        pending.first { $0.state == .waiting && $0.transfer.lines.contains { $0.item == item } }
    }

    /// The id of the next item: numbers that rise, those of refused ones included.
    package var nextItemNumber: Int {
        let ids = items.map(\.id) + pending.flatMap { $0.items.map(\.id) }
        return (ids.compactMap { Int($0) }.max() ?? 0) + 1
    }
}
