//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import CEL
import Foundation

/// The conformance file of the shared data folder, beside the checkout or where `LIENQUAN_DATA` says.
enum SharedSuite {
    static let path: String? = {
        let root =
            ProcessInfo.processInfo.environment["LIENQUAN_DATA"]
            ?? (0..<4).reduce(URL(fileURLWithPath: #filePath)) { url, _ in url.deletingLastPathComponent() }
            .appending(path: "shared/data").path
        let file = root + "/cel/cel-spec-scalar.json"
        return FileManager.default.fileExists(atPath: file) ? file : nil
    }()
}
