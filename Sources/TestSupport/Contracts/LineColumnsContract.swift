//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs
import Synchronization
import Targeting

/// What columns of stored lines promise: the same as the rows, whatever happens.
package enum LineColumnsContract {
    private static let sample = SampleDeclarations()
    private static let segment = 16

    /// Everything as text, line by line.
    private static func lines(
        _ stores: DeclarationStores,
        of fields: Set<DeclarationField>?,
        from: Int64 = .min,
        to: Int64 = .max
    ) async throws -> [[String?]] {
        let seen = Mutex<[[String?]]>([])
        let shown = DeclarationField.allCases.filter { fields?.contains($0) ?? true }
        let keep: @Sendable (DeclarationBatch) throws -> Void = { batch in
            let texts = (0..<batch.count).map { row in shown.map { batch.text($0, at: row) } }
            seen.withLock { $0 += texts }
        }
        if let fields {
            try await stores.targeting.eachBatch(of: fields, from: from, to: to, size: 7, keep)
        } else {
            try await stores.targeting.eachBatch(from: from, to: to, size: 7, keep)
        }
        return seen.withLock { $0 }
    }

    private static func agree(_ stores: DeclarationStores) async throws {
        let rows = try await lines(stores, of: nil)
        try same(try await lines(stores, of: Set(DeclarationField.allCases)), rows)
        let (from, to) = (sample.lodged(3), sample.lodged(40))
        let all = Set(DeclarationField.allCases)
        let part = try await lines(stores, of: nil, from: from, to: to)
        try same(try await lines(stores, of: all, from: from, to: to), part)
        let some: Set<DeclarationField> = [.declarationNo, .lodgedAt, .netKg, .finding, .office]
        let shown = DeclarationField.allCases.indices.filter { some.contains(DeclarationField.allCases[$0]) }
        try same(try await lines(stores, of: some), rows.map { row in shown.map { row[$0] } })
    }

    private static func layOut(_ stores: DeclarationStores) async throws -> Int {
        try await stores.targeting.layOutColumns(segment: segment) { _ in }
    }

    package static let cases: [ContractCase<DeclarationStores>] = [
        ContractCase("columns say what rows say, with and without segments") { stores in
            try await agree(stores)
            try await stores.add(sample.batch(50), sample.declaration(60, items: 3))
            try await agree(stores)
            _ = try await layOut(stores)
            try await agree(stores)
            try same(try await layOut(stores), 0)
        },
        ContractCase("after a finding, and after its correction") { stores in
            try await stores.add(sample.batch(50))
            _ = try await layOut(stores)
            let seizure = try sample.finding(4, .seizure, theme: "tobacco")
            try await stores.targeting.record(seizure, by: "hai", correcting: false)
            try await agree(stores)
            _ = try await layOut(stores)
            try await agree(stores)
            try await stores.targeting.record(sample.finding(4, .clean), by: "lan", correcting: true)
            let violation = try sample.finding(33, .violation, theme: "other")
            try await stores.targeting.record(violation, by: "lan", correcting: false)
            try await agree(stores)
        },
        ContractCase("after lines that belong before, between and behind others") { stores in
            try await stores.add(sample.batch(40, first: 20))
            _ = try await layOut(stores)
            try await stores.add(sample.batch(5, first: 0))
            try await agree(stores)
            try await stores.add(sample.batch(3, first: 25, overriding: [.declarationNo: .text("late")]))
            try await agree(stores)
            _ = try await layOut(stores)
            try await agree(stores)
            try await stores.add(sample.batch(40, first: 70))
            try await agree(stores)
            _ = try await layOut(stores)
            try await agree(stores)
        },
        ContractCase("with texts of three scripts, missing values and numbers of many digits") { stores in
            let odd: SampleDeclarations.Overrides = [
                .goodsDescription: .text("Ngà voi; 犀牛角 \u{1F40B}"), .netKg: .number(0.1 + 0.2), .grossKg: .number(-0.0),
                .quantity: .number(1e300), .office: .missing, .invoiceDate: .missing, .packages: .number(4_294_967_296),
                .arrivedAt: .instant(-62_135_596_800, offsetMinutes: -720),
            ]
            try await stores.add(sample.batch(20), sample.batch(20, first: 20, overriding: odd))
            _ = try await layOut(stores)
            try await agree(stores)
        },
    ]
}
