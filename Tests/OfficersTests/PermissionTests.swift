//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Officers
import Testing

@Suite("Who may do what")
struct PermissionTests {
    @Test("the table of roles is this one")
    func table() {
        let expected: [Officer.Role: Set<Permission>] = [
            .analyst: [
                .seeDeclarations, .importDeclarations, .seePerformance, .seeRules, .writeRules, .seeLookouts,
                .writeLookouts, .judgeLookoutHits, .seeLinkChart, .exchangeTAXIIRead, .seeCases, .seeOperations,
                .seeStatistics,
                .seeSea, .workSea, .seeSeaFeeds,
            ],
            .inspector: [
                .seeDeclarations, .recordFinding, .seeRules, .overrideLanes, .seeLookouts, .judgeLookoutHits,
                .seeCases, .writeCases, .seeEvidence, .handleEvidence, .seeOperations,
                .seeSea,
            ],
            .contact: [
                .seeDeclarations, .seeLookouts, .seeMessages, .writeMessages, .seePartners, .seeCases, .seeOperations,
                .seeConferences,
                .seeSea,
            ],
            .investigator: [
                .seeDeclarations, .seeRules, .seeLookouts, .judgeLookoutHits, .seeCases, .writeCases, .seeNominalData,
                .seeEvidence, .handleEvidence, .exportEvidence, .seeOperations, .seeStatistics,
                .seeLinkChart, .seePersonsInChart,
                .seeSea, .workSea,
            ],
            .commander: [
                .seeDeclarations, .seePerformance, .seeRules, .seeLookouts, .seePartners, .seeCases,
                .approveCases, .seeOperations, .runOperations, .seeConferences, .seeStatistics, .publishStatistics,
                .seeSea, .workSea, .seeSeaFeeds,
            ],
            .delegation: [
                .seePerformance, .seePartners, .seeOperations, .seeConferences, .writeConferences,
                .signMinutes, .seeStatistics, .publishStatistics,
            ],
            .supervisor: [
                .seeDeclarations, .importDeclarations, .recordFinding, .correctFinding, .seePerformance, .seeRules,
                .writeRules, .publishRules, .overrideLanes, .seeLookouts, .writeLookouts, .activateLookouts,
                .judgeLookoutHits, .seeLinkChart, .seePersonsInChart, .exchangeTAXIIRead, .exchangeTAXIIWrite,
                .seeMessages, .writeMessages,
                .endorseMeasures, .seePartners, .settleAlarms, .seeCases, .writeCases, .approveCases, .seeNominalData,
                .seeEvidence, .handleEvidence, .exportEvidence, .seeOperations, .runOperations, .seeConferences,
                .writeConferences, .seeStatistics, .publishStatistics,
                .seeSea, .workSea, .seeSeaFeeds,
            ],
            .administrator: [
                .seeDeclarations, .importDeclarations, .seePerformance, .seeRules, .seePartners, .settleAlarms,
                .pairPartners, .seeStatistics, .administerOfficers, .administerNode,
                .seeSeaFeeds,
            ],
        ]
        for role in Officer.Role.allCases { #expect(role.permissions == expected[role]) }
    }

    @Test("who administers accounts records no finding")
    func apart() {
        for role in Officer.Role.allCases where role.may(.administerOfficers) {
            #expect(!role.may(.recordFinding))
            #expect(!role.may(.correctFinding))
        }
    }

    @Test("who administers accounts reads no message; who releases one is a contact point or above")
    func messages() {
        for role in Officer.Role.allCases where role.may(.administerOfficers) { #expect(!role.may(.seeMessages)) }
        #expect(Officer.Role.allCases.filter { $0.may(.writeMessages) } == [.contact, .supervisor])
        #expect(Officer.Role.allCases.filter { $0.may(.endorseMeasures) } == [.supervisor])
    }

    @Test("who administers accounts sees no case and no name; who signs minutes administers nothing")
    func cases() {
        for role in Officer.Role.allCases where role.may(.administerOfficers) {
            #expect(!role.may(.seeCases))
            #expect(!role.may(.seeNominalData))
            #expect(!role.may(.signMinutes))
        }
        #expect(Officer.Role.allCases.filter { $0.may(.signMinutes) } == [.delegation])
    }

    @Test("who administers accounts sees no vessel; who works with the sea sees it")
    func sea() {
        for role in Officer.Role.allCases {
            if role.may(.administerOfficers) { #expect(!role.may(.seeSea)) }
            if role.may(.workSea) { #expect(role.may(.seeSea)) }
            // Cases and messages come of alerts only where these can be seen.
            if role.may(.writeCases) || role.may(.writeMessages) { #expect(role.may(.seeSea)) }
        }
    }

    @Test(
        "logins are short, lower-case and Latin",
        arguments: [
            ("lan", true), ("nguyen.thi-lan2", true), ("a", false), ("Lan", false), ("lân", false), ("l an", false),
            ("", false), ("海关", false), ("../etc", false),
        ]
    )
    func logins(_ login: String, _ isWellFormed: Bool) {
        #expect(OfficerRegister.isWellFormed(login: login) == isWellFormed)
    }
}
