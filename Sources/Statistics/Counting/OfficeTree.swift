//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

package import Customs

/// Which office stands below which, on each day.
package struct OfficeTree: Sendable {
    private struct Version: Sendable {
        let office: Office
        let isRegion: Bool
    }

    private let versions: [String: [Version]]
    /// The days on which anything changes, ascending; between two of them the tree is the same.
    private let changes: [Int64]
    /// Of all that the tree is made from. A report names it, since a corrected directory may move offices.
    package let digest: String

    package init(_ directory: OfficeDirectory) {
        var versions: [String: [Version]] = [:]
        var changes: Set<Int64> = []
        var lines: [String] = []
        for office in directory.offices {
            let isRegion = office.level == .region || office.level == .district
            versions[office.code, default: []].append(Version(office: office, isRegion: isRegion))
            if let from = office.validFrom { changes.insert(from.daysSince1970) }
            if let to = office.validTo { changes.insert(to.daysSince1970 + 1) }
            let days = [office.validFrom, office.validTo].map { $0?.iso8601 ?? "" }
            lines.append(
                ([office.code, office.parent ?? "", office.level.received] + days).joined(separator: "\u{1F}")
            )
        }
        self.versions = versions.mapValues { $0.sorted { Self.start($0) < Self.start($1) } }
        self.changes = changes.sorted()
        digest = ReportDigest.of(lines.sorted().joined(separator: "\n"))
    }

    package func knows(_ code: String) -> Bool { versions[code] != nil }

    /// The number of the stretch that a day lies in.
    package func stretch(of day: Int64) -> Int {
        var low = 0
        var high = changes.count
        while low < high {
            let middle = (low + high) / 2
            if changes[middle] <= day { low = middle + 1 } else { high = middle }
        }
        return low
    }

    /// The office, then what stands above it on a day. Where no version of an office holds on the day, the nearest does,
    /// and of two equally near ones the earlier.
    package func chain(of code: String, on date: CalendarDate) -> [String] {
        var chain = [code]
        while let parent = version(of: chain[chain.count - 1], on: date)?.office.parent, !chain.contains(parent) {
            chain.append(parent)
        }
        return chain
    }

    /// The region or district that an office belongs to on a day, or is; the office itself where there is none.
    package func region(of code: String, on date: CalendarDate) -> String {
        chain(of: code, on: date).first { version(of: $0, on: date)?.isRegion ?? false } ?? code
    }

    private func version(of code: String, on date: CalendarDate) -> Version? {
        versions[code]?.min { $0.office.validity.distance(from: date) < $1.office.validity.distance(from: date) }
    }

    private static func start(_ version: Version) -> Int64 { version.office.validity.from?.daysSince1970 ?? .min }
}
