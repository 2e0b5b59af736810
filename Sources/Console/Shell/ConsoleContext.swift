//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

package import Customs
import Foundation
package import Hummingbird
package import NIOCore
import Officers

/// What a request is known to be on its way through the console.
package struct ConsoleContext: RequestContext, RemoteAddressRequestContext {
    package var coreContext: CoreRequestContextStorage
    package let remoteAddress: SocketAddress?
    /// The language to answer in.
    package var language: Language = .en
    /// Who asks; nil before a login.
    var identity: Identity?
    /// What a form of this browser must carry.
    var csrfToken = ""
    /// The fields of a form, once the guard has read and checked it.
    var form = FormFields()

    package init(source: ApplicationRequestContextSource) {
        coreContext = CoreRequestContextStorage(source: source)
        remoteAddress = source.channel.remoteAddress
    }

    /// Who asks, on a route that lets nobody in without a login.
    var officer: Officer {
        get throws(ConsoleError) {
            guard let identity else { throw .notSignedIn }
            return identity.officer
        }
    }

    /// What stands in the address for a name of the route's pattern, without its percent-encoding.
    func segment(_ name: String) throws(ConsoleError) -> String {
        guard let text = parameters.get(name)?.removingPercentEncoding, !text.isEmpty, text.utf8.count <= 256 else {
            throw .notFound
        }
        return text
    }

    func may(_ permission: Permission) -> Bool {
        identity?.officer.role.may(permission) ?? false
    }
}

/// Who asks, and what proves it.
struct Identity: Sendable {
    let officer: Officer
    let session: OfficerSession
    let carrier: SessionToken.Carrier
}
