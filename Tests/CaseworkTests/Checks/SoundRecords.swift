//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Casework
import Customs
import Foundation

/// Records without a mistake, of every commodity group, mode and direction, as officers on both sides would write them.
///
/// Written from what cases look like and not from what the checks ask.
struct SoundRecords {
    var random: SeededGenerator

    init(seed: UInt64) { random = SeededGenerator(seed) }

    struct Sound {
        let place: SoundPlace
        let record: SeizureRecord
    }

    mutating func next(_ group: CommodityGroup? = nil) -> Sound {
        let place = random.pick(SoundPlace.all)
        var record = SeizureRecord()
        let day = CheckBench.day(2025, 7, 3).adding(days: random.int(0...140)) ?? CheckBench.today
        record.detected = day
        if random.chance(70) { record.minuteOfDay = random.int(0...1_439) }
        record.site = SeizureSite(kind: place.kind, gate: place.gate, name: place.name)
        if let latitude = place.latitude, let longitude = place.longitude, random.chance(60) {
            record.site.latitude = DecimalText.shortest(latitude + Double(random.int(-50...50)) / 1_000)
            record.site.longitude = DecimalText.shortest(longitude + Double(random.int(-50...50)) / 1_000)
        }
        record.border = place.border
        let mode = random.pick(place.modes)
        record.mode = mode
        direct(&record, place)
        let group = group ?? random.pick(Self.groups(mode))
        let count = random.chance(25) ? 2 : 1
        for index in 0..<count {
            let line = line(group, mode, place.country, index, day)
            // By chance the same again.
            if record.lines.contains(where: { $0.quantities == line.quantities }) { continue }
            record.lines.append(line)
        }
        record.modus = modus(mode, group)
        hide(&record, mode, place.country)
        detect(&record)
        papers(&record, place.country)
        suspects(&record)
        if day <= CheckBench.day(2025, 9, 15), random.chance(40) {
            record.operation = "OMD-VII"
            if random.chance(50) { record.phase = "VII-2" }
        }
        close(&record, day)
        if random.chance(30) {
            let offices = place.country == "VN" ? ["CN-7200", "CN-8600"] : ["VN-VI", "VN-VII"]
            record.partner = offices[0]
            record.release = SeizureRelease(handling: random.pick(["AMBER", "GREEN"]), offices: offices)
        }
        return Sound(place: place, record: record)
    }

    static func groups(_ mode: SeizureMode) -> [CommodityGroup] {
        mode == .pipeline ? [.other] : CommodityGroup.allCases
    }

    private mutating func direct(_ record: inout SeizureRecord, _ place: SoundPlace) {
        let here = place.country
        let neighbour = here == "VN" ? "CN" : "VN"
        let far = random.pick(["NG", "ZA", "TH", "MY", "US", "FR", "AU"])
        let direction: SeizureDirection =
            place.kind == .inland ? .inland : random.pick([.importing, .importing, .exporting, .transit])
        record.direction = direction
        switch direction {
        case .importing:
            let from = place.border ?? random.pick([neighbour, far])
            record.route = SeizureRoute(departure: from, destination: here)
            if random.chance(20), from != "SG" { record.route.transit = ["SG"] }
        case .exporting:
            record.route = SeizureRoute(departure: here, destination: place.border ?? neighbour)
        case .transit:
            record.route = SeizureRoute(
                departure: far,
                departurePlace: far == "NG" ? "NGAPP" : nil,
                transit: random.chance(50) ? [here] : [],
                destination: neighbour
            )
        case .inland:
            record.route = SeizureRoute(departure: here, destination: here)
            record.route.departurePlace = here == "VN" ? "Lạng Sơn" : "凭祥市"
            record.route.destinationPlace = here == "VN" ? "Bắc Ninh" : "南宁市"
        }
    }

