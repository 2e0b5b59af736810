//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import SeaWatch

/// The zones of the node, read from the database only when they changed: a coast has many thousand corners, and pages,
/// the picture and the papers ask again and again.
actor ZoneShelf {
    private let store: any SeaZoneStore
    private var read: (version: Int64, zones: [SeaZone])?

    init(_ store: any SeaZoneStore) { self.store = store }

    func zones() async throws -> [SeaZone] {
        // The number first: what is changed in between is read once more the next time.
        let version = try await store.version()
        if let read, read.version == version { return read.zones }
        let zones = try await store.zones()
        read = (version, zones)
        return zones
    }
}
