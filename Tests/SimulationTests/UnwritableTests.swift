//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Foundation
import Simulation
import Testing

@Suite("Unwritable places")
struct UnwritableTests {
    private let folder = FileManager.default.temporaryDirectory.appending(path: "border-\(UUID().uuidString)")

    private var week: BorderScenario {
        var scenario = BorderScenario.quiet
        scenario.days = 40
        return scenario
    }

    @Test("a folder that is a file is named with the reason")
    func notAFolder() throws {
        try Data("x".utf8).write(to: folder)
        defer { try? FileManager.default.removeItem(at: folder) }
        let error = #expect(throws: SimulationError.self) {
            try BorderSimulation(scenario: week, seed: 1).write(to: folder)
        }
        guard case .folderUnavailable(let path, let reason) = error else {
            Issue.record("unexpected \(String(describing: error))")
            return
        }
        #expect(path.hasPrefix(folder.path))
        #expect(!reason.isEmpty)
    }

    @Test(
        "a full disk is named, and no file looks complete",
        .enabled(if: FileManager.default.fileExists(atPath: "/dev/full"))
    )
    func fullDisk() throws {
        let truth = folder.appending(path: "truth.csv").path
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        try FileManager.default.createSymbolicLink(atPath: truth + ".part", withDestinationPath: "/dev/full")
        defer { try? FileManager.default.removeItem(at: folder) }
        let error = #expect(throws: SimulationError.self) {
            try BorderSimulation(scenario: week, seed: 1).write(to: folder)
        }
        #expect(error == .fileUnwritable(path: truth, reason: "No space left on device"))
        #expect(!FileManager.default.fileExists(atPath: truth))
        #expect(!FileManager.default.fileExists(atPath: folder.appending(path: "scenario.json").path))
    }
}
