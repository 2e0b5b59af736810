//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

package import Customs
package import Foundation

/// A half-year of smuggling cases of one country, each arising from an event in an office that was there on the day.
///
/// Events come by chance: in each scene of each post they are a Poisson process with a rate that follows the season, the
/// weekday and the New Year's days. Poisson processes of which the total is known are that many independent draws by the
/// rates, which is how the events of a stratum are drawn; so its number of cases is met, and everything else is left to
/// chance. ``CaseValues`` says how the values of a stratum come to its total.
package struct CaseHalfYear: Sendable {
    let cases: [SimulatedCase]

    /// - Throws: ``SimulationError/scenarioInvalid(_:)`` where the office of a post isn't there on a day, or a total can't
    ///   be met by plausible values.
    package init(
        _ scale: HalfYearScale,
        seed: UInt64,
        directory: OfficeDirectory
    ) throws(SimulationError) {
        var random = RandomSource(seed: seed, stream: "cases", number: scale.first.year)
        let draw = CaseDraw(scale)
        var border = (0..<scale.border.cases).map { _ in draw.event(at: CasePost.border, &random) }
        var elsewhere = (0..<scale.elsewhere.cases).map { _ in draw.event(at: CasePost.elsewhere, &random) }
        var suspicions = (0..<scale.suspicions).map { _ in
            draw.event(at: CasePost.border + CasePost.elsewhere, isSuspicion: true, &random)
        }
        try CaseValues.settle(&border, total: scale.border.value, &random)
        try CaseValues.settle(&elsewhere, total: scale.elsewhere.value, &random)
        try CaseValues.settle(&suspicions, total: nil, &random)
        var cases = border + elsewhere + suspicions
        // By time; of two at once the first drawn.
        let order = cases.indices.sorted {
            (cases[$0].day.number, cases[$0].minute, $0) < (cases[$1].day.number, cases[$1].minute, $1)
        }
        cases = order.map { cases[$0] }
        var serials: [String: Int] = [:]
        let fate = CaseFate(end: BorderDay(number: Int(scale.last.daysSince1970)))
        for index in cases.indices {
            let office = cases[index].office
            guard directory.office(office, on: cases[index].date) != nil else {
                throw .scenarioInvalid("\(office) is not an office on \(cases[index].day.iso)")
            }
            serials[office, default: 0] += 1
            let digits = String(1_000_000 + serials[office, default: 0]).dropFirst()
            cases[index].number = "VN-\(scale.first.year)-\(office.dropFirst(3))-\(digits)"
            cases[index].steps = fate.steps(of: cases[index], &random)
        }
        self.cases = cases
    }

    /// The half-year as a case book, one JSON object a line, that `lienquan cases import` reads.
    package func write(to url: URL) throws(SimulationError) {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        var data = Data()
        do {
            for one in cases {
                data += try encoder.encode(CaseRecordLine(one))
                data.append(UInt8(ascii: "\n"))
            }
            try data.write(to: url, options: .atomic)
        } catch {
            throw .fileUnwritable(path: url.path, reason: error.localizedDescription)
        }
    }

    /// What it came to.
    package var summary: CaseHalfYearSummary {
        var summary = CaseHalfYearSummary()
        for one in cases {
            guard !one.isSuspicion else {
                summary.suspicions += 1
                continue
            }
            let value = one.lines.reduce(0) { $0 + ($1.value ?? 0) }
            summary.cases += 1
            summary.value += value
            if one.post.border == "CN" {
                summary.borderCases += 1
                summary.borderValue += value
            }
        }
        return summary
    }
}
