//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//
/// A piece of a log as it is served and cached (C2SP tlog-tiles): up to 256 hashes of one height.
public struct LogTile: Hashable, Sendable {
    /// Hashes of a full tile.
    public static let width = 256

    /// 0 for hashes of leaves; a tile of level 1 holds the roots of 256 full tiles below it. Nil for the entries.
    public let level: Int?
    /// Its place in the level, from the left.
    public let index: Int
    /// How many hashes it has, 1 to 256.
    public let count: Int

    public init?(level: Int?, index: Int, count: Int = width) {
        guard (0...63).contains(level ?? 0), index >= 0, (1...Self.width).contains(count) else { return nil }
        self.level = level
        self.index = index
        self.count = count
    }

    /// Such as `tile/0/x001/x234/067.p/8` or `tile/entries/000`.
    public var path: String {
        var groups: [String] = []
        var rest = index
        repeat {
            let digits = String(rest % 1_000)
            groups.append(String(repeating: "0", count: 3 - digits.count) + digits)
            rest /= 1_000
        } while rest > 0
        let number = groups.enumerated().reversed().map { $0 == 0 ? $1 : "x" + $1 }.joined(separator: "/")
        let head = "tile/" + (level.map(String.init) ?? "entries") + "/" + number
        return count == Self.width ? head : head + ".p/\(count)"
    }

    /// Reads what ``path`` writes; nil for anything else.
    public init?(path: String) {
        var parts = path.split(separator: "/", omittingEmptySubsequences: false)[...]
        guard parts.popFirst() == "tile", let kind = parts.popFirst() else { return nil }
        var count = Self.width
        if parts.count >= 2, parts[parts.endIndex - 2].hasSuffix(".p") {
            guard let width = Int(parts.removeLast()) else { return nil }
            count = width
            parts[parts.endIndex - 1].removeLast(2)
        }
        var index = 0
        guard (1...6).contains(parts.count) else { return nil }
        for part in parts {
            let digits = part.hasPrefix("x") ? part.dropFirst() : part
            guard digits.count == 3, let number = Int(digits) else { return nil }
            index = index * 1_000 + number
        }
        let level = kind == "entries" ? nil : Int(kind)
        guard kind == "entries" || level != nil else { return nil }
        self.init(level: level, index: index, count: count)
        guard self.path == path else { return nil }
    }
}

extension MerkleTree {
    /// The hashes of a tile, 32 bytes each; nil where the tree does not have all of them.
    public func hashes(of tile: LogTile) -> [MerkleHash]? {
        guard let level = tile.level, level * 8 < 63 else { return nil }
        let height = level * 8
        let first = tile.index.multipliedReportingOverflow(by: LogTile.width)
        guard !first.overflow, levelCount(height) >= first.partialValue + tile.count else { return nil }
        return (first.partialValue..<first.partialValue + tile.count).map { subtree(height, $0) }
    }
}
