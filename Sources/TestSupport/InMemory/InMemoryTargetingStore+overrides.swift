//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

package import Customs
package import Targeting

extension InMemoryTargetingStore {
    package func override(_ line: DeclarationLineID, lane: Lane, reason: String, by officer: String) async throws {
        guard let known = assessments[line] else { throw OverrideError.notAssessed }
        guard lines[line]?.text(.finding) == nil else { throw OverrideError.alreadyInspected }
        let at = (overridden.last { $0.line == line }?.at ?? SampleDeclarations.start) + 1
        overridden.append(
            try LaneOverride(line: line, lane: lane, before: known.lane, reason: reason, officer: officer, at: at)
        )
        assessments[line] = Assessment(
            line: line,
            score: known.score,
            rank: known.rank,
            lane: lane,
            selectedBy: .officer,
            reasons: known.reasons,
            modelID: known.modelID,
            assessedAt: known.assessedAt
        )
    }

    package func overrides(of line: DeclarationLineID) async throws -> [LaneOverride] {
        overridden.filter { $0.line == line }
    }

    package func overrideYield(from: Int64, to: Int64) async throws -> OverrideYield {
        var yield = OverrideYield()
        for change in overridden where change.at >= from && change.at < to {
            yield.add(lane: change.lane, before: change.before, finding: lines[change.line]?.text(.finding))
        }
        return yield
    }

    package func evidenceOutcomes(limit: Int) async throws -> [EvidenceWeights.Outcome] {
        assessments.values
            .sorted { ($1.assessedAt, $0.line.declarationNo) < ($0.assessedAt, $1.line.declarationNo) }
            .compactMap { assessment in
                lines[assessment.line]?.text(.finding).flatMap {
                    EvidenceWeights.Outcome(assessment, isIllicit: $0 != "clean")
                }
            }
            .prefix(limit)
            .map { $0 }
    }
}
