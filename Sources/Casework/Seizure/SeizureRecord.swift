//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

package import Customs

/// The record of a seizure, on the outline of the World Customs Organization's enforcement network.
///
/// Everything may be missing while it is being written; ``faults(today:)`` says what is missing or can't be right.
/// Names of persons and companies are not part of it.
package struct SeizureRecord: Hashable, Sendable, Codable {
    /// The day of detection at the place.
    package var detected: CalendarDate?
    /// Minutes since midnight at the place, where the hour is known.
    package var minuteOfDay: Int?
    package var site = SeizureSite()
    /// The country whose border with this one it is about, ISO 3166-1 alpha-2.
    package var border: String?
    package var direction: SeizureDirection?
    package var mode: SeizureMode?
    package var route = SeizureRoute()
    package var lines: [SeizureLine] = []
    package var modus: ModusOperandi?
    package var concealmentPlace: ConcealmentPlace?
    package var concealment: String?
    package var detection: [DetectionMethod] = []
    /// The ids of risk rules that led to it.
    package var rules: [String] = []
    /// The id of the partner's message that led to it.
    package var triggeringMessage: String?
    /// The code of the partner's office that it was worked with.
    package var partner: String?
    package var documents: [SeizureDocument] = []
    package var suspects: [SuspectGroup] = []
    package var operation: String?
    package var phase: String?
    package var legalStatus: LegalStatus?
    package var decision: LegalDecision?
    package var release = SeizureRelease()

    package init() {}

    /// Whether nothing was written yet.
    package var isEmpty: Bool { self == SeizureRecord() }

    /// With the lines, papers and suspects of another; of what can stand only once, its own where there is one.
    func joined(with other: SeizureRecord) -> SeizureRecord {
        var joined = self
        joined.detected = detected ?? other.detected
        if detected == nil { joined.minuteOfDay = other.minuteOfDay }
        if site == SeizureSite() { joined.site = other.site }
        joined.border = border ?? other.border
        joined.direction = direction ?? other.direction
        joined.mode = mode ?? other.mode
        if route == SeizureRoute() { joined.route = other.route }
        joined.lines += other.lines.filter { line in !lines.contains { $0.id == line.id } }
        joined.modus = modus ?? other.modus
        joined.concealmentPlace = concealmentPlace ?? other.concealmentPlace
        joined.concealment = concealment ?? other.concealment
        joined.detection += other.detection.filter { !detection.contains($0) }
        joined.rules += other.rules.filter { !rules.contains($0) }
        joined.triggeringMessage = triggeringMessage ?? other.triggeringMessage
        joined.partner = partner ?? other.partner
        joined.documents += other.documents.filter { !documents.contains($0) }
        joined.suspects += other.suspects
        joined.operation = operation ?? other.operation
        joined.phase = operation == nil ? other.phase : phase
        joined.legalStatus = legalStatus ?? other.legalStatus
        joined.decision = decision ?? other.decision
        return joined
    }
}
