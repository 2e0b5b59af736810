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
import Node
import Officers
import Operations
import Persistence
import TestSupport
import Testing

@Suite("Action plans of two nodes")
struct JointPlanTests {
    private static func plan(_ operations: NodeOperations) async throws -> ActionPlan {
        try #require(try await operations.plans.plans().first)
    }

    private static func revision(_ operations: NodeOperations) async throws -> (String, String) {
        ("revision", "\(try await plan(operations).revision)")
    }

    @Test("agreed by digest, claimed by one side, confirmed by the other", .timeLimit(.minutes(3)))
    func keeping() async throws {
        try await JointRooms.run { rooms in
            let today = CalendarDate(nearestDaysSince1970: NodeDatabase.systemTime() / 86_400)
            let due = try #require(today.adding(days: 3))
            try await rooms.desks.vn.console { vnClient in
                try await rooms.desks.cn.console { cnClient in
                    let lan = try await rooms.desks.vn.seat(.commander, "VN-VI", vnClient)
                    let wang = try await rooms.desks.cn.seat(.commander, nil, language: .zh, cnClient)
                    let form = [
                        ("pair", "VN-VI>CN-7200"), ("title_vi", "Kế hoạch 2025"), ("title_zh", "2025年计划"),
                        ("from", "2025-08-01"), ("to", "2027-07-31"),
                    ]
                    let made = try await lan.post("/action-plans/new", form)
                    let path = String(made.location.prefix { $0 != "?" })
                    let add = [
                        ("what", "add"), ("vi", "Trao đổi danh sách xe"), ("zh", "交换车辆名单"), ("owner", "VN-VI"),
                        ("due", due.iso8601),
                    ]
                    let amend = add + [try await Self.revision(rooms.vn)]
                    #expect(try await lan.post(path + "/amend", amend).status == .seeOther)
                    try await rooms.settle()
                    let digest = try #require(try await Self.plan(rooms.cn).versions.last).digest
                    let board = try await wang.get(path)
                    #expect(board.text.contains("交换车辆名单") && board.text.contains("待我方"))
                    let accept = [("step", "accept"), ("target", digest), try await Self.revision(rooms.cn)]
                    #expect(try await wang.post(path, accept).status == .seeOther)
                    try await rooms.settle()
                    #expect(try await Self.plan(rooms.vn).agreed?.digest == digest)
                    #expect(try await rooms.vn.plans.reminders(of: Self.plan(rooms.vn).id).map(\.stage) == [.soon])

                    let claim = [
                        ("step", "claim"), ("target", "1"), ("evidence_kind", "case"),
                        ("evidence", "VN-2025-VI-0042"),
                    ]
                    #expect(try await wang.post(path, claim + [try await Self.revision(rooms.cn)]).status == .conflict)
                    #expect(try await lan.post(path, claim + [try await Self.revision(rooms.vn)]).status == .seeOther)
                    try await rooms.settle()
                    #expect(try await wang.get(path).text.contains("VN-2025-VI-0042"))
                    let confirm = [("step", "confirm"), ("target", "1")]
                    #expect(try await lan.post(path, confirm + [try await Self.revision(rooms.vn)]).status == .conflict)
                    let confirmed = try await wang.post(path, confirm + [try await Self.revision(rooms.cn)])
                    #expect(confirmed.status == .seeOther)
                    try await rooms.settle()
                    for operations in [rooms.vn, rooms.cn] {
                        let plan = try await Self.plan(operations)
                        let commitment = try #require(plan.agreed?.terms.commitments.first)
                        #expect(plan.status(of: commitment, on: today) == .fulfilled)
                    }
                    #expect(try await Self.plan(rooms.vn).letters.allSatisfy { $0.message != nil })
                    let messages = try await rooms.desks.cn.exchange.store.letters(
                        LetterFilter(direction: .received, types: [.actionPlan])
                    )
                    #expect(messages.count == 3, "two versions and a claim")
                }
            }
        }
    }

    @Test("another office's officer changes nothing", .timeLimit(.minutes(3)))
    func office() async throws {
        try await JointRooms.run { rooms in
            try await rooms.desks.vn.console { client in
                let other = try await rooms.desks.vn.seat(.supervisor, "VN-VIII", client)
                let own = try await rooms.desks.vn.seat(.supervisor, "VN-VI", client)
                let form = [
                    ("pair", "VN-VI>CN-7200"), ("title_vi", "Kế hoạch"), ("title_zh", "计划"),
                    ("from", "2025-08-01"), ("to", "2027-07-31"),
                ]
                #expect(try await other.post("/action-plans/new", form).status.code >= 400)
                let made = try await own.post("/action-plans/new", form)
                let path = String(made.location.prefix { $0 != "?" })
                let add = [
                    ("what", "add"), ("vi", "x"), ("zh", "x"), ("owner", "VN-VI"), ("due", "2026-01-01"),
                    try await Self.revision(rooms.vn),
                ]
                #expect(try await other.post(path + "/amend", add).status == .forbidden)
                #expect(try await other.get(path).status == .ok)
            }
        }
    }

    @Test("a step that does not fit is kept as a message and changes no plan", .timeLimit(.minutes(3)))
    func strange() async throws {
        try await JointRooms.run { rooms in
            var plan = ActionPlan(id: "0198a0c0-0000-7000-8000-0000000000aa", own: "VN-VI", other: "CN-7200")
            try plan.propose(SampleOperations.terms(), by: "lan", at: 100)
            var forged = try #require(plan.versions.first).terms.successor
            forged.commitments.removeAll()
            var members = try #require(PlanStep.propose(forged).json.members)
            members["plan"] = .string(plan.id)
            let body = try MessageBody(.actionPlan, reading: .object(members))
            let message = Message(
                .actionPlan,
                subject: MessageText("Kế hoạch", language: "vi"),
                signOff: SampleMessages.signOff,
                body: body
            )
            try await rooms.desks.vn.exchange.desk.send(message, from: "VN-VI", to: "CN-7200", by: "lan")
            try await rooms.settle()
            #expect(try await rooms.cn.plans.plans().isEmpty)
            let letters = try await rooms.desks.cn.exchange.store.letters(LetterFilter(types: [.actionPlan]))
            #expect(letters.count == 1 && letters.first?.applied != nil)
            #expect(try await rooms.desks.vn.exchange.store.letters(LetterFilter()).first?.applied == nil)
        }
    }
}
