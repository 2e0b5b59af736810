//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import CanonicalJSON
package import STIX

/// What another tool handed in, as the beginning of an alert: an officer completes it, and lets it go or not.
package struct HandedIn: Hashable, Sendable {
    /// How much of a foreign text is taken over, in characters.
    private static let most = (subject: 150, text: 20_000, facts: 30)

    package let subject: String
    package let text: String
    /// `vi`, `zh-CN` or `en` where the object says so.
    package let language: String?
    package let conveyances: [ConveyanceFact]
    /// Names and numbers of companies, nobody's who is a person.
    package let companies: [PartyFact]
    package let documents: [String]

    package init(_ object: STIXObject) {
        let name = object["name"]?.text ?? object["abstract"]?.text ?? object.type
        subject = String(name.prefix(Self.most.subject))
        var parts = [object["description"]?.text, object["content"]?.text, object["explanation"]?.text]
        if let pattern = object["pattern"]?.text { parts.append(pattern) }
        parts.append("\(object.id)")
        text = String(parts.compactMap(\.self).joined(separator: "\n\n").prefix(Self.most.text))
        language = object["lang"]?.text.flatMap { STIXText.tag($0) }
        var conveyances: [ConveyanceFact] = []
        var companies: [PartyFact] = []
        var documents: [String] = []
        let seen = object["pattern"]?.text.map(STIXPattern.comparisons(in:)) ?? []
        for comparison in seen.prefix(Self.most.facts) {
            let value = String(comparison.value.prefix(50))
            switch comparison.type {
            case "x-customs-vehicle": conveyances.append(ConveyanceFact(mode: "road", identification: value))
            case "x-customs-vessel": conveyances.append(ConveyanceFact(mode: "sea", identification: value))
            case "x-customs-flight": conveyances.append(ConveyanceFact(mode: "air", identification: value))
            case "x-customs-wagon": conveyances.append(ConveyanceFact(mode: "rail", identification: value))
            case "x-customs-conveyance": conveyances.append(ConveyanceFact(identification: value))
            case "x-customs-container": conveyances.append(ConveyanceFact(containers: [value]))
            case "x-customs-seal": conveyances.append(ConveyanceFact(seals: [value]))
            case "x-customs-company" where comparison.property == "name":
                companies.append(PartyFact(kind: .company, names: [String(comparison.value.prefix(200))]))
            case "x-customs-document": documents.append(value)
            default: break
            }
        }
        self.conveyances = conveyances
        self.companies = companies
        self.documents = documents
    }
}
