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

@Suite("Messages in collections")
struct PublishingTests {
    /// A desk's collections as a client would read them.
    struct Reader: Sendable {
        let side: ExchangeLinkTests.Side
        let publisher: MessagePublisher
        let now: @Sendable () -> Timestamp

        init(
            _ side: ExchangeLinkTests.Side,
            _ configuration: TAXIIConfiguration,
            now: @escaping @Sendable () -> Timestamp = Timestamp.systemTime
        ) async throws {
            self.side = side
            self.now = now
            let shelves = try NodeTAXII.Shelf.allCases.map { try $0.collection(of: side.node) }
            try await side.node.database.taxii.define(shelves, of: NodeTAXII.root, by: "test")
            let desk = ContactDesk(
                node: side.exchange.node,
                store: side.exchange.store,
                keys: side.exchange,
                isPaired: { _, _, _ in true },
                now: now
            )
            publisher = MessagePublisher(
                desk,
                store: side.node.database.taxii,
                configuration: configuration,
                released: try NodeTAXII.Shelf.released.collection(of: side.node),
                received: try NodeTAXII.Shelf.received.collection(of: side.node),
                root: NodeTAXII.root
            )
        }

        /// Every version of every object, or the last of each.
        func objects(
            _ shelf: NodeTAXII.Shelf = .received,
            versions: VersionMatch = .last
        ) async throws -> [STIXObject] {
            let page = try await side.node.database.taxii.objects(
                TAXIISelection(
                    root: NodeTAXII.root,
                    collection: shelf.collection(of: side.node),
                    filter: TAXIIFilter(versions: versions),
                    limit: 10_000
                )
            )
            let list = try JSONReader.read(Array("[".utf8) + page.bytes + Array("]".utf8))
            return (list.elements ?? []).compactMap { STIXObject($0) }
        }

        func text(_ shelf: NodeTAXII.Shelf = .received) async throws -> String {
            let all = try await objects(shelf, versions: .all)
            return String(decoding: JSONValue.array(all.map(\.json)).canonical, as: UTF8.self)
        }

    }

    static func configuration(_ change: (inout TAXIIConfiguration) -> Void = { _ in }) -> TAXIIConfiguration {
        var configuration = TAXIIConfiguration()
        configuration.offices = ["*"]
        configuration.types = ["*"]
        change(&configuration)
        return configuration
    }

    private static let open = SampleMessages.handling([.h0], light: .green)

    @Test("an alert that may be used freely is in the collections of both sides, byte for byte the same")
    func bothSides() async throws {
        try await ContactDesks.run { desks in
            let vn = try await Reader(desks.vn, Self.configuration())
            let cn = try await Reader(desks.cn, Self.configuration())
            let id = try await desks.vn.exchange.desk.send(
                SampleMessages.alert(handling: Self.open),
                from: "VN-VI",
                to: "CN-7200",
                by: "lan"
            ).header.id
            try await desks.settle()
            #expect(try await vn.publisher.publish() == 1)
            #expect(try await cn.publisher.publish() == 1)
            let (released, received) = (try await vn.objects(.released), try await cn.objects(.received))
            #expect(released == received && released.contains { $0.type == "indicator" })
            #expect(try await vn.objects(.received).isEmpty)
            #expect(try await cn.publisher.publish() == 0, "nothing new, nothing done")
            let copies = try await desks.cn.exchange.store.copies(of: id)
            #expect(copies.map(\.place) == [.file] && copies.first?.target == "TAXII received")
            #expect(try await desks.cn.journalActions().contains("taxii.shown"))
        }
    }

    @Test("a node that was not told to gives nothing")
    func off() async throws {
        try await ContactDesks.run { desks in
            let cn = try await Reader(desks.cn, TAXIIConfiguration())
            let alert = SampleMessages.alert(handling: Self.open)
            try await desks.vn.exchange.desk.send(alert, from: "VN-VI", to: "CN-7200", by: "lan")
            try await desks.settle()
            try await cn.publisher.publish()
            #expect(try await cn.objects().isEmpty)
            let on = try await Reader(desks.cn, Self.configuration { $0.types = ["alert"] })
            try await on.publisher.publish()
            let shown = try await on.objects().filter { $0.type == "indicator" }
            #expect(shown.count == 1 && shown.allSatisfy { $0["revoked"] == nil })
            try await cn.publisher.publish()
            let withdrawn = try await cn.objects().filter { $0.type == "indicator" }
            #expect(withdrawn.map(\.id) == shown.map(\.id) && withdrawn.allSatisfy { $0["revoked"] == true })
            #expect(try await !cn.text().contains("12C-123.45"))
            // A revoked id is never used again.
            try await on.publisher.publish()
            let again = try await on.objects().filter { $0.type == "indicator" }
            #expect(again.filter { $0["revoked"] == true }.map(\.id) == shown.map(\.id))
            #expect(Set(again.map(\.id)).count == 2)
        }
    }

