//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Persistence
import SeaWatch

/// Reads the log of reports block by block, on a thread that may wait for the disk.
actor ReplayCursor {
    private let store: FileTrackStore
    private var reader: ReportLogReader?

    init(_ store: FileTrackStore) {
        self.store = store
    }

    func next() async throws -> [SeaReport]? {
        let (store, before) = (store, reader)
        let (reports, after) = try await Blocking.run {
            var reader = try before ?? store.replay(from: .start)
            return (try reader.next()?.reports, reader)
        }
        reader = after
        return reports
    }
}
