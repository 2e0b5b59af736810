//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs
import Exchange
import Persistence
import TestSupport

/// Officers of two nodes at their desks, doing what chance says; holds what comes of it against OfficerModel.
struct OfficerActRun {
    static let unknown = MessageType(rawValue: "weather")
    static let offices = ["VN": ["VN-VI", "VN-VIII", "VN-XVI"], "CN": ["CN-7200", "CN-8600"]]
    static let pairs = [
        ("VN-VI", "CN-7200"), ("VN-VIII", "CN-7200"), ("VN-XVI", "CN-7200"), ("VN-XVI", "CN-8600"),
    ]
    static let officers = [
        OfficerModel.Officer(login: "lan", node: "VN", office: "VN-VI"),
        OfficerModel.Officer(login: "minh", node: "VN", office: "VN-VI"),
        OfficerModel.Officer(login: "hoa", node: "VN", office: "VN-VIII"),
        OfficerModel.Officer(login: "xuan", node: "VN", office: "VN-XVI"),
        OfficerModel.Officer(login: "director", node: "VN", office: nil),
        OfficerModel.Officer(login: "wang", node: "CN", office: "CN-7200"),
        OfficerModel.Officer(login: "li", node: "CN", office: "CN-7200"),
        OfficerModel.Officer(login: "zhao", node: "CN", office: "CN-8600"),
        OfficerModel.Officer(login: "zong", node: "CN", office: nil),
    ]

    let databases: [String: NodeDatabase]
    let sides: [String: ExchangeSide]
    let clock: FrozenClock
    var model: OfficerModel
    var chance: SeededGenerator
    var records = OfficerActRecords()
    /// Done or shown where the model forbids it.
    private(set) var leaks: [String] = []
    /// Refused where the model allows it.
    private(set) var refusals: [String] = []
    private(set) var allowed = 0
    private(set) var refused = 0
    private(set) var serial = 0

    var letterCount: Int { model.order.count }

    init(_ vietnam: NodeDatabase, _ china: NodeDatabase, seed: UInt64) async throws {
        let clock = FrozenClock()
        let now = { @Sendable in Timestamp(seconds: clock.now()) }
        var sides: [String: ExchangeSide] = [:]
        for (node, partner, database) in [("VN", "CN", vietnam), ("CN", "VN", china)] {
            sides[node] = try ExchangeSide(
                node,
                partner: partner,
                offices: Self.offices[node] ?? [],
                store: database.exchange,
                now: now
            )
        }
        for (node, partner, database) in [("VN", "CN", vietnam), ("CN", "VN", china)] where sides[node] != nil {
            if let other = sides[partner] { try await database.exchange.save(other.asPartner, by: "test") }
        }
        databases = ["VN": vietnam, "CN": china]
        self.sides = sides
        self.clock = clock
        model = OfficerModel(today: Self.day(clock))
        chance = SeededGenerator(seed)
    }

    private static func day(_ clock: FrozenClock) -> CalendarDate {
        CalendarDate(nearestDaysSince1970: clock.now() / 86_400)
    }

    func desk(_ officer: OfficerModel.Officer) throws -> OfficerDesk {
        let side = try known(sides[officer.node])
        return OfficerDesk(
            side.desk,
            drafts: try known(databases[officer.node]).drafts,
            releaseRules: try known(databases[officer.node]).releaseRules,
            person: OfficerDesk.Person(login: officer.login, name: officer.login, office: officer.office)
        )
    }

    struct Unknown: Error {}

    func known<Value>(_ value: Value?) throws -> Value {
        guard let value else { throw Unknown() }
        return value
    }

    mutating func nextText() -> String {
        serial += 1
        return "text \(serial)"
    }

    /// A letter, of late as a rule; more often than not one that the officer has in a list.
    mutating func anyLetter(_ officer: OfficerModel.Officer) -> String? {
        let order = model.order
        if order.isEmpty { return nil }
        let first = chance.chance(85) ? max(0, order.count - 120) : 0
        let tries = chance.chance(65) ? 8 : 1
        var id = order[0]
        for _ in 0..<tries {
            id = order[Int.random(in: first..<order.count, using: &chance)]
            if model.isListed(id, officer) { break }
        }
        return id
    }

    mutating func anyHandling() -> Handling {
        let codes = chance.chance(55) ? [.h0] : Set(HandlingCode.allCases.filter { _ in chance.chance(40) })
        let useBy = chance.chance(30) ? model.today.adding(days: Int.random(in: 0...3, using: &chance)) : nil
        return SampleMessages.handling(
            codes.isEmpty ? [.h1] : codes,
            light: chance.pick(Handling.TrafficLight.allCases),
            actions: chance.pick(Handling.PermissibleActions.allCases),
            useBy: useBy
        )
    }

    /// Runs something at a desk; nil where the desk refuses. Anything but a refusal is a fault of the program.
    func attempt<Value>(_ body: () async throws -> Value) async throws -> Value? {
        do {
            return try await body()
        } catch is DeskError {
            return nil
        } catch is MessageFault {
            return nil
        }
    }

    /// Holds what happened against what may.
    mutating func compare(_ isDone: Bool, _ mayBe: Bool, _ what: @autoclosure () -> String) {
        if isDone { allowed += 1 } else { refused += 1 }
        if isDone, !mayBe { leaks.append(what()) }
        if !isDone, mayBe { refusals.append(what()) }
    }

    mutating func note(leak: String) { leaks.append(leak) }

    mutating func actOnce() async throws {
        clock.advance(by: 1)
        model.today = Self.day(clock)
        let officer = chance.pick(Self.officers)
        switch Int.random(in: 0..<1_000, using: &chance) {
        case ..<270: try await read(officer)
        case ..<500: try await copy(officer)
        case ..<540: try await list(officer)
        case ..<580: try await markRead(officer)
        case ..<730: try await answer(officer)
        case ..<800: try await write(officer)
        case ..<985: try await draft(officer)
        case ..<996: try await settle()
        case ..<998: clock.advance(by: 86_400)
        default: try await purge()
        }
    }

    mutating func settle() async throws {
        try await ExchangeSide.settle(try known(sides["VN"]), try known(sides["CN"]))
        model.deliver()
    }

    private mutating func purge() async throws {
        // A node purges what is over and confirmed, so everything is delivered first.
        try await settle()
        for database in databases.values {
            while try await database.exchange.purge(
                before: model.today.daysSince1970,
                at: Timestamp(seconds: clock.now())
            ) > 0 {}
        }
        model.purge()
    }
}
