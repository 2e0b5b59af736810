//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Foundation
import Node

/// What a command says of a backup.
struct BackupAnswer: Encodable {
    let path: String
    let node: String
    let madeAt: String
    let journal: String
    let files: Int
    let bytes: Int64
    let keys: String
    let secrets: [String]
    let missing: [String]

    init(_ manifest: BackupManifest, at path: String) {
        self.path = path
        node = manifest.nodeID
        madeAt = Date(timeIntervalSince1970: Double(manifest.madeAt)).ISO8601Format()
        journal = manifest.journal
        files = manifest.files.count
        bytes = manifest.files.reduce(0) { $0 + $1.bytes }
        keys = manifest.keys.rawValue
        secrets = manifest.secrets
        missing = manifest.missing
    }

    func say(json: Bool) throws {
        if json { return try JSONAnswer.write(self) }
        print("\(path)\n\(files) files, \(ProgressLine.grouped(bytes / 1_000_000)) MB, of \(madeAt)")
        print("journal \(journal), intact")
        print(keys == "sealed" ? "keys: under the passphrase" : "keys: LEFT OUT" + list(secrets))
        if !missing.isEmpty { print("files of messages that were not there any more: \(missing.count)") }
    }

    private func list(_ paths: [String]) -> String {
        paths.isEmpty ? "; the node has none" : "; keep these yourself: " + paths.joined(separator: ", ")
    }
}
