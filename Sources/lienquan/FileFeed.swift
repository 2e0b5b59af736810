//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs
import Foundation
import Intake
import Targeting

/// A declaration file as targeting reads it: several times, and by place.
struct FileFeed: DeclarationFeed {
    let path: String
    let mapping: ColumnMapping
    private let rejects: any RejectSink
    private let readings = LatestCount()

    /// - Parameter rejects: told by the first reading only what can't be read.
    init(_ path: String, mapping: ColumnMapping, rejects: any RejectSink = RejectCount()) {
        self.path = path
        self.mapping = mapping
        self.rejects = rejects
    }

    func open(_ fields: Set<DeclarationField>) throws -> any DeclarationPass {
        let isFirst = readings.value == 0
        readings.set(readings.value + 1)
        var options = ReadingOptions(fields: fields, rejects: isFirst ? rejects : RejectCount())
        // Each declaration gets its row: what can't be read of it is missing.
        options.keepsUnreadableCells = true
        return Pass(reader: try DeclarationFile.open(path, mapping: mapping, options: options))
    }

    private struct Pass: DeclarationPass {
        let reader: any DeclarationReading

        func next(limit: Int) throws -> DeclarationBatch? { try reader.next(limit: limit) }
        func read(at offsets: [UInt64]) throws -> DeclarationBatch { try reader.read(at: offsets) }
    }

    /// Calls `body` with every batch of several files, in order.
    static func eachBatch(
        of paths: [String],
        mapping: ColumnMapping,
        fields: Set<DeclarationField>? = nil,
        output: OutputOptions,
        _ body: (DeclarationBatch) throws -> Void
    ) throws {
        for path in paths {
            let reader = try DeclarationFile.open(path, mapping: mapping, options: ReadingOptions(fields: fields))
            let line = ProgressLine("Reading \(path)", unit: .bytes, isQuiet: output.quiet)
            var rows = 0
            while let batch = try reader.next(limit: 16_384) {
                try body(batch)
                rows += batch.count
                line.update(reader.bytesRead, of: reader.bytesTotal)
            }
            let rejected = reader.rejected == 0 ? "" : ", \(ProgressLine.grouped(reader.rejected)) refused"
            line.finish("\(ProgressLine.grouped(rows)) lines\(rejected)")
        }
    }
}
