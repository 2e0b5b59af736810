//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import CanonicalJSON
import Operations
import TestSupport
import Testing

@Suite("Minutes are signed by both sides")
struct SigningTests {
    private static let at = SampleConference.at

    private static func sign(_ conference: inout Conference, _ message: String) throws -> MinuteSignature {
        let document = try #require(conference.standing.document)
        let head = conference.side == "VN" ? "Nguyễn Văn An" : "李强"
        return try conference.sign(document.digest, message: message, by: head, at: at)
    }

    private static func takes(_ conference: inout Conference, _ signature: MinuteSignature) -> Bool {
        conference.accept(signature, at: 1)
    }

    @Test("one signs, the other answers over the same digest, and nothing changes any more")
    func both() throws {
        var (vn, cn) = try SampleConference.agreed()
        let first = try Self.sign(&vn, "s1")
        #expect(vn.standing.name == .signed)
        #expect(throws: ConferenceError.signed) {
            try vn.add(SampleConference.commitment, by: "x", at: 1)
        }
        #expect(Self.takes(&cn, first))
        let second = try Self.sign(&cn, "s2")
        #expect(second.answers == "s1" && second.digest == first.digest)
        #expect(Self.takes(&vn, second))
        #expect(vn.standing == cn.standing && vn.standing.name == .concluded)
        #expect(throws: ConferenceError.concluded) { try cn.add(SampleConference.commitment, by: "x", at: 1) }
        #expect(throws: ConferenceError.concluded) { try vn.retract(by: "x", at: 1) }
        // How far a commitment has come is said after signing too.
        let item = try #require(vn.book.items(.commitment).first)
        try vn.write(.progress(item: item.id, CommitmentProgress(.done, note: "Xong")), by: "x", at: 1)
        SampleConference.carry(&vn, &cn)
        #expect(cn.book.item(item.id)?.progress.last?.progress.state == .done)
        #expect(vn.standing == cn.standing)
    }

    @Test("two who sign at the same time have signed the same")
    func crossing() throws {
        var (vn, cn) = try SampleConference.agreed()
        let (first, second) = (try Self.sign(&vn, "s1"), try Self.sign(&cn, "s2"))
        #expect(Self.takes(&vn, second))
        #expect(Self.takes(&cn, first))
        #expect(vn.standing == cn.standing && vn.standing.name == .concluded)
    }

    @Test("a signature is taken back before the second, and an answer that did not know of it counts")
    func retracting() throws {
        var (vn, cn) = try SampleConference.agreed()
        let first = try Self.sign(&vn, "s1")
        #expect(Self.takes(&cn, first))
        var early = cn
        try vn.retract(by: "x", at: 1)
        #expect(vn.standing.name == .agreed)
        // The other side hears of it first.
        SampleConference.carry(&vn, &cn)
        #expect(cn.standing.name == .agreed)
        let alone = try Self.sign(&cn, "s2")
        #expect(alone.answers == nil)
        // The other side had answered before it heard.
        let answer = try Self.sign(&early, "s3")
        var crossed = vn
        #expect(Self.takes(&crossed, answer))
        #expect(crossed.standing.name == .concluded)
        early.accept(
            vn.operations.values.filter { $0.operation.id.side == "VN" }.map(\.operation.json),
            message: "m",
            at: 1
        )
        #expect(early.standing == crossed.standing)
        // After taking it back one may write again.
        try vn.add(SampleConference.commitment, by: "x", at: 1)
        #expect(vn.standing == .drafting)
    }

    @Test("another digest, another person, another office, a signature of other minutes: refused with an alarm")
    func refusals() throws {
        var (vn, cn) = try SampleConference.agreed()
        let good = try Self.sign(&cn, "s1")
        func with(
            _ id: String,
            side: String = "CN",
            office: String = "CN-7200",
            digest: ContentDigest? = nil,
            name: String = "李强",
            answers: String? = nil
        ) -> MinuteSignature {
            MinuteSignature(
                id: id,
                side: side,
                office: office,
                digest: digest ?? good.digest,
                name: name,
                at: 1,
                seen: 0,
                answers: answers,
                isSent: true
            )
        }
        #expect(!Self.takes(&vn, with("a", digest: ContentDigest(of: [1]))))
        #expect(!Self.takes(&vn, with("b", name: "王伟")))
        #expect(!Self.takes(&vn, with("c", office: "CN-7100")))
        #expect(!Self.takes(&vn, with("d", side: "VN", office: "VN-VI", name: "Nguyễn Văn An")))
        #expect(!Self.takes(&vn, with("e", answers: "never signed")))
        #expect(vn.alarms.map(\.kind) == [.otherDigest, .wrongSignatory, .wrongOffice, .wrongOffice, .otherDigest])
        #expect(vn.signatures.isEmpty)
        // The own side wrote on before the signature came.
        var later = vn
        try later.add(SampleConference.commitment, by: "x", at: 1)
        #expect(!Self.takes(&later, good))
        #expect(later.alarms.last?.kind == .otherDigest)
        #expect(Self.takes(&vn, good))
    }

    @Test("who does not head the delegation, has not read this document, or has signed, cannot sign")
    func own() throws {
        var (vn, _) = try SampleConference.agreed()
        let digest = try #require(vn.standing.document?.digest)
        #expect(throws: ConferenceError.notHead(expected: "Nguyễn Văn An")) {
            _ = try vn.sign(digest, message: "s", by: "Trần Thị Bình", at: 1)
        }
        #expect(throws: ConferenceError.otherDocument) {
            _ = try vn.sign(ContentDigest(of: [1]), message: "s", by: "Nguyễn Văn An", at: 1)
        }
        _ = try vn.sign(digest, message: "s", by: "Nguyễn Văn An", at: 1)
        #expect(throws: ConferenceError.alreadySigned) {
            _ = try vn.sign(digest, message: "t", by: "Nguyễn Văn An", at: 1)
        }
        var empty = SampleConference.empty("VN")
        #expect(throws: ConferenceError.notAgreed) {
            _ = try empty.sign(digest, message: "s", by: "Nguyễn Văn An", at: 1)
        }
    }

    @Test("the document says all that was agreed, reads back, and no byte of it can change unseen")
    func document() throws {
        let (vn, cn) = try SampleConference.agreed()
        let document = try #require(vn.standing.document)
        #expect(cn.standing.document == document)
        let read = try #require(MinutesDocument(document.bytes))
        #expect(read == document && read.conference == SampleConference.id)
        #expect(read.header == SampleConference.header)
        #expect(read.delegations.map(\.head) == ["李强", "Nguyễn Văn An"])
        for kind in ItemContent.Kind.allCases where kind.isNegotiated && kind != .annex {
            #expect(read.items(kind).map(\.content) == vn.book.items(kind).compactMap(\.content), "\(kind)")
        }
        #expect(read.items(.figure).first?.isJoint == true)
        for place in document.bytes.indices {
            var bytes = document.bytes
            bytes[place] ^= 1
            if let other = MinutesDocument(bytes) { #expect(other.digest != document.digest) }
        }
    }

    @Test("a figure is joint only when both state the same value of the same definition")
    func figures() throws {
        var (vn, cn) = try SampleConference.agreed()
        let item = try #require(vn.book.items(.figure).first)
        #expect(item.isJoint(for: vn.sides))
        let digest = try #require(item.heads.last?.digest)
        try cn.write(
            .state(item: item.id, digest: digest, try #require(FigureStatement(value: "1590.50"))),
            by: "x",
            at: 1
        )
        SampleConference.carry(&cn, &vn)
        #expect(vn.book.item(item.id)?.isJoint(for: vn.sides) == false)
        #expect(vn.book.item(item.id)?.statements["CN"]?.statement.value == "1590.5")
        #expect(vn.standing.document?.items(.figure).first?.isJoint == false)
        guard case .figure(var figure)? = item.content else { return }
        figure.to = SampleConference.day("2025-07-31")
        let writing = ItemWriting(item: item.id, bases: item.heads.map(\.id), content: .figure(figure))
        try vn.write(.write(writing), by: "x", at: 1)
        #expect(vn.book.item(item.id)?.statements.isEmpty == true)
        for wrong in ["", ".", "1.", "1,5", "-1", "1e3", "١"] { #expect(FigureStatement(value: wrong) == nil) }
        #expect(FigureStatement(value: "007.10")?.value == "7.1" && FigureStatement(value: "0.0")?.value == "0")
    }
}
