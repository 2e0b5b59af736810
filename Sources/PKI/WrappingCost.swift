//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// What guessing the passphrase of a key costs with scrypt (RFC 7914): 128 · r · 2^logRounds bytes of memory, p times.
public struct WrappingCost: Hashable, Sendable {
    /// log2 of N, 14 to 20.
    public let logRounds: UInt8
    /// r, always 8.
    let blockSize: UInt8
    /// p, 1 to 4.
    let parallelism: UInt8

    init(logRounds: UInt8, blockSize: UInt8, parallelism: UInt8) {
        self.logRounds = logRounds
        self.blockSize = blockSize
        self.parallelism = parallelism
    }

    /// 128 MiB and about half a second: the first choice of OWASP's password storage sheet.
    public static let standard = WrappingCost(logRounds: 17, blockSize: 8, parallelism: 1)
    /// 32 MiB and about a tenth of a second, the work of ``standard``: for keys that many use at once.
    public static let shared = WrappingCost(logRounds: 15, blockSize: 8, parallelism: 3)
    /// 16 MiB, the least that is read; for tests.
    public static let least = WrappingCost(logRounds: 14, blockSize: 8, parallelism: 1)

    /// Nothing weaker than ``least``, nothing that takes more than 1 GiB.
    var isSane: Bool {
        (Self.least.logRounds...20).contains(logRounds) && blockSize == 8 && (1...4).contains(parallelism)
    }
}
