//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// Findings on their way: an inspection of today is known some days later, and only then can anybody react.
struct FindingPost: Sendable {
    struct Letter: Sendable {
        let day: BorderDay
        let outcome: Finding.Outcome
        let importer: String
        let scheme: SchemeKind?
        let ring: Int?
    }

    private var letters: [Letter] = []

    /// Posts the gravest finding of an inspected declaration.
    mutating func post(_ consignment: Consignment) {
        let findings = consignment.items.compactMap(\.finding)
        guard let gravest = findings.first(where: { $0.outcome != .clean }) ?? findings.first else { return }
        letters.append(
            Letter(
                day: gravest.at.day(offset: BorderInstant.hanoi) + 1,
                outcome: gravest.outcome,
                importer: consignment.importer.code,
                scheme: consignment.scheme,
                ring: consignment.ringNumber
            )
        )
    }

    /// Takes out what is known by the morning of the day.
    mutating func due(on day: BorderDay) -> [Letter] {
        let due = letters.filter { $0.day <= day }
        letters.removeAll { $0.day <= day }
        return due
    }
}
