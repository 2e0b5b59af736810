//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// Vessels that somebody looks out for, by what is known of them.
package struct WatchedVessels: Sendable {
    package struct Entry: Hashable, Sendable {
        /// What names the entry in its list.
        package let id: String
        package let form: SeaAlert.Form
        package let mmsi: UInt32?
        package let imo: UInt32?
        package let name: String?

        package init(id: String, form: SeaAlert.Form, mmsi: UInt32? = nil, imo: UInt32? = nil, name: String? = nil) {
            self.id = id
            self.form = form
            self.mmsi = mmsi
            self.imo = imo
            self.name = name
        }
    }

    private var byNumber: [UInt32: Entry] = [:]
    private var byIMO: [UInt32: Entry] = [:]
    private var byName: [SixBitName: Entry] = [:]

    package init(_ entries: [Entry] = []) {
        for entry in entries {
            if let mmsi = entry.mmsi { byNumber[mmsi] = entry }
            if let imo = entry.imo { byIMO[imo] = entry }
            if let name = entry.name, !name.isEmpty { byName[SixBitName(name)] = entry }
        }
    }

    var isEmpty: Bool { byNumber.isEmpty && byIMO.isEmpty && byName.isEmpty }

    func entry(mmsi: UInt32, imo: UInt32, name: SixBitName) -> Entry? {
        byNumber[mmsi] ?? (imo == 0 ? nil : byIMO[imo]) ?? (name.isEmpty ? nil : byName[name])
    }
}
