//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import CanonicalJSON
import TAXII
import Testing

@Suite("Bodies of batches")
struct BodyTests {
    private static let collection = TAXIICollection(
        id: "0f0e0d0c-0000-4000-8000-000000000001",
        title: "Alerts",
        rights: .write
    )

    private static func batch(_ body: [UInt8]) throws(TAXIIFault) -> TAXIIBatch {
        try TAXIIBatch(
            body,
            to: collection,
            of: "exchange",
            by: "lan",
            at: TAXIITimestamp(microseconds: 0),
            statusID: "1"
        )
    }

    private static let good =
        #"{"more":false,"objects":[{"type":"incident","id":"incident--00000000-0000-4000-8000-000000000001","#
        + #""created":"2026-01-01T00:00:00.000Z","modified":"2026-01-01T00:00:00.000Z","spec_version":"2.1","#
        + #""t":[1,-0.5e-3,true,false,null,"\u00e9\ud83d\ude00\"\\"],"o":{"":{}}} , {"id":"x"}]}"#

    @Test("the slices are the objects, and members with the same names further in are not taken for theirs")
    func slices() throws {
        let nested =
            #"{"type":"incident","id":"incident--00000000-0000-4000-8000-000000000001","#
            + #""created":"2026-01-01T00:00:00Z","x":{"id":"other","type":"t","modified":"never"}}"#
        let batch = try Self.batch(Array(#"{"objects":[ \#(nested) , \#(nested)]}"#.utf8))
        for object in batch.objects {
            #expect(String(decoding: batch.body[object.range], as: UTF8.self) == nested)
            #expect(object.version == "2026-01-01T00:00:00Z")
        }
        #expect(batch.objects.count == 2)
    }

    @Test("whatever is cut off a body, it is refused")
    func cut() {
        let bytes = Array(Self.good.utf8)
        #expect(throws: Never.self) { try Self.batch(bytes) }
        for end in 0..<bytes.count {
            #expect(throws: TAXIIFault.self) { try Self.batch(Array(bytes[..<end])) }
        }
    }

    @Test("what is taken is JSON, as the strict reader of the house sees it too")
    func oracle() {
        var generator = SystemRandomNumberGenerator()
        let alphabet = Array(#"{}[]",:\u0019aeE.-+ntf\#u{e9}"#.utf8) + [0, 9, 10, 0x80, 0xFF]
        for _ in 0..<30_000 {
            var bytes = Array(Self.good.utf8)
            for _ in 0..<Int.random(in: 1...3, using: &generator) {
                let place = Int.random(in: 0..<bytes.count, using: &generator)
                bytes[place] = alphabet.randomElement(using: &generator) ?? 0
            }
            guard (try? Self.batch(bytes)) != nil else { continue }
            do {
                _ = try JSONReader.read(bytes)
            } catch {
                // Names that come twice, and numbers beyond all measure, are kept as they came.
                let text = String(decoding: bytes, as: UTF8.self)
                #expect([.memberTwice, .numberOutOfRange].contains(error.reason), "\(text)")
            }
        }
    }
}
