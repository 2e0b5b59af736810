//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs

extension Vocabulary {
    /// Days before lodging in which alerts count: a coaster's voyage with its waiting, twice (judgement).
    static let vesselDays: Int64 = 30

    /// What the watch at sea told of the vessel that carries the cargo.
    static let vessels: [RuleVariable] = [
        vessel(
            "vessel_sea_alerts",
            nil,
            "số cảnh báo trên biển của tàu trong 30 ngày",
            "船舶30天内海上警报数",
            "alerts about the vessel in 30 days"
        ),
        vessel(
            "vessel_gaps",
            .gap,
            "số lần tàu tắt AIS trong 30 ngày",
            "船舶30天内AIS中断次数",
            "silences of the vessel in 30 days"
        ),
        vessel(
            "vessel_encounters",
            .encounter,
            "số lần tàu áp mạn trên biển trong 30 ngày",
            "船舶30天内海上并靠次数",
            "meetings of the vessel at sea in 30 days"
        ),
        vessel(
            "vessel_draught_changes",
            .draughtChange,
            "số lần mớn nước tàu đổi ngoài cảng trong 30 ngày",
            "船舶30天内港外吃水变化次数",
            "changes of the vessel's draught outside ports in 30 days"
        ),
    ]

    private static func vessel(
        _ name: String,
        _ sign: VesselPast.Sign?,
        _ vi: String,
        _ zh: String,
        _ en: String
    ) -> RuleVariable {
        RuleVariable(
            name,
            .count,
            .ofLine([.vesselIMO, .vesselName, .lodgedAt]) { cells in
                guard let vessels = cells.vessels, let lodged = cells.time(.lodgedAt) else { return nil }
                return vessels.alerts(
                    sign,
                    imo: cells.text(.vesselIMO),
                    name: cells.text(.vesselName),
                    before: lodged,
                    days: vesselDays
                ).map { .count(Int64($0)) }
            },
            title(vi, zh, en)
        )
    }
}
