//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Foundation
import Hummingbird
import NIOCore

/// Where a request comes from, for the login limiter.
enum ClientAddress {
    static func of(_ request: Request, _ context: ConsoleContext, _ settings: NodeSettings) -> String {
        if settings.trustsForwardedAddress, let chain = request.headers[named: "X-Forwarded-For"],
            let last = chain.split(separator: ",").last
        {
            return last.trimmingCharacters(in: .whitespaces)
        }
        return context.remoteAddress?.ipAddress ?? "-"
    }
}
