//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs
import Targeting

/// One goods line as the in-memory stores keep it.
struct LedgerLine: Sendable {
    let id: DeclarationLineID
    /// The name of the import that brought it.
    let importName: String
    /// One value a field, by ordinal.
    private var values: [DeclarationBatchBuilder.Value]

    init(_ batch: DeclarationBatch, row: Int, importName: String) {
        values = DeclarationField.allCases.map { field in
            switch field.kind {
            case .text:
                return batch[text: field]?.text(at: row).map { .text($0) } ?? .missing
            case .number:
                guard let value = batch[number: field]?[row], !value.isNaN else { return .missing }
                return .number(value)
            case .instant, .date:
                guard let column = batch[instant: field], column.seconds[row] != InstantColumn.missing else {
                    return .missing
                }
                return .instant(column.seconds[row], offsetMinutes: column.offsets[row])
            }
        }
        self.importName = importName
        let item = batch[number: .itemNo].flatMap { $0[row].isNaN ? nil : Int(max(-1e9, min(1e9, $0[row]))) } ?? 1
        id = DeclarationLineID(declarationNo: batch.text(.declarationNo, at: row) ?? "", itemNo: item)
        values[DeclarationField.itemNo.ordinal] = .number(Double(item))
    }

    subscript(field: DeclarationField) -> DeclarationBatchBuilder.Value {
        get { values[field.ordinal] }
        set { values[field.ordinal] = newValue }
    }

    func text(_ field: DeclarationField) -> String? {
        if case .text(let text) = self[field] { text } else { nil }
    }

    func number(_ field: DeclarationField) -> Double? {
        if case .number(let number) = self[field] { number } else { nil }
    }

    func seconds(_ field: DeclarationField) -> Int64? {
        if case .instant(let seconds, _) = self[field] { seconds } else { nil }
    }

    var lodgedAt: Int64? { seconds(.lodgedAt) }

    func isLodged(from: Int64, to: Int64) -> Bool {
        lodgedAt.map { from <= $0 && $0 < to } ?? false
    }

    /// Whether there is a finding and it was known before an instant.
    func isInspected(before instant: Int64) -> Bool {
        text(.finding) != nil && (seconds(.findingAt) ?? .min) < instant
    }

    /// - Parameter instant: findings that became known later are left out.
    func summary(knownBefore instant: Int64 = .max) -> DeclarationSummary {
        var offset: Int16 = 0
        if case .instant(_, let minutes) = self[.lodgedAt] { offset = minutes }
        return DeclarationSummary(
            line: id,
            lodgedAt: lodgedAt ?? 0,
            lodgedOffsetMinutes: offset,
            office: text(.office),
            gate: text(.gate),
            route: text(.route),
            importerID: text(.importerID),
            importerName: text(.importerName),
            vehiclePlate: text(.vehiclePlate),
            hsCode: text(.hsCode),
            goodsDescription: text(.goodsDescription),
            countryOrigin: text(.countryOrigin),
            customsValue: number(.customsValue),
            finding: isInspected(before: instant) ? text(.finding) : nil
        )
    }

    /// The finding that came with the line from its source.
    var importedFinding: RecordedFinding? {
        guard let outcome = text(.finding).flatMap({ InspectionFinding.Outcome(rawValue: $0) }) else { return nil }
        let theme = text(.findingTheme).flatMap { InspectionFinding.themes.contains($0) ? $0 : nil }
        let finding = try? InspectionFinding(
            line: id,
            outcome: outcome,
            theme: outcome.isIllicit ? theme ?? "other" : nil,
            revenue: number(.findingRevenue),
            remark: "",
            foundAt: seconds(.findingAt) ?? lodgedAt ?? 0
        )
        return finding.map { RecordedFinding(finding: $0, recordedBy: "import:" + importName) }
    }
}
