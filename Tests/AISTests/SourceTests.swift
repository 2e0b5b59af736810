//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import AIS
import Foundation
import Testing

struct SourceTests {
    private static let report = "!AIVDM,1,1,,A,15RTgt0PAso;90TKcjM8h6g208CQ,0*4A"

    @Test(
        "addresses are read",
        arguments: [
            ("udp://0.0.0.0:10110", "udp://0.0.0.0:10110"), ("tcp://[::1]:5631/", "tcp://[::1]:5631"),
            ("tcp://*:5631", "tcp://:5631"), ("udp://:1", "udp://:1"), ("http://a:1", nil), ("tcp:a:1", nil),
            ("tcp://a", nil), ("tcp://a:99999", nil), ("tcp://a:b", nil), ("", nil), ("tcp://a:1/x", nil),
        ] as [(String, String?)]
    )
    func addresses(text: String, shown: String?) {
        #expect(SentenceAddress(text)?.description == shown)
    }

    /// Reads until something else than idling happens.
    private func next(_ source: inout SentenceSource, _ buffer: UnsafeMutableRawBufferPointer) throws
        -> SentenceSource.Reading
    {
        for _ in 0..<50 {
            let reading = try source.read(into: buffer, waiting: 100)
            if reading != .idle { return reading }
        }
        return .idle
    }

    @Test("a listening source reads connections apart, and a connecting one comes back after a break")
    func tcp() throws {
        let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 4_096, alignment: 8)
        defer { buffer.deallocate() }
        var server = try SentenceSource(listening: SentenceAddress(transport: .tcp, host: "127.0.0.1", port: 0))
        let address = SentenceAddress(transport: .tcp, host: "127.0.0.1", port: server.port)
        let one = try Peer(address)
        let two = try Peer(address)
        one.send("one")
        guard case .bytes(3, let first) = try next(&server, buffer) else {
            Issue.record("nothing came")
            return
        }
        two.send("two!")
        guard case .bytes(4, let second) = try next(&server, buffer) else {
            Issue.record("nothing came")
            return
        }
        #expect(first != second)
        two.end()
        #expect(try next(&server, buffer) == .closed(connection: second))
        one.end()
    }

    @Test("a source that connects tries again when its server comes back")
    func reconnects() throws {
        let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 4_096, alignment: 8)
        defer { buffer.deallocate() }
        var backOff = SentenceSource.BackOff()
        (backOff.first, backOff.longest) = (10, 50)
        let server = try PeerServer()
        var source = try SentenceSource(
            connecting: SentenceAddress(transport: .tcp, host: "127.0.0.1", port: server.port),
            backOff: backOff
        )
        #expect(try source.read(into: buffer, waiting: 1_000) == .idle)
        let first = try server.accept()
        first.send("a\n")
        #expect(try next(&source, buffer) == .bytes(count: 2, connection: 1))
        first.end()
        #expect(try next(&source, buffer) == .closed(connection: 1))
        var reading = SentenceSource.Reading.idle
        for _ in 0..<5 where reading == .idle { reading = try source.read(into: buffer, waiting: 200) }
        let second = try server.accept()
        second.send("bc\n")
        #expect(try next(&source, buffer) == .bytes(count: 3, connection: 2))
        second.end()
    }

    @Test("a datagram ends its last line")
    func udp() throws {
        let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 4_096, alignment: 8)
        defer { buffer.deallocate() }
        var source = try SentenceSource(listening: SentenceAddress(transport: .udp, host: "127.0.0.1", port: 0))
        let peer = try Peer(SentenceAddress(transport: .udp, host: "127.0.0.1", port: source.port))
        peer.send(Self.report)
        guard case .bytes(let count, _) = try next(&source, buffer) else {
            Issue.record("nothing came")
            return
        }
        var stream = MessageStream()
        var batch: [ReceivedMessage] = []
        stream.push(UnsafeRawBufferPointer(rebasing: buffer[..<count]), into: &batch)
        #expect(batch.map(\.message.mmsi) == [371_798_000])
        peer.end()
    }

    @Test("what can't be opened says why")
    func failures() {
        #expect(throws: SentenceSourceError.connectionless) {
            _ = try SentenceSource(connecting: SentenceAddress(transport: .udp, host: "127.0.0.1", port: 1))
        }
        #expect(throws: SentenceSourceError.unknownHost("no.such.host.invalid")) {
            _ = try SentenceSource(listening: SentenceAddress(transport: .tcp, host: "no.such.host.invalid", port: 0))
        }
    }
}
