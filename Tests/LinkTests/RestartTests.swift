//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import HTTPTypes
import Link
import NIOCore
import PKI
import Testing
import X509

@Suite("A link that is interrupted")
struct RestartTests {
    let link: LinkFixture

    init() throws { link = try LinkFixture() }

    @Test("says so in mid-stream, and works again with the next server")
    func restart() async throws {
        var limits = LinkLimits()
        limits.grace = .milliseconds(100)
        let port = try await link.serve { port, _ in port }
        try await link.call(port) { [limits] client in
            let task = try await link.serve(port: port, limits: limits) { _, _ in
                #expect(await link.failure(of: client) == nil)
                let response = try await client.send(.init(.get, "/slow/60000"))
                return Task { () -> LinkError? in
                    do throws(LinkError) {
                        _ = try await response.body.collect(upTo: 100)
                        return nil
                    } catch {
                        return error
                    }
                }
            }
            guard case .closed = await task.value else {
                Issue.record("an answer that was cut looked whole")
                return
            }
            guard case .cannotConnect = await link.failure(of: client) else {
                Issue.record("connected to nobody")
                return
            }
            try await link.serve(port: port) { _, _ in
                #expect(await link.failure(of: client) == nil)
            }
        }
    }

    @Test("lets requests at work end when the server ends")
    func grace() async throws {
        let port = try await link.serve { port, _ in port }
        try await link.call(port) { client in
            let task = try await link.serve(port: port) { _, _ in
                let response = try await client.send(.init(.get, "/slow/300"))
                return Task { try await response.body.collect(upTo: 100) }
            }
            #expect(String(buffer: try await task.value) == "begin end")
        }
    }

    @Test("shows new certificates from the next connection on, while streams end on the old one")
    func rotation() async throws {
        let (old, new) = (try link.china.keys(), try link.china.keys())
        try await link.serve { port, server in
            try await link.call(port, keys: old) { client in
                let running = try await client.send(.init(.get, "/slow/300"))
                let next = try link.vietnam.keys()
                try server.use(next)
                try await client.use(new)
                let response = try await client.send(.init(.get, "/who"))
                #expect(response.peer.serial == next.certificate.serialNumber)
                let text = String(buffer: try await response.body.collect(upTo: 1_000))
                #expect(text == "CN \(new.certificate.serialNumber.hexadecimal)")
                #expect(running.peer.serial == link.serverKeys.certificate.serialNumber)
                #expect(String(buffer: try await running.body.collect(upTo: 100)) == "begin end")
            }
        }
    }

    @Test("notices a partner that is dead, and connects anew")
    func dead() async throws {
        let relay = FreezableRelay()
        try await link.serve { target, _ in
            try await relay.run(to: target) { port in
                try await link.call(port, ping: .seconds(3)) { client in
                    // On a busy machine a living partner may be slow too.
                    for _ in 0..<10 where await link.failure(of: client) != nil {}
                    // Silence alone is no death: pings are answered.
                    try await Task.sleep(for: .seconds(4))
                    let response = try await client.send(.init(.get, "/slow/20000"))
                    relay.freeze()
                    let clock = ContinuousClock()
                    let begin = clock.now
                    await #expect(throws: LinkError.timedOut) { _ = try await response.body.collect(upTo: 100) }
                    #expect(clock.now - begin < .seconds(40))
                }
            }
        }
    }
}
