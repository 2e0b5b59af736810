//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import CanonicalJSON
import Crypto
import Customs
package import Exchange
package import MerkleLog

/// One of two nodes of a test: keys of its offices, desk and link, over a store of the test's choice.
package struct ExchangeSide: Sendable {
    package let node: String
    package let store: any ExchangeStore & WitnessStore
    package let keys: HeldKeys
    package let desk: ContactDesk
    package let link: PartnerLink
    package let logSigner: NoteSigner
    package let witnessSigner: NoteSigner

    /// Keys that are simply there.
    package struct HeldKeys: KeyRing {
        package let all: [String: OfficeKeys]

        package func keys(of office: String) -> OfficeKeys? { all[office] }
        package func offices() -> Set<String> { Set(all.keys) }
    }

    package static let validFrom = Timestamp(seconds: 1_735_689_600)
    package static let validUntil = Timestamp(seconds: 1_798_761_600)

    package init(
        _ node: String,
        partner: String,
        offices: [String],
        store: any ExchangeStore & WitnessStore,
        suite: any CryptoSuite.Type = CurveSuite.self,
        now: @escaping @Sendable () -> Timestamp
    ) throws {
        self.node = node
        self.store = store
        var all: [String: OfficeKeys] = [:]
        for office in offices {
            let generation = try OfficeKeys.Generation(
                suite.makeKeys(),
                office: office,
                validFrom: Self.validFrom,
                validUntil: Self.validUntil
            )
            all[office] = OfficeKeys(office: office, generations: [generation])
        }
        keys = HeldKeys(all: all)
        logSigner = try Self.signer("\(node)-log", .note)
        witnessSigner = try Self.signer("\(node)-witness", .cosignature)
        let isPaired = ContactDesk.pairings(try OfficeDirectory.builtIn())
        desk = ContactDesk(node: node, store: store, keys: keys, isPaired: isPaired, now: now)
        link = PartnerLink(
            node: node,
            partner: partner,
            store: store,
            logSigner: logSigner,
            witnessSigner: witnessSigner,
            isPaired: isPaired,
            now: now
        )
    }

    /// The same node over another store, as after a restore, or as one that shows two faces.
    package func over(_ other: any ExchangeStore & WitnessStore) throws -> ExchangeSide {
        ExchangeSide(self, store: other, isPaired: ContactDesk.pairings(try OfficeDirectory.builtIn()))
    }

    private init(
        _ side: ExchangeSide,
        store: any ExchangeStore & WitnessStore,
        isPaired: @escaping @Sendable (String, String, Timestamp) -> Bool
    ) {
        node = side.node
        keys = side.keys
        logSigner = side.logSigner
        witnessSigner = side.witnessSigner
        self.store = store
        desk = ContactDesk(node: node, store: store, keys: keys, isPaired: isPaired, now: side.desk.now)
        link = PartnerLink(
            node: node,
            partner: side.link.partnerNode,
            store: store,
            logSigner: logSigner,
            witnessSigner: witnessSigner,
            isPaired: isPaired,
            now: side.desk.now
        )
    }

    /// Proofs of this side.
    package var proofs: ProofDesk {
        ProofDesk(node: node, store: store, logKey: logSigner.key, witnessKey: witnessSigner.key, keys: keys)
    }

    private struct NoSigner: Error {}

    private static func signer(_ name: String, _ kind: NoteKey.Kind) throws -> NoteSigner {
        guard let signer = NoteSigner(name: name, kind: kind, secret: Curve25519.Signing.PrivateKey()) else {
            throw NoSigner()
        }
        return signer
    }

    /// As the other side trusts it.
    package var asPartner: Partner {
        Partner(
            node: node,
            address: "",
            authorities: [],
            logKey: logSigner.key,
            witnessKey: witnessSigner.key,
            cards: keys.all.values.flatMap(\.generations).map(\.card),
            pairedAt: Self.validFrom
        )
    }

    /// Two nodes that trust one another: Vietnam's regions VI and VIII, China's Nanning.
    package static func pair(
        _ vietnam: any ExchangeStore & WitnessStore,
        _ china: any ExchangeStore & WitnessStore,
        suite: any CryptoSuite.Type = CurveSuite.self,
        now: @escaping @Sendable () -> Timestamp
    ) async throws -> (vn: ExchangeSide, cn: ExchangeSide) {
        let vn = try ExchangeSide(
            "VN",
            partner: "CN",
            offices: ["VN-VI", "VN-VIII"],
            store: vietnam,
            suite: suite,
            now: now
        )
        let cn = try ExchangeSide("CN", partner: "VN", offices: ["CN-7200"], store: china, suite: suite, now: now)
        try await vietnam.save(cn.asPartner, by: "test")
        try await china.save(vn.asPartner, by: "test")
        return (vn, cn)
    }

    /// Carries what waits here to the other side, and its receipt back. Returns how many were new there.
    @discardableResult
    package func carry(to other: ExchangeSide, limit: Int = 256) async throws -> Int {
        var carried = 0
        while true {
            let before = try await store.standing(of: other.node)
            let lines = try await store.outbox(
                of: other.node,
                after: before.confirmed.sequence,
                limit: limit,
                mostBytes: 4 << 20
            )
            if lines.isEmpty { return carried }
            let answer = try await other.link.take(lines.map(\.bytes))
            let receipt = try await link.settle(answer.receipt, before: before)
            carried += Int(receipt.received.sequence - before.confirmed.sequence)
            if answer.refused != nil { return carried }
        }
    }

    /// Carries and opens in both directions until nothing is left.
    package static func settle(_ a: ExchangeSide, _ b: ExchangeSide) async throws {
        var isMore = true
        while isMore {
            isMore = false
            for (from, to) in [(a, b), (b, a)] {
                if try await from.carry(to: to) > 0 { isMore = true }
                while try await to.desk.open(from: from.node).isMore {}
            }
        }
    }

    /// Compares the other side's log with what is known here.
    @discardableResult
    package func audit(_ other: ExchangeSide) async throws -> String? {
        let before = try await store.standing(of: other.node)
        try await link.settle(try await other.link.standing().receipt, before: before)
        let cosigned = try await link.audit { try await other.store.entries(.own(partner: node), $0) }
        if let cosigned { try await other.link.takeCosigned(cosigned) }
        return cosigned
    }
}
