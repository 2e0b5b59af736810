//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

package import Exchange
package import NIOCore

/// Entries of a log as C2SP tlog-tiles bundles them: each behind its length in two bytes. Ours are 32 bytes long.
package enum EntryTile {
    package static func encode(_ entries: [Digest32]) -> ByteBuffer {
        var buffer = ByteBuffer()
        for entry in entries {
            buffer.writeInteger(UInt16(entry.bytes.count))
            buffer.writeBytes(entry.bytes)
        }
        return buffer
    }

    /// Nil for anything but entries of 32 bytes.
    package static func decode(_ buffer: ByteBuffer) -> [Digest32]? {
        var buffer = buffer
        var entries: [Digest32] = []
        while buffer.readableBytes > 0 {
            guard let length: UInt16 = buffer.readInteger(), length == 32, let bytes = buffer.readBytes(length: 32),
                let entry = Digest32(bytes)
            else { return nil }
            entries.append(entry)
        }
        return entries
    }
}