    @Test("what needs a permission appears with it, and is revoked with the message")
    func permission() async throws {
        try await ContactDesks.run { desks in
            let cn = try await Reader(desks.cn, Self.configuration { $0.tlp = "AMBER" })
            let desk = desks.vn.exchange.desk
            func send(_ message: Message) async throws -> String {
                let id = try await desk.send(message, from: "VN-VI", to: "CN-7200", by: "lan").header.id
                try await desks.settle()
                try await cn.publisher.publish()
                return id
            }
            let id = try await send(SampleMessages.alert(handling: SampleMessages.handling([.h2])))
            #expect(try await cn.objects().isEmpty)
            _ = try await send(SampleMessages.permission(for: id, [.print]))
            #expect(try await cn.objects().allSatisfy { $0.type != "indicator" })
            _ = try await send(SampleMessages.permission(for: id, [.export]))
            let shown = try await cn.objects()
            #expect(shown.contains { $0.type == "indicator" })
            #expect(try await cn.text().contains("12C-123.45"))
            _ = try await send(SampleMessages.revocation(of: id))
            let left = try await cn.objects().filter { $0.type == "indicator" }
            #expect(left.map(\.id) == shown.filter { $0.type == "indicator" }.map(\.id))
            #expect(left.allSatisfy { $0["revoked"] == true })
            #expect(try await !cn.text().contains("12C-123.45"), "no version says any more what it was")
            #expect(try await desks.cn.exchange.store.copies(of: id).contains { $0.target == "TAXII received" })
        }
    }

    @Test("an amendment is a later version of the same objects")
    func amendment() async throws {
        try await ContactDesks.run { desks in
            let cn = try await Reader(desks.cn, Self.configuration())
            let desk = desks.vn.exchange.desk
            let first = try await desk.send(
                SampleMessages.alert(handling: Self.open),
                from: "VN-VI",
                to: "CN-7200",
                by: "lan"
            ).header.id
            try await desks.settle()
            try await cn.publisher.publish()
            let before = try #require(try await cn.objects().first { $0.type == "indicator" })
            var better = SampleMessages.alert(handling: Self.open)
            better.replaces = first
            better.facts?.conveyances[0].identification = "12C-999.99"
            try await desk.send(better, from: "VN-VI", to: "CN-7200", by: "lan")
            try await desks.settle()
            try await cn.publisher.publish()
            let after = try #require(try await cn.objects().first { $0.type == "indicator" })
            #expect(after.id == before.id && after["created"] == before["created"])
            #expect(after["pattern"]?.text?.contains("12C-999.99") == true)
            #expect(try #require(after["modified"]?.text) > (try #require(before["modified"]?.text)))
            #expect(after["revoked"] == nil)

            // Amended into something that must not be given: gone, with what was there before.
            var worse = better
            worse.handling = SampleMessages.handling([.h2])
            worse.replaces = try #require(try await desks.cn.exchange.store.letters(LetterFilter(limit: 1)).first).id
            try await desk.send(worse, from: "VN-VI", to: "CN-7200", by: "lan")
            try await desks.settle()
            try await cn.publisher.publish()
            #expect(try await !cn.text().contains("12C-"))
        }
    }

