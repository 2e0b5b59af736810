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

    /// Who asks, on a route that lets nobody in without a login: with role and office of the officer for whom they act,
    /// where they act for one.
    var officer: Officer {
        get throws(ConsoleError) {
            guard let identity else { throw .notSignedIn }
            return identity.officer
        }
    }

    /// The account of who asks, whatever they act as.
    var ownAccount: Officer {
        get throws(ConsoleError) {
            guard let identity else { throw .notSignedIn }
            return identity.own
        }
    }

    /// Who asks, as journals and records name it.
    var actor: String {
        get throws(ConsoleError) {
            guard let identity else { throw .notSignedIn }
            return identity.actor
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
    let own: Officer
    let session: OfficerSession
    let carrier: SessionToken.Carrier
    /// For whom they act; nil in the own role.
    let acting: DelegationDesk.Acting?

    /// In another's place an officer has that one's role and office, and not the own ones beside them.
    var officer: Officer {
        guard let acting else { return own }
        var officer = own
        officer.role = acting.delegation.role
        officer.office = acting.delegation.office
        return officer
    }

    var actor: String { ActorName(own.login, for: acting?.principal.login).text }
}
