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
    private static let open = SampleMessages.handling([.h0], light: .green)

    @Test("an alert that may be used freely is in the collections of both sides, byte for byte the same")
    func bothSides() async throws {
        try await ContactDesks.run { desks in
            let vn = try await CollectionReader(desks.vn, .giving())
            let cn = try await CollectionReader(desks.cn, .giving())
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
            let cn = try await CollectionReader(desks.cn, TAXIIConfiguration())
            let alert = SampleMessages.alert(handling: Self.open)
            try await desks.vn.exchange.desk.send(alert, from: "VN-VI", to: "CN-7200", by: "lan")
            try await desks.settle()
            try await cn.publisher.publish()
            #expect(try await cn.objects().isEmpty)
            let on = try await CollectionReader(desks.cn, .giving { $0.types = ["alert"] })
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
            let cn = try await CollectionReader(desks.cn, .giving { $0.tlp = "AMBER" })
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
            let cn = try await CollectionReader(desks.cn, .giving())
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
            let cn = try await CollectionReader(desks.cn, .giving())
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

    @Test("feedback goes where the message may go that it speaks of")
    func inherited() async throws {
        try await ContactDesks.run { desks in
            let cn = try await CollectionReader(desks.cn, .giving { $0.tlp = "AMBER" })
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
}
