//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Foundation

/// Keys that a restored node still lacks: `keys-missing.json`, there until they are all back.
///
/// Without it a node would make new keys for its logs, and every partner would see another node.
enum MissingKeys {
    private static func place(_ folder: NodeFolder) -> URL { folder.url.appendingPathComponent(name) }
    static let name = "keys-missing.json"

    /// - Throws: ``BackupFault/keysMissing(_:)``
    static func check(_ folder: NodeFolder) throws(BackupFault) {
        guard let text = try? Data(contentsOf: place(folder)) else { return }
        let paths = (try? JSONDecoder().decode([String].self, from: text)) ?? []
        let missing = paths.filter {
            !FileManager.default.fileExists(atPath: folder.url.appendingPathComponent($0).path)
        }
        guard missing.isEmpty else { throw .keysMissing(missing) }
        try? FileManager.default.removeItem(at: place(folder))
    }

    static func text(_ paths: [String]) throws -> [UInt8] { Array(try JSONEncoder().encode(paths)) }
}
