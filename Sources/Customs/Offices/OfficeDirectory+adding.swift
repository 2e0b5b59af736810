//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

extension OfficeDirectory {
    /// The directory with versions of offices that an administrator brought in.
    ///
    /// A version with the first day of one that is there takes its place; one that begins later ends the version that
    /// was open until then on the day before. So what held on a day in the past is what it was, unless a version of that
    /// very day says otherwise.
    ///
    /// - Throws: ``DirectoryError/unknownReference(table:code:)``
    package func adding(_ versions: [Office]) throws(DirectoryError) -> OfficeDirectory {
        guard !versions.isEmpty else { return self }
        var byCode: [String: [Office]] = [:]
        var order: [String] = []
        for office in offices + versions {
            if byCode[office.code] == nil { order.append(office.code) }
            byCode[office.code, default: []].removeAll { $0.validFrom == office.validFrom }
            byCode[office.code, default: []].append(office)
        }
        let all = order.flatMap { Self.closed(byCode[$0] ?? []) }
        return try OfficeDirectory(offices: all, pairings: pairings, gates: gates, keepings: keepings)
    }

    /// Versions in the order of their days, each over before the next begins.
    private static func closed(_ versions: [Office]) -> [Office] {
        let sorted = versions.sorted { ($0.validFrom?.daysSince1970 ?? .min) < ($1.validFrom?.daysSince1970 ?? .min) }
        return sorted.enumerated().map { place, office in
            guard place + 1 < sorted.count, let next = sorted[place + 1].validFrom,
                let last = CalendarDate(daysSince1970: next.daysSince1970 - 1)
            else { return office }
            if let end = office.validTo, end <= last { return office }
            return office.with(validTo: last)
        }
    }
}

extension Office {
    /// The same version with another last day.
    package func with(validTo: CalendarDate?) -> Office {
        Office(
            code: code,
            parent: parent,
            level: level,
            name: name,
            seat: seat,
            area: area,
            validity: ValidityPeriod(from: validFrom, to: validTo),
            source: source
        )
    }

    /// Whether all is the same but for the last day.
    func isSame(as other: Office) -> Bool { with(validTo: nil) == other.with(validTo: nil) }
}
