//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

#if canImport(Glibc)
    import CoreFoundation
    import Glibc
#else
    import Darwin
#endif

/// What the system knows of an open file.
struct FileStatus {
    let isRegular: Bool
    /// The nine bits of who may do what.
    let mode: UInt16
    let isForeign: Bool
    let size: Int

    /// Nil where the system does not answer; `errno` says why.
    init?(descriptor: Int32) {
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { return nil }
        isRegular = status.st_mode & S_IFMT == S_IFREG
        mode = UInt16(status.st_mode & 0o777)
        // The administrator of the machine may read everything anyhow.
        isForeign = status.st_uid != geteuid() && geteuid() != 0
        size = Int(status.st_size)
    }
}
