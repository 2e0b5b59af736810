//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import CanonicalJSON
import ChildProcess
import Crypto
import Custody
import Foundation
import PKI
import Testing

@Suite("A bundle that was changed")
struct BundleTamperingTests {
    @Test("an honest bundle holds, with and without the pinned authority, and is the same bytes each time")
    func honest() throws {
        let room = try EvidenceRoom()
        let (items, transfers) = try room.chain()
        let sealed = try room.seal(try room.statement(items, transfers))
        let bundle = try room.bundle(sealed)
        #expect(try room.bundle(sealed) == bundle)
        #expect(try EvidenceRoom.verify(bundle) == sealed)
        let found = try EvidenceRoom.verify(bundle, authority: room.authority.certificate.derBytes)
        #expect(found.statement.transfers.count == 8)
    }

    @Test("every byte, with one bit of it turned, is found, as is every byte left out and every byte put in")
    func everyByte() async throws {
        let room = try EvidenceRoom()
        let items = [try EvidenceRoom.item("1", file: true)]
        var chain = CustodyChain(of: EvidenceRoom.caseNumber)
        let taken = try room.transfer(
            "t1",
            .taken,
            items,
            from: nil,
            to: EvidenceRoom.party("lan"),
            after: chain,
            at: 1
        )
        let first = try room.sign(taken, at: chain.next, minutes: 2)
        try chain.append(first, items: ["1": items[0]])
        let given = try room.transfer(
            "t2",
            .handedOver,
            items,
            from: EvidenceRoom.party("lan"),
            to: EvidenceRoom.party("hai"),
            after: chain,
            at: 3
        )
        let transfers = [first, try room.sign(given, at: chain.next, minutes: 4)]
        let bundle = try room.bundle(try room.seal(try room.statement(items, transfers)))
        _ = try EvidenceRoom.verify(bundle)
        var unnoticed: [String] = []
        for place in bundle.indices {
            var changed = bundle
            changed[place] ^= 1 << UInt8(place % 8)
            if (try? EvidenceRoom.verify(changed)) != nil { unnoticed.append("bit \(place)") }
            changed[place] = bundle[place] ^ 0xFF
            if (try? EvidenceRoom.verify(changed)) != nil { unnoticed.append("byte \(place)") }
            guard place % 7 == 0 else { continue }
            changed = bundle
            changed.remove(at: place)
            if (try? EvidenceRoom.verify(changed)) != nil { unnoticed.append("without \(place)") }
            changed = bundle
            changed.insert(bundle[place], at: place)
            if (try? EvidenceRoom.verify(changed)) != nil { unnoticed.append("twice \(place)") }
        }
        #expect(unnoticed.isEmpty, "of \(bundle.count) bytes")
        for length in [0, 1, 4, 30, bundle.count / 2, bundle.count - 22, bundle.count - 1] {
            #expect(throws: (any Error).self) { try EvidenceRoom.verify(Array(bundle[..<length])) }
        }
        #expect(throws: (any Error).self) { try EvidenceRoom.verify(bundle + [0]) }
        #expect(throws: (any Error).self) { try EvidenceRoom.verify([0] + bundle) }
        #expect(throws: (any Error).self) { try EvidenceRoom.verify(bundle + bundle) }
    }

    @Test("each transfer left out, each pair swapped, each one doubled is found though the seal is made anew")
    func transfers() throws {
        let room = try EvidenceRoom()
        let (items, transfers) = try room.chain()
        func isFound(_ changed: [SignedTransfer]) throws -> Bool {
            let sealed = try room.seal(try room.statement(items, changed))
            return (try? CustodyBundleVerifier().check(sealed, readme: CustodyReadme.bytes)) == nil
        }
        for place in transfers.indices {
            var changed = transfers
            changed.remove(at: place)
            // Without the last one it is what it was before: only who has the seal can show an older state.
            #expect(try isFound(changed) == (place < 7), "without \(place + 1)")
            changed = transfers
            changed.insert(transfers[place], at: place)
            #expect(try isFound(changed), "twice \(place + 1)")
            for other in transfers.indices where other > place {
                changed = transfers
                changed.swapAt(place, other)
                #expect(try isFound(changed), "\(place + 1) and \(other + 1) swapped")
            }
        }
    }

