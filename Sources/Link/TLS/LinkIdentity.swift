//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import NIOSSL
import PKI
import Synchronization

/// The certificate and key that this node shows now; connections that begin later show those that follow.
final class LinkIdentity: Sendable {
    private let present: Mutex<NIOSSLContext>
    private let make: @Sendable (NodeKeys) throws(LinkError) -> NIOSSLContext

    /// - Parameter make: prepares TLS for one of its sides.
    init(
        _ keys: NodeKeys,
        _ make: @escaping @Sendable (NodeKeys) throws(LinkError) -> NIOSSLContext
    ) throws(LinkError) {
        present = Mutex(try make(keys))
        self.make = make
    }

    var context: NIOSSLContext { present.withLock { $0 } }

    func use(_ keys: NodeKeys) throws(LinkError) {
        let context = try make(keys)
        present.withLock { $0 = context }
    }
}
