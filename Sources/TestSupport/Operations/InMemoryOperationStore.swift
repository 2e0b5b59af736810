//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs
package import Operations

/// Joint operations, seizures and situation reports in memory.
package actor InMemoryOperationStore: OperationStore {
    private var kept: [String: JointOperation] = [:]
    private var entered: [String: OperationSeizure] = [:]
    private var written: [String: SituationReport] = [:]
    private var positions: [String: Int64] = [:]

    package init() {}

    package func operations() -> [JointOperation] { kept.values.sorted { $0.code < $1.code } }

    package func operation(_ code: String) -> JointOperation? { kept[code] }

    package func save(_ operation: JointOperation, known: Int, by actor: String) throws {
        let before = kept[operation.code]
        if known == 0, before != nil { throw OperationError.taken(code: operation.code) }
        guard before?.revision ?? 0 == known else { throw OperationError.changedMeanwhile(operation.code) }
        kept[operation.code] = operation
    }

    package func seizures(of operation: String?) -> [OperationSeizure] {
        entered.values.filter { $0.operation == operation }.sorted { a, b in
            (b.facts.date?.daysSince1970 ?? 0, a.id) < (a.facts.date?.daysSince1970 ?? 0, b.id)
        }
    }

    package func seizure(_ id: String) -> OperationSeizure? { entered[id] }

    package func seizures(fromPartner node: String) -> [OperationSeizure] {
        entered.values.filter { $0.partner == node && $0.standing == .current }.sorted { $0.id < $1.id }
    }

    package func put(_ seizures: [OperationSeizure], position: SourcePosition?, by actor: String) {
        for seizure in seizures { entered[seizure.id] = seizure }
        if let position { positions[position.source] = position.place }
    }

    @discardableResult
    package func change(
        seizure id: String,
        by actor: String,
        _ change: @Sendable (inout OperationSeizure) throws -> Void
    ) throws -> OperationSeizure {
        guard var seizure = entered[id] else { throw OperationError.unknown(id) }
        try change(&seizure)
        entered[id] = seizure
        return seizure
    }

    package func position(of source: String) -> Int64 { positions[source] ?? 0 }

    package func reports(of operation: String) -> [SituationReport] {
        written.values.filter { $0.operation == operation }.sorted { $0.number > $1.number }
    }

    package func report(_ number: Int, of operation: String) -> SituationReport? { written["\(operation) \(number)"] }

    package func save(_ report: SituationReport, known: Int, by actor: String) throws {
        guard written[report.id]?.revision ?? 0 == known else { throw ReportError.changedMeanwhile }
        written[report.id] = report
    }
}