    @Test("each transfer left out and each pair swapped breaks the seal, the last one too")
    func sealedTransfers() throws {
        let room = try EvidenceRoom()
        let (items, transfers) = try room.chain()
        let seal = try room.seal(try room.statement(items, transfers)).signature
        for place in transfers.indices {
            var changed = transfers
            changed.remove(at: place)
            let sealed = SealedStatement(
                try room.statement(items, changed),
                certificate: room.nodeCertificate,
                signature: seal
            )
            #expect(throws: CustodyFault.seal) {
                try CustodyBundleVerifier().check(sealed, readme: CustodyReadme.bytes)
            }
        }
    }

    @Test("a transfer of another case, and a whole chain under another case's number, are found")
    func foreign() throws {
        let room = try EvidenceRoom()
        let (items, transfers) = try room.chain()
        let (_, others) = try room.chain(of: "VN-2025-VN-VI-000418")
        for place in transfers.indices {
            var changed = transfers
            changed[place] = others[place]
            let sealed = try room.seal(try room.statement(items, changed))
            #expect(throws: CustodyFault.self) {
                try CustodyBundleVerifier().check(sealed, readme: CustodyReadme.bytes)
            }
        }
        let sealed = try room.seal(try room.statement(items, others))
        #expect(throws: CustodyFault.transfer(1, .notNext)) {
            try CustodyBundleVerifier().check(sealed, readme: CustodyReadme.bytes)
        }
    }

    @Test("files that are swapped, missing or more are found")
    func files() throws {
        let room = try EvidenceRoom()
        let (items, transfers) = try room.chain()
        let sealed = try room.seal(try room.statement(items, transfers))
        #expect(throws: CustodyBundleError.self) { try room.bundle(sealed, photo: Array("another".utf8)) }
        let bundle = try room.bundle(sealed)
        let other = EvidenceRoom.photo.map { $0 == 0x6F ? 0x30 : $0 }
        var changed = bundle
        let place = try #require(Self.find(EvidenceRoom.photo, in: bundle))
        changed.replaceSubrange(place..<place + other.count, with: other)
        #expect(throws: CustodyFault.self) { try EvidenceRoom.verify(changed) }
        let bare = try EvidenceRoom.item("1")
        let without = try room.statement([bare, items[1]], transfers)
        #expect(throws: CustodyFault.transfer(1, .otherItem("1"))) {
            try CustodyBundleVerifier().check(try room.seal(without), readme: CustodyReadme.bytes)
        }
    }

    @Test("an item from nowhere, one that is there twice and one that another took are found")
    func items() throws {
        let room = try EvidenceRoom()
        let (items, transfers) = try room.chain()
        func fault(_ items: [EvidenceItem]) throws -> CustodyFault? {
            #expect(throws: CustodyFault.self) {
                try CustodyBundleVerifier().check(
                    try room.seal(try room.statement(items, transfers)),
                    readme: CustodyReadme.bytes
                )
            }
        }
        #expect(try fault(items + [try EvidenceRoom.item("3")]) == .item("3"))
        #expect(try fault(items + [items[0]]) == .item("1"))
        #expect(try fault([items[1]]) == .transfer(1, .unknownItem("1")))
    }

    @Test("another README, another authority, another node's seal and a bundle from before its signatures are found")
    func surroundings() throws {
        let room = try EvidenceRoom()
        let (items, transfers) = try room.chain()
        let statement = try room.statement(items, transfers)
        let sealed = try room.seal(statement)
        let bundle = try room.bundle(sealed, readme: CustodyReadme.bytes + [0x20])
        #expect(throws: CustodyFault.readme) { try EvidenceRoom.verify(bundle) }
        let stranger = try EvidenceRoom()
        #expect(throws: CustodyFault.authority) {
            try EvidenceRoom.verify(try room.bundle(sealed), authority: stranger.authority.certificate.derBytes)
        }
        let foreign = SealedStatement(statement, certificate: stranger.nodeCertificate, signature: sealed.signature)
        #expect(throws: CustodyFault.certificate("seal")) {
            try CustodyBundleVerifier().check(foreign, readme: CustodyReadme.bytes)
        }
        let forged = try room.seal(statement, key: stranger.nodeKey)
        #expect(throws: CustodyFault.seal) { try CustodyBundleVerifier().check(forged, readme: CustodyReadme.bytes) }
    }

    @Test("the archive is one that others read, and holds what it says")
    func readByOthers() throws {
        let room = try EvidenceRoom()
        let (items, transfers) = try room.chain()
        let url = FileManager.default.temporaryDirectory.appendingPathComponent("custody-\(UUID().uuidString).zip")
        defer { try? FileManager.default.removeItem(at: url) }
        try Data(try room.bundle(try room.seal(try room.statement(items, transfers)))).write(to: url)
        let script = "import sys,zipfile; z=zipfile.ZipFile(sys.argv[1]); print(z.testzip(), len(z.namelist()))"
        let said = try ChildProcess.run("/usr/bin/env", ["python3", "-c", script, url.path]).text
        #expect(said == "None 3\n")
    }

    private static func find(_ needle: [UInt8], in hay: [UInt8]) -> Int? {
        (0...hay.count - needle.count).first { hay[$0..<$0 + needle.count].elementsEqual(needle) }
    }
}
