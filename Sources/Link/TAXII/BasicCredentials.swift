//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Foundation

/// A login and its secret as a client sends them (RFC 7617).
struct BasicCredentials: Hashable, Sendable {
    let login: String
    let secret: String

    /// Reads the value of `Authorization`; nil for another scheme, another form or what is no UTF-8.
    init?(_ header: String) {
        let parts = header.split(separator: " ", maxSplits: 1)
        guard parts.count == 2, parts[0].lowercased() == "basic",
            let bytes = Data(base64Encoded: parts[1].trimmingCharacters(in: .whitespaces)),
            let text = String(validating: bytes, as: UTF8.self), let colon = text.firstIndex(of: ":")
        else { return nil }
        login = String(text[..<colon])
        secret = String(text[text.index(after: colon)...])
    }
}
