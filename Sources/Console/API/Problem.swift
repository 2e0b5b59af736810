//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Hummingbird

/// Problem details for programs, RFC 9457.
struct Problem: Encodable, Sendable {
    let type: String
    let title: String
    let status: Int
    let detail: String
    let instance: String

    init(_ fault: Fault, _ words: Words, instance: String) {
        type = "urn:lienquan:problem:" + fault.code
        title = words("error.\(fault.code).title", fault.values)
        status = Int(fault.status.code)
        detail = words("error.\(fault.code).advice", fault.values)
        self.instance = instance
    }
}
