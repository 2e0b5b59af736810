//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import AIS
import Testing

struct ApplicationTests {
    private func application(_ payload: String, fill: Int) -> ApplicationPayload? {
        switch Message(armoured: payload.utf8, fill: fill) {
        case .addressedBinaryMessage(let message): message.application
        case .binaryBroadcastMessage(let message): message.application
        default: nil
        }
    }

    /// Figures of the decoder of the buoy's maker, which gpsd's sample gives beside the sentence.
    @Test("weather of SN/Circ.236 has the figures of the maker's own decoder")
    func weather236() throws {
        guard
            case .meteorological(let weather) = application(
                "8>jR06@0Bk3:wOli;<`WPhh<1rqVBQf2V@Pdt0J82avIM2b<<Rv1t<ot=@1",
                fill: 2
            )
        else {
            Issue.record("no weather")
            return
        }
        #expect(weather.position?.latitude == 3_197_693)
        #expect(weather.position?.longitude == -368_039)
        #expect([weather.day, weather.hour, weather.minute] == [18, 17, 15])
        #expect(weather.windSpeed == 3)
        #expect(weather.windGust == 6)
        #expect(weather.windDirection == 12)
        #expect(weather.airTemperature == 142)
        #expect(weather.humidity == 50)
        #expect(weather.dewPoint == 123)
        #expect(weather.pressure == 1_024)
        #expect(weather.visibility == 153)
        #expect(weather.waterLevel == -840)
        #expect(weather.currentSpeed == 103)
        #expect(weather.waveHeight == 42)
        #expect(weather.seaState == 3)
        #expect(weather.waterTemperature == 123)
    }

    @Test("weather of SN.1/Circ.289 with nothing measured has nothing")
    func weather289() throws {
        guard
            case .meteorological(let weather) = application(
                "8>jR06@0Gwli:QQUP3en?wvlFR06EuOwgwl?wnSwe7wvlOwwsAwwnSGmwvh0",
                fill: 0
            )
        else {
            Issue.record("no weather")
            return
        }
        #expect(weather.position?.latitude == 3_197_696)
        #expect(weather.windSpeed == nil)
        #expect(weather.windDirection == nil)
        #expect(weather.airTemperature == nil)
        #expect(weather.humidity == nil)
        #expect(weather.pressure == nil)
        #expect(weather.waterLevel == nil)
        #expect(weather.seaState == nil)
        #expect(weather.waterTemperature == nil)
    }

    /// Writes fields one after the other, so that a layout of the circular stands here a second time.
    private func bits(_ fields: [(Int64, Int)]) -> LongBits {
        var bits = LongBits(words: [], count: fields.reduce(0) { $0 + $1.1 })
        var start = 0
        for (value, width) in fields {
            bits.set(start, width, to: UInt64(bitPattern: value))
            start += width
        }
        return bits
    }

    @Test("an area notice has its shapes in metres")
    func areaNotice() throws {
        let position: [(Int64, Int)] = [(6_300_000, 25), (1_200_000, 24), (4, 3)]
        let fields: [(Int64, Int)] =
            [(7, 10), (23, 7), (8, 4), (12, 5), (9, 5), (30, 6), (120, 18)]
            + [(0, 3), (2, 2)] + position + [(50, 12), (0, 18)] + [(1, 3), (1, 2)] + position
            + [(20, 8), (30, 8), (45, 9), (0, 5)] + [(2, 3), (0, 2)] + position + [(500, 12), (10, 9), (90, 9)]
            + [(4, 3), (3, 2), (90, 10), (2, 10), (180, 10), (3, 10), (720, 10), (0, 10), (720, 10), (0, 10), (0, 2)]
            + [(5, 3), (8, 6), (9, 6)] + [(Int64, Int)](repeating: (0, 6), count: 12)
        guard case .areaNotice(let notice) = ApplicationPayload(area: 1, function: 22, data: bits(fields)) else {
            Issue.record("no notice")
            return
        }
        #expect(notice.linkage == 7)
        #expect(notice.notice == 23)
        #expect(notice.start == application(month: 8, day: 12, hour: 9, minute: 30))
        #expect(notice.duration == 120)
        try #require(notice.parts.count == 5)
        guard case .circle(let place, let radius) = notice.parts[0] else {
            Issue.record("no circle")
            return
        }
        #expect(place?.longitude == 6_300_000)
        #expect(place?.latitude == 1_200_000)
        #expect(radius == 5_000)
        #expect(notice.parts[1] == .rectangle(place, east: 200, north: 300, orientation: 45))
        #expect(notice.parts[2] == .sector(place, radius: 500, left: 10, right: 90))
        guard case .polygon(let legs) = notice.parts[3] else {
            Issue.record("no polygon")
            return
        }
        #expect(legs.map(\.bearing) == [90, 180])
        #expect(legs.map(\.distance) == [2_000, 3_000])
        #expect(notice.parts[4] == .text("HI"))
    }

    private func application(month: UInt8, day: UInt8, hour: UInt8, minute: UInt8) -> MonthToMinute? {
        let fields: [(Int64, Int)] = [
            (0, 10), (Int64(month), 4), (Int64(day), 5), (Int64(hour), 5), (Int64(minute), 6),
        ]
        guard
            case .clearance(let clearance) = ApplicationPayload(area: 1, function: 18, data: bits(fields + [(0, 199)]))
        else {
            return nil
        }
        return clearance.time
    }

    @Test("dangerous cargo, persons and routes are read")
    func others() {
        let cargo = bits([(2, 2), (500, 10), (1, 4), (33, 13), (4, 4), (7, 13)])
        guard case .dangerousCargo(let dangerous) = ApplicationPayload(area: 1, function: 25, data: cargo) else {
            Issue.record("no cargo")
            return
        }
        #expect(dangerous.unit == 2)
        #expect(dangerous.amount == 500)
        #expect(dangerous.items.map(\.code) == [1, 4])
        #expect(dangerous.items.map(\.subtype) == [33, 7])
        #expect(ApplicationPayload(area: 1, function: 16, data: bits([(25, 13), (0, 3)])) == .personsOnBoard(25))
        let crew = bits([(12, 8), (300, 13), (4, 8), (0, 51)])
        #expect(
            ApplicationPayload(area: 200, function: 55, data: crew)
                == .inlandPersons(crew: 12, passengers: 300, personnel: 4)
        )
        let route = bits([
            (3, 10), (1, 3), (1, 5), (8, 4), (1, 5), (0, 5), (0, 6), (60, 18), (1, 5), (63_000_000, 28),
            (-12_000_000, 27),
        ])
        guard case .route(let information) = ApplicationPayload(area: 1, function: 27, data: route) else {
            Issue.record("no route")
            return
        }
        #expect(information.waypoints.map(\.longitude) == [63_000_000])
        #expect(information.waypoints.map(\.latitude) == [-12_000_000])
    }

    @Test(
        "what is too short or unknown stays bits",
        arguments: [
            (1, 11), (1, 12), (1, 18), (1, 20), (1, 22), (1, 24), (1, 27), (1, 29), (1, 31), (200, 10), (366, 56),
            (0, 0),
        ]
    )
    func other(area: UInt16, function: UInt8) {
        let data = bits([(5, 8)])
        #expect(ApplicationPayload(area: area, function: function, data: data) == .other(data))
    }
}
