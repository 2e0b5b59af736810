//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// A pattern that holds where any of some values is seen (STIX 2.1, section 9).
public struct STIXPattern: Hashable, Sendable {
    /// A value of a property of observed objects of a type.
    public struct Comparison: Hashable, Sendable {
        /// Such as `x-customs-vehicle`.
        public let type: String
        /// Such as `registration`.
        public let property: String
        /// What it is compared with.
        public let value: String

        /// - Parameters:
        ///   - type: of STIX, or one that begins with `x-` and a source of types
        ///   - property: of it
        public init(_ type: String, _ property: String, _ value: String) {
            self.type = type
            self.property = property
            self.value = value
        }
    }

    private let comparisons: [Comparison]

    /// - Parameter comparisons: at least one; one that comes again is left out
    public init(_ comparisons: [Comparison]) {
        var seen: Set<Comparison> = []
        self.comparisons = comparisons.filter { seen.insert($0).inserted }
    }

    /// The pattern in the language of STIX.
    public var text: String {
        "[" + comparisons.map { "\($0.type):\($0.property) = '\(Self.escaped($0.value))'" }.joined(separator: " OR ")
            + "]"
    }

    private static func escaped(_ value: String) -> String {
        value.replacing("\\", with: "\\\\").replacing("'", with: "\\'")
    }
}
