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
import X509

/// Round trips of small requests and throughput of large ones on one connection of mutual TLS over loopback.
@main
enum LinkBenchmark {
    static func main() async throws {
        let count = CommandLine.arguments.dropFirst().first.flatMap { Int($0) } ?? 20_000
        let authority = try CertificateAuthority.make(country: "VN", now: .now)
        let key = P256.Signing.PrivateKey()
        let certificate = try authority.issue(.node("VN", key: key.publicKey), now: .now)
        let keys = try NodeKeys(key: key, certificate: certificate)
        var verifier = PinnedVerifier(try TrustAnchors([authority.certificate]))
        try verifier.take(try authority.revocationList(number: 1, entries: [], now: .now), now: .now)
        let trust = PartnerTrust()
        trust.pin(verifier, for: "VN")

        let (ports, continuation) = AsyncStream.makeStream(of: Int.self)
        let router = Router(context: LinkContext.self)
        router.post("echo") { request, _ in
            Response(status: .ok, body: .init(byteBuffer: try await request.body.collect(upTo: 64 << 20)))
        }
        var logger = Logger(label: "link")
        logger.logLevel = .error
        let server = try LinkServer(
            host: "127.0.0.1",
            port: 0,
            keys: keys,
            trust: trust,
            logger: logger,
            onRunning: { continuation.yield($0) },
            router: router
        )
        let services = ServiceGroup(configuration: .init(services: [server], logger: logger))
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask { try await services.run() }
            var iterator = ports.makeAsyncIterator()
            guard let port = await iterator.next() else { return }
            let client = try LinkClient(host: "127.0.0.1", port: port, partner: "VN", keys: keys, trust: trust)
            let small = ByteBuffer(repeating: 0x61, count: 1_024)
            _ = try await times(client, small, count: count / 10, side: 1)
            for side in [1, 8, 64] {
                let begin = ContinuousClock.now
                let times = try await times(client, small, count: count, side: side).sorted()
                let seconds =
                    Double((ContinuousClock.now - begin).components.attoseconds) / 1e18
                    + Double((ContinuousClock.now - begin).components.seconds)
                print(
                    "1 KB, \(side) at a time: \(Int(Double(count) / seconds)) round trips/s,",
                    "p50 \(micro(times[count / 2])) µs, p99 \(micro(times[count * 99 / 100])) µs"
                )
            }
            let large = ByteBuffer(repeating: 0x61, count: 10_000_000)
            let begin = ContinuousClock.now
            _ = try await times(client, large, count: 20, side: 1)
            let time = ContinuousClock.now - begin
            print("10 MB there and back: \(Int(400 / (time / .seconds(1)))) MB/s")
            await client.close()
            await services.triggerGracefulShutdown()
            try await group.waitForAll()
        }
    }

    private static func micro(_ time: Duration) -> Int { Int(time / .microseconds(1)) }

    private static func times(
        _ client: LinkClient,
        _ body: ByteBuffer,
        count: Int,
        side: Int
    ) async throws -> [Duration] {
        try await withThrowingTaskGroup(of: [Duration].self) { group in
            for worker in 0..<side {
                group.addTask {
                    var times: [Duration] = []
                    for _ in 0..<(count / side + (worker < count % side ? 1 : 0)) {
                        let begin = ContinuousClock.now
                        let response = try await client.send(.init(.post, "/echo", body: .bytes(body)))
                        _ = try await response.body.collect(upTo: body.readableBytes)
                        times.append(ContinuousClock.now - begin)
                    }
                    return times
                }
            }
            return try await group.reduce(into: []) { $0 += $1 }
        }
    }
}
