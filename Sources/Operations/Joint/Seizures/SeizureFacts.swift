//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

package import Customs

/// What is known of a seizure, without any name of a person or company.
///
/// Nearly everything may be missing: what came is kept as it came, and ``SeizureCheck`` says what it lacks.
package struct SeizureFacts: Hashable, Sendable, Codable {
    /// The number of the case, as its side gave it.
    package var number: String
    package var office: String
    package var date: CalendarDate?
    package var place: PlaceKind?
    /// The id of a gate.
    package var gate: String?
    package var placeName: String?
    package var direction: SeizureDirection?
    package var mode: SeizureMode?
    /// Of own cases countries by ISO 3166-1; of the partner's, places in their words.
    package var departure: String?
    package var transit: String?
    package var destination: String?
    package var modus: ModusOperandi?
    package var concealment: ConcealmentPlace?
    package var detection: [DetectionMethod]
    package var legalStatus: LegalStatus?
    package var persons: Int?
    package var lines: [SeizedLine]

    package init(
        number: String,
        office: String,
        date: CalendarDate? = nil,
        place: PlaceKind? = nil,
        gate: String? = nil,
        placeName: String? = nil,
        direction: SeizureDirection? = nil,
        mode: SeizureMode? = nil,
        departure: String? = nil,
        transit: String? = nil,
        destination: String? = nil,
        modus: ModusOperandi? = nil,
        concealment: ConcealmentPlace? = nil,
        detection: [DetectionMethod] = [],
        legalStatus: LegalStatus? = nil,
        persons: Int? = nil,
        lines: [SeizedLine] = []
    ) {
        self.number = number
        self.office = office
        self.date = date
        self.place = place
        self.gate = gate
        self.placeName = placeName
        self.direction = direction
        self.mode = mode
        self.departure = departure
        self.transit = transit
        self.destination = destination
        self.modus = modus
        self.concealment = concealment
        self.detection = detection
        self.legalStatus = legalStatus
        self.persons = persons
        self.lines = lines
    }

    /// What the ledger says of an own case.
    package init(_ record: LedgerRecord) {
        self.init(
            number: record.number,
            office: record.office,
            date: record.detected,
            place: record.place,
            gate: record.gate,
            direction: record.direction,
            mode: record.mode,
            departure: record.departure,
            destination: record.destination,
            modus: record.modus,
            concealment: record.concealment,
            detection: record.detection,
            legalStatus: record.legalStatus,
            persons: record.suspects,
            lines: record.lines.map { line in
                SeizedLine(
                    line.group,
                    hs: line.hs,
                    subject: line.subject,
                    appendix: line.appendix,
                    amounts: line.amounts.map { SeizedAmount($0.amount, $0.unit.rawValue) },
                    value: line.value.map { DecimalText.plain($0) },
                    currency: line.value == nil ? nil : record.currency.rawValue
                )
            }
        )
    }
}
