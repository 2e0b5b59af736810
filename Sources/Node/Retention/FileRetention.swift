//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Foundation
import Persistence

/// Keeps files of a folder for a time, by their last change.
struct FileRetention: RetentionRule {
    let name: String
    let days: Int
    let folder: URL
    let store: SQLRetention

    func count(before: Int64) async throws -> Int { try files(before: before).count }

    func purge(before: Int64, by actor: String) async throws -> Int {
        var count = 0
        for file in try files(before: before) where unlink(file.path) == 0 { count += 1 }
        if count > 0 { try await store.note(name, before: before, count: count, by: actor) }
        return count
    }

    private func files(before: Int64) throws -> [URL] {
        guard FileManager.default.fileExists(atPath: folder.path) else { return [] }
        let keys: [URLResourceKey] = [.contentModificationDateKey, .isRegularFileKey]
        return try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: keys).filter {
            file in
            let values = try? file.resourceValues(forKeys: Set(keys))
            guard values?.isRegularFile == true, let changed = values?.contentModificationDate else { return false }
            return changed.timeIntervalSince1970 < Double(before)
        }
    }
}
