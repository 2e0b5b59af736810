//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// The columns of a file of plots, by the names of ``SeaPlot``.
enum PlotColumn: String, CaseIterable, Sendable {
    case id
    case source
    case time
    case latitude
    case longitude
    case uncertainty
    case speed
    case course
    case track
    case identity
    case note

    var isRequired: Bool { self == .time || self == .latitude || self == .longitude }

    /// What radars and spreadsheets call them.
    var headers: [String] {
        switch self {
        case .id: ["id", "mã", "编号"]
        case .source: ["source", "nguồn", "来源"]
        case .time: ["time", "timestamp", "utc", "thời gian", "时间"]
        case .latitude: ["latitude", "lat", "vĩ độ", "纬度"]
        case .longitude: ["longitude", "lon", "lng", "long", "kinh độ", "经度"]
        case .uncertainty: ["uncertainty", "accuracy", "sigma", "sai số", "误差"]
        case .speed: ["speed", "sog", "knots", "tốc độ", "航速"]
        case .course: ["course", "cog", "hướng", "航向"]
        case .track: ["track", "track_no", "target", "số bám", "批号"]
        case .identity: ["identity", "mmsi", "name", "nhận dạng", "标识"]
        case .note: ["note", "remark", "ghi chú", "备注"]
        }
    }

    static func named(_ name: String) -> PlotColumn? {
        let name = name.lowercased()
        return allCases.first { $0.headers.contains(name) }
    }
}
