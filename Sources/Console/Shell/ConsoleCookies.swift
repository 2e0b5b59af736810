//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs
import Hummingbird
import Officers

/// The three cookies of the console, all HttpOnly and SameSite=Strict.
struct ConsoleCookies: Sendable {
    static let session = "lq_session"
    static let language = "lq_language"
    /// Guards the forms of a browser that is not logged in.
    static let visitor = "lq_visitor"

    let isSecure: Bool

    func session(_ token: SessionToken) -> Cookie {
        cookie(Self.session, token.text, maxAge: Int(OfficerLogin.browserLifetime))
    }

    func endedSession() -> Cookie {
        cookie(Self.session, "", maxAge: 0)
    }

    func language(_ language: Language) -> Cookie {
        cookie(Self.language, language.rawValue, maxAge: 365 * 86_400)
    }

    func visitor(_ token: String) -> Cookie {
        cookie(Self.visitor, token, maxAge: Int(OfficerLogin.browserLifetime))
    }

    private func cookie(_ name: String, _ value: String, maxAge: Int) -> Cookie {
        Cookie(
            name: name,
            value: value,
            maxAge: maxAge,
            path: "/",
            secure: isSecure,
            httpOnly: true,
            sameSite: .strict
        )
    }
}
