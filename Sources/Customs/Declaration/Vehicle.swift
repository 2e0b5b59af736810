//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// What carries the goods: a lorry with its trailer, a ship, an aircraft.
package struct Vehicle: Hashable, Sendable {
    /// The plate as received; the number of the wagon or the flight on other routes.
    package let plate: String?
    /// The layout's word, such as `tractor`.
    package let type: String?
    package let trailer: String?
    /// Hashed where the law asks.
    package let driver: String?
    package let imo: String?
    /// The declared empty mass.
    package let tare: Mass?

    package init(plate: String?, type: String?, trailer: String?, driver: String?, imo: String?, tare: Mass?) {
        self.plate = plate
        self.type = type
        self.trailer = trailer
        self.driver = driver
        self.imo = imo
        self.tare = tare
    }
}
