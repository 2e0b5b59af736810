//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import CanonicalJSON
import Console
import Customs
import Exchange
import Foundation
import Hummingbird
import HummingbirdTesting
import Node
import Officers
import Operations
import Persistence
import TestSupport
import Testing

@Suite("A conference of two nodes", .serialized)
struct ConferenceTests {
    private static func sign(_ officer: SeatedOfficer, _ path: String) async throws -> SeatedOfficer.Page {
        let digest = try ConferenceTables.digest(try await officer.get(path).text)
        return try await officer.post(
            path + "/sign",
            [("sha256", digest), ("password", ConferenceTables.password)]
        )
    }

    @Test("a draft travels, both write and agree, both sign one digest, and both logs prove it")
    func whole() async throws {
        try await ConferenceTables.run { tables in
            let path = try await tables.agreed()
            let (vn, cn) = (tables.desks.vn, tables.desks.cn)
            #expect(try await tables.book(vn).standing.name == .agreed)
            #expect(try await tables.book(vn).standing == tables.book(cn).standing)
            try await tables.vietnam { an in
                // The own password once more, and the right one.
                let digest = try ConferenceTables.digest(try await an.get(path).text)
                let wrong = try await an.post(path + "/sign", [("sha256", digest), ("password", "wrong")])
                #expect(wrong.status == .unauthorized)
                let signed = try await Self.sign(an, path)
                #expect(signed.location.contains("minutes-signed"), "\(signed.text)")
                // Nothing is written over one's own signature.
                let late = try await an.post(
                    path,
                    [("act", "write"), ("kind", "paragraph"), ("vi", "Thêm"), ("zh", "增加")]
                )
                #expect(late.status == .conflict)
            }
            try await tables.settle()
            try await tables.china { li in
                let signed = try await Self.sign(li, path)
                #expect(signed.location.contains("minutes-concluded"), "\(signed.text)")
            }
            try await tables.settle()
            let (ours, theirs) = (try await tables.book(vn), try await tables.book(cn))
            #expect(ours.standing.name == .concluded && ours.standing.document == theirs.standing.document)
            #expect(ours.signatures.map(\.id) == theirs.signatures.map(\.id) && ours.signatures.count == 2)
            #expect(ours.signatures.last?.answers == ours.signatures.first?.id)
            #expect(ours.alarms.isEmpty && theirs.alarms.isEmpty)
            try await Self.prove(tables, ours, theirs)
            try await Self.register(tables)
        }
    }

