//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Casework
import Customs
import Foundation

/// Records of any content that a form can hold, sensible or not, from a seed.
struct RandomRecords {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    private mutating func below(_ bound: Int) -> Int {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Int((state >> 33) % UInt64(bound))
    }

    private mutating func maybe<Value>(_ make: (inout Self) -> Value) -> Value? { below(3) == 0 ? nil : make(&self) }

    private mutating func pick<Value>(_ values: [Value]) -> Value { values[below(values.count)] }

    private mutating func text() -> String {
        pick(["Giấu trong vách & sàn = 100%", "藏于夹层内；<b>内</b>", "a+b \"c\"", "line\nbreak", "'; DROP TABLE", "Đ 5"])
    }

    private mutating func decimal() -> Decimal {
        let digits = Decimal(below(2_000_000_000)) * Decimal(below(1_000) + 1)
        let scaled = Decimal(sign: .plus, exponent: -below(9), significand: digits)
        return below(5) == 0 ? 0 - scaled : scaled
    }

    private mutating func day() -> CalendarDate { CalendarDate(nearestDaysSince1970: Int64(below(30_000))) }

    private mutating func list<Value>(_ most: Int, _ make: (inout Self) -> Value) -> [Value] {
        (0..<below(most + 1)).map { _ in make(&self) }
    }

    mutating func next() -> SeizureRecord {
        var record = SeizureRecord()
        record.detected = maybe { $0.day() }
        record.minuteOfDay = maybe { $0.below(1_500) }
        record.site.kind = maybe { $0.pick(PlaceKind.allCases) }
        record.site.gate = maybe { $0.pick(["G01", "P02"]) }
        record.site.name = maybe { $0.text() }
        record.site.latitude = maybe { $0.decimal() }
        record.site.longitude = maybe { $0.decimal() }
        record.border = maybe { $0.pick(["CN", "VN"]) }
        record.direction = maybe { $0.pick(SeizureDirection.allCases) }
        record.mode = maybe { $0.pick(SeizureMode.allCases) }
        record.route.departure = maybe { $0.pick(["NG", "TH"]) }
        record.route.departurePlace = maybe { $0.text() }
        record.route.transit = list(3) { $0.pick(["SG", "MY", "LA"]) }
        record.route.destination = maybe { $0.pick(["VN", "CN"]) }
        record.route.destinationPlace = maybe { $0.text() }
        record.lines = list(4) { $0.line() }
        record.modus = maybe { $0.pick(ModusOperandi.allCases) }
        record.concealmentPlace = maybe { $0.pick(ConcealmentPlace.allCases) }
        record.concealment = maybe { $0.text() }
        record.detection = list(3) { $0.pick(DetectionMethod.allCases) }
        record.rules = list(2) { $0.pick(["T01", "W02"]) }
        record.triggeringMessage = maybe { $0.text() }
        record.partner = maybe { $0.pick(["CN-7200", "VN-VI"]) }
        record.documents = list(3) { SeizureDocument($0.pick(SeizureDocument.Kind.allCases), $0.text()) }
        record.suspects = list(3) { random in
            SuspectGroup(
                count: random.below(400) - 5,
                nationality: random.maybe { $0.pick(["VN", "CN"]) },
                sex: random.maybe { $0.pick(SuspectGroup.Sex.allCases) },
                age: random.maybe { $0.pick(SuspectGroup.AgeBand.allCases) },
                role: random.maybe { $0.pick(EntityRole.allCases) }
            )
        }
        record.operation = maybe { $0.pick(["OMD-VII"]) }
        record.phase = maybe { $0.text() }
        record.legalStatus = maybe { $0.pick(LegalStatus.allCases) }
        record.decision = maybe { LegalDecision(number: $0.pick(["", "12/QĐ-XPHC"]), date: $0.day()) }
        record.release.handling = maybe { $0.pick(["AMBER", "RED"]) }
        record.release.offices = list(2) { $0.pick(["CN-7200", "CN-8600"]) }
        return record
    }

    private mutating func line() -> SeizureLine {
        var line = SeizureLine(id: "line-\(below(1_000_000))", pick(CommodityGroup.allCases))
        line.description = maybe { $0.text() } ?? ""
        line.hs = maybe { $0.pick(["240220", "0507", "29391100"]) }
        for attribute in CommodityAttribute.allCases { line.attributes[attribute] = below(4) == 0 ? text() : nil }
        line.quantities = list(4) { Quantity($0.decimal(), $0.pick(QuantityUnit.allCases)) }
        line.valuation = maybe { random in
            Valuation(
                Money(random.decimal(), random.pick([.vnd, .cny, .usd])),
                method: random.maybe { $0.pick(ValuationMethod.allCases) },
                rate: random.maybe { $0.decimal() },
                rateDate: random.maybe { $0.day() },
                rateSource: random.maybe { $0.text() }
            )
        }
        return line
    }
}
