//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//
/// What a log says of itself at a moment: its name, how many entries it has, and their root
/// (C2SP tlog-checkpoint).
public struct Checkpoint: Hashable, Sendable {
    /// The name of the log, unique in the world.
    public let origin: String
    public let size: Int
    public let root: MerkleHash
    /// Further lines, none empty.
    public let extensions: [String]

    public init(origin: String, size: Int, root: MerkleHash, extensions: [String] = []) {
        self.origin = origin
        self.size = size
        self.root = root
        self.extensions = extensions
    }

    /// The text that is signed; ends in a line feed.
    public var text: String {
        ([origin, "\(size)", root.base64] + extensions).map { $0 + "\n" }.joined()
    }

    /// Reads what ``text`` writes; nil for anything else.
    public init?(_ text: String) {
        guard text.utf8.last == UInt8(ascii: "\n"), !text.utf8.contains(UInt8(ascii: "\r")) else { return nil }
        let lines = text.dropLast().split(separator: "\n", omittingEmptySubsequences: false)
        guard lines.count >= 3, !lines.contains(where: \.isEmpty), let size = Int(lines[1]), size >= 0,
            String(size) == lines[1], let root = MerkleHash(base64: lines[2])
        else { return nil }
        self.init(origin: String(lines[0]), size: size, root: root, extensions: lines[3...].map(String.init))
    }
}
