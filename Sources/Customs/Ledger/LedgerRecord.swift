//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// What the ledger says of one case at one moment: all that figures are counted from, and no name of anybody.
///
/// Each time a case changes in one of these fields the whole record is written to the journal, under the action
/// ``action`` and the number of the case, in the transaction of the change. Statistics read the journal and nothing
/// else, so every figure can be traced to entries that can't be altered unseen.
package struct LedgerRecord: Hashable, Sendable, Codable {
    /// The journal's word for a record being written; its detail is `{"before": …, "after": …}`.
    package static let action = "ledger.recorded"

    package enum Standing: String, CaseIterable, Hashable, Sendable, Codable {
        /// A violation that counts.
        case counted
        /// A suspicion; it does not count.
        case suspicion
        /// The suspicion or violation was not one: the party is cleared, and what had counted is taken off.
        case cleared
        /// Its content went into another case.
        case merged
    }

    /// The number of the case.
    package var number: String
    package var standing: Standing
    /// The code of the office that handles the case.
    package var office: String
    /// The day of detection; the month in which the case counts.
    package var detected: CalendarDate
    /// From which day this record holds: the day of detection for the first, of the decision for each later one.
    package var effective: CalendarDate
    package var legalStatus: LegalStatus?
    package var place: PlaceKind?
    /// The id of a gate.
    package var gate: String?
    /// The country (ISO 3166-1 alpha-2) whose border with this one the case is about.
    package var border: String?
    package var direction: SeizureDirection?
    package var mode: SeizureMode?
    /// Countries, ISO 3166-1 alpha-2.
    package var departure: String?
    package var destination: String?
    package var modus: ModusOperandi?
    package var concealment: ConcealmentPlace?
    /// In the order of ``DetectionMethod/allCases``; no method twice.
    package var detection: [DetectionMethod]
    /// In the order of ``SmugglingTheme/allCases``; none twice.
    package var themes: [SmugglingTheme]
    /// The ids of the risk rules that led to it.
    package var rules: [String]
    /// The code of the partner's office whose message led to it, or with which it was worked.
    package var partner: String?
    package var operation: String?
    package var phase: String?
    package var suspects: Int
    package var lines: [LedgerLine]
    /// ISO 4217, of all values in the record.
    package var currency: Currency

    package init(
        number: String,
        standing: Standing,
        office: String,
        detected: CalendarDate,
        effective: CalendarDate,
        legalStatus: LegalStatus? = nil,
        place: PlaceKind? = nil,
        gate: String? = nil,
        border: String? = nil,
        direction: SeizureDirection? = nil,
        mode: SeizureMode? = nil,
        departure: String? = nil,
        destination: String? = nil,
        modus: ModusOperandi? = nil,
        concealment: ConcealmentPlace? = nil,
        detection: [DetectionMethod] = [],
        themes: [SmugglingTheme] = [],
        rules: [String] = [],
        partner: String? = nil,
        operation: String? = nil,
        phase: String? = nil,
        suspects: Int = 0,
        lines: [LedgerLine] = [],
        currency: Currency
    ) {
        self.number = number
        self.standing = standing
        self.office = office
        self.detected = detected
        self.effective = effective
        self.legalStatus = legalStatus
        self.place = place
        self.gate = gate
        self.border = border
        self.direction = direction
        self.mode = mode
        self.departure = departure
        self.destination = destination
        self.modus = modus
        self.concealment = concealment
        self.detection = detection
        self.themes = themes
        self.rules = rules
        self.partner = partner
        self.operation = operation
        self.phase = phase
        self.suspects = suspects
        self.lines = lines
        self.currency = currency
    }
}
