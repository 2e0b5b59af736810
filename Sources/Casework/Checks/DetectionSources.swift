//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs

/// What led to a seizure is named where it has a name, and named only where it led to it.
///
/// A partner's message by its id, 36 characters of a UUID; a risk profile by its rules. Statistics of yield stand on
/// these two.
enum DetectionSources: SeizureCheck {
    static let codes: [SeizureFaultCode] = [
        .messageMissing, .messageMalformed, .messageNotMethod, .rulesMissing, .rulesNotMethod, .methodTwice,
    ]

    static func check(_ record: SeizureRecord, in context: SeizureContext, into faults: inout SeizureFaults) {
        let message = record.triggeringMessage?.trimmedText ?? ""
        let methods = record.detection
        if Set(methods).count < methods.count { faults.warning(.methodTwice, "detection") }
        if methods.contains(.partnerMessage), message.isEmpty { faults.error(.messageMissing, "triggeringMessage") }
        if !message.isEmpty {
            if !isMessageID(message) {
                faults.error(.messageMalformed, "triggeringMessage", ["text": .text(message)])
            } else if !methods.isEmpty, !methods.contains(.partnerMessage) {
                faults.warning(.messageNotMethod, "detection")
            }
        }
        let rules = record.rules.filter { !$0.trimmedText.isEmpty }
        if methods.contains(.riskProfile), rules.isEmpty { faults.error(.rulesMissing, "rules") }
        if !rules.isEmpty, !methods.isEmpty, !methods.contains(.riskProfile) {
            faults.warning(.rulesNotMethod, "detection")
        }
    }

    private static func isMessageID(_ text: String) -> Bool {
        let groups = text.split(separator: "-", omittingEmptySubsequences: false)
        return groups.map(\.utf8.count) == [8, 4, 4, 4, 12]
            && groups.allSatisfy { $0.utf8.allSatisfy { (0x30...0x39).contains($0) || (0x61...0x66).contains($0) } }
    }
}
