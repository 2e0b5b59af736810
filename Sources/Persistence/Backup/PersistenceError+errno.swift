//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Foundation

extension PersistenceError {
    /// From what the operating system says of a file.
    package init(errno code: Int32, path: String) {
        switch code {
        case ENOSPC, EDQUOT, EFBIG: self = .diskFull
        case EROFS, EACCES, EPERM: self = .readOnly(path + ": " + String(cString: strerror(code)))
        case EEXIST, ENOENT, ENOTDIR: self = .cannotOpen(path, reason: String(cString: strerror(code)))
        default: self = .inputOutput(path + ": " + String(cString: strerror(code)))
        }
    }
}
