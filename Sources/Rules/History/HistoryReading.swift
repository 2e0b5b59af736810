//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import CEL
import Customs

/// The lines of a table, as a ledger reads them.
struct HistoryReading {
    private let plan: HistoryPlan
    private let table: LineTable
    private let declarations: [UInt64]
    private let lodgedAt: [Int64]
    private let foundAt: [Int64]
    private let inspections: InspectionColumns
    private let askingPlaces: [[Int]]
    private let askingSeveral: [[Bool]]
    private let keepingPlaces: [[Int]]
    private let keepingSeveral: [[Bool]]
    private let comparedPlaces: [Int?]

    init(_ plan: HistoryPlan, _ table: LineTable) {
        self.plan = plan
        self.table = table
        let vocabulary = plan.vocabulary
        askingPlaces = plan.questions.map { $0.by.compactMap(vocabulary.place) }
        keepingPlaces = plan.chains.map { $0.matching.compactMap(vocabulary.place) }
        askingSeveral = plan.questions.map { $0.by.map(Self.holdsSeveral) }
        keepingSeveral = plan.chains.map { $0.matching.map(Self.holdsSeveral) }
        comparedPlaces = plan.questions.map { question in
            if case .robustZ(let name) = question.measure { vocabulary.place(of: name) } else { nil }
        }
        let numbers = table.batch[text: .declarationNo]
        lodgedAt = table.batch[instant: .lodgedAt]?.seconds ?? []
        foundAt = table.batch[instant: .findingAt]?.seconds ?? []
        inspections = InspectionColumns(table.batch)
        declarations = (0..<table.rowCount).map { numbers?.hash(at: $0) ?? UInt64($0) }
    }

    /// Fields in which several numbers stand, split by semicolons.
    private static func holdsSeveral(_ name: String) -> Bool {
        name == DeclarationField.sealNo.rawValue || name == DeclarationField.sealNoArrival.rawValue
            || name == DeclarationField.containerNo.rawValue
    }

    func declaration(_ row: Int) -> UInt64 { declarations[row] }

    func lodgedAt(_ row: Int) -> Int64? {
        lodgedAt.isEmpty || lodgedAt[row] == InstantColumn.missing ? nil : lodgedAt[row]
    }

    /// When a violation became known; nil where nothing was found, or nobody knows when.
    func foundAt(_ row: Int) -> Int64? {
        guard !foundAt.isEmpty, foundAt[row] != InstantColumn.missing, let finding = inspections.finding(row),
            finding == "violation" || finding == "seizure"
        else { return nil }
        return foundAt[row]
    }

    func askingKeys(_ window: Int, _ row: Int) -> [UInt64] {
        keys(askingPlaces[window], askingSeveral[window], row)
    }

    func keepingKeys(_ chain: Int, _ row: Int) -> [UInt64] {
        keys(keepingPlaces[chain], keepingSeveral[chain], row)
    }

    private func keys(_ places: [Int], _ several: [Bool], _ row: Int) -> [UInt64] {
        if let place = places.first, places.count == 1, !several[0] {
            return table.value(place, row).map { [HistoryKey.single($0)] } ?? []
        }
        return HistoryKey.keys(of: places.map { table.value($0, row) }, splitting: several)
    }

    /// The value of the line at hand that is held against the past.
    func comparedValue(_ window: Int, _ row: Int) -> RuleValue? {
        comparedPlaces[window].flatMap { table.value($0, row) }
    }

    func recordedValues(_ row: Int) -> [RuleValue?] {
        plan.recorded.map { table.value($0, row) }
    }

    /// Whether a line fulfils the condition of a chain.
    func isKept(_ chain: Int, _ row: Int) -> Bool {
        guard let condition = plan.conditions[chain] else { return true }
        return condition.outcome(LineRow(table: table, row: row)) == .hit
    }
}
