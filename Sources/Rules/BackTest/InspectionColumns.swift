//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs

/// What inspections said of the lines of a batch.
struct InspectionColumns {
    private let findings: [String?]
    private let violations: [Bool]
    private let findingCodes: [UInt32]
    private let grounds: [Bool]
    private let groundCodes: [UInt32]
    private let revenues: [Double]

    init(_ batch: DeclarationBatch) {
        findingCodes = batch[text: .finding]?.codes ?? []
        groundCodes = batch[text: .selectedBy]?.codes ?? []
        revenues = batch[number: .findingRevenue] ?? []
        findings = Self.texts(batch, .finding).map { $0.flatMap(LineCells.cleaned) }
        violations = findings.map { $0 == "violation" || $0 == "seizure" }
        grounds = Self.texts(batch, .selectedBy).map { $0 == "random" }
    }

    /// The distinct texts of a column by code.
    private static func texts(_ batch: DeclarationBatch, _ field: DeclarationField) -> [String?] {
        guard let dictionary = batch[text: field]?.dictionary else { return [] }
        return (0..<UInt32(dictionary.count)).map { $0 == 0 ? nil : dictionary.text($0) }
    }

    func finding(_ row: Int) -> String? {
        findingCodes.isEmpty ? nil : findings[Int(findingCodes[row])]
    }

    /// Calls a function with every row that was inspected.
    func forEach(_ body: (Int) -> Void) {
        for (row, code) in findingCodes.enumerated() where code != 0 && findings[Int(code)] != nil { body(row) }
    }

    /// Whether something was found.
    func isViolation(_ row: Int) -> Bool { !findingCodes.isEmpty && violations[Int(findingCodes[row])] }

    func isRandom(_ row: Int) -> Bool {
        !groundCodes.isEmpty && grounds[Int(groundCodes[row])]
    }

    func revenue(_ row: Int) -> Double? {
        revenues.isEmpty || !revenues[row].isFinite ? nil : revenues[row]
    }
}
