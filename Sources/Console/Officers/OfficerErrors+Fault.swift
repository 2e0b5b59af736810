//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Hummingbird
import Officers

extension Fault {
    init(login error: LoginError) {
        switch error {
        case .refused: self.init(.unauthorized, "login-refused")
        case .tooManyAttempts(let seconds):
            self.init(.tooManyRequests, "too-many-attempts", ["seconds": "\(seconds)"], retryAfter: seconds)
        case .mustChangePassword: self.init(.forbidden, "must-change-password")
        case .policy(.tooShort(let minimum)):
            self.init(.unprocessableContent, "password-short", ["minimum": "\(minimum)"])
        case .policy(.tooLong(let maximum)):
            self.init(.unprocessableContent, "password-long", ["maximum": "\(maximum)"])
        case .policy(.sameAsLogin): self.init(.unprocessableContent, "password-login")
        case .policy(.unchanged): self.init(.unprocessableContent, "password-unchanged")
        }
    }

    init(officer error: OfficerError) {
        switch error {
        case .loginTaken(let login): self.init(.conflict, "login-taken", ["login": login])
        case .unknownOfficer: self.init(.notFound, "not-found")
        case .malformedLogin(let login): self.init(.unprocessableContent, "login-malformed", ["login": login])
        }
    }
}
