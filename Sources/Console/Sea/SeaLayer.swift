//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// A layer that the node's own people put into its folder.
package struct SeaLayer: Hashable, Sendable {
    /// The file's name without its ending.
    package let name: String
    /// GeoJSON, as it lies there.
    package let bytes: [UInt8]

    package init(name: String, bytes: [UInt8]) {
        self.name = name
        self.bytes = bytes
    }
}
