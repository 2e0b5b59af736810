//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// Something an officer may do. What no role lists, nobody may.
package enum Permission: String, Sendable, Hashable, CaseIterable {
    /// See the queue, declarations, their reasons and findings.
    case seeDeclarations
    /// Bring in declarations, by file or over the API.
    case importDeclarations
    /// Record the finding of an inspection.
    case recordFinding
    /// Replace a finding that stands in the record.
    case correctFinding
    /// See what inspections brought, by week, office and origin of selection.
    case seePerformance
    /// See rules, their conditions and what they found.
    case seeRules
    /// Write, test, run beside the others, take back and defend rules.
    case writeRules
    /// Let a rule that another officer wrote decide lanes.
    case publishRules
    /// Send a line down another lane, with a reason.
    case overrideLanes
    /// See watch-lists, their entries and what they named.
    case seeLookouts
    /// Bring watch-lists in and take them back.
    case writeLookouts
    /// Let declarations be screened against a list that another officer brought in.
    case activateLookouts
    /// Say whether a hit is the person or thing of the list.
    case judgeLookoutHits
    /// Read over TAXII what the node offers to other tools.
    case exchangeTAXIIRead
    /// Send objects over TAXII, and delete where reading is allowed too.
    case exchangeTAXIIWrite
    /// Read messages of the partner's offices, and what was sent to them.
    case seeMessages
    /// Draft messages and let them go to the partner, under one's name.
    case writeMessages
    /// Agree, above the contact point, to what another officer asks of the partner: surveillance, controlled delivery.
    case endorseMeasures
    /// See how the link to the partner stands, without any content.
    case seePartners
    /// Say what came of an alarm about a partner; a halted link goes on then.
    case settleAlarms
    /// Accept the keys of another administration.
    case pairPartners
    /// Add, disable and reset officers.
    case administerOfficers
    /// See how the node itself stands, and bring in what it goes by: codes of offices, exchange rates.
    case administerNode
}

extension Officer.Role {
    /// What the role may do. The administrator looks after accounts and links, records no finding and reads no message.
    package var permissions: Set<Permission> {
        switch self {
        case .analyst:
            [
                .seeDeclarations, .importDeclarations, .seePerformance, .seeRules, .writeRules, .seeLookouts,
                .writeLookouts, .judgeLookoutHits, .exchangeTAXIIRead,
            ]
        case .inspector: [.seeDeclarations, .recordFinding, .seeRules, .overrideLanes, .seeLookouts, .judgeLookoutHits]
        case .contact: [.seeDeclarations, .seeLookouts, .seeMessages, .writeMessages, .seePartners]
        case .supervisor:
            [
                .seeDeclarations, .importDeclarations, .recordFinding, .correctFinding, .seePerformance, .seeRules,
                .writeRules, .publishRules, .overrideLanes, .seeLookouts, .writeLookouts, .activateLookouts,
                .judgeLookoutHits, .exchangeTAXIIRead, .exchangeTAXIIWrite, .seeMessages, .writeMessages,
                .endorseMeasures, .seePartners, .settleAlarms,
            ]
        case .administrator:
            [
                .seeDeclarations, .importDeclarations, .seePerformance, .seeRules, .seePartners, .settleAlarms,
                .pairPartners, .administerOfficers, .administerNode,
            ]
        }
    }

    package func may(_ permission: Permission) -> Bool {
        permissions.contains(permission)
    }
}
