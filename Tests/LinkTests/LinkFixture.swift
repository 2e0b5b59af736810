//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Crypto
import Foundation
import HTTPTypes
import Hummingbird
import Link
import Logging
import NIOCore
import PKI
import ServiceLifecycle
import Synchronization
import X509

/// A node with an authority of its own.
struct TestNode: Sendable {
    let name: String
    let authority: CertificateAuthority

    init(_ name: String) throws {
        self.name = name
        authority = try CertificateAuthority.make(country: name, now: .now)
    }

    /// Keys with a certificate of this node, or of whatever else is ordered.
    func keys(
        now: Date = .now,
        _ order: ((P256.Signing.PublicKey) throws -> CertificateOrder)? = nil
    ) throws -> NodeKeys {
        let key = P256.Signing.PrivateKey()
        let order = try order?(key.publicKey) ?? CertificateOrder.node(name, key: key.publicKey)
        return try NodeKeys(key: key, certificate: try authority.issue(order, now: now))
    }

    func list(_ number: Int64, revoking certificates: [Certificate] = []) throws -> CertificateRevocationList {
        let entries = certificates.map {
            RevokedCertificate(serial: $0.serialNumber, date: .now, reason: .keyCompromise)
        }
        return try authority.revocationList(number: number, entries: entries, now: .now)
    }

    func verifier() throws -> PinnedVerifier {
        var verifier = PinnedVerifier(try TrustAnchors([authority.certificate]))
        try verifier.take(try list(1), now: .now)
        return verifier
    }
}

/// Two nodes that pinned one another: VN serves, CN calls.
struct LinkFixture: Sendable {
    let vietnam: TestNode
    let china: TestNode
    /// Whom the server trusts.
    let serverTrust = PartnerTrust()
    /// Whom the client trusts.
    let clientTrust = PartnerTrust()
    let serverKeys: NodeKeys

    init() throws {
        vietnam = try TestNode("VN")
        china = try TestNode("CN")
        serverKeys = try vietnam.keys()
        serverTrust.pin(try china.verifier(), for: "CN")
        clientTrust.pin(try vietnam.verifier(), for: "VN")
    }

    static var logger: Logger {
        var logger = Logger(label: "link")
        logger.logLevel = ProcessInfo.processInfo.environment["LINK_LOG"] == nil ? .critical : .trace
        return logger
    }

    /// Runs a server as long as `body` runs, and ends it with grace.
    func serve<Result: Sendable>(
        keys: NodeKeys? = nil,
        port: Int = 0,
        limits: LinkLimits = .init(),
        _ body: @Sendable (Int, LinkServer) async throws -> Result
    ) async throws -> Result {
        let (ports, continuation) = AsyncStream.makeStream(of: Int.self)
        let server = try LinkServer(
            host: "127.0.0.1",
            port: port,
            keys: keys ?? serverKeys,
            trust: serverTrust,
            limits: limits,
            logger: Self.logger,
            onRunning: { continuation.yield($0) },
            router: Self.routes
        )
        let services = ServiceGroup(configuration: .init(services: [server], logger: Self.logger))
        return try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask { try await services.run() }
            var iterator = ports.makeAsyncIterator()
            guard let port = await iterator.next() else { throw CancellationError() }
            let result = try await body(port, server)
            await services.triggerGracefulShutdown()
            try await group.waitForAll()
            return result
        }
    }

    /// A client that is closed when `body` ends.
    func call<Result: Sendable>(
        _ port: Int,
        keys: NodeKeys? = nil,
        partner: String = "VN",
        ping: Duration = .seconds(20),
        _ body: @Sendable (LinkClient) async throws -> Result
    ) async throws -> Result {
        var settings = LinkClient.Settings()
        settings.pingInterval = ping
        settings.connectTimeout = .seconds(30)
        let client = try LinkClient(
            host: "127.0.0.1",
            port: port,
            partner: partner,
            keys: try keys ?? china.keys(),
            trust: clientTrust,
            settings: settings
        )
        do {
            let result = try await body(client)
            await client.close()
            return result
        } catch {
            await client.close()
            throw error
        }
    }

    /// What a request fails with; nil where it does not.
    func failure(of client: LinkClient, _ request: LinkRequest = .init(.get, "/who")) async -> LinkError? {
        do throws(LinkError) {
            let response = try await client.send(request)
            _ = try await response.body.collect(upTo: 1 << 20)
            return nil
        } catch {
            return error
        }
    }

    private static var routes: Router<LinkContext> {
        let router = Router(context: LinkContext.self)
        router.get("who") { _, context in "\(context.partner) \(context.peer.serial.hexadecimal)" }
        router.post("count") { request, _ in
            var count = 0
            for try await piece in request.body { count += piece.readableBytes }
            return "\(count)"
        }
        router.post("echo") { request, _ in Response(status: .ok, body: ResponseBody(asyncSequence: request.body)) }
        router.get("bytes/:count") { _, context in
            let count = try context.parameters.require("count", as: Int.self)
            return Response(
                status: .ok,
                body: ResponseBody { writer in
                    var rest = count
                    while rest > 0 {
                        let piece = min(rest, 60_000)
                        try await writer.write(ByteBuffer(repeating: 0x61, count: piece))
                        rest -= piece
                    }
                    try await writer.finish(nil)
                }
            )
        }
        router.get("slow/:milliseconds") { _, context in
            let time = try context.parameters.require("milliseconds", as: Int.self)
            return Response(
                status: .ok,
                body: ResponseBody { writer in
                    try await writer.write(ByteBuffer(string: "begin "))
                    try await Task.sleep(for: .milliseconds(time))
                    try await writer.write(ByteBuffer(string: "end"))
                    try await writer.finish(nil)
                }
            )
        }
        return router
    }
}

/// Pieces that come one by one.
struct Pieces: AsyncSequence, Sendable {
    typealias Element = ByteBuffer
    typealias Failure = any Error

    let count: Int
    let size: Int
    var pause = Duration.zero

    func makeAsyncIterator() -> Iterator { Iterator(pieces: self) }

    struct Iterator: AsyncIteratorProtocol {
        let pieces: Pieces
        var place = 0

        mutating func next() async throws -> ByteBuffer? {
            guard place < pieces.count else { return nil }
            if pieces.pause > .zero { try await Task.sleep(for: pieces.pause) }
            place += 1
            return ByteBuffer(repeating: UInt8(truncatingIfNeeded: place), count: pieces.size)
        }
    }
}
