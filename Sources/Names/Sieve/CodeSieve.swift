//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//
/// Tells of numbers by the million which may stand in a list, but for look-alikes such as O and 0.
public struct CodeSieve: Sendable {
    private let table: SieveTable

    public init(_ codes: [CodeText]) {
        table = SieveTable(
            codes.enumerated().filter { !$1.isEmpty }.map { entry, code in
                SieveTable.Filed(key: Self.key(code.blurred), entry: UInt32(entry), mark: 0)
            }
        )
    }

    /// Whether a number may stand in the list; true also for texts that are not read here.
    ///
    /// - Parameter bytes: the number in UTF-8.
    public func mayHold(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        guard !table.isEmpty else { return false }
        var hash = NameHash()
        var count = 0
        for byte in bytes where count < CodeText.longest {
            switch byte {
            case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"):
                hash.add(UInt32(CodeText.blurred(byte)))
                count += 1
            case UInt8(ascii: "a")...UInt8(ascii: "z"):
                hash.add(UInt32(CodeText.blurred(byte - 32)))
                count += 1
            // Several numbers in one field, or letters of other scripts.
            case UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "/"), UInt8(ascii: "|"), 10, 13, 0x80...:
                return true
            default: break
            }
        }
        var isHeld = false
        table.each(SieveKey.folded(hash.value)) { _, _ in isHeld = true }
        return isHeld
    }

    private static func key(_ blurred: [UInt8]) -> UInt32 { SieveKey.folded(NameHash.of(blurred)) }
}
