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
    /// Walk the link chart over the records that one may see.
    case seeLinkChart
    /// See natural persons, and what is theirs, in the link chart.
    case seePersonsInChart
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
    /// See cases, their seizures and the things tied to them, without names of persons.
    case seeCases
    /// Open cases and write them: seizures, entities, steps.
    case writeCases
    /// Agree, as a second person, to the end of a case, to a merger, and to a correction of what was recorded.
    case approveCases
    /// See the names of persons and companies in cases; every look is in the journal.
    case seeNominalData
    /// See evidence of cases that are open to the officer, and every hand it went through.
    case seeEvidence
    /// Take evidence, hand it on and sign for it.
    case handleEvidence
    /// Hand out what proves a chain of custody off-line.
    case exportEvidence
    /// Plan joint operations and see their rooms.
    case seeOperations
    /// Plan operations, set targets and shifts, write situation reports.
    case runOperations
    /// See the sea: vessels, tracks, alerts, zones, plots and vessels that are looked out for.
    case seeSea
    /// Work with it: take and dismiss alerts, draw zones, bring in plots, look out for vessels.
    case workSea
    /// See how feeds of AIS stand: which stations are heard, at what rate, and what fails.
    case seeSeaFeeds
    /// See conferences: agenda, papers, commitments, minutes.
    case seeConferences
    /// Prepare conferences and negotiate minutes.
    case writeConferences
    /// Sign minutes for the delegation.
    case signMinutes
    /// See reports on the ledger.
    case seeStatistics
    /// Define reports and publish figures.
    case publishStatistics
    /// Add, disable and reset officers.
    case administerOfficers
    /// See how the node itself stands, and bring in what it goes by: codes of offices, exchange rates.
    case administerNode
}

extension Officer.Role {
    /// What the role may do. The administrator looks after accounts, links and feeds, records no finding, reads no message and sees no vessel.
    package var permissions: Set<Permission> {
        switch self {
        case .analyst:
            [
                .seeDeclarations, .importDeclarations, .seePerformance, .seeRules, .writeRules, .seeLookouts,
                .writeLookouts, .judgeLookoutHits, .seeLinkChart, .exchangeTAXIIRead, .seeCases, .seeOperations,
                .seeStatistics,
                .seeSea, .workSea, .seeSeaFeeds,
            ]
        case .inspector:
            [
                .seeDeclarations, .recordFinding, .seeRules, .overrideLanes, .seeLookouts, .judgeLookoutHits, .seeCases,
                .writeCases, .seeEvidence, .handleEvidence, .seeOperations,
                .seeSea,
            ]
        case .investigator:
            [
                .seeDeclarations, .seeRules, .seeLookouts, .judgeLookoutHits, .seeCases, .writeCases, .seeNominalData,
                .seeEvidence, .handleEvidence, .exportEvidence, .seeOperations, .seeStatistics,
                .seeLinkChart, .seePersonsInChart,
                .seeSea, .workSea,
            ]
        case .commander:
            [
                .seeDeclarations, .seePerformance, .seeRules, .seeLookouts, .seePartners, .seeCases,
                .approveCases, .seeOperations, .runOperations, .seeConferences, .seeStatistics, .publishStatistics,
                .seeSea, .workSea, .seeSeaFeeds,
            ]
        case .delegation:
            [
                .seePerformance, .seePartners, .seeOperations, .seeConferences, .writeConferences,
                .signMinutes, .seeStatistics, .publishStatistics,
            ]
        case .contact:
            [
                .seeDeclarations, .seeLookouts, .seeMessages, .writeMessages, .seePartners, .seeCases, .seeOperations,
                .seeConferences,
                .seeSea,
            ]
        case .supervisor:
            [
                .seeDeclarations, .importDeclarations, .recordFinding, .correctFinding, .seePerformance, .seeRules,
                .writeRules, .publishRules, .overrideLanes, .seeLookouts, .writeLookouts, .activateLookouts,
                .judgeLookoutHits, .seeLinkChart, .seePersonsInChart, .exchangeTAXIIRead, .exchangeTAXIIWrite,
                .seeMessages, .writeMessages,
                .endorseMeasures, .seePartners, .settleAlarms, .seeCases, .writeCases, .approveCases, .seeNominalData,
                .seeEvidence, .handleEvidence, .exportEvidence, .seeOperations, .runOperations, .seeConferences,
                .writeConferences, .seeStatistics, .publishStatistics,
                .seeSea, .workSea, .seeSeaFeeds,
            ]
        case .administrator:
            [
                .seeDeclarations, .importDeclarations, .seePerformance, .seeRules, .seePartners, .settleAlarms,
                .pairPartners, .seeStatistics, .administerOfficers, .administerNode,
                .seeSeaFeeds,
            ]
        }
    }

    package func may(_ permission: Permission) -> Bool {
        permissions.contains(permission)
    }
}
