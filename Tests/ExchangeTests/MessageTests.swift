//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import CanonicalJSON
import Customs
import Exchange
import TestSupport
import Testing

@Suite("Messages")
struct MessageTests {
    static let samples: [Message] = [
        SampleMessages.alert(), SampleMessages.alert(handling: SampleMessages.handling([.h2, .h3])),
        SampleMessages.request(due: Timestamp(seconds: 1_754_877_600)),
        SampleMessages.reply(to: "0198a000-0000-7000-8000-000000000001"),
        SampleMessages.feedback(on: "0198a000-0000-7000-8000-000000000001"),
        SampleMessages.permission(for: "0198a000-0000-7000-8000-000000000001", [.print, .evidence]),
        SampleMessages.revocation(of: "0198a000-0000-7000-8000-000000000001"),
    ]

    @Test("what is written is read", arguments: samples)
    func roundTrip(message: Message) throws {
        let read = try Message(JSONReader.readCanonical(message.json.canonical))
        #expect(read == message)
        #expect(read.json.canonical == message.json.canonical)
    }

    @Test("a message without what its type needs is named incomplete, with the place")
    func completeness() throws {
        let removals: [(String, String)] = [
            ("evaluation", "evaluation"), ("handling", "handling"), ("legal_basis", "legal_basis"),
            ("purpose", "purpose"), ("subject", "subject"), ("sign_off", "sign_off"), ("due", "due"),
            ("urgency", "urgency"), ("body", "body"), ("type", "type"), ("v", "v"),
        ]
        let whole = SampleMessages.request(due: Timestamp(seconds: 1_754_877_600)).json
        for (removed, place) in removals {
            var members = try #require(whole.members)
            members[removed] = nil
            #expect(throws: MessageFault.missing(place)) { try Message(.object(members)) }
        }
    }

    @Test("a wrong value is told with its place")
    func places() throws {
        var members = try #require(SampleMessages.alert().json.members)
        members["facts"] = .object(["goods": .array([.object(["hs": "24"]), .object(["hs": "24x"])])])
        #expect(throws: MessageFault.wrong("facts.goods[1].hs", expected: "2 to 12 digits")) {
            try Message(.object(members))
        }
        members["facts"] = .object(["goods": .array([JSONValue](repeating: .object([:]), count: 201))])
        #expect(throws: MessageFault.tooMany("facts.goods", most: 200)) { try Message(.object(members)) }
        members["facts"] = nil
        members["subject"] = .object(["lang": "tiếng Việt", "text": "x"])
        #expect(throws: MessageFault.wrong("subject.lang", expected: "a language tag of BCP 47")) {
            try Message(.object(members))
        }
    }

    @Test("H3 says what it stands for")
    func conditions() throws {
        var members = try #require(SampleMessages.alert().json.members)
        members["handling"] = .object(["codes": .array(["H3"]), "tlp": "AMBER", "pap": "GREEN"])
        #expect(throws: MessageFault.missing("handling.conditions")) { try Message(.object(members)) }
    }

    @Test("members of a later minor version are no fault, and stay in the message's bytes")
    func laterMembers() throws {
        var members = try #require(SampleMessages.alert().json.members)
        members["mood"] = "good"
        #expect(try Message(.object(members)) == SampleMessages.alert())
    }
}
