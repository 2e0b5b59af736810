//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Exchange
import MerkleLog

/// The tiles of a log, inside one transaction. Tiles that were read are kept for the next question.
final class LogTiles {
    private let name: String
    private let size: Int
    private let connection: any SQLConnection
    private var read: [[Int]: [MerkleHash]] = [:]

    init(_ log: LogName, size: Int, in connection: any SQLConnection) {
        name = log.key
        self.size = size
        self.connection = connection
    }

    private var log: TiledLog<any Error> {
        TiledLog(size: size) { (level: Int, index: Int) throws(any Error) in
            if let known = self.read[[level, index]] { return known }
            let hashes = try self.tile(level, index)
            self.read[[level, index]] = hashes
            return hashes
        }
    }

    /// Nothing where the log has no such tile.
    func tile(_ level: Int, _ index: Int) throws -> [MerkleHash] {
        try connection.first(
            "SELECT hashes FROM exchange_log_tile WHERE log = ? AND level = ? AND place = ?",
            [.text(name), .integer(Int64(level)), .integer(Int64(index))]
        ) { row in
            let bytes = Array(row.blob(0))
            return stride(from: 0, to: bytes.count, by: 32).compactMap { MerkleHash(bytes[$0..<$0 + 32]) }
        } ?? []
    }

    func root(size: Int) throws -> MerkleHash { try log.root(size: size) }

    func inclusionProof(of leaf: Int, size: Int) throws -> [MerkleHash] {
        try log.inclusionProof(of: leaf, size: size)
    }

    func consistencyProof(from old: Int, to new: Int) throws -> [MerkleHash] {
        try log.consistencyProof(from: old, to: new)
    }

    /// Writes the tiles that change when leaves are added; this value stays at the size before.
    func append(_ leaves: [MerkleHash]) throws {
        for tile in try log.appending(leaves) {
            try connection.execute(
                """
                INSERT INTO exchange_log_tile (log, level, place, hashes) VALUES (?, ?, ?, ?)
                ON CONFLICT (log, level, place) DO UPDATE SET hashes = excluded.hashes
                """,
                [
                    .text(name), .integer(Int64(tile.level)), .integer(Int64(tile.index)),
                    .blob(tile.hashes.flatMap(\.bytes)),
                ]
            )
        }
    }
}

extension LogName {
    var partner: String {
        switch self {
        case .own(let partner), .witnessed(let partner): partner
        }
    }

    var key: String {
        switch self {
        case .own(let partner): "own/\(partner)"
        case .witnessed(let partner): "witnessed/\(partner)"
        }
    }
}
