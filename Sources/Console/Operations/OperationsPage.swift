//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs
import Operations

/// All joint operations, and seizures that name one which is not known here.
struct OperationsPage: Sendable {
    struct Row: Sendable {
        let path: String
        let code: String
        let name: String
        let kind: String
        let state: String
        let stateCode: String
        let period: String
        let partners: String
    }

    struct Unplaced: Sendable {
        let id: String
        let named: String
        let number: String
        let office: String
        let day: String
        let goods: String
        let source: String
        let isUnreadable: Bool
    }

    let rows: [Row]
    let isEmpty: Bool
    let canRun: Bool
    let newPath = ConsolePath.newOperation.text
    let plansPath = ConsolePath.actionPlans.text
    let unplaced: [Unplaced]
    let hasUnplaced: Bool
    let targets: [SelectChoice]
    let canPlace: Bool
    let fault: String?

    init(
        _ operations: [JointOperation],
        unplaced: [OperationSeizure],
        canRun: Bool,
        fault: String?,
        _ reader: OperationReader
    ) {
        let order: [OperationState] = [.running, .planned, .evaluating, .closed]
        let sorted = operations.sorted { a, b in
            let (first, second) = (order.firstIndex(of: a.state) ?? 0, order.firstIndex(of: b.state) ?? 0)
            let (day, other) = (a.plan.period?.lowerBound, b.plan.period?.lowerBound)
            return first != second ? first < second : (day ?? reader.today) > (other ?? reader.today)
        }
        rows = sorted.map { operation in
            Row(
                path: ConsolePath.operation(operation.code).text,
                code: operation.code,
                name: operation.plan.name[reader.language],
                kind: reader.words("operations.kind." + operation.plan.kind.rawValue),
                state: reader.words("operations.state." + operation.state.rawValue),
                stateCode: operation.state.rawValue,
                period: operation.plan.period.map { reader.days($0.lowerBound, $0.upperBound) } ?? "–",
                partners: operation.plan.participants.prefix(6).map { reader.office($0.office) }
                    .joined(separator: " · ")
            )
        }
        isEmpty = operations.isEmpty
        self.canRun = canRun
        self.unplaced = unplaced.map { seizure in
            Unplaced(
                id: seizure.id,
                named: seizure.named,
                number: seizure.facts.number,
                office: reader.office(seizure.facts.office),
                day: seizure.facts.date.map(reader.date) ?? "–",
                goods: reader.goods(seizure.facts),
                source: reader.words(seizure.isOwn ? "operations.ours" : "operations.theirs"),
                isUnreadable: seizure.isUnreadable
            )
        }
        hasUnplaced = !unplaced.isEmpty
        targets = sorted.filter { $0.state != .closed }.map {
            SelectChoice(value: $0.code, label: $0.code + " · " + $0.plan.name[reader.language], isChosen: false)
        }
        canPlace = canRun && !targets.isEmpty
        self.fault = fault
    }
}
