//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs
import Intake
import Targeting

/// What every ``DeclarationArchive`` promises.
package enum DeclarationArchiveContract {
    private struct BrokenSource: Error, Equatable {}

    private static let sample = SampleDeclarations()

    package static let cases: [ContractCase<DeclarationStores>] = [
        ContractCase("what is added is there, with a receipt") { stores in
            let receipt = try await stores.add(sample.batch(40), sample.batch(2, first: 40), by: "minh")
            try same([receipt.added, receipt.alreadyThere], [42, 0])
            try same(receipt.importedBy, "minh")
            try same(receipt.id.count, 36)
            try same(try await stores.targeting.extent()?.lines, 42)
        },
        ContractCase("a line that is there is left as it was and counted") { stores in
            try await stores.add(sample.batch(10))
            let changed = sample.batch(12, overriding: [.importerName: .text("changed")])
            let receipt = try await stores.add(changed)
            try same([receipt.added, receipt.alreadyThere], [2, 10])
            let kept = try await stores.targeting.declaration(sample.line(3).declarationNo)
            try same(kept.text(.importerName, at: 0), sample.batch(1, first: 3).text(.importerName, at: 0))
            let new = try await stores.targeting.declaration(sample.line(11).declarationNo)
            try same(new.text(.importerName, at: 0), "changed")
        },
        ContractCase("of a line that comes twice in one import the first stays") { stores in
            let second = sample.batch(1, overriding: [.office: .text("second")])
            let receipt = try await stores.add(sample.batch(3), second)
            try same([receipt.added, receipt.alreadyThere], [3, 1])
            let kept = try await stores.targeting.declaration(sample.line(0).declarationNo)
            try same(kept.count, 1)
            try same(kept.text(.office, at: 0), sample.batch(1).text(.office, at: 0))
        },
        ContractCase("an import whose source fails leaves nothing behind") { stores in
            let feed = BatchFeed([sample.batch(5), sample.batch(5, first: 5)])
            try await refused(BrokenSource()) {
                _ = try await stores.archive.add(
                    ImportDescription(name: "broken.csv", mapping: "layout", startedAt: 1),
                    by: "lan"
                ) {
                    guard let batch = feed.next() else { throw BrokenSource() }
                    return batch
                }
            }
            try same(try await stores.targeting.extent(), nil)
            try same(try await stores.archive.imports(limit: 9), [])
            try same(try await stores.add(sample.batch(5)).added, 5)
        },
        ContractCase("imports are listed latest first") { stores in
            for name in ["a.csv", "b.csv", "c.csv"] { try await stores.add(sample.batch(1), name: name) }
            let imports = try await stores.archive.imports(limit: 2)
            try same(imports.map(\.description.name), ["c.csv", "b.csv"])
            try same(imports.map(\.alreadyThere), [1, 1])
            try same(imports[0].description.startedAt, SampleDeclarations.start)
        },
        ContractCase("an import of nothing gets a receipt") { stores in
            let receipt = try await stores.add(DeclarationBatch())
            try same([receipt.added, receipt.alreadyThere], [0, 0])
            try same(try await stores.archive.imports(limit: 9), [receipt])
        },
        ContractCase("a source without item numbers has items 1") { stores in
            var batch = sample.batch(2)
            batch[number: .itemNo] = nil
            try await stores.add(batch)
            let read = try await stores.targeting.declaration(sample.line(1).declarationNo)
            try same(read[number: .itemNo], [1])
        },
        ContractCase("every field comes back as it went in") { stores in
            let batch = every()
            try await stores.add(batch)
            let read = try await stores.targeting.declaration("30-完-đặng '\"?$1")
            try same(read.count, 2)
            for field in DeclarationField.allCases {
                for row in 0..<2 {
                    guard read.text(field, at: row) == batch.text(field, at: row) else {
                        throw ContractBreach(
                            description: "\(field): \(read.text(field, at: row) ?? "-") in row \(row)"
                        )
                    }
                }
            }
            try same(read[instant: .lodgedAt]?.offsets, [420, -570])
        },
        ContractCase("imports that arrive together all stay") { stores in
            let receipts = try await withThrowingTaskGroup(of: ImportReceipt.self) { group in
                for part in 0..<24 {
                    group.addTask { try await stores.add(sample.batch(6, first: part * 5), name: "part \(part)") }
                }
                return try await group.reduce(into: []) { $0.append($1) }
            }
            // Neighbours share a line: whoever comes second finds it there.
            try same(receipts.reduce(0) { $0 + $1.added }, 121)
            try same(receipts.reduce(0) { $0 + $1.alreadyThere }, 23)
            try same(Set(receipts.map(\.id)).count, 24)
            try same(try await stores.archive.imports(limit: 99).count, 24)
        },
    ]

    /// Two items with every field set, and awkward values among them.
    private static func every() -> DeclarationBatch {
        var builder = DeclarationBatchBuilder()
        for item in 1...2 {
            builder.append { field in
                switch field.kind {
                case .number where field == .itemNo: .number(Double(item))
                case .number: .number(item == 1 ? 0.1 + Double(field.ordinal) : -1.5e-7 * Double(field.ordinal))
                case .instant:
                    .instant(1_754_877_599 + Int64(field.ordinal), offsetMinutes: item == 1 ? 420 : -570)
                case .date: .instant(1_754_870_400, offsetMinutes: 0)
                case .text where field == .declarationNo: .text("30-完-đặng '\"?$1")
                case .text: .text(item == 1 ? "\(field) 凭祥\t\n\\N" : "\(field) Lạng Sơn 👩‍⚖️ ; -- %")
                }
            }
        }
        return builder.finish()
    }
}
