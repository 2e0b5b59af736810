//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

package import Exchange
import Foundation
package import Link
package import MerkleLog
package import PKI
package import Persistence

/// The exchange of a node: its keys, its partners, its desk.
package actor NodeExchange: KeyRing {
    package nonisolated let node: String
    package nonisolated let store: SQLExchangeStore
    package nonisolated let board = PartnerStatusBoard()
    /// Rings when something waits to be pushed.
    package nonisolated let outgoing = Doorbell()
    /// Rings when something was accepted.
    package nonisolated let incoming = Doorbell()
    /// Tells pages that a desk has something new.
    package nonisolated let events = ExchangeEvents()
    package nonisolated let trust: PartnerTrust
    nonisolated let folder: NodeFolder
    /// Of offices with wrapped keys; kept for when keys change on the disk.
    private let passphrase: String?
    nonisolated let isPaired: @Sendable (_ from: String, _ to: String, _ at: Timestamp) -> Bool
    private var held: ExchangeKeys
    private var links: [String: PartnerLink] = [:]
    private var pinned: [String: Partner] = [:]
    /// No partner sends more in a day.
    let messagesADay: Int64
    let fileBytesADay: Int64
    /// Files of each partner that were begun on a day.
    var fetched: [String: FetchedFiles] = [:]
    /// Where each partner stood at its first push of a day, and whether it was told that it sends too much.
    var received: [String: (day: Int64, sequence: Int64, isTold: Bool)] = [:]

    /// - Parameter isPaired: whether an office may write to another at a time.
    package init(
        _ keys: ExchangeKeys,
        folder: NodeFolder,
        passphrase: String? = nil,
        store: SQLExchangeStore,
        messagesADay: Int64,
        fileBytesADay: Int64 = 200_000_000_000,
        isPaired: @escaping @Sendable (_ from: String, _ to: String, _ at: Timestamp) -> Bool
    ) {
        node = keys.node
        held = keys
        self.folder = folder
        self.passphrase = passphrase
        self.store = store
        self.messagesADay = messagesADay
        self.fileBytesADay = fileBytesADay
        self.isPaired = isPaired
        trust = PartnerTrust()
    }

    package nonisolated var attachments: AttachmentShelf {
        AttachmentShelf(folder: folder.url.appendingPathComponent("exchange/attachments", isDirectory: true))
    }

    package nonisolated var desk: ContactDesk {
        ContactDesk(node: node, store: store, keys: self, isPaired: isPaired, now: Timestamp.systemTime)
    }

    package func keys(of office: String) -> Exchange.OfficeKeys? { held.offices[office]?.keys }

    package func offices() -> Set<String> { Set(held.offices.keys) }

    var heldCards: [String] { held.offices.sorted { $0.key < $1.key }.flatMap(\.value.cards) }

    package var tls: NodeKeys { held.tls }

    var authority: String { held.authorityPEM }

    /// Takes keys that changed on the disk.
    package func reload() throws {
        if let keys = try ExchangeKeys(folder, node: node, passphrase: passphrase) { held = keys }
    }

    package func proofs(with partner: String) throws -> ProofDesk {
        ProofDesk(
            node: node,
            store: store,
            logKey: try held.logSigner(for: partner).key,
            witnessKey: try held.witnessSigner().key,
            keys: self
        )
    }

    package func logSigner(for partner: String) throws -> NoteSigner { try held.logSigner(for: partner) }

    /// The link with a partner that is known now; nil where there is none, or where it is suspended.
    package func link(with partner: String) async -> PartnerLink? {
        guard let known = pinned[partner], known.state != .suspended else { return nil }
        if let link = links[partner] { return link }
        guard let logSigner = try? held.logSigner(for: partner), let witnessSigner = try? held.witnessSigner() else {
            return nil
        }
        let link = PartnerLink(
            node: node,
            partner: partner,
            store: store,
            logSigner: logSigner,
            witnessSigner: witnessSigner,
            isPaired: isPaired,
            now: Timestamp.systemTime
        )
        links[partner] = link
        return link
    }

    /// Reads the partners again and pins what they are trusted by.
    /// - Returns: those that are known now.
    @discardableResult
    package func refreshPartners() async throws -> [Partner] {
        let partners = try await store.partners()
        for partner in partners {
            let isPinned = trust.verifier(of: partner.node) != nil
            if partner.state == .suspended {
                trust.forget(partner.node)
            } else if !isPinned || pinned[partner.node]?.authorities != partner.authorities {
                try ExchangeTrust.pin(partner, in: trust, lists: keptRevocations(of: partner.node).map { [$0] } ?? [])
            }
        }
        for node in pinned.keys where !partners.contains(where: { $0.node == node }) { trust.forget(node) }
        pinned = Dictionary(uniqueKeysWithValues: partners.map { ($0.node, $0) })
        return partners
    }
}
