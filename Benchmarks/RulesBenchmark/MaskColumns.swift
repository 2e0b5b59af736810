//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import CEL
import Rules

/// Columns of made-up declarations for conditions without a past: names and types of the product's vocabulary.
struct MaskColumns {
    private enum Content {
        /// Texts, the first ones oftener.
        case texts([String])
        /// Ten-thousandths, up to a bound; smaller ones are oftener.
        case decimal(Int64)
        /// From a bound up to another.
        case count(Int64, Int64)
        case ratio(Double)
        /// How many of a thousand are true.
        case flag(Int)
        case time
    }

    private static let countries = [
        "CN", "VN", "LA", "KH", "TH", "HK", "MM", "US", "JP", "KR", "NG", "CD", "TZ", "MZ", "ZA", "MG",
    ]
    private static let hs4 = [
        "8541", "8517", "6109", "6203", "6402", "7318", "9403", "7604", "7606", "2402", "2403", "4813", "5601", "3915",
        "4707", "0303", "0507", "4403", "2939", "3004", "2208", "7113", "9102", "0202", "0709",
    ]

    /// Name, values, and how many of a thousand rows have none.
    private static let contents: [(name: String, content: Content, missing: Int)] = [
        ("direction", .texts(["import", "export", "transit"]), 0),
        ("route", .texts(["road", "cbec", "sea", "express", "rail", "post", "air"]), 5),
        ("currency", .texts(["CNY", "VND", "USD"]), 10),
        ("country_origin", .texts(countries), 10),
        ("country_departure", .texts(countries), 20),
        ("country_destination", .texts(countries), 20),
        ("invoice_country", .texts(countries), 300),
        ("label_country", .texts(countries), 800),
        (
            "hs2",
            .texts(["85", "61", "62", "64", "22", "24", "91", "71", "30", "29", "02", "03", "07", "05", "44", "41"]), 5
        ),
        ("hs4", .texts(hs4), 5),
        ("hs6", .texts(hs4.flatMap { ["\($0)10", "\($0)90"] } + ["293930", "293941", "291631", "291634"]), 5),
        ("certificate_hs6", .texts(hs4.flatMap { ["\($0)10", "\($0)90"] }), 700),
        ("transit_exit_gate", .texts((1...12).map { $0 < 10 ? "VN-G0\($0)" : "VN-G\($0)" }), 600),
        ("actual_exit_gate", .texts((1...12).map { $0 < 10 ? "VN-G0\($0)" : "VN-G\($0)" }), 700),
        ("origin_certificate_form", .texts(["E", "D", "AK", "RCEP"]), 600),
        ("vehicle_type", .texts(["truck", "tractor", "reefer", "tanker", "bus"]), 300),
        ("container_type", .texts(["dry", "reefer", "tank", "open"]), 500),
        ("load_state", .texts(["laden", "empty"]), 300),
        ("scan_result", .texts(["clear", "suspect"]), 800),
        ("consignee_status", .texts(["present", "absent", "refused", "abandoned"]), 900),
        ("platform", .texts(["P1", "P2", "P3"]), 700),
        ("payment_means", .texts(["card", "transfer", "prepaid_cash"]), 600),
        ("bill_type", .texts(["through", "house"]), 700),
        ("licence_no", .texts((0..<400).map { "L\($0)" }), 900),
        ("permit_no", .texts((0..<400).map { "G\($0)" }), 950),
        ("net_kg", .decimal(200_000_000), 10),
        ("gross_kg", .decimal(210_000_000), 10),
        ("quantity", .decimal(100_000_000), 20),
        ("customs_value", .decimal(5_000_000_000), 10),
        ("invoice_amount", .decimal(5_000_000_000), 30),
        ("duty_rate", .decimal(300_000), 50),
        ("weighing_loss_kg", .decimal(5_000_000), 800),
        ("weighing_excess_kg", .decimal(9_000_000), 700),
        ("hidden_length_m", .decimal(5_000), 800),
        ("reefer_temperature_c", .decimal(100_000), 800),
        ("certificate_shortfall", .decimal(1_000_000), 700),
        ("goods_amount", .decimal(100_000_000), 600),
        ("freight_amount", .decimal(1_000_000), 600),
        ("paid_amount", .decimal(101_000_000), 600),
        ("order_difference", .decimal(1_000), 600),
        ("packages", .count(0, 400), 10),
        ("manifest_packages", .count(0, 400), 500),
        ("amendments", .count(0, 4), 100),
        ("certificate_days_after_shipment", .count(-20, 8), 700),
        ("buyer_age", .count(10, 95), 600),
        ("price_per_kg", .ratio(60), 20),
        ("unit_price", .ratio(90), 20),
        ("kg_per_unit", .ratio(70), 20),
        ("kg_per_package", .ratio(700), 20),
        ("exporter_months", .ratio(240), 400),
        ("transit_days", .ratio(40), 700),
        ("transit_hours", .ratio(100), 700),
        ("transit_speed_kmh", .ratio(110), 700),
        ("eseal_stop_minutes", .ratio(60), 800),
        ("weighing_loss_share", .ratio(0.1), 800),
        ("weighing_excess_share", .ratio(0.1), 700),
        ("manifest_kg_difference_share", .ratio(0.1), 500),
        ("seals_agree", .flag(970), 700),
        ("certificate_retroactive", .flag(100), 800),
        ("buyer_id_valid", .flag(990), 600),
        ("imo_valid", .flag(980), 700),
        ("transit_exited_at", .time, 750),
    ]

    let columns: [Column]

    /// The columns that conditions read, each the same whatever others there are.
    init(rows: Int, names: Set<String>) throws {
        var columns: [Column] = []
        for (place, (name, content, missing)) in Self.contents.enumerated() where names.contains(name) {
            var random = RandomSource(seed: UInt64(place + 1) << 32)
            var validity = [UInt64](repeating: 0, count: (rows + 63) / 64)
            for row in 0..<rows where random.below(1_000) >= missing { validity[row >> 6] |= 1 << UInt64(row & 63) }
            columns.append(
                try Column(
                    name: name,
                    values: Self.values(content, rows, &random),
                    validity: missing == 0 ? nil : validity
                )
            )
        }
        self.columns = columns
    }

    private static func values(_ content: Content, _ rows: Int, _ random: inout RandomSource) -> Column.Values {
        switch content {
        case .texts(let texts):
            let codes = (0..<rows).map { _ in UInt32(1 + random.skewed(texts.count)) }
            return .text(codes: codes, dictionary: [""] + texts)
        case .decimal(let bound):
            return .decimal((0..<rows).map { _ in Int64(random.skewed(Int(bound))) }, scale: RuleValueType.decimalScale)
        case .count(let least, let bound):
            return .int((0..<rows).map { _ in least + Int64(random.below(Int(bound - least))) })
        case .ratio(let bound):
            // A few binary digits, so that the peer reads the same number from text.
            return .double((0..<rows).map { _ in (random.share() * bound * 1_024).rounded() / 1_024 })
        case .flag(let share):
            return .bool((0..<rows).map { _ in random.below(1_000) < share })
        case .time:
            return .timestamp((0..<rows).map { _ in 1_750_000_000 + Int64(random.below(30_000_000)) })
        }
    }
}
