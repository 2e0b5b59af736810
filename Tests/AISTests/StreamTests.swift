//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import AIS
import Testing

struct StreamTests {
    private static let report = "!AIVDM,1,1,,A,15RTgt0PAso;90TKcjM8h6g208CQ,0*4A"
    private static let first = "!AIVDM,2,1,1,A,55?MbV02;H;s<HtKR20EHE:0@T4@Dn2222222216L961O5Gf0NSQEp6ClRp8,0*1C"
    private static let second = "!AIVDM,2,2,1,A,88888888880,2*25"

    private func statistics(_ text: String) -> StreamStatistics { received(Array(text.utf8)).1 }

    @Test("a report has the numbers that were sent, unrounded")
    func positionReport() throws {
        let message = try #require(received(Self.report + "\r\n").first)
        guard case .positionReportClassA(let report) = message.message else {
            Issue.record("no position report")
            return
        }
        #expect(message.channel == UInt8(ascii: "A"))
        #expect(!message.isOwnShip)
        #expect(message.receivedAt == nil)
        #expect(message.station == 0)
        #expect(report.messageType == 1)
        #expect(report.mmsi == 371_798_000)
        #expect(report.navigationalStatus == 0)
        #expect(report.rateOfTurnIndicator == -127)
        #expect(report.speedOverGround == 123)
        #expect(report.isAccurate)
        #expect(report.longitude == -74_037_230)
        #expect(report.latitude == 29_028_980)
        #expect(report.courseOverGround == 2_240)
        #expect(report.trueHeading == 215)
        #expect(report.timeStamp == 33)
        #expect(!report.isRAIMInUse)
        #expect(report.communicationState == 34_017)
        #expect(message.message.position?.longitude == -74_037_230)
    }

    @Test("two sentences make one message")
    func parts() throws {
        let message = try #require(received(Self.first + "\n" + Self.second + "\n").first)
        guard case .staticAndVoyageRelatedData(let data) = message.message else {
            Issue.record("no static data")
            return
        }
        #expect(data.name.string == "EVER DIADEM")
        #expect(data.callSign.string == "3FOF8")
        #expect(data.destination.string == "NEW YORK")
        #expect(data.imoNumber == 9_134_270)
        #expect(data.draught == 122)
        #expect(data.dimensions.length == 295)
        #expect(data.dimensions.beam == 32)
        #expect(data.estimatedMonth == 5)
    }

    @Test("parts come in any order, with anything between them")
    func partsOutOfOrder() {
        let between = "$GPGLL,5250.53669,N,00542.34920,E,213950.00,A,A*67\r\n\(Self.report)\r\n$PRDCU,1*00\r\njunk\r\n"
        #expect(received(Self.first + "\n" + between + Self.second + "\n").map(\.message.messageType) == [1, 5])
        #expect(received(Self.second + "\n" + between + Self.first + "\n").map(\.message.messageType) == [1, 5])
    }

    @Test("bytes come as a span as well")
    func span() {
        var stream = MessageStream()
        var batch: [ReceivedMessage] = []
        let bytes = Array((Self.report + "\n").utf8)
        stream.push(bytes.span, into: &batch)
        #expect(batch.map(\.message.mmsi) == [371_798_000])
    }

    @Test("a repeated part is counted and changes nothing")
    func repeatedPart() {
        let text = [Self.first, Self.first, Self.second, ""].joined(separator: "\n")
        let (messages, statistics) = received(Array(text.utf8))
        #expect(messages.count == 1)
        #expect(statistics[.fragmentRepeated] == 1)
        #expect(statistics.refused == 1)
    }

    @Test("a part whose first is missing becomes no message and is given up at the end")
    func missingPart() {
        #expect(received(Self.second + "\n").isEmpty)
        #expect(statistics(Self.second + "\n")[.fragmentExpired] == 1)
    }

    @Test("parts of two stations with the same number are not mixed")
    func partsOfTwoStations() {
        func block(_ station: String) -> String {
            var block = TagBlock()
            block.source = station
            return block.encoded
        }
        let other = MessageEncoder().sentences(of: StaticAndVoyageRelatedData(mmsi: 574_001_230), sequence: 1)
        let lines = [
            block("one") + Self.first, block("two") + other[0], block("one") + Self.second, block("two") + other[1], "",
        ]
        let messages = received(lines.joined(separator: "\n"))
        #expect(messages.map(\.message.mmsi) == [351_759_000, 574_001_230])
        #expect(messages.map(\.station) == [1, 2])
    }

