//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs

/// Draws the events from which cases arise.
struct CaseDraw {
    private let first: BorderDay
    /// How busy each day is.
    private let days: [Double]
    /// The first day of the seventh phase of Operation Mekong Dragon.
    private static let operation = BorderDay(2025, 4, 15)

    init(_ scale: HalfYearScale) {
        let start = BorderDay(number: Int(scale.first.daysSince1970))
        first = start
        let count = Int(scale.last.daysSince1970 - scale.first.daysSince1970) + 1
        days = (0..<count).map { Self.busy(start + $0) }
    }

    /// The month before the New Year of the lunar calendar is the busiest, its days (8 to 14 February 2024, 28 January to
    /// 2 February 2025) the quietest; fewer on Sundays.
    private static func busy(_ day: BorderDay) -> Double {
        let month = [1.2, 0.85, 0.95, 1, 1.05, 1.05][min(5, day.civil.month - 1)]
        let week = day.weekday == 6 ? 0.6 : day.weekday == 5 ? 0.85 : 1
        let isNewYear =
            (day >= BorderDay(2025, 1, 28) && day <= BorderDay(2025, 2, 2))
            || (day >= BorderDay(2024, 2, 8) && day <= BorderDay(2024, 2, 14))
        return month * week * (isNewYear ? 0.25 : 1)
    }

    func event(
        at posts: [CasePost],
        isSuspicion: Bool = false,
        _ random: inout RandomSource
    ) -> SimulatedCase {
        let scenes = posts.flatMap { post in post.scenes.map { (post: post, scene: $0.0, weight: $0.1) } }
        let (post, scene, _) = scenes[random.weighted(scenes.map(\.weight))]
        let day = first + random.weighted(days)
        let minute = random.number(in: scene.hours) * 60 + random.below(60)
        let mode = post.isRail && scene == .gate ? .rail : Self.pick(scene.modes, &random)
        let lines = goods(scene, &random)
        let modus = Self.pick(scene.modus, &random)
        let way = way(scene, modus, post, &random)
        var detection = Self.pick(scene.detection, &random)
        if detection == .partnerMessage, post.partner == nil { detection = .intelligence }
        let milliseconds = (day.number * 86_400 + minute * 60) * 1_000
        let groups = Set(lines.map(\.goods.group))
        let isWatched = !groups.isDisjoint(with: [.drugs, .precursors, .wildlife])
        return SimulatedCase(
            post: post,
            scene: scene,
            day: day,
            minute: minute,
            mode: mode,
            modus: modus,
            direction: way.direction,
            departure: way.from,
            destination: way.to,
            concealment: Self.pick(scene.concealment(mode), &random),
            detection: detection,
            message: detection == .partnerMessage ? Self.id(at: milliseconds, &random) : nil,
            suspects: suspects(scene, post, &random),
            lines: lines,
            isSuspicion: isSuspicion,
            isInOperation: isWatched && day >= Self.operation && random.happens(0.6),
            legalStatus: legalStatus(groups, &random)
        )
    }

    private static func pick<Value>(_ choices: [(Value, Double)], _ random: inout RandomSource) -> Value {
        choices[random.weighted(choices.map(\.1))].0
    }

    /// One kind of goods; in every seventh case another beside it.
    private func goods(_ scene: CaseScene, _ random: inout RandomSource) -> [SimulatedCase.Line] {
        let finds = scene.finds
        let one = random.weighted(finds.map(\.weight))
        let other = random.weighted(finds.map(\.weight))
        guard other != one, random.happens(0.16) else { return [SimulatedCase.Line(goods: finds[one].goods)] }
        return [SimulatedCase.Line(goods: finds[one].goods), SimulatedCase.Line(goods: finds[other].goods)]
    }

    private func way(
        _ scene: CaseScene,
        _ modus: ModusOperandi,
        _ post: CasePost,
        _ random: inout RandomSource
    ) -> (direction: SeizureDirection, from: String, to: String) {
        let abroad =
            post.border
            ?? Self.pick(
                [
                    ("CN", 0.55), ("TH", 0.08), ("KR", 0.08), ("JP", 0.07), ("US", 0.07), ("DE", 0.05), ("SG", 0.05),
                    ("LA", 0.05),
                ],
                &random
            )
        if scene == .market { return (.inland, "VN", "VN") }
        if modus == .transit {
            let end = ["KH", "CN", "LA"].first { $0 != abroad } ?? "KH"
            return (.transit, abroad, end)
        }
        let isExport = [.gate, .airport, .airCargo, .port].contains(scene) && random.happens(0.08)
        return isExport ? (.exporting, "VN", abroad) : (.importing, abroad, "VN")
    }

    private func suspects(
        _ scene: CaseScene,
        _ post: CasePost,
        _ random: inout RandomSource
    ) -> [SimulatedCase.Suspects] {
        let count = random.weighted(scene.suspects)
        guard count > 0 else { return [] }
        let isForeign = random.happens(0.15)
        let role = scene == .gate || scene == .controlledDelivery ? "driver" : scene == .market ? "owner" : "carrier"
        return [
            SimulatedCase.Suspects(
                count: count,
                nationality: isForeign ? post.border ?? "CN" : "VN",
                sex: random.happens(0.8) ? "male" : "female",
                age: ["18-29", "30-49", "50+"][random.weighted([0.35, 0.5, 0.15])],
                role: role
            )
        ]
    }

    private func legalStatus(_ groups: Set<CommodityGroup>, _ random: inout RandomSource) -> LegalStatus {
        if groups.contains(.drugs) { return Self.pick([(.criminal, 0.75), (.transferred, 0.25)], &random) }
        if groups.contains(.wildlife) || groups.contains(.weapons) {
            return Self.pick([(.criminal, 0.35), (.transferred, 0.15), (.administrative, 0.5)], &random)
        }
        return Self.pick([(.administrative, 0.975), (.criminal, 0.02), (.transferred, 0.005)], &random)
    }

    /// A UUID of version 7 made of the simulation's own chance.
    private static func id(at milliseconds: Int, _ random: inout RandomSource) -> String {
        let time = String(milliseconds, radix: 16)
        let stamp = String(repeating: "0", count: 12 - time.count) + time
        let tail = random.hash() + random.hash()
        let digits = stamp + "7" + tail.prefix(3) + "8" + tail.dropFirst(3).prefix(15)
        var text = ""
        for (index, digit) in digits.enumerated() {
            if [8, 12, 16, 20].contains(index) { text += "-" }
            text.append(digit)
        }
        return text
    }
}
