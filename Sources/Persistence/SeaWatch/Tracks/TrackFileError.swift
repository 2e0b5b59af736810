//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

internal import Glibc

/// Why the log of reports or the track segments could not be written or read.
///
/// Whatever a writing call throws, nothing of that call is kept, what was acknowledged before is, and the call may be
/// made again once the reason is gone.
package enum TrackFileError: Error, Hashable, Sendable {
    case diskFull(String)
    /// The operating system failed to read or write.
    case inputOutput(String, reason: String)
    /// The folder or a file may not be written.
    case readOnly(String)
    /// Another process has the folder.
    case busy(String)
    /// A file is not what was written; others are read.
    case damaged(String, reason: String)
    /// A later release wrote the file.
    case newerFormat(String)

    init(errno code: Int32, path: String) {
        switch code {
        case ENOSPC, EDQUOT, EFBIG: self = .diskFull(path)
        case EROFS, EACCES, EPERM: self = .readOnly(path)
        default: self = .inputOutput(path, reason: String(cString: strerror(code)))
        }
    }
}

extension TrackFileError: CustomStringConvertible {
    package var description: String {
        switch self {
        case .diskFull(let path): "the disk is full: \(path) could not be written. Free some space and try again"
        case .inputOutput(let path, let reason): "\(path) could not be read or written: \(reason)"
        case .readOnly(let path): "\(path) can't be written. Check the permissions of the file and its folder"
        case .busy(let path): "another process uses the tracks in \(path)"
        case .damaged(let path, let reason): "\(path) is damaged: \(reason). Other files are read"
        case .newerFormat(let path): "a later release wrote \(path): install it to read the file"
        }
    }
}
