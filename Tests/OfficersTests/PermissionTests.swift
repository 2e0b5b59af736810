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
                .writeLookouts, .judgeLookoutHits, .exchangeTAXIIRead,
            ],
            .inspector: [
                .seeDeclarations, .recordFinding, .seeRules, .overrideLanes, .seeLookouts, .judgeLookoutHits,
            ],
            .contact: [.seeDeclarations, .seeLookouts, .seeMessages, .writeMessages, .seePartners],
            .supervisor: [
                .seeDeclarations, .importDeclarations, .recordFinding, .correctFinding, .seePerformance, .seeRules,
                .writeRules, .publishRules, .overrideLanes, .seeLookouts, .writeLookouts, .activateLookouts,
                .judgeLookoutHits, .exchangeTAXIIRead, .exchangeTAXIIWrite, .seeMessages, .writeMessages,
                .endorseMeasures, .seePartners, .settleAlarms,
            ],
            .administrator: [
                .seeDeclarations, .importDeclarations, .seePerformance, .seeRules, .seePartners, .settleAlarms,
                .pairPartners, .administerOfficers, .administerNode,
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
