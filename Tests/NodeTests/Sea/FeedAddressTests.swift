//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Node
import Testing

@Suite("Where feeds come from")
struct FeedAddressTests {
    private func address(_ text: String, baud: Int? = nil) -> FeedAddress? {
        FeedAddress(SeaConfiguration.Feed(name: "a", address: text, baud: baud))
    }

    @Test("datagrams, callers, calls, files and serial lines are told apart")
    func kinds() {
        #expect(address("udp://0.0.0.0:10110") == .datagrams(host: "0.0.0.0", port: 10_110))
        #expect(address("listen://127.0.0.1:0") == .callers(host: "127.0.0.1", port: 0))
        #expect(address("tcp://ais.example:5631") == .call(host: "ais.example", port: 5_631))
        #expect(address("file:///var/log/ais.nmea") == .file(path: "/var/log/ais.nmea", baud: 38_400))
        #expect(address("file:///dev/ttyUSB0", baud: 4_800) == .file(path: "/dev/ttyUSB0", baud: 4_800))
        #expect(address("file:///dev/ttyUSB0")?.isLive == true)
        #expect(address("file:///var/log/ais.nmea")?.isLive == false)
        #expect(address("udp://0.0.0.0:10110")?.isLive == true)
    }

    @Test(
        "anything else is refused",
        arguments: [
            "", "ais.example:5631", "tcp://ais.example", "tcp://ais.example:0", "udp://:10110", "udp://0.0.0.0:70000",
            "http://ais.example:80", "file://relative", "file:///", "tcp://user:secret@ais.example:5631",
            "tcp://ais.example:5631/path",
        ]
    )
    func refused(text: String) { #expect(address(text) == nil) }
}
