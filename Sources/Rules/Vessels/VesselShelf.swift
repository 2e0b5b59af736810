//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Synchronization

/// Where running rules find what the sea told last; empty where the node does not watch it.
package final class VesselShelf: Sendable {
    private let kept = Mutex<VesselPast?>(nil)

    package init(_ past: VesselPast? = nil) { put(past) }

    package var past: VesselPast? { kept.withLock { $0 } }

    package func put(_ past: VesselPast?) { kept.withLock { $0 = past } }
}
