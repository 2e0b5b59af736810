//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

package import Customs

/// One kind of goods of a seizure.
package struct SeizedLine: Hashable, Sendable, Codable {
    package var group: CommodityGroup
    package var hs: String?
    /// The substance, taxon or brand, by which goods of a group are told apart.
    package var subject: String?
    package var appendix: CITESAppendix?
    /// Such as tablets, scales, tusks.
    package var form: String?
    package var amounts: [SeizedAmount]
    /// A decimal as text.
    package var value: String?
    package var currency: String?

    package init(
        _ group: CommodityGroup,
        hs: String? = nil,
        subject: String? = nil,
        appendix: CITESAppendix? = nil,
        form: String? = nil,
        amounts: [SeizedAmount] = [],
        value: String? = nil,
        currency: String? = nil
    ) {
        self.group = group
        self.hs = hs
        self.subject = subject
        self.appendix = appendix
        self.form = form
        self.amounts = amounts
        self.value = value
        self.currency = currency
    }
}
