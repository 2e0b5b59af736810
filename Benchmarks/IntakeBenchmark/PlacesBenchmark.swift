//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs
import Foundation
import Intake

/// Reads the records of a file a second time by their places, as targeting does in the order of lodging.
enum PlacesBenchmark {
    /// How many records are asked for at once.
    private static let stretch = 8192

    static func run(_ path: String, _ mapping: ColumnMapping) throws {
        let reader = try DeclarationFile.open(path, mapping: mapping)
        var places: [UInt64] = []
        let streaming = try ContinuousClock().measure {
            while let batch = try reader.next(limit: stretch) { places += batch.sourceOffsets }
        }
        let inOrder = try seconds(reader, places)
        // Each stretch holds every n-th record: as far apart as they can be, in the order of the file.
        let width = (places.count + stretch - 1) / stretch
        var scattered: [UInt64] = []
        for first in 0..<max(1, width) {
            scattered += stride(from: first, to: places.count, by: max(1, width)).map { places[$0] }
        }
        let apart = try seconds(reader, scattered)
        let rates = [streaming / .seconds(1), inOrder, apart].map { Int(Double(places.count) / $0 / 1e3) }
        print("streamed \(rates[0]) krows/s, again in order \(rates[1]) krows/s, scattered \(rates[2]) krows/s")
    }

    private static func seconds(_ reader: any DeclarationReading, _ places: [UInt64]) throws -> Double {
        var rows = 0
        let elapsed = try ContinuousClock().measure {
            for start in stride(from: 0, to: places.count, by: stretch) {
                rows += try reader.read(at: Array(places[start..<min(start + stretch, places.count)])).count
            }
        }
        precondition(rows == places.count)
        return elapsed / .seconds(1)
    }
}
