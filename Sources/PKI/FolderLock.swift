//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

public import Foundation

/// A lock on a folder that ends with this value or with the process.
public final class FolderLock: Sendable {
    private let descriptor: Int32

    /// Waits until the folder is free.
    public init(_ url: URL) throws(KeyFileError) {
        let descriptor = open(url.path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else { throw SecretFile.failure(url.path) }
        guard flock(descriptor, LOCK_EX) == 0 else {
            let error = SecretFile.failure(url.path)
            close(descriptor)
            throw error
        }
        self.descriptor = descriptor
    }

    deinit { close(descriptor) }
}
