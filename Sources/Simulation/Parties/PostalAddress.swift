//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// Where a party says it is, in its own script and as foreign papers write it.
struct PostalAddress: Sendable {
    let local: String
    let latin: String

    init(local: String, latin: String? = nil) {
        self.local = local
        self.latin = latin ?? local
    }
}
