//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// Who holds what in one case: a state that only valid transfers move on.
///
/// Pure: no clock, no store, no keys. ``SignedTransfer/checkSignatures(_:)`` asks whether signatures hold.
public struct CustodyChain: Sendable {
    /// Where an item is.
    public struct Standing: Hashable, Sendable {
        public let item: EvidenceItem
        /// Nil once it was destroyed.
        public fileprivate(set) var holder: CustodyParty?
        public fileprivate(set) var seals: [String]
        /// Its last transfer.
        public fileprivate(set) var last: CustodyDigest
        public fileprivate(set) var reason: CustodyTransfer.Reason
        public fileprivate(set) var at: CustodyTime
        public fileprivate(set) var place: String

        /// Whether it was destroyed or released.
        public var isEnded: Bool { reason.isEnd }
    }

    public let caseNumber: String
    /// What the next transfer is bound to.
    public private(set) var head: CustodyDigest
    /// How many transfers there are.
    public private(set) var length = 0
    /// Items in the order in which they were taken.
    public private(set) var standings: [Standing] = []
    private var places: [String: Int] = [:]
    private var ids: Set<String> = []
    /// When the last transfer was closed.
    private var closedAt: CustodyTime?

    /// An empty chain of a case.
    public init(of caseNumber: String) {
        self.caseNumber = caseNumber
        head = Self.genesis(of: caseNumber)
    }

    /// What the first transfer of a case is bound to, so that no chain passes for another case's.
    public static func genesis(of caseNumber: String) -> CustodyDigest {
        .of("lienquan custody case 1", Array(caseNumber.utf8))
    }

    /// Where an item is; nil for one that was not taken.
    public subscript(_ item: String) -> Standing? { places[item].map { standings[$0] } }

    /// Whether a transfer of this id is in.
    public func has(_ id: String) -> Bool { ids.contains(id) }

    /// Items whose end is not settled; a case with any cannot be closed.
    public var openItems: [EvidenceItem] { standings.filter { !$0.isEnded }.map(\.item) }

    /// The place that the next transfer gets.
    public var next: CustodySignature.Link { .init(sequence: length + 1, previous: head) }

    /// Whether a transfer may follow now.
    ///
    /// - Parameter items: what is taken, by id.
    /// - Throws: ``CustodyError``
    public func check(_ transfer: CustodyTransfer, items: [String: EvidenceItem] = [:]) throws(CustodyError) {
        if let fault = transfer.fault { throw fault }
        guard transfer.caseNumber == caseNumber else { throw .otherCase(transfer.caseNumber) }
        guard !ids.contains(transfer.id) else { throw .transferTwice(transfer.id) }
        if transfer.reason == .taken {
            for line in transfer.lines { try checkTaking(line, transfer, items) }
        } else {
            for line in transfer.lines { try checkMoving(line, transfer) }
        }
        let breaks = transfer.lines.first { $0.found == .broken }
        if let breaks, transfer.note.isEmpty { throw .brokenSealNotNoted(breaks.item) }
    }

    /// Moves on by a transfer in its place.
    ///
    /// - Throws: ``CustodyError``; nothing has changed then.
    public mutating func append(_ signed: SignedTransfer, items: [String: EvidenceItem] = [:]) throws(CustodyError) {
        guard signed.link == next else { throw .notNext }
        guard let closing = signed.signatures.last?.at else { throw .signatureMissing }
        if let closedAt, closing < closedAt { throw .timeBackwards }
        let transfer = signed.transfer
        try check(transfer, items: items)
        let hash = signed.hash
        for line in transfer.lines {
            if transfer.reason == .taken, let item = items[line.item] {
                places[item.id] = standings.count
                standings.append(
                    Standing(
                        item: item,
                        holder: transfer.to,
                        seals: item.seals,
                        last: hash,
                        reason: .taken,
                        at: transfer.at,
                        place: transfer.place
                    )
                )
            } else if let place = places[line.item] {
                standings[place].holder = transfer.to
                if line.found == .broken { standings[place].seals = [] }
                standings[place].seals += line.newSeals
                standings[place].last = hash
                standings[place].reason = transfer.reason
                standings[place].at = transfer.at
                standings[place].place = transfer.place
            }
        }
        ids.insert(transfer.id)
        head = hash
        closedAt = closing
        length += 1
    }

    private func checkTaking(
        _ line: CustodyTransfer.Line,
        _ transfer: CustodyTransfer,
        _ items: [String: EvidenceItem]
    ) throws(CustodyError) {
        guard places[line.item] == nil else { throw .itemTwice(line.item) }
        guard let item = items[line.item] else { throw .unknownItem(line.item) }
        if let fault = item.fault { throw fault }
        guard item.digest == line.digest else { throw .otherItem(line.item) }
        guard let taker = transfer.to, item.takenBy.isSame(as: taker) else { throw .otherTaker(line.item) }
        guard item.takenAt <= transfer.at else { throw .timeBackwards }
        // Its seals stand in the item; none was there to be found.
        guard line.found == .unsealed, line.newSeals.isEmpty else { throw .sealsNotTold(line.item) }
    }

    private func checkMoving(_ line: CustodyTransfer.Line, _ transfer: CustodyTransfer) throws(CustodyError) {
        guard let standing = self[line.item] else { throw .itemFromNowhere(line.item) }
        guard standing.item.digest == line.digest else { throw .otherItem(line.item) }
        guard !standing.isEnded else { throw .ended(line.item) }
        guard let holder = standing.holder, let from = transfer.from, holder.isSame(as: from) else {
            throw .notHolder(item: line.item, holder: standing.holder?.name ?? "")
        }
        guard standing.last == line.last else { throw .itemMoved(line.item) }
        guard standing.at <= transfer.at else { throw .timeBackwards }
        guard (line.found == .unsealed) == standing.seals.isEmpty else { throw .sealsNotTold(line.item) }
    }
}
