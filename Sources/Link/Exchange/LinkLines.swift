//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

package import Exchange
package import NIOCore

/// Envelopes as lines, one JSON text each, ended by a line feed.
package enum LinkLines {
    package static let mediaType = "application/x-ndjson"

    package static func encode(_ lines: [OutgoingLine]) -> ByteBuffer {
        var buffer = ByteBuffer()
        buffer.reserveCapacity(lines.reduce(0) { $0 + $1.bytes.count + 1 })
        for line in lines {
            buffer.writeBytes(line.bytes)
            buffer.writeInteger(UInt8(ascii: "\n"))
        }
        return buffer
    }

    /// The lines without their line feeds; what follows the last one is a line too, so that nothing is overlooked.
    package static func lines(_ buffer: ByteBuffer) -> [[UInt8]] {
        var lines: [[UInt8]] = []
        buffer.withUnsafeReadableBytes { bytes in
            var start = 0
            while start < bytes.count {
                let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
                lines.append(Array(bytes[start..<end]))
                start = end + 1
            }
        }
        return lines
    }
}
