//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import CanonicalJSON

/// A version of the terms that an office proposes; agreed once the other office accepts its digest.
package struct PlanVersion: Hashable, Sendable {
    package let terms: PlanTerms
    /// The office that proposed it.
    package let office: String
    package let by: String
    /// Seconds since 1970.
    package let at: Int64
    /// Offices that accepted it, the proposing one among them.
    package internal(set) var accepted: Set<String>
    /// Why the other office does not accept it.
    package internal(set) var declined: String?

    package var digest: String { terms.digest }

    package init(_ terms: PlanTerms, office: String, by: String, at: Int64) {
        self.terms = terms
        self.office = office
        self.by = by
        self.at = at
        accepted = [office]
    }
}

extension PlanVersion: Codable {
    private enum CodingKeys: String, CodingKey {
        case terms
        case office
        case by
        case at
        case accepted
        case declined
    }

    package init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        let text = try container.decode(String.self, forKey: .terms)
        terms = try PlanTerms(try JSONReader.readCanonical(Array(text.utf8)))
        office = try container.decode(String.self, forKey: .office)
        by = try container.decode(String.self, forKey: .by)
        at = try container.decode(Int64.self, forKey: .at)
        accepted = Set(try container.decode([String].self, forKey: .accepted))
        declined = try container.decodeIfPresent(String.self, forKey: .declined)
    }

    /// Writes the terms as the text that their digest is of.
    package func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(String(decoding: terms.json.canonical, as: UTF8.self), forKey: .terms)
        try container.encode(office, forKey: .office)
        try container.encode(by, forKey: .by)
        try container.encode(at, forKey: .at)
        try container.encode(accepted.sorted(), forKey: .accepted)
        try container.encodeIfPresent(declined, forKey: .declined)
    }
}
