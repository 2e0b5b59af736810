//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Foundation
import Simulation

/// A simulated stretch on disk, read back row by row for the tests.
struct SimulatedYear {
    struct Row {
        private let fields: [String]
        private let positions: [String: Int]

        init(fields: [String], positions: [String: Int]) {
            self.fields = fields
            self.positions = positions
        }

        subscript(column: String) -> String {
            positions[column].map { fields[$0] } ?? ""
        }

        func number(_ column: String) -> Double? { Double(self[column]) }

        /// Declaration and item, unique within a side.
        var id: String { self["declaration_no"] + "/" + self["item_no"] }
    }

    static let files = ["vn/declarations.csv", "vn/replay.csv", "cn/declarations.csv", "truth.csv", "scenario.json"]

    let folder: URL
    let summary: SimulationSummary

    /// Simulates into a fresh temporary folder.
    init(_ scenario: BorderScenario, seed: UInt64) throws {
        folder = FileManager.default.temporaryDirectory.appending(path: "border-\(UUID().uuidString)")
        summary = try BorderSimulation(scenario: scenario, seed: seed).write(to: folder)
    }

    func bytes(_ name: String) throws -> Data {
        try Data(contentsOf: folder.appending(path: name))
    }

    func header(_ name: String) throws -> [String] {
        let text = try String(decoding: bytes(name).prefix(4_096), as: UTF8.self)
        return Self.fields(of: text.prefix { $0 != "\n" }.utf8)
    }

    func rows(_ name: String) throws -> [Row] {
        let lines = try bytes(name).split(separator: 0x0a)
        let names = Self.fields(of: lines[0])
        let positions = Dictionary(uniqueKeysWithValues: zip(names, 0...))
        return lines.dropFirst().map { Row(fields: Self.fields(of: $0), positions: positions) }
    }

    func remove() {
        try? FileManager.default.removeItem(at: folder)
    }

    private static func fields(of line: some Sequence<UInt8>) -> [String] {
        var fields: [String] = []
        var field: [UInt8] = []
        var isQuoted = false
        for byte in line {
            switch byte {
            case 0x22: isQuoted.toggle()
            case 0x2c where !isQuoted:
                fields.append(String(decoding: field, as: UTF8.self))
                field.removeAll(keepingCapacity: true)
            default: field.append(byte)
            }
        }
        return fields + [String(decoding: field, as: UTF8.self)]
    }
}

extension BorderScenario {
    /// Half a year of a quiet border: every scheme occurs, and a test takes a second.
    static let quiet: BorderScenario = {
        var scenario = BorderScenario.standard
        scenario.days = 210
        scenario.declarationsPerDay = 90
        scenario.standingTrades = 400
        return scenario
    }()
}
