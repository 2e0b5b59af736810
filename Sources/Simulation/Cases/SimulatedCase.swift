//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs

/// One simulated case: what was found where, by whom and how, and what became of it.
struct SimulatedCase: Sendable {
    struct Line: Sendable {
        let goods: CaseGoods
        /// In the goods' unit.
        var quantity: Double = 0
        /// Đồng for one unit before the remainder is spread.
        var price: Double = 0
        /// In đồng; nil for goods without a price.
        var value: Int?
    }

    struct Suspects: Sendable {
        let count: Int
        let nationality: String
        let sex: String
        let age: String
        let role: String
    }

    struct Step: Sendable {
        let day: BorderDay
        let word: String
        var decision: String?
        var outcome: String?
        /// What was weighed again; by the share that is left of it.
        var remains: Double?
        var remark = ""
    }

    let post: CasePost
    let scene: CaseScene
    let day: BorderDay
    let minute: Int
    let mode: SeizureMode
    let modus: ModusOperandi
    let direction: SeizureDirection
    let departure: String
    let destination: String
    let concealment: ConcealmentPlace
    let detection: DetectionMethod
    let message: String?
    let suspects: [Suspects]
    var lines: [Line]
    let isSuspicion: Bool
    let isInOperation: Bool
    let legalStatus: LegalStatus
    var steps: [Step] = []
    var number = ""

    var date: CalendarDate { CalendarDate(nearestDaysSince1970: Int64(day.number)) }
    var office: String { post.office(on: date) }

    /// What one line may weigh at most, in kilograms: what a walker, a parcel, a cab or a truck carries.
    var capacity: Double {
        let people = Double(max(1, suspects.reduce(0) { $0 + $1.count }))
        let carried: Double =
            switch mode {
            case .pedestrian: 150 * people
            case .mail, .express: 300
            case .air: 4_000
            case .road, .rail: 25_000
            case .sea, .pipeline: .infinity
            }
        let hidden: Double =
            switch concealment {
            case .body: 8 * people
            case .luggage: 60 * people
            case .cabin, .fuelTank: 800
            case .vehicleStructure: 3_000
            case .parcel: 300
            case .cargo, .containerStructure, .vessel, .none, .other: .infinity
            }
        return min(carried, hidden) / Double(lines.count)
    }
}
