//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

extension Message {
    /// Reads armoured characters.
    ///
    /// - Parameters:
    ///   - armoured: as the payload field of sentences has them, parts joined.
    ///   - fill: bits at the end that are none, 0 to 5.
    /// - Returns: `nil` when a character is illegal, or the bits are no message.
    public init?(armoured: some Sequence<UInt8>, fill: Int) {
        let characters = Array(armoured)
        guard characters.count <= FragmentTable.room, (0...5).contains(fill) else { return nil }
        var scratch = PayloadScratch()
        let isLegal = characters.withUnsafeBufferPointer { buffer in
            buffer.baseAddress.map { Armour.append($0, buffer.count, to: &scratch) } ?? false
        }
        guard isLegal else { return nil }
        scratch.drop(fill)
        var refusal = Refusal.type
        guard let message = Self.decoded(scratch.words, count: scratch.count, &refusal) else { return nil }
        self = message
    }
}
