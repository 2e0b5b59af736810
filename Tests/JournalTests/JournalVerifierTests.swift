//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Journal
import Testing

@Suite("A journal shows what was done to it")
struct JournalVerifierTests {
    private static let node = "0198-node-a"

    private func entries(_ count: Int, node: String = JournalVerifierTests.node) -> ([JournalEntry], JournalHead) {
        var chain = JournalChain(nodeID: node)
        let entries = (1...count).map { number in
            chain.append(
                JournalEntry.Draft(
                    at: 1_754_870_400 + Int64(number),
                    actor: "lan",
                    action: "finding.recorded",
                    subject: "VN\(number)/1",
                    detail: .change(before: nil, after: .object(["finding": "clean"]))
                )
            )
        }
        return (entries, chain.head)
    }

    private func fault(_ entries: [JournalEntry], _ head: JournalHead, _ witnesses: [JournalHead] = []) -> JournalFault?
    {
        var verifier = JournalVerifier(nodeID: Self.node, witnesses: witnesses)
        do {
            for entry in entries { try verifier.read(entry) }
            try verifier.finish(head: head)
            return nil
        } catch {
            return error
        }
    }

    /// The entry with some fields changed and its hash kept.
    private func edited(
        _ entry: JournalEntry,
        sequence: Int64? = nil,
        at: Int64? = nil,
        actor: String? = nil,
        action: String? = nil,
        subject: String? = nil,
        detail: String? = nil
    ) -> JournalEntry {
        JournalEntry(
            sequence: sequence ?? entry.sequence,
            at: at ?? entry.at,
            actor: actor ?? entry.actor,
            action: action ?? entry.action,
            subject: subject ?? entry.subject,
            detail: detail ?? entry.detail,
            previousHash: entry.previousHash,
            hash: entry.hash
        )
    }

    @Test("an untouched journal verifies, an empty one too")
    func untouched() {
        let (entries, head) = entries(20)
        #expect(fault(entries, head) == nil)
        #expect(fault([], .genesis(nodeID: Self.node)) == nil)
        #expect(entries.map(\.sequence) == Array(1...20))
    }

    @Test("a change of any field is found at its entry", arguments: 0..<5)
    func edit(field: Int) {
        var (entries, head) = entries(9)
        let entry = entries[4]
        entries[4] =
            switch field {
            case 0: edited(entry, at: entry.at + 1)
            case 1: edited(entry, actor: "someone")
            case 2: edited(entry, action: "finding.corrected")
            case 3: edited(entry, subject: "VN5/2")
            default: edited(entry, detail: "{}")
            }
        #expect(fault(entries, head) == JournalFault(sequence: 5, reason: .edited))
    }

    @Test("text moved from one field into the next changes the hash")
    func boundary() {
        var (entries, head) = entries(3)
        entries[1] = edited(entries[1], actor: "la", action: "n" + entries[1].action)
        #expect(fault(entries, head)?.reason == .edited)
    }

    @Test("a deleted entry is found, at the start, in the middle and at the end", arguments: [1, 5, 9])
    func deletion(sequence: Int) {
        var (entries, head) = entries(9)
        entries.remove(at: sequence - 1)
        let reason: JournalFault.Reason = sequence == 9 ? .truncated(head: 9) : .missing
        #expect(fault(entries, head) == JournalFault(sequence: Int64(sequence), reason: reason))
    }

    @Test("a truncated tail is found by the head, an emptied journal too")
    func truncation() {
        let (entries, head) = entries(9)
        #expect(fault(Array(entries.prefix(6)), head) == JournalFault(sequence: 7, reason: .truncated(head: 9)))
        #expect(fault([], head) == JournalFault(sequence: 1, reason: .truncated(head: 9)))
    }

    @Test("a truncated tail with an adjusted head is found by a head kept elsewhere")
    func witness() {
        let (entries, head) = entries(9)
        let shorter = Array(entries.prefix(6))
        let adjusted = JournalHead(sequence: 6, hash: entries[5].hash)
        #expect(fault(shorter, adjusted) == nil)
        #expect(fault(shorter, adjusted, [head]) == JournalFault(sequence: 7, reason: .truncated(head: 9)))
    }

    @Test("two entries that changed places are found at the first of them")
    func reorder() {
        var (entries, head) = entries(9)
        entries.swapAt(3, 6)
        #expect(fault(entries, head) == JournalFault(sequence: 4, reason: .missing))
        entries[3] = edited(entries[3], sequence: 4)
        entries[6] = edited(entries[6], sequence: 7)
        #expect(fault(entries, head) == JournalFault(sequence: 4, reason: .moved))
    }

    @Test("an entry that is there twice is found")
    func repeated() {
        var (entries, head) = entries(5)
        entries.insert(entries[2], at: 3)
        #expect(fault(entries, head) == JournalFault(sequence: 3, reason: .moved))
    }

    @Test("a rewritten entry with a right hash of its own breaks the next one")
    func rewritten() {
        var (entries, head) = entries(5)
        var chain = JournalChain(after: JournalHead(sequence: 2, hash: entries[1].hash))
        entries[2] = chain.append(
            JournalEntry.Draft(at: 0, actor: "x", action: "y", subject: "z", detail: .null)
        )
        #expect(fault(entries, head) == JournalFault(sequence: 4, reason: .replaced))
    }

    @Test("a rewritten last entry is found by the head")
    func rewrittenTail() {
        var (entries, head) = entries(5)
        var chain = JournalChain(after: JournalHead(sequence: 4, hash: entries[3].hash))
        entries[4] = chain.append(
            JournalEntry.Draft(at: 0, actor: "x", action: "y", subject: "z", detail: .null)
        )
        #expect(fault(entries, head) == JournalFault(sequence: 5, reason: .headDiffers))
    }

    @Test("an entry appended behind the recorded head is found")
    func appended() {
        var (entries, head) = entries(5)
        var chain = JournalChain(after: head)
        entries.append(chain.append(JournalEntry.Draft(at: 0, actor: "x", action: "y", subject: "z", detail: .null)))
        #expect(fault(entries, head) == JournalFault(sequence: 5, reason: .headDiffers))
    }

    @Test("the journal of another node does not pass for this one's")
    func transplant() {
        let (entries, head) = entries(5, node: "0198-node-b")
        #expect(fault(entries, head) == JournalFault(sequence: 1, reason: .foreign))
    }
}
