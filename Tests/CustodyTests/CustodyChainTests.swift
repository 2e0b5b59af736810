//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Crypto
import Custody
import Testing

@Suite("Who holds what")
struct CustodyChainTests {
    private let room: EvidenceRoom
    private let item: EvidenceItem
    private let lan = EvidenceRoom.party("lan")
    private let hai = EvidenceRoom.party("hai")
    private let minh = EvidenceRoom.party("minh")

    init() throws {
        room = try EvidenceRoom()
        item = try EvidenceRoom.item("1", seals: ["VN-0001"])
    }

    private func begun() throws -> CustodyChain {
        var chain = CustodyChain(of: EvidenceRoom.caseNumber)
        try go(&chain, .taken, nil, lan, at: 1)
        return chain
    }

    private func go(
        _ chain: inout CustodyChain,
        _ reason: CustodyTransfer.Reason,
        _ from: CustodyParty?,
        _ to: CustodyParty?,
        witness: CustodyParty? = nil,
        found: CustodyTransfer.SealFinding? = nil,
        at minutes: Int,
        note: String = "",
        id: String? = nil
    ) throws {
        let transfer = try room.transfer(
            id ?? "t\(chain.length + 1)",
            reason,
            [item],
            from: from,
            to: to,
            witness: witness,
            after: chain,
            found: found,
            at: minutes,
            note: note
        )
        try chain.append(try room.sign(transfer, at: chain.next, minutes: minutes), items: [item.id: item])
    }

    @Test("from hand to hand, the holder is who received last")
    func holder() throws {
        var chain = try begun()
        #expect(chain["1"]?.holder == lan)
        #expect(chain["1"]?.seals == ["VN-0001"])
        try go(&chain, .handedOver, lan, hai, at: 5)
        #expect(chain["1"]?.holder == hai)
        #expect(chain.openItems == [item])
        try go(&chain, .destroyed, hai, nil, witness: minh, at: 9)
        #expect(chain["1"]?.holder == nil)
        #expect(chain.openItems.isEmpty)
    }

