//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

extension Conference {
    /// How far the minutes have come.
    package var standing: MinutesStanding {
        let book = book
        if let (document, both) = concluded(book) { return .concluded(document, both) }
        guard let document = MinutesDocument(book, id: id) else { return .drafting }
        let standing = signatures.filter { $0.digest == document.digest && !isRetracted($0, book) }
        if let signature = standing.last { return .signed(document, signature) }
        return .agreed(document)
    }

    /// The own signature that stands, over the document as it is or as it was.
    package var ownSignature: MinuteSignature? {
        let book = book
        return signatures.last { $0.side == side && !isRetracted($0, book) }
    }

    /// Two signatures over one document. The first pair stays, whatever comes.
    private func concluded(_ book: ConferenceBook) -> (MinutesDocument, [MinuteSignature])? {
        let standing = signatures.filter { !isRetracted($0, book) }.sorted { ($0.at, $0.id) < ($1.at, $1.id) }
        for second in standing {
            guard let document = documents[second.digest],
                let first = standing.first(where: { $0.digest == second.digest && $0.side != second.side })
            else { continue }
            // An answer stands behind what it answers, whatever the two clocks say.
            return (document, first.answers == second.id ? [second, first] : [first, second])
        }
        return nil
    }

    /// Whether a signature was taken back in time: the other side had not signed yet, or knew of it when it signed.
    private func isRetracted(_ signature: MinuteSignature, _ book: ConferenceBook) -> Bool {
        guard let operation = book.retracted[signature.id], operation.side == signature.side else { return false }
        return !signatures.contains { other in
            other.digest == signature.digest && other.side != signature.side && other.seen < operation.clock
        }
    }

    /// The own signature over the document that was looked at; it has to be sent then.
    /// - Parameters:
    ///   - digest: of the document that the officer read.
    ///   - message: the id that the message will have.
    ///   - name: of the officer who signs.
    package mutating func sign(
        _ digest: ContentDigest,
        message: String,
        by name: String,
        at: Int64
    ) throws(ConferenceError) -> MinuteSignature {
        guard isShared else { throw .incomplete }
        let answered: MinuteSignature?
        let document: MinutesDocument
        switch standing {
        case .drafting: throw .notAgreed
        case .concluded: throw .concluded
        case .agreed(let agreed): (document, answered) = (agreed, nil)
        case .signed(let signed, let signature): (document, answered) = (signed, signature)
        }
        guard answered?.side != side, ownSignature == nil else { throw .alreadySigned }
        guard document.digest == digest else { throw .otherDocument }
        let head = document.delegations.first { $0.side == side }?.head ?? ""
        guard head == name.asWritten else { throw .notHead(expected: head) }
        let signature = MinuteSignature(
            id: message,
            side: side,
            office: office,
            digest: digest,
            name: head,
            at: at,
            seen: clock(of: partner),
            answers: answered?.id,
            isSent: false
        )
        signatures.append(signature)
        documents[digest] = document
        return signature
    }

    /// Takes the own signature back. Only before the other side has signed as well.
    package mutating func retract(by author: String, at: Int64) throws(ConferenceError) {
        if case .concluded = standing { throw .concluded }
        guard let signature = ownSignature else { throw .notSigned }
        try write(.retract(signature: signature.id), by: author, at: at)
    }

    package mutating func markSent(signature id: String) {
        guard let place = signatures.firstIndex(where: { $0.id == id }) else { return }
        signatures[place].isSent = true
    }

    /// Signatures that are not in the log yet.
    package var unsentSignatures: [MinuteSignature] { signatures.filter { $0.side == side && !$0.isSent } }
}
