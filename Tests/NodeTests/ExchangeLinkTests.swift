//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Crypto
import Customs
import Exchange
import Foundation
import Link
import Logging
import Lookouts
import Node
import PKI
import Persistence
import TestSupport
import Testing

@Suite("Two nodes over a real line", .serialized)
struct ExchangeLinkTests {
    /// A node with keys, in a folder of its own.
    final class Side: Sendable {
        let node: Node
        let exchange: NodeExchange
        let folder: NodeFolder

        init(_ country: String, offices: [String]) async throws {
            let path = FileManager.default.temporaryDirectory.appending(component: "link-\(UUID().uuidString)")
            folder = NodeFolder(path.path)
            try folder.prepare()
            var configuration = NodeConfiguration()
            configuration.country = country
            try JSONEncoder().encode(configuration).write(to: folder.configuration)
            let pki = folder.pki
            var authority = try AuthorityFolder.make(at: pki, country: country, passphrase: nil, now: Date())
            let key = P256.Signing.PrivateKey()
            let certificate = try authority.issue(
                try .node(country, key: key.publicKey, addresses: ["127.0.0.1"]),
                now: Date()
            )
            try NodeKeys(key: key, certificate: certificate).write(to: NodeKeys.folder(in: pki), name: "node")
            for office in offices {
                let keys = try PKI.OfficeKeys.make(office, authority: &authority, now: Date())
                try keys.write(to: PKI.OfficeKeys.folder(of: office, in: pki), passphrase: nil)
            }
            node = try await Node.open(folder, creating: true)
            exchange = try #require(node.exchange)
        }

        func invitation(for partner: String, address: String) throws -> String {
            let keys = try #require(try ExchangeKeys(folder, node: exchange.node))
            let authority = try AuthorityFolder(opening: folder.pki, passphrase: nil)
            return try PairingInvitation.make(keys, for: partner, address: address, authority: authority, now: Date())
        }

        func accept(_ invitation: String) async throws {
            let read = try PairingInvitation(invitation, for: exchange.node, now: Date())
            try await exchange.store.save(try await read.accepted(now: Date()), by: "test")
        }

        /// Serves the link on a port; 0 takes a free one, which is told.
        func serve(port: Int, onReady: @escaping @Sendable (Int) async -> Void = { _ in }) async throws {
            var configuration = LinkConfiguration()
            configuration.host = "127.0.0.1"
            configuration.port = port
            var logger = Logger(label: "test")
            logger.logLevel = .error
            try await ExchangeServer(
                exchange,
                configuration,
                effects: ExchangeEffects(
                    watchlists: PartnerWatchlists(
                        lookouts: self.node.lookouts,
                        scoring: self.node.scoring,
                        exchange: exchange
                    ),
                    logger: logger
                ),
                logger: logger,
                onReady: onReady
            ).run()
        }

        func close() async throws {
            try await node.close()
            try FileManager.default.removeItem(at: folder.url)
        }
    }

    static func freePort() -> Int { Int.random(in: 20_000..<30_000) }

    /// Waits until something holds, a minute at most: a starved machine is slow and not wrong.
    static func wait(_ what: String, for condition: () async throws -> Bool) async throws {
        let clock = ContinuousClock()
        let end = clock.now + .seconds(60)
        while try await !condition() {
            try #require(clock.now < end, "\(what)")
            try await Task.sleep(for: .milliseconds(10))
        }
    }

