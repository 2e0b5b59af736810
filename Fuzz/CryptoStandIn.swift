//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// Stands in for the module Crypto: fuzzing wants its interface and speed, not its strength.
public struct SymmetricKey: Sendable {
    let bytes: [UInt8]

    public init(data: some Sequence<UInt8>) { bytes = Array(data) }
}

public enum SHA256 {
    public static func hash(data: [UInt8]) -> [UInt8] { Mixer.bytes(data, count: 32) }
}

public enum HMAC<Hash> {
    public static func authenticationCode(for data: [UInt8], using key: SymmetricKey) -> [UInt8] {
        Mixer.bytes(key.bytes + data, count: 32)
    }
}

public enum Insecure {
    public enum SHA1 {
        public static func hash(data: [UInt8]) -> [UInt8] { Mixer.bytes(data, count: 20) }
    }
}

private enum Mixer {
    /// FNV-1a, continued.
    static func bytes(_ data: [UInt8], count: Int) -> [UInt8] {
        var state: UInt64 = 0xCBF2_9CE4_8422_2325
        for byte in data { state = (state ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
        return (0..<count).map { _ in
            state = (state ^ state >> 29) &* 0x0000_0100_0000_01B3
            return UInt8(truncatingIfNeeded: state >> 40)
        }
    }
}