    private mutating func modus(_ mode: SeizureMode, _ group: CommodityGroup) -> ModusOperandi {
        switch mode {
        case .sea: random.pick([.sea, .dossier, .transit, .other])
        case .mail, .express: random.pick([.ecommerce, .ecommerce, .dossier, .other])
        case .pedestrian, .pipeline: .other
        case .road: random.pick([.vehicle, .transit, .origin, .dossier])
        case .rail, .air: random.pick([.dossier, .origin, .other])
        }
    }

    private mutating func hide(_ record: inout SeizureRecord, _ mode: SeizureMode, _ country: String) {
        let places: [ConcealmentPlace] =
            switch mode {
            case .road: [.vehicleStructure, .cabin, .cargo, .fuelTank, .none]
            case .rail: [.cargo, .luggage, .none]
            case .sea: [.cargo, .containerStructure, .vessel]
            case .air: [.luggage, .cargo, .body]
            case .mail, .express: [.parcel, .cargo]
            case .pedestrian: [.body, .luggage, .none]
            case .pipeline: [.none, .other]
            }
        var place = random.pick(places)
        // What is heavy is in the load.
        let mass = record.lines.flatMap(\.quantities).reduce(0) {
            $0 + ($1.unit.base == .sticks ? $1.inBase / 1_000 : $1.inBase)
        }
        if mass > 20, mode != .pipeline, place != .none { place = mode == .mail || mode == .express ? .parcel : .cargo }
        if mass > 20, mode == .pedestrian { place = .none }
        record.concealmentPlace = place
        guard place != .none, random.chance(70) else { return }
        record.concealment = random.pick(country == "VN" ? SoundWords.hidingVietnamese : SoundWords.hidingChinese)
    }

    private mutating func detect(_ record: inout SeizureRecord) {
        record.detection = [random.pick(DetectionMethod.allCases)]
        if random.chance(20), !record.detection.contains(.scanner) { record.detection.append(.scanner) }
        if record.detection.contains(.riskProfile) { record.rules = ["T0\(random.int(1...9))"] }
        if record.detection.contains(.partnerMessage) {
            record.triggeringMessage = UUIDv7.make(milliseconds: 1_754_877_600_000)
        }
    }

    private mutating func suspects(_ record: inout SeizureRecord) {
        guard random.chance(70) || record.concealmentPlace == .body || record.mode == .pedestrian else { return }
        record.suspects = [
            SuspectGroup(
                count: random.int(1...3),
                nationality: random.pick(["VN", "CN"]),
                sex: random.pick([.male, .female]),
                age: random.pick([.young, .middle]),
                role: .driver
            )
        ]
        if random.chance(20) { record.suspects.append(SuspectGroup(count: 1, nationality: "LA", sex: .unknown)) }
    }

    private mutating func close(_ record: inout SeizureRecord, _ day: CalendarDate) {
        record.legalStatus = random.pick(LegalStatus.allCases)
        guard record.legalStatus == .closed || random.chance(20) else { return }
        let after = day.adding(days: random.int(0...10)) ?? day
        let number = random.int(1...900)
        record.decision = LegalDecision(number: "\(number)/QĐ-XPHC", date: min(after, CheckBench.today))
    }

    private mutating func papers(_ record: inout SeizureRecord, _ country: String) {
        guard random.chance(60), record.direction != .inland else { return }
        if country == "VN" {
            let first = record.direction == .exporting ? "30" : "10"
            record.documents.append(SeizureDocument(.declaration, first + random.digits(10)))
        } else {
            record.documents.append(SeizureDocument(.declaration, "720220251" + random.digits(9)))
        }
        switch record.mode {
        case .air:
            let serial = random.int(1_000_000...9_999_999)
            record.documents.append(SeizureDocument(.airWaybill, "738-\(serial)\(serial % 7)"))
        case .sea: record.documents.append(SeizureDocument(.billOfLading, "COSU" + random.digits(10)))
        case .road: record.documents.append(SeizureDocument(.consignmentNote, "VT-" + random.digits(5)))
        default: break
        }
        if random.chance(30) { record.documents.append(SeizureDocument(.originCertificate, "E25" + random.digits(13))) }
    }
}
