//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

internal import SeaWatch

extension SeaBox {
    /// Whether any place is in both.
    func meets(_ other: SeaBox) -> Bool {
        southWest.longitude <= other.northEast.longitude && other.southWest.longitude <= northEast.longitude
            && southWest.latitude <= other.northEast.latitude && other.southWest.latitude <= northEast.latitude
    }
}
