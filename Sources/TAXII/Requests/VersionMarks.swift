//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// What a version of an object is among its siblings, kept with it so that a page need not look at them.
public struct VersionMarks: OptionSet, Hashable, Sendable {
    public let rawValue: Int64

    /// - Parameter rawValue: bits as they are stored
    public init(rawValue: Int64) { self.rawValue = rawValue }

    /// Written in the latest version of STIX that the object is there in.
    public static let latestSpec = VersionMarks(rawValue: 1)
    /// The lowest version among those in its version of STIX.
    public static let firstOfSpec = VersionMarks(rawValue: 2)
    /// The highest version among those in its version of STIX.
    public static let lastOfSpec = VersionMarks(rawValue: 4)
    /// The lowest version of all.
    public static let firstOfAll = VersionMarks(rawValue: 8)
    /// The highest version of all.
    public static let lastOfAll = VersionMarks(rawValue: 16)
    /// What a version is that has no siblings.
    public static let alone: VersionMarks = [.latestSpec, .firstOfSpec, .lastOfSpec, .firstOfAll, .lastOfAll]
    /// What is answered where no version is asked for.
    public static let current: VersionMarks = [.latestSpec, .lastOfSpec]

    /// The marks of all versions of one object in one collection, in the order given. No two have the same moment.
    public static func among(_ versions: [(spec: SpecVersion, moment: TAXIITimestamp)]) -> [VersionMarks] {
        guard versions.count > 1 else { return versions.map { _ in .alone } }
        let latest = versions.map(\.spec).max()
        let moments = versions.map(\.moment)
        return versions.map { version in
            let siblings = versions.filter { $0.spec == version.spec }.map(\.moment)
            var marks: VersionMarks = []
            if version.spec == latest { marks.insert(.latestSpec) }
            if version.moment == siblings.min() { marks.insert(.firstOfSpec) }
            if version.moment == siblings.max() { marks.insert(.lastOfSpec) }
            if version.moment == moments.min() { marks.insert(.firstOfAll) }
            if version.moment == moments.max() { marks.insert(.lastOfAll) }
            return marks
        }
    }
}