    @Test("an alert crosses the border, a request is answered, both logs agree", .timeLimit(.minutes(2)))
    func crossing() async throws {
        let vn = try await Side("VN", offices: ["VN-VI"])
        let cn = try await Side("CN", offices: ["CN-7200"])
        let (vnPort, cnPort) = (Self.freePort(), Self.freePort())
        try await cn.accept(try vn.invitation(for: "CN", address: "https://127.0.0.1:\(vnPort)"))
        try await vn.accept(try cn.invitation(for: "VN", address: "https://127.0.0.1:\(cnPort)"))
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask { try await vn.serve(port: vnPort) }
            group.addTask { try await cn.serve(port: cnPort) }
            let alert = try await vn.exchange.desk.send(
                SampleMessages.alert(),
                from: "VN-VI",
                to: "CN-7200",
                by: "lan"
            )
            vn.exchange.outgoing.ring()
            let id = alert.header.id
            try await Self.wait("acknowledged") { try await vn.exchange.store.letter(id)?.opened != nil }
            #expect(try await cn.exchange.desk.read(id).message == SampleMessages.alert())
            try await cn.exchange.desk.markRead(id, by: "wang")
            let due = Timestamp(seconds: Timestamp.systemTime().seconds + 86_400)
            let request = try await vn.exchange.desk.send(
                SampleMessages.request(due: due),
                from: "VN-VI",
                to: "CN-7200",
                by: "lan"
            ).header.id
            vn.exchange.outgoing.ring()
            try await Self.wait("request") { try await cn.exchange.store.letter(request) != nil }
            try await cn.exchange.desk.send(
                SampleMessages.reply(to: request),
                from: "CN-7200",
                to: "VN-VI",
                by: "wang"
            )
            cn.exchange.outgoing.ring()
            try await Self.wait("answered") { try await vn.exchange.store.letter(request)?.standing == .answered }
            #expect(try await vn.exchange.store.letter(id)?.read != nil)
            try await Self.wait("cosigned") {
                guard let bundle = try? await vn.exchange.proofs(with: "CN").prove(id, withContent: true) else {
                    return false
                }
                return bundle.verify().isProven
            }
            #expect(vn.exchange.board["CN"].state == .connected)

            let photo = vn.folder.url.appending(component: "photo.jpg")
            let picture = Data(repeating: 7, count: 5_000_000)
            try picture.write(to: photo)
            var withPhoto = SampleMessages.alert(handling: SampleMessages.handling([.h0], light: .green))
            let note = try vn.exchange.attachments.add(
                photo,
                name: "photo.jpg",
                mediaType: "image/jpeg",
                at: Timestamp.systemTime()
            )
            withPhoto.attachments = [note]
            try await vn.exchange.desk.send(withPhoto, from: "VN-VI", to: "CN-7200", by: "lan")
            vn.exchange.outgoing.ring()
            try await Self.wait("photo") { cn.exchange.attachments.has(note.id) }
            var came = Data()
            try SealedFile.open(cn.exchange.attachments.url(of: note.id), as: note) { came += $0 }
            #expect(came == picture)
            group.cancelAll()
            while let result = await group.nextResult() { _ = result }
        }
        try await vn.close()
        try await cn.close()
    }

    @Test(
        "what a partner asks to look for waits for a second officer, and is gone when it is taken back",
        .timeLimit(.minutes(2))
    )
    func watchlists() async throws {
        let vn = try await Side("VN", offices: ["VN-VI"])
        let cn = try await Side("CN", offices: ["CN-7200"])
        let (vnPort, cnPort) = (Self.freePort(), Self.freePort())
        try await cn.accept(try vn.invitation(for: "CN", address: "https://127.0.0.1:\(vnPort)"))
        try await vn.accept(try cn.invitation(for: "VN", address: "https://127.0.0.1:\(cnPort)"))
        let desk = vn.exchange.desk
        func send(_ message: Message) async throws -> String {
            let id = try await desk.send(message, from: "VN-VI", to: "CN-7200", by: "lan").header.id
            vn.exchange.outgoing.ring()
            return id
        }
        func entries(_ state: WatchlistState) async throws -> [String] {
            let store = cn.node.lookouts.desk.store
            guard let list = try await store.versions(of: "partner-vn-h1").last(where: { $0.state == state }) else {
                return []
            }
            return try await store.entries(of: list.id, list.number, offset: 0, limit: 100).map(\.id)
        }
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask { try await vn.serve(port: vnPort) }
            group.addTask { try await cn.serve(port: cnPort) }
            let first = try await send(SampleMessages.watch(.watchAdd, "W1", ["Công ty TNHH Hoa Sen"]))
            _ = try await send(SampleMessages.watch(.watchAdd, "W2", ["广西金龙贸易有限公司"]))
            let third = try await send(SampleMessages.watch(.watchAdd, "W3", ["Lucky Star JSC"]))
            try await Self.wait("proposed") { try await entries(.proposed) == ["W1", "W2", "W3"] }
            let list = try #require(try await cn.node.lookouts.desk.store.versions(of: "partner-vn-h1").last)
            try await cn.node.lookouts.activate(list.id, list.number, by: "director")
            let clock = ContinuousClock()
            let begin = clock.now
            let revoking = try await send(SampleMessages.watch(.watchRevoke, "W2", []))
            try await Self.wait("applied") { try await vn.exchange.store.letter(revoking)?.applied != nil }
            #expect(clock.now - begin < .seconds(5))
            #expect(try await entries(.active) == ["W1", "W3"])
            _ = try await send(SampleMessages.revocation(of: third))
            try await Self.wait("taken back") { try await entries(.active) == ["W1"] }
            #expect(try await vn.exchange.store.letter(first)?.applied != nil)
            #expect(try await cn.exchange.store.copies(of: first).map(\.place) == [.watchlist])
            group.cancelAll()
            while let result = await group.nextResult() { _ = result }
        }
        try await vn.close()
        try await cn.close()
    }
}
