//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import CanonicalJSON
import Exchange
import Foundation
import TestSupport
import Testing

@Suite("Envelopes")
struct EnvelopeTests {
    private let time = Timestamp(seconds: 1_754_877_600)

    private struct Pair {
        let sender: OfficeKeys.Generation
        let receiver: OfficeKeys.Generation
        let content: MessageContent
        let envelope: Envelope
    }

    private func pair(_ suite: any CryptoSuite.Type = CurveSuite.self) throws -> Pair {
        func generation(_ office: String) throws -> OfficeKeys.Generation {
            try OfficeKeys.Generation(
                suite.makeKeys(),
                office: office,
                validFrom: ExchangeSide.validFrom,
                validUntil: ExchangeSide.validUntil
            )
        }
        let sender = try generation("VN-VI")
        let receiver = try generation("CN-7200")
        let content = MessageContent(SampleMessages.alert().json, salt: [UInt8](repeating: 7, count: 32))
        let draft = try SealedDraft(
            content,
            id: MessageID.make(at: time),
            from: "VN-VI",
            to: receiver.card,
            sent: time,
            sealer: suite.sealer(receiver.card.sealingPublic)
        )
        let envelope = try draft.envelope(sequence: 1, previous: .zero, signer: sender.signer)
        return Pair(sender: sender, receiver: receiver, content: content, envelope: envelope)
    }

    @Test("what one office seals the other reads, in every suite", arguments: CryptoSuites.all.map { $0.id })
    func roundTrip(suite: String) throws {
        let suite = try CryptoSuites.named(suite)
        let pair = try pair(suite)
        let read = try Envelope(line: pair.envelope.line)
        #expect(read == pair.envelope)
        #expect(read.isSigned(by: try suite.verifier(pair.sender.card.signingPublic)))
        #expect(!read.isSigned(by: try suite.verifier(pair.receiver.card.signingPublic)))
        let content = try read.open(with: pair.receiver.opener)
        #expect(content.bytes == pair.content.bytes)
        #expect(try Message(content.message) == SampleMessages.alert())
        #expect(throws: OpeningFault.notForThisKey) { try read.open(with: pair.sender.opener) }
    }

    @Test("any one bit that changes on the way is found")
    func everyBit() throws {
        let pair = try pair()
        let line = pair.envelope.line
        let verifier = try CurveSuite.verifier(pair.sender.card.signingPublic)
        var accepted = 0
        for place in line.indices {
            for bit in 0..<8 {
                var changed = line
                changed[place] ^= 1 << UInt8(bit)
                guard let read = try? Envelope(line: changed), read.isSigned(by: verifier) else { continue }
                accepted += 1
            }
        }
        #expect(accepted == 0)
    }

    @Test("an envelope does not open under another name")
    func boundName() throws {
        let pair = try pair()
        let header = pair.envelope.header
        for change in ["id", "from", "to"] {
            let other = EnvelopeHeader(
                id: change == "id" ? MessageID.make(at: time) : header.id,
                from: change == "from" ? "VN-VIII" : header.from,
                to: change == "to" ? "CN-8600" : header.to,
                suite: header.suite,
                sealedTo: header.sealedTo,
                sequence: 1,
                previous: .zero,
                sent: time,
                commitment: header.commitment,
                digest: header.digest
            )
            let resigned = try Envelope(other, pair.envelope.sealed, by: pair.receiver.signer)
            #expect(throws: OpeningFault.notForThisKey) { try resigned.open(with: pair.receiver.opener) }
        }
    }

    @Test("what is sealed must be what was committed to")
    func commitment() throws {
        let pair = try pair()
        let header = pair.envelope.header
        let other = MessageContent(SampleMessages.alert(reference: "other").json, salt: pair.content.salt)
        let lie = EnvelopeHeader(
            id: header.id,
            from: header.from,
            to: header.to,
            suite: header.suite,
            sealedTo: header.sealedTo,
            sequence: 1,
            previous: .zero,
            sent: time,
            commitment: other.commitment,
            digest: header.digest
        )
        let envelope = try Envelope(lie, pair.envelope.sealed, by: pair.sender.signer)
        #expect(throws: OpeningFault.notAsCommitted) { try envelope.open(with: pair.receiver.opener) }
    }

    @Test("headers of other versions, with more fields or odd values are refused, with the reason")
    func headers() throws {
        let header = try pair().envelope.header.json
        func fault(_ change: (inout [String: JSONValue]) -> Void) throws -> EnvelopeFault? {
            var members = try #require(header.members)
            change(&members)
            do throws(EnvelopeFault) {
                _ = try EnvelopeHeader(.object(members))
                return nil
            } catch {
                return error
            }
        }
        #expect(try fault { _ in } == nil)
        #expect(try fault { $0["v"] = .number(2) } == .unknownVersion(2))
        #expect(try fault { $0["more"] = true } == .unknownFields)
        #expect(try fault { $0["seq"] = .number(0) } == .field("seq"))
        #expect(try fault { $0["seq"] = .number(1.5) } == .field("seq"))
        #expect(try fault { $0["from"] = "vn-vi" } == .field("from"))
        #expect(try fault { $0["id"] = "1" } == .field("id"))
        #expect(try fault { $0["prev"] = "AAAA" } == .field("prev"))
        #expect(try fault { $0["sent"] = "2025-08-12" } == .field("sent"))
        #expect(try fault { $0["seal_key"] = nil } == .field("seal_key"))
    }

    @Test("times are written and read to the millisecond")
    func timestamps() {
        for milliseconds: Int64 in [0, 1, 999, 1_754_877_600_123, 4_102_444_799_999, -1] {
            let time = Timestamp(milliseconds: milliseconds)
            #expect(Timestamp(time.text) == time, "\(time.text)")
        }
        #expect(Timestamp(seconds: 1_754_877_600).text == "2025-08-11T02:00:00.000Z")
        for wrong in ["2025-08-11T02:00:00Z", "2025-08-11T24:00:00.000Z", "2025-02-30T00:00:00.000Z", "", "x"] {
            #expect(Timestamp(wrong) == nil)
        }
    }
}