    @Test("nobody gives what he does not hold")
    func notHolder() throws {
        var chain = try begun()
        #expect(throws: CustodyError.notHolder(item: "1", holder: lan.name)) {
            try go(&chain, .handedOver, hai, minh, at: 5)
        }
        #expect(chain.length == 1)
    }

    @Test("nothing after an end", arguments: [CustodyTransfer.Reason.destroyed, .released])
    func ends(_ reason: CustodyTransfer.Reason) throws {
        var chain = try begun()
        let owner: CustodyParty? = reason == .released ? .outside("Hoa Sen", organisation: "") : nil
        try go(&chain, reason, lan, owner, witness: hai, at: 5)
        #expect(throws: CustodyError.ended("1")) { try go(&chain, .handedOver, lan, hai, at: 6) }
    }

    @Test("an item that never was taken, and one that is taken twice")
    func fromNowhere() throws {
        var empty = CustodyChain(of: EvidenceRoom.caseNumber)
        let transfer = CustodyTransfer(
            id: "t1",
            caseNumber: EvidenceRoom.caseNumber,
            reason: .handedOver,
            from: lan,
            to: hai,
            lines: [.init(item: "1", digest: item.digest, last: item.digest, found: .intact)],
            at: try EvidenceRoom.time(1),
            place: "x"
        )
        let signed = try room.sign(transfer, at: empty.next, minutes: 1)
        #expect(throws: CustodyError.itemFromNowhere("1")) { try empty.append(signed, items: ["1": item]) }
        var chain = try begun()
        let again = try room.transfer("t2", .taken, [item], from: nil, to: lan, after: empty, at: 3)
        let second = try room.sign(again, at: chain.next, minutes: 3)
        #expect(throws: CustodyError.itemTwice("1")) { try chain.append(second, items: ["1": item]) }
    }

    @Test("a broken seal is told and noted; seals are neither forgotten nor invented")
    func seals() throws {
        var chain = try begun()
        #expect(throws: CustodyError.brokenSealNotNoted("1")) {
            try go(&chain, .handedOver, lan, hai, found: .broken, at: 5)
        }
        #expect(throws: CustodyError.sealsNotTold("1")) {
            try go(&chain, .handedOver, lan, hai, found: .unsealed, at: 5)
        }
        try go(&chain, .handedOver, lan, hai, found: .broken, at: 5, note: "Mở để lấy mẫu")
        #expect(chain["1"]?.seals == [])
        #expect(throws: CustodyError.sealsNotTold("1")) { try go(&chain, .handedOver, hai, lan, found: .intact, at: 6) }
    }

    @Test("time does not run backwards")
    func time() throws {
        var chain = try begun()
        try go(&chain, .handedOver, lan, hai, at: 10)
        #expect(throws: CustodyError.timeBackwards) { try go(&chain, .handedOver, hai, lan, at: 9) }
        var early = CustodyChain(of: EvidenceRoom.caseNumber)
        #expect(throws: CustodyError.timeBackwards) { try go(&early, .taken, nil, lan, at: -1) }
    }

    @Test("two signatures always, of two officers; a witness in the place of who has no key")
    func signers() throws {
        var chain = try begun()
        let laboratory = CustodyParty.outside("Vũ An", organisation: "Lab")
        #expect(throws: CustodyError.witnessMissing) { try go(&chain, .laboratory, lan, laboratory, at: 5) }
        #expect(throws: CustodyError.sameSigner) {
            try go(&chain, .laboratory, lan, laboratory, witness: lan, at: 5)
        }
        #expect(throws: CustodyError.sameSigner) { try go(&chain, .handedOver, lan, lan, at: 5) }
        #expect(throws: CustodyError.witnessMissing) { try go(&chain, .handedOver, lan, hai, witness: minh, at: 5) }
        #expect(throws: CustodyError.wrongParties) { try go(&chain, .destroyed, lan, hai, at: 5) }
        try go(&chain, .laboratory, lan, laboratory, witness: hai, at: 5)
        #expect(throws: CustodyError.wrongParties) {
            try go(&chain, .released, laboratory, .outside("Hoa Sen", organisation: ""), witness: hai, at: 6)
        }
        try go(&chain, .returned, laboratory, minh, witness: lan, at: 6)
        #expect(chain["1"]?.holder == minh)
    }

    @Test("the same transfer twice is one, and one for another place is none")
    func twice() throws {
        var chain = try begun()
        #expect(throws: CustodyError.transferTwice("t1")) { try go(&chain, .handedOver, lan, hai, at: 5, id: "t1") }
        let transfer = try room.transfer("t2", .handedOver, [item], from: lan, to: hai, after: chain, at: 5)
        let elsewhere = CustodySignature.Link(sequence: 3, previous: chain.head)
        let signed = try room.sign(transfer, at: elsewhere, minutes: 5)
        #expect(throws: CustodyError.notNext) { try chain.append(signed) }
    }

    @Test("hand-overs may wait beside one another; one whose item went elsewhere meanwhile does not count")
    func waiting() throws {
        var chain = try begun()
        let first = try room.transfer("a", .handedOver, [item], from: lan, to: hai, after: chain, at: 5)
        let second = try room.transfer("b", .handedOver, [item], from: lan, to: minh, after: chain, at: 5)
        try chain.append(try room.sign(first, at: chain.next, minutes: 6))
        #expect(throws: CustodyError.notHolder(item: "1", holder: hai.name)) {
            try chain.append(try room.sign(second, at: chain.next, minutes: 7))
        }
        try go(&chain, .handedOver, hai, lan, at: 8)
        #expect(throws: CustodyError.itemMoved("1")) {
            try chain.append(try room.sign(second, at: chain.next, minutes: 9))
        }
    }

    @Test(
        "texts that turn direction, controls and endless ones are refused",
        arguments: [
            "", "a\nb", "exe.\u{202E}gpj", "\u{0}", " blank", String(repeating: "x", count: 501),
        ]
    )
    func texts(_ title: String) throws {
        let bad = EvidenceItem(
            id: "1",
            kind: .other,
            title: title,
            takenAt: try EvidenceRoom.time(0),
            place: "x",
            takenBy: lan
        )
        #expect(bad.fault == .badText("title"))
    }
}
