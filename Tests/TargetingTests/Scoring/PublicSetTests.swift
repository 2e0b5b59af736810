//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs
import Foundation
import Intake
import Targeting
import Testing

/// The public set of Korean declarations, read in place.
enum PublicSet {
    static let folder: URL? = {
        let named = ProcessInfo.processInfo.environment["LIENQUAN_DATA"].map(URL.init(fileURLWithPath:))
        let beside = URL(fileURLWithPath: #filePath)
            .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("shared/data")
        let folder = (named ?? beside).appendingPathComponent("customs/kcs-2022")
        return FileManager.default.fileExists(atPath: folder.appendingPathComponent("train.csv").path) ? folder : nil
    }()

    static func open(_ name: String, fields: Set<DeclarationField>? = nil) throws -> any DeclarationReading {
        let folder = try #require(folder)
        return try DeclarationFile.open(
            folder.appendingPathComponent(name).path,
            mapping: try ColumnMapping.load("kcs-2022"),
            options: ReadingOptions(fields: fields)
        )
    }

    struct Feed: DeclarationFeed {
        let name: String

        func open(_ fields: Set<DeclarationField>) throws -> any DeclarationPass {
            Pass(reader: try PublicSet.open(name, fields: fields))
        }
    }

    struct Pass: DeclarationPass {
        let reader: any DeclarationReading

        func next(limit: Int) throws -> DeclarationBatch? { try reader.next(limit: limit) }
        func read(at offsets: [UInt64]) throws -> DeclarationBatch { try reader.read(at: offsets) }
    }
}

@Suite("The public set", .enabled(if: PublicSet.folder != nil, "data/customs/kcs-2022 is not there"))
struct PublicSetTests {
    @Test("a year of training finds the tuple that leaks the label: a gate for the plumbing, no proof of skill")
    func gate() throws {
        let reader = try PublicSet.open("train.csv")
        var rows = EncodedRows()
        var schema = SmallBorder.schema
        while let batch = try reader.next(limit: 16_384) {
            schema = FeatureSchema(fields: Set(DeclarationField.allCases.filter(batch.has)))
            rows.append(RowEncoder(goods: schema.goods, past: schema.past).encode(batch))
        }
        #expect(rows.count == 37_385)
        let model = try ModelTrainer().train(rows, schema: schema)
        let judged = try EvaluationRun(model: model).run(PublicSet.Feed(name: "valid.csv"))
        let report = EvaluationReport(judged, modelID: model.id, leaksLabel: true)
        #expect(report.overall.rows == 8_134)
        #expect(try #require(report.overall.auc) >= 0.975)
        #expect(report.overall.cuts[2].precision >= 0.99)
        #expect(report.overall.cuts[3].precision >= 0.99)
        // Honest rows: their tuple was never seen. More than this would be a leak of our own.
        let unseen = try #require(report.unseenTuple?.auc)
        #expect((0.5...0.70).contains(unseen))
    }
}
