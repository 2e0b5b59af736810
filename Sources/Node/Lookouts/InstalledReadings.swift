//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Foundation
package import Names

/// The readings of Chinese characters as setup installed them.
package enum InstalledReadings {
    /// Read once, when somebody first asks; empty where setup did not run, so that names match within their script only.
    package static let table: NameReadings = {
        let program = URL(fileURLWithPath: CommandLine.arguments.first ?? "").resolvingSymlinksInPath()
        let found = [program.deletingLastPathComponent().path, FileManager.default.currentDirectoryPath].lazy
            .map { NameReadings.installed(near: $0) }
            .first { $0.count > 0 }
        return found ?? .none
    }()
}
