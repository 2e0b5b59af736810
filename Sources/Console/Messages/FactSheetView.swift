//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs
import Exchange

/// Facts as a readable sheet: groups of named values.
struct FactGroup: Sendable {
    struct Field: Sendable {
        let label: String
        let value: String
        let isCode: Bool
        let tag: String?
    }

    struct Item: Sendable {
        let fields: [Field]
    }

    let title: String
    let items: [Item]
}

/// Collects the named values of one thing; what is missing is left out.
struct FactFields {
    private(set) var fields: [FactGroup.Field] = []
    private let reader: LetterReader

    init(_ reader: LetterReader) {
        self.reader = reader
    }

    mutating func add(_ key: String, _ value: String?, isCode: Bool = false) {
        guard let value, !value.isEmpty else { return }
        fields.append(
            FactGroup.Field(label: reader.words("messages.field." + key), value: value, isCode: isCode, tag: nil)
        )
    }

    mutating func add(_ key: String, _ text: MessageText?) {
        guard let text else { return }
        let said = SaidText(text, reader.words)
        for version in said.versions {
            let label = reader.words("messages.field." + key) + (said.isAlone ? "" : " · " + version.language)
            fields.append(FactGroup.Field(label: label, value: version.text, isCode: false, tag: version.tag))
        }
    }

    var item: FactGroup.Item? { fields.isEmpty ? nil : FactGroup.Item(fields: fields) }
}

extension FactGroup {
    /// The groups of a sheet, in the order in which people ask: what, who, with what, which way, on what paper.
    static func groups(of facts: FactSheet, _ reader: LetterReader) -> [FactGroup] {
        let words = reader.words
        var groups: [FactGroup] = []
        func add(_ key: String, _ items: [Item?]) {
            let items = items.compactMap(\.self)
            if !items.isEmpty { groups.append(FactGroup(title: words("messages.group." + key), items: items)) }
        }
        func item(_ fill: (inout FactFields) -> Void) -> Item? {
            var fields = FactFields(reader)
            fill(&fields)
            return fields.item
        }
        /// A code that has a name among the texts, else itself.
        func named(_ kind: String, _ code: String?) -> String? {
            code.map { code in
                let key = "messages.\(kind).\(code)"
                return words.catalogue.has(key, words.language) ? words(key) : code
            }
        }
        add(
            "offence",
            [
                item {
                    $0.add("suspected_offence", facts.suspectedOffence)
                    $0.add("law", facts.law)
                }
            ]
        )
        add(
            "goods",
            facts.goods.map { goods in
                item {
                    $0.add("hs", goods.hs, isCode: true)
                    $0.add("description", goods.description)
                    $0.add("quantity", goods.quantity.map { $0 + (goods.unit.map { " " + $0 } ?? "") })
                    $0.add("value", goods.value.map { $0 + (goods.currency.map { " " + $0 } ?? "") })
                    $0.add("brand", goods.brand)
                    $0.add("taxon", goods.taxon)
                }
            }
        )
        add(
            "parties",
            facts.parties.map { party in
                item {
                    $0.add("kind", named("party", party.kind.rawValue))
                    $0.add("role", named("role", party.role))
                    $0.add("name", party.names.joined(separator: " · "))
                    for identifier in party.identifiers {
                        $0.add(
                            "identifier",
                            (named("identifier", identifier.kind) ?? "") + " " + identifier.value,
                            isCode: true
                        )
                    }
                    $0.add("address", party.address)
                    $0.add("country", party.country)
                }
            }
        )
        add(
            "conveyances",
            facts.conveyances.map { conveyance in
                item {
                    $0.add("mode", named("mode", conveyance.mode))
                    $0.add("identification", conveyance.identification, isCode: true)
                    $0.add("nationality", conveyance.nationality)
                    $0.add("name", conveyance.name)
                    $0.add("containers", conveyance.containers.joined(separator: ", "), isCode: true)
                    $0.add("seals", conveyance.seals.joined(separator: ", "), isCode: true)
                }
            }
        )
        if let route = facts.route {
            add(
                "route",
                [
                    item {
                        $0.add("departure", route.departure)
                        $0.add("transit", route.transit)
                        $0.add("destination", route.destination)
                        $0.add("gate", route.gate.map { reader.places.gate($0, words.language) })
                        $0.add("from_time", route.from.map(reader.time))
                        $0.add("until_time", route.until.map(reader.time))
                    }
                ]
            )
        }
        add(
            "documents",
            facts.documents.map { document in
                item {
                    $0.add("kind", named("document", document.kind))
                    $0.add("number", document.number, isCode: true)
                    $0.add("issuer", document.issuer)
                    $0.add("date", document.date)
                    $0.add("asks", document.asks.map { words("messages.ask." + $0.rawValue) }.joined(separator: " · "))
                }
            }
        )
        add(
            "measures",
            [
                item {
                    $0.add(
                        "measures",
                        facts.measures.map { words("messages.measure." + $0.rawValue) }.joined(separator: " · ")
                    )
                }
            ]
        )
        return groups
    }
}
