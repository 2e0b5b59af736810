//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import AIS
import Node
import Testing

@Suite("Whole lines of a feed")
struct WholeLinesTests {
    @Test("the sentences of one message stay together, those of no message go at once")
    func together() {
        func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }
        var lines = WholeLines()
        let (one, first, second) = (
            "!AIVDM,1,1,,A,15RT,0*00\r\n", "!AIVDM,2,1,3,A,55,0*00\r\n", "!AIVDM,2,2,3,A,88,2*00\r\n"
        )
        #expect(text(lines.push(Array((one + first).utf8))) == one)
        #expect(text(lines.push(Array(second.utf8))) == first + second)
        // A second part without a first, and a first one behind which another message comes.
        #expect(text(lines.push(Array((second + one).utf8))) == second + one)
        #expect(text(lines.push(Array((one + second).utf8))) == one + second)
        #expect(lines.push(Array(first.utf8)).isEmpty)
        #expect(text(lines.push(Array(one.utf8))) == first + one)
        let parts = (1...3).map { "\\s:r1*00\\!BSVDM,3,\($0),1,B,55,0*00\n" }
        #expect(lines.push(Array(parts[0].utf8)).isEmpty && lines.push(Array(parts[1].utf8)).isEmpty)
        #expect(text(lines.push(Array((parts[2] + first + "!AI").utf8))) == parts.joined())
        #expect(text(lines.finish()) == first + "!AI\n")
    }

    @Test("a line that never ends takes no memory and stays too long to be read")
    func endless() {
        var lines = WholeLines()
        for _ in 0..<1_000 { #expect(lines.push(Array(repeating: UInt8(ascii: "x"), count: 1_000)).isEmpty) }
        let line = lines.push(Array("\n!AIVDM,1\r\n!".utf8))
        #expect(line.count < 1_100 && line.suffix(12) == Array("x\n!AIVDM,1\r\n".utf8).suffix(12))
        #expect(line.firstIndex(of: UInt8(ascii: "\n"))! > StreamLimits().lineLength)
        #expect(lines.finish() == Array("!\n".utf8))
        #expect(lines.finish().isEmpty)
    }
}
