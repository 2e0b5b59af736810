//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs

/// What the watch at sea told of vessels, for lines whose cargo one of them carries.
///
/// Past only: a line is told of what was raised before it was lodged, whatever was raised or dismissed since.
package struct VesselPast: Sendable {
    /// What a vessel did, as far as rules tell it apart.
    package enum Sign: Int, CaseIterable, Sendable {
        /// Silent where it would have been heard.
        case gap
        /// Met another vessel at sea, or seems to have.
        case encounter
        /// Loaded or discharged without a call at a port.
        case draughtChange
        case other
    }

    /// One alert about one vessel.
    package struct Told: Hashable, Sendable {
        package let sign: Sign
        /// IMO numbers that the vessel had said until then, seven digits.
        package let imos: Set<String>
        /// Names that it had said until then.
        package let names: Set<String>
        /// Seconds since 1970.
        package let raised: Int64
        /// When an officer found it explained; nil where nobody did.
        package let dismissed: Int64?

        package init(sign: Sign, imos: Set<String>, names: Set<String>, raised: Int64, dismissed: Int64? = nil) {
            self.sign = sign
            self.imos = imos
            self.names = names
            self.raised = raised
            self.dismissed = dismissed
        }
    }

    private struct Moment {
        let raised: Int64
        let dismissed: Int64
        let sign: Sign
    }

    /// By IMO number, and by name behind a tilde; each in the order of time.
    private var moments: [String: [Moment]] = [:]

    /// - Parameter told: in any order.
    package init(_ told: [Told]) {
        for alert in told.sorted(by: { $0.raised < $1.raised }) {
            let moment = Moment(raised: alert.raised, dismissed: alert.dismissed ?? .max, sign: alert.sign)
            for imo in alert.imos { moments[imo, default: []].append(moment) }
            for name in Set(alert.names.map { VesselName($0).key }) where !name.isEmpty {
                moments["~" + name, default: []].append(moment)
            }
        }
    }

    /// Alerts of a vessel in a span before a moment that nobody had dismissed by then.
    ///
    /// A line with a right IMO number is asked by that: names are shared.
    /// - Parameters:
    ///   - sign: nil for all.
    ///   - lodged: seconds since 1970.
    ///   - days: how far back.
    /// - Returns: nil where the line names no vessel.
    package func alerts(
        _ sign: Sign?,
        imo: String?,
        name: String?,
        before lodged: Int64,
        days: Int64
    ) -> Int? {
        let key: String
        if let number = imo.flatMap({ IMONumber($0) }), number.isCheckDigitRight {
            key = number.digits
        } else if let name = name.map({ VesselName($0).key }), !name.isEmpty {
            key = "~" + name
        } else {
            return nil
        }
        let from = lodged - days * 86_400
        return moments[key, default: []].count { moment in
            moment.raised >= from && moment.raised < lodged && moment.dismissed >= lodged
                && (sign == nil || moment.sign == sign)
        }
    }
}
