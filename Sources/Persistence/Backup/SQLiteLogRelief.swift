//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Foundation
import GRDB

/// Ends a long reading transaction and takes on what gathered in the write-ahead log meanwhile.
///
/// While somebody reads, the log only grows. Without this the next small write of the node would find hundreds of
/// megabytes to copy into the file, and whoever sent it would wait.
enum SQLiteLogRelief {
    /// A longer write, such as an import, brings the log into the file by itself.
    private static let patience: TimeInterval = 0.2
    /// How long writers wait so that none of them comes first, in microseconds.
    private static let headStart: UInt32 = 2_000

    /// Ends the transaction of `reader`, which stands in the file `path`.
    static func end(_ reader: Database, of path: String) throws {
        var configuration = Configuration()
        configuration.busyMode = .timeout(patience)
        let holder = try DatabaseQueue(path: path, configuration: configuration)
        let worker = try DatabaseQueue(path: path)
        let finished = DispatchSemaphore(value: 0)
        try holder.inDatabase { holding in
            let isHeld = (try? holding.execute(sql: "BEGIN IMMEDIATE")) != nil
            defer { if isHeld { try? holding.execute(sql: "ROLLBACK") } }
            try reader.execute(sql: "ROLLBACK")
            DispatchQueue.global().async {
                // Waits for nobody; what it can't do the node does later, as ever.
                try? worker.inDatabase { _ = try $0.checkpoint(.passive) }
                finished.signal()
            }
            usleep(headStart)
        }
        finished.wait()
        try worker.close()
        try holder.close()
    }
}
