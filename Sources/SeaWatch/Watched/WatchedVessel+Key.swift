//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

internal import Customs

extension WatchedVessel.Key {
    /// Whether a vessel could be known by it.
    package var namesSomething: Bool {
        switch self {
        case .mmsi(let number), .imo(let number): number > 0
        case .name(let name): !VesselName(name).key.isEmpty
        }
    }
}
