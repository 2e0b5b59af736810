//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

package import CanonicalJSON

/// A step that is told to the other office; it is kept with the plan, so that none gets lost on the way.
package struct PlanLetter: Hashable, Sendable {
    /// Of the step, in the plan.
    package let number: Int
    package let step: JSONValue
    package let by: String
    /// Seconds since 1970.
    package let at: Int64
    /// Once it went.
    package var message: String?

    package init(number: Int, _ step: JSONValue, by: String, at: Int64, message: String? = nil) {
        self.number = number
        self.step = step
        self.by = by
        self.at = at
        self.message = message
    }
}

extension PlanLetter: Codable {
    private enum CodingKeys: String, CodingKey {
        case number
        case step
        case by
        case at
        case message
    }

    package init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        number = try container.decode(Int.self, forKey: .number)
        step = try JSONReader.readCanonical(Array(try container.decode(String.self, forKey: .step).utf8))
        by = try container.decode(String.self, forKey: .by)
        at = try container.decode(Int64.self, forKey: .at)
        message = try container.decodeIfPresent(String.self, forKey: .message)
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(number, forKey: .number)
        try container.encode(String(decoding: step.canonical, as: UTF8.self), forKey: .step)
        try container.encode(by, forKey: .by)
        try container.encode(at, forKey: .at)
        try container.encodeIfPresent(message, forKey: .message)
    }
}
