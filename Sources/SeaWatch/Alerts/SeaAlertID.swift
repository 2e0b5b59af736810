//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

internal import Customs

/// What names an alert for good: 128 bits of its behaviour, vessels and start, in hexadecimal.
package struct SeaAlertID: RawRepresentable, Hashable, Sendable, Codable, CustomStringConvertible {
    package let rawValue: String

    /// - Returns: nil where the text is not 32 lower-case hexadecimal digits.
    package init?(rawValue: String) {
        let digits = rawValue.utf8
        guard digits.count == 32, digits.allSatisfy({ (48...57).contains($0) || (97...102).contains($0) }) else {
            return nil
        }
        self.rawValue = rawValue
    }

    init(behaviour: SeaBehaviour, form: SeaAlert.Form?, vessels: [UInt32], start: Int64, zone: String?) {
        let text = [
            behaviour.rawValue, form?.rawValue ?? "", vessels.map(String.init).joined(separator: ","), String(start),
            zone ?? "",
        ].joined(separator: "|")
        let high = StableHash.of(text)
        let low = StableHash.of("sea|" + text)
        rawValue = [high, low].map { half in
            let digits = String(half, radix: 16)
            return String(repeating: "0", count: 16 - digits.count) + digits
        }.joined()
    }

    package var description: String { rawValue }
}
