//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// How a party stands on one declaration.
struct PartyFace: Sendable {
    var code: String
    var name: String
    var address: String
    var phone: String

    init(code: String, name: String, address: String, phone: String = "") {
        self.code = code
        self.name = name
        self.address = address
        self.phone = phone
    }

    /// A firm on papers of its own country, or in Latin letters on those of another.
    init(_ firm: Firm, abroad: Bool) {
        code = firm.code
        name = abroad ? firm.latinName : firm.name
        address = abroad ? firm.latinAddress : firm.address
        phone = firm.phone
    }
}
