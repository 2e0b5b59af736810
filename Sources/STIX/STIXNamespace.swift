//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// Gives objects ids that follow from names, so that whoever writes an object again writes the same.
public struct STIXNamespace: Hashable, Sendable {
    private let bytes: [UInt8]

    /// - Parameter bytes: the 16 bytes of a UUID
    public init(_ bytes: [UInt8]) {
        precondition(bytes.count == 16, "a UUID has 16 bytes")
        self.bytes = bytes
    }

    /// A UUID (version 5) for a name.
    public func uuid(_ name: String) -> String { NameBasedUUID.make(name, in: bytes) }

    /// `type--UUID`. The type is part of the name: importers that know objects by their UUID alone confuse none.
    public func id(_ type: String, _ name: String) -> String { "\(type)--\(uuid("\(type) \(name)"))" }
}
