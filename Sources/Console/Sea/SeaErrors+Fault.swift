//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Hummingbird
import SeaWatch

/// How refusals about the sea are told.
extension Fault {
    init(sea error: SeaAlertError) {
        switch error {
        case .unknown: self.init(.notFound, "not-found")
        case .alreadyTaken(_, let officer): self.init(.conflict, "sea-taken", ["officer": officer])
        case .alreadyUsed: self.init(.conflict, "sea-used")
        case .changedMeanwhile: self.init(.conflict, "sea-changed")
        case .reasonMissing: self.init(.unprocessableContent, "reason-missing")
        }
    }
}

extension ConsoleServices {
    func requireSea() throws(ConsoleError) -> any SeaService {
        guard let sea else { throw .notFound }
        return sea
    }
}

extension ConsoleContext {
    /// Who asks, as the sea is asked.
    var seaOfficer: SeaOfficer {
        get throws(ConsoleError) { SeaOfficer(try officer, as: try actor) }
    }

    /// The number of a vessel in the address.
    func mmsi() throws(ConsoleError) -> UInt32 {
        guard let number = UInt32(try segment("mmsi")), number <= 999_999_999 else { throw .notFound }
        return number
    }

    /// The alert in the address.
    func seaAlert() throws(ConsoleError) -> SeaAlertID {
        guard let id = SeaAlertID(rawValue: try segment("alert")) else { throw .notFound }
        return id
    }
}