    @Test("an entry of a watch-list is one indicator through its life")
    func watching() async throws {
        try await ContactDesks.run { desks in
            let cn = try await Reader(desks.cn, Self.configuration())
            func send(_ type: MessageType, _ texts: [String]) async throws -> [STIXObject] {
                var message = SampleMessages.watch(type, "W1", texts)
                message.handling = Self.open
                try await desks.vn.exchange.desk.send(message, from: "VN-VI", to: "CN-7200", by: "lan")
                try await desks.settle()
                try await cn.publisher.publish()
                return try await cn.objects().filter { $0.type == "indicator" }
            }
            let added = try await send(.watchAdd, ["Hoa Sen"])
            #expect(added.count == 1)
            let amended = try await send(.watchAmend, ["Hoa Sen", "Lotus"])
            #expect(amended.map(\.id) == added.map(\.id))
            #expect(amended.first?["pattern"]?.text?.contains("Lotus") == true)
            let revoked = try await send(.watchRevoke, [])
            #expect(revoked.map(\.id) == added.map(\.id) && revoked.first?["revoked"] == true)
            #expect(try await !cn.text().contains("Hoa Sen"))
            let again = try await send(.watchAdd, ["Hoa Sen"])
            #expect(Set(again.map(\.id)).count == 2 && again.filter { $0["revoked"] == nil }.count == 1)
        }
    }

    @Test("what was given to be used until a day is withdrawn when the day is over")
    func useBy() async throws {
        try await ContactDesks.run { desks in
            let today = Timestamp.systemTime()
            let last = CalendarDate(nearestDaysSince1970: today.seconds / 86_400)
            var alert = SampleMessages.alert(handling: Self.open)
            alert.handling = SampleMessages.handling([.h0], light: .green, useBy: last)
            try await desks.vn.exchange.desk.send(alert, from: "VN-VI", to: "CN-7200", by: "lan")
            try await desks.settle()
            let cn = try await Reader(desks.cn, Self.configuration())
            try await cn.publisher.publish()
            #expect(try await cn.text().contains("12C-123.45"))
            let tomorrow = Timestamp(seconds: today.seconds + 86_400)
            let later = try await Reader(desks.cn, Self.configuration(), now: { tomorrow })
            try await later.publisher.publish()
            #expect(try await !later.text().contains("12C-123.45"))
            #expect(try await later.objects().contains { $0.type == "indicator" && $0["revoked"] == true })
        }
    }

    @Test("feedback goes where the message may go that it speaks of")
    func inherited() async throws {
        try await ContactDesks.run { desks in
            let cn = try await Reader(desks.cn, Self.configuration { $0.tlp = "AMBER" })
            let vn = desks.vn.exchange.desk
            let hidden = try await vn.send(
                SampleMessages.alert(handling: SampleMessages.handling([.h1])),
                from: "VN-VI",
                to: "CN-7200",
                by: "lan"
            ).header.id
            let shown = try await vn.send(
                SampleMessages.alert(handling: Self.open),
                from: "VN-VI",
                to: "CN-7200",
                by: "lan"
            ).header.id
            try await desks.settle()
            for alert in [hidden, shown] {
                let feedback = SampleMessages.feedback(on: alert)
                try await desks.cn.exchange.desk.send(feedback, from: "CN-7200", to: "VN-VI", by: "wang")
            }
            try await cn.publisher.publish()
            let released = try await cn.objects(.released)
            #expect(released.filter { $0.type == "report" }.count == 1)
            let sighting = try #require(released.first { $0.type == "sighting" })
            let indicator = try #require(try await cn.objects(.received).first { $0.type == "indicator" })
            #expect(sighting["sighting_of_ref"]?.text == indicator.id)
            try await vn.send(SampleMessages.revocation(of: shown), from: "VN-VI", to: "CN-7200", by: "lan")
            try await desks.settle()
            try await cn.publisher.publish()
            #expect(
                try await cn.objects(.released).filter { $0.type == "sighting" }.allSatisfy { $0["revoked"] == true }
            )
        }
    }

    @Test("of random messages nothing is given that is blocked, and everything that is not")
    func noLeak() async throws {
        try await ContactDesks.run { desks in
            var random = SeededNumbers(seed: 20_260_730)
            let today = CalendarDate(nearestDaysSince1970: Timestamp.systemTime().seconds / 86_400)
            let yesterday = CalendarDate(nearestDaysSince1970: today.daysSince1970 - 1)
            let cn = try await Reader(desks.cn, Self.configuration { $0.tlp = "AMBER" })
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
            let cn = try await Reader(desks.cn, Self.configuration())
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
            let again = try await Reader(desks.cn, Self.configuration())
            #expect(try await again.publisher.publish() == 0)
            #expect(try await again.text() == before)
            #expect(try await desks.cn.exchange.store.copies(of: other) == copies)
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
