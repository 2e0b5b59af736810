//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs
import Exchange
import Foundation
import Logging
import Node
import Operations
import Persistence
import TestSupport
import Testing

/// Two paired nodes that each run Operation Mekong Dragon; envelopes are carried by hand.
struct JointRooms: Sendable {
    let desks: ContactDesks
    let vn: NodeOperations
    let cn: NodeOperations

    static func run(_ body: @Sendable (JointRooms) async throws -> Void) async throws {
        try await ContactDesks.run { desks in
            let rooms = JointRooms(
                desks: desks,
                vn: try NodeOperations(desks.vn.node, events: ExchangeEvents(), now: NodeDatabase.systemTime),
                cn: try NodeOperations(desks.cn.node, events: ExchangeEvents(), now: NodeDatabase.systemTime)
            )
            for operations in [rooms.vn, rooms.cn] {
                var operation = try JointOperation(
                    code: SampleOperations.code,
                    SampleOperations.plan(),
                    in: operations.surroundings,
                    by: "minh",
                    at: 1_744_000_000
                )
                try await operations.store.save(operation, known: 0, by: "minh")
                try operation.start(by: "minh", at: 1_744_700_000)
                try await operations.store.save(operation, known: 1, by: "minh")
            }
            try await body(rooms)
        }
    }

    var ledger: LedgerWriter { LedgerWriter(node: desks.vn.node) }

    /// Everything that waits on either side is done and carried, until nothing is left.
    func settle() async throws {
        var logger = Logger(label: "test")
        logger.logLevel = .error
        for _ in 0..<3 {
            try await vn.work()
            try await cn.work()
            try await desks.settle()
            try await #require(vn.letters(logger: logger)).apply(of: "CN")
            try await #require(cn.letters(logger: logger)).apply(of: "VN")
        }
        try await desks.settle()
    }

    /// Lets reports of seizures go from Lạng Sơn to Nanning without an officer looking at each.
    func release() async throws {
        let author = desk("lan")
        let rule = try await author.propose(
            OfficePair(from: "VN-VI", to: "CN-7200"),
            types: [.seizureReport],
            strictest: .amber,
            until: CalendarDate(nearestDaysSince1970: NodeDatabase.systemTime() / 86_400 + 30),
            reason: "OMD VII"
        )
        try await desk("hai").publish(releaseRule: rule.id)
    }

    func desk(_ login: String) -> OfficerDesk {
        OfficerDesk(
            desks.vn.exchange.desk,
            drafts: desks.vn.node.database.drafts,
            releaseRules: desks.vn.node.database.releaseRules,
            person: OfficerDesk.Person(login: login, name: "Officer \(login)", office: nil)
        )
    }

    /// Seizures that count in a room, by their numbers and sticks.
    func counted(_ operations: NodeOperations) async throws -> [String: String] {
        let seizures = try await operations.store.seizures(of: SampleOperations.code)
        return Dictionary(
            seizures.filter { $0.standing == .current }.map {
                ($0.facts.number, $0.facts.lines.first?.amounts.first?.amount.description ?? "")
            }
        ) { first, second in first + "+" + second }
    }
}
