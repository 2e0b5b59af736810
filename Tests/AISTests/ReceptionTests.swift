//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import AIS
import Testing

/// Times and names that receivers and loggers write around sentences.
struct ReceptionTests {
    private static let report = "!AIVDM,1,1,,A,15RTgt0PAso;90TKcjM8h6g208CQ,0*4A"
    private static let first = "!AIVDM,2,1,1,A,55?MbV02;H;s<HtKR20EHE:0@T4@Dn2222222216L961O5Gf0NSQEp6ClRp8,0*1C"
    private static let second = "!AIVDM,2,2,1,A,88888888880,2*25"

    private func read(_ lines: [String]) -> [(time: Int64?, name: String?)] {
        var stream = MessageStream()
        var batch: [ReceivedMessage] = []
        Array((lines.joined(separator: "\r\n") + "\r\n").utf8).withUnsafeBytes { stream.push($0, into: &batch) }
        return batch.map { ($0.receivedAt, stream.stationName($0.station)) }
    }

    @Test(
        "the time is found where loggers write it",
        arguments: [
            (tagged("c:1700000000") + report, 1_700_000_000_000),
            (tagged("c:1700000000123") + report, 1_700_000_000_123), ("\\c:1700000000\\" + report, 1_700_000_000_000),
            (report + ",1700000000", 1_700_000_000_000), (report + ",1700000000123", 1_700_000_000_123),
            (report + ",1700000000.25", 1_700_000_000_250),
            (report + ",s27330,d-106,T35.41,x116,r003669946,1085889680", 1_085_889_680_000),
            ("2023-11-14T22:13:20Z " + report, 1_700_000_000_000),
            ("2023-11-14 22:13:20.5," + report, 1_700_000_000_500),
            ("[2023-11-14T22:13:20.123456Z] " + report, 1_700_000_000_123),
            ("1700000000," + report, 1_700_000_000_000), ("1700000000.75 " + report, 1_700_000_000_750),
        ] as [(String, Int64)]
    )
    func times(line: String, time: Int64) {
        #expect(read([line]).map(\.time) == [time])
    }

    @Test(
        "what is no time is none",
        arguments: ["\\c:x*5E\\", "17 ", "2023-13-14T22:13:20Z ", "2023-02-30T22:13:20Z ", "\\s:a,c:*00\\"]
    )
    func noTimes(prefix: String) {
        let found = read([prefix + Self.report])
        #expect(found.count == 1)
        #expect(found.first?.time == nil)
    }

    @Test("clocks that are years off or run backwards are handed on as they are")
    func clocks() {
        let lines = ["1700000000", "1600000000", "99999999999", "1700000001"].map { Self.report + "," + $0 }
        #expect(
            read(lines).map(\.time) == [1_700_000_000_000, 1_600_000_000_000, 99_999_999_999_000, 1_700_000_001_000]
        )
    }

    @Test("sources have numbers, and numbers have names")
    func sources() {
        let lines = [
            "\\s:Hai Phong,c:1700000000*00\\\(Self.report)", "\\s:Beihai\\\(Self.report)", Self.report,
            "\\s:Beihai\\\(Self.report)", Self.report + ",b003660465", Self.report + ",r003669946,1085889680",
        ]
        #expect(read(lines).map(\.name) == [nil, "Beihai", nil, "Beihai", "b003660465", "r003669946"])
    }

    @Test("a $PGHP line gives its time and station to the sentence whose sum it names")
    func announcements() {
        let announcement = "$PGHP,1,2010,6,11,11,46,11,390,231,45,2190047,1,4A*00"
        let found = read([announcement, Self.report, Self.report])
        #expect(found.map(\.time) == [1_276_256_771_390, nil])
        #expect(found.map(\.name) == ["2190047", nil])
        #expect(read([announcement.replacing("4A", with: "4B"), Self.report]).map(\.time) == [nil])
    }

    @Test("parts of a group are put together, whoever names the source")
    func groups() {
        let found = read([
            tagged("g:1-2-73874,n:157036,s:r003669945,c:1700000000") + Self.first,
            "\\g:1-2-99,s:other\\\(Self.first)", tagged("g:2-2-73874,n:157037") + Self.second,
        ])
        #expect(found.count == 1)
        #expect(found.first?.name == "r003669945")
        #expect(found.first?.time == 1_700_000_000_000)
    }

    @Test("a name may be given in any part, and is the message's")
    func nameOfOnePart() {
        let found = read([Self.first, Self.second + ",b003660465"])
        #expect(found.map(\.name) == ["b003660465"])
    }

    @Test("a tag block is read field by field")
    func tagBlock() {
        let text = "g:1-2-1234,s:r3669961,d:me,n:12,r:7,c:1120959341,t:hello*"
        let sum = text.dropLast().utf8.reduce(UInt8(0), ^)
        let bytes = Array((text + (sum < 16 ? "0" : "") + String(sum, radix: 16)).utf8)
        let block = bytes.withUnsafeBufferPointer { TagBlock($0) }
        #expect(block?.group == TagBlock.Group(sentence: 1, total: 2, identifier: 1_234))
        #expect(block?.source == "r3669961")
        #expect(block?.destination == "me")
        #expect(block?.lineCount == 12)
        #expect(block?.relativeTime == 7)
        #expect(block?.time == 1_120_959_341_000)
        #expect(block?.text == "hello")
        let encoded = block?.encoded ?? ""
        let again = Array(encoded.utf8.dropFirst().dropLast()).withUnsafeBufferPointer { TagBlock($0) }
        #expect(again == block)
    }

    @Test("a tag block with another sum or without fields is none", arguments: ["s:a*00", "", "*00", "hello", "s:a*5"])
    func refusedTagBlock(text: String) {
        #expect(Array(text.utf8).withUnsafeBufferPointer { TagBlock($0) } == nil)
    }

    @Test("more names than the limit count as unnamed")
    func manyNames() {
        var limits = StreamLimits()
        limits.stations = 2
        let lines = ["a", "b", "c", "a"].map { "\\s:\($0)\\\(Self.report)\n" }
        #expect(received(Array(lines.joined().utf8), limits: limits).0.map(\.station) == [1, 2, 0, 1])
    }
}
