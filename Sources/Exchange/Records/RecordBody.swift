//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

package import CanonicalJSON

/// A record that a message carries, read.
package enum RecordBody: Hashable, Sendable {
    case seizure(SeizureBody)
    case situation(SituationBody)
    case statistics(StatisticsBody)
    case minute(MinuteBody)
    case plan(ActionPlanBody)
    case minuteDraft(MinuteDraftBody)

    /// Reads the body of a message.
    ///
    /// Nil for one that is not known here: of another type, or of a later version (`v` above 1). It is kept and shown
    /// as it is.
    /// - Throws: ``MessageFault`` with the place
    package init?(_ type: MessageType, _ json: JSONValue) throws(MessageFault) {
        guard type.isRecord else { return nil }
        let fields = try MessageFields(json, at: "body")
        if let version = try fields.whole("v"), version != 1 { return nil }
        switch type {
        case .seizureReport: self = .seizure(try SeizureBody(fields))
        case .situationReport: self = .situation(try SituationBody(fields))
        case .statistics: self = .statistics(try StatisticsBody(fields))
        case .actionPlan: self = .plan(try ActionPlanBody(fields))
        case .minuteDraft: self = .minuteDraft(try MinuteDraftBody(fields))
        default: self = .minute(try MinuteBody(fields))
        }
    }

    package var json: JSONValue {
        switch self {
        case .seizure(let body): body.json
        case .situation(let body): body.json
        case .statistics(let body): body.json
        case .minute(let body): body.json
        case .plan(let body): body.json
        case .minuteDraft(let body): body.json
        }
    }
}

extension Message {
    /// What its body records; nil where there is none, or none that is known here.
    package var record: RecordBody? {
        guard case .record(let value) = body else { return nil }
        return try? RecordBody(type, value)
    }

    /// The conference whose book it changes or whose minutes it signs: such a message is sent by the book alone.
    package var conference: String? {
        switch record {
        case .minute(let body): body.conference
        case .minuteDraft(let body): body.conference
        default: nil
        }
    }
}
