//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs
import Foundation
package import Operations

/// What every store of joint operations promises.
package enum OperationStoreContract {
    package static let cases: [ContractCase<any OperationStore>] = [
        ContractCase("an operation is found as it was kept; a code is given once, a lost race changes nothing") {
            store in
            var operation = try SampleOperations.operation()
            try await store.save(operation, known: 0, by: "minh")
            try same(try await store.operation("OMD-VII"), operation)
            try same(try await store.operations(), [operation])
            try same(try await store.operation("OMD-VIII"), nil)
            try await refused(OperationError.taken(code: "OMD-VII")) {
                try await store.save(operation, known: 0, by: "lan")
            }
            let before = operation
            try operation.start(by: "minh", at: 200)
            try await store.save(operation, known: 1, by: "minh")
            var late = before
            try late.start(by: "lan", at: 201)
            try await refused(OperationError.changedMeanwhile("OMD-VII")) {
                try await store.save(late, known: 1, by: "lan")
            }
            try same(try await store.operation("OMD-VII"), operation)
        },
        ContractCase("seizures are put as they stand, with how far their source was read") { store in
            try await store.save(try SampleOperations.operation(), known: 0, by: "minh")
            try same(try await store.position(of: "journal"), 0)
            let own = SampleOperations.ownSeizure()
            let theirs = SampleOperations.partnerSeizure()
            try await store.put([own, theirs], position: SourcePosition("journal", 7), by: "node")
            try same(try await store.position(of: "journal"), 7)
            try same(try await store.seizure(own.id), own)
            try same(Set(try await store.seizures(of: "OMD-VII")), [own, theirs])
            try same(try await store.seizures(fromPartner: "CN"), [theirs])
            var corrected = own
            corrected.facts.lines[0].amounts = [SeizedAmount(1_200, "sticks")]
            corrected.facts.date = SampleOperations.day("2025-08-20")
            try await store.put([corrected], position: SourcePosition("journal", 9), by: "node")
            try same(try await store.seizures(of: "OMD-VII"), [corrected, theirs])
            var gone = theirs
            gone.withdraw(.revoked)
            try await store.put([gone], position: nil, by: "node")
            try same(try await store.seizures(fromPartner: "CN"), [])
            try same(try await store.seizure(theirs.id)?.facts.lines, [])
            try same(try await store.position(of: "journal"), 9)
        },
        ContractCase("those that name no operation known here are found by themselves, and an officer enters them") {
            store in
            try await store.save(try SampleOperations.operation(), known: 0, by: "minh")
            var strange = SampleOperations.ownSeizure()
            strange.operation = nil
            strange.named = "OMD IX"
            try await store.put([strange], position: nil, by: "node")
            try same(try await store.seizures(of: nil), [strange])
            try same(try await store.seizures(of: "OMD-VII"), [])
            let moved = try await store.change(seizure: strange.id, by: "minh") { $0.operation = "OMD-VII" }
            try same(try await store.seizures(of: "OMD-VII"), [moved])
            try same(try await store.seizures(of: nil), [])
            try await refused(OperationError.unknown("case:none")) {
                try await store.change(seizure: "case:none", by: "minh") { $0.operation = nil }
            }
        },
        ContractCase("situation reports are numbered within the operation, and a lost race changes nothing") { store in
            try await store.save(try SampleOperations.operation(), known: 0, by: "minh")
            var first = try SampleOperations.report(1)
            let second = try SampleOperations.report(2)
            try await store.save(first, known: 0, by: "lan")
            try await store.save(second, known: 0, by: "lan")
            try same(try await store.reports(of: "OMD-VII").map(\.number), [2, 1])
            try same(try await store.report(1, of: "OMD-VII"), first)
            try same(try await store.report(3, of: "OMD-VII"), nil)
            try await refused(ReportError.changedMeanwhile) { try await store.save(first, known: 0, by: "hai") }
            let text = SituationReport.Text(situation: "Yên tĩnh", outlook: "", by: "lan", at: 5)
            try first.write(text, in: .vi)
            first.finish()
            try await store.save(first, known: 1, by: "lan")
            try same(try await store.report(1, of: "OMD-VII")?.text(in: .vi), text)
            try await refused(ReportError.changedMeanwhile) { try await store.save(first, known: 1, by: "hai") }
        },
    ]
}
