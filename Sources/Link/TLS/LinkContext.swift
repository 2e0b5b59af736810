//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

package import Hummingbird
package import Logging
package import PKI
import X509

/// What a handler knows of a request: who sent it, verified.
package struct LinkContext: RequestContext {
    package struct Source: RequestContextSource {
        package let peer: VerifiedPeer
        package let logger: Logger

        package init(peer: VerifiedPeer, logger: Logger) {
            self.peer = peer
            self.logger = logger
        }
    }

    package var coreContext: CoreRequestContextStorage
    /// The partner's certificate, with its number and fingerprint.
    package let peer: VerifiedPeer

    package init(source: Source) {
        coreContext = .init(source: source)
        peer = source.peer
    }

    /// The partner's node, such as `VN`.
    package var partner: String { peer.subject.name }
}
