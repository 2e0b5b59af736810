//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs
import Exchange
import Testing

@Suite("Handling codes hold")
struct HandlingTests {
    private let today = CalendarDate(nearestDaysSince1970: 20_312)

    @Test("100,000 random acts never do what a second reading of the rules forbids")
    func noLeak() throws {
        var generator = SystemRandomNumberGenerator()
        var allowed = 0
        for _ in 0..<100_000 {
            let codes = Set(HandlingCode.allCases.filter { _ in Bool.random(using: &generator) })
            let light = try #require(Handling.TrafficLight.allCases.randomElement(using: &generator))
            let actions = try #require(Handling.PermissibleActions.allCases.randomElement(using: &generator))
            let useBy = Bool.random(using: &generator) ? today.adding(days: Int.random(in: -3...3)) : nil
            let handling = Handling(codes: codes, trafficLight: light, actions: actions, useBy: useBy)
            let act = try #require(HandlingAct.allCases.randomElement(using: &generator))
            let grants = (0..<Int.random(in: 0...2)).map { _ in
                HandlingGrant(
                    acts: Set(HandlingAct.allCases.filter { _ in Int.random(in: 0..<4, using: &generator) == 0 }),
                    until: Bool.random(using: &generator) ? today.adding(days: Int.random(in: -3...3)) : nil
                )
            }
            let isRevoked = Int.random(in: 0..<10, using: &generator) == 0
            let isAllowed = HandlingPolicy.blocks(
                act,
                under: handling,
                grants: grants,
                today: today,
                isRevoked: isRevoked
            ).isEmpty
            #expect(isAllowed == model(act, codes, light, actions, useBy, grants, isRevoked))
            allowed += isAllowed ? 1 : 0
        }
        #expect((10_000..<90_000).contains(allowed))
    }

    /// The rules a second time, written from the table of the protocol's document and not from the code.
    private func model(
        _ act: HandlingAct,
        _ codes: Set<HandlingCode>,
        _ light: Handling.TrafficLight,
        _ actions: Handling.PermissibleActions,
        _ useBy: CalendarDate?,
        _ grants: [HandlingGrant],
        _ isRevoked: Bool
    ) -> Bool {
        let isOver = useBy.map { $0 < today } ?? false
        if isRevoked || isOver { return false }
        for grant in grants where grant.acts.contains(act) {
            if let until = grant.until, until < today { continue }
            return true
        }
        let leavesTheDesk: Set<HandlingAct> = [.print, .export, .forward, .disclose, .evidence]
        if leavesTheDesk.contains(act), !codes.isDisjoint(with: [.h1, .h2, .h3]) { return false }
        if leavesTheDesk.contains(act), light == .red { return false }
        if [.disclose, .evidence].contains(act), light == .amberStrict { return false }
        if act == .lookUp { return actions != .red }
        if act == .intervene { return actions == .green || actions == .clear }
        return act != .otherPurpose
    }

    @Test("the 6 by 6 scheme and the 4 by 4 scheme meet where they can")
    func evaluation() throws {
        #expect(Evaluation("B2")?.fourByFour == "B2")
        #expect(Evaluation("E6")?.fourByFour == "X4")
        #expect(Evaluation(fourByFour: "X4")?.code == "F6")
        for code in ["A1", "B2", "C3"] {
            #expect(Evaluation(fourByFour: try #require(Evaluation(code)).fourByFour)?.code == code)
        }
        for wrong in ["", "G1", "A7", "A0", "a1", "A10"] { #expect(Evaluation(wrong) == nil) }
    }
}
