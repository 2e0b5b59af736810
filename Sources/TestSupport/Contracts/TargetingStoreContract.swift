//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs
import Synchronization
import Targeting

/// What every ``TargetingStore`` promises of assessments, the queue and the lines; findings and what they brought
/// are in ``FindingContract``.
package enum TargetingStoreContract {
    private struct Stop: Error, Equatable {}

    private static let sample = SampleDeclarations()
    private static let all = QueueRequest(from: .min, to: .max, limit: 1_000)

    package static let cases: [ContractCase<DeclarationStores>] = [
        ContractCase("an assessment is read as it was saved, and replaced by the next") { stores in
            try await stores.add(sample.batch(3))
            try same(try await stores.targeting.assessment(of: sample.line(1)), nil)
            let first = sample.assessment(1, score: 0.123456789012345, lane: .red)
            try await stores.targeting.save([first], by: "serve")
            try same(try await stores.targeting.assessment(of: sample.line(1)), first)
            let second = sample.assessment(1, score: 0.5, lane: .green)
            try await stores.targeting.save([second, sample.assessment(2, score: 0.25, lane: .yellow)], by: "serve")
            try same(try await stores.targeting.assessment(of: sample.line(1)), second)
        },
        ContractCase("of two assessments of one line in a batch the last counts") { stores in
            try await stores.add(sample.batch(1))
            let last = sample.assessment(0, score: 0.75, lane: .red)
            try await stores.targeting.save([sample.assessment(0, score: 0.1, lane: .green), last], by: "serve")
            try same(try await stores.targeting.assessment(of: sample.line(0)), last)
        },
        ContractCase("an assessment of an unknown line is refused with its whole batch") { stores in
            try await stores.add(sample.batch(1))
            let batch = [0, 7].map { sample.assessment($0, score: 0.5, lane: .red) }
            try await refused(FindingError.unknownLine(sample.line(7))) {
                try await stores.targeting.save(batch, by: "serve")
            }
            try same(try await stores.targeting.assessment(of: sample.line(0)), nil)
        },
        ContractCase("the queue is red before yellow before green, then by score, then by number") { stores in
            try await stores.add(sample.batch(6))
            let lanes: [Lane] = [.green, .yellow, .red, .red, .yellow, .red]
            let scores = [0.99, 0.4, 0.5, 0.7, 0.4, 0.5]
            let saved = (0..<6).map { sample.assessment($0, score: scores[$0], lane: lanes[$0]) }
            try await stores.targeting.save(saved, by: "serve")
            let queue = try await stores.targeting.queue(all)
            try same(queue.map(\.assessment.line), [3, 2, 5, 1, 4, 0].map(sample.line))
            var page = all
            page.limit = 2
            page.offset = 3
            try same(
                try await stores.targeting.queue(page).map(\.assessment.line),
                [sample.line(1), sample.line(4)]
            )
            let summary = queue[0].summary
            try same(summary.line, sample.line(3))
            try same([summary.lodgedAt, Int64(summary.lodgedOffsetMinutes)], [sample.lodged(3), 420])
            try same(summary.goodsDescription, "Chuối tươi")
            try same(summary.customsValue, sample.batch(1, first: 3)[number: .customsValue]?[0])
        },
        ContractCase("the queue and its counts keep to period, office, lane and what is open") { stores in
            try await stores.add(sample.batch(12))
            let saved = (0..<12).map { sample.assessment($0, score: 0.5, lane: $0 % 2 == 0 ? .red : .green) }
            try await stores.targeting.save(saved, by: "serve")
            try await stores.targeting.record(sample.finding(4, .clean), by: "hai", correcting: false)

            let period = QueueRequest(from: sample.lodged(2), to: sample.lodged(8))
            try same(try await stores.targeting.queue(period).count, 6)
            var request = period
            request.office = "VN-LS-HN"
            try same(Set(try await stores.targeting.queue(request).map(\.summary.line)), [3, 6].lines)
            request.office = nil
            request.lane = .red
            try same(Set(try await stores.targeting.queue(request).map(\.summary.line)), [2, 4, 6].lines)
            try same(
                try await stores.targeting.laneCounts(request),
                [
                    LaneCount(lane: .red, lines: 3, inspected: 1), LaneCount(lane: .yellow, lines: 0, inspected: 0),
                    LaneCount(lane: .green, lines: 0, inspected: 0),
                ]
            )
            request.onlyOpen = true
            try same(Set(try await stores.targeting.queue(request).map(\.summary.line)), [2, 6].lines)
        },
        ContractCase("batches come in order of lodging, number and item, of the size asked for") { stores in
            try await stores.add(sample.batch(10, first: 15), sample.batch(15))
            try await stores.add(sample.declaration(30, items: 3))
            let seen = Mutex<[[String]]>([])
            try await stores.targeting.eachBatch(from: sample.lodged(1), to: sample.lodged(31), size: 10) { batch in
                let numbers = (0..<batch.count).map { row in
                    "\(batch.text(.declarationNo, at: row) ?? "")/\(Int(batch[number: .itemNo]?[row] ?? 0))"
                }
                seen.withLock { $0.append(numbers) }
            }
            let batches = seen.withLock { $0 }
            try same(batches.map(\.count), [10, 10, 7])
            let expected = (1..<25).map { "\(sample.line($0).declarationNo)/1" }
            let items = (1...3).map { "\(sample.line(30).declarationNo)/\($0)" }
            try same(batches.flatMap { $0 }, expected + items)
        },
        ContractCase("lines neither assessed nor inspected are found, those before an instant left out") { stores in
            try await stores.add(sample.batch(10))
            try await stores.add(sample.batch(1, first: 20, overriding: [.finding: .text("clean")]))
            try await stores.targeting.save(
                [sample.assessment(4, score: 0.4, lane: .green), sample.assessment(7, score: 0.7, lane: .red)],
                by: "scoring"
            )
            let open = try await stores.targeting.unassessed(after: sample.lodged(2))
            try same(Set(open), [3, 5, 6, 8, 9].lines)
            try same(try await stores.targeting.unassessed(after: sample.lodged(9)), [])
        },
        ContractCase("an error of the reader ends the reading and comes out") { stores in
            try await stores.add(sample.batch(50))
            try await refused(Stop()) {
                try await stores.targeting.eachBatch(from: .min, to: .max, size: 10) { _ in throw Stop() }
            }
            try same(try await stores.targeting.extent()?.lines, 50)
        },
        ContractCase("a declaration is read with all its items, an unknown one is empty") { stores in
            try await stores.add(sample.declaration(5, items: 12), sample.batch(3))
            let read = try await stores.targeting.declaration(sample.line(5).declarationNo)
            try same(read[number: .itemNo], (1...12).map(Double.init))
            try same(try await stores.targeting.declaration("nothing").count, 0)
        },
        ContractCase("the extent is that of lodging, and nil in an empty node") { stores in
            try same(try await stores.targeting.extent(), nil)
            try await stores.add(sample.batch(4, first: 3))
            let extent = LodgingExtent(first: sample.lodged(3), last: sample.lodged(6), lines: 4)
            try same(try await stores.targeting.extent(), extent)
        },
    ]
}

extension [Int] {
    fileprivate var lines: Set<DeclarationLineID> { Set(map(SampleDeclarations().line)) }
}
