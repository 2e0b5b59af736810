//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// The addresses of the link between two nodes.
package enum LinkPath {
    package static let standing = "/link/v1/standing"
    package static let push = "/link/v1/push"
    package static let pull = "/link/v1/pull"
    package static let cosigned = "/link/v1/cosigned"
    package static let cards = "/link/v1/cards"
    package static let revocations = "/link/v1/revocations"
    /// Below it checkpoint and tiles as C2SP tlog-tiles names them.
    package static let log = "/link/v1/log"
    package static let attachments = "/link/v1/attachments"

    /// No push is longer.
    package static let mostPush = 8 << 20
    /// No other body is longer.
    package static let mostOther = 1 << 20
}
