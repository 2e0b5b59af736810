//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import CPostgres

/// A connection string as libpq's service file holds it, so that PostgreSQL's own programs get a password without
/// anybody seeing it among the arguments of a process.
package enum PostgresServiceFile {
    /// What `PGSERVICE` must say.
    package static let service = "lienquan"

    /// - Throws: ``PersistenceError/cannotOpen(_:reason:)`` where libpq can't read the connection string
    package static func text(of connectionString: String) throws(PersistenceError) -> String {
        var message: UnsafeMutablePointer<CChar>?
        guard let options = PQconninfoParse(connectionString, &message) else {
            let reason = message.map { String(cString: $0) } ?? "out of memory"
            PQfreemem(message)
            throw .cannotOpen("PostgreSQL", reason: reason)
        }
        defer { PQconninfoFree(options) }
        var lines = ["[\(service)]"]
        var option = options
        while let keyword = option.pointee.keyword {
            if let value = option.pointee.val {
                lines.append(String(cString: keyword) + "=" + String(cString: value))
            }
            option += 1
        }
        return lines.joined(separator: "\n") + "\n"
    }
}
