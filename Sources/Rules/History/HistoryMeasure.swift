//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// What is asked of the lines of the past that share a key with the line at hand.
package enum HistoryMeasure: Hashable, Sendable {
    /// How many lines.
    case lines
    /// How many declarations, lines of one counted once where they follow one another.
    case declarations
    /// The sum of a number.
    case sum(String)
    /// How many different values.
    case distinct(String)
    /// The value of the latest line that has one.
    case last(String)
    /// The middle of a number.
    case median(String)
    /// The standard deviation of a number.
    case deviation(String)
    /// A number below which a share of the lines lie.
    case quantile(String, Double)
    /// How far the line at hand lies from the middle of the logarithms, in robust standard deviations.
    case robustZ(String)
    /// Mean absolute deviation of first digits from Benford's law.
    case benford(String)
    /// Coefficient of variation of the times between lines.
    case rhythm
    /// Hours since the latest line.
    case hoursSince

    /// The variable that past lines are asked for; nil where lines are only counted.
    package var variable: String? {
        switch self {
        case .lines, .declarations, .rhythm, .hoursSince: nil
        case .sum(let name), .distinct(let name), .last(let name), .median(let name), .deviation(let name),
            .quantile(let name, _), .robustZ(let name), .benford(let name):
            name
        }
    }

    /// The type of the answer.
    package func type(in vocabulary: Vocabulary) -> RuleValueType {
        switch self {
        case .lines, .declarations, .distinct: .count
        case .last(let name): vocabulary[name]?.type ?? .text
        case .sum(let name) where vocabulary[name]?.type != .ratio: .decimal
        default: .ratio
        }
    }
}
