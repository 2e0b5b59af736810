//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs
package import Targeting

extension SampleDeclarations {
    /// An assessment of a declaration's first item.
    package func assessment(
        _ number: Int,
        score: Double,
        lane: Lane,
        origin: SelectionOrigin = .none,
        model: String = "model-1"
    ) -> Assessment {
        Assessment(
            line: line(number),
            score: score,
            rank: number + 1,
            lane: lane,
            selectedBy: origin,
            reasons: [
                Reason(code: "price.below.peers", weight: 1.25, facts: ["percent": "71", "hs": "610910"]),
                Reason(code: "importer.new", weight: 0.1, facts: ["value": "Đồng Đăng \"凭祥\""]),
            ],
            modelID: model,
            assessedAt: lodged(number) + 5
        )
    }

    /// A finding on a declaration's first item.
    package func finding(
        _ number: Int,
        _ outcome: InspectionFinding.Outcome,
        theme: String? = nil,
        revenue: Double? = nil,
        at: Int64? = nil
    ) throws(FindingError) -> InspectionFinding {
        try InspectionFinding(
            line: line(number),
            outcome: outcome,
            theme: theme,
            revenue: revenue,
            remark: "Hàng giấu dưới sàn xe 车底夹藏",
            foundAt: at ?? lodged(number) + 7_200
        )
    }
}
