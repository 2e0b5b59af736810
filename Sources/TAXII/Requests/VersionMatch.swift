//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// Which versions of an object are asked for (TAXII 2.1, section 3.4.1, `version`).
public struct VersionMatch: Hashable, Sendable {
    /// All of them; nothing else is said then.
    public let isAll: Bool
    /// The one with the lowest version.
    public let wantsFirst: Bool
    /// The one with the highest version.
    public let wantsLast: Bool
    /// Those of these moments, ascending.
    public let moments: [TAXIITimestamp]

    /// What is meant where nothing is said.
    public static let last = VersionMatch(isAll: false, wantsFirst: false, wantsLast: true, moments: [])
    /// Every version.
    public static let all = VersionMatch(isAll: true, wantsFirst: false, wantsLast: false, moments: [])

    private init(isAll: Bool, wantsFirst: Bool, wantsLast: Bool, moments: [TAXIITimestamp]) {
        self.isAll = isAll
        self.wantsFirst = wantsFirst
        self.wantsLast = wantsLast
        self.moments = moments
    }

    /// Reads the values of `match[version]`.
    init(_ values: [String]) throws(TAXIIFault) {
        var moments: [TAXIITimestamp] = []
        for value in values where !["all", "first", "last"].contains(value) {
            guard let moment = TAXIITimestamp(value) else {
                throw .badRequest("match[version] is first, last, all or a timestamp, not \"\(value)\"")
            }
            moments.append(moment)
        }
        let isAll = values.contains("all")
        guard !isAll || values.allSatisfy({ $0 == "all" }) else {
            throw .badRequest("match[version]=all stands alone")
        }
        self.init(
            isAll: isAll,
            wantsFirst: values.contains("first"),
            wantsLast: values.contains("last"),
            moments: moments.sorted()
        )
    }
}
