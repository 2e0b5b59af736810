//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

package import Customs

/// Reports that every node has.
package enum BuiltInReports {
    /// - Parameters:
    ///   - anchor: a day of the half-year, month or year that they are about.
    ///   - neighbour: the country whose border the border report is about; nil for all borders.
    package static func all(
        anchor: CalendarDate,
        currency: Currency,
        neighbour: String? = nil
    ) -> [ReportDefinition] {
        [
            half("half-year-national", anchor, currency, title: national) { $0.rows = [.month] },
            half("half-year-border", anchor, currency, title: border) {
                $0.rows = [.gate]
                $0.border = .only
                if let neighbour { $0.filters = [ReportFilter(.border, [neighbour])] }
            },
            half("half-year-themes", anchor, currency, title: themes) { $0.rows = [.theme] },
            half("half-year-offices", anchor, currency, title: offices) { $0.rows = [.region] },
            half("half-year-modus", anchor, currency, title: modus) { $0.rows = [.modus] },
            half("half-year-commodities", anchor, currency, title: commodities) {
                $0.rows = [.group]
                $0.measures = [
                    .cases, .lines, .value, .quantity(.sticks), .quantity(.kilograms), .quantity(.litres),
                    .quantity(.pieces),
                ]
            },
            monthly(anchor, currency), operation(anchor, currency), league(anchor, currency), yield(anchor, currency),
        ]
    }

    private static func half(
        _ id: String,
        _ anchor: CalendarDate,
        _ currency: Currency,
        title: Trilingual,
        _ shape: (inout ReportDefinition) -> Void
    ) -> ReportDefinition {
        var definition = ReportDefinition(
            id: id,
            title: title,
            period: ReportPeriod(.half, of: anchor),
            comparison: .yearBefore,
            measures: [.cases, .value, .averageValue, .suspects],
            currency: currency
        )
        shape(&definition)
        return definition
    }

    private static func monthly(_ anchor: CalendarDate, _ currency: Currency) -> ReportDefinition {
        ReportDefinition(
            id: "monthly-statement",
            title: Trilingual(vi: "Báo cáo tháng", zh: "月报", en: "Monthly statement"),
            period: ReportPeriod(.month, of: anchor),
            comparison: .periodBefore,
            rows: [.office],
            columns: [.legalStatus],
            measures: [.cases, .value],
            currency: currency
        )
    }

    private static func operation(_ anchor: CalendarDate, _ currency: Currency) -> ReportDefinition {
        ReportDefinition(
            id: "operation",
            title: Trilingual(vi: "Chiến dịch chung", zh: "联合行动", en: "Joint operations"),
            period: ReportPeriod(.year, of: anchor),
            comparison: .yearBefore,
            rows: [.operation, .phase],
            measures: [.cases, .suspects, .quantity(.kilograms), .value],
            currency: currency
        )
    }

    private static func league(_ anchor: CalendarDate, _ currency: Currency) -> ReportDefinition {
        ReportDefinition(
            id: "office-league",
            kind: .league,
            title: Trilingual(vi: "So sánh các đơn vị", zh: "各单位对比", en: "Offices compared"),
            period: ReportPeriod(.half, of: anchor),
            rows: [.office],
            measures: [.cases],
            currency: currency
        )
    }

    private static func yield(_ anchor: CalendarDate, _ currency: Currency) -> ReportDefinition {
        ReportDefinition(
            id: "targeting-yield",
            kind: .targetingYield,
            title: Trilingual(vi: "Hiệu quả lựa chọn trọng điểm", zh: "布控命中率", en: "Yield of targeting"),
            period: ReportPeriod(.half, of: anchor),
            measures: [],
            currency: currency
        )
    }

    private static let national = Trilingual(
        vi: "Báo cáo sáu tháng: toàn quốc",
        zh: "半年报：全国",
        en: "Half-year report: national"
    )
    private static let border = Trilingual(
        vi: "Báo cáo sáu tháng: tuyến biên giới",
        zh: "半年报：边境",
        en: "Half-year report: the border"
    )
    private static let themes = Trilingual(
        vi: "Báo cáo sáu tháng: theo chuyên đề",
        zh: "半年报：按专题",
        en: "Half-year report: by theme"
    )
    private static let offices = Trilingual(
        vi: "Báo cáo sáu tháng: theo khu vực",
        zh: "半年报：按关区",
        en: "Half-year report: by region"
    )
    private static let modus = Trilingual(
        vi: "Báo cáo sáu tháng: theo thủ đoạn",
        zh: "半年报：按手法",
        en: "Half-year report: by modus operandi"
    )
    private static let commodities = Trilingual(
        vi: "Báo cáo sáu tháng: theo nhóm hàng",
        zh: "半年报：按商品类别",
        en: "Half-year report: by commodity"
    )
}
