//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

package import Casework

/// What was read from a seizure form.
package struct SeizureReading: Sendable {
    package let record: SeizureRecord
    /// What can't be read, by the names of the form's fields.
    package let unreadable: [SeizureFault]
    /// Names of rows in the form by their places in the record, where rows were left out: `lines.1` is `lines.3`.
    let rows: [String: String]

    /// Whether all that was typed is in the record.
    package var isWhole: Bool { unreadable.isEmpty }

    /// What can't be read, then what the checks say but for what is missing because it could not be read; all by the
    /// names of the form's fields.
    package func faults(in context: SeizureContext) -> [SeizureFault] {
        let said = record.faults(in: context).map { $0.at(field($0.place)) }
        return unreadable
            + said.filter { fault in
                !unreadable.contains { known in
                    known.place == fault.place
                        || [.missing, .quantityMissing].contains(fault.code) && known.place.hasPrefix(fault.place + ".")
                }
            }
    }

    /// The name that a place of the record has in the form.
    package func field(_ place: String) -> String {
        // One field has all of them.
        for list in ["route.transit", "release.offices"] where place.hasPrefix(list) { return list }
        let parts = place.split(separator: ".").map(String.init)
        for depth in stride(from: parts.count, to: 1, by: -1) {
            guard let name = rows[parts[..<depth].joined(separator: ".")] else { continue }
            return ([name] + parts[depth...]).joined(separator: ".")
        }
        return place
    }
}
