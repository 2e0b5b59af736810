//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Foundation

/// Standard input kept in a temporary file, for commands that must read it twice.
struct SpooledInput {
    let path: String

    init() throws {
        path = FileManager.default.temporaryDirectory.appendingPathComponent("lienquan-\(UUID().uuidString)").path
        guard FileManager.default.createFile(atPath: path, contents: nil, attributes: [.posixPermissions: 0o600]),
            let file = FileHandle(forWritingAtPath: path)
        else { throw CommandFailure("No room for standard input in \(path).") }
        while let piece = try FileHandle.standardInput.read(upToCount: 1 << 20), !piece.isEmpty {
            try file.write(contentsOf: piece)
        }
        try file.close()
    }

    func remove() {
        try? FileManager.default.removeItem(atPath: path)
    }
}
