//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// Which objects of a collection are asked for (TAXII 2.1, section 3.4). All that is said must hold; of several values
/// of a field one is enough.
public struct TAXIIFilter: Hashable, Sendable {
    /// Only objects with these ids, sorted; any where nil.
    public var ids: [String]?
    /// Only objects of these types, sorted; any where nil.
    public var types: [String]?
    /// Only objects in these versions of STIX; where nil the latest that each object is there in.
    public var specVersions: Set<SpecVersion>?
    /// Which versions of each object.
    public var versions: VersionMatch
    /// Only objects that came after this moment.
    public var addedAfter: TAXIITimestamp?

    /// A filter from its parts.
    public init(
        ids: [String]? = nil,
        types: [String]? = nil,
        specVersions: Set<SpecVersion>? = nil,
        versions: VersionMatch = .last,
        addedAfter: TAXIITimestamp? = nil
    ) {
        self.ids = ids
        self.types = types
        self.specVersions = specVersions
        self.versions = versions
        self.addedAfter = addedAfter
    }

    /// Marks of which a version must have all.
    public var requiredMarks: VersionMarks {
        specVersions == nil ? .latestSpec : []
    }

    /// The marks of the first version among those that ``specVersions`` leaves.
    public var firstMark: VersionMarks { spansSpecVersions ? .firstOfAll : .firstOfSpec }
    /// The marks of the last version among those that ``specVersions`` leaves.
    public var lastMark: VersionMarks { spansSpecVersions ? .lastOfAll : .lastOfSpec }

    private var spansSpecVersions: Bool { specVersions?.count == SpecVersion.allCases.count }

    /// Whether a version of an object is asked for, apart from when it came.
    public func admits(
        id: String,
        type: String,
        spec: SpecVersion,
        version: TAXIITimestamp,
        marks: VersionMarks
    ) -> Bool {
        guard ids?.contains(id) ?? true, types?.contains(type) ?? true, specVersions?.contains(spec) ?? true,
            marks.isSuperset(of: requiredMarks)
        else { return false }
        return versions.isAll
            || versions.wantsFirst && marks.contains(firstMark)
            || versions.wantsLast && marks.contains(lastMark)
            || versions.moments.contains(version)
    }

    /// One text for equal filters, but for ``addedAfter``: what a cursor is bound to.
    var canonical: String {
        let specs = specVersions.map { $0.sorted().map(\.rawValue).joined(separator: ",") } ?? "-"
        let moments = versions.moments.map(\.text).joined(separator: ",")
        let names = "\(versions.isAll) \(versions.wantsFirst) \(versions.wantsLast)"
        return [list(ids), list(types), specs, names, moments].joined(separator: "\n")
    }

    private func list(_ values: [String]?) -> String {
        values.map { "=" + $0.joined(separator: ",") } ?? "-"
    }
}
