//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// A border gate, port or airport, with its sides in Vietnam and China.
///
/// A land gate has two sides; a port or an airport has one.
package struct Gate: Hashable, Sendable, Identifiable {
    /// The stable id of the gate table, such as `G01`.
    package let id: String
    /// What passes; a road and rail gate has both.
    package let modes: [GateMode]
    /// The class of the gate as the table words it, such as `international`.
    package let classification: String
    package let vietnameseSide: GateSide?
    package let chineseSide: GateSide?
    /// Whether it is one of the four pairs open to transit between the two countries.
    package let allowsTransit: Bool
    /// The boundary markers of its freight roads, empty where none is named.
    package let markers: String
    package let note: String

    package init(
        id: String,
        modes: [GateMode],
        classification: String,
        vietnameseSide: GateSide?,
        chineseSide: GateSide?,
        allowsTransit: Bool = false,
        markers: String = "",
        note: String = ""
    ) {
        self.id = id
        self.modes = modes
        self.classification = classification
        self.vietnameseSide = vietnameseSide
        self.chineseSide = chineseSide
        self.allowsTransit = allowsTransit
        self.markers = markers
        self.note = note
    }

    package var sides: [GateSide] { [vietnameseSide, chineseSide].compactMap(\.self) }

    /// The name of the Vietnamese side where there is one, else of the Chinese side.
    package var name: Trilingual { sides.first?.name ?? Trilingual(same: id) }

    /// Both sides, `Hữu Nghị – Hữu Nghị Quan`, or the one there is.
    package var pairName: Trilingual {
        func joined(_ language: Language) -> String {
            sides.map { $0.name[language] }.joined(separator: " – ")
        }
        return sides.isEmpty ? name : Trilingual(vi: joined(.vi), zh: joined(.zh), en: joined(.en))
    }

    /// The side in a country by its ISO 3166-1 alpha-2 code.
    package func side(in country: String) -> GateSide? {
        switch country {
        case "VN": vietnameseSide
        case "CN": chineseSide
        default: nil
        }
    }
}
