//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Console
import Customs
import SeaWatch
import Testing

@Suite("Places, numbers and kinds of the sea")
struct SeaPlaceTextTests {
    @Test(
        "places are read as officers type them",
        arguments: [
            ("20.5085, 107.2506", 20.5085, 107.2506), ("20.5085 107.2506", 20.5085, 107.2506),
            ("-8.25;115.5", -8.25, 115.5), ("20°30.51'N 107°15.036'E", 20.5085, 107.2506),
            ("20 30.51 N, 107 15.036 E", 20.5085, 107.2506), ("8°15′S 115°30′E", -8.25, 115.5),
            ("20.5N 107.25w", 20.5, -107.25),
        ]
    )
    func reads(_ text: String, _ north: Double, _ east: Double) throws {
        #expect(try #require(SeaPlaceText.point(text)) == SeaPoint(degreesEast: east, north: north))
    }

    @Test(
        "what is no place is refused",
        arguments: [
            "", "20.5", "20.5, 107, 3", "91, 107", "20, 181", "nan, 107", "inf 1", "20°61'N 107°15'E", "N E", "20N",
            "20N 107",
            "1 2 3 N 4 E", "20°30.5'N 107°15.0'", "=cmd()",
        ]
    )
    func refuses(_ text: String) { #expect(SeaPlaceText.point(text) == nil) }

    @Test("a written place is read back to the same spot")
    func roundTrip() throws {
        var generator = SystemRandomNumberGenerator()
        for _ in 0..<2_000 {
            let point = SeaPoint(
                longitude: Int32.random(in: -108_000_000...108_000_000, using: &generator),
                latitude: Int32.random(in: -54_000_000...54_000_000, using: &generator)
            )
            let back = try #require(SeaPlaceText.point(SeaPlaceText.text(point)))
            #expect(abs(back.longitude - point.longitude) <= 1 && abs(back.latitude - point.latitude) <= 1)
        }
    }

    @Test("a place is written as bridges do, and rounding carries")
    func written() throws {
        let words = Words(try ConsoleResources.catalogue(), .en)
        let text = SeaText(words: words, format: LocalFormat(language: .en, zoneOffset: 0))
        #expect(text.place(SeaPoint(degreesEast: 107.25, north: 20.5)) == "20°30.000′N 107°15.000′E")
        #expect(text.place(SeaPoint(longitude: -599_999, latitude: -1)) == "00°00.000′S 001°00.000′W")
        #expect(SeaText.number(1_234) == "000001234")
        #expect(text.vessel(574_001_230, nil) == "MMSI\u{A0}574001230")
    }

    @Test("each code of ship type has a kind, and each kind a name")
    func kinds() throws {
        let catalogue = try ConsoleResources.catalogue()
        let kinds = Set((UInt8.min...UInt8.max).map { VesselKind(shipType: $0) })
        #expect(kinds == Set(VesselKind.allCases))
        for kind in VesselKind.allCases { #expect(catalogue.has("sea.kind." + kind.rawValue, .vi)) }
        #expect(VesselKind(shipType: 74) == .cargo)
        #expect(VesselKind(shipType: 89) == .tanker)
        #expect(VesselKind(shipType: 30) == .fishing)
        #expect(VesselKind(shipType: nil) == .unknown)
    }
}
