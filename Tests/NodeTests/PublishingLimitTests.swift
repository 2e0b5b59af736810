//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import CanonicalJSON
import Customs
import Exchange
import Foundation
import Hummingbird
import HummingbirdTesting
import Journal
import Logging
import Node
import Officers
import Persistence
import STIX
import TAXII
import TestSupport
import Testing

@Suite("What collections may not hold")
struct PublishingLimitTests {
    private static let open = SampleMessages.handling([.h0], light: .green)

    @Test("what was given to be used until a day is withdrawn when the day is over")
    func useBy() async throws {
        try await ContactDesks.run { desks in
            let today = Timestamp.systemTime()
            let last = CalendarDate(nearestDaysSince1970: today.seconds / 86_400)
            var alert = SampleMessages.alert(handling: Self.open)
            alert.handling = SampleMessages.handling([.h0], light: .green, useBy: last)
            try await desks.vn.exchange.desk.send(alert, from: "VN-VI", to: "CN-7200", by: "lan")
            try await desks.settle()
            let cn = try await CollectionReader(desks.cn, .giving())
            try await cn.publisher.publish()
            #expect(try await cn.text().contains("12C-123.45"))
            let tomorrow = Timestamp(seconds: today.seconds + 86_400)
            let later = try await CollectionReader(desks.cn, .giving(), now: { tomorrow })
            try await later.publisher.publish()
            #expect(try await !later.text().contains("12C-123.45"))
            #expect(try await later.objects().contains { $0.type == "indicator" && $0["revoked"] == true })
        }
    }

