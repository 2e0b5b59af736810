//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs

/// A gate or place where an office works, and what passes there.
struct SoundPlace {
    let office: String
    let gate: String?
    let name: String?
    let kind: PlaceKind
    let modes: [SeizureMode]
    /// The country behind the border.
    let border: String?
    let latitude: Double?
    let longitude: Double?

    var country: String { String(office.prefix(2)) }

    private static func gate(
        _ office: String,
        _ id: String,
        _ kind: PlaceKind,
        _ modes: [SeizureMode],
        _ border: String? = nil,
        at point: (Double, Double)? = nil
    ) -> SoundPlace {
        SoundPlace(
            office: office,
            gate: id,
            name: nil,
            kind: kind,
            modes: modes,
            border: border,
            latitude: point?.0,
            longitude: point?.1
        )
    }

    private static func named(_ office: String, _ name: String, _ kind: PlaceKind, _ modes: [SeizureMode]) -> SoundPlace
    {
        SoundPlace(
            office: office,
            gate: nil,
            name: name,
            kind: kind,
            modes: modes,
            border: nil,
            latitude: nil,
            longitude: nil
        )
    }

    private static let road: [SeizureMode] = [.road, .pedestrian]

    static let all: [SoundPlace] = [
        gate("VN-VI", "G01", .landBorder, road, "CN", at: (21.97, 106.71)),
        gate("VN-VI-HUUNGHI", "G01", .landBorder, road, "CN"),
        gate("VN-VI", "G02", .landBorder, road, "CN", at: (22.02, 106.69)),
        gate("VN-VI", "G05", .landBorder, [.rail], "CN", at: (21.95, 106.70)),
        gate("VN-VIII-MONGCAI", "G06", .landBorder, road + [.express], "CN", at: (21.53, 107.97)),
        gate("VN-VII", "G12", .landBorder, [.road, .rail, .pedestrian], "CN", at: (22.51, 103.97)),
        gate("VN-XVI", "G09", .landBorder, road, "CN"),
        gate("VN-III", "P01", .seaport, [.sea], at: (20.85, 106.75)),
        gate("VN-VIII", "P02", .seaport, [.sea]),
        gate("VN-I", "A01", .airport, [.air, .express, .mail], at: (21.22, 105.80)),
        gate("VN-XV", "A04", .airport, [.air, .express]),
        named("VN-I", "Trung tâm khai thác bưu chính Nội Bài", .mailCentre, [.mail, .express]),
        named("VN-VI", "Quốc lộ 1A, km 18, xã Hồng Phong", .inland, [.road]),
        named("VN-ASI", "Vùng biển đông nam đảo Bạch Long Vĩ", .sea, [.sea]),
        named("VN-III", "Kho xăng dầu Thượng Lý", .inland, [.pipeline, .road]),
        gate("CN-7200", "G01", .landBorder, road, "VN", at: (22.09, 106.76)),
        gate("CN-NN-DX", "G06", .landBorder, road, "VN", at: (21.55, 107.97)),
        gate("CN-8600", "G12", .landBorder, [.road, .rail], "VN", at: (22.53, 104.01)),
        gate("CN-NN-QZ", "P11", .seaport, [.sea], at: (21.90, 108.62)),
        gate("CN-7200", "A11", .airport, [.air, .express, .mail]),
        named("CN-7200", "凭祥市友谊镇国道322线", .inland, [.road]),
        named("CN-7200", "南宁国际邮件互换局", .mailCentre, [.mail, .express]),
    ]
}
