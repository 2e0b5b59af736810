//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import CanonicalJSON
package import Customs
import Foundation

/// Reads one line of a case book; `docs/case-import.md` lists the fields.
package struct CaseBookReader: Sendable {
    /// Longer lines are refused unread.
    package static let longestLine = 1 << 20
    private static let mostOfAll = 50

    /// Of the offices, east of UTC.
    private let offsetMinutes: Int
    /// Nothing in a book is after it.
    private let today: CalendarDate

    package init(offsetMinutes: Int, today: CalendarDate) {
        self.offsetMinutes = offsetMinutes
        self.today = today
    }

    package func read(_ line: [UInt8]) throws(CaseBookFault) -> CaseBookEntry {
        let value: JSONValue
        do {
            value = try JSONReader.read(line, most: Self.longestLine)
        } catch {
            switch error.reason {
            case .notUTF8: throw CaseBookFault(.notUTF8)
            case .tooLong: throw CaseBookFault(.tooLong)
            case .memberTwice: throw CaseBookFault(.memberTwice)
            case .numberOutOfRange: throw CaseBookFault(.notNumber)
            default: throw CaseBookFault(.notJSON)
            }
        }
        var object = try CaseBookObject(value, at: "")
        let entry = try entry(&object)
        try object.end()
        return entry
    }

    private func entry(_ object: inout CaseBookObject) throws(CaseBookFault) -> CaseBookEntry {
        let office = try object.neededText("country_unit")
        guard let found = try object.time("seizure_date", offsetMinutes: offsetMinutes) else {
            throw object.fault(.missing, "seizure_date")
        }
        let (number, key) = try names(&object, office: office, year: found.day.year)
        var record = SeizureRecord()
        record.detected = found.day
        record.minuteOfDay = found.minute
        try readWay(&object, &record)
        try CaseBookGoods(detectedAt: found.at * 1_000).read(&object, &record)
        try readCircumstances(&object, &record)
        let isSuspicion = try object.word("stage", CaseStage.self)
        guard isSuspicion == nil || isSuspicion == .suspicion || isSuspicion == .opened else {
            throw object.fault(.unknownWord, "stage", isSuspicion?.rawValue ?? "")
        }
        let history = CaseBookHistory(offsetMinutes: offsetMinutes, today: today)
        return CaseBookEntry(
            number: number,
            key: key,
            office: office,
            isSuspicion: isSuspicion == .suspicion,
            title: try object.text("title") ?? key,
            summary: try object.text("summary") ?? "",
            seizure: record,
            detectedAt: found.at,
            steps: try history.read(&object, of: record, detectedAt: found.at)
        )
    }

    private func names(
        _ object: inout CaseBookObject,
        office: String,
        year: Int
    ) throws(CaseBookFault) -> (CaseNumber?, String) {
        let reference = try object.text("reference")
        guard let id = try object.text("id") else {
            guard let reference else { throw object.fault(.missing, "id") }
            return (nil, reference)
        }
        guard let number = CaseNumber(id) else { throw object.fault(.notNumberOfCase, "id", id) }
        guard number.office == office, number.year == year else { throw object.fault(.notOfOffice, "id", id) }
        return (number, reference ?? id)
    }

    private func readWay(_ object: inout CaseBookObject, _ record: inout SeizureRecord) throws(CaseBookFault) {
        record.site.kind = try object.word("place_type", PlaceKind.self)
        if let place = try object.text("place") {
            let point = place.split(separator: ",").map { DecimalText.parse(String($0).trimmedText) }
            if place.utf8.count == 3, let letter = place.first, "GPA".contains(letter), Int(place.dropFirst()) != nil {
                record.site.gate = place
            } else if point.count == 2, let latitude = point[0], let longitude = point[1] {
                record.site.latitude = latitude
                record.site.longitude = longitude
            } else {
                record.site.name = place
            }
        }
        record.border = try object.text("border")
        record.direction = try object.word("direction", SeizureDirection.self)
        record.mode = try object.word("mode", SeizureMode.self)
        record.route.departure = try object.text("route_departure")
        record.route.departurePlace = try object.text("route_departure_place")
        record.route.transit = try object.texts("route_transit", most: Self.mostOfAll)
        record.route.destination = try object.text("route_destination")
        record.route.destinationPlace = try object.text("route_destination_place")
    }

    private func readCircumstances(
        _ object: inout CaseBookObject,
        _ record: inout SeizureRecord
    ) throws(CaseBookFault) {
        record.modus = try object.word("mo", ModusOperandi.self)
        record.concealmentPlace = try object.word("concealment_place", ConcealmentPlace.self)
        record.concealment = try object.text("concealment_method")
        record.detection = try object.words("detection_method", DetectionMethod.self, most: Self.mostOfAll)
        record.rules = try object.texts("rules", most: Self.mostOfAll)
        record.triggeringMessage = try object.text("triggering_message")
        record.partner = try object.text("partner")
        for var paper in try object.objects("documents", most: Self.mostOfAll) {
            let kind = try paper.word("kind", SeizureDocument.Kind.self) ?? .other
            record.documents.append(SeizureDocument(kind, try paper.neededText("number")))
            try paper.end()
        }
        record.suspects = try CaseBookGoods.suspects(&object)
        record.operation = try object.text("operation")
        record.phase = try object.text("phase")
        record.legalStatus = try object.word("legal_status", LegalStatus.self)
        if let number = try object.text("decision_no") {
            guard let day = try object.day("decision_date") else { throw object.fault(.missing, "decision_date") }
            record.decision = LegalDecision(number: number, date: day)
        }
        record.release.handling = try object.text("release_handling")
        record.release.offices = try object.texts("release_offices", most: Self.mostOfAll)
    }
}
