//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs

/// A contact point in the register, with the minutes that put it there.
package struct RegisteredContact: Hashable, Sendable {
    package let contact: ContactPoint
    package let conference: String
    /// The item of the minutes.
    package let item: OperationID
    /// When both sides had signed, in milliseconds since 1970.
    package let signed: Int64

    package init(contact: ContactPoint, conference: String, item: OperationID, signed: Int64) {
        self.contact = contact
        self.conference = conference
        self.item = item
        self.signed = signed
    }
}

extension Conference {
    /// What enters the register by these minutes; nothing before both sides have signed.
    package var registeredContacts: [RegisteredContact] {
        guard case .concluded(let document, let signatures) = standing else { return [] }
        let signed = signatures.map(\.at).max() ?? 0
        return document.items(.contact).compactMap { item in
            guard case .contact(let contact) = item.content else { return nil }
            return RegisteredContact(contact: contact, conference: id, item: item.id, signed: signed)
        }
    }
}
