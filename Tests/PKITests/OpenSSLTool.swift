//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import ChildProcess
import Foundation

/// The second opinion: the installed OpenSSL.
enum OpenSSLTool {
    static let path = "/usr/bin/openssl"
    static var isInstalled: Bool { FileManager.default.isExecutableFile(atPath: path) }

    /// Runs it in a folder.
    ///
    /// - Returns: how it ended and what it said on both outputs.
    static func run(_ arguments: String..., in folder: URL) throws -> (status: Int32, output: String) {
        let ended = try ChildProcess.run(path, arguments, folder: folder.path, reading: .both)
        return (ended.status, ended.text)
    }
}

/// A folder for one test, gone at its end.
final class ScratchFolder {
    let url: URL

    init() throws {
        url = FileManager.default.temporaryDirectory.appendingPathComponent("lienquan-pki-\(UUID())", isDirectory: true)
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(at: url) }

    func write(_ text: String, _ name: String) throws {
        try Data(text.utf8).write(to: url.appendingPathComponent(name))
    }
}
