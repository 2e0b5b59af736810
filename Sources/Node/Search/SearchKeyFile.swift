//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Foundation
import PKI
import Search

/// The key of a node's search index; made when it is first needed.
enum SearchKeyFile {
    /// - Throws: ``KeyFileError`` also for a file that others may read.
    static func key(in folder: NodeFolder) throws -> SearchTokenKey {
        let file = folder.searchKey
        if !FileManager.default.fileExists(atPath: file.path) { try make(file) }
        let bytes = try SecretFile.read(file)
        guard bytes.count == SearchTokenKey.count else {
            throw KeyFileError.file(path: file.path, reason: "a key of the search has \(SearchTokenKey.count) bytes")
        }
        return SearchTokenKey(bytes)
    }

    /// Of two programs that make it at the same time the second takes the key of the first.
    private static func make(_ file: URL) throws {
        var generator = SystemRandomNumberGenerator()
        let bytes = (0..<SearchTokenKey.count).map { _ in UInt8.random(in: .min ... .max, using: &generator) }
        let draft = file.deletingLastPathComponent().appendingPathComponent(".search.\(UUID().uuidString)")
        try SecretFile.write(bytes, to: draft)
        defer { try? FileManager.default.removeItem(at: draft) }
        if link(draft.path, file.path) != 0, errno != EEXIST {
            throw KeyFileError.file(path: file.path, reason: String(cString: strerror(errno)))
        }
    }
}
