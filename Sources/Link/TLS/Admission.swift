//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import PKI
import Synchronization

/// Whom the callback of TLS verified on one connection; nobody, where TLS took up an old session.
final class Admission: Sendable {
    private let verified = Mutex<VerifiedPeer?>(nil)

    var peer: VerifiedPeer? { verified.withLock { $0 } }

    func admit(_ peer: VerifiedPeer) { verified.withLock { $0 = peer } }
}
