//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// What a record linked, by numbers: enough to take it out again, and to see whether it changed.
struct ChartSourceLinks: Hashable {
    struct Link: Hashable {
        let from: Int64
        let to: Int64
        let role: Int64
        let at: Int64
        let visibility: Int64
        /// 0 without a name.
        let fromName: Int64
        let toName: Int64

        /// The two rows of the table of links.
        func rows(source: Int64) -> [ChartEdgeRow] {
            [
                ChartEdgeRow(
                    node: from,
                    visibility: visibility,
                    at: at,
                    other: to,
                    role: role * 2 + 1,
                    source: source,
                    nodeName: fromName,
                    otherName: toName
                ),
                ChartEdgeRow(
                    node: to,
                    visibility: visibility,
                    at: at,
                    other: from,
                    role: role * 2,
                    source: source,
                    nodeName: toName,
                    otherName: fromName
                ),
            ]
        }
    }

    var links: [Link]

    init(_ links: [Link]) {
        self.links = links
    }

    /// Seven numbers a link, each in groups of seven bits, the sign last.
    var bytes: [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(links.count * 16)
        for link in links {
            for number in [link.from, link.to, link.role, link.at, link.visibility, link.fromName, link.toName] {
                var rest = UInt64(bitPattern: (number << 1) ^ (number >> 63))
                while rest >= 0x80 {
                    bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
                    rest >>= 7
                }
                bytes.append(UInt8(rest))
            }
        }
        return bytes
    }

    init(_ bytes: UnsafeRawBufferPointer) throws {
        var numbers: [Int64] = []
        numbers.reserveCapacity(bytes.count)
        var value: UInt64 = 0
        var shift: UInt64 = 0
        for byte in bytes {
            value |= UInt64(byte & 0x7F) << shift
            shift += 7
            if byte & 0x80 == 0 {
                numbers.append(Int64(bitPattern: value >> 1) ^ -Int64(bitPattern: value & 1))
                value = 0
                shift = 0
            }
        }
        guard numbers.count % 7 == 0, shift == 0 else { throw PersistenceError.unreadable("a record's links") }
        links = stride(from: 0, to: numbers.count, by: 7).map { start in
            Link(
                from: numbers[start],
                to: numbers[start + 1],
                role: numbers[start + 2],
                at: numbers[start + 3],
                visibility: numbers[start + 4],
                fromName: numbers[start + 5],
                toName: numbers[start + 6]
            )
        }
    }
}
