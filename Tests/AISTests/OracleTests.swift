//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import AIS
import Testing

@Suite(.enabled(if: SharedFeeds.isThere, "needs the shared data folder; set LIENQUAN_DATA"))
struct OracleTests {
    private func expected(_ name: String) throws -> [String] {
        try SharedFeeds.lines(name).filter { $0.contains("\"class\":\"AIS\"") }
    }

    @Test("the sample of all 27 types becomes gpsd's lines byte for byte", arguments: [(true, "js"), (false, "ju")])
    func sample(isScaled: Bool, ending: String) throws {
        var options = JSONLines.Options()
        options.isScaled = isScaled
        options.device = "stdin"
        let messages = received(try SharedFeeds.bytes("gpsd/gpsd-sample.aivdm")).0
        let lines = json(messages, options)
        let oracle = try expected("gpsd/gpsd-sample.aivdm.\(ending).chk")
        #expect(oracle.count == 97)
        #expect(lines == oracle)
        #expect(Set(messages.map(\.message.messageType)) == Set(1...27))
    }

    /// The daemon repeats its last report of a ship when a position of its own receiver comes.
    @Test(
        "two logs of receivers become gpsd's lines byte for byte",
        arguments: ["gpsd/gpsd-ais-nmea.log", "gpsd/gpsd-ais-nmea-type6-fid55.log"]
    )
    func logs(name: String) throws {
        var options = JSONLines.Options()
        options.isScaled = false
        let lines = json(received(try SharedFeeds.bytes(name)).0, options)
        let oracle = try expected(name + ".chk")
        func once(_ lines: [String]) -> [String] {
            lines.enumerated().filter { $0.offset == 0 || lines[$0.offset - 1] != $0.element }.map(\.element)
        }
        #expect(oracle.count > 150)
        #expect(once(lines) == once(oracle))
    }

    @Test("every vector is decoded and encoded bit for bit", arguments: SharedFeeds.all)
    func roundTrip(name: String) throws {
        let (messages, statistics) = received(try SharedFeeds.bytes(name))
        #expect(messages.count > 150 || name == "gpsd/gpsd-sample.aivdm")
        #expect(statistics[.messageType] == 0)
        var encoder = MessageEncoder()
        var again = MessageStream()
        var batch: [ReceivedMessage] = []
        for message in messages {
            for sentence in encoder.encode(message.message) {
                Array((sentence + "\r\n").utf8).withUnsafeBytes { again.push($0, into: &batch) }
            }
        }
        #expect(batch.map(\.message) == messages.map(\.message))
        #expect(again.statistics.refused == 0)
    }

    @Test("the vectors give the bits that a slow reader finds, none is refused")
    func vectors() throws {
        var expected: [[Bool]] = []
        var first = ""
        for line in try SharedFeeds.lines("go-ais/vectors.nmea") {
            let fields = line.split(separator: ",", omittingEmptySubsequences: false)
            guard fields[1] != fields[2] else {
                let fill = Int(String(fields[6].prefix(1))) ?? 0
                expected.append(slowBits(first + fields[5], fill: fill))
                first = ""
                continue
            }
            first += fields[5]
        }
        let (messages, statistics) = received(try SharedFeeds.bytes("go-ais/vectors.nmea"))
        #expect(messages.count == 20_675)
        #expect(statistics.refused == 0)
        #expect(messages.map { bits($0.message) } == expected)
        #expect(Set(messages.map(\.message.messageType)) == Set(1...27).subtracting([26]))
    }

    @Test("a feed cut into pieces of any length is the same feed", arguments: [1, 2, 3, 7, 47, 48, 64, 1_000])
    func pieces(length: Int) throws {
        let bytes = try SharedFeeds.bytes("dma/dma-stream_example.txt")
        let whole = received(bytes)
        var stream = MessageStream()
        var batch: [ReceivedMessage] = []
        var start = 0
        while start < bytes.count {
            let end = min(start + length, bytes.count)
            bytes[start..<end].withUnsafeBytes { stream.push($0, into: &batch) }
            start = end
        }
        stream.finish(into: &batch)
        #expect(batch == whole.0)
        #expect(stream.statistics == whole.1)
    }

    @Test("lines of JSON become the messages they were written from", arguments: SharedFeeds.all)
    func jsonRoundTrip(name: String) throws {
        let messages = received(try SharedFeeds.bytes(name)).0
        for isScaled in [true, false] {
            var options = JSONLines.Options()
            options.isScaled = isScaled
            options.splitsStaticData = true
            for message in messages {
                // Whole tenths of a degree stand for several positions of a message 17.
                if isScaled, message.message.messageType == 17 { continue }
                let lines = json([message], options)
                #expect(lines.count == 1)
                let again = try JSONMessageReader.messages(Array(lines[0].utf8))
                #expect(again.count == 1)
                let rewritten = again.flatMap { json([ReceivedMessage(message: $0, receivedAt: nil)], options) }
                #expect(rewritten == lines)
            }
        }
    }

    @Test("with their payload, lines of JSON become the same bits", arguments: SharedFeeds.all)
    func jsonPayload(name: String) throws {
        var options = JSONLines.Options()
        options.addsPayload = true
        options.splitsStaticData = true
        let messages = received(try SharedFeeds.bytes(name)).0
        let lines = json(messages, options)
        #expect(lines.count == messages.count)
        for (line, message) in zip(lines, messages) {
            #expect(try JSONMessageReader.messages(Array(line.utf8)) == [message.message])
        }
    }
}
