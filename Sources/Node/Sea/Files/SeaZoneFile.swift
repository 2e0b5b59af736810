//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import CanonicalJSON
package import Console
import Customs
package import SeaWatch

/// Zones of a GeoJSON file (RFC 7946): a feature for each, or one geometry.
package struct SeaZoneFile: Sendable {
    package typealias Reading = SeaFileReading<SeaZone>

    /// Bytes of the largest file: 12 nautical miles of a coast of a country take less than a tenth.
    private static let largest = 64 << 20
    private static let longestName = 200

    private let pattern: SeaZone
    private let milliseconds: Int64

    /// - Parameters:
    ///   - pattern: what a feature leaves out is taken from it.
    ///   - now: seconds since 1970; the ids of zones without one begin with it.
    package init(like pattern: SeaZone, at now: Int64) {
        self.pattern = pattern
        milliseconds = now * 1_000
    }

    /// Reads what can be read; the rest is among the faults, by the number of its feature.
    package func read(_ bytes: [UInt8]) -> Reading {
        let json: JSONValue
        do {
            json = try JSONReader.read(bytes, most: Self.largest)
        } catch {
            return Reading(items: [], faults: [.init(line: nil, reason: error.reason(in: bytes))])
        }
        let features: [JSONValue]
        switch json["type"]?.text {
        case "FeatureCollection": features = json["features"]?.elements ?? []
        case "Feature": features = [json]
        case "Polygon", "MultiPolygon": features = [.object(["geometry": json])]
        default: return Reading(items: [], faults: [.init(line: nil, column: "type", reason: Self.notGeoJSON)])
        }
        var zones: [SeaZone] = []
        var ids: Set<String> = []
        var faults: [Reading.Fault] = []
        for (place, feature) in features.enumerated() {
            do throws(Wrong) {
                let zone = try self.zone(feature)
                guard ids.insert(zone.id).inserted else { throw Wrong("id", Self.idTwice) }
                zones.append(zone)
            } catch {
                faults.append(.init(line: place + 1, column: error.column, reason: error.reason))
            }
        }
        return Reading(items: zones, faults: faults)
    }

    private struct Wrong: Error {
        let column: String
        let reason: Trilingual

        init(_ column: String, _ reason: Trilingual) {
            self.column = column
            self.reason = reason
        }
    }

    private func zone(_ feature: JSONValue) throws(Wrong) -> SeaZone {
        guard let geometry = feature["geometry"], let polygons = GeoJSONPolygons.read(geometry) else {
            throw Wrong("geometry", Self.noPolygon)
        }
        let properties = feature["properties"]
        func text(_ name: String) -> String? {
            guard let text = properties?[name]?.text.map({ String($0.prefix(Self.longestName)) }), !text.isEmpty else {
                return nil
            }
            return text
        }
        func day(_ name: String, _ usual: CalendarDate?) throws(Wrong) -> CalendarDate? {
            guard let text = text(name) else { return usual }
            guard let day = CalendarDate(iso8601: text) else { throw Wrong(name, Self.notADay) }
            return day
        }
        var kind = pattern.kind
        if let text = text("kind") {
            guard let known = SeaZone.Kind(rawValue: text) else { throw Wrong("kind", Self.unknownKind) }
            kind = known
        }
        var alerts = pattern.alerts
        switch properties?["alerts"] {
        case .bool(let flag): alerts = flag
        case nil, .null: break
        default: throw Wrong("alerts", Self.notAFlag)
        }
        let from = try day("valid_from", pattern.validity.from)
        let to = try day("valid_to", pattern.validity.to)
        if let from, let to, to < from { throw Wrong("valid_to", Self.endsBefore) }
        let name = text("name")
        return SeaZone(
            id: text("id") ?? feature["id"]?.text ?? UUIDv7.make(milliseconds: milliseconds),
            name: Trilingual(
                vi: text("name_vi") ?? name ?? pattern.name.vi,
                zh: text("name_zh") ?? name ?? pattern.name.zh,
                en: text("name_en") ?? name ?? pattern.name.en
            ),
            kind: kind,
            polygons: polygons,
            validity: ValidityPeriod(from: from, to: to),
            office: pattern.office,
            alerts: alerts
        )
    }

    static let notGeoJSON = Trilingual(
        vi: "Tệp không phải GeoJSON (RFC 7946).",
        zh: "该文件不是 GeoJSON（RFC 7946）。",
        en: "This is no GeoJSON (RFC 7946)."
    )
    private static let idTwice = Trilingual(
        vi: "Mã này đã có ở một vùng phía trên.",
        zh: "上文已有区域使用此编号。",
        en: "A zone above has this id."
    )
    private static let noPolygon = Trilingual(
        vi: "Cần một Polygon hoặc MultiPolygon có các vòng khép kín, tọa độ tính bằng độ (kinh độ trước).",
        zh: "须为 Polygon 或 MultiPolygon，环须闭合，坐标以度为单位（经度在前）。",
        en: "This needs a Polygon or MultiPolygon with closed rings, in degrees, longitude first."
    )
    private static let notADay = Trilingual(
        vi: "Ngày phải viết dạng 2025-01-08.",
        zh: "日期须写作 2025-01-08。",
        en: "A day is written as 2025-01-08."
    )
    private static let endsBefore = Trilingual(
        vi: "Ngày hết hiệu lực sớm hơn ngày bắt đầu.",
        zh: "截止日期早于起始日期。",
        en: "It ends before it begins."
    )
    private static let unknownKind = Trilingual(
        vi: "Loại phải là port, anchorage, belt, operation hoặc area.",
        zh: "类型须为 port、anchorage、belt、operation 或 area。",
        en: "The kind is port, anchorage, belt, operation or area."
    )
    private static let notAFlag = Trilingual(
        vi: "Giá trị phải là true hoặc false.",
        zh: "取值须为 true 或 false。",
        en: "This is true or false."
    )
}

extension JSONReader.Fault {
    /// Where a text is no JSON, by line and column from 1.
    func reason(in bytes: [UInt8]) -> Trilingual {
        let before = bytes.prefix(offset)
        let line = before.reduce(1) { $0 + ($1 == UInt8(ascii: "\n") ? 1 : 0) }
        let start = before.lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
        let column = String(decoding: before[start...], as: UTF8.self).count + 1
        return Trilingual(
            vi: "Không phải JSON hợp lệ ở dòng \(line), cột \(column).",
            zh: "第 \(line) 行第 \(column) 列不是有效的 JSON。",
            en: "This is no JSON at line \(line), column \(column)."
        )
    }
}
