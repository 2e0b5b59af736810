//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Console
import Officers

/// Opens cases to the office that their numbers name, such as `VN-2025-VN-VI-000417`: country, year, office, serial.
struct OfficeCaseAccess: CaseAccess {
    private let country: String

    init(country: String) {
        self.country = country
    }

    func level(of officer: Officer, for caseNumber: String) async throws -> CaseAccessLevel {
        guard let office = office(of: caseNumber), officer.office == nil || officer.office == office else {
            return .none
        }
        return .handle
    }

    /// The office in a number of a case of this country; nil for anything else.
    private func office(of caseNumber: String) -> String? {
        let parts = caseNumber.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.count >= 4, parts[0] == country, let serial = parts.last, serial.utf8.count == 6,
            parts[1].utf8.count == 4, (parts[1] + serial).utf8.allSatisfy({ (0x30...0x39).contains($0) })
        else { return nil }
        let office = parts[2..<(parts.count - 1)]
        let isCode = office.allSatisfy { part in
            (1...12).contains(part.utf8.count)
                && part.utf8.allSatisfy { (0x30...0x39).contains($0) || (0x41...0x5A).contains($0) }
        }
        return isCode ? office.joined(separator: "-") : nil
    }
}