    @Test("parts on two channels with the same number are not mixed")
    func partsOfTwoChannels() {
        let other = MessageEncoder().sentences(
            of: StaticAndVoyageRelatedData(mmsi: 574_001_230),
            sequence: 1,
            channel: "B"
        )
        let lines = [Self.first, other[0], Self.second, other[1], ""]
        #expect(received(lines.joined(separator: "\n")).map(\.message.mmsi) == [351_759_000, 574_001_230])
    }

    @Test("a new first part with the same number takes the place of the old one")
    func replacedPart() {
        let other = MessageEncoder().sentences(of: StaticAndVoyageRelatedData(mmsi: 574_001_230), sequence: 1)
        let lines = [Self.first, other[0], other[1], ""]
        let (messages, statistics) = received(Array(lines.joined(separator: "\n").utf8))
        #expect(messages.map(\.message.mmsi) == [574_001_230])
        #expect(statistics[.fragmentReplaced] == 1)
    }

    @Test("ten thousand open messages need the memory of the limit")
    func openMessages() {
        var stream = MessageStream()
        var batch: [ReceivedMessage] = []
        for station in 0..<10_000 {
            var block = TagBlock()
            block.source = "s\(station)"
            Array((block.encoded + Self.first + "\n").utf8).withUnsafeBytes { stream.push($0, into: &batch) }
            #expect(stream.openMessages <= 256)
        }
        #expect(batch.isEmpty)
        #expect(stream.openMessages == 256)
        #expect(stream.statistics[.fragmentEvicted] == 9_744)
        Array((Self.report + "\n").utf8).withUnsafeBytes { stream.push($0, into: &batch) }
        #expect(batch.count == 1)
    }

    @Test("an open message is given up after its life in sentences, and when the clocks of its parts differ")
    func expiry() {
        var limits = StreamLimits()
        limits.fragmentLife = 3
        let lines = [Self.first] + [String](repeating: Self.report, count: 4) + [Self.second, ""]
        let (messages, statistics) = received(Array(lines.joined(separator: "\n").utf8), limits: limits)
        #expect(messages.count == 4)
        #expect(statistics[.fragmentExpired] == 2)
        let late = ["\(Self.first),1700000000", "\(Self.second),1700000031", ""]
        #expect(received(late.joined(separator: "\n")).isEmpty)
        let early = ["\(Self.first),1700000000", "\(Self.second),1700000030", ""]
        #expect(received(early.joined(separator: "\n")).count == 1)
    }

    @Test("a line of a megabyte is skipped without being kept, and the next is read")
    func megabyte() {
        let long = "!AIVDM,1,1,,A," + String(repeating: "0", count: 1_000_000) + ",0*00"
        let (messages, statistics) = received(Array((long + "\n" + Self.report + "\n").utf8))
        #expect(messages.count == 1)
        #expect(statistics[.overlongLine] == 1)
        var stream = MessageStream()
        var batch: [ReceivedMessage] = []
        for piece in [long, long, "\n" + Self.report, "\n"] {
            Array(piece.utf8).withUnsafeBytes { stream.push($0, into: &batch) }
        }
        #expect(batch.count == 1)
        #expect(stream.statistics[.overlongLine] == 1)
    }

