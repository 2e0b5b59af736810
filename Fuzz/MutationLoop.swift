//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Foundation

/// Changes seeds at random for some seconds, for toolchains without libFuzzer: MutationLoop SECONDS FOLDER…
@main
enum MutationLoop {
    static func main() throws {
        let arguments = CommandLine.arguments
        let seconds = arguments.count > 1 ? Double(arguments[1]) ?? 60 : 60
        var inputs: [[UInt8]] = []
        for folder in arguments.dropFirst(2) {
            for name in try FileManager.default.contentsOfDirectory(atPath: folder).sorted() {
                inputs.append(Array(try Data(contentsOf: URL(fileURLWithPath: folder + "/" + name))))
            }
        }
        let end = Date().addingTimeInterval(seconds)
        var runs = 0
        while Date() < end, let seed = inputs.randomElement() {
            let input = changed(seed, inputs.randomElement() ?? seed)
            // What ends the program is found in this file.
            try Data(input).write(to: URL(fileURLWithPath: FuzzTarget.path + "-last"))
            let start = Date()
            input.withUnsafeBytes { FuzzTarget.run($0) }
            precondition(Date().timeIntervalSince(start) < 10, "an input took more than ten seconds")
            runs += 1
        }
        print("Done \(runs) runs")
        try? FileManager.default.removeItem(atPath: FuzzTarget.path + "-last")
    }

    private static func changed(_ seed: [UInt8], _ other: [UInt8]) -> [UInt8] {
        var bytes = seed
        for _ in 0...Int.random(in: 0..<6) where !bytes.isEmpty {
            let place = Int.random(in: 0..<bytes.count)
            switch Int.random(in: 0..<6) {
            case 0: bytes[place] = UInt8.random(in: .min ... .max)
            case 1: bytes.remove(at: place)
            case 2: bytes.insert([0x22, 0x2C, 0x0A, 0, 0x3C, 0x7B, 0xFF].randomElement() ?? 0, at: place)
            case 3: bytes.removeSubrange(place..<min(bytes.count, place + Int.random(in: 1...64)))
            case 4: bytes.insert(contentsOf: bytes[place..<min(bytes.count, place + 64)], at: place)
            default: bytes = Array(bytes[..<place] + other.suffix(Int.random(in: 0...other.count)))
            }
        }
        return bytes
    }
}