    @Test("of random messages nothing is given that is blocked, and everything that is not")
    func noLeak() async throws {
        try await ContactDesks.run { desks in
            var random = SeededNumbers(seed: 20_260_730)
            let today = CalendarDate(nearestDaysSince1970: Timestamp.systemTime().seconds / 86_400)
            let yesterday = CalendarDate(nearestDaysSince1970: today.daysSince1970 - 1)
            let cn = try await CollectionReader(desks.cn, .giving { $0.tlp = "AMBER" })
            let vn = desks.vn.exchange.desk
            var mayShow: [String: Bool] = [:]
            for place in 0..<120 {
                let codes = Set(HandlingCode.allCases.filter { _ in random.next(3) == 0 })
                let light = Handling.TrafficLight.allCases[random.next(5)]
                let handling = SampleMessages.handling(
                    codes.isEmpty ? [.h0] : codes,
                    light: light,
                    useBy: [nil, today, yesterday][random.next(3)]
                )
                let mark = "MARK\(place)X"
                let all = SampleMessages.everyType(handling: handling, about: "", secret: mark)
                    .filter { $0.inReplyTo == nil && $0.type.isIntelligence }
                var message = all[random.next(all.count)]
                message.due = message.due.map { _ in Timestamp(seconds: Timestamp.systemTime().seconds + 86_400) }
                message.attachments = []
                if message.needsEndorsement { message.facts = nil }
                let id = try await vn.send(message, from: "VN-VI", to: "CN-7200", by: "lan").header.id
                var blocks = HandlingPolicy.blocks(.export, under: handling, grants: [], today: today)
                if !blocks.isEmpty, random.next(3) == 0 {
                    let acts: Set<HandlingAct> = random.next(2) == 0 ? [.export] : [.print]
                    let permission = SampleMessages.permission(for: id, acts)
                    try await vn.send(permission, from: "VN-VI", to: "CN-7200", by: "lan")
                    let grants = [HandlingGrant(acts: acts)]
                    blocks = HandlingPolicy.blocks(.export, under: handling, grants: grants, today: today)
                }
                if random.next(6) == 0 {
                    if random.next(2) == 0 {
                        try await desks.settle()
                        try await cn.publisher.publish()
                    }
                    try await vn.send(SampleMessages.revocation(of: id), from: "VN-VI", to: "CN-7200", by: "lan")
                    blocks = [.revoked]
                }
                let isGiven = [.clear, .green, .amber].contains(light) && message.type != .watchRevoke
                mayShow[mark] = blocks.isEmpty && isGiven
            }
            try await desks.settle()
            try await cn.publisher.publish()
            let text = try await cn.text()
            for (mark, may) in mayShow { #expect(text.contains(mark) == may, "\(mark)") }
            #expect(mayShow.values.contains(true) && mayShow.values.contains(false))
            #expect(!text.contains("PERSON-") && !text.contains("PASSPORT-"))
        }
    }

    @Test("a decision that others overtook is not carried out, and one carried out twice changes nothing")
    func overtaken() async throws {
        try await ContactDesks.run { desks in
            let cn = try await CollectionReader(desks.cn, .giving())
            let alert = SampleMessages.alert(handling: Self.open)
            let vn = desks.vn.exchange.desk
            let id = try await vn.send(alert, from: "VN-VI", to: "CN-7200", by: "lan").header.id
            try await desks.settle()
            let letter = try #require(try await desks.cn.exchange.store.letter(id))
            let export = STIXExport(alert, .init(message: id, from: "VN-VI", to: "CN-7200", sent: letter.sent))
            let step = ExportStep(
                letter: letter,
                spoken: letter,
                grants: 0,
                unit: id,
                collection: try NodeTAXII.Shelf.received.collection(of: desks.cn.node),
                root: NodeTAXII.root,
                settings: "as tested",
                changesOn: nil,
                act: .show(
                    .init(
                        objects: export.objects.map { ($0.id, $0.bytes) },
                        commons: export.commons.map(\.bytes),
                        subject: export.subject,
                        created: letter.sent,
                        modified: letter.sent,
                        generation: 0,
                        digest: "as tested"
                    )
                ),
                before: nil
            )
            try await vn.send(SampleMessages.revocation(of: id), from: "VN-VI", to: "CN-7200", by: "lan")
            try await desks.settle()
            let store = desks.cn.node.database.taxii
            #expect(try await !store.carryOut(step, at: Timestamp.systemTime()))
            #expect(try await cn.objects().isEmpty)

            let other = try await vn.send(alert, from: "VN-VI", to: "CN-7200", by: "lan").header.id
            try await desks.settle()
            try await cn.publisher.publish()
            let before = try await cn.text()
            let copies = try await desks.cn.exchange.store.copies(of: other)
            let again = try await CollectionReader(desks.cn, .giving())
            #expect(try await again.publisher.publish() == 0)
            #expect(try await again.text() == before)
            #expect(try await desks.cn.exchange.store.copies(of: other) == copies)
        }
    }

    @Test("a message that tools could not read is held back and keeps no other out")
    func tooDeep() async throws {
        try await ContactDesks.run { desks in
            let cn = try await CollectionReader(desks.cn, .giving { $0.persons = true })
            var deep = JSONValue.string("bottom")
            for _ in 0..<58 { deep = .array([deep]) }
            var report = SampleMessages.alert(handling: Self.open)
            report.type = .situationReport
            var members = try #require(SampleMessages.record(.situationReport, about: "rows").members)
            members["rows"] = deep
            report.body = .record(.object(members))
            let vn = desks.vn.exchange.desk
            let id = try await vn.send(report, from: "VN-VI", to: "CN-7200", by: "lan").header.id
            try await vn.send(SampleMessages.alert(handling: Self.open), from: "VN-VI", to: "CN-7200", by: "lan")
            try await desks.settle()
            #expect(try await desks.cn.exchange.desk.read(id).message == report)
            #expect(try await cn.publisher.publish() == 2)
            #expect(try await cn.objects().contains { $0.type == "indicator" })
            #expect(try await !cn.text().contains("bottom"))
            #expect(try await cn.publisher.publish() == 0)
        }
    }

    @Test("who serves one office reads no collection that holds messages of all")
    func offices() async throws {
        try await ContactDesks.run { desks in
            let logger = Logger(label: "test")
            let now = SampleDeclarations.start + 40 * 86_400
            let taxii = try await NodeTAXII.own(of: desks.cn.node, logger: logger, now: { now })
            let responder = TAXIITests.Responder(taxii: taxii.responder)
            try await Application(responder: responder).test(.router) { client in
                for (role, office, status) in [(.supervisor, nil, 200), (.analyst, "CN-7200", 403)]
                    as [(Officer.Role, String?, Int)]
                {
                    let officer = try await TAXIITests.token(role, of: desks.cn.node, office: office)
                    for shelf in ["received", "released"] {
                        let path = "/exchange/collections/\(shelf)/objects/"
                        #expect(try await TAXIITests.send(client, .get, path, officer).status == status)
                    }
                }
            }
        }
    }

    /// Numbers that are the same in every run (SplitMix64).
    private struct SeededNumbers {
        private var state: UInt64

        init(seed: UInt64) { state = seed }

        mutating func next(_ most: Int) -> Int {
            state &+= 0x9E37_79B9_7F4A_7C15
            var value = state
            value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
            value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
            return Int((value ^ (value >> 31)) % UInt64(most))
        }
    }
}
