//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

package import LinkChart

/// A small chart: two declarations of two offices that share a truck, a message of a person, and a gate.
package enum SampleChart {
    package static let day: Int64 = 86_400

    package static func node(_ kind: ChartNodeKind, _ key: String) -> ChartNodeID {
        guard let node = ChartNodeID(kind, key) else { preconditionFailure("a key is empty") }
        return node
    }

    package static let sen = node(.company, "0101248141")
    package static let mai = node(.company, "0100109106")
    package static let truck = node(.vehicle, "12C10001")
    package static let driver = node(.person, "020188001234")
    package static let gate = node(.place, "G01")

    package static func declaration(
        _ number: String,
        office: String? = "VN-VI",
        importer: ChartNodeID = sen,
        name: String? = "Công ty TNHH Hoa Sen",
        at time: Int64 = day,
        vehicle: ChartNodeID? = truck,
        person: ChartNodeID? = nil
    ) -> ChartRecord {
        let node = node(.declaration, number)
        return ChartRecord(
            ChartSource(.declaration, number),
            offices: Set([office].compactMap(\.self)),
            links: [
                ChartLink(importer, .importer, node, at: time, fromName: name),
                vehicle.flatMap { ChartLink(node, .carriedBy, $0, at: time, toName: "12C-100.01") },
                person.flatMap { ChartLink($0, .driver, node, at: time, fromName: "Nguyễn Văn Tài") },
                ChartLink(node, .crossedAt, gate, at: time),
            ].compactMap(\.self)
        )
    }

    package static func portion(_ records: [ChartRecord], removing: [ChartSource] = [], mark: String) -> ChartPortion {
        ChartPortion(records: records, removed: removing, mark: mark, isLast: true)
    }
}
