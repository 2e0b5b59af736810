//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Crypto
import Foundation
import HTTPTypes
import Link
import NIOCore
import NIOSSL
import PKI
import Testing
import X509

@Suite("A link refuses")
struct RefusalTests {
    let link: LinkFixture

    init() throws { link = try LinkFixture() }

    /// What a caller with these keys meets.
    func answer(_ keys: NodeKeys) async throws -> LinkError? {
        try await link.serve { port, _ in
            try await link.call(port, keys: keys) { await link.failure(of: $0) }
        }
    }

    /// What a caller meets at a server with these keys.
    func answer(serving keys: NodeKeys, partner: String = "VN") async throws -> LinkError? {
        try await link.serve(keys: keys) { port, _ in
            try await link.call(port, partner: partner) { await link.failure(of: $0) }
        }
    }

    static let refused = LinkError.refusedByPartner(alert: "certificate unknown")

    @Test("callers whose certificate is foreign, ended, not begun, of another use or name")
    func callers() async throws {
        let key = P256.Signing.PrivateKey()
        let foreign = try TestNode("CN").keys()
        #expect(try await answer(foreign) == Self.refused)
        let expired = try link.china.keys { try .node("CN", key: $0, lifetime: -130) }
        #expect(try await answer(expired) == Self.refused)
        let early = try link.china.keys(now: .now.addingTimeInterval(500))
        #expect(try await answer(early) == Self.refused)
        let officer = try link.china.keys { try .officer("wang", key: $0) }
        #expect(try await answer(officer) == Self.refused)
        let other = try link.china.keys { try .node("LA", key: $0) }
        #expect(try await answer(other) == Self.refused)
        // A node that vouches for itself as its partner.
        let impostor = try link.vietnam.keys { try .node("CN", key: $0) }
        #expect(try await answer(impostor) == Self.refused)
        _ = key
    }

    @Test("servers whose certificate is foreign, ended, not begun, of another use or name, with the reason")
    func servers() async throws {
        #expect(try await answer(serving: try TestNode("VN").keys()) == .refusedByUs(.unknownAuthority))
        let expired = try link.vietnam.keys { try .node("VN", key: $0, lifetime: -130) }
        #expect(try await answer(serving: expired) == .refusedByUs(.expired(expired.certificate.notValidAfter)))
        let early = try link.vietnam.keys(now: .now.addingTimeInterval(500))
        #expect(
            try await answer(serving: early) == .refusedByUs(.notYetValid(from: early.certificate.notValidBefore))
        )
        let officer = try link.vietnam.keys { try .officer("lan", key: $0) }
        #expect(try await answer(serving: officer) == .refusedByUs(.wrongName(.officer("lan"))))
        let other = try link.vietnam.keys { try .node("LA", key: $0) }
        #expect(try await answer(serving: other) == .refusedByUs(.wrongName(.node("LA"))))
        #expect(try await answer(serving: link.serverKeys, partner: "KH") == .refusedByUs(.unknownAuthority))
    }

    @Test("callers without a certificate, with TLS 1.2, and without HTTP/2")
    func strangers() async throws {
        let keys = try link.china.keys()
        try await link.serve { port, _ in
            let (none, alert) = try await RawTLS.end(port, RawTLS.configuration(nil))
            #expect(none == 0)
            #expect(alert?.contains("CERTIFICATE_REQUIRED") == true, "\(alert ?? "")")
            var old = try RawTLS.configuration(keys)
            old.maximumTLSVersion = .tlsv12
            let (bytes, version) = try await RawTLS.end(port, old)
            #expect(bytes == 0)
            #expect(version?.contains("PROTOCOL_VERSION") == true, "\(version ?? "")")
            var plain = try RawTLS.configuration(keys)
            plain.applicationProtocols = ["http/1.1"]
            let (answered, _) = try await RawTLS.end(port, plain)
            #expect(answered == 0)
        }
    }

    @Test("a caller whose certificate was revoked, before a connection and in the middle of one")
    func revokedCaller() async throws {
        let (first, second) = (try link.china.keys(), try link.china.keys())
        try await link.serve { port, _ in
            try await link.call(port, keys: first) { client in
                #expect(await link.failure(of: client) == nil)
                try link.serverTrust.take(link.china.list(2, revoking: [first.certificate]), of: "CN")
                let response = try await client.send(.init(.get, "/who"))
                #expect(response.status == .forbidden)
                #expect(String(buffer: try await response.body.collect(upTo: 1_000)).contains("keyCompromise"))
                // The server ends the connection, and lets no new one begin.
                try await Task.sleep(for: .milliseconds(100))
                #expect(await link.failure(of: client) == Self.refused)
                try await client.use(second)
                #expect(await link.failure(of: client) == nil)
            }
        }
    }

    @Test("a server whose certificate was revoked, before a connection and in the middle of one")
    func revokedServer() async throws {
        try await link.serve { port, server in
            try await link.call(port) { client in
                #expect(await link.failure(of: client) == nil)
                try link.clientTrust.take(link.vietnam.list(2, revoking: [link.serverKeys.certificate]), of: "VN")
                for _ in 0..<2 {
                    guard case .refusedByUs(.revoked(.keyCompromise, _)) = await link.failure(of: client) else {
                        Issue.record("a revoked server was accepted")
                        return
                    }
                }
                try server.use(try link.vietnam.keys())
                let failure = await link.failure(of: client)
                #expect(failure == nil)
            }
        }
    }

    @Test("a partner that is not pinned any more, at its next request")
    func forgotten() async throws {
        try await link.serve { port, _ in
            try await link.call(port) { client in
                #expect(await link.failure(of: client) == nil)
                link.serverTrust.forget("CN")
                let response = try await client.send(.init(.get, "/who"))
                #expect(response.status == .forbidden)
            }
        }
    }

    @Test("more connections of one partner than it may have")
    func connections() async throws {
        var limits = LinkLimits()
        limits.connections = 2
        try await link.serve(limits: limits) { port, _ in
            try await link.call(port) { first in
                try await link.call(port) { second in
                    #expect(await link.failure(of: first) == nil)
                    #expect(await link.failure(of: second) == nil)
                    let refused = try await link.call(port) { await link.failure(of: $0) }
                    #expect(refused != nil)
                    #expect(await link.failure(of: first) == nil)
                }
            }
            try await Task.sleep(for: .milliseconds(100))
            let accepted = try await link.call(port) { await link.failure(of: $0) }
            #expect(accepted == nil)
        }
    }
}
