//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

package import Customs

/// The names of offices and gates by their codes; an unknown code stands for itself.
package struct PlaceNames: Sendable {
    private let officeNames: [String: Trilingual]
    private let gateNames: [String: Trilingual]
    private let officeOrder: [String]

    /// - Parameters:
    ///   - offices: in the order in which a list shows them
    ///   - others: offices that are named and not listed, such as the partner's
    package init(
        offices: [(code: String, name: Trilingual)] = [],
        gates: [String: Trilingual] = [:],
        others: [String: Trilingual] = [:]
    ) {
        officeOrder = offices.map(\.code)
        let own = Dictionary(offices.map { ($0.code, $0.name) }, uniquingKeysWith: { _, later in later })
        officeNames = own.merging(others) { own, _ in own }
        gateNames = gates
    }

    func office(_ code: String, _ language: Language) -> String {
        officeNames[code]?[language] ?? code
    }

    func gate(_ id: String, _ language: Language) -> String {
        gateNames[id]?[language] ?? id
    }

    /// All gates by their names.
    func gates(_ language: Language) -> [(value: String, name: String)] {
        gateNames.map { (value: $0.key, name: $0.value[language]) }.sorted { ($0.name, $0.value) < ($1.name, $1.value) }
    }

    /// Codes of all offices that have a name, the own ones first.
    var allOffices: [String] { officeOrder + officeNames.keys.filter { !officeOrder.contains($0) }.sorted() }

    /// Ids of all gates.
    var allGates: [String] { gateNames.keys.sorted() }

    func offices(_ language: Language) -> [(code: String, name: String)] {
        officeOrder.map { ($0, office($0, language)) }
    }
}
