//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import CanonicalJSON
import Operations
import TestSupport
import Testing

/// Numbers that look random and are the same every time.
private struct Dice: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }
}

@Suite("Two sides write one book")
struct BookMergeTests {
    /// What travels: messages that may be late, twice, and in another order.
    private struct Way {
        var messages: [[JSONValue]] = []

        mutating func deliver(to conference: inout Conference, _ dice: inout Dice) {
            guard let place = messages.indices.randomElement(using: &dice) else { return }
            let message = messages[place]
            // One in four comes once more.
            if dice.next() % 4 != 0 { messages.remove(at: place) }
            conference.accept(message, message: "m", at: 1)
        }
    }

    private static func act(_ conference: inout Conference, _ texts: inout Set<String>, _ dice: inout Dice) throws {
        let items = conference.book.items(.paragraph)
        let text = "\(conference.side) \(dice.next() % 1_000_000)"
        let content = SampleConference.paragraph(text, text)
        guard let item = items.randomElement(using: &dice), items.count > 2 else {
            try conference.add(content, after: items.randomElement(using: &dice)?.id, by: "x", at: 1)
            texts.insert(text)
            return
        }
        switch dice.next() % 8 {
        case 0:
            try conference.add(content, after: item.id, by: "x", at: 1)
            texts.insert(text)
        case 1...3:
            let writing = ItemWriting(item: item.id, bases: item.heads.map(\.id), content: content)
            try conference.write(.write(writing), by: "x", at: 1)
            texts.insert(text)
        case 4: try conference.move(item.id, isUp: dice.next() % 2 == 0, by: "x", at: 1)
        case 5:
            let writing = ItemWriting(item: item.id, bases: item.heads.map(\.id), content: nil)
            try conference.write(.write(writing), by: "x", at: 1)
        case 6:
            guard let head = item.heads.last, !item.isDisputed else { return }
            try conference.write(.agree(item: item.id, version: head.id, digest: head.digest), by: "x", at: 1)
        default: try conference.write(.comment(item: item.id, text: text), by: "x", at: 1)
        }
    }

    @Test(
        "whatever is late, twice or out of order, both come to the same book, and no text is lost",
        arguments: 0..<60
    )
    func convergence(_ seed: Int) throws {
        var dice = Dice(state: UInt64(seed))
        var (vn, cn) = (SampleConference.empty("VN"), SampleConference.empty("CN"))
        var (east, west) = (Way(), Way())
        var texts: Set<String> = []
        for _ in 0..<120 {
            switch dice.next() % 6 {
            case 0, 1: try Self.act(&vn, &texts, &dice)
            case 2, 3: try Self.act(&cn, &texts, &dice)
            case 4: west.deliver(to: &vn, &dice)
            default: east.deliver(to: &cn, &dice)
            }
            // A message may hold one operation or several.
            if dice.next() % 2 == 0 {
                let (fromVN, fromCN) = (vn.unsent, cn.unsent)
                if !fromVN.isEmpty { east.messages.append(fromVN.map(\.json)) }
                if !fromCN.isEmpty { west.messages.append(fromCN.map(\.json)) }
                vn.markSent(fromVN.map(\.id))
                cn.markSent(fromCN.map(\.id))
            }
        }
        east.messages.append(vn.unsent.map(\.json))
        west.messages.append(cn.unsent.map(\.json))
        for message in east.messages.shuffled(using: &dice) { cn.accept(message, message: "m", at: 1) }
        for message in west.messages.shuffled(using: &dice) { vn.accept(message, message: "m", at: 1) }
        #expect(vn.alarms.isEmpty && cn.alarms.isEmpty)
        #expect(vn.book == cn.book)
        let book = vn.book
        let kept = (book.items + book.gone).flatMap(\.versions).compactMap { $0.content?.text?.vi }
        #expect(texts.isSubset(of: kept))
        #expect(book.items.count > 2)
    }

