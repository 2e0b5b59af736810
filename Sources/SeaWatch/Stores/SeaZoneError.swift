//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

package import Customs

/// Why zones are not kept.
package enum SeaZoneError: Error, Hashable, Sendable, CustomStringConvertible {
    /// Zones of a node: less than a tenth of what the index of the picture can number.
    package static let mostZones = 6_000
    /// Corners of all zones of a node: 4 MB of points.
    package static let mostCorners = 500_000

    case tooManyZones
    case tooManyCorners

    package var message: Trilingual {
        switch self {
        case .tooManyZones:
            Trilingual(
                vi: "Một nút giữ nhiều nhất \(Self.mostZones) vùng; hãy bỏ bớt vùng không còn dùng.",
                zh: "每个节点最多保存\(Self.mostZones)个区域，请删除不再使用的区域。",
                en: "A node keeps at most \(Self.mostZones) zones; remove those that are no longer used."
            )
        case .tooManyCorners:
            Trilingual(
                vi: "Các vùng của một nút có nhiều nhất \(Self.mostCorners) đỉnh; hãy giản lược đường biên trong tệp.",
                zh: "一个节点所有区域最多共有\(Self.mostCorners)个顶点，请简化文件中的轮廓。",
                en: "The zones of a node have at most \(Self.mostCorners) corners; simplify the outlines of the file."
            )
        }
    }

    package var description: String { message.en }

    /// - Throws: where a node can't have these zones.
    package static func check(_ zones: some Collection<SeaZone>) throws(SeaZoneError) {
        guard zones.count <= mostZones else { throw .tooManyZones }
        let corners = zones.reduce(0) { $0 + $1.corners }
        guard corners <= mostCorners else { throw .tooManyCorners }
    }
}

extension SeaZone {
    /// Points of all its rings.
    package var corners: Int { polygons.reduce(0) { $0 + $1.reduce(0) { $0 + $1.count } } }

    /// The same of another office.
    package func of(office: String) -> SeaZone {
        SeaZone(
            id: id,
            name: name,
            kind: kind,
            polygons: polygons,
            validity: validity,
            office: office,
            alerts: alerts
        )
    }
}
