//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Foundation

/// Takes secrets out of what is logged. Nobody logs one on purpose; this is for errors that quote what they met.
enum LogRedaction {
    static let mark = "[redacted]"
    private static let secretWords = [
        "password", "passphrase", "secret", "token", "authorization", "cookie", "csrf", "key",
    ]

    /// Whether what stands under this name is a secret.
    static func isSecret(_ name: String) -> Bool {
        let name = name.lowercased()
        return secretWords.contains { name == $0 || name.hasSuffix("_" + $0) || name.hasSuffix("-" + $0) }
    }

    /// The text without session tokens, bearer tokens, passwords of connection strings and private keys.
    static func clean(_ text: String) -> String {
        // Most lines hold none of these, and are not searched.
        guard
            text.contains("lqs_") || text.contains("lqa_") || text.contains("earer ") || text.contains("assword")
                || text.contains("://") || text.contains("PRIVATE KEY") || text.contains("WRAPPED KEY")
        else { return text }
        return text.replacing(/lq[sa]_[A-Za-z0-9_\-]+/, with: mark)
            .replacing(/[Bb]earer\s+\S+/, with: "Bearer \(mark)")
            .replacing(/(?i)password\s*[=:]\s*('[^']*'|"[^"]*"|\S+)/, with: "password=\(mark)")
            .replacing(/:\/\/[^\s\/@:]+:[^\s\/@]+@/, with: "://\(mark)@")
            .replacing(/(?s)-----BEGIN [A-Z ]*KEY-----.*?(-----END [A-Z ]*KEY-----|$)/, with: mark)
    }
}
