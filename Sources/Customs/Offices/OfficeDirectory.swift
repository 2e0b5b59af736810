//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

package import Foundation

/// The offices, gates and pairings of both services, each with the days on which it holds.
///
/// A region's number is not stable in time, so every question about an office asks for a day.
package struct OfficeDirectory: Sendable {
    /// Every version of every office, as the table orders them.
    package let offices: [Office]
    package let pairings: [Pairing]
    package let gates: [Gate]
    package let keepings: [GateKeeping]
    private let versionsByCode: [String: [Office]]
    private let gatePlaces: [String: Int]
    private let gateNames: GateNames

    /// Takes what an administrator edited.
    ///
    /// - Throws: ``DirectoryError/unknownReference(table:code:)`` where a parent, a pairing or a keeping names an
    ///   office or gate that isn't there.
    package init(
        offices: [Office],
        pairings: [Pairing],
        gates: [Gate],
        keepings: [GateKeeping]
    ) throws(DirectoryError) {
        self.offices = offices
        self.pairings = pairings
        self.gates = gates
        self.keepings = keepings
        versionsByCode = Dictionary(grouping: offices, by: \.code).mapValues { versions in
            versions.sorted { Self.start($0) < Self.start($1) }
        }
        gatePlaces = Dictionary(gates.enumerated().map { ($1.id, $0) }) { first, _ in first }
        gateNames = GateNames(gates)
        try requireReferences()
    }

    /// Reads the tables as they are written.
    ///
    /// - Parameters:
    ///   - organisation: `org_units.json`, offices and pairings.
    ///   - gates: `gates.csv`.
    ///   - keepings: `gate_keeping.csv`, which office keeps which gate from when to when.
    package init(organisation: Data, gates: Data, keepings: Data) throws(DirectoryError) {
        let file = try OrganisationFile(organisation)
        var offices: [Office] = []
        for (index, unit) in file.units.enumerated() { offices.append(try unit.office(line: index + 1)) }
        var pairings: [Pairing] = []
        for (index, pair) in file.pairs.enumerated() { pairings.append(try pair.pairing(line: index + 1)) }
        let table = try ReferenceTable(
            "gate_keeping.csv",
            keepings,
            columns: ["gate", "office", "valid_from", "valid_to"]
        )
        try self.init(
            offices: offices,
            pairings: pairings,
            gates: GateTable(gates).gates,
            keepings: table.rows.map { (row) throws(DirectoryError) in
                let validity = ValidityPeriod(from: try row.date("valid_from"), to: try row.date("valid_to"))
                return GateKeeping(gate: row["gate"], office: row["office"], validity: validity)
            }
        )
    }

    /// The directory that comes with the product.
    package static func builtIn() throws(DirectoryError) -> OfficeDirectory {
        try OfficeDirectory(
            organisation: BundledTable.data(OrganisationFile.name),
            gates: BundledTable.data(GateTable.name),
            keepings: BundledTable.data("gate_keeping.csv")
        )
    }

    /// The version of an office that holds on a day.
    package func office(_ code: String, on date: CalendarDate) -> Office? {
        versions(of: code).last { $0.validity.contains(date) }
    }

    /// All versions of an office, the oldest first.
    package func versions(of code: String) -> [Office] { versionsByCode[code] ?? [] }

    /// The offices right below one on a day.
    package func children(of code: String, on date: CalendarDate) -> [Office] {
        offices.filter { $0.parent == code && $0.validity.contains(date) }
    }

    /// The offices of the other service that an office is paired with on a day.
    package func partners(of code: String, on date: CalendarDate) -> [Office] {
        guard office(code, on: date) != nil else { return [] }
        return pairings.filter { $0.validity.contains(date) }.compactMap { pairing in
            pairing.partner(of: code).flatMap { office($0, on: date) }
        }
    }

    package func gate(_ id: String) -> Gate? { gatePlaces[id].map { gates[$0] } }

    /// The gates of a name in any of the three languages, of either side, without regard to accents and case.
    ///
    /// Where no gate has the name, those whose names contain it.
    package func gates(named name: String) -> [Gate] { gateNames.places(of: name).map { gates[$0] } }

    /// The one gate of a name; nil where there is none, or several.
    package func gate(named name: String) -> Gate? {
        let found = gates(named: name)
        return found.count == 1 ? found.first : nil
    }

    /// The gates an office or one below it keeps on a day, in the order of the gate table.
    package func gates(of code: String, on date: CalendarDate) -> [Gate] {
        var codes: Set<String> = [code]
        var open = [code]
        while let next = open.popLast() {
            for child in children(of: next, on: date) where codes.insert(child.code).inserted {
                open.append(child.code)
            }
        }
        let kept = keepings.filter { codes.contains($0.office) && $0.validity.contains(date) }.map(\.gate)
        let ids = Set(kept)
        return gates.filter { ids.contains($0.id) }
    }

    /// The offices that keep a gate on a day: of both countries, regions before their gate offices.
    package func keepers(ofGate id: String, on date: CalendarDate) -> [Office] {
        keepings.filter { $0.gate == id && $0.validity.contains(date) }.compactMap { office($0.office, on: date) }
    }

    private static func start(_ office: Office) -> Int64 { office.validity.from?.daysSince1970 ?? .min }

    private func requireReferences() throws(DirectoryError) {
        let named = offices.compactMap(\.parent) + pairings.flatMap { [$0.a, $0.b] }
        for code in named where versionsByCode[code] == nil {
            throw .unknownReference(table: OrganisationFile.name, code: code)
        }
        for keeping in keepings {
            if versionsByCode[keeping.office] == nil {
                throw .unknownReference(table: "gate_keeping.csv", code: keeping.office)
            }
            if gatePlaces[keeping.gate] == nil {
                throw .unknownReference(table: "gate_keeping.csv", code: keeping.gate)
            }
        }
    }
}
