//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs

/// What becomes of cases: some stay open, most are decided; from the day after the half-year on some are closed, cleared,
/// or weighed again. So the half-year's figures stay what they were on its last day, and what is corrected shows later.
struct CaseFate {
    /// The last day of the half-year.
    let end: BorderDay

    /// In the order of their days, none later than three months after the half-year.
    func steps(of one: SimulatedCase, _ random: inout RandomSource) -> [SimulatedCase.Step] {
        if one.isSuspicion { return [] }
        var steps: [SimulatedCase.Step] = []
        var day = one.day
        func go(_ days: ClosedRange<Int>, _ word: String, decision: String? = nil) {
            day = min(day + random.number(in: days), end + 80)
            steps.append(SimulatedCase.Step(day: day, word: word, decision: decision))
        }
        switch one.legalStatus {
        case .administrative:
            let share = random.unit()
            if share < 0.06 { break }
            if share < 0.14 {
                go(1...4, "investigating")
                break
            }
            go(0...3, "administrative")
            guard random.happens(0.88) else { break }
            go(3...25, "decided", decision: "\(100 + random.below(8_900))/QĐ-XPHC")
        case .criminal:
            go(0...2, "investigating")
            go(1...7, "criminal")
        case .transferred: go(1...10, "transferred")
        case .closed: break
        }
        settle(one, &steps, after: day, &random)
        return steps
    }

    private func settle(
        _ one: SimulatedCase,
        _ steps: inout [SimulatedCase.Step],
        after day: BorderDay,
        _ random: inout RandomSource
    ) {
        let later = max(day, end + 1) + random.below(10)
        let isDecided = steps.last?.word == "decided"
        if isDecided, random.happens(0.5) {
            steps.append(SimulatedCase.Step(day: later, word: "closed", outcome: "sanctioned"))
        } else if one.suspects.isEmpty, !isDecided, [.trail, .river].contains(one.scene), random.happens(0.5) {
            steps.append(
                SimulatedCase.Step(
                    day: later,
                    word: "closed",
                    outcome: "ownerless",
                    remark: "Không xác định được chủ hàng"
                )
            )
        } else if !isDecided, random.happens(0.06) {
            steps.append(
                SimulatedCase.Step(day: later, word: "closed", outcome: "cleared", remark: "Kết luận không vi phạm")
            )
        } else if random.happens(0.03) {
            steps.append(
                SimulatedCase.Step(
                    day: later,
                    word: "amended",
                    remains: random.between(0.8, 0.98),
                    remark: "Cân, đếm lại tang vật"
                )
            )
        }
    }
}
