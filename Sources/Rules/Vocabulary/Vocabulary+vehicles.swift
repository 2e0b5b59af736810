//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs

extension Vocabulary {
    /// What scales and clocks at the gate say of a vehicle or a container.
    static let vehicles: [RuleVariable] = [
        RuleVariable(
            "weighing_excess_kg",
            .decimal,
            .ofLine([.weighedKg, .tareKg, .grossKg]) { cells in
                guard let weighed = cells.number(.weighedKg), let tare = cells.number(.tareKg),
                    let gross = cells.declarationSum(.grossKg)
                else { return nil }
                return .decimal(of: weighed - tare - gross)
            },
            title("kg cân vượt bì và hàng khai", "过磅超出皮重与申报毛重", "kg weighed beyond tare and declared goods")
        ),
        RuleVariable(
            "weighing_excess_share",
            .ratio,
            .ofLine([.weighedKg, .tareKg, .grossKg]) { cells in
                guard let weighed = cells.number(.weighedKg), let tare = cells.number(.tareKg),
                    let gross = cells.declarationSum(.grossKg), gross > 0
                else { return nil }
                return .ratio(of: abs(weighed - tare - gross) / gross)
            },
            title("tỷ lệ lệch cân so với hàng khai", "过磅与申报毛重差异比例", "weighing difference by declared goods")
        ),
        RuleVariable(
            "hours_since_unloading",
            .ratio,
            .ofLine([.unloadedAt, .vehicleExitedAt]) { cells in
                hours(from: cells.time(.unloadedAt), to: cells.time(.vehicleExitedAt) ?? cells.now)
            },
            title("giờ lưu lại sau dỡ hàng", "卸货后停留小时数", "hours stayed after unloading")
        ),
        RuleVariable(
            "hidden_length_m",
            .decimal,
            .ofLine([.outerLengthM, .innerLengthM]) { difference($0.number(.outerLengthM), $0.number(.innerLengthM)) },
            title("chênh dài ngoài và trong (m)", "内外长度差（米）", "outer less inner length (m)")
        ),
        RuleVariable(
            "minutes_amended_before_arrival",
            .ratio,
            .ofLine([.amendedAt, .arrivedAt]) { cells in
                guard let amended = cells.time(.amendedAt), let arrived = cells.time(.arrivedAt) else { return nil }
                return .ratio(of: Double(arrived - amended) / 60)
            },
            title("phút từ lần sửa cuối đến khi tới", "最后改单距到达（分钟）", "minutes from last amendment to arrival")
        ),
    ]
}
