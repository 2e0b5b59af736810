//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// The code of an office: the country in two capitals, a hyphen, and capitals, digits and hyphens, `VN-VI`, `CN-7200`.
package enum OfficeCode {
    package static func isValid(_ code: String) -> Bool {
        let bytes = Array(code.utf8)
        guard (4...32).contains(bytes.count), bytes[2] == UInt8(ascii: "-") else { return false }
        func isCapital(_ byte: UInt8) -> Bool { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) }
        return isCapital(bytes[0]) && isCapital(bytes[1])
            && bytes[3...].allSatisfy {
                isCapital($0) || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) || $0 == UInt8(ascii: "-")
            }
    }
}
