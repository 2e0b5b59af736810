//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

package import CanonicalJSON

/// What stands in the book of a conference, one thing at a time.
package enum ItemContent: Hashable, Sendable {
    case paragraph(MinuteText)
    case commitment(MinuteCommitment)
    case contact(ContactPoint)
    case annex(MinuteAnnex)
    case figure(JointFigure)
    case agenda(AgendaItem)
    case paper(ConferencePaper)
    case delegation(Delegation)

    package enum Kind: String, CaseIterable, Hashable, Sendable {
        case paragraph
        case commitment
        case contact
        case annex
        case figure
        case agenda
        case paper
        case delegation

        /// Whether it is part of the minutes, so that both sides agree to it word by word.
        package var isNegotiated: Bool {
            switch self {
            case .paragraph, .commitment, .contact, .annex, .figure: true
            case .agenda, .paper, .delegation: false
            }
        }

        /// Whether only the side that it is of may write it.
        package var hasOwner: Bool { self == .delegation || self == .paper }
    }

    package var kind: Kind {
        switch self {
        case .paragraph: .paragraph
        case .commitment: .commitment
        case .contact: .contact
        case .annex: .annex
        case .figure: .figure
        case .agenda: .agenda
        case .paper: .paper
        case .delegation: .delegation
        }
    }

    /// The side that alone may write it; nil where both may.
    package var owner: String? {
        switch self {
        case .delegation(let delegation): delegation.side
        case .paper(let paper): paper.side
        default: nil
        }
    }

    /// The texts that have to be there in both languages before anybody agrees.
    package var text: MinuteText? {
        switch self {
        case .paragraph(let text): text
        case .commitment(let commitment): commitment.text
        case .annex(let annex): annex.title
        case .figure(let figure): figure.label
        case .agenda(let item): item.title
        case .paper(let paper): paper.title
        case .contact, .delegation: nil
        }
    }

    package var isComplete: Bool { text?.isComplete ?? true }

    package var json: JSONValue {
        var members: BookMembers
        switch self {
        case .paragraph(let text):
            members = BookMembers()
            members.set("text", text.json)
        case .commitment(let commitment): members = commitment.json
        case .contact(let contact): members = contact.members
        case .annex(let annex): members = annex.json
        case .figure(let figure): members = figure.json
        case .agenda(let item): members = item.json
        case .paper(let paper): members = paper.json
        case .delegation(let delegation): members = delegation.json
        }
        members.set("kind", kind.rawValue)
        return members.json
    }

    /// What a side agrees to: every letter of it.
    package var digest: ContentDigest { ContentDigest(of: json) }

    /// Reads what ``json`` writes.
    /// - Throws: ``BookFault``
    package init(_ json: JSONValue, at place: String = "content") throws(BookFault) {
        let fields = try BookFields(json, at: place)
        switch try fields.choice("kind", Kind.self) {
        case .paragraph: self = .paragraph(try MinuteText(fields.fields("text")))
        case .commitment: self = .commitment(try MinuteCommitment(fields))
        case .contact: self = .contact(try ContactPoint(fields))
        case .annex: self = .annex(try MinuteAnnex(fields))
        case .figure: self = .figure(try JointFigure(fields))
        case .agenda: self = .agenda(try AgendaItem(fields))
        case .paper: self = .paper(try ConferencePaper(fields))
        case .delegation: self = .delegation(try Delegation(fields))
        }
        // What is not known here would be lost on the way back, and its digest would not be theirs.
        guard self.json == json else { throw .wrong(place) }
    }
}
