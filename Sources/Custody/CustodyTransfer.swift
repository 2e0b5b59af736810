//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import CanonicalJSON

/// That items went from one hand to another: what giver and receiver put their names to.
public struct CustodyTransfer: Hashable, Sendable {
    /// Why.
    public enum Reason: String, Hashable, Sendable, CaseIterable {
        /// The beginning: an officer takes it from the scene.
        case taken
        case handedOver = "handed-over"
        /// Into a store room.
        case deposited
        case laboratory
        /// Back from a laboratory, a court or a store.
        case returned
        case court
        /// An end.
        case destroyed
        /// Another end: given back to its owner.
        case released

        /// Whether nothing can follow.
        public var isEnd: Bool { self == .destroyed || self == .released }
    }

    /// How the seals of an item were found.
    public enum SealFinding: String, Hashable, Sendable, CaseIterable {
        case intact
        case broken
        /// It had none.
        case unsealed
    }

    /// One item of a transfer.
    public struct Line: Hashable, Sendable {
        public let item: String
        /// ``EvidenceItem/digest``.
        public let digest: CustodyDigest
        /// The transfer that brought it to who gives it now, by ``SignedTransfer/hash``; nil when it is taken.
        public let last: CustodyDigest?
        public let found: SealFinding
        /// Numbers of seals that were put on at the occasion.
        public let newSeals: [String]

        /// A line from its parts.
        public init(
            item: String,
            digest: CustodyDigest,
            last: CustodyDigest?,
            found: SealFinding,
            newSeals: [String] = []
        ) {
            self.item = item
            self.digest = digest
            self.last = last
            self.found = found
            self.newSeals = newSeals
        }
    }

    /// Unique in its case; made by whoever prepares it, so that sending twice is one transfer.
    public let id: String
    public let caseNumber: String
    public let reason: Reason
    /// Nil when items are taken.
    public let from: CustodyParty?
    /// Nil when items are destroyed.
    public let to: CustodyParty?
    /// Signs where giver or receiver has no key, or where somebody saw the taking.
    public let witness: CustodyParty?
    public let lines: [Line]
    /// When it happened, by who prepared it.
    public let at: CustodyTime
    public let place: String
    public let note: String

    /// Items of one transfer.
    public static let mostLines = 200

    /// A transfer from its parts; a ``CustodyChain`` says whether it may be.
    public init(
        id: String,
        caseNumber: String,
        reason: Reason,
        from: CustodyParty?,
        to: CustodyParty?,
        witness: CustodyParty? = nil,
        lines: [Line],
        at: CustodyTime,
        place: String,
        note: String = ""
    ) {
        self.id = id
        self.caseNumber = caseNumber
        self.reason = reason
        self.from = from
        self.to = to
        self.witness = witness
        self.lines = lines
        self.at = at
        self.place = place
        self.note = note
    }

    /// What signatures cover.
    public var digest: CustodyDigest { .of("lienquan custody transfer 1", json.canonical) }

    /// Who must sign, in this order; the last one closes.
    ///
    /// Giver and receiver; where one of them has no key, a witness in the place of that one. What is taken is signed by
    /// the taker, and by a witness where there is one.
    public var signers: [(role: CustodySignature.Role, party: CustodyParty)] {
        var signers: [(CustodySignature.Role, CustodyParty)] = []
        if let from, from.login != nil { signers.append((.giver, from)) }
        if let to, to.login != nil { signers.append((.receiver, to)) }
        if let witness { signers.append((.witness, witness)) }
        return signers
    }

    /// What is wrong with its form, whatever came before; nil for a transfer that may be.
    public var fault: CustodyError? {
        guard CustodyText.isID(id) else { return .badText("id") }
        guard CustodyText.isID(caseNumber) else { return .badText("case") }
        guard CustodyText.isLine(place, most: 300), !place.isEmpty else { return .badText("place") }
        guard CustodyText.isNote(note) else { return .badText("note") }
        guard (1...Self.mostLines).contains(lines.count), Set(lines.map(\.item)).count == lines.count else {
            return .badLines
        }
        for line in lines {
            guard line.newSeals.count <= 20, line.newSeals.allSatisfy(CustodyText.isSeal) else {
                return .badText("seals")
            }
            guard (line.last == nil) == (reason == .taken) else { return .badLines }
        }
        for party in [from, to, witness] {
            if let fault = party?.fault { return fault }
        }
        return partyFault
    }

    private var partyFault: CustodyError? {
        guard (from == nil) == (reason == .taken), (to == nil) == (reason == .destroyed) else { return .wrongParties }
        guard witness == nil || witness?.login != nil else { return .wrongParties }
        let keyed = [from, to].compactMap { $0?.login }
        guard !keyed.isEmpty else { return .wrongParties }
        if reason == .taken {
            guard to?.login != nil else { return .wrongParties }
        } else {
            // Two signatures always; a third would say nothing new.
            guard (keyed.count == 1) == (witness != nil) else { return .witnessMissing }
        }
        let logins = keyed + [witness?.login].compactMap { $0 }
        guard Set(logins).count == logins.count else { return .sameSigner }
        return nil
    }
}