    @Test("two wordings of one moment stand side by side until one side joins them")
    func dispute() throws {
        var (vn, cn) = try SampleConference.agreed()
        let item = try #require(vn.book.items(.paragraph).first)
        func write(_ text: String, _ conference: inout Conference) throws {
            let now = try #require(conference.book.item(item.id))
            let content = SampleConference.paragraph(text, "双方同意。")
            let writing = ItemWriting(item: item.id, bases: now.heads.map(\.id), content: content)
            try conference.write(.write(writing), by: "x", at: 1)
        }
        try write("Hai bên thống nhất.", &vn)
        try write("Hai bên nhất trí.", &cn)
        #expect(vn.book.item(item.id)?.agreed.isEmpty == true)
        SampleConference.carry(&vn, &cn)
        SampleConference.carry(&cn, &vn)
        #expect(vn.book == cn.book)
        let disputed = try #require(vn.book.item(item.id))
        #expect(disputed.isDisputed && disputed.heads.count == 2 && disputed.versions.count == 3)
        #expect(vn.book.obstacles == [.disputed(item.id)])
        let head = try #require(disputed.heads.last)
        #expect(throws: ConferenceError.changedMeanwhile(item.id)) {
            try vn.write(.agree(item: item.id, version: head.id, digest: head.digest), by: "x", at: 1)
        }
        try write("Hai bên hoàn toàn thống nhất.", &cn)
        SampleConference.carry(&cn, &vn)
        #expect(vn.book.item(item.id)?.isDisputed == false)
        #expect(vn.book.obstacles == [.open(item.id)])
        try SampleConference.agree(&vn)
        SampleConference.carry(&vn, &cn)
        try SampleConference.agree(&cn)
        SampleConference.carry(&cn, &vn)
        #expect(vn.standing.document != nil && vn.standing == cn.standing)
    }

    @Test("an edit takes both agreements back; writing over what one has not seen is refused")
    func editing() throws {
        var (vn, _) = try SampleConference.agreed()
        let item = try #require(vn.book.items(.paragraph).first)
        #expect(item.isSettled(for: vn.sides))
        let content = SampleConference.paragraph("Hai bên thống nhất.", "双方同意。")
        let writing = ItemWriting(item: item.id, bases: item.heads.map(\.id), content: content)
        try vn.write(.write(writing), by: "x", at: 1)
        #expect(vn.book.item(item.id)?.agreed.isEmpty == true)
        #expect(throws: ConferenceError.changedMeanwhile(item.id)) { try vn.write(.write(writing), by: "y", at: 2) }
        // Back to the words of before: what was agreed then is not agreed now.
        let back = ItemWriting(
            item: item.id,
            bases: vn.book.item(item.id)?.heads.map(\.id) ?? [],
            content: item.content
        )
        try vn.write(.write(back), by: "x", at: 3)
        #expect(vn.book.item(item.id)?.agreed.isEmpty == true)
    }

    @Test("nobody agrees to a text that is missing in one language, and both must agree that one goes")
    func halves() throws {
        var (vn, cn) = try SampleConference.agreed()
        let half = try vn.add(.paragraph(MinuteText(vi: "Chỉ tiếng Việt")), by: "x", at: 1)
        let head = try #require(vn.book.item(half.id)?.heads.last)
        #expect(throws: ConferenceError.untranslated(half.id)) {
            try vn.write(.agree(item: half.id, version: head.id, digest: head.digest), by: "x", at: 1)
        }
        let going = ItemWriting(item: half.id, bases: [half.id], content: nil)
        try vn.write(.write(going), by: "x", at: 1)
        #expect(vn.book.item(half.id)?.isLeaving == true && vn.book.items.contains { $0.id == half.id })
        SampleConference.carry(&vn, &cn)
        try SampleConference.agree(&cn)
        #expect(!cn.book.items.contains { $0.id == half.id })
        #expect(cn.book.gone.map(\.id) == [half.id])
    }

    @Test("there is always room between two places")
    func places() {
        var dice = Dice(state: 7)
        var keys: [PlaceKey] = []
        for _ in 0..<600 {
            let place = Int(dice.next() % UInt64(keys.count + 1))
            let key = PlaceKey.between(
                place > 0 ? keys[place - 1] : nil,
                place < keys.count ? keys[place] : nil
            )
            keys.insert(key, at: place)
        }
        #expect(zip(keys, keys.dropFirst()).allSatisfy { $0 < $1 })
        #expect(keys.allSatisfy { PlaceKey($0.text) == $0 })
    }

    @Test("what is forged, contradicts itself or cannot be read changes nothing and raises an alarm")
    func forgery() throws {
        var (vn, cn) = try SampleConference.agreed()
        let book = vn.book
        func operation(_ id: OperationID, _ act: BookAct) -> JSONValue {
            BookOperation(id: id, at: 1, author: "x", act: act).json
        }
        let header = BookAct.header(SampleConference.header)
        let ahead = OperationID(clock: vn.clock() + 1, side: "VN")
        vn.accept([operation(ahead, header)], message: "a", at: 1)
        let known = try #require(vn.operations.keys.first { $0.side == "CN" })
        vn.accept([operation(known, header)], message: "b", at: 1)
        vn.accept([operation(OperationID(clock: 1 << 50, side: "CN"), header)], message: "c", at: 1)
        let next = OperationID(clock: vn.clock() + 1, side: "CN")
        let theirs = ItemWriting(
            item: nil,
            bases: [],
            content: SampleConference.delegation("VN"),
            place: .between(nil, nil)
        )
        vn.accept([operation(next, .write(theirs))], message: "d", at: 1)
        var members = operation(next, header).members ?? [:]
        members["more"] = .bool(true)
        vn.accept([.object(members)], message: "e", at: 1)
        // Nothing of a message in which one thing is wrong.
        vn.accept([operation(next, header), operation(ahead, header)], message: "f", at: 1)
        #expect(
            vn.alarms.map(\.kind) == [.forged, .contradiction, .contradiction, .forged, .unreadable, .forged]
        )
        #expect(vn.book == book)
        // The end of what only the other side may end.
        let delegation = try #require(vn.book.items(.delegation).first { $0.id.side == "VN" })
        let ending = BookAct.write(
            ItemWriting(item: delegation.id, bases: delegation.heads.map(\.id), content: nil)
        )
        vn.accept([operation(next, ending)], message: "g", at: 1)
        #expect(vn.book.delegation(of: "VN") != nil)
        // Words slipped in before the item was there take nothing away.
        let item = try #require(cn.book.items(.paragraph).first)
        let early = OperationID(clock: 1, side: "CN")
        let slipped = ItemWriting(item: item.id, bases: [], content: item.content)
        vn.accept([operation(early, .write(slipped))], message: "h", at: 1)
        #expect(vn.book.item(item.id)?.heads == item.heads)
        cn = vn
    }
}
