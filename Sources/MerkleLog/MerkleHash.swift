//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//
import Crypto
import Foundation

/// A node of a Merkle tree over SHA-256 (RFC 6962, section 2.1): 32 bytes.
public struct MerkleHash: Hashable, Sendable {
    /// The 32 bytes.
    public let bytes: [UInt8]

    /// Takes 32 bytes; nil for any other number of them.
    public init?(_ bytes: some Sequence<UInt8>) {
        let bytes = Array(bytes)
        guard bytes.count == 32 else { return nil }
        self.bytes = bytes
    }

    private init(_ digest: SHA256Digest) { bytes = Array(digest) }

    /// The root of a tree without leaves.
    public static let empty = MerkleHash(SHA256.hash(data: [UInt8]()))

    /// The hash of a leaf: SHA-256 of a zero byte and its content.
    public static func leaf(_ content: some Sequence<UInt8>) -> MerkleHash {
        var hasher = SHA256()
        hasher.update(data: [0])
        hasher.update(data: Array(content))
        return MerkleHash(hasher.finalize())
    }

    /// The hash of two nodes: SHA-256 of a one byte and both.
    public static func node(_ left: MerkleHash, _ right: MerkleHash) -> MerkleHash {
        var hasher = SHA256()
        hasher.update(data: [1])
        hasher.update(data: left.bytes)
        hasher.update(data: right.bytes)
        return MerkleHash(hasher.finalize())
    }

    /// In standard base64 with padding, as checkpoints write it.
    public var base64: String { Data(bytes).base64EncodedString() }

    /// Reads what ``base64`` writes; nil for anything else.
    public init?(base64 text: some StringProtocol) {
        guard let data = Data(base64Encoded: String(text)), data.base64EncodedString() == text else { return nil }
        self.init(data)
    }
}

extension MerkleHash: CustomStringConvertible {
    public var description: String { base64 }
}