    /// Both sides prove both signatures; any changed byte is found.
    private static func prove(_ tables: ConferenceTables, _ ours: Conference, _ theirs: Conference) async throws {
        await #expect(throws: ProofError.self) { try await tables.conferences(tables.desks.vn).minutes(of: ours) }
        try await tables.witness()
        for (side, conference) in [(tables.desks.vn, ours), (tables.desks.cn, theirs)] {
            let minutes = try await tables.conferences(side).minutes(of: conference)
            let verified = MinutesVerification(minutes)
            #expect(verified.isProven, "\(verified.faults)")
            #expect(Set(verified.signatures.map(\.name)) == ["Nguyễn Văn An", "李强"])
            #expect(MinutesPackage(minutes.json.canonical) == minutes)
            #expect(await Self.holds(minutes, tables))
            for signed in verified.signatures {
                let stranger = signed.side == "VN" ? tables.desks.cn : tables.desks.vn
                let foreign = try String(contentsOf: Self.authority(of: stranger), encoding: .utf8)
                await #expect(throws: UnvouchedKey.self) {
                    try await signed.bundle.requireVouched(by: foreign, at: signed.at)
                }
            }
            // A document of nobody lacks no signature, and proves nothing.
            let text = String(decoding: minutes.document, as: UTF8.self)
            let start = try #require(text.range(of: #""delegations":["#))
            let end = try #require(text.range(of: #"],""#, range: start.upperBound..<text.endIndex))
            let nobody = text.replacingCharacters(in: start.upperBound..<end.lowerBound, with: "")
            #expect(!MinutesVerification(MinutesPackage(document: Array(nobody.utf8), proofs: [])).isProven)
            for place in stride(from: 0, to: minutes.document.count, by: 7) {
                var document = minutes.document
                document[place] ^= 1
                let changed = MinutesPackage(document: document, proofs: minutes.proofs)
                #expect(!MinutesVerification(changed).isProven, "byte \(place)")
            }
            for (index, proof) in minutes.proofs.enumerated() {
                let bytes = proof.canonical
                for place in stride(from: 0, to: bytes.count, by: 211) {
                    var changed = bytes
                    changed[place] ^= 1
                    guard let json = try? JSONReader.read(changed), json != proof else { continue }
                    var proofs = minutes.proofs
                    proofs[index] = json
                    let altered = MinutesPackage(document: minutes.document, proofs: proofs)
                    #expect(await !Self.holds(altered, tables), "proof \(index), byte \(place)")
                }
                let alone = MinutesPackage(document: minutes.document, proofs: [proof])
                #expect(!MinutesVerification(alone).isProven)
            }
        }
    }

    /// Whether everything is proven, and both authorities vouch for the keys.
    private static func holds(_ minutes: MinutesPackage, _ tables: ConferenceTables) async -> Bool {
        let verified = MinutesVerification(minutes)
        guard verified.isProven else { return false }
        for signed in verified.signatures {
            let signer = signed.side == "VN" ? tables.desks.vn : tables.desks.cn
            do {
                let pem = try String(contentsOf: authority(of: signer), encoding: .utf8)
                try await signed.bundle.requireVouched(by: pem, at: signed.at)
            } catch {
                return false
            }
        }
        return true
    }

    private static func authority(of side: ExchangeLinkTests.Side) -> URL {
        side.node.folder.pki.appendingPathComponent("authority.pem")
    }

    private static func register(_ tables: ConferenceTables) async throws {
        for side in [tables.desks.vn, tables.desks.cn] {
            let contacts = try await side.node.database.conferences.contactPoints()
            #expect(contacts.map(\.contact.officer) == ["Lê Minh"])
            _ = try await side.node.database.journal.verify()
            let actions = Set(try await side.journalActions())
            #expect(actions.isSuperset(of: ["conference.operation", "conference.signature", "contact_point.entered"]))
        }
        try await tables.china { li in
            let page = try await li.get("/contact-points?day=2025-09-02")
            #expect(page.text.contains("Lê Minh"))
            let none = try await li.get("/contact-points?q=nobody&day=2025-09-02")
            #expect(!none.text.contains("Lê Minh"))
            #expect(try await li.get("/contact-points?day=2025-08-01").text.contains("To come"))
        }
    }

    @Test("what was tampered with, replayed, or signed by the wrong one is refused, with an alarm on the page")
    func hostile() async throws {
        try await ConferenceTables.run { tables in
            let path = try await tables.agreed()
            let (vn, cn) = (tables.desks.vn, tables.desks.cn)
            let before = try await tables.book(cn)
            let digest = try #require(before.standing.document?.digest)
            let signOff = SignOff(draftedBy: "x", approvedBy: "x", approvedAt: Timestamp.systemTime())
            func send(_ type: MessageType, _ body: JSONValue, by name: String = "x", from: String = "VN-VI")
                async throws
            {
                let signOff = SignOff(draftedBy: name, approvedBy: name, approvedAt: Timestamp.systemTime())
                let message = Message(
                    type,
                    subject: MessageText("x", language: "vi"),
                    signOff: signOff,
                    body: .record(body)
                )
                _ = try await vn.exchange.desk.send(message, from: from, to: "CN-7200", by: "hostile")
            }
            @Sendable func minute(_ digest: Digest32) -> JSONValue {
                MinuteBody(
                    date: SampleConference.day("2025-08-14"),
                    place: nil,
                    document: "minutes.json",
                    digest: digest,
                    signatories: ["x"],
                    conference: before.id,
                    seen: 0
                ).json
            }
            // A draft under the other side's name, a signature over other minutes, one by who does not head it.
            let forged = BookOperation(
                id: OperationID(clock: before.clock() + 1, side: "CN"),
                at: 1,
                author: "x",
                act: .header(SampleConference.header)
            )
            try await send(.minuteDraft, MinuteDraftBody(conference: before.id, operations: [forged.json]).json)
            try await send(.minute, minute(Digest32.of([1])), by: "Nguyễn Văn An")
            let right = try #require(Digest32(hexadecimal: digest.hexadecimal))
            try await send(.minute, minute(right), by: "Trần Thị Bình")
            try await tables.settle()
            let after = try await tables.book(cn)
            #expect(after.alarms.map(\.kind) == [.forged, .otherDigest, .wrongSignatory])
            #expect(after.signatures.isEmpty && after.book == before.book && after.standing == before.standing)
            try await tables.china { li in
                let page = try await li.get(path)
                #expect(page.text.contains("signed a text that is not the text here"))
                let settled = try await li.post(path + "/alarms/\(after.alarms[0].id)", [])
                #expect(settled.location.contains("alarm-settled"))
            }
            // The desk of a contact point sends no signature, whatever form or program it comes by.
            try await vn.console { client in
                let officer = try await vn.seat(.contact, "VN-VI", client)
                let message = Message(
                    .minute,
                    subject: MessageText("x", language: "vi"),
                    signOff: signOff,
                    body: .record(minute(right))
                )
                let content = String(decoding: message.json.canonical, as: UTF8.self)
                let posted = try await officer.postJSON(
                    "/api/v1/messages",
                    #"{"from":"VN-VI","to":"CN-7200","message":\#(content)}"#
                )
                #expect(posted.status == .conflict, "\(posted.text)")
                #expect(try await officer.post(path + "/sign", []).status == .forbidden)
                #expect(try await officer.post(path, [("act", "share")]).status == .forbidden)
            }
            try await vn.console { client in
                let other = try await tables.seat(vn, .delegation, name: "Trần Thị Bình", login: "binh", client)
                let refused = try await other.post(
                    path + "/sign",
                    [("sha256", digest.hexadecimal), ("password", ConferenceTables.password)]
                )
                #expect(refused.status == .forbidden)
            }
            #expect(try await tables.book(vn).signatures.isEmpty)
        }
    }
}
