//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

package import Customs
import Foundation

/// What an officer wrote on a phone where something was found, before there is a case.
package struct FieldReport: Hashable, Sendable, Identifiable {
    package static let longestName = 200
    package static let longestNote = 4_000

    /// Made on the phone: a UUID in small letters. The case is opened once for it.
    package let id: String
    /// The day and the minute of the day at the place.
    package var detected: CalendarDate
    package var minuteOfDay: Int
    /// The id of a gate.
    package var gate: String?
    package var place: String?
    package var group: CommodityGroup?
    package var goods: String
    package var quantity: Quantity?
    package var note: String
    package var plate: String?
    package var container: String?
    package var concealment: ConcealmentPlace?
    package var detection: [DetectionMethod]

    package init(
        id: String,
        detected: CalendarDate,
        minuteOfDay: Int,
        gate: String? = nil,
        place: String? = nil,
        group: CommodityGroup? = nil,
        goods: String = "",
        quantity: Quantity? = nil,
        note: String = "",
        plate: String? = nil,
        container: String? = nil,
        concealment: ConcealmentPlace? = nil,
        detection: [DetectionMethod] = []
    ) {
        self.id = id
        self.detected = detected
        self.minuteOfDay = minuteOfDay
        self.gate = gate
        self.place = place
        self.group = group
        self.goods = goods
        self.quantity = quantity
        self.note = note
        self.plate = plate
        self.container = container
        self.concealment = concealment
        self.detection = detection
    }

    package var origin: CaseOrigin { .hand(id) }

    /// What is wrong with it; nil where a case may be opened from it. What is missing is completed in the case.
    package func fault(today: CalendarDate) -> FieldReportError? {
        // A phone beyond a time zone may be a day ahead, and no more.
        guard (0..<1_440).contains(minuteOfDay), let latest = today.adding(days: 1), detected <= latest else {
            return .badTime
        }
        if let quantity, quantity.amount <= 0 { return .badAmount }
        for text in [place, goods, plate, container].compactMap(\.self)
        where text.unicodeScalars.count > Self.longestName {
            return .tooLong(most: Self.longestName)
        }
        guard note.unicodeScalars.count <= Self.longestNote else { return .tooLong(most: Self.longestNote) }
        guard group != nil || !goods.isEmpty || !note.isEmpty else { return .empty }
        return nil
    }

    /// The draft of the record: the line has the id of the report, so that the same report makes the same record.
    package var seizure: SeizureRecord {
        var record = SeizureRecord()
        record.detected = detected
        record.minuteOfDay = minuteOfDay
        record.site = SeizureSite(gate: gate, name: place)
        if group != nil || !goods.isEmpty || quantity != nil {
            record.lines = [
                SeizureLine(id: id, group ?? .other, description: goods, quantities: quantity.map { [$0] } ?? [])
            ]
        }
        record.concealmentPlace = concealment
        record.detection = DetectionMethod.allCases.filter(detection.contains)
        return record
    }

    package var entities: [EntityDraft] {
        var drafts: [EntityDraft] = []
        if let plate { drafts.append(EntityDraft(.vehicle, .conveyance, name: plate)) }
        if let container { drafts.append(EntityDraft(.container, .conveyance, name: container)) }
        return drafts
    }
}
