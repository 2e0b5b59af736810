//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// Who may read a node's figures and where: `metrics` in `node.json`; nobody where it is missing.
package struct MetricsConfiguration: Codable, Sendable, Hashable {
    /// A file in the node's folder with the token that a program brings to `/metrics`; read when the node starts.
    package var tokenFile: String?
    /// A port of this machine alone where figures are read without a token.
    package var port: Int?

    package init(tokenFile: String? = nil, port: Int? = nil) {
        self.tokenFile = tokenFile
        self.port = port
    }

    /// What is wrong with it, nil where nothing is.
    var fault: String? {
        if tokenFile == nil, port == nil { return "\"metrics\" needs \"tokenFile\" or \"port\"" }
        if let port, !(1...65_535).contains(port) { return "the port of \"metrics\" must be between 1 and 65535" }
        if let tokenFile, !BackupManifest.isPlain(tokenFile) || !SealedKeys.isSecret(tokenFile) {
            return "\"tokenFile\" of \"metrics\" must be a file in the node's folder whose name ends with .token"
        }
        return nil
    }
}
