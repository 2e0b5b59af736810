//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import AIS
import Testing

struct MessageTests {
    @Test("positions of 181° and 91°, or off the globe, are none; those on its edge are")
    func positions() {
        var report = PositionReportClassA(mmsi: 574_001_230)
        #expect(Message.positionReportClassA(report).position == nil)
        (report.longitude, report.latitude) = (108_000_000, -54_000_000)
        #expect(report.longitude == 108_000_000)
        #expect(report.latitude == -54_000_000)
        (report.longitude, report.latitude) = (108_000_001, -54_000_001)
        #expect(report.longitude == nil)
        #expect(report.latitude == nil)
        (report.longitude, report.latitude) = (nil, 0)
        #expect(Message.positionReportClassA(report).position == nil)
        (report.longitude, report.latitude) = (63_000_000, 12_000_000)
        let position = Message.positionReportClassA(report).position
        #expect(position?.longitude == 63_000_000)
        #expect(position?.latitude == 12_000_000)
    }

    @Test("what is not available is nil: speed 102.3, course 360, heading 511")
    func notAvailable() {
        var report = PositionReportClassA(mmsi: 574_001_230)
        #expect(report.speedOverGround == nil)
        #expect(report.courseOverGround == nil)
        #expect(report.trueHeading == nil)
        #expect(report.rateOfTurnIndicator == -128)
        report.speedOverGround = 1_022
        report.courseOverGround = 3_599
        report.trueHeading = 359
        #expect(report.speedOverGround == 1_022)
        #expect(report.courseOverGround == 3_599)
        #expect(report.trueHeading == 359)
        report.courseOverGround = 4_000
        report.trueHeading = 400
        #expect(report.courseOverGround == nil)
        #expect(report.trueHeading == nil)
    }

    @Test(
        "an MMSI of five digits, of zeros or beyond nine digits is kept as sent",
        arguments: [0, 12_345, 574_001_230, 1_073_741_823]
    )
    func identities(mmsi: UInt32) {
        var encoder = MessageEncoder()
        let message = Message.positionReportClassA(PositionReportClassA(mmsi: mmsi))
        #expect(message.mmsi == mmsi)
        #expect(received(encoder.encode(message).joined() + "\n").map(\.message) == [message])
    }

    @Test("messages that are made are read as they were made")
    func made() throws {
        var data = StaticAndVoyageRelatedData(mmsi: 413_000_001)
        data.name = SixBitText("Bạch Long 01", count: 20)
        data.callSign = SixBitText("XVAB1", count: 7)
        data.destination = SixBitText("HAI PHONG", count: 20)
        data.imoNumber = 9_134_270
        data.shipType = 70
        data.draught = 85
        data.dimensions = VesselDimensions(toBow: 100, toStern: 20, toPort: 8, toStarboard: 10)
        (data.estimatedMonth, data.estimatedDay, data.estimatedHour, data.estimatedMinute) = (8, 12, 9, 30)
        let part = StaticDataReport(mmsi: 413_000_002, name: SixBitText("MINH KHAI", count: 20))
        let other = StaticDataReport(
            mmsi: 413_000_002,
            shipType: 30,
            callSign: SixBitText("XV1", count: 7),
            dimensions: VesselDimensions(toBow: 10, toStern: 5, toPort: 2, toStarboard: 2)
        )
        var classB = StandardClassBPositionReport(mmsi: 413_000_002)
        (classB.longitude, classB.latitude, classB.speedOverGround) = (64_800_000, 12_900_000, 55)
        var station = BaseStationReport(mmsi: 5_740_001)
        (station.year, station.month, station.day) = (2_024, 2, 29)
        (station.hour, station.minute, station.secondOfMinute) = (23, 59, 59)
        let made: [Message] = [
            .staticAndVoyageRelatedData(data), .staticDataReport(part), .staticDataReport(other),
            .standardClassBPositionReport(classB), .baseStationReport(station),
        ]
        var encoder = MessageEncoder(talker: "BS", channel: "B")
        let read = received(made.flatMap { encoder.encode($0) }.joined(separator: "\r\n"))
        #expect(read.map(\.message) == made)
        #expect(data.name.string == "B CH LONG 01")
        #expect(part.name?.string == "MINH KHAI")
        #expect(other.dimensions?.length == 15)
        #expect(other.callSign?.string == "XV1")
        #expect(station.milliseconds == 1_709_251_199_000)
        #expect(BaseStationReport(mmsi: 1).milliseconds == nil)
    }

    @Test("a boat of another vessel names it in part B, and has no dimensions")
    func mothership() throws {
        let line =
            #"{"type":24,"repeat":0,"mmsi":982440000,"shiptype":0,"vendorid":"","model":0,"serial":0,"callsign":"","mothership_mmsi":244000000}"#
        let message = try #require(try JSONMessageReader.messages(line.utf8).first)
        guard case .staticDataReport(let report) = message else {
            Issue.record("no static data")
            return
        }
        #expect(report.mothershipMMSI == 244_000_000)
        #expect(report.dimensions == nil)
    }

    @Test("text is capitals of six bits, cut at its first @")
    func text() {
        let text = SixBitText("EVER \"GIVEN\"", count: 20)
        #expect(text.string == "EVER \"GIVEN\"")
        #expect(text.count == 20)
        #expect(text[0] == 5)
        #expect(text[19] == 0)
        #expect(text[20] == 0)
        #expect(SixBitText("@@A", count: 7).isEmpty)
        #expect(SixBitText("", count: 7).string == "")
    }

    @Test("the sample's rare types have their lists")
    func lists() throws {
        let sample = [
            "7IiQ4T`UjA9lC;b:M<MWE@,4", "?h3Ovn1GP<K0<P@59a0,3", "@6STUk004lQ206bCKNOBAb6SJ@5s,0",
            "D030p8@2tN?b<`O6DmQO6D0,2", "F030ot22N2P6aoQbhe4736L20000,0", "F@@W>gOP00PH=JrN9l000?wB2HH;,0",
            "JB3R0GO7p>vQL8tjw0b5hqpd0706kh9d3lR2vbl0400,2",
        ]
        let messages = received(sample.map { sentence("AIVDM,1,1,,A,\($0)") + "\n" }.joined()).map(\.message)
        try #require(messages.count == 7)
        guard case .binaryAcknowledge(let acknowledge) = messages[0],
            case .interrogation(let interrogation) = messages[1],
            case .assignmentModeCommand(let assignment) = messages[2],
            case .dataLinkManagementMessage(let slots) = messages[3], case .channelManagement(let area) = messages[4],
            case .channelManagement(let addressed) = messages[5],
            case .multipleSlotBinaryMessage(let binary) = messages[6]
        else {
            Issue.record("other types")
            return
        }
        #expect(acknowledge.destinations.map(\.mmsi) == [158_483_613, 321_823_389, 836_359_488])
        #expect(interrogation.requests.map(\.messageType) == [3, 5])
        #expect(assignment.assignments.map(\.mmsi) == [315_920, 230_137_673])
        #expect(slots.reservations.map(\.offset) == [47, 2_250, 856])
        #expect(area.area?.northEastLongitude == -44_100)
        #expect(area.destinations == nil)
        #expect(addressed.destinations?.0 == 28_144_881)
        #expect(addressed.area == nil)
        #expect(binary.destinationMMSI == 838_351_848)
        #expect(binary.applicationIdentifier == 23_587)
        #expect(binary.data.count == 150)
    }
}
