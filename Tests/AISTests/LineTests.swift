//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import AIS
import Testing

struct LineTests {
    private static let report = received("!AIVDM,1,1,,A,15RTgt0PAso;90TKcjM8h6g208CQ,0*4A,1700000000\n")

    @Test("options of the lines do what they say")
    func options() {
        var options = JSONLines.Options()
        options.device = "a\"b"
        options.addsReception = true
        options.addsPayload = true
        var lines = JSONLines(options: options)
        lines.write(Self.report[0], station: "Hải Phòng \"1\"")
        let text = lines.withBytes { String(decoding: $0, as: UTF8.self) }
        #expect(text.hasPrefix(#"{"class":"AIS","device":"a\"b","type":1,"#))
        #expect(
            text.hasSuffix(
                #","received":1700000000000,"station":"Hải Phòng \"1\"","channel":"A","payload":"15RTgt0PAso;90TKcjM8h6g208CQ","fill":0}"#
                    + "\n"
            )
        )
        lines.removeAll()
        #expect(lines.count == 0)
    }

    @Test("speeds and turns that are no numbers have gpsd's words, others their decimals")
    func words() {
        var report = PositionReportClassA(mmsi: 1)
        func line() -> String { json([ReceivedMessage(message: .positionReportClassA(report), receivedAt: nil)])[0] }
        #expect(line().contains(#""turn":"n/a","speed":"n/a""#))
        (report.rateOfTurnIndicator, report.speedOverGround) = (127, 1_022)
        #expect(line().contains(#""turn":"fastright","speed":"fast""#))
        (report.rateOfTurnIndicator, report.speedOverGround) = (-5, 1)
        #expect(line().contains(#""turn":"-1.12","speed":0.1"#))
        (report.longitude, report.latitude) = (-1, 599_999)
        #expect(line().contains(#""lon":-0.0000017,"lat":0.9999983"#))
    }

    @Test("every indicator of turn comes back from its rate")
    func turns() throws {
        for indicator in Int8.min...Int8.max {
            var report = PositionReportClassA(mmsi: 1)
            report.rateOfTurnIndicator = indicator
            let message = Message.positionReportClassA(report)
            let line = json([ReceivedMessage(message: message, receivedAt: nil)])[0]
            #expect(try JSONMessageReader.messages(line.utf8) == [message])
        }
    }

    @Test("lines of CSV are those of gpsdecode -c")
    func csv() {
        var lines = CSVLines()
        let feed = [
            "!AIVDM,1,1,,A,15RTgt0PAso;90TKcjM8h6g208CQ,0*4A", "!AIVDM,1,1,,A,H42O55i18tMET00000000000000,2*6D",
            "!AIVDM,1,1,,A,H42O55lti4hhhilD3nink000?050,0*40", "!AIVDM,1,1,4,B,6>jR0600V:C0>da4P106P00,2*02",
            "!AIVDM,1,1,,A,F030ot22N2P6aoQbhe4736L20000,0*1A", "",
        ]
        for message in received(feed.joined(separator: "\n")) { lines.write(message) }
        let text = lines.withBytes { String(decoding: $0, as: UTF8.self) }
        #expect(
            text.split(separator: "\n") == [
                "1|0|371798000|0|-127|123|1|-74037230|29028980|2240|215|33|0x0|0|0x84e1",
                "24|0|271041815|PROGUY|60|1D00014|12|199796|TC6163|0|15|0|5",
                "6|0|992509976|0|2500912|0|235|10|274|1|1|2|2|0|0|0",
                "22|0|003160048|2087|2088|0|0|-44100|27330|-48100|25400|0|0|0|4",
            ]
        )
    }

    @Test("part B without part A gives no line, unless parts are wanted")
    func parts() {
        let partB = received("!AIVDM,1,1,,A,H42O55lti4hhhilD3nink000?050,0*40\n")
        #expect(json(partB).isEmpty)
        var options = JSONLines.Options()
        options.splitsStaticData = true
        #expect(json(partB, options)[0].contains(#""part":"B","shiptype":60"#))
    }

    @Test(
        "a line that is no message is refused by its reason",
        arguments: [
            ("", JSONMessageError.syntax), ("[]", .syntax), ("{\"type\":1", .syntax), ("{\"type\":1}x", .syntax),
            ("{\"type\":0}", .type), ("{\"type\":28}", .type), ("{}", .type), ("{\"type\":\"1\"}", .type),
            ("{\"type\":10}", .missing("repeat")), ("{\"type\":10,\"repeat\":0}", .missing("mmsi")),
            ("{\"type\":10,\"repeat\":4,\"mmsi\":1}", .value("repeat")),
            ("{\"type\":10,\"repeat\":0,\"mmsi\":1,\"dest_mmsi\":true}", .value("dest_mmsi")),
            ("{\"type\":10,\"repeat\":0,\"mmsi\":99999999999,\"dest_mmsi\":1}", .value("mmsi")),
            ("{\"payload\":\"15RT\",\"fill\":0}", .payload), ("{\"payload\":\"15RT\",\"fill\":9}", .payload),
            ("{\"type\":24,\"repeat\":0,\"mmsi\":1}", .missing("shipname")),
            ("{\"type\":17,\"repeat\":0,\"mmsi\":1,\"lon\":1,\"lat\":1,\"data\":\"9:ff\"}", .value("data")),
        ] as [(String, JSONMessageError)]
    )
    func refusals(line: String, error: JSONMessageError) {
        #expect(throws: error) { try JSONMessageReader.messages(line.utf8) }
        #expect(!error.description.isEmpty)
    }

    @Test(
        "a figure that no field can hold is refused, however large",
        arguments: [Int64.min, Int64.max, 1_312, 799, 543]
    )
    func extremes(pressure: Int64) throws {
        let payload = "8>jR06@0Bk3:wOli;<`WPhh<1rqVBQf2V@Pdt0J82avIM2b<<Rv1t<ot=@1"
        let message = try #require(Message(armoured: payload.utf8, fill: 2))
        let line = json([ReceivedMessage(message: message, receivedAt: nil)])[0]
        #expect(try JSONMessageReader.messages(line.utf8) == [message])
        let other = line.replacing("\"pressure\":1024", with: "\"pressure\":\(pressure)")
        #expect(other != line)
        #expect(throws: JSONMessageError.value("pressure")) { try JSONMessageReader.messages(other.utf8) }
    }

    @Test("sentences have 82 characters at most, groups in all parts, numbers that go on")
    func encoder() {
        var encoder = MessageEncoder(channel: nil, sequence: 9)
        var block = TagBlock()
        block.group = TagBlock.Group(sentence: 0, total: 0, identifier: 12)
        block.time = 1_700_000_000_000
        let message = Message.staticAndVoyageRelatedData(StaticAndVoyageRelatedData(mmsi: 1))
        let lines = encoder.encode(message, tagBlock: block)
        #expect(lines.count == 2)
        #expect(lines[0].hasPrefix("\\g:1-2-12,c:1700000000*"))
        #expect(lines[1].hasPrefix("\\g:2-2-12*"))
        #expect(lines.allSatisfy { $0.split(separator: "\\").last.map { $0.count <= 80 } ?? false })
        #expect(lines[0].contains("VDM,2,1,9,,"))
        #expect(encoder.encode(message)[0].contains("VDM,2,1,0,,"))
        #expect(received(lines.joined(separator: "\n")).map(\.message) == [message])
    }
}
