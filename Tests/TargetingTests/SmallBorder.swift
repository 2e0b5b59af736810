//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs
import Targeting

/// A made-up trade in which some goods and one firm are illicit, small enough to know by heart.
struct SmallBorder {
    static let fields: [DeclarationField] = [
        .declarationNo, .itemNo, .lodgedAt, .office, .importerID, .importerAddress, .exporterID, .declarantID,
        .vehiclePlate, .hsCode, .countryOrigin, .countryDeparture, .dutyRate, .taxType, .netKg, .customsValue,
        .invoiceNo, .originCertificateNo, .finding, .findingAt,
    ]

    struct Line {
        var number: String
        var item = 1
        /// Seconds since 1970.
        var lodged: Int64
        var importer = "0100112437"
        var address = "1 Trần Phú"
        var hs = "610910"
        var origin = "CN"
        var net = 100.0
        var value = 1_000.0
        var certificate = ""
        var finding = ""
        var findingAt: Int64?
    }

    static let start: Int64 = 1_735_689_600

    /// `days` days of forty lines: HS 850760 of mass 77 is illicit, so are most lines of firm "ring".
    static func year(days: Int = 60, seed: UInt64 = 1, labelled: Bool = true) -> [Line] {
        var random = Lehmer(seed)
        var lines: [Line] = []
        for day in 0..<days {
            for place in 0..<40 {
                var line = Line(
                    number: "D\(1_000_000 + day * 40 + place)",
                    lodged: start + Int64(day) * 86_400 + Int64(place) * 600
                )
                line.importer = place % 10 == 3 ? "ring" : "firm\(random.below(60))"
                line.address = line.importer == "ring" ? "9 Hàng Ngang" : "\(random.below(50)) Trần Phú"
                line.hs = ["610910", "850760", "640299", "080390"][random.below(4)]
                line.origin = ["CN", "VN", "TH"][random.below(3)]
                line.net = [10, 25, 77, 500][random.below(4)]
                line.value = line.net * Double(5 + random.below(4))
                let isIllicit =
                    (line.hs == "850760" && line.net == 77) || (line.importer == "ring" && random.below(10) < 7)
                line.finding = labelled ? (isIllicit ? "violation" : "clean") : ""
                line.findingAt = line.lodged + 3 * 86_400
                lines.append(line)
            }
        }
        return lines
    }

    static func batch(_ lines: [Line]) -> DeclarationBatch {
        var builder = DeclarationBatchBuilder(fields: fields)
        for line in lines {
            builder.append { field in
                switch field {
                case .declarationNo: .text(line.number)
                case .itemNo: .number(Double(line.item))
                case .lodgedAt: .instant(line.lodged, offsetMinutes: 420)
                case .office: .text("VN-VI")
                case .importerID: .text(line.importer)
                case .importerAddress: .text(line.address)
                case .exporterID: .text("EX-" + line.origin)
                case .declarantID: .text("broker")
                case .vehiclePlate: .text("12C-00\(line.net)")
                case .hsCode: .text(line.hs)
                case .countryOrigin, .countryDeparture: .text(line.origin)
                case .dutyRate: .number(5)
                case .taxType: .text("A")
                case .netKg: .number(line.net)
                case .customsValue: .number(line.value)
                case .invoiceNo: .text("INV-" + line.number)
                case .originCertificateNo: .text(line.certificate)
                case .finding: .text(line.finding)
                case .findingAt:
                    line.finding.isEmpty
                        ? .missing : .instant(line.findingAt ?? line.lodged, offsetMinutes: 420)
                default: .missing
                }
            }
        }
        var batch = builder.finish()
        batch.sourceOffsets = lines.indices.map { UInt64($0) }
        return batch
    }

    static var schema: FeatureSchema { FeatureSchema(fields: Set(fields)) }

    static func encoded(_ lines: [Line]) -> EncodedRows {
        RowEncoder(goods: schema.goods, past: schema.past).encode(batch(lines))
    }

    /// - Parameter schema: what the model may ask for; everything that the lines carry when nil.
    static func model(_ lines: [Line] = year(), schema: FeatureSchema? = nil) throws -> TargetingModel {
        let schema = schema ?? Self.schema
        var settings = ModelTrainer.Settings()
        settings.rounds = 30
        let rows = RowEncoder(goods: schema.goods, past: schema.past).encode(batch(lines))
        return try ModelTrainer(settings: settings).train(rows, schema: schema)
    }
}

/// Lines in memory, read as a file would be.
struct LinesFeed: DeclarationFeed {
    let lines: [SmallBorder.Line]

    func open(_ fields: Set<DeclarationField>) throws -> any DeclarationPass { Pass(lines: lines) }

    private final class Pass: DeclarationPass {
        private let lines: [SmallBorder.Line]
        private nonisolated(unsafe) var next = 0  // a pass is read by one task at a time

        init(lines: [SmallBorder.Line]) { self.lines = lines }

        func next(limit: Int) throws -> DeclarationBatch? {
            guard next < lines.count else { return nil }
            let places = next..<min(next + limit, lines.count)
            next = places.upperBound
            return try read(at: places.map { UInt64($0) })
        }

        func read(at offsets: [UInt64]) throws -> DeclarationBatch {
            var batch = SmallBorder.batch(offsets.map { lines[Int($0)] })
            batch.sourceOffsets = offsets
            return batch
        }
    }
}

/// A small generator, the same everywhere.
struct Lehmer {
    private var state: UInt64

    init(_ seed: UInt64) { state = seed &* 2 &+ 1 }

    mutating func below(_ bound: Int) -> Int {
        state = state &* 0xDA94_2042_E4DD_58B5
        return Int((state >> 33) % UInt64(bound))
    }
}