    @Test(
        "what can't be read is counted by its reason",
        arguments: [
            ("!AIVDM,1,1,,A,15RTgt0PAso;90TKcjM8h6g208CQ,0*4B", StreamStatistics.Refusal.checksum),
            ("!AIVDM,1,1,,A,15RTgt0PAso;90TKcjM8h6g208CQ,0*4", .checksum),
            ("!AIVDM,1,1,,A,15RTgt0PAso;90TKcjM8h6g208CQ,0*zz", .checksum),
            (sentence("AIVDM,1,1,,A"), .malformed),
            (sentence("AIVDM,12,1,,A,15RTgt0PAso;90TKcjM8h6g208CQ,0"), .malformed),
            (sentence("AIVDM,1,1,,A,15RTgt0PA,so;90TKcjM8h6g208CQ,0"), .malformed),
            (sentence("AIVDM,1,2,,A,15RTgt0PAso;90TKcjM8h6g208CQ,0"), .fragmentNumber),
            (sentence("AIVDM,0,0,,A,15RTgt0PAso;90TKcjM8h6g208CQ,0"), .fragmentNumber),
            (sentence("AIVDM,1,1,,A,15RTgt0PAso;90TKcjM8h6g208CQ,6"), .fillBits),
            (sentence("AIVDM,1,1,,A,15RTgt0PAso;90T\u{7F}cjM8h6g208CQ,0"), .illegalCharacter),
            (sentence("AIVDM,1,1,,A,15RTgt0PAso;90TXcjM8h6g208CQ,0"), .illegalCharacter),
            (sentence("AIVDM,1,1,,A,15RTgt0PAso;90T cjM8h6g208CQ,0"), .illegalCharacter),
            (sentence("AIVDM,1,1,,A,15RTgt0PAso;90TKcjM8h6g20xCQ,0"), .illegalCharacter),
            (sentence("AIVDM,1,1,,A,15RTgt0PAso;90TKcjM8h6,0"), .messageLength),
            (sentence("AIVDM,1,1,,A,55?MbV02;H;s<HtKR20EHE:0@T4@Dn2222222216L961O5G,0"), .messageLength),
            (sentence("AIVDM,1,1,,A,05RTgt0PAso;90TKcjM8h6g208CQ,0"), .messageType),
            (sentence("AIVDM,1,1,,A,w5RTgt0PAso;90TKcjM8h6g208CQ,0"), .messageType),
            (sentence("AIVDM,1,1,,A,H42O55r18tMET00000000000000,2"), .messageLength),
            ("\\s:station,c:1700000000*00\\" + sentence("AIVDM,1,1,,A,15RTgt0PAso;90TKcjM8h6,0"), .tagBlock),
        ]
    )
    func refusals(line: String, reason: StreamStatistics.Refusal) {
        let (messages, statistics) = received(Array((line + "\r\n" + Self.report + "\r\n").utf8))
        #expect(messages.count == 1)
        #expect(statistics[reason] == 1)
        #expect(statistics.lines == 2)
    }

    @Test("lines of other kinds are passed over and counted")
    func otherLines() {
        let text = [
            "# a comment with \(Self.report)", "$GPGLL,5250.53669,N,00542.34920,E,213950.00,A,A*67", "what is this",
            "", "AIVDM,2,2,1,B,00000000000,2*26", Self.report, "",
        ].joined(separator: "\r\n")
        let (messages, statistics) = received(Array(text.utf8))
        #expect(messages.count == 1)
        #expect(statistics.comments == 1)
        #expect(statistics.otherSentences == 1)
        #expect(statistics.junkLines == 2)
        #expect(statistics.lines == 5)
        #expect(statistics.refused == 0)
    }

    @Test(
        "lines end with CR, LF or both, and NUL bytes and lost line ends do no harm",
        arguments: ["\r", "\n", "\r\n", "\0\n", ""]
    )
    func lineEnds(end: String) {
        #expect(received("\0\0" + Self.report + end + Self.report + end).count == 2)
    }

    @Test(
        "every talker is read",
        arguments: ["AB", "AD", "AI", "AN", "AR", "AS", "AT", "AX", "BS", "SA", "BY", "ZZ"]
    )
    func talkers(talker: String) {
        let line = sentence("\(talker)VDM,1,1,,B,15RTgt0PAso;90TKcjM8h6g208CQ,0") + "\n"
        #expect(received(line).map(\.message.mmsi) == [371_798_000])
    }

    @Test("a VDO sentence is of the own ship; channel and fill bits may be missing")
    func ownShip() throws {
        let line = sentence("AIVDO,1,1,,,15RTgt0PAso;90TKcjM8h6g208CQ,") + "\n"
        let message = try #require(received(line).first)
        #expect(message.isOwnShip)
        #expect(message.channel == 0)
    }

    @Test("a message is handed over one by one, and after an error the rest comes with the next call")
    func callback() {
        struct Stop: Error {}
        var stream = MessageStream()
        var seen: [UInt32] = []
        let bytes = Array([Self.report, Self.first, Self.second, Self.report, ""].joined(separator: "\n").utf8)
        #expect(throws: Stop.self) {
            try bytes.withUnsafeBytes { bytes in
                try stream.push(bytes) { message in
                    seen.append(message.message.mmsi)
                    if seen.count == 2 { throw Stop() }
                }
            }
        }
        stream.finish { seen.append($0.message.mmsi) }
        #expect(seen == [371_798_000, 351_759_000, 371_798_000])
        #expect(stream.statistics.messages == 3)
    }
}

extension MessageEncoder {
    /// Sentences of static data with a number.
    func sentences(
        of data: StaticAndVoyageRelatedData,
        sequence: UInt8,
        channel: Character = "A"
    ) -> [String] {
        var encoder = MessageEncoder(channel: channel, sequence: sequence)
        return encoder.encode(.staticAndVoyageRelatedData(data))
    }
}
