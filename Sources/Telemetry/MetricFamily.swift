//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// One metric with all its values, as Prometheus reads it.
public struct MetricFamily: Hashable, Sendable {
    /// What kind of metric it is.
    public enum Kind: String, Hashable, Sendable {
        /// Only rises.
        case counter
        /// Rises and falls.
        case gauge
        /// Counts of what fell below bounds.
        case histogram
    }

    /// A label of a value; the same name is never given twice.
    public struct Label: Hashable, Sendable {
        /// Letters, digits and `_`.
        public let name: String
        /// Any text.
        public let value: String

        /// A label from its parts.
        public init(_ name: String, _ value: String) {
            precondition(PrometheusText.isName(name, allowingColon: false), "\(name) is no name of a label")
            self.name = name
            self.value = value
        }
    }

    /// One value.
    public struct Sample: Hashable, Sendable {
        /// What follows the name of the family, such as `_bucket`.
        public let suffix: String
        /// In the order in which they are written.
        public let labels: [Label]
        /// Any number, also not a number and infinity.
        public let value: Double

        /// A value with its labels.
        public init(_ value: Double, _ labels: [Label] = [], suffix: String = "") {
            self.suffix = suffix
            self.labels = labels
            self.value = value
        }
    }

    /// Letters, digits, `_` and `:`.
    public let name: String
    /// One sentence for people.
    public let help: String
    /// What kind of metric it is.
    public let kind: Kind
    /// Its values; no two have the same labels and suffix.
    public let samples: [Sample]

    /// A family from its parts.
    public init(_ name: String, _ kind: Kind, help: String, _ samples: [Sample]) {
        precondition(PrometheusText.isName(name, allowingColon: true), "\(name) is no name of a metric")
        self.name = name
        self.kind = kind
        self.help = help
        self.samples = samples
    }

    /// A gauge with one value, or with none where nothing is known.
    public static func gauge(_ name: String, help: String, _ value: Double?) -> MetricFamily {
        MetricFamily(name, .gauge, help: help, value.map { [Sample($0)] } ?? [])
    }
}
