//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

package import Customs

/// An office or administration that takes part, and whom to call there from when to when.
package struct OperationParticipant: Hashable, Sendable, Codable {
    /// The code of an office of one of the two services; of others, the country or organisation in their own words.
    package var office: String
    package var contact: String
    package var valid: ValidityPeriod

    package init(_ office: String, contact: String = "", valid: ValidityPeriod = .always) {
        self.office = office
        self.contact = contact
        self.valid = valid
    }

    /// The country before the first hyphen of an office's code; nil for participants without such a code.
    package var country: String? {
        let parts = office.split(separator: "-", maxSplits: 1)
        guard parts.count == 2, parts[0].count == 2, parts[0].allSatisfy({ $0.isASCII && $0.isUppercase }) else {
            return nil
        }
        return String(parts[0])
    }
}
