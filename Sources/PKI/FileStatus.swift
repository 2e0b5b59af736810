//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Foundation

/// What the system knows of a file, links followed.
struct FileStatus {
    let isRegular: Bool
    /// The nine bits of who may do what.
    let mode: UInt16
    let isForeign: Bool
    let size: Int

    /// Nil where there is no such file.
    init?(_ url: URL) {
        let path = url.resolvingSymlinksInPath().path
        guard let status = try? FileManager.default.attributesOfItem(atPath: path) else { return nil }
        isRegular = status[.type] as? FileAttributeType == .typeRegular
        mode = UInt16((status[.posixPermissions] as? Int ?? 0o777) & 0o777)
        // The administrator of the machine may read everything anyhow.
        isForeign = status[.ownerAccountID] as? Int != Int(geteuid()) && geteuid() != 0
        size = status[.size] as? Int ?? .max
    }
}
