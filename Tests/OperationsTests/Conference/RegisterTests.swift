//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs
import Operations
import TestSupport
import Testing

@Suite("The register of contact points")
struct RegisterTests {
    private static func registered(
        _ officer: String,
        from: String,
        until: String? = nil,
        office: String = "VN-VI",
        signed: Int64 = 1
    ) -> RegisteredContact {
        RegisteredContact(
            contact: ContactPoint(
                office: office,
                post: "duty",
                officer: officer,
                validFrom: SampleConference.day(from),
                validUntil: until.map(SampleConference.day)
            ),
            conference: "c",
            item: OperationID(clock: signed, side: "VN"),
            signed: signed
        )
    }

    private static func holds(_ register: ContactRegister, _ day: String) -> [String] {
        register.entries(on: SampleConference.day(day)).map(\.contact.officer)
    }

    @Test("each holds from its day until the next begins or its last day is over")
    func days() {
        let register = ContactRegister([
            Self.registered("B", from: "2025-09-01"), Self.registered("A", from: "2024-01-01"),
            Self.registered("C", from: "2026-01-01", until: "2026-03-31"),
            Self.registered("Li", from: "2025-01-01", office: "CN-7200"),
        ])
        #expect(Self.holds(register, "2023-12-31").isEmpty)
        #expect(Self.holds(register, "2025-08-31") == ["Li", "A"])
        #expect(Self.holds(register, "2025-09-01") == ["Li", "B"])
        #expect(Self.holds(register, "2026-03-31") == ["Li", "C"])
        #expect(Self.holds(register, "2026-04-01") == ["Li"])
    }

    @Test("of two that begin on one day the later signed holds, and the other never did")
    func sameDay() {
        let register = ContactRegister([
            Self.registered("new", from: "2025-09-01", signed: 9),
            Self.registered("old", from: "2025-09-01", signed: 2),
        ])
        #expect(Self.holds(register, "2025-09-01") == ["new"])
        #expect(
            register.entries.map(\.holds) == [nil, ValidityPeriod(from: SampleConference.day("2025-09-01"), to: nil)]
        )
    }
}

@Suite("What minutes are made with")
struct MinutesPartsTests {
    private static func takes(_ conference: inout Conference, _ signature: MinuteSignature) -> Bool {
        conference.accept(signature, at: 1)
    }

    @Test("differences are shown by words, in Chinese by characters")
    func differences() {
        let vi = WordDifference(from: "Hai bên thống nhất trao đổi", to: "Hai bên nhất trí trao đổi")
        #expect(vi.pieces.map(\.text).joined() == "Hai bên thống nhất trí trao đổi")
        #expect(vi.pieces.filter { $0.kind == .removed }.map(\.text) == ["thống "])
        #expect(vi.pieces.filter { $0.kind == .added }.map(\.text) == ["trí "])
        let zh = WordDifference(from: "双方同意加强情报交流。", to: "双方同意继续加强信息交流。")
        #expect(zh.pieces.filter { $0.kind == .added }.map(\.text) == ["继续", "信息"])
        #expect(zh.pieces.filter { $0.kind == .removed }.map(\.text) == ["情报"])
        #expect(WordDifference(from: "", to: "").pieces.isEmpty)
        #expect(WordDifference(from: "a", to: "a").pieces.map(\.kind) == [.same])
        let long = String(repeating: "a b ", count: 6_000)
        #expect(WordDifference(from: long, to: String(repeating: "c d ", count: 6_000)).pieces.count == 2)
    }

    @Test("earlier conferences and phases are those of the sources, each with its source named")
    func earlier() throws {
        let conferences = try EarlierConference.known()
        #expect(conferences.map(\.number) == [1, 12, 13, 14, 15, 16, 17])
        #expect(conferences.last?.themes == "tobacco, e-commerce, sea, Mekong Dragon; minutes signed")
        let phases = try EarlierPhase.known()
        #expect(phases.count == 7 && phases.last?.cases == "1,155 (1,027 drug)")
        #expect(conferences.allSatisfy { !$0.source.isEmpty } && phases.allSatisfy { !$0.source.isEmpty })
    }

    @Test("commitments of signed minutes are told with what became of them")
    func commitments() async throws {
        let store = InMemoryConferenceStore()
        var (vn, cn) = try SampleConference.agreed()
        let digest = try #require(vn.standing.document?.digest)
        _ = try cn.sign(digest, message: "s1", by: "李强", at: 1)
        #expect(Self.takes(&vn, cn.signatures[0]))
        _ = try vn.sign(digest, message: "s2", by: "Nguyễn Văn An", at: 2)
        let item = try #require(vn.book.items(.commitment).first)
        try vn.write(.progress(item: item.id, CommitmentProgress(.underway, note: "Đang làm")), by: "x", at: 3)
        try await store.add(vn, by: "test")
        let source = SignedCommitments(store)
        let reports = try await source.commitments(with: "CN", before: SampleConference.day("2026-08-01"))
        #expect(reports.map(\.state) == [.underway] && reports.map(\.origin) == ["17"])
        #expect(reports.first?.note == "Đang làm")
        #expect(reports.first?.isLate(on: SampleConference.day("2025-12-31")) == false)
        #expect(reports.first?.isLate(on: SampleConference.day("2026-01-01")) == true)
        #expect(try await source.commitments(with: "CN", before: SampleConference.day("2025-08-14")).isEmpty)
        #expect(try await source.commitments(with: "LA", before: SampleConference.day("2026-08-01")).isEmpty)
    }
}
