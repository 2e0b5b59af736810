//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs
import Targeting

/// What every store promises of lanes that officers change, and of evidence that inspections judged.
package enum OverrideContract {
    package static let cases: [ContractCase<DeclarationStores>] = [
        ContractCase("an officer sends a line down another lane, with a reason") { stores in
            let sample = SampleDeclarations()
            try await stores.add(sample.batch(2))
            let line = sample.line(0)
            try await stores.targeting.save([sample.assessment(0, score: 0.3, lane: .green)], by: "scoring")
            let before = try await stores.targeting.assessment(of: line)
            try await refused(OverrideError.reasonMissing) {
                try await stores.targeting.override(line, lane: .red, reason: " ", by: "lan")
            }
            try await stores.targeting.override(line, lane: .red, reason: "niêm phong có vết cắt", by: "lan")
            let after = try await stores.targeting.assessment(of: line)
            try same(after?.lane, .red)
            try same(after?.selectedBy, .officer)
            try same(after?.score, before?.score)
            let kept = try await stores.targeting.overrides(of: line)
            try same(kept.map(\.reason), ["niêm phong có vết cắt"])
            try same(kept.first?.before, before?.lane)
            try await refused(OverrideError.sameLane) {
                try await stores.targeting.override(line, lane: .red, reason: "again", by: "lan")
            }
            try await refused(OverrideError.notAssessed) {
                try await stores.targeting.override(sample.line(1), lane: .red, reason: "x", by: "lan")
            }
        },
        ContractCase("an override has a yield, and none follows a finding") { stores in
            let sample = SampleDeclarations()
            try await stores.add(sample.batch(1))
            let line = sample.line(0)
            try await stores.targeting.save([sample.assessment(0, score: 0.3, lane: .green)], by: "scoring")
            try await stores.targeting.override(line, lane: .red, reason: "tip", by: "lan")
            let finding = try InspectionFinding(
                line: line,
                outcome: .seizure,
                theme: "tobacco",
                revenue: 5,
                remark: "",
                foundAt: sample.lodged(3)
            )
            try await stores.targeting.record(finding, by: "hai", correcting: false)
            let yield = try await stores.targeting.overrideYield(from: 0, to: .max)
            try same(yield.raised, 1)
            try same(yield.raisedInspected, 1)
            try same(yield.raisedIllicit, 1)
            try same(yield.lowered, 0)
            try await refused(OverrideError.alreadyInspected) {
                try await stores.targeting.override(line, lane: .green, reason: "late", by: "lan")
            }
            try same(try await stores.targeting.declaration(line.declarationNo).text(.selectedBy, at: 0), "officer")
        },
        ContractCase("inspections say what evidence was worth") { stores in
            let sample = SampleDeclarations()
            try await stores.add(sample.batch(2))
            let evidence = Evidence(
                source: .rule,
                id: "T06",
                weight: 60,
                lane: .red,
                title: Trilingual(vi: "v", zh: "z", en: "e"),
                seen: ""
            )
            var fused = sample.assessment(0, score: 0.3, lane: .green)
            fused = Assessment(
                line: fused.line,
                score: fused.score,
                rank: fused.rank,
                lane: fused.lane,
                selectedBy: .rule,
                reasons: [evidence.reason(1.5)],
                modelID: fused.modelID,
                assessedAt: fused.assessedAt
            )
            try await stores.targeting.save([fused, sample.assessment(1, score: 0.2, lane: .green)], by: "scoring")
            try same(try await stores.targeting.evidenceOutcomes(limit: 10), [])
            for number in 0..<2 {
                let finding = try InspectionFinding(
                    line: sample.line(number),
                    outcome: .violation,
                    theme: "transit",
                    revenue: nil,
                    remark: "",
                    foundAt: sample.lodged(9)
                )
                try await stores.targeting.record(finding, by: "hai", correcting: false)
            }
            let outcomes = try await stores.targeting.evidenceOutcomes(limit: 10)
            try same(outcomes.map(\.keys), [["rule:T06"]])
            try same(outcomes.map(\.isIllicit), [true])
        },
    ]
}
