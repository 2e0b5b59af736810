//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Synchronization

/// Why a connection or an exchange ended: what was noted first.
final class Fate: Sendable {
    private let noted = Mutex<LinkError?>(nil)

    var cause: LinkError? { noted.withLock { $0 } }

    func note(_ cause: LinkError) {
        noted.withLock { if $0 == nil { $0 = cause } }
    }
}
