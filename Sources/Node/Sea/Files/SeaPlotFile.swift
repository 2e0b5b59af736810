//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import CanonicalJSON
package import Console
import Customs
package import Foundation
import Intake
package import SeaWatch

/// Plots of a CSV file or workbook with a heading, or of GeoJSON points.
package struct SeaPlotFile: Sendable {
    package typealias Reading = SeaFileReading<SeaPlot>

    private static let largest = 64 << 20

    private let office: String
    private let secondsEast: Int64
    private let uploads: URL

    /// - Parameters:
    ///   - office: the office that reports them.
    ///   - secondsEast: the zone of times that name none.
    ///   - uploads: where a table lies while it is read.
    package init(office: String, secondsEast: Int64, uploads: URL) {
        self.office = office
        self.secondsEast = secondsEast
        self.uploads = uploads
    }

    /// Reads what can be read; the rest is among the faults, by its line or the number of its feature.
    package func read(_ bytes: [UInt8]) throws -> Reading {
        let first = bytes.first { ![0x20, 0x09, 0x0A, 0x0D, 0xEF, 0xBB, 0xBF].contains($0) }
        if first == UInt8(ascii: "{") { return features(bytes) }
        let draft = uploads.appendingPathComponent(UUID().uuidString + ".upload")
        guard
            FileManager.default.createFile(
                atPath: draft.path,
                contents: Data(bytes),
                attributes: [.posixPermissions: 0o600]
            )
        else { throw CocoaError(.fileWriteUnknown) }
        defer { try? FileManager.default.removeItem(at: draft) }
        do throws(IntakeError) {
            return try table(draft.path)
        } catch .noMappedColumn {
            return Reading(items: [], faults: [.init(line: nil, reason: Self.noColumn)])
        } catch {
            return Reading(items: [], faults: [.init(line: nil, reason: error.message)])
        }
    }

    private func table(_ path: String) throws(IntakeError) -> Reading {
        let columns = PlotColumn.allCases
        let file = try TableFile(path, columns: columns.map(\.headers))
        var collected = Collected()
        for (place, column) in columns.enumerated() where column.isRequired && !file.has(place) {
            collected.faults.append(.init(line: 1, column: column.rawValue, reason: Self.missingColumn))
        }
        guard collected.faults.isEmpty else { return collected.reading }
        while let rows = try file.next() {
            for row in rows {
                var cells: [PlotColumn: String] = [:]
                for (column, cell) in zip(columns, row.cells) { cells[column] = cell }
                add(cells, line: row.line, to: &collected)
            }
        }
        return collected.reading
    }

    private func features(_ bytes: [UInt8]) -> Reading {
        let json: JSONValue
        do {
            json = try JSONReader.read(bytes, most: Self.largest)
        } catch {
            return Reading(items: [], faults: [.init(line: nil, reason: error.reason(in: bytes))])
        }
        guard json["type"]?.text == "FeatureCollection", let features = json["features"]?.elements else {
            return Reading(
                items: [],
                faults: [.init(line: nil, column: "type", reason: SeaZoneFile.notGeoJSON)]
            )
        }
        var collected = Collected()
        for (place, feature) in features.enumerated() {
            guard feature["geometry"]?["type"]?.text == "Point",
                let point = feature["geometry"]?["coordinates"].flatMap({ GeoJSONPolygons.point($0) })
            else {
                collected.faults.append(.init(line: place + 1, column: "geometry", reason: Self.noPoint))
                continue
            }
            var cells: [PlotColumn: String] = [:]
            for (name, value) in feature["properties"]?.members ?? [:] {
                guard let column = PlotColumn.named(name) else { continue }
                switch value {
                case .string(let text): cells[column] = text
                case .number(let number): cells[column] = "\(number)"
                default: continue
                }
            }
            cells[.longitude] = GeoJSONPolygons.degrees(point.longitude)
            cells[.latitude] = GeoJSONPolygons.degrees(point.latitude)
            if cells[.id] == nil { cells[.id] = feature["id"]?.text }
            add(cells, line: place + 1, to: &collected)
        }
        return collected.reading
    }

    private struct Collected {
        var plots: [SeaPlot] = []
        var ids: Set<String> = []
        var faults: [Reading.Fault] = []

        var reading: Reading { Reading(items: plots, faults: faults) }
    }

    private func add(_ cells: [PlotColumn: String], line: Int, to collected: inout Collected) {
        do throws(PlotFault) {
            let plot = try SeaPlot(cells, office: office, secondsEast: secondsEast)
            guard collected.ids.insert(plot.id).inserted else { throw PlotFault(.id, PlotFault.twice) }
            collected.plots.append(plot)
        } catch {
            collected.faults.append(.init(line: line, column: error.column.rawValue, reason: error.reason))
        }
    }

    private static let noColumn = Trilingual(
        vi: "Không thấy cột nào của tệp điểm: cần time, latitude và longitude.",
        zh: "未找到任何点迹列：须有 time、latitude 和 longitude。",
        en: "none of a plot's columns is there: it needs time, latitude and longitude"
    )
    private static let missingColumn = Trilingual(vi: "Thiếu cột này.", zh: "缺少此列。", en: "This column is missing.")
    private static let noPoint = Trilingual(
        vi: "Cần một Point có tọa độ tính bằng độ (kinh độ trước).",
        zh: "须为 Point，坐标以度为单位（经度在前）。",
        en: "This needs a Point in degrees, longitude first."
    )
}
